"""Which events are told to a person as a notice, and in which words. Pure; used by transcript and timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app.base.errors import AppError
from app.base.language import count, joined, mark, say
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
from app.workbench.events import (
    THIS_COMPUTER,
    ConversationEnded,
    ConversationStarted,
    EngineStatus,
    Trouble,
    WorkbenchEvent,
)

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
_LOSSES: Final = ("connection_lost", "session_expired")
ENGINE_STOPPED: Final = mark(
    "Notices", "The engine on this computer stopped. It is being started again; what was said stays."
)


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said, and how much it matters."""

    text: str
    level: NoticeLevel


class Notices:
    """Folds events into notices. One cause is told once, however many events speak of it.

    A connection that is lost shows as an error, as a change of the connection, and on this computer as a lost engine.
    """

    def __init__(self) -> None:
        self._is_local = False
        self._told_engine = False
        self._is_renewing = False
        self._breaks = 0  # since the conversation last went on for certain
        self._loss = ""  # why the connection was lost, until what becomes of it is known

    def fold(self, event: RealtimeSessionEvent | WorkbenchEvent) -> Notice | None:
        """The notice an event deserves, None for all the others."""
        match event:
            case ConversationStarted():
                self._is_local, self._told_engine, self._loss = event.connection == THIS_COMPUTER, False, ""
                self._breaks = 0
                return None
            case ConversationEnded():
                loss, self._loss = self._loss, ""
                return Notice(loss, "error") if loss else None
            case RealtimeError() if is_loss(event):
                self._loss = error_text(event.error)
                return None
            case RealtimeConnectionState():
                return self._of_connection(event)
            case EngineStatus(state="lost"):
                return self._engine_lost()
            case RealtimeResponseDone(status="completed"):
                return self._went_on()
            case _:
                return _notice_of(event)

    def _of_connection(self, event: RealtimeConnectionState) -> Notice | None:
        loss, self._loss = self._loss, ""
        was_renewing, self._is_renewing = self._is_renewing, event.state == "renewing"
        if was_renewing and event.state == "resumed":
            return None  # the server has given the conversation a new session, and nobody noticed
        if event.state == "reconnecting":
            return self._lost(event)
        if event.state == "resumed":
            # That it stands proved to mean nothing when it broke again: the next answer will tell.
            return None if self._breaks > 1 else self._back()
        if event.state != "closed":
            self._loss = loss
            return None
        return _of_end(event) or (Notice(loss, "error") if loss else None)

    def _lost(self, event: RealtimeConnectionState) -> Notice | None:
        self._breaks += 1
        if self._breaks > 2:
            return None
        if self._is_local:
            return self._engine_lost()
        return Notice(_of_loss(event, is_again=self._breaks > 1), "warning")

    def _went_on(self) -> Notice | None:
        breaks, self._breaks = self._breaks, 0
        return self._back() if breaks > 1 else None

    def _back(self) -> Notice:
        self._told_engine = False
        return Notice(say("Notices", "Connected again. The conversation goes on."), "info")

    def _engine_lost(self) -> Notice | None:
        if self._told_engine:
            return None
        self._told_engine = True
        return Notice(say("Notices", ENGINE_STOPPED), "warning")


def _notice_of(event: RealtimeSessionEvent | WorkbenchEvent) -> Notice | None:
    match event:
        case Trouble():
            return Notice(joined(event.message, event.hint), event.level)
        case RealtimeError():
            return None if error_code(event.error) in HARMLESS_CODES else Notice(error_text(event.error), "error")
        case RealtimeResponseDone():
            return _of_response(event)
        case _:
            return _of_session(event)


def is_loss(event: object) -> bool:
    """Whether this is the error of a connection that broke; what became of it is told by another event."""
    return isinstance(event, RealtimeError) and error_code(event.error) in _LOSSES


def error_text(error: Any) -> str:
    """What an error says to a person; `error` is a dict of the wire, an exception or anything else."""
    if isinstance(error, AppError):
        return error.for_people()
    if isinstance(error, dict):
        return str(error.get("message") or error.get("code") or error.get("type") or say("Notices", "Unknown error."))
    message = getattr(error, "message", None)
    return str(message or error or type(error).__name__)


def error_code(error: Any) -> str:
    """The stable code of an error, empty when it has none."""
    code = error.get("code") if isinstance(error, dict) else getattr(error, "code", None)
    return code if isinstance(code, str) else ""


def _of_loss(event: RealtimeConnectionState, *, is_again: bool) -> str:
    """That it is being repaired, with `(code 1011: going away)` as far as the peer said so."""
    code = "" if event.code in _NORMAL_CLOSE else say("Notices", "code {code}").format(code=event.code)
    told = ": ".join(part for part in (code, event.reason) if part)
    if is_again and told:
        text = say(
            "Notices", "The connection was lost again ({why}). It is tried some more times; what was said stays."
        )
    elif is_again:
        text = say("Notices", "The connection was lost again. It is tried some more times; what was said stays.")
    elif told:
        text = say("Notices", "The connection was lost ({why}). Connecting again; what was said stays.")
    else:
        text = say("Notices", "The connection was lost. Connecting again; what was said stays.")
    return text.format(why=told)


def _of_end(event: RealtimeConnectionState) -> Notice | None:
    if event.code in _NORMAL_CLOSE:
        return None
    if any(word in event.reason for word in _EXPIRED):
        return Notice(
            say("Notices", "The server ended the conversation at its time limit. Connect to begin a new one."),
            "warning",
        )
    text = (
        say("Notices", "The server closed the connection ({why}). Connect to begin a new conversation.")
        if event.reason
        else say("Notices", "The server closed the connection. Connect to begin a new conversation.")
    )
    return Notice(text.format(why=event.reason), "error")


def _of_response(event: RealtimeResponseDone) -> Notice | None:
    if event.status == "failed":
        why = error_text(event.error) if event.error else (event.reason or say("Notices", "no reason given"))
        return Notice(say("Notices", "The answer failed: {why}").format(why=why), "error")
    if event.status == "incomplete":
        return Notice(
            say("Notices", "The answer stopped early: {why}.").format(
                why=event.reason or say("Notices", "no reason given")
            ),
            "warning",
        )
    return None


def _of_trip(event: RealtimeGuardrailTripped) -> Notice:
    guardrails = [result.guardrail for result in event.guardrail_results]
    if any(guardrail.on_trip().stops for guardrail in guardrails):
        return Notice(say("Notices", "A guardrail stopped this answer. Another one is on its way."), "warning")
    names = ", ".join(guardrail.get_name() for guardrail in guardrails)
    return Notice(
        say("Guardrails", "A guardrail has something against this answer: {names}").format(names=names), "info"
    )


def _of_session(event: RealtimeSessionEvent | WorkbenchEvent) -> Notice | None:
    match event:
        case RealtimeGuardrailTripped():
            return _of_trip(event)
        case RealtimeInputAudioTimeoutTriggered():
            return Notice(say("Notices", "Nobody spoke for a while."), "info")
        case RealtimeEventsMissed():
            return Notice(
                count("Notices", "%n event(s) were left out: this computer is too busy.", event.count), "warning"
            )
        case _:
            return None
