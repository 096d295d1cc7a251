"""The command line in every language: what it prints itself, and what Python's argument parser does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app import cli, cli_parser
from app.base import language, paths
from tests.translations import ROOT, load

TRANSLATED = ("ja", "ko", "zh_CN")


@pytest.fixture(autouse=True)
def from_the_sources(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Catalogues as they stand in the sources, whatever was compiled before."""
    folder = tmp_path / "translations"
    folder.mkdir()
    for source in (ROOT / "resources" / "translations").glob("*.ts"):
        (folder / source.with_suffix(".json").name).write_text(json.dumps(load().catalogue(source)), encoding="utf-8")
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
    yield
    language.choose("en")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit):
        cli_parser.parse(arguments)
    out, err = capsys.readouterr()
    return " ".join((out + err).split())


def english_left(text: str) -> list[str]:
    """Texts that have a translation and are there in English all the same."""
    forms: dict[str, Any] = {}
    for context in ("CommandLine", "Argparse"):
        forms |= language.load(language.language()).texts[context]
    return [source for source, (form,) in forms.items() if form != source and len(source) > 12 and source in text]


@pytest.mark.parametrize("code", TRANSLATED)
def test_help_and_errors_are_in_the_chosen_language(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["talk", "--help"], ["serve", "--help"], ["serve", "--port", "x"], ["fly"], ["talk"]):
        text = printed(capsys, "--language", code, *arguments)
        assert not text.isascii()
        assert english_left(text) == []


def test_the_language_is_the_settings_and_then_the_environments(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert printed(capsys, "fly").startswith("使い方:")
    paths.config_dir().mkdir(parents=True, exist_ok=True)
    (paths.config_dir() / "settings.json").write_text('{"appearance": {"language": "ko"}}', encoding="utf-8")
    assert printed(capsys, "fly").startswith("사용법:")
    assert printed(capsys, "--language", "en", "fly").startswith("usage:")
    assert "잘못된 선택: 'xx'" in printed(capsys, "--language", "xx")


@pytest.mark.parametrize("name", ["zh", "zh-CN", "zh_TW", "zh-Hant"])
def test_chinese_goes_by_any_of_its_names(name: str) -> None:
    cli_parser.parse(["--language", name, "agents"])
    assert language.language() == "zh_CN"


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_fails_is_told_in_the_language(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(cli_parser.parse(["--language", code, "bench", "nothing"])) == 1
    text = capsys.readouterr().err
    assert "nothing" in text
    assert "There is no benchmark" not in text
