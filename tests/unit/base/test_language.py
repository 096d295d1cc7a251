from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base import language, paths
from app.base.errors import ConfigError
from app.base.language import Catalogue, english


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


def test_a_checkout_that_was_not_compiled_says_once_how_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path / "resources")
    for code in ("en", "ko"):
        (folder / f"sidetone_{code}.ts").touch()
    language.load("ko")
    assert capsys.readouterr().err == ""  # no checkout: nothing to compile with
    language._tell_uncompiled.cache_clear()
    compiler = tmp_path / "packaging" / "translations.py"
    compiler.parent.mkdir()
    compiler.touch()
    for code in ("en", "ko", "ko", "xx"):
        language.load(code)
    (told,) = capsys.readouterr().err.splitlines()
    assert "sidetone_ko.ts is not compiled" in told
    assert told.endswith(f"python {compiler} compile")


def test_a_text_remembers_its_english_form_through_values_and_joining() -> None:
    language.use(
        Catalogue("ja", {"A": {"No {thing}.": ["{thing}がありません。"], "key": ["キー"], "Do it.": ["して。"]}})
    )
    text = language.say("A", "No {thing}.").format(thing=language.say("A", "key"))
    assert (text, english(text)) == ("キーがありません。", "No key.")
    both = language.joined(text, "", language.say("A", "Do it."))
    assert (both, english(both)) == ("キーがありません。して。", "No key. Do it.")
    assert english("plain") == "plain"
    assert pickle.loads(pickle.dumps(both)).english == both.english


def test_an_error_speaks_to_people_in_their_language_and_to_logs_in_english() -> None:
    language.use(Catalogue("ko", {"A": {"It broke.": ["고장 났습니다."], "Mend it.": ["고치세요."]}}))
    error = ConfigError(language.say("A", "It broke."), hint=language.say("A", "Mend it."))
    assert error.for_people() == "고장 났습니다. 고치세요."
    assert str(error) == "It broke."
    assert "고장" not in repr(error)


def test_wide_letters_take_two_columns() -> None:
    assert language.padded("마이크", 8) == "마이크  "
    assert language.padded("ok", 4) == "ok  "
    assert language.columns("エンジン ok") == 11


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("No valid HTTP response", "Check the address."), "No valid HTTP response. Check the address."),
        (("No valid HTTP response",), "No valid HTTP response"),
        (("It said “no”", "Ask again."), "It said “no”. Ask again."),
        (("It said “no.”", "Ask again!", "Do it"), "It said “no.” Ask again! Do it"),
        (("Refused (401)", "Ask again."), "Refused (401). Ask again."),
        (
            ("接続できません：応答がありません", "アドレスを確認してください。"),
            "接続できません：応答がありません。アドレスを確認してください。",
        ),
        (("연결할 수 없습니다", "주소를 확인하세요."), "연결할 수 없습니다. 주소를 확인하세요."),
    ],
)
def test_a_part_without_its_stop_gets_one_where_another_follows(parts: tuple[str, ...], whole: str) -> None:
    both = language.joined(*parts)
    assert both == whole
