"""The number of a file's format, in whatever form a program of another time wrote that down. Pure."""

from __future__ import annotations

import math
import re


def format_number(value: object) -> int:
    """A number in whatever form, as `99`, `99.5`, `"3.1.0"` or `{"major": 3}`; 0 for what is none.

    Whoever wrote a format otherwise than it is written here is a program of another time: of parts the first counts,
    and what is between two numbers is newer than the lower one.
    """
    match value:
        case int():
            return int(value)
        case float():
            return math.ceil(value) if math.isfinite(value) else 0
        case str():
            digits = re.match(r"\s*v?(\d{1,40})", value)
            return int(digits[1]) if digits else 0
        case dict() | list():
            parts = value.values() if isinstance(value, dict) else value
            inner = (format_number(part) for part in parts if not isinstance(part, dict | list))
            return next(filter(None, inner), 0)
        case _:
            return 0
