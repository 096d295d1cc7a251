"""Which format a settings file has. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from app.base.format_number import format_number

FORMAT_VERSION: Final = 2


def newer_format(values: Mapping[str, Any]) -> int:
    """The format of a file that a newer program wrote; 0 for any other.

    Args:
        values: what is in the file.
    """
    version = format_number(values.get("version"))
    return version if version > FORMAT_VERSION else 0
