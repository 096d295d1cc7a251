"""Making frozen values at a price that fits one per frame.

A frozen dataclass fills each field through `object.__setattr__`, which costs four times a plain assignment. `maker_of`
fills an open subclass of the same layout and closes it at the end. Used where thousands of values a second are made;
the class itself, its constructor and its protection are untouched. Invariant: `maker_of(C)(*values) == C(*values)`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


def maker_of(cls: Callable[P, T]) -> Callable[P, T]:
    """A function that makes a `cls` from the same arguments.

    Args:
        cls: a frozen dataclass with slots (its bases, too), without `__post_init__` or default factories.
    """
    fields = dataclasses.fields(cls)  # type: ignore[arg-type] # a dataclass by contract, which P and T cannot say
    names: dict[str, Any] = {"closed": cls}
    wanted: list[str] = []
    for field in fields:
        names[f"default_{field.name}"] = field.default
        wanted.append(field.name if field.default is dataclasses.MISSING else f"{field.name}=default_{field.name}")
    lines = [f"def __init__(self, {', '.join(wanted)}):"]
    lines += [f"    self.{field.name} = {field.name}" for field in fields]
    lines.append("    self.__class__ = closed")
    exec("\n".join(lines), names)
    # Both, or the interpreter asks the frozen class about each assignment.
    is_open = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    members = {"__slots__": (), "__init__": names["__init__"], **is_open}
    return cast("Callable[P, T]", type("Open", (cast("type", cls),), members))
