"""A language that nobody speaks: every text 40 % longer and with accents, to see what a layout does with it."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QTranslator

from app.base.language import Catalogue
from tests.translations import load

_ACCENTS: Final = str.maketrans("aeiouycnszAEIOUYCNSZ", "áéíóúýçñšžÁÉÍÓÚÝÇÑŠŽ")
_KEPT: Final = re.compile(r"(\{[^{}]*\}|%n|%\d|%\(\w+\)\w|%[sr]|&(?=\w)|`[^`]*`)")
_MORE: Final = 0.4


def pseudo(text: str) -> str:
    """`text` with accents, longer by as many letters as 40 % of it has; placeholders and commands stay."""
    parts = _KEPT.split(text)
    accented = "".join(part if number % 2 else part.translate(_ACCENTS) for number, part in enumerate(parts))
    letters = sum(len(part) for part in parts[::2])
    filling = "öäüß" * (round(letters * _MORE) // 4 + 1)
    more = filling[: max(1, round(letters * _MORE))]
    stop = "…" if accented.endswith("…") else ""
    return f"{accented.removesuffix(stop)}{more}{stop}"


class PseudoTranslator(QTranslator):
    """Answers whatever Qt asks for, also with counted texts."""

    def translate(self, context: str, sourceText: str, disambiguation: str = "", n: int = -1) -> str:
        return pseudo(sourceText)

    def isEmpty(self) -> bool:
        return False


def catalogue() -> Catalogue:
    """The same for texts below Qt."""
    found: dict[str, dict[str, list[str]]] = {}
    for text in load().texts():
        found.setdefault(text.context, {})[text.source] = [pseudo(text.source)]
    return Catalogue("en", found)
