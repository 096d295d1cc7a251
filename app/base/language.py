"""Texts for people, in their language, for everything below the window.

`say` and `count` look a text up by its context and its English form, which is also what comes out when nothing is
loaded. Values go in afterwards: `say("Doctor", "{file} is missing.").format(file=…)`. The window's own texts go
through Qt's `tr`; both are made of the same sources in `resources/translations/`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.base import paths

LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "ko": "한국어", "ja": "日本語", "zh_CN": "简体中文"}
"""What can be chosen, each by its own name."""

Forms = list[str]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The texts of one language: by context and English text, one form or, where things are counted, several."""

    language: str = "en"
    texts: Mapping[str, Mapping[str, Forms]] = field(default_factory=dict)

    def forms(self, context: str, text: str) -> Forms:
        """All forms of a text; none when it is not translated."""
        return self.texts.get(context, {}).get(text, [])


class _Speaker:
    """The catalogue in force; one a process."""

    def __init__(self) -> None:
        self.catalogue = Catalogue()


_speaker = _Speaker()


def use(catalogue: Catalogue) -> None:
    """Speak this language from now on."""
    _speaker.catalogue = catalogue


def language() -> str:
    """The code of the language in force."""
    return _speaker.catalogue.language


def load(code: str) -> Catalogue:
    """The shipped catalogue of a language; an empty one where it was not built, so that English comes out."""
    try:
        data = json.loads((paths.resources_dir() / "translations" / f"sidetone_{code}.json").read_bytes())
    except (OSError, ValueError):
        return Catalogue(code)
    return Catalogue(code, data)


def say(context: str, text: str) -> str:
    """`text` in the language in force."""
    forms = _speaker.catalogue.forms(context, text)
    return forms[0] if forms and forms[0] else text


def count(context: str, text: str, number: int) -> str:
    """`text`, which holds `%n`, for a number of things, in the form that the language has for it."""
    forms = _speaker.catalogue.forms(context, text) or [text]
    form = forms[0] if number == 1 else forms[-1]
    return (form or text).replace("%n", str(number))
