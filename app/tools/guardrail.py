"""Guardrails around one tool call: before it (on its arguments) and after it (on its output).

Values and two decorators; `executor` runs them. A guardrail may let the call pass, answer the model with a text
instead, or raise.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Literal, overload

from app.base.errors import UserError
from app.base.foreign import answered
from app.base.frozen import frozen
from app.tools.context import ToolContext

Behavior = Literal["allow", "reject_content", "raise_exception"]


@frozen
class ToolGuardrailFunctionOutput:
    """What a tool guardrail decided. `message` is what the model is told instead, for `reject_content`."""

    output_info: Any = None
    behavior: Behavior = "allow"
    message: str = ""

    @classmethod
    def allow(cls, output_info: Any = None) -> ToolGuardrailFunctionOutput:
        """Let it pass."""
        return cls(output_info)

    @classmethod
    def reject_content(cls, message: str, output_info: Any = None) -> ToolGuardrailFunctionOutput:
        """Answer the model with `message` instead."""
        return cls(output_info, "reject_content", message)

    @classmethod
    def raise_exception(cls, output_info: Any = None) -> ToolGuardrailFunctionOutput:
        """Treat it as a failure of the tool."""
        return cls(output_info, "raise_exception")


@frozen
class ToolInputGuardrailData:
    """What a guardrail before the call sees."""

    context: ToolContext[Any]
    agent: Any = None


@frozen
class ToolOutputGuardrailData:
    """What a guardrail after the call sees."""

    context: ToolContext[Any]
    agent: Any = None
    output: Any = None


Decision = ToolGuardrailFunctionOutput | Awaitable[ToolGuardrailFunctionOutput]


async def _decided(function: Callable[..., Decision], data: Any, name: str) -> ToolGuardrailFunctionOutput:
    decided: object = await answered(function, data)
    if not isinstance(decided, ToolGuardrailFunctionOutput):
        raise UserError(
            f"The tool guardrail {name} must return a ToolGuardrailFunctionOutput, not {type(decided).__name__}."
        )
    return decided


@frozen
class ToolInputGuardrail:
    """A check before a tool runs."""

    guardrail_function: Callable[[ToolInputGuardrailData], Decision]
    name: str | None = None

    def get_name(self) -> str:
        """Its name for people."""
        return self.name or str(getattr(self.guardrail_function, "__name__", "guardrail"))

    async def run(self, data: ToolInputGuardrailData) -> ToolGuardrailFunctionOutput:
        """Ask it. Raises UserError when it answers with anything but a decision, else whatever the function raises."""
        return await _decided(self.guardrail_function, data, self.get_name())


@frozen
class ToolOutputGuardrail:
    """A check after a tool ran."""

    guardrail_function: Callable[[ToolOutputGuardrailData], Decision]
    name: str | None = None

    def get_name(self) -> str:
        """Its name for people."""
        return self.name or str(getattr(self.guardrail_function, "__name__", "guardrail"))

    async def run(self, data: ToolOutputGuardrailData) -> ToolGuardrailFunctionOutput:
        """Ask it. Raises UserError when it answers with anything but a decision, else whatever the function raises."""
        return await _decided(self.guardrail_function, data, self.get_name())


InputCheck = Callable[[ToolInputGuardrailData], Decision]
OutputCheck = Callable[[ToolOutputGuardrailData], Decision]


@overload
def tool_input_guardrail(function: InputCheck, /) -> ToolInputGuardrail: ...


@overload
def tool_input_guardrail(*, name: str | None = None) -> Callable[[InputCheck], ToolInputGuardrail]: ...


def tool_input_guardrail(
    function: InputCheck | None = None, /, *, name: str | None = None
) -> ToolInputGuardrail | Callable[[InputCheck], ToolInputGuardrail]:
    """Make a guardrail that runs before a tool; usable bare or with `name=`."""
    if function is not None:
        return ToolInputGuardrail(function, name)
    return lambda given: ToolInputGuardrail(given, name)


@overload
def tool_output_guardrail(function: OutputCheck, /) -> ToolOutputGuardrail: ...


@overload
def tool_output_guardrail(*, name: str | None = None) -> Callable[[OutputCheck], ToolOutputGuardrail]: ...


def tool_output_guardrail(
    function: OutputCheck | None = None, /, *, name: str | None = None
) -> ToolOutputGuardrail | Callable[[OutputCheck], ToolOutputGuardrail]:
    """Make a guardrail that runs after a tool; usable bare or with `name=`."""
    if function is not None:
        return ToolOutputGuardrail(function, name)
    return lambda given: ToolOutputGuardrail(given, name)
