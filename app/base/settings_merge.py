"""Bringing together what two programs changed in one settings file, and what is left of a file that makes no sense.

Values of JSON only, no file. What this program changed since it last looked wins; everything else is as the file has
it. Entries of a list are told apart by their `id`; those without one, which only a program of another time writes, stay
where they are. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.base.json_text import from_json

_NOTHING: Final = object()
_Key = tuple[str, int]


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
    if _has_ids(mine) and _has_ids(since) and isinstance(theirs, list):
        return _lists(*(_entries(each) for each in (mine, since, theirs)))
    return mine


def _has_ids(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) and "id" in each for each in value)


def _entries(value: list[Any]) -> dict[_Key, Any]:
    """A list's entries by their id, and which of several of that id they are; any other one by its place."""
    found: dict[_Key, Any] = {}
    for place, each in enumerate(value):
        id = each.get("id") if isinstance(each, dict) else None
        key, number = (id, 0) if isinstance(id, str) else ("", -1 - place)
        while (key, number) in found:
            number += 1
        found[key, number] = each
    return found


def _lists(mine: dict[_Key, Any], since: dict[_Key, Any], theirs: dict[_Key, Any]) -> list[Any]:
    is_reordered = [id for id in mine if id in since] != [id for id in since if id in mine]
    order = [*mine, *theirs] if is_reordered else [*theirs, *mine]
    found = []
    for id in dict.fromkeys(order):
        own, old, other = (each.get(id, _NOTHING) for each in (mine, since, theirs))
        value = own if own is _NOTHING and old is not _NOTHING else _value(own, old, other)
        if value is not _NOTHING:
            found.append(value)
    return found


def is_overwritten(now: Any, since: Any, theirs: Any) -> bool:
    """Whether something of `theirs` that this program did not know of is not in `now` any more.

    Args:
        since: what this program had read.
    """
    if theirs == now or _is_known(theirs, since):
        return False
    if isinstance(theirs, dict) and isinstance(now, dict):
        known = since if isinstance(since, dict) else {}
        return any(is_overwritten(now.get(name), known.get(name), value) for name, value in theirs.items())
    if isinstance(theirs, list) and isinstance(now, list):
        found, known = _entries(now), _entries(since if isinstance(since, list) else [])
        return any(is_overwritten(found.get(key), known.get(key), each) for key, each in _entries(theirs).items())
    return True


def _is_known(theirs: Any, since: Any) -> bool:
    """Whether all that is in `theirs` was read; `since` may have defaults beside."""
    if isinstance(theirs, dict) and isinstance(since, dict):
        return all(name in since and _is_known(value, since[name]) for name, value in theirs.items())
    if isinstance(theirs, list) and isinstance(since, list):
        return len(theirs) == len(since) and all(map(_is_known, theirs, since))
    return bool(theirs == since)


def parsed(data: bytes) -> dict[str, Any] | None:
    """A settings file as values; None for what is no object of JSON."""
    try:
        found = from_json(data)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


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
