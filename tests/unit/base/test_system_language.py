from __future__ import annotations

import json

import pytest

from app.base import paths, system_language


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", *system_language.VARIABLES):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["ko_KR"], "ko"),
        (["zh_CN.UTF-8", "en"], "zh_CN"),
        (["zh-Hans-SG"], "zh_CN"),
        (["zh-TW", "ja-JP"], "ja"),
        (["zh_TW.UTF-8"], "zh_CN"),
        (["zh_HK", "fr"], "zh_CN"),
        (["zh-Hant-TW", "zh"], "zh_CN"),
        (["zh-TW", "en-US"], "en"),
        (["fr_FR", "de"], "en"),
        ([], "en"),
    ],
)
def test_the_language_is_the_first_wanted_that_there_is(wanted: list[str], code: str) -> None:
    assert system_language.best_of(wanted) == code


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({}, None),
        ({"LANG": "ko_KR.UTF-8"}, ["ko_KR.UTF-8"]),
        ({"LANG": "ko_KR", "LC_MESSAGES": "ja_JP", "LC_ALL": "zh_CN"}, ["zh_CN"]),
        ({"LANG": "ko_KR", "LC_MESSAGES": "ja_JP", "LC_ALL": ""}, ["ja_JP"]),
        ({"LANG": "ko_KR", "LANGUAGE": "fr:ja"}, ["fr", "ja", "ko_KR"]),
        ({"LANG": "C.UTF-8", "LANGUAGE": "ja"}, []),
        ({"LC_ALL": "POSIX", "LANG": "ja_JP"}, []),
    ],
)
def test_the_environment_is_read_by_the_rules_of_gettext(
    variables: dict[str, str], wanted: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language.from_environment() == wanted


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (json.dumps({"appearance": {"language": "ja"}}), "ja"),
        (json.dumps({"appearance": {"language": "system"}}), "ko"),
        (json.dumps({"appearance": {"language": ["ja"]}}), "ko"),
        (json.dumps({"appearance": 3}), "ko"),
        ("[]", "ko"),
        ("{", "ko"),
    ],
)
def test_the_settings_come_before_the_system(content: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    assert system_language.chosen() == "ko"
    paths.config_dir().mkdir(parents=True, exist_ok=True)
    (paths.config_dir() / "settings.json").write_text(content, encoding="utf-8")
    assert system_language.chosen() == code
