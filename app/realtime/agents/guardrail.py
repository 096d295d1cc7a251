"""Output guardrails: checks on what an agent is saying. Values only; `session/guardrail_desk` decides when to ask."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, overload

from app.base.errors import UserError
from app.base.foreign import answered
from app.base.frozen import frozen
from app.tools.context import RunContextWrapper


@frozen
class GuardrailFunctionOutput:
    """What a guardrail found. `tripwire_triggered` stops the agent; `output_info` is for whoever reads the event."""

    output_info: Any
    tripwire_triggered: bool


GuardrailFunction = Callable[
    [RunContextWrapper[Any], Any, str], GuardrailFunctionOutput | Awaitable[GuardrailFunctionOutput]
]


@frozen
class OutputGuardrailResult:
    """One guardrail's answer about one text."""

    guardrail: OutputGuardrail
    agent_output: str
    agent: Any
    output: GuardrailFunctionOutput


@frozen
class TripAction:
    """What a trip leads to.

    Args:
        stops: the answer is stopped and another one asked for; else the trip is only reported.
        follow_up: what the model is told then, the session's own words when empty.
    """

    stops: bool = True
    follow_up: str = ""


_STOP = TripAction()


@frozen
class OutputGuardrail:
    """A check on the text an agent has spoken or written so far: `(context, agent, output)`, may be asynchronous."""

    guardrail_function: GuardrailFunction
    name: str | None = None

    def __post_init__(self) -> None:
        """Raises UserError when it is made of something else than a function and a name."""
        function: object = self.guardrail_function
        name: object = self.name
        if not callable(function):
            wrong = type(function).__name__
            raise UserError(f"A guardrail is made of a function (context, agent, output), not of {wrong}.")
        if name is not None and not isinstance(name, str):
            raise UserError(f"A guardrail's name must be a text, not {type(name).__name__}.")

    def get_name(self) -> str:
        """Its name for people: the given one, else the function's."""
        return self.name or str(getattr(self.guardrail_function, "__name__", "guardrail"))

    def on_trip(self) -> TripAction:
        """What a trip of it leads to."""
        return _STOP

    async def run(self, context: RunContextWrapper[Any], agent: Any, agent_output: str) -> OutputGuardrailResult:
        """Ask it. Raises UserError when it answers with something else, and whatever the function raises."""
        decided: object = await answered(self.guardrail_function, context, agent, agent_output)
        if not isinstance(decided, GuardrailFunctionOutput):
            wrong = type(decided).__name__
            raise UserError(f"The guardrail {self.get_name()} must return a GuardrailFunctionOutput, not {wrong}.")
        return OutputGuardrailResult(self, agent_output, agent, decided)


@frozen
class ChosenGuardrail(OutputGuardrail):
    """A guardrail whose trip leads to what somebody chose for it."""

    action: TripAction = _STOP

    def on_trip(self) -> TripAction:
        return self.action


@overload
def output_guardrail(function: GuardrailFunction, /) -> OutputGuardrail: ...


@overload
def output_guardrail(*, name: str | None = None) -> Callable[[GuardrailFunction], OutputGuardrail]: ...


def output_guardrail(
    function: GuardrailFunction | None = None, /, *, name: str | None = None
) -> OutputGuardrail | Callable[[GuardrailFunction], OutputGuardrail]:
    """Make an `OutputGuardrail` of a function `(context, agent, output)`; usable bare or with `name=`."""
    if function is not None:
        return OutputGuardrail(function, name)
    return lambda given: OutputGuardrail(given, name)
