from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.base import language
from app.workbench.finding import Finding


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    language.choose("en")


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_lines_stand_below_each_other_in_every_language(code: str) -> None:
    language.choose(code)
    lines = [Finding(name, is_ok, "TEXT").as_line() for name in ("engine", "tool") for is_ok in (True, False)]
    assert len({language.columns(line.partition("TEXT")[0]) for line in lines}) == 1


@pytest.mark.parametrize("code", [code for code in language.LANGUAGES if code != "en"])
def test_a_tool_of_the_person_is_called_one_in_their_language(code: str) -> None:
    language.choose(code)
    assert "tool" not in Finding("tool", True, "lights").as_line()
