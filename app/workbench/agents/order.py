"""The order in which a person wants their agent sets: one name a line in `order.txt` beside them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from app.base.errors import ConfigError
from app.base.plain_file import read_plain
from app.workbench.agents.set_file import write_set

_MOST_BYTES: Final = 200_000


def read_order(folder: Path) -> list[str]:
    """The names in their order; none when nobody ordered anything. What cannot be read is no order."""
    try:
        data = read_plain(folder / "order.txt", _MOST_BYTES, "order.txt")
    except (OSError, ConfigError):
        return []
    return [line.strip() for line in data.decode("utf-8", "replace").splitlines() if line.strip()]


def write_order(folder: Path, names: Iterable[str]) -> None:
    """Keep an order. Raises ConfigError when it cannot be written."""
    write_set(folder / "order.txt", "".join(f"{name}\n" for name in names))


def place_in(order: list[str], name: str) -> int:
    """Where a name comes, for sorting; those without a place come last."""
    return order.index(name) if name in order else len(order)
