"""Words that must not be said, and patterns. Pure, but for the time that matching takes.

Patterns are RE2's: whatever a person writes, matching takes time in proportion to the text, and a bounded memory. Words
are found whole, in any case and width; those of scripts without spaces are found anywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Final

from app.base.errors import ConfigError
from app.base.language import say
from app.workbench.guardrails.verdict import Found, Verdict

LONGEST_PATTERN: Final = 1000
MOST_WORDS: Final = 2000
_MOST_MEMORY: Final = 8 << 20
_MOST_FOUND: Final = 20
_EDGE: Final = r"(?:^|$|[^\pL\pN\pM_])"


class WordCheck:
    """Looks for words. Raises ConfigError when there are none, or too many."""

    def __init__(self, words: Iterable[str]) -> None:
        plain = list(dict.fromkeys(_plain(word) for word in words if word.strip()))
        if not plain:
            raise ConfigError(say("Guardrails", "There are no words to look for."))
        if len(plain) > MOST_WORDS:
            said = say("Guardrails", "These are {count} words; at most {most} are possible.")
            raise ConfigError(said.format(count=len(plain), most=MOST_WORDS))
        # Longest first, so that what is shown is the whole phrase.
        whole = [_quoted(word) for word in sorted(plain, key=len, reverse=True) if not _has_no_spaces(word)]
        anywhere = [_quoted(word) for word in sorted(plain, key=len, reverse=True) if _has_no_spaces(word)]
        self._patterns = [_compiled("(" + "|".join(anywhere) + ")")] if anywhere else []
        if whole:
            self._patterns.append(_compiled(f"{_EDGE}({'|'.join(whole)}){_EDGE}"))

    def look(self, text: str) -> Verdict:
        """The words that stand in a text."""
        plain, places = _plain_with_places(text)
        found = [_placed(match, places) for pattern in self._patterns for match in _matches(pattern, plain)]
        return Verdict(tuple(sorted(found, key=lambda each: each.start)[:_MOST_FOUND]))


class PatternCheck:
    """Looks for a pattern. Raises ConfigError, naming what is wrong with it."""

    def __init__(self, pattern: str) -> None:
        if not pattern.strip():
            raise ConfigError(say("Guardrails", "There is no pattern to look for."))
        if len(pattern) > LONGEST_PATTERN:
            said = say("Guardrails", "The pattern is too long ({count} characters; at most {most}).")
            raise ConfigError(said.format(count=len(pattern), most=LONGEST_PATTERN))
        self._pattern = _compiled(f"({pattern})")
        if self._pattern.search("") is not None:
            raise ConfigError(say("Guardrails", "The pattern fits an empty text, so it would stop every answer."))

    def look(self, text: str) -> Verdict:
        """Where the pattern fits a text."""
        what = say("Guardrails", "the pattern")
        return Verdict(tuple(Found(what, match.start(1), match.end(1)) for match in _matches(self._pattern, text)))


def _matches(pattern: Any, text: str) -> list[Any]:
    found: list[Any] = []
    at = 0
    while at <= len(text) and len(found) < _MOST_FOUND:
        match = pattern.search(text, at)
        if match is None:
            break
        found.append(match)
        # The character behind a word may be the one before the next.
        at = max(match.end(1), match.start(1) + 1)
    return found


def _placed(match: Any, places: Sequence[int]) -> Found:
    return Found(match.group(1), places[match.start(1)], places[match.end(1)])


def _compiled(pattern: str) -> Any:
    import re2  # not needed unless somebody has guardrails

    options = re2.Options()
    options.case_sensitive = False
    options.max_mem = _MOST_MEMORY
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        why = error.args[0]
        said = why.decode("utf-8", "replace") if isinstance(why, bytes) else str(why)
        raise ConfigError(
            say("Guardrails", "The pattern cannot be used: {reason}.").format(reason=said.rstrip(".")),
            hint=say("Guardrails", "It may use everything that RE2 knows; looking ahead or behind is not part of it."),
        ) from error


def _quoted(word: str) -> str:
    import re2

    return r"\s+".join(re2.escape(part) for part in word.split())


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", " ".join(word.split()))


def _plain_with_places(text: str) -> tuple[str, list[int]]:
    """The text in one width and form, and for each of its characters where it stands in the text as given."""
    plain: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        part = unicodedata.normalize("NFKC", text[at:end])
        plain.append(part)
        places += [at] * len(part)
        at = end
    return "".join(plain), [*places, len(text)]


def _has_no_spaces(word: str) -> bool:
    """Whether it is written in a script whose words stand together (or, as in Korean, take endings)."""
    names = (unicodedata.name(character, "") for character in word)
    return any(name.startswith(("CJK ", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER")) for name in names)
