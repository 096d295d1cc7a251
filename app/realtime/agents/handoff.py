"""Handing the conversation to another agent: a tool that the model calls and a rule for what happens then.

Pure values; the session performs the handoff. Invariant: a `Handoff` always knows which agent it leads to.
"""

from __future__ import annotations

import inspect
import re
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.errors import PydanticUserError

from app.base.errors import ToolError, UserError
from app.base.foreign import answered
from app.tools.annotation import portable
from app.tools.context import RunContextWrapper
from app.tools.schema import EMPTY_OBJECT, json_schema, problems
from app.tools.spec import Enabled, check_tool_name

if TYPE_CHECKING:
    from app.realtime.agents.agent import RealtimeAgent

OnHandoff = Callable[..., Any]


@dataclass(frozen=True, eq=False)
class Handoff:
    """One way from an agent to another, as a tool.

    Args:
        agent: where it leads.
        tool_name, tool_description, input_json_schema: what the model sees.
        on_invoke_handoff: `async (context, arguments_json) -> agent`; raises to refuse.
        is_enabled: asked when the tools are listed and again when the call comes in.
    """

    agent: RealtimeAgent[Any]
    tool_name: str
    tool_description: str
    input_json_schema: dict[str, Any]
    on_invoke_handoff: Callable[[RunContextWrapper[Any], str], Awaitable[RealtimeAgent[Any]]]
    is_enabled: Enabled = True

    @property
    def agent_name(self) -> str:
        """The name of the agent it leads to."""
        return self.agent.name

    def to_wire(self) -> dict[str, Any]:
        """The handoff as the Realtime protocol describes tools."""
        return {
            "type": "function",
            "name": self.tool_name,
            "description": self.tool_description,
            "parameters": self.input_json_schema,
        }


def default_tool_name(agent_name: str) -> str:
    """`transfer_to_<name>`: lower case, everything but letters and digits `_`, no `_` at the end.

    A name without a single ASCII letter or digit gets a number made of it, so that two of them stay apart.
    """
    plain = re.sub(r"[^a-z0-9_]", "_", agent_name.lower()).rstrip("_")
    if not plain.strip("_"):
        plain = f"agent_{zlib.crc32(agent_name.encode()):08x}"
    return f"transfer_to_{plain}"[:64].rstrip("_")


def default_tool_description(agent: RealtimeAgent[Any]) -> str:
    """What the model is told about a handoff when nobody chose other words."""
    return f"Hand the conversation over to {agent.name}. {agent.handoff_description or ''}".strip()


def realtime_handoff(
    agent: RealtimeAgent[Any],
    tool_name_override: str | None = None,
    tool_description_override: str | None = None,
    on_handoff: OnHandoff | None = None,
    input_type: Any = None,
    is_enabled: Enabled = True,
) -> Handoff:
    """Describe a handoff in more detail than by naming the agent.

    Args:
        on_handoff: called (or awaited) when it happens: `(context)`, or `(context, input)` with an `input_type`.
        input_type: a pydantic model, dataclass or other type of the arguments that the model has to give.
    Raises:
        UserError: it leads to no agent, the name is none that a tool can have, `input_type` without an `on_handoff`
            that takes it, or a type without an object schema.
    """
    from app.realtime.agents.agent import RealtimeAgent  # knows this module

    if not isinstance(agent, RealtimeAgent):
        raise UserError(f"realtime_handoff: agent must be a RealtimeAgent, not {type(agent).__name__}.")
    takes = _check_on_handoff(on_handoff, input_type)
    input_type = portable(input_type)

    async def invoke(context: RunContextWrapper[Any], arguments_json: str) -> RealtimeAgent[Any]:
        given = () if input_type is None else (_parse(input_type, arguments_json, name),)
        if on_handoff is not None:
            await answered(on_handoff, *(context, *given)[:takes])
        return agent

    name = tool_name_override or default_tool_name(agent.name)
    check_tool_name(name)
    description = tool_description_override or default_tool_description(agent)
    return Handoff(agent, name, description, _schema(input_type), invoke, is_enabled)


def _check_on_handoff(on_handoff: OnHandoff | None, input_type: Any) -> int:
    """How many positional arguments `on_handoff` takes, once it is known to fit."""
    if on_handoff is None:
        if input_type is not None:
            raise UserError("realtime_handoff: input_type needs an on_handoff that takes the input.")
        return 0
    if not callable(on_handoff):
        raise UserError("realtime_handoff: on_handoff must be callable.")
    wanted = 1 if input_type is None else 2
    try:
        inspect.signature(on_handoff).bind(*range(wanted))
    except TypeError:
        shape = "(context)" if wanted == 1 else "(context, input)"
        raise UserError(f"realtime_handoff: on_handoff must take {shape}.") from None
    return wanted


def _schema(input_type: Any) -> dict[str, Any]:
    if input_type is None:
        return dict(EMPTY_OBJECT)
    try:
        schema = json_schema(input_type, strict=True)
    except PydanticUserError as error:
        raise UserError(f"realtime_handoff: input_type has no JSON schema ({error}).") from error
    if schema.get("type") != "object":
        raise UserError("realtime_handoff: input_type must describe an object with named fields.")
    return {**schema, "additionalProperties": False}


def _parse(input_type: Any, arguments_json: str, name: str) -> Any:
    try:
        return TypeAdapter(input_type).validate_json(arguments_json.strip() or "{}")
    except ValidationError as error:
        said = f"The arguments of {name} are wrong: {problems(error)}."
        raise ToolError(said, tool=name, kind="arguments") from None
