"""Session events as lines of JSON: `{"at": seconds, "type": "...", …its fields}`. Pure.

Audio becomes byte counts, agents and tools their names, errors type, code and message. `raw_model_event` has no
line: it repeats every other event and carries the audio. Of the workbench's own events those have one that transcript
and timeline are made of, but for meters. `event_log` reads the lines back.

Lines are kept and handed on: of a session's settings, which a server may repeat as it got them, no line has what lets
anybody in.
"""

from __future__ import annotations

import dataclasses
from typing import Any, Final

from pydantic import BaseModel

from app.history.line import line_of
from app.realtime.session import events as said
from app.workbench.events import (
    ConversationEnded,
    ConversationStarted,
    EngineStatus,
    HeardProgress,
    Stamped,
    TalkChanged,
    TokensUsed,
    Trouble,
)
from app.workbench.notices import error_code, error_text
from app.workbench.rows import name_of

OWN_TYPES: Final[dict[type, str]] = {
    ConversationStarted: "conversation_started",
    ConversationEnded: "conversation_ended",
    Trouble: "trouble",
    TokensUsed: "tokens_used",
    HeardProgress: "heard_progress",
    TalkChanged: "talk_changed",
    EngineStatus: "engine_status",
}
_LEFT_OUT: Final = ("info", "type")
_CLOSED: Final = frozenset({"authorization", "headers", "client_secret", "api_key", "api-key", "server_url"})
_NAMED: Final = ("agent", "from_agent", "to_agent", "tool")


def event_line(stamped: Stamped) -> str | None:
    """The line of an event without its newline, None for an event that has none."""
    fields = event_fields(stamped)
    return None if fields is None else line_of(fields)


def event_fields(stamped: Stamped) -> dict[str, Any] | None:
    """What the line of an event says; a copy of its own. None for an event that has no line."""
    event: Any = stamped.event
    own = OWN_TYPES.get(type(event))
    if own is not None:
        kind, fields = own, _fields(event)
    elif isinstance(event, said.RealtimeRawModelEvent) or not hasattr(event, "info"):
        return None
    else:
        kind, fields = event.type, _fields(event)
    return {"at": round(stamped.at_s, 3), "type": kind, **fields}


def _fields(event: Any) -> dict[str, Any]:
    match event:
        case said.RealtimeAudio():
            size = len(getattr(event.audio, "data", b""))
            return {"item_id": event.item_id, "content_index": event.content_index, "bytes": size}
        case said.RealtimeHistoryUpdated():
            return {"items": len(event.history)}
        case said.RealtimeError():
            return {"error": _error(event.error)}
        case said.RealtimeSessionCreated() | said.RealtimeSessionUpdated():
            return {"session": _open(_plain(event.session))}
        case said.RealtimeGuardrailTripped():
            return _trip(event)
        case _:
            return {
                field.name: _value(field.name, getattr(event, field.name))
                for field in dataclasses.fields(event)
                if field.name not in _LEFT_OUT
            }


def _value(name: str, value: Any) -> Any:
    if name in _NAMED:
        return name_of(value)
    if name == "error":
        return None if value is None else _error(value)
    return _plain(value)


def _plain(value: Any) -> Any:
    """What JSON can hold; bytes become their count."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, bytes | bytearray | memoryview):
        return {"bytes": len(value)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


def _open(value: Any) -> Any:
    """A value of JSON without what lets anybody in, at any depth."""
    if isinstance(value, dict):
        return {key: _open(part) for key, part in value.items() if key.casefold() not in _CLOSED}
    return [_open(part) for part in value] if isinstance(value, list) else value


def _error(error: Any) -> Any:
    if isinstance(error, dict):
        return _plain(error)
    return {"type": type(error).__name__, "code": error_code(error), "message": error_text(error)}


def _trip(event: said.RealtimeGuardrailTripped) -> dict[str, Any]:
    results = event.guardrail_results
    return {
        "guardrails": [_guardrail_name(result) for result in results],
        "stops": any(_is_stopping(result) for result in results),
        "message": event.message,
        "response_id": event.response_id,
        "item_id": event.item_id,
        "heard_ms": event.heard_ms,
    }


def _is_stopping(result: Any) -> bool:
    on_trip = getattr(getattr(result, "guardrail", result), "on_trip", None)
    return bool(on_trip().stops) if callable(on_trip) else True


def _guardrail_name(result: Any) -> str:
    guardrail = getattr(result, "guardrail", result)
    get_name = getattr(guardrail, "get_name", None)
    return str(get_name()) if callable(get_name) else name_of(guardrail)
