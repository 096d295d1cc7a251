"""What a session asks, as frames. Pure; raises UserError for what a caller got wrong, before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.base.errors import ProtocolError, UserError
from app.realtime.model import session_config
from app.realtime.model_inputs import RealtimeModelSendSessionUpdate, RealtimeModelUserInput
from app.realtime.protocol import codec, wire_items

_CHUNK_BYTES: Final = 4 * 1024 * 1024
"""Well under the 15 MiB of base64 that a server takes at once, and even, so that no sample is cut in two."""

_MESSAGE: Final[dict[str, tuple[str, ...]]] = {"type": ("message",), "role": ("user", "system"), "content": ()}
"""What a message may hold, and its values where only some are allowed."""


def raw_event(message: Any) -> dict[str, Any]:
    """The wire event of a raw message: unknown types as they are, known ones checked.

    Raises:
        UserError: no type, other keys than `type` and `other_data`, or a known event that lacks something.
    """
    if not isinstance(message, dict) or not isinstance(message.get("type"), str) or not message["type"]:
        raise UserError("A raw message is a mapping with 'type' (a text) and, if needed, 'other_data' (a mapping).")
    unknown = [str(key) for key in message if key not in ("type", "other_data")]
    if unknown:
        raise UserError(f"A raw message has no key {unknown[0]!r}.", hint="Put the event's fields under 'other_data'.")
    other = message.get("other_data")
    if other is not None and not isinstance(other, dict):
        raise UserError("other_data of a raw message must be a mapping.")
    event = {**(other or {}), "type": message["type"]}
    try:
        codec.check_client(event)
    except ProtocolError as exc:
        raise UserError(f"The raw message {message['type']!r} is malformed. {exc.message}") from exc
    return event


def user_item(user_input: RealtimeModelUserInput | Any) -> dict[str, Any]:
    """The wire item of a message: a text that the person typed, or texts, pictures and sound under a role.

    Raises:
        UserError: it has another shape, or one of its parts is malformed.
    """
    if isinstance(user_input, str):
        return wire_items.message("user", [{"type": "input_text", "text": user_input}])
    if not isinstance(user_input, dict):
        raise UserError("User input is a text or a message with content.")
    _check_message(user_input)
    content = user_input.get("content")
    if not isinstance(content, list) or not content:
        raise UserError("A message needs 'content': a list of input_text, input_image and input_audio parts.")
    role = user_input.get("role", "user")
    if role == "system" and any(not isinstance(part, dict) or part.get("type") != "input_text" for part in content):
        raise UserError("A message with the role 'system' takes input_text parts only.")
    item = wire_items.message(role, [dict(part) if isinstance(part, dict) else part for part in content])
    try:
        codec.check_client({"type": "conversation.item.create", "item": item})
    except ProtocolError as exc:
        raise UserError(f"The message is malformed. {exc.message}") from exc
    return item


def _check_message(message: Mapping[str, Any]) -> None:
    for key, value in message.items():
        allowed = _MESSAGE.get(key)
        if allowed is None:
            raise UserError(f"A message has no key {key!r}.", hint=f"Allowed: {', '.join(_MESSAGE)}.")
        if allowed and value not in allowed:
            raise UserError(f"{key!r} of a message cannot be {value!r}.", hint=f"Allowed: {', '.join(allowed)}.")


def update_frame(update: RealtimeModelSendSessionUpdate) -> str:
    """The frame that changes settings. Raises UserError when one is wrong."""
    session = session_config.wire_patch(update.session_settings)
    named = {"event_id": update.event_id} if update.event_id else {}
    return text_frame({"type": "session.update", **named, "session": session})


def audio_frames(audio: bytes) -> Iterator[str]:
    """The frames that append `audio`; more than one only for very long audio."""
    if not isinstance(audio, bytes | bytearray | memoryview):
        raise UserError("Audio must be bytes in the session's input format.")
    for start in range(0, len(audio), _CHUNK_BYTES):
        yield codec.encode_append(bytes(audio[start : start + _CHUNK_BYTES]))


def text_frame(event: dict[str, Any]) -> str:
    """The frame of an event of the caller's. Raises UserError when something in it has no JSON form."""
    try:
        return codec.encode(event)
    except ProtocolError as exc:
        raise UserError(exc.message) from exc
