"""Reads JSON that others wrote: files, peers, models. Everything of the application that reads JSON reads it here."""

from __future__ import annotations

from typing import Any


def from_json(text: str | bytes | bytearray) -> Any:
    """The value of a JSON text.

    Raises:
        ValueError: it is no JSON, or nested more deeply than can be read; json.JSONDecodeError where a place is known.
    """
    import json  # most commands and the first frame do without it

    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
