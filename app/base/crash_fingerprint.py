"""Which faults are the same one: those of one kind and cause at one place, however often they happen.

Not for people: it holds names as they are. Pure.
"""

from __future__ import annotations

import traceback
from collections.abc import Hashable
from typing import Final

from app.base import crash_names, raw_error

_MOST: Final = 64


def fingerprint(error: BaseException, where: str) -> Hashable:
    """Equal for what counts as one fault.

    The place is the innermost line, and the innermost one outside of libraries, which are called in many places. What
    an error was caused by, and what a group of errors holds, counts in the same way.

    Args:
        where: in what it was found; tells apart what has no line of its own, as when a loop calls into native code.
    """
    return _mark(error, where), frozenset(_mark(each, where) for each in all_in(error))


def _mark(error: BaseException, where: str) -> Hashable:
    kind = type(error)
    lines = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(raw_error.trace(error))]
    user = next((each for each in reversed(lines) if not crash_names.is_library(each[0])), where)
    return f"{raw_error.module(kind)}.{raw_error.name(kind)}", user, *lines[-1:]


def all_in(error: BaseException) -> list[BaseException]:
    """An error with those in it and before it, each once and not without end."""
    found: list[BaseException] = []
    waiting = [error]
    while waiting and len(found) < _MOST:
        each = waiting.pop(0)
        if any(each is known for known in found):
            continue
        found.append(each)
        before = raw_error.led_to(each)
        waiting += [before] if before is not None else []
        waiting += raw_error.members(each)[:_MOST]
    return found
