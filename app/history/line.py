"""One event as a line of text: JSON that every text file can hold and every reader splits in the same places."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def line_of(fields: Mapping[str, Any]) -> str:
    """The line, without its newline. Half of a character, which a server may send, becomes a question mark."""
    return whole(json.dumps(fields, ensure_ascii=False, default=str))


def whole(text: str) -> str:
    """`text` with nothing in it that UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
