"""The objects inside a server's events (items, sessions, responses) as typed values: the base of all of them.

Made on demand from the plain object that an event holds, so that whoever wants no more than one key pays for no more.
Lenient as the events are (see `lenient`): whatever stands in a field, `read` returns, and `raw` keeps the object as
it came. Unlike an event, where absent and null read alike, a record says None for what the server did not tell.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Final, TypeVar, get_type_hints

from app.base.frozen import frozen
from app.realtime.protocol.lenient import Spec, objects_of, read_real, read_whole

R = TypeVar("R", bound="Record")


@frozen
class Record:
    """Base of all of them.

    Args:
        raw: the object as it came; may hold keys that no field mentions.
    """

    raw: dict[str, Any]


def _read_maybe_text(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value = data.get(key)
    return (value, True) if isinstance(value, str) else (None, False)


def _read_maybe_flag(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value = data.get(key)
    return (value, True) if isinstance(value, bool) else (None, False)


def _read_maybe_whole(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value, is_there = read_whole(data, key)
    return (value, True) if is_there else (None, False)


def _read_maybe_real(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value, is_there = read_real(data, key)
    return (value, True) if is_there else (None, False)


def _read_texts(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value = data.get(key)
    if not isinstance(value, list):
        return (), False
    return tuple(entry for entry in value if isinstance(entry, str)), True


def _read_any(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    return data.get(key), key in data


Text = Annotated[str | None, Spec(_read_maybe_text)]
Flag = Annotated[bool | None, Spec(_read_maybe_flag)]
Whole = Annotated[int | None, Spec(_read_maybe_whole)]
Real = Annotated[float | None, Spec(_read_maybe_real)]
Texts = Annotated[tuple[str, ...], Spec(_read_texts)]
Anything = Annotated[Any, Spec(_read_any)]
"""A value of several shapes (a word or an object), as it came."""


_SPECS: Final[dict[type[Record], tuple[tuple[str, Spec], ...]]] = {}


def inner(cls: type[Record]) -> Spec:
    """How to read a field that holds one `cls`, None when it holds no object."""

    def read_inner(data: dict[str, Any], key: str) -> tuple[Any, bool]:
        value = data.get(key)
        return (read(cls, value), True) if isinstance(value, dict) else (None, False)

    return Spec(read_inner)


def inner_list(make: Callable[[dict[str, Any]], Record]) -> Spec:
    """How to read a field that holds a list of what `make` makes; entries that are no objects are left out."""

    def read_list(data: dict[str, Any], key: str) -> tuple[Any, bool]:
        return tuple(make(entry) for entry in objects_of(data, key)), key in data

    return Spec(read_list)


def read(cls: type[R], data: dict[str, Any]) -> R:
    """The `cls` of an object; never raises."""
    specs = _SPECS.get(cls)
    if specs is None:
        specs = _SPECS[cls] = _specs_of(cls)
    return cls(data, *[spec.read(data, key)[0] for key, spec in specs])


def _specs_of(cls: type[Record]) -> tuple[tuple[str, Spec], ...]:
    hints = get_type_hints(cls, include_extras=True)
    return tuple((key, spec) for key, hint in hints.items() for spec in getattr(hint, "__metadata__", ()))
