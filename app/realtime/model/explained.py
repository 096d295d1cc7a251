"""What is wrong with a caller's settings, in words: which key, and what may stand there.

Pure. Reads what is allowed from the strict shapes of the wire, so that no list of it is kept twice. Invariant: whatever
pydantic found becomes one `UserError` in the caller's terms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from app.base.errors import UserError
from app.realtime.protocol.codec import path_of

_NO_MAPPING: Final = ("model_type", "model_attributes_type", "dict_type")
_TAGS: Final = ("type", "role")
"""What tells the shapes of one place apart."""


def check_shape(shape: type[BaseModel], data: dict[str, Any], spelled: Callable[[str], str] = str) -> None:
    """Whether `data` has this shape.

    Args:
        spelled: the caller's spelling of a place like `audio.output.speed`.
    Raises:
        UserError: names the first thing that is wrong, and what is allowed there.
    """
    try:
        shape.model_validate(data)
    except ValidationError as exc:
        raise _explained(shape, data, exc.errors(include_url=False), spelled) from None


def _explained(
    shape: type[BaseModel], data: dict[str, Any], errors: list[ErrorDetails], spelled: Callable[[str], str]
) -> UserError:
    detail = errors[0]
    kind, place = detail["type"], detail["loc"]
    name = spelled(path_of(data, place, ends_in_absent_key=kind in ("missing", "extra_forbidden")))
    if kind == "extra_forbidden":
        known = _keys(_at(shape, data, place[:-1]))
        return UserError(f"Unknown setting {name!r}.", hint=_allowed(known))
    if kind == "missing":
        return UserError(f"{name!r} is missing.")
    if kind == "union_tag_not_found":
        tag = str(detail["ctx"]["discriminator"]).strip("'")
        return UserError(f"'{name}.{tag}' is missing.", hint=_allowed(_tags(_at(shape, data, place), tag)))
    alternatives = {
        _alternative(_at(shape, data, place), entry) for entry in errors if entry["loc"][: len(place) - 1] == place[:-1]
    }
    return UserError(f"{name!r} has a wrong value.", hint=f"Allowed: {' / '.join(sorted(alternatives))}.")


def _allowed(names: list[str]) -> str:
    return f"Allowed: {', '.join(names)}."


def _alternative(models: list[type[BaseModel]], detail: ErrorDetails) -> str:
    """One thing that may stand there."""
    if detail["type"] not in _NO_MAPPING:
        return detail["msg"]
    for tag in _TAGS:
        tags = _tags(models, tag)
        if len(tags) > 1:
            return f"a mapping with {tag!r}: {', '.join(tags)}"
    keys = _keys(models)
    return f"a mapping with the keys {', '.join(keys)}" if keys else "a mapping"


def _keys(models: list[type[BaseModel]]) -> list[str]:
    return list(dict.fromkeys(key for model in models for key in model.model_fields))


def _tags(models: list[type[BaseModel]], tag: str) -> list[str]:
    fields = [model.model_fields[tag].annotation for model in models if tag in model.model_fields]
    return list(dict.fromkeys(str(value) for annotation in fields for value in get_args(annotation)))


def _at(shape: type[BaseModel], data: Any, place: tuple[int | str, ...]) -> list[type[BaseModel]]:
    """The shapes that the value at `place` may have: one of them where its tag says which.

    Pydantic puts the tags of unions among the keys; what is no field there is one.
    """
    models: list[type[BaseModel]] = [shape]
    for key in place:
        if isinstance(key, int):
            data = data[key]
        else:
            fields = [model.model_fields[key] for model in models if key in model.model_fields]
            if not fields:
                continue
            data = data.get(key)
            models = [found for field in fields for found in _shapes(field.annotation)]
        models = [model for model in models if _fits(model, data)]
    return models


def _shapes(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _shapes(part)


def _fits(model: type[BaseModel], data: Any) -> bool:
    """Whether nothing in `data` says that it is of another kind."""
    given = data if isinstance(data, dict) else {}
    return all(
        given[tag] in get_args(model.model_fields[tag].annotation)
        for tag in _TAGS
        if tag in given and tag in model.model_fields
    )
