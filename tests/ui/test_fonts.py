"""Fonts for the letters that the window's own lacks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from app.base import language
from app.ui import fonts
from app.ui.language import speak
from app.ui.theme import Theme
from tests.ui.conftest import Stage

_WITHOUT = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>"""
_ASK = """
from PySide6.QtWidgets import QApplication
from app.base import language
from app.ui import fonts
application = QApplication(["fonts", "-platform", "offscreen"])
for code in ("en", "ko", "ja", "zh_CN"):
    language.choose(code)
    told = fonts.missing(code)
    print(code, *(told or ("nothing",)))
"""


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak("en")


def test_the_languages_own_shapes_come_first() -> None:
    there = {"Noto Sans CJK KR", "Noto Sans CJK JP", "Noto Sans CJK SC", "WenQuanYi Micro Hei"}.__contains__
    assert fonts.fallbacks("ja", there) == ["Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK SC"]
    assert fonts.fallbacks("zh_CN", there)[0] == "Noto Sans CJK SC"
    assert fonts.fallbacks("en", there)[0] == "Noto Sans CJK KR"
    assert fonts.fallbacks("ko", lambda _: False) == []


def test_the_windows_font_names_its_fallbacks() -> None:
    look = Theme("light")
    for code in ("en", "ko", "ja", "zh_CN"):
        language.choose(code)
        assert look.font().families()[1:] == fonts.fallbacks(code)
        assert look.font(bold=True).families() == look.font().families()


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux's")
def test_a_computer_without_such_letters_is_told_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts.conf").write_text(_WITHOUT.format(folder=tmp_path / "fonts", cache=tmp_path / "cache"))
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        env={**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        capture_output=True,
        text=True,
        check=False,
    )
    english, *others = done.stdout.splitlines()
    assert english == "en nothing"
    for line, letters in zip(others, ("Korean", "Japanese", "Chinese"), strict=True):
        assert f"No font on this computer has {letters} letters" in line
        assert "sudo apt-get install fonts-noto-cjk" in line
        assert line.isascii()


def test_the_window_tells_it_once_for_a_language(stage: Stage, act: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    without = QFontDatabase.WritingSystem.Tibetan
    if QFontDatabase.families(without):
        pytest.skip("this computer has Tibetan letters")
    monkeypatch.setitem(fonts._WRITING, "ko", without)

    async def body() -> None:
        stage.show()
        for choice in ("ko", "en", "ko"):
            stage.window.speak(choice)
        told = [row.text for row in stage.window.transcript_model.rows() if row.kind == "notice"]
        assert len(told) == 1
        assert told[0].startswith("No font on this computer has Korean letters")
        assert "fonts-noto-cjk" in told[0] or sys.platform != "linux"

    act(body)


@pytest.mark.parametrize(("family", "points"), [("DejaVu Sans", 9), ("DejaVu Sans", 14), ("Inter", 11)])
def test_the_height_that_a_font_asks_for_is_the_one_that_it_gets(qapp: QApplication, family: str, points: int) -> None:
    font = QFont(family, points)
    assert fonts.asked_px(font) == pytest.approx(QFontInfo(font).pixelSize(), abs=0.5)
    font.setPixelSize(17)
    assert fonts.asked_px(font) == QFontInfo(font).pixelSize() == 17
