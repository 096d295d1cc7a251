"""Texts for people, in their language, for everything below the window.

`say` and `count` look a text up by its context and its English form, which is also what comes out when nothing is
loaded. Values go in afterwards: `say("Doctor", "{file} is missing.").format(file=…)`. The window's own texts go
through Qt's `tr`; both are made of the same sources in `resources/translations/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from app.base import paths

LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "ko": "한국어", "ja": "日本語", "zh_CN": "简体中文"}
"""What can be chosen, each by its own name."""

Forms = list[str]


class Catalogue(NamedTuple):
    """The texts of one language: by context and English text, one form or, where things are counted, several."""

    language: str = "en"
    texts: Mapping[str, Mapping[str, Forms]] = {}

    def forms(self, context: str, text: str) -> Forms:
        """All forms of a text; none when it is not translated."""
        return self.texts.get(context, {}).get(text, [])


class _Speaker:
    """The language in force, one a process; its catalogue is read when the first text is asked for."""

    def __init__(self) -> None:
        self.language = "en"
        self._catalogue: Catalogue | None = None

    def use(self, code: str, catalogue: Catalogue | None) -> None:
        self.language, self._catalogue = code, catalogue

    def forms(self, context: str, text: str) -> Forms:
        if self._catalogue is None:
            self._catalogue = load(self.language)
        return self._catalogue.forms(context, text)


_speaker = _Speaker()


def choose(code: str) -> None:
    """Speak a shipped language from now on."""
    _speaker.use(code, None)


def use(catalogue: Catalogue) -> None:
    """Speak with these texts from now on."""
    _speaker.use(catalogue.language, catalogue)


def language() -> str:
    """The code of the language in force."""
    return _speaker.language


def load(code: str) -> Catalogue:
    """The shipped catalogue of a language; an empty one where it was not built, so that English comes out."""
    import json  # the first frame does without it

    try:
        data = json.loads((paths.resources_dir() / "translations" / f"sidetone_{code}.json").read_bytes())
    except (OSError, ValueError):
        return Catalogue(code)
    return Catalogue(code, data)


def say(context: str, text: str) -> str:
    """`text` in the language in force."""
    forms = _speaker.forms(context, text)
    return forms[0] if forms and forms[0] else text


def count(context: str, text: str, number: int) -> str:
    """`text`, which holds `%n`, for a number of things, in the form that the language has for it."""
    forms = _speaker.forms(context, text) or [text]
    form = forms[0] if number == 1 else forms[-1]
    return (form or text).replace("%n", str(number))
