"""Which fonts stand behind the window's own for letters that it lacks, and whether there are any.

The window's font seldom has Chinese, Japanese or Korean letters. What the system takes instead may draw Chinese shapes
in Japanese text, so the families of the language in force come first.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from app.base.language import Text, english, joined, mark, say

FALLBACKS: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic", "UnDotum"),
    "ja": ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo", "IPAGothic", "VL Gothic"),
    "zh_CN": ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei UI", "WenQuanYi Micro Hei"),
}
_WRITING: Final = {
    "ko": QFontDatabase.WritingSystem.Korean,
    "ja": QFontDatabase.WritingSystem.Japanese,
    "zh_CN": QFontDatabase.WritingSystem.SimplifiedChinese,
}
_NAMES: Final = {
    "ko": mark("Fonts", "No font on this computer has Korean letters: they show as empty boxes."),
    "ja": mark("Fonts", "No font on this computer has Japanese letters: they show as empty boxes."),
    "zh_CN": mark("Fonts", "No font on this computer has Chinese letters: they show as empty boxes."),
}
_PLATFORM: str = sys.platform  # as a plain string: the type checker must look at every branch


def installed() -> frozenset[str]:
    """The names of all families. To ask Qt for each one takes longer than to draw the window's first texts."""
    return frozenset(QFontDatabase.families())


def asked_px(font: QFont) -> float:
    """The height that a font asks for. What comes of it, for which it has to be loaded, is no other for most."""
    if font.pixelSize() > 0:
        return font.pixelSize()
    screen = QGuiApplication.primaryScreen()
    return font.pointSizeF() * (screen.logicalDotsPerInchY() if screen is not None else 96.0) / 72.0


def fallbacks(code: str, is_there: Callable[[str], bool] | None = None) -> list[str]:
    """The installed families for East Asian letters, those of the language first."""
    is_there = is_there or installed().__contains__
    languages = [code] if code in FALLBACKS else []
    languages += [each for each in FALLBACKS if each != code]
    found = ([family for family in FALLBACKS[each] if is_there(family)][:1] for each in languages)
    return list(dict.fromkeys(family for families in found for family in families))


def missing(code: str) -> tuple[Text, Text] | None:
    """What to say, and what to do, where no font can write the language; None where one can.

    Both in English when they could not be read otherwise.
    """
    writing = _WRITING.get(code)
    if writing is None or QFontDatabase.families(writing):
        return None
    if _PLATFORM == "linux":
        hint = say("Fonts", "Install one, on Debian and Ubuntu with: sudo apt-get install {package}")
        hint = joined(hint.format(package="fonts-noto-cjk"), say("Fonts", "Then start Sidetone again."))
    else:
        hint = say("Fonts", "Install one in the system's language settings, then start Sidetone again.")
    message = say("Fonts", _NAMES[code])
    return Text(english(message), english(message)), Text(english(hint), english(hint))
