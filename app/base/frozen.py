"""Frozen values that cost little to declare and, where thousands a second are made, little to make.

`frozen` is `@dataclass(frozen=True, slots=True)` whose methods are not compiled while the module is imported: the
library has hundreds of such classes, and a conversation makes values of few. `maker_of` goes further for the classes of
which every frame makes some: a frozen value fills each field through a call, which costs four times a plain
assignment; the maker fills an open subclass of the same layout and closes it at the end. Invariant: neither can be told
from what `dataclass` makes, and `maker_of(C)(*values) == C(*values)`.
"""

from __future__ import annotations

import dataclasses
import inspect
import reprlib
from collections.abc import Callable
from typing import Any, Final, ParamSpec, TypeVar, cast, dataclass_transform

P = ParamSpec("P")
T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(cls: type[T]) -> type[T]:
    """A frozen dataclass with slots.

    Args:
        cls: as for `dataclass`; its constructor takes every field.
    """
    # `dataclass` compiles what it adds, so it is left to name the fields; only what derives from a frozen one has to be
    # said to be frozen, too.
    is_derived = any(map(dataclasses.is_dataclass, cls.__bases__))
    made: Any = dataclasses.dataclass(frozen=is_derived, slots=True, init=False, repr=False, eq=False)(cls)
    made.__dataclass_params__.frozen = True
    for name, member in {**_MEMBERS, "__init__": _late_init(made)}.items():
        if name not in made.__dict__:
            type.__setattr__(made, name, member)
    return cast("type[T]", made)


def maker_of(cls: Callable[P, T]) -> Callable[P, T]:
    """A function that makes a `cls` from the same arguments.

    Args:
        cls: a frozen dataclass with slots (its bases, too), without `__post_init__` or default factories.
    """
    names = [field.name for field in dataclasses.fields(cls)]  # type: ignore[arg-type] # P and T cannot say so
    init = _written(cls, [*(f"self.{name} = {name}" for name in names), "self.__class__ = closed"], {"closed": cls})
    # Both, or the interpreter asks the frozen class about each assignment.
    is_open = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return cast("Callable[P, T]", type("Open", (cast("type", cls),), {"__slots__": (), "__init__": init, **is_open}))


def _late_init(cls: type) -> Callable[..., None]:
    """A constructor that is written when it is first called."""

    def __init__(self: Any, *args: Any, **named: Any) -> None:
        init = _init_of(cls)
        type.__setattr__(cls, "__init__", init)
        init(self, *args, **named)

    return __init__


def _init_of(cls: Any) -> Callable[..., None]:
    """The constructor: it fills the slots themselves, which refuse nothing."""
    body: list[str] = []
    names: dict[str, Any] = {"_missing": dataclasses.MISSING}
    for field in dataclasses.fields(cls):
        name, is_made = field.name, field.default_factory is not dataclasses.MISSING
        names |= {f"_set_{name}": getattr(cls, name).__set__, f"_make_{name}": field.default_factory}
        given = f"_make_{name}() if {name} is _missing else {name}" if is_made else name
        body.append(f"_set_{name}(self, {given})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    return _written(cls, body or ["pass"], names)


def _written(cls: Any, body: list[str], names: dict[str, Any]) -> Callable[..., None]:
    """A constructor that takes the fields of `cls` and does `body`, in which `names` are known."""
    wanted: list[str] = []
    names["__name__"] = cls.__module__
    for field in dataclasses.fields(cls):
        has_default = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
        wanted.append(f"{field.name}=_default_{field.name}" if has_default else field.name)
        names[f"_default_{field.name}"] = field.default
    exec("\n    ".join([f"def __init__({', '.join(['self', *wanted])}):", *body]), names)
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


class _Signature:
    """What `inspect` tells of a class: its fields, also before the constructor is written."""

    def __get__(self, value: Any, owner: Any) -> inspect.Signature:
        none, place = inspect.Parameter.empty, inspect.Parameter.POSITIONAL_OR_KEYWORD
        return inspect.Signature(
            [
                inspect.Parameter(
                    field.name,
                    place,
                    default=none if field.default is field.default_factory else _shown_default(field),
                    annotation=field.type,
                )
                for field in dataclasses.fields(owner)
            ],
            return_annotation=None,
        )


def _shown_default(field: dataclasses.Field[Any]) -> Any:
    return field.default_factory if field.default is dataclasses.MISSING else field.default


@reprlib.recursive_repr()
def _repr(self: Any) -> str:
    shown = [f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _compared(value: Any) -> tuple[Any, ...]:
    return tuple([getattr(value, field.name) for field in dataclasses.fields(value) if field.compare])


def _equals(self: Any, other: object) -> Any:
    return _compared(self) == _compared(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_compared(self))


def _refuse_assignment(self: Any, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deletion(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_MEMBERS: Final[dict[str, Any]] = {
    "__signature__": _Signature(),
    "__repr__": _repr,
    "__eq__": _equals,
    "__hash__": _hash,
    "__setattr__": _refuse_assignment,
    "__delattr__": _refuse_deletion,
    "__getstate__": _state,
    "__setstate__": _restore,
}
