"""What a server says when it refuses an HTTP request or a handshake, safe to show. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from app.base.frozen import frozen
from app.base.json_text import from_json
from app.realtime.protocol.lenient import object_of, text_of

_LONGEST: Final = 300
_LEAST_SECRET: Final = 8  # shorter words of a header are no keys
_LEAST_IN_FRAMES: Final = 16

Meaning = Literal["key", "unknown_model", "quota"]
_MEANINGS: Final[Mapping[str, Meaning]] = {
    "invalid_api_key": "key",
    "missing_api_key": "key",
    "model_not_found": "unknown_model",
    "invalid_model": "unknown_model",
    "deploymentnotfound": "unknown_model",  # Azure's
    "operationnotsupported": "unknown_model",  # Azure's, for a deployment that is no realtime model
    "insufficient_quota": "quota",
    "billing_hard_limit_reached": "quota",
    "billing_not_active": "quota",
}


@frozen
class Refusal:
    """The error object of a body; each text is "" when the body has no such form."""

    message: str = ""
    code: str = ""
    param: str = ""


def refusal_of(body: bytes | bytearray | None, headers: Mapping[str, str]) -> Refusal:
    """What `body` says to people, without whatever we sent in `headers`: some servers repeat the key they refuse."""
    try:
        data = from_json(body or b"{}")
    except ValueError:
        return Refusal()
    error = object_of(data, "error") if isinstance(data, dict) else {}
    texts = (_without_secrets(text_of(error, name), headers)[:_LONGEST] for name in ("message", "code", "param"))
    return Refusal(*texts)


def meaning_of(code: str) -> Meaning | None:
    """What the codes of servers have in common; None for one that says nothing about key, model or quota."""
    return _MEANINGS.get(code.lower())


def secrets_in(headers: Mapping[str, str]) -> tuple[bytes, ...]:
    """The words of the headers that are long enough to be a key and no word of a conversation."""
    words = (word for value in headers.values() for word in value.split())
    return tuple(word.encode() for word in words if len(word) >= _LEAST_IN_FRAMES)


def _without_secrets(text: str, headers: Mapping[str, str]) -> str:
    for word in (word for value in headers.values() for word in value.split() if len(word) >= _LEAST_SECRET):
        text = text.replace(word, "…")
    return text
