"""Strict validation of frames with the types that the service publishes in its own client library.

Those types let unknown keys pass and are never checked at run time; here they are: types as JSON has them, and every
key has to have a name. What the real service is known to send beside its published types is listed with its reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from openai.types.realtime.realtime_client_event import RealtimeClientEvent
from openai.types.realtime.realtime_server_event import RealtimeServerEvent
from pydantic import BaseModel, TypeAdapter

_CLIENT: Final[TypeAdapter[Any]] = TypeAdapter(RealtimeClientEvent)
_SERVER: Final[TypeAdapter[Any]] = TypeAdapter(RealtimeServerEvent)

SERVER_EXCEPTIONS: Final[dict[tuple[str, str], str]] = {
    ("session.created", "session.id"): "published as the shape of a request; the service tells the session's id too",
    ("session.created", "session.object"): "likewise: always realtime.session",
    ("session.created", "session.expires_at"): "likewise: the end of the session",
    ("session.created", "session.engine"): "the engine on this machine says what it is made of",
    ("session.updated", "session.id"): "as in session.created",
    ("session.updated", "session.object"): "as in session.created",
    ("session.updated", "session.expires_at"): "as in session.created",
    ("response.done", "response.status_details.error.message"): "the service says why; published are code and type",
}
"""(event, path): why a key that is not in the published type is right."""


def client_faults(frame: dict[str, Any]) -> list[str]:
    """What is wrong with a client's event by the published types; [] when nothing is."""
    return _faults(_CLIENT, frame, {})


def server_faults(frame: dict[str, Any], exceptions: dict[tuple[str, str], str] = SERVER_EXCEPTIONS) -> list[str]:
    """What is wrong with a server's event by the published types; [] when nothing is."""
    return _faults(_SERVER, frame, exceptions)


def _faults(union: TypeAdapter[Any], frame: dict[str, Any], exceptions: dict[tuple[str, str], str]) -> list[str]:
    try:
        event = union.validate_json(json.dumps(frame), strict=True)
    except ValueError as exc:
        return [f"{frame.get('type')}: {exc}"]
    name = frame["type"]
    return [f"{name}: unknown {path}" for path in _unknown(event) if (name, path) not in exceptions]


def _unknown(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, BaseModel):
        for key in value.model_extra or ():
            yield f"{path}.{key}".lstrip(".")
        for key in type(value).model_fields:
            yield from _unknown(getattr(value, key), f"{path}.{key}")
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from _unknown(entry, f"{path}.{key}")
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _unknown(entry, f"{path}[{index}]")
