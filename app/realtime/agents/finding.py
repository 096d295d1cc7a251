"""What is wrong with an agent set, or worth knowing about it: one finding a mistake. Pure values."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Literal

from app.base.errors import ConfigError
from app.base.frozen import frozen
from app.base.language import Text, joined, say


@frozen
class Finding:
    """One finding.

    Args:
        what: a sentence for people, without the file's name.
        line: where in the file, counted from 1.
        hint: what to do about it.
        agent: the place of the agent in the set, counted from 0; None when it is about the set.
        key: which key of the agent or the set.
        kind: an error keeps the set from running; a note does not.
    """

    what: str
    line: int = 1
    hint: str = ""
    agent: int | None = None
    key: str = ""
    kind: Literal["error", "note"] = "error"

    def as_error(self, source: str) -> ConfigError:
        """The same as an error that begins with `FILE:LINE:`."""
        return problem(source, self.line, self.what, self.hint)


def problem(source: str, line: int, what: str, hint: str = "") -> ConfigError:
    """The error for a mistake on a line of a file."""
    placed = say("AgentSet", "{source}:{line}: {what}").format(source=source, line=line, what=what)
    return ConfigError(placed, hint=hint)


def unknown_key(word: str, allowed: Iterable[str]) -> Text:
    """A hint for a key of a file that nobody here knows: it may be mistyped, or be of a later day."""
    hint, close = did_you_mean(word, allowed), _close(word, allowed)
    return hint if close else joined(hint, say("AgentSet", "A newer Sidetone may know it."))


def did_you_mean(word: str, allowed: Iterable[str], listing: Text | None = None) -> Text:
    """`Did you mean “greeting”? Allowed: …` for a hint; `listing` says what the `{names}` are."""
    names = list(allowed)
    close = _close(word, names)
    meant = say("AgentSet", "Did you mean “{name}”?").format(name=close[0]) if close else ""
    listing = say("AgentSet", "Allowed: {names}.") if listing is None else listing
    return joined(meant, listing.format(names=", ".join(names) or say("AgentSet", "none")))


def _close(word: str, names: Iterable[str]) -> list[str]:
    return difflib.get_close_matches(word, names, n=1, cutoff=0.5)
