"""What an export says about the conversation as a whole, and the words both text formats share. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.base import figures
from app.base.language import mark, say
from app.history.model import ToolState, TranscriptRow, speaker_name
from app.history.usage import UsageRow, cost_text, tokens_text

_STATES: Final = {
    "running": mark("Transcript", "running"),
    "waiting": mark("Transcript", "waits for you"),
    "done": mark("Transcript", "done"),
    "failed": mark("Transcript", "failed"),
}


@dataclass(frozen=True, slots=True)
class ConversationMeta:
    """Title, connection and start (ISO 8601 with zone) of a conversation; `duration_s` and `usage` when known."""

    title: str
    connection: str = ""
    started_at: str = ""
    duration_s: float | None = None
    usage: UsageRow | None = None


def date_text(started_at: str) -> str:
    """`21 November 2026, 10:00`; what cannot be read as a date stays as it is."""
    try:
        moment = datetime.fromisoformat(started_at)
    except ValueError:
        return started_at
    return figures.moment(moment)


def facts(rows: list[TranscriptRow], meta: ConversationMeta) -> list[tuple[str, str]]:
    """Label and value of what stands above the conversation; empty values are left out."""
    speakers = dict.fromkeys(row.speaker for row in rows if row.kind == "message" and row.role == "agent")
    pairs = [
        (say("Export", "Started"), date_text(meta.started_at)),
        (say("Export", "Length"), "" if meta.duration_s is None else figures.clock(meta.duration_s)),
        (say("Export", "Connection"), say("Catalogue", meta.connection)),
        (say("Export", "Agents"), ", ".join(name for name in speakers if name)),
        (say("Export", "Tokens"), "" if meta.usage is None else tokens_text(meta.usage)),
        (say("Export", "Cost"), "" if meta.usage is None else cost_text(meta.usage)),
    ]
    return [(label, value) for label, value in pairs if value]


def state_name(state: ToolState) -> str:
    """How far a tool call is, in words."""
    return say("Transcript", _STATES[state])


def tool_outcome(row: TranscriptRow) -> str:
    """`done in 38 ms`, `failed`, `running`."""
    state = state_name(row.state)
    if row.duration_ms is None:
        return state
    return say("Export", "{state} in {time}").format(state=state, time=figures.milliseconds(row.duration_ms))


def who(row: TranscriptRow) -> str:
    """Who spoke: the agent's name, the person, or what the row is."""
    return speaker_name(row.speaker) or row.role


def remarks(row: TranscriptRow) -> list[str]:
    """What stands beside the time of a message."""
    found: list[str] = []
    if row.is_typed:
        found.append(say("Transcript", "typed"))
    if row.is_interruption:
        found.append(say("Export", "interrupted the agent"))
    if row.interrupted and row.heard_s is not None and row.audio_s is not None:
        found.append(
            say("Transcript", "heard {heard} of {whole} s").format(
                heard=figures.number(row.heard_s, 1), whole=figures.number(row.audio_s, 1)
            )
        )
    return found
