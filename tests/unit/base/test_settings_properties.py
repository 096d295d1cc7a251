"""Whatever valid settings there are: they come back from the file, with all that a newer version would have written."""

from __future__ import annotations

import copy
import json
import tempfile
import types
import typing
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from app.base import settings, settings_merge
from app.base.settings import Settings, SettingsFile

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=6),
    bool: st.booleans(),
    type(None): st.none(),
    Any: JSON,
}


def values_of(kind: Any, metadata: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    """Values of JSON that a field of this type takes."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return parts(kind)
    if kind in (int, float):
        bounds = {name: getattr(each, name) for each in metadata for name in ("ge", "gt", "le") if hasattr(each, name)}
        low, high = bounds.get("ge", bounds.get("gt", -100) + 1 if "gt" in bounds else -100), bounds.get("le", 100)
        return st.integers(low, high) if kind is int else st.floats(low, high)
    if kind in SCALARS:
        return SCALARS[kind]
    arguments = get_args(kind)
    match get_origin(kind):
        case typing.Union | types.UnionType:
            return st.one_of([values_of(each) for each in arguments])
        case origin if origin is Literal:
            return st.sampled_from(arguments)
        case origin if origin is list:
            return st.lists(values_of(arguments[0]), max_size=2)
        case origin if origin is dict:
            return st.dictionaries(st.text(max_size=3), values_of(arguments[1]), max_size=2)
        case origin if origin is typing.Annotated:
            return values_of(arguments[0], arguments[1:])
    raise AssertionError(f"no values for {kind}")


def parts(kind: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """A part of the settings as a file has it, with a key of tomorrow."""
    fields = {name: values_of(field.annotation, tuple(field.metadata)) for name, field in kind.model_fields.items()}
    needed = {name: fields.pop(name) for name, field in kind.model_fields.items() if field.is_required()}
    if "kind" in kind.model_fields:  # tells which one of several it is
        needed["kind"] = fields.pop("kind")
    if kind is Settings:
        fields["version"] = st.just(settings.FORMAT_VERSION)
    return st.fixed_dictionaries(needed, optional={**fields, "of_tomorrow": JSON})


def is_within(old: Any, new: Any) -> bool:
    """Whether everything of `old` is in `new`, wherever it stood."""
    if isinstance(old, dict):
        return isinstance(new, dict) and all(name in new and is_within(old[name], new[name]) for name in old)
    if isinstance(old, list):
        return isinstance(new, list) and len(old) == len(new) and all(map(is_within, old, new))
    return bool(old == new)


@given(parts(Settings))
def test_any_settings_come_back_from_the_file_with_what_is_unknown_at_every_level(values: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "settings.json"
        file.write_text(json.dumps(values), encoding="utf-8")
        kept = SettingsFile(file)
        loaded = kept.load()
        assert loaded.notice() is None
        kept.save(loaded.settings)
        again = settings.load(file)
        assert again.settings == loaded.settings
        assert is_within({**values, "version": settings.FORMAT_VERSION}, json.loads(file.read_bytes()))


def test_a_file_cut_off_at_any_byte_is_set_aside_whole(tmp_path: Path) -> None:
    whole = Settings(agents="日本", shortcuts={"mute": "F9"}, voice={"speed": 1.2}).model_dump_json(
        exclude_defaults=True
    )
    data = whole.encode()
    for length in range(len(data)):
        file = tmp_path / str(length) / "settings.json"
        file.parent.mkdir()
        file.write_bytes(data[:length])
        loaded = settings.load(file)
        assert loaded.settings == settings.unread()
        assert loaded.set_aside is not None
        assert loaded.set_aside.read_bytes() == data[:length]
        assert loaded.notice() is not None
        assert settings.load(file).notice() is None  # said once


EXAMPLE = {
    "custom": [{"id": "c", "name": "n", "url": "wss://x"}],
    "tools": [
        {"kind": "http", "id": "h", "url": "https://x"},
        {"kind": "python", "id": "p", "path": "/p.py", "function": "f"},
        {"kind": "mcp", "id": "m", "command": "server"},
    ],
    "guardrails": [{"id": "g", "words": ["w"]}],
    "shortcuts": {"mute": "F9"},
    "trusted_files": {"/a.py": "hash"},
    "chat_url": "http://127.0.0.1:1/v1",
}


def places(value: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in the values, entries and parts too."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [before, *(place for name, each in inner for place in places(each, (*before, name)))]


def at(values: Any, place: tuple[Any, ...]) -> Any:
    for name in place:
        values = values[name]
    return values


WHOLE = Settings.model_validate(EXAMPLE).model_dump(mode="json")
FREE = ("of_tomorrow", "parameters")


@pytest.mark.parametrize("place", [place for place in places(WHOLE) if place and place[-1] not in FREE], ids=str)
def test_a_value_of_a_wrong_type_loses_itself_or_its_entry_and_nothing_else(
    place: tuple[Any, ...], tmp_path: Path
) -> None:
    values = copy.deepcopy(WHOLE)
    at(values, place[:-1])[place[-1]] = [[None]] if not isinstance(at(WHOLE, place), list) else 7
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(values))
    loaded = settings.load(file)
    now = loaded.settings.model_dump(mode="json")
    gone = [part for part in WHOLE if now[part] != WHOLE[part] and part != "was_introduced"]
    assert set(gone) <= {place[0]}
    assert len(loaded.lost) in (1, 2)  # a key that an entry cannot do without takes the entry along
    assert all(lost.split(".")[0] == place[0] for lost in loaded.lost)
    assert loaded.set_aside is not None
    assert json.loads(loaded.set_aside.read_text()) == values
    assert settings.load(file).notice() is None


@given(st.dictionaries(st.sampled_from("abcd"), JSON), st.data())
def test_changes_in_different_places_are_both_there(since: dict[str, Any], data: st.DataObject) -> None:
    mine, theirs = dict(since), dict(since)
    for name in data.draw(st.sets(st.sampled_from("abcd"))):
        which = data.draw(st.sampled_from((mine, theirs)))
        if data.draw(st.booleans()):
            which[name] = data.draw(JSON)
        else:
            which.pop(name, None)
    together = settings_merge.merged(mine, since, theirs)
    for name in "abcd":
        changed = [each for each in (mine, theirs) if each.get(name, ...) != since.get(name, ...)]
        expected = changed[0] if changed else since
        assert together.get(name, ...) == expected.get(name, ...)
    assert settings_merge.merged(theirs, since, theirs) == theirs
