"""Frames gone wrong, fast: a valid frame of every server event, and seeded mutations of text and structure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any, Final, get_type_hints

from app.realtime.protocol.server_events import SERVER_EVENT_TYPES, decode

_ITEM: Final = {
    "id": "a1",
    "type": "message",
    "role": "assistant",
    "status": "completed",
    "content": [{"type": "output_audio", "transcript": "hello"}],
}
_CALL: Final = {
    "id": "f1",
    "type": "function_call",
    "status": "completed",
    "name": "add",
    "call_id": "c1",
    "arguments": '{"a":1}',
}
_FIELDS: Final[dict[str, Any]] = {
    "event_id": "e1",
    "item_id": "a1",
    "response_id": "r1",
    "content_index": 0,
    "output_index": 0,
    "previous_item_id": "u1",
    "delta": "AAEC",
    "text": "hello",
    "transcript": "hello",
    "audio_start_ms": 10,
    "audio_end_ms": 500,
    "part": {"type": "audio", "transcript": "hello"},
    "error": {"type": "invalid_request_error", "code": "x", "message": "no", "param": None, "event_id": None},
    "rate_limits": [{"name": "tokens", "limit": 5, "remaining": 3, "reset_seconds": 1.5}],
    "session": {"id": "s1", "type": "realtime", "audio": {"output": {"format": {"type": "audio/pcm", "rate": 24000}}}},
    "response": {
        "id": "r1",
        "status": "completed",
        "conversation_id": "conv",
        "metadata": {"k": "v"},
        "status_details": {"type": "completed"},
        "output": [_ITEM, _CALL],
        "usage": {"total_tokens": 5, "input_token_details": {"text_tokens": 2}},
    },
    "usage": {"type": "tokens", "total_tokens": 3},
    "event": "9",
    "received_at": 1763900000,
}
_ODD: Final = (
    "null", "true", "-1", str(2**70), "1.5", "1e308", '""', '"\\ud800"', f'"{"x" * 99}"', "[]", "{}", "[[]]",
    '{"id":null}', '[null,{"type":7}]',
)  # fmt: skip
_RAW: Final = (
    "NaN", "Infinity", "-Infinity", "1e999", "9" * 400, "[" * 500, '"\\ud800"', '{"type":"a","type":null}', "\x00",
    "\ufeff", "}", ",", '"', "\\", "null", "true",
)  # fmt: skip


def valid_frames() -> dict[str, str]:
    """One frame of each event type, with the fields that it is read for."""
    frames = {}
    for name in sorted(SERVER_EVENT_TYPES):
        known = {**_FIELDS, "item": _CALL if name == "response.output_item.done" else _ITEM}
        fields = {key: known[key] for key in get_type_hints(type(decode({"type": name}))) if key in known}
        frames[name] = json.dumps({"type": name, "event_id": "e1", **fields}, separators=(",", ":"))
    return frames


def mutants(seed: int, count: int) -> Iterator[str | bytes]:
    """`count` frames, each a valid one with one to three places spoiled. The same seed gives the same frames."""
    random = Random(seed)
    texts = list(valid_frames().values())
    while count > 0:
        text = random.choice(texts)
        # Half of the time a whole structure is spoiled, else the text; a parse serves several mutants.
        if random.random() < 0.5:
            for _ in range(min(4, count)):
                yield json.dumps(_spoil(json.loads(text), random))
                count -= 1
        else:
            yield _scratch(text, random)
            count -= 1


def _spoil(data: dict[str, Any], random: Random) -> dict[str, Any]:
    for _ in range(random.randint(1, 3)):
        place: Any = data
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = random.choice(keys)
            if isinstance(place[key], dict | list) and place[key] and random.random() < 0.6:
                place = place[key]
                continue
            if random.random() < 0.3:
                del place[key]
            else:
                place[key] = json.loads(random.choice(_ODD))
            break
    return data


def _scratch(text: str, random: Random) -> str | bytes:
    kind, at = random.randrange(6), random.randrange(len(text))
    if kind == 0:
        return text[:at] + random.choice(_RAW) + text[at + random.randrange(4) :]
    if kind == 1:
        return text[:at] + text[at + 1 + random.randrange(8) :]
    if kind == 2:
        end = at + random.randrange(1, 30)
        return text[:end] + text[at:end] + text[end:]
    raw = bytearray(text.encode())
    if kind == 3:
        raw[at % len(raw)] = random.randrange(256)
    elif kind == 4:
        raw[at % len(raw)] ^= 1 << random.randrange(8)
    else:
        raw[at:at] = bytes(random.randrange(256) for _ in range(random.randrange(1, 5)))
    return bytes(raw)
