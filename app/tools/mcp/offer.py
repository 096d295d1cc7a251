"""What a tool server offers, and which of it an agent is shown: names, filters, approvals. Pure but for callers' code.

Invariant: what comes out has a name that a model may call, a schema of an object, and a description of bounded length.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import field
from typing import Any, Final

from app.base.errors import ToolServerError, UserError
from app.base.foreign import answered
from app.base.frozen import frozen
from app.base.language import say
from app.tools.context import RunContextWrapper
from app.tools.spec import NeedsApproval

LONGEST_DESCRIPTION: Final = 4096
"""Characters of a description that reach the model: it pays for them at every answer."""
LARGEST_SCHEMA: Final = 65_536
"""Characters of a tool's schema, as JSON."""
MOST_TOOLS: Final = 128
"""Tools of one server that an agent may have; services take no more in all."""
_LONGEST_NAME = 64
_UNFIT = re.compile(r"[^A-Za-z0-9_-]")


@frozen
class Offer:
    """One tool as its server describes it.

    Args:
        name: the server's own name, which a call must use.
        input_schema: JSON schema of the arguments.
        annotations: the server's hints, as `readOnlyHint`.
    """

    name: str
    description: str = ""
    input_schema: dict[str, Any] = field(default_factory=dict)
    annotations: dict[str, Any] = field(default_factory=dict)

    @property
    def model_name(self) -> str:
        """The name that the model calls: characters it may not use become `_`, and 64 are enough."""
        return _UNFIT.sub("_", self.name)[:_LONGEST_NAME] or "_"

    def model_description(self) -> str:
        """The description, cut to `LONGEST_DESCRIPTION`."""
        if len(self.description) <= LONGEST_DESCRIPTION:
            return self.description
        return self.description[: LONGEST_DESCRIPTION - 1].rstrip() + "…"

    def model_schema(self) -> dict[str, Any]:
        """The schema as the server gave it; one without a type gets that of an object, as all arguments are one."""
        if self.input_schema.get("type") == "object":
            return self.input_schema
        return {"properties": {}, **self.input_schema, "type": "object"}

    def schema_size(self) -> int:
        """How many characters the schema has. More than any limit when it is too deep to be written."""
        try:
            return len(json.dumps(self.input_schema, ensure_ascii=False))
        except RecursionError:
            return LARGEST_SCHEMA + 1


def check_amount(server: str, offers: Sequence[Offer]) -> None:
    """Raises ToolServerError when a server gives a model more to read than any sensible one would."""
    hint = say("ToolServers", "If you need some of its tools, allow only these (tool_filter, or in the settings).")
    if len(offers) > MOST_TOOLS:
        said = say("ToolServers", "The tool server “{server}” offers {count} tools; at most {most} can be used.")
        said = said.format(server=server, count=f"{len(offers):,}", most=MOST_TOOLS)
        raise ToolServerError(said, server=server, code="too_many_tools", hint=hint)
    for each in offers:
        if (size := each.schema_size()) > LARGEST_SCHEMA:
            said = say(
                "ToolServers",
                "The tool server “{server}” describes the arguments of {tool} with {count} characters; at most {most} "
                "can be used.",
            ).format(server=server, tool=each.model_name, count=f"{size:,}", most=f"{LARGEST_SCHEMA:,}")
            raise ToolServerError(said, server=server, code="schema_too_large", hint=hint)


@frozen
class ToolFilterContext:
    """For whom a filter is asked."""

    run_context: RunContextWrapper[Any]
    agent: Any
    server_name: str


AsksFilter = Callable[[ToolFilterContext, Offer], bool | Awaitable[bool]]
ToolFilter = Collection[str] | Mapping[str, Collection[str]] | AsksFilter | None
AsksApproval = Callable[[RunContextWrapper[Any], Any, Offer], bool | Awaitable[bool]]
RequireApproval = bool | str | Mapping[str, Any] | AsksApproval | None

_FILTER_KEYS: Final = ("allowed_tool_names", "blocked_tool_names")


def create_static_tool_filter(
    allowed_tool_names: Collection[str] | None = None, blocked_tool_names: Collection[str] | None = None
) -> dict[str, list[str]]:
    """A filter by names, for `tool_filter`: only these, all but those, or both."""
    given = zip(_FILTER_KEYS, (allowed_tool_names, blocked_tool_names), strict=True)
    return {key: list(names) for key, names in given if names is not None}


def check_filter(given: ToolFilter) -> None:
    """Raises UserError when a filter has no form that is known."""
    if isinstance(given, str):
        raise UserError("tool_filter must be a list of names, a dict or a callable, not a text.")
    if isinstance(given, Mapping) and (unknown := sorted(set(given) - set(_FILTER_KEYS))):
        raise UserError(f"tool_filter does not know {unknown[0]!r}.", hint=f"Allowed: {', '.join(_FILTER_KEYS)}.")


def check_approval(given: RequireApproval) -> None:
    """Raises UserError when `require_approval` has no form that is known."""
    values = [given] if not isinstance(given, Mapping) else [v for v in given.values() if not isinstance(v, Mapping)]
    for value in values:
        if isinstance(value, str) and value not in ("always", "never"):
            raise UserError(f"require_approval does not know {value!r}.", hint="Allowed: 'always', 'never', a dict.")


async def is_shown(given: ToolFilter, offer: Offer, context: ToolFilterContext) -> bool:
    """Whether a filter lets a tool through. What a caller's own filter raises passes."""
    if given is None:
        return True
    if callable(given):
        return bool(await answered(given, context, offer))
    if isinstance(given, Mapping):
        allowed, blocked = (given.get(key) for key in _FILTER_KEYS)
        return (allowed is None or offer.name in allowed) and offer.name not in (blocked or ())
    return offer.name in given


def needs_approval(given: RequireApproval, offer: Offer, agent: Any) -> NeedsApproval:
    """What a tool's `needs_approval` is by the server's `require_approval`."""
    if callable(given):
        asks = given

        async def ask(context: RunContextWrapper[Any], _: dict[str, Any], __: str) -> bool:
            return bool(await answered(asks, context, agent, offer))

        return ask
    if not isinstance(given, Mapping):
        return given is True or given == "always"
    own = given.get(offer.name)
    if isinstance(own, bool | str):
        return own is True or own == "always"
    if _names(given.get("never"), offer):
        return False
    return _names(given.get("always"), offer) or ("never" in given and "always" not in given)


def _names(part: Any, offer: Offer) -> bool:
    return isinstance(part, Mapping) and offer.name in (part.get("tool_names") or ())
