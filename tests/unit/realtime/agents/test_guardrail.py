"""What an output guardrail is made of."""

from __future__ import annotations

from typing import Any

import pytest

from app.base.errors import UserError
from app.realtime.agents.guardrail import ChosenGuardrail, GuardrailFunctionOutput, OutputGuardrail, output_guardrail


def passes(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
    return GuardrailFunctionOutput(None, False)


@pytest.mark.parametrize("kind", [OutputGuardrail, ChosenGuardrail])
def test_it_is_made_of_a_function_and_a_name(kind: type[OutputGuardrail]) -> None:
    assert kind(passes).get_name() == "passes"
    assert kind(passes, "polite").get_name() == "polite"
    with pytest.raises(UserError, match="made of a function"):
        kind(3)  # type: ignore[arg-type] # the mistake under test
    with pytest.raises(UserError, match="name must be a text"):
        kind(passes, 3)  # type: ignore[arg-type] # the mistake under test


def test_the_decorator_takes_nothing_else_either() -> None:
    with pytest.raises(UserError, match="made of a function"):
        output_guardrail(name="polite")(3)  # type: ignore[arg-type] # the mistake under test
