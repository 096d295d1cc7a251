"""JSON text frames to values and back.

Owns the text form only: what events mean is in `server_events` and `client_events`. Everything that can be wrong
with a frame is a `ProtocolError` that says where; the caller decides whether that is a peer's fault or a user's.
"""

from __future__ import annotations

import functools
import json
from typing import Any, Final

import pybase64
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, from_json

from app.base.errors import ProtocolError
from app.realtime.protocol.client_events import CLIENT_EVENT_TYPES, ClientEvent, ClientFrame
from app.realtime.protocol.limits import LIMIT

_CODES: Final = {
    "missing": "missing_required_parameter",
    "extra_forbidden": "unknown_parameter",
    "json_invalid": "invalid_json",
}
_TAG_ERRORS: Final = ("union_tag_invalid", "union_tag_not_found")


def parse_frame(frame: str | bytes) -> dict[str, Any]:
    """The object in a text frame. Raises ProtocolError when it is not a JSON object in UTF-8."""
    try:
        data = from_json(frame, allow_inf_nan=False)
    except ValueError as exc:
        raise ProtocolError(f"A frame is not JSON: {exc}", code="invalid_json") from exc
    if not isinstance(data, dict):
        raise ProtocolError(f"A frame is {type(data).__name__}, not an object.", code="invalid_json")
    return data


def encode(data: dict[str, Any]) -> str:
    """The text frame of `data`. Raises ProtocolError when something in it has no JSON form."""
    try:
        return json.dumps(data, separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as exc:
        name = str(data.get("type", ""))
        raise ProtocolError(f"{name or 'The event'} has no JSON form: {exc}", event_type=name) from exc


def encode_append(audio: bytes) -> str:
    """The frame that appends `audio` to the input buffer; the hot path of the microphone."""
    return '{"type":"input_audio_buffer.append","audio":"' + pybase64.b64encode_as_string(audio) + '"}'


def audio_bytes(text: str) -> bytes:
    """The audio in a base64 text. Raises ProtocolError when it is not base64."""
    try:
        return pybase64.b64decode(text, None, True)  # by position: keywords double the price
    except ValueError as exc:
        raise ProtocolError(f"Audio is not base64: {exc}", path="delta", code="invalid_base64") from exc


def decode_client(frame: str | bytes) -> ClientFrame:
    """A client's event, checked deeply; for servers.

    Raises:
        ProtocolError: `code` is what the service would say (invalid_json, missing_required_parameter,
            unknown_parameter, invalid_type, invalid_value), `path` where, `event_type` the event's name.
    """
    data = parse_frame(frame)
    try:
        return _client().validate_python(data)
    except ValidationError as exc:
        raise _as_protocol_error(data, exc.errors(include_url=False)[0]) from None


def check_client(data: dict[str, Any]) -> None:
    """Whether a client event, as far as we know its type, has everything it needs in the right types and lengths.

    Unknown events, unknown keys and unknown values pass: the server may know more than we do.
    Raises ProtocolError otherwise.
    """
    model = CLIENT_EVENT_TYPES.get(str(data.get("type")))
    if model is None:
        return
    try:
        model.model_validate(data)
    except ValidationError as exc:
        for detail in exc.errors(include_url=False):
            if detail["type"] in ("missing", LIMIT) or detail["type"].endswith("_type"):
                raise _as_protocol_error(data, detail) from None


def dump(event: ClientFrame) -> dict[str, Any]:
    """The wire form of a client event: what was set, explicit None as null."""
    return event.model_dump(exclude_unset=True)


@functools.cache
def _client() -> TypeAdapter[ClientFrame]:
    """Built on first use: a client never needs it."""
    return TypeAdapter(ClientEvent)


def _as_protocol_error(data: dict[str, Any], detail: ErrorDetails) -> ProtocolError:
    name = data.get("type")
    event_type = name if isinstance(name, str) else ""
    kind = detail["type"]
    path = path_of(data, detail["loc"], ends_in_absent_key=kind in ("missing", "extra_forbidden"))
    if kind in _TAG_ERRORS:
        tag = str(detail["ctx"]["discriminator"]).strip("'")
        path = f"{path}.{tag}" if path else tag
        code = "missing_required_parameter" if kind == "union_tag_not_found" else "invalid_value"
    elif kind.endswith("_type"):
        code = "invalid_type"
    else:
        code = _CODES.get(kind, "invalid_value")
    return ProtocolError(_message(code, path, detail), event_type=event_type, path=path, code=code)


def _message(code: str, path: str, detail: ErrorDetails) -> str:
    match code:
        case "missing_required_parameter":
            return f"Missing required parameter: '{path}'."
        case "unknown_parameter":
            return f"Unknown parameter: '{path}'."
        case "invalid_type":
            return f"Invalid type for '{path}': {detail['msg']}."
        case _:
            return f"Invalid value for '{path}': {detail['msg']}."


def path_of(data: object, loc: tuple[int | str, ...], *, ends_in_absent_key: bool) -> str:
    """Where in `data` a validation error lies, as `session.tools[0].name`.

    Pydantic puts the tags of unions among the keys; a word that is no key of the data there is one, unless it is
    the last and names what is missing.
    """
    path = ""
    for index, key in enumerate(loc):
        if isinstance(key, int):
            path += f"[{key}]"
            data = data[key] if isinstance(data, list) and key < len(data) else None
        elif isinstance(data, dict) and key in data:
            path += f".{key}" if path else key
            data = data[key]
        elif ends_in_absent_key and index == len(loc) - 1:
            path += f".{key}" if path else key
    return path
