"""Everything public says what it is, and whoever raises says so."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

import app.realtime as library
from app.realtime import model_events, model_inputs, testing


def public() -> Iterator[tuple[str, Any]]:
    """Every class and function that a user can import, and their public methods and properties."""
    seen: set[int] = set()
    for module in (library, model_events, model_inputs, testing):
        for name in getattr(module, "__all__", None) or [
            key for key in list(vars(module)) if key.startswith("Realtime")
        ]:
            value = getattr(module, name)
            if not inspect.isclass(value) and not inspect.isfunction(value):
                continue
            if id(value) in seen:
                continue
            seen.add(id(value))
            yield name, value
            if inspect.isclass(value):
                yield from methods_of(name, value)


def methods_of(name: str, cls: type) -> Iterator[tuple[str, Any]]:
    for key, value in list(vars(cls).items()):
        inner = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
        is_ours = inspect.isfunction(inner) and inner.__module__.startswith("app.")
        if not key.startswith("_") and is_ours and not issubclass(cls, BaseModel):
            yield f"{name}.{key}", inner


PUBLIC = dict(public())


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_thing_has_a_docstring_of_its_own(name: str) -> None:
    value = PUBLIC[name]
    text = (value.__doc__ or "").strip()
    assert len(text.split()) >= 2, f"{name} says nothing"
    assert not text.startswith(f"{name}("), f"{name} has only what the dataclass made up"
    first = text.splitlines()[0]
    assert first[0].isupper() or first[0] in "`0123456789" or first.split()[0].islower(), first
    assert text.rstrip().endswith((".", "!", "?", "`", ":")) or "Raises:" in text or "Args:" in text, text


@pytest.mark.parametrize("name", PUBLIC)
def test_whoever_raises_says_so(name: str) -> None:
    value = PUBLIC[name]
    if not inspect.isfunction(value):
        return
    source = inspect.getsource(value)
    if "raise UserError" in source or "raise TransportError" in source:
        assert "Raise" in (value.__doc__ or ""), f"{name} raises without a word"


def test_there_is_much_to_look_at() -> None:
    assert len(PUBLIC) > 150
    for name in ("RealtimeSession.send_audio", "RealtimeModel.connect", "function_tool", "RealtimeSession.history"):
        assert name in PUBLIC
