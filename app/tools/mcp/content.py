"""What a tool server answered, as the output of a tool. Pure and lenient: takes the wire's form, never raises.

Text stays text, a PNG or JPEG becomes a picture, an embedded text file its text; other pictures, sound and other
bytes, which a call's output cannot carry, become a sentence. Invariant: there is always something to tell the model.
"""

from __future__ import annotations

import json
from typing import Any, Final

from app.base.picture import picture_fault
from app.tools.output import ToolOutputImage, ToolOutputText

LONGEST_TEXT: Final = 100_000
"""Characters of an answer that reach the model."""

Part = ToolOutputText | ToolOutputImage


def output_of(result: dict[str, Any], *, prefers_structured: bool = False) -> str | list[Part]:
    """The output of a call that went well: a text, or parts when there is a picture among them.

    Args:
        prefers_structured: take `structuredContent`, when there is any, in place of the text that repeats it.
    """
    structured = result.get("structuredContent")
    parts = [_part(block) for block in _blocks(result)]
    if structured is not None and (prefers_structured or not parts):
        return _cut(json.dumps(structured, ensure_ascii=False))
    if all(isinstance(part, ToolOutputText) for part in parts):
        return _cut("\n".join(part.text for part in parts if isinstance(part, ToolOutputText)))
    return [ToolOutputText(_cut(part.text)) if isinstance(part, ToolOutputText) else part for part in parts]


def failure_of(result: dict[str, Any]) -> str | None:
    """Why the call failed in the server's words; None when it did not fail."""
    if not result.get("isError"):
        return None
    parts = [_part(block) for block in _blocks(result)]
    words = "\n".join(part.text for part in parts if isinstance(part, ToolOutputText)).strip()
    return _cut(words) or "the server gave no reason"


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    return f"{text[:LONGEST_TEXT]} … (cut off: the answer has {len(text):,} characters)"


def _blocks(result: dict[str, Any]) -> list[dict[str, Any]]:
    blocks = result.get("content")
    return [block for block in blocks if isinstance(block, dict)] if isinstance(blocks, list) else []


def _part(block: dict[str, Any]) -> Part:
    match block:
        case {"type": "text", "text": str(text)}:
            return ToolOutputText(text)
        case {"type": "image", "data": str(data), **rest}:
            return _picture(_mime(rest, "image/png"), data)
        case {"type": "audio", "data": str(data), **rest}:
            return ToolOutputText(
                f"Sound ({_mime(rest, 'audio/wav')}, {_size(data)} bytes), which cannot be played here."
            )
        case {"type": "resource", "resource": dict(resource)}:
            return _resource(resource)
        case {"type": "resource_link", "uri": str(uri), **rest}:
            name = rest.get("title") or rest.get("name")
            return ToolOutputText(f"{name}: {uri}" if isinstance(name, str) else uri)
        case _:
            return ToolOutputText(json.dumps(block, ensure_ascii=False, default=str))


def _resource(resource: dict[str, Any]) -> Part:
    match resource:
        case {"text": str(text)}:
            return ToolOutputText(text)
        case {"blob": str(data), **rest}:
            mime = _mime(rest, "application/octet-stream")
            if mime.startswith("image/"):
                return _picture(mime, data)
            return ToolOutputText(f"A file ({mime}, {_size(data)} bytes) at {rest.get('uri', 'an unnamed place')}.")
        case _:
            return ToolOutputText(json.dumps(resource, ensure_ascii=False, default=str))


def _picture(mime: str, data: str) -> Part:
    """The picture, or a sentence about one that the model cannot be shown."""
    uri = f"data:{'image/jpeg' if mime == 'image/jpg' else mime};base64,{data}"
    fault = picture_fault(uri)
    if fault is None:
        return ToolOutputImage(uri)
    return ToolOutputText(f"A picture ({mime}, {_size(data)} bytes), which cannot be shown: {fault}.")


def _mime(block: dict[str, Any], otherwise: str) -> str:
    mime = block.get("mimeType")
    return mime if isinstance(mime, str) and mime else otherwise


def _size(base64_text: str) -> int:
    return len(base64_text.rstrip("=")) * 3 // 4
