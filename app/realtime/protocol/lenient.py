"""Reading a server's JSON into typed values without ever raising.

A field that is missing, null or of the wrong type gets a neutral value and is named in `faults` when the event makes
no sense without it. Nothing is dropped: `raw` holds the whole frame as it came, unknown keys included.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Annotated, Any, Final, TypeVar, get_type_hints

from app.base.frozen import frozen, maker_of

FRONT: Final = "root"
"""The previous item of an item that stands first; an absent previous item means: at the end."""

_Reader = Callable[[dict[str, Any], str], tuple[Any, bool]]
E = TypeVar("E", bound="ServerEvent")


def _read_text(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value = data.get(key)
    return (value, True) if isinstance(value, str) else ("", False)


def read_whole(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value = data.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return value, True
    if isinstance(value, float) and math.isfinite(value):
        return int(value), True
    return 0, False


def read_real(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value = data.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0, False
    try:
        number = float(value)
    except OverflowError:
        return 0.0, False
    return (number, True) if math.isfinite(number) else (0.0, False)


def _read_object(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value = data.get(key)
    return (value, True) if isinstance(value, dict) else ({}, False)


def _read_objects(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    value = data.get(key)
    if not isinstance(value, list):
        return [], False
    return [entry for entry in value if isinstance(entry, dict)], True


def _read_previous(data: dict[str, Any], key: str) -> tuple[Any, bool]:
    if key not in data:
        return None, True
    value = data[key]
    if value is None:
        return FRONT, True
    return (value, True) if isinstance(value, str) else (None, True)


@frozen
class Spec:
    """How a field is read, and whether the event makes no sense without it. A `plain` value is read as it stands."""

    read: _Reader
    plain: type | None = None
    is_needed: bool = False


NeedText = Annotated[str, Spec(_read_text, str, is_needed=True)]
MayText = Annotated[str, Spec(_read_text, str)]
MayWhole = Annotated[int, Spec(read_whole, int)]
MayReal = Annotated[float, Spec(read_real)]
NeedObject = Annotated[dict[str, Any], Spec(_read_object, dict, is_needed=True)]
MayObject = Annotated[dict[str, Any], Spec(_read_object, dict)]
MayObjects = Annotated[list[dict[str, Any]], Spec(_read_objects)]
MayPrevious = Annotated[str | None, Spec(_read_previous)]
"""Where an item stands: an id, `FRONT` for null, None when absent."""


@frozen
class ServerEvent:
    """Base of all server events.

    Args:
        type: the event's name on the wire.
        raw: the frame as it came; may hold keys that no field mentions.
        faults: needed fields that are missing, null or of the wrong type.
    """

    type: str
    raw: dict[str, Any]
    faults: tuple[str, ...]

    @property
    def event_id(self) -> str:
        """The server's id of the event, "" when it has none (a key pressed on a telephone never has one)."""
        return text_of(self.raw, "event_id")


def reader_of(cls: type[E]) -> Callable[[str, dict[str, Any]], E]:
    """A function that makes a `cls` from an event name and a frame."""
    specs: dict[str, Spec] = {
        key: spec
        for key, hint in get_type_hints(cls, include_extras=True).items()
        for spec in getattr(hint, "__metadata__", ())
    }
    make = maker_of(cls)

    def read(name: str, data: dict[str, Any]) -> E:
        values: list[Any] = []
        faults: list[str] = []
        for key, spec in specs.items():
            value, is_there = spec.read(data, key)
            values.append(value)
            if spec.is_needed and not is_there:
                faults.append(key)
        return make(name, data, tuple(faults), *values)

    plain = tuple(spec.plain for spec in specs.values())
    if len(plain) < 2 or None in plain:
        return read
    pick = itemgetter(*specs)

    def read_plain(name: str, data: dict[str, Any]) -> E:
        """`read` of a frame that has everything in its plain form, as nearly all have."""
        try:
            values = pick(data)
        except KeyError:
            return read(name, data)
        return make(name, data, (), *values) if tuple(map(type, values)) == plain else read(name, data)

    return read_plain


@frozen
class UnknownEvent(ServerEvent):
    """A name we don't know; everything is in `raw`."""


def decoder_of(classes: Mapping[str, type[ServerEvent]]) -> Callable[[dict[str, Any]], ServerEvent]:
    """A function that makes the typed event of a frame and never raises; other names give `UnknownEvent`.

    Readers are made when a name is first seen: making all of them costs more than many a session needs.
    """
    readers: dict[str, Callable[[str, dict[str, Any]], ServerEvent]] = {}

    def decode(data: dict[str, Any]) -> ServerEvent:
        name = text_of(data, "type")
        reader = readers.get(name)
        if reader is None:
            cls = classes.get(name)
            if cls is None:
                return UnknownEvent(name, data, () if name else ("type",))
            reader = readers[name] = reader_of(cls)
        return reader(name, data)

    return decode


def text_of(data: dict[str, Any], key: str) -> str:
    """`data[key]` if it is a text, else ""."""
    value = data.get(key)
    return value if isinstance(value, str) else ""


def object_of(data: dict[str, Any], key: str) -> dict[str, Any]:
    """`data[key]` if it is an object, else {}."""
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def objects_of(data: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The objects in the list `data[key]`, [] if there is none."""
    value: list[dict[str, Any]] = _read_objects(data, key)[0]
    return value


def whole_of(data: dict[str, Any], key: str) -> int:
    """`data[key]` as a whole number, else 0."""
    value: int = read_whole(data, key)[0]
    return value
