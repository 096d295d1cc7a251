"""What an error is, whatever its class makes of it: read without calling any code of that class or its metaclass.

What nobody caught may be of anybody's making, and whoever describes it must not fail by it. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Final

_TYPE: Final = vars(type)
_ERROR: Final = vars(BaseException)


def is_a(error: BaseException, *kinds: type[BaseException]) -> bool:
    """Whether it is one of these by what it was made of; `isinstance` also asks the object itself."""
    # By identity: a metaclass may compare as it likes.
    return any(each is kind for each in ancestry(type(error)) for kind in kinds)


def ancestry(kind: type) -> tuple[type, ...]:
    """A class and those that it was made of, the nearest first."""
    found: tuple[type, ...] = _TYPE["__mro__"].__get__(kind)
    return found


def module(kind: type) -> str:
    """The module that a class names; empty where that is no name."""
    return _text(_TYPE["__module__"].__get__(kind))


def name(kind: type) -> str:
    """The class's qualified name; empty where that is no plain text."""
    return _text(_TYPE["__qualname__"].__get__(kind))


def held(kind: type) -> Mapping[str, object]:
    """The names in a class itself."""
    found: Mapping[str, object] = _TYPE["__dict__"].__get__(kind)
    return found


def led_to(error: BaseException) -> BaseException | None:
    """What an error was caused by, or was raised while handling it."""
    cause: BaseException | None = _ERROR["__cause__"].__get__(error)
    if cause is not None or _ERROR["__suppress_context__"].__get__(error):
        return cause
    context: BaseException | None = _ERROR["__context__"].__get__(error)
    return context


def is_cause(error: BaseException, before: BaseException) -> bool:
    """Whether one was raised `from` the other."""
    return _ERROR["__cause__"].__get__(error) is before


def trace(error: BaseException) -> TracebackType | None:
    """Where it was raised."""
    found: TracebackType | None = _ERROR["__traceback__"].__get__(error)
    return found


def info(error: BaseException) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """What a logger is given as `exc_info`; of an error alone it would ask for the rest."""
    return type(error), error, trace(error)


def members(error: BaseException) -> tuple[BaseException, ...]:
    """What a group of errors holds; nothing for any other."""
    if not is_a(error, BaseExceptionGroup):
        return ()
    found: tuple[BaseException, ...] = vars(BaseExceptionGroup)["exceptions"].__get__(error)
    return found


def file_of(error: BaseException) -> str:
    """The file that an error of the system is about; empty for any other."""
    return _text(vars(OSError)["filename"].__get__(error)) if is_a(error, OSError) else ""


def _text(found: Any) -> str:
    return found if type(found) is str else ""
