"""Texts for people, in their language, for everything below the window.

`say` and `count` look a text up by its context and its English form, which is also what comes out when nothing is
loaded. Values go in afterwards: `say("Doctor", "{file} is missing.").format(file=…)`. The window's own texts go
through Qt's `tr`; both are made of the same sources in `resources/translations/`.

What comes out is a `Text`, which remembers its English form: people read the one, logs, protocols and programs the
other (`english`).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.base import paths
from app.base.json_text import from_json

LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "ko": "한국어", "ja": "日本語", "zh_CN": "简体中文"}
"""What can be chosen, each by its own name."""

Forms = list[str]
_WIDE_STOP: Final = r"([。！？：；]) "  # compiled at its first use: plain English has none
_STOPS: Final = (*".!?…:;。！？：；", "")  # a sentence of nothing but quotes needs none either
_CLOSERS: Final = "\"'”’»›)）」』"


class Text(str):
    """A text for people that knows what it says in English; `format` fills both.

    Everything else that makes a new string of it gives a plain one.
    """

    english: str

    def __new__(cls, text: str, english: str) -> Text:
        self = super().__new__(cls, text)
        self.english = english
        return self

    def __reduce__(self) -> tuple[type[Text], tuple[str, str]]:
        return Text, (str(self), self.english)

    def format(self, *args: object, **values: object) -> Text:
        """As of `str`, in both languages; values that are texts go into each in its own."""
        plain = {name: english(value) for name, value in values.items()}
        return Text(str.format(self, *args, **values), self.english.format(*map(english, args), **plain))


def english(value: Any) -> Any:
    """The English form of a text; everything else as it is."""
    return value.english if isinstance(value, Text) else value


def joined(*parts: str) -> Text:
    """Sentences one after the other, without the empty ones; a full-width stop brings its own space.

    What somebody else wrote may lack its stop: it gets one where another sentence follows.
    """
    present = [part for part in parts if part]
    told = _in_a_row(present)
    if not told.isascii():
        told = re.sub(_WIDE_STOP, r"\1", told)
    return Text(told, _in_a_row([english(part) for part in present]))


def _in_a_row(sentences: list[str]) -> str:
    return " ".join([*map(_stopped, sentences[:-1]), *sentences[-1:]])


def _stopped(sentence: str) -> str:
    told = sentence.rstrip()
    if told.rstrip(_CLOSERS)[-1:] in _STOPS:
        return sentence
    return told + ("。" if "\u3040" <= told[-1:] < "\ua000" else ".")


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
    file = paths.resources_dir() / "translations" / f"sidetone_{code}.json"
    try:
        data = from_json(file.read_bytes())
    except (OSError, ValueError):
        if code != "en" and not file.exists():
            _tell_uncompiled(file.with_suffix(".ts"))
        return Catalogue(code)
    return Catalogue(code, data)


@cache
def _tell_uncompiled(source: Path) -> None:
    """Say once, in English, how texts are compiled; in a checkout, where nothing else has done it."""
    compiler = paths.resources_dir().parent / "packaging" / "translations.py"
    if source.is_file() and compiler.is_file() and sys.stderr is not None:
        sys.stderr.write(
            f"sidetone: {source.name} is not compiled yet, so texts are in English. "
            f"To compile it: python {compiler} compile\n"
        )


def say(context: str, text: str) -> Text:
    """`text` in the language in force."""
    forms = _speaker.forms(context, text)
    return Text(forms[0] if forms and forms[0] else text, text)


def count(context: str, text: str, number: int) -> Text:
    """`text`, which holds `%n`, for a number of things, in the form that the language has for it."""
    forms = _speaker.forms(context, text) or [text]
    form = forms[0] if number == 1 else forms[-1]
    return Text((form or text).replace("%n", str(number)), text.replace("%n", str(number)))


def mark(context: str, text: str) -> str:
    """`text` itself: it is a text for people that `say` looks up later, by the same context."""
    del context
    return text


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: wide letters take two."""
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def padded(text: str, width: int) -> str:
    """`text` filled up with spaces to so many columns of a terminal."""
    return text + " " * (width - columns(text))
