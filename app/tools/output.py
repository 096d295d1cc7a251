"""What a tool returned, as text for the model.

Text stays as it is; None is `null`; numbers, lists, dicts, dataclasses and pydantic models become JSON; bytes and
objects without a text form become a sentence that says so. Invariant: raises only for a picture that no model could
be shown.
"""

from __future__ import annotations

import dataclasses
import json
from typing import Any, Final, Literal

from pydantic import BaseModel
from pydantic_core import PydanticSerializationError, to_jsonable_python

from app.base.errors import UserError
from app.base.frozen import frozen
from app.base.picture import picture_fault

_DETAILS: Final = ("auto", "low", "high")
_PICTURE_HINT: Final = "Convert the picture to PNG or JPEG and encode its bytes: a web address is not fetched."


@frozen
class ToolOutputText:
    """An output that is text, said explicitly."""

    text: str
    type: Literal["text"] = "text"


@frozen
class ToolOutputImage:
    """An output that is a picture. It reaches the model as an image item of its own.

    Args:
        image_url: a PNG or JPEG as a data URI (`data:image/png;base64,…`).
        detail: how closely the model looks: auto, low or high.
    Raises:
        UserError: it is no such picture; inside a tool the model is told so, as of any failure.
    """

    image_url: str
    detail: str | None = None
    type: Literal["image"] = "image"

    def __post_init__(self) -> None:
        fault = picture_fault(self.image_url) if isinstance(self.image_url, str) else "image_url has to be a text"
        if fault is not None:
            raise UserError(f"ToolOutputImage: {fault}.", hint=_PICTURE_HINT)
        if self.detail is not None and self.detail not in _DETAILS:
            raise UserError(f"ToolOutputImage: detail has to be one of {', '.join(_DETAILS)}, not {self.detail!r}.")


@frozen
class ToolText:
    """What the model is told, and the pictures that go with it."""

    text: str
    images: tuple[ToolOutputImage, ...] = ()


def to_text(value: Any) -> ToolText:
    """Turn a tool's return value into what the model is told.

    Raises:
        UserError: a picture in dict form is none that a model could be shown.
    """
    value = _spelled_out(value)
    if isinstance(value, ToolOutputImage):
        return ToolText("The picture is in a message of its own.", (value,))
    spelled = [_spelled_out(part) for part in value] if isinstance(value, list | tuple) else []
    if any(isinstance(part, ToolOutputImage | ToolOutputText) for part in spelled):
        parts = [to_text(part) for part in spelled]
        return ToolText("\n".join(part.text for part in parts), tuple(image for part in parts for image in part.images))
    return ToolText(_text(value))


def _spelled_out(value: Any) -> Any:
    """The dict form of a picture or a text as its class; everything else as it is."""
    match value:
        case {"type": "image", "image_url": str(url), **rest} if rest.keys() <= {"detail"}:
            detail: Any = rest.get("detail")
            return ToolOutputImage(url, detail)
        case {"type": "text", "text": str(text), **rest} if not rest:
            return ToolOutputText(text)
        case _:
            return value


def _text(value: Any) -> str:
    match value:
        case str():
            return str(value)
        case ToolOutputText(text):
            return text
        case bytes() | bytearray() | memoryview():
            return f"{len(value)} bytes of binary data, which have no text form."
        case _:
            return _json(value)


def _json(value: Any) -> str:
    try:
        plain = to_jsonable_python(value, fallback=_unknown, bytes_mode="base64", inf_nan_mode="strings")
        if isinstance(plain, str) and not _has_text_form(value):
            return f"A value of type {type(value).__name__}, which has no text form."
        return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)
    except (PydanticSerializationError, TypeError, ValueError, RecursionError):
        return f"A value of type {type(value).__name__}, which cannot be written as JSON."


def _unknown(value: Any) -> Any:
    return f"a value of type {type(value).__name__}"


def _has_text_form(value: Any) -> bool:
    """Whether pydantic itself (dates, enumerations, identifiers, models) turned it into text."""
    if dataclasses.is_dataclass(value) or isinstance(value, BaseModel):
        return True
    try:
        to_jsonable_python(value)
    except (PydanticSerializationError, ValueError):
        return False
    return True
