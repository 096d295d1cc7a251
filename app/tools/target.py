"""What a tool is made of: a function, a bound method, a partial or a callable object, read as one thing.

Pure inspection. Invariant: what a person has fixed (the instance of a method, the arguments of a partial) is neither
shown to the model nor open to it.
"""

from __future__ import annotations

import functools
import inspect
import typing
from collections.abc import Callable
from typing import Any

from app.base.errors import UserError
from app.base.frozen import frozen

_INSTANCE_NAMES = ("self", "cls")


@frozen
class Target:
    """A callable taken apart: its docstring, its open parameters, and their annotations with all extras."""

    docstring: str | None
    parameters: tuple[inspect.Parameter, ...]
    hints: dict[str, Any]


def name_of(function: Callable[..., Any]) -> str:
    """The name of the function behind partials; the class's name for a callable object."""
    inner, _ = _unwrapped(function)
    return str(getattr(inner, "__name__", type(inner).__name__))


def read_target(function: Callable[..., Any], name: str) -> Target:
    """Take a callable apart.

    Raises:
        UserError: it is no callable, it has no signature, its instance is missing, or an annotation names nothing.
    """
    if not callable(function):
        raise UserError(f"Tool {name}: {type(function).__name__} is not callable.")
    inner, fixed = _unwrapped(function)
    annotated = inner if inspect.isroutine(inner) else _called(inner)
    hints = _hints(annotated, name)
    try:
        parameters = tuple(inspect.signature(function).parameters.values())
    except ValueError as error:
        raise UserError(f"Tool {name}: {error}.") from error
    if parameters and parameters[0].name in _INSTANCE_NAMES and parameters[0].name not in hints:
        raise UserError(
            f"Tool {name}: a method needs its instance.",
            hint="Make the tool of the bound method: function_tool(instance.method).",
        )
    docstring = annotated.__doc__ if annotated.__doc__ and annotated is not inner else inner.__doc__
    return Target(docstring, tuple(part for part in parameters if part.name not in fixed), hints)


def _unwrapped(function: Callable[..., Any]) -> tuple[Any, set[str]]:
    """The callable under partials, and the arguments that they fix by name."""
    inner: Any = function
    fixed: set[str] = set()
    while isinstance(inner, functools.partial):
        fixed |= inner.keywords.keys()
        inner = inner.func
    return inner, fixed


def _called(inner: Any) -> Any:
    """The function that calling a class or an object calls."""
    return vars(inner).get("__init__", inner) if isinstance(inner, type) else type(inner).__call__


def _hints(function: Any, name: str) -> dict[str, Any]:
    try:
        return typing.get_type_hints(function, include_extras=True)
    except NameError as error:
        raise UserError(
            f"Tool {name}: an annotation cannot be resolved ({error}).",
            hint="Types used in a tool's signature have to be defined at module level.",
        ) from error
    except TypeError:
        return {}  # built into the interpreter, as `math.sqrt`: it has no annotations at all
