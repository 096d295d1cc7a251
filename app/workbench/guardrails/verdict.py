"""What a check found in a text. Values only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from app.base.errors import AppError
from app.base.frozen import frozen
from app.base.language import say

LONGEST_TEXT: Final = 20_000
"""Characters of an answer that are looked at, from its end: more was looked at before."""


@frozen
class Found:
    """One thing that trips: what it is, and where in the text when that is known.

    Never what stands there: it may be personal.
    """

    what: str
    start: int = 0
    end: int = 0


@frozen
class Verdict:
    """The answer of a check; it trips when anything was found."""

    found: tuple[Found, ...] = ()

    @property
    def trips(self) -> bool:
        """Whether the text breaks the rule."""
        return bool(self.found)


Check = Callable[[str], Awaitable[Verdict]]


def not_checked(why: str, hint: str = "") -> AppError:
    """The error of a check that could not look: the text is neither good nor bad."""
    told = say("Guardrails", "An answer was not checked: {why}").format(why=why)
    return AppError(told, code="not_checked", hint=hint)
