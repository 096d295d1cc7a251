"""Strikes secrets out of what a server says: one that repeats its key must not put it into a conversation."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

_LEAST: Final = 4  # characters: a shorter one would take words apart that have nothing to do with it


def struck(text: str, hidden: Collection[str]) -> str:
    """`text` without any of these values, also where they come without the word `Bearer`."""
    for value in hidden:
        for form in (value, value.removeprefix("Bearer ").strip()):
            if len(form) >= _LEAST and form in text:
                text = text.replace(form, "…")
    return text


def struck_within(value: Any, hidden: Collection[str]) -> Any:
    """The same for every text in a value of JSON, keys among them."""
    if not hidden:
        return value
    match value:
        case str():
            return struck(value, hidden)
        case dict():
            return {struck(str(key), hidden): struck_within(inner, hidden) for key, inner in value.items()}
        case list():
            return [struck_within(inner, hidden) for inner in value]
        case _:
            return value
