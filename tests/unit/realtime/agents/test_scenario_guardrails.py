"""Guardrails that agent sets name, from a shelf of the person's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.base.errors import ConfigError
from app.realtime import GuardrailFunctionOutput, OutputGuardrail
from app.realtime.agents.scenario import current_values, load_agent_set


def fine(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
    return GuardrailFunctionOutput(None, tripwire_triggered=False)


POLITE, CALM = OutputGuardrail(fine, name="polite"), OutputGuardrail(fine, name="calm")


class Shelf:
    """Two that work, one that is switched off, one that cannot be made."""

    ids = ("polite", "calm", "off", "broken")

    def __init__(self, for_set: Sequence[OutputGuardrail] = ()) -> None:
        self._for_set = for_set

    def get(self, guardrail_id: str) -> OutputGuardrail | None:
        if guardrail_id == "broken":
            raise ConfigError("It has no patterns.", hint="Add one.")
        return {"polite": POLITE, "calm": CALM}.get(guardrail_id)

    def for_set(self, name: str) -> Sequence[OutputGuardrail]:
        return self._for_set if name == "desk" else ()


def loaded(tmp_path: Path, names: str, shelf: Shelf | None) -> list[OutputGuardrail]:
    file = tmp_path / "desk.toml"
    file.write_text(f'title = "Desk"\n[[agents]]\nname = "Ann"\nguardrails = [{names}]\n', encoding="utf-8")
    return load_agent_set(file, guardrails=shelf).starting_agent.output_guardrails


def test_those_of_the_set_and_of_the_agent_watch_it_once(tmp_path: Path) -> None:
    assert loaded(tmp_path, '"own.polite", "own.off"', Shelf([CALM, POLITE])) == [CALM, POLITE]
    assert loaded(tmp_path, '"own.calm"', Shelf()) == [CALM]
    assert loaded(tmp_path, "", None) == []


@pytest.mark.parametrize("name", ["own.polit", "polite", "builtin.polite"])
def test_one_that_is_not_there_is_told_with_its_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match=r"desk\.toml:4: .*no guardrail “" + name) as caught:
        loaded(tmp_path, f'"{name}"', Shelf())
    assert "own.polite" in caught.value.hint


def test_without_settings_none_can_be_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"desk\.toml:4: .*no guardrail"):
        loaded(tmp_path, '"own.polite"', None)


def test_one_that_cannot_be_made_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"desk\.toml:4: It has no patterns") as caught:
        loaded(tmp_path, '"own.broken"', Shelf())
    assert caught.value.hint == "Add one."


def test_variables_have_values_now() -> None:
    values = current_values()
    assert {"date", "time", "user", "language"} <= set(values)
    assert all(values[name] for name in ("date", "time", "language"))
