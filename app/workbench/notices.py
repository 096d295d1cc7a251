"""Which events are told to a person as a notice, and in which words. Pure; used by transcript and timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app.base.errors import AppError
from app.history.model import NoticeLevel
from app.realtime.session.events import (
    RealtimeConnectionState,
    RealtimeError,
    RealtimeEventsMissed,
    RealtimeGuardrailTripped,
    RealtimeInputAudioTimeoutTriggered,
    RealtimeResponseDone,
    RealtimeSessionEvent,
)
from app.workbench.events import EngineStatus, Trouble, WorkbenchEvent

# Races that the server reports and that change nothing for a person.
HARMLESS_CODES: Final = frozenset(
    {
        "response_cancel_not_active",
        "item_truncate_invalid_item_id",
        "item_delete_invalid_item_id",
        "conversation_already_has_active_response",
        "input_audio_buffer_commit_empty",
    }
)
_EXPIRED: Final = ("session_expired", "maximum duration")
_NORMAL_CLOSE: Final = (None, 1000, 1005)


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said, and how much it matters."""

    text: str
    level: NoticeLevel


def notice_of(event: RealtimeSessionEvent | WorkbenchEvent) -> Notice | None:
    """The notice an event deserves, None for all the others."""
    match event:
        case Trouble():
            return Notice(f"{event.message} {event.hint}".strip(), event.level)
        case RealtimeConnectionState():
            return _of_connection(event)
        case EngineStatus(state="lost"):
            return Notice("The engine on this computer stopped and is being restarted. Nothing is lost.", "warning")
        case RealtimeError():
            return None if error_code(event.error) in HARMLESS_CODES else Notice(error_text(event.error), "error")
        case RealtimeResponseDone():
            return _of_response(event)
        case _:
            return _of_session(event)


def error_text(error: Any) -> str:
    """What an error says to a person; `error` is a dict of the wire, an exception or anything else."""
    if isinstance(error, AppError):
        return error.for_people()
    if isinstance(error, dict):
        return str(error.get("message") or error.get("code") or error.get("type") or "Unknown error.")
    message = getattr(error, "message", None)
    return str(message or error or type(error).__name__)


def error_code(error: Any) -> str:
    """The stable code of an error, empty when it has none."""
    code = error.get("code") if isinstance(error, dict) else getattr(error, "code", None)
    return code if isinstance(code, str) else ""


def _of_connection(event: RealtimeConnectionState) -> Notice | None:
    if event.state == "reconnecting":
        return Notice("The connection was lost. Connecting again; what was said stays.", "warning")
    if event.state == "resumed":
        return Notice("Connected again. The conversation goes on.", "info")
    if event.state != "closed" or event.code in _NORMAL_CLOSE:
        return None
    if any(word in event.reason for word in _EXPIRED):
        return Notice("The server ended the conversation at its time limit. Connect to begin a new one.", "warning")
    why = f" ({event.reason})" if event.reason else ""
    return Notice(f"The server closed the connection{why}. Connect to begin a new conversation.", "error")


def _of_response(event: RealtimeResponseDone) -> Notice | None:
    if event.status == "failed":
        why = error_text(event.error) if event.error else (event.reason or "no reason given")
        return Notice(f"The answer failed: {why}", "error")
    if event.status == "incomplete":
        return Notice(f"The answer stopped early: {event.reason or 'no reason given'}.", "warning")
    return None


def _of_session(event: RealtimeSessionEvent | WorkbenchEvent) -> Notice | None:
    match event:
        case RealtimeGuardrailTripped():
            return Notice("A guardrail stopped this answer. Another one is on its way.", "warning")
        case RealtimeInputAudioTimeoutTriggered():
            return Notice("Nobody spoke for a while.", "info")
        case RealtimeEventsMissed():
            return Notice(f"{event.count} events were left out: this computer is too busy.", "warning")
        case _:
            return None
