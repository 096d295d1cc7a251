from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.base import language
from app.base.language import Catalogue


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    language.choose("en")


def test_english_comes_out_where_nothing_is_loaded_or_known() -> None:
    assert language.say("Doctor", "All is well.") == "All is well."
    language.use(Catalogue("ko", {"Doctor": {"All is well.": ["모두 정상입니다."], "Bad": [""]}}))
    assert language.say("Doctor", "All is well.") == "모두 정상입니다."
    assert language.say("Doctor", "Bad") == "Bad"
    assert language.say("Other", "All is well.") == "All is well."
    assert language.language() == "ko"


def test_counted_things_take_the_form_of_their_number() -> None:
    assert language.count("Tools", "%n tool(s)", 2) == "2 tool(s)"
    language.use(Catalogue("en", {"Tools": {"%n tool(s)": ["%n tool", "%n tools"]}}))
    assert [language.count("Tools", "%n tool(s)", number) for number in (0, 1, 2)] == ["0 tools", "1 tool", "2 tools"]
    language.use(Catalogue("ja", {"Tools": {"%n tool(s)": ["ツール %n 個"]}}))
    assert language.count("Tools", "%n tool(s)", 1) == "ツール 1 個"


def test_a_catalogue_that_was_not_built_speaks_english() -> None:
    assert language.load("xx") == Catalogue("xx")
