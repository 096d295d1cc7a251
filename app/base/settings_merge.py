"""Bringing together what two programs changed in one settings file, and what is left of a file that makes no sense.

Values of JSON only, no file. What this program changed since it last looked wins; everything else is as the file has
it. Entries of a list are told apart by their `id` and taken whole. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.base.json_text import from_json

_NOTHING: Final = object()


def merged(mine: Mapping[str, Any], since: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """`theirs` with what differs between `since` and `mine`.

    Args:
        mine: what this program has now.
        since: what it had when it last read or wrote the file.
        theirs: what is in the file now.
    """
    together: dict[str, Any] = {}
    for name in dict.fromkeys([*theirs, *mine]):
        value = _value(mine.get(name, _NOTHING), since.get(name, _NOTHING), theirs.get(name, _NOTHING))
        if value is not _NOTHING:
            together[name] = value
    return together


def _value(mine: Any, since: Any, theirs: Any) -> Any:
    if mine == since:
        return theirs
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return merged(mine, since if isinstance(since, dict) else {}, theirs)
    entries = _entries(mine), _entries(since), _entries(theirs)
    if all(each is not None for each in entries):
        return _lists(*entries)  # type: ignore[arg-type]  # none is None
    return mine


def _entries(value: Any) -> dict[str, Any] | None:
    """A list's entries by their id, None for any other value."""
    if not isinstance(value, list) or not all(isinstance(each, dict) and "id" in each for each in value):
        return None
    return {str(each["id"]): each for each in value}


def _lists(mine: dict[str, Any], since: dict[str, Any], theirs: dict[str, Any]) -> list[Any]:
    is_reordered = [id for id in mine if id in since] != [id for id in since if id in mine]
    order = [*mine, *theirs] if is_reordered else [*theirs, *mine]
    found = []
    for id in dict.fromkeys(order):
        own, old, other = (each.get(id, _NOTHING) for each in (mine, since, theirs))
        value = other if own == old else own
        if value is not _NOTHING:
            found.append(value)
    return found


def parsed(data: bytes) -> dict[str, Any] | None:
    """A settings file as values; None for what is no object of JSON."""
    try:
        found = from_json(data)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def whole_number(value: object) -> int:
    """A number in whatever form, as `99`, `99.5` or `"99"`; 0 for what is none.

    Whoever wrote a format otherwise than it is written here is a program of another time.
    """
    try:
        return int(float(value)) if isinstance(value, str | int | float) else 0
    except (ValueError, OverflowError):
        return 0


def without(values: dict[str, Any], place: Sequence[int | str]) -> str:
    """Take out, in place, the innermost value on the way to `place`; returns where it was, "" when there is none.

    Args:
        place: what pydantic complains of. It may hold words that are no keys, such as the kind of an entry, and names
            what is missing: then the entry that lacks it goes.
    """
    way: list[tuple[Any, Any]] = []
    at: Any = values
    name: Any
    for name in place:
        if (isinstance(at, dict) and name in at) or (isinstance(at, list) and isinstance(name, int) and name < len(at)):
            way.append((at, name))
            at = at[name]
    if not way:
        return ""
    where, last = way[-1]
    del where[last]
    return ".".join(str(name) for _, name in way)
