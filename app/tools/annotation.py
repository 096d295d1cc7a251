"""Annotations in a form that pydantic can take: `typing.TypedDict` of older Pythons, `Doc`, `Unpack`.

Pure. Invariant: an annotation that needs nothing of this comes back as it is.
"""

from __future__ import annotations

import types
import typing
from typing import Annotated, Any, Literal, NotRequired, Required, Union

import typing_extensions
from pydantic.fields import FieldInfo


def portable(annotation: Any, _inside: tuple[type, ...] = ()) -> Any:
    """`annotation` with every `typing.TypedDict` in it as its `typing_extensions` twin.

    Before Python 3.12 pydantic refuses the former: it cannot tell which keys are required. A dictionary that contains
    itself is a plain `dict` at that place.
    """
    if typing_extensions.is_typeddict(annotation) and type(annotation).__module__ == "typing":
        return dict[str, Any] if annotation in _inside else _twin(annotation, _inside)
    origin, parts = typing.get_origin(annotation), typing.get_args(annotation)
    if not parts or origin is Literal:
        return annotation
    if origin is Annotated:
        base = portable(parts[0], _inside)
        return annotation if base is parts[0] else Annotated[(base, *parts[1:])]
    changed = tuple(portable(part, _inside) for part in parts)
    if all(new is old for new, old in zip(changed, parts, strict=True)):
        return annotation
    if origin is types.UnionType or origin is Union:
        return Union[changed]  # noqa: UP007 - the members are only known at run time
    return origin[changed] if origin is not None else annotation


def described(annotation: Any, description: str | None) -> tuple[Any, str | None]:
    """An annotation without its plain texts, and the description: a field's, else a text's or `Doc`'s, else the given.

    Text in `Annotated[int, "how many"]` is a description; constraints stay.
    """
    if typing.get_origin(annotation) is not Annotated:
        return annotation, description
    base, *extras = typing.get_args(annotation)
    said = next((text for extra in extras if (text := _text(extra))), None)
    kept = tuple(extra for extra in extras if not _text(extra))
    fields = (extra.description for extra in kept if isinstance(extra, FieldInfo) and extra.description)
    whole = Annotated[(base, *kept)] if kept else base
    return whole, next(fields, None) or said or description


def unpacked(annotation: Any) -> Any:
    """`TD` of `**options: Unpack[TD]`; None for any other annotation."""
    if typing.get_origin(annotation) in (typing.Unpack, typing_extensions.Unpack):
        return typing.get_args(annotation)[0]
    return None


def _text(extra: Any) -> str:
    return extra if isinstance(extra, str) else str(getattr(extra, "documentation", ""))


def _twin(given: Any, inside: tuple[type, ...]) -> Any:
    fields: dict[str, Any] = {}
    for key, hint in typing.get_type_hints(given, include_extras=True).items():
        marker = typing.get_origin(hint)
        if marker in (Required, NotRequired):
            hint = typing.get_args(hint)[0]
        is_required = marker is Required or (marker is not NotRequired and key in given.__required_keys__)
        inner = portable(hint, (*inside, given))
        fields[key] = Required[inner] if is_required else NotRequired[inner]
    make: Any = typing_extensions.TypedDict
    twin = make(given.__name__, fields)
    twin.__doc__ = given.__doc__
    return twin
