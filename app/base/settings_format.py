"""Which format a settings file has, in whatever form a program of another time wrote that down. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

FORMAT_VERSION: Final = 2


def newer_format(values: Mapping[str, Any]) -> int:
    """The format of a file that a newer program wrote; 0 for any other.

    Args:
        values: what is in the file.
    """
    version = _whole(values.get("version"))
    return version if version > FORMAT_VERSION else 0


def _whole(value: object) -> int:
    """A number in whatever form, as `99`, `99.5`, `"3.1.0"` or `{"major": 3}`; 0 for what is none.

    Whoever wrote a format otherwise than it is written here is a program of another time: of parts the first counts.
    """
    match value:
        case int():
            return int(value)
        case float():
            return int(value) if abs(value) < float("inf") else 0
        case str():
            digits = re.match(r"\s*v?(\d{1,40})", value)
            return int(digits[1]) if digits else 0
        case dict() | list():
            parts = value.values() if isinstance(value, dict) else value
            return next((number for part in parts if not isinstance(part, dict | list) and (number := _whole(part))), 0)
        case _:
            return 0
