"""What an export says about the conversation as a whole, and the words both text formats share. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.history.model import TranscriptRow
from app.history.usage import UsageRow, cost_text, tokens_text


@dataclass(frozen=True, slots=True)
class ConversationMeta:
    """Title, connection and start (ISO 8601 with zone) of a conversation; `duration_s` and `usage` when known."""

    title: str
    connection: str = ""
    started_at: str = ""
    duration_s: float | None = None
    usage: UsageRow | None = None


def clock(seconds: float) -> str:
    """`0:04`, `12:41`, `60:00` for the longest session, `1:02:03` beyond it."""
    whole = max(0, int(seconds))
    minutes, rest = divmod(whole, 60)
    if whole <= 3600:
        return f"{minutes}:{rest:02}"
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


def date_text(started_at: str) -> str:
    """`21 November 2026, 10:00`; what cannot be read as a date stays as it is."""
    try:
        moment = datetime.fromisoformat(started_at)
    except ValueError:
        return started_at
    return f"{moment.day} {moment:%B %Y, %H:%M}"


def facts(rows: list[TranscriptRow], meta: ConversationMeta) -> list[tuple[str, str]]:
    """Label and value of what stands above the conversation; empty values are left out."""
    speakers = dict.fromkeys(row.speaker for row in rows if row.kind == "message" and row.role == "agent")
    pairs = [
        ("Started", date_text(meta.started_at)),
        ("Length", "" if meta.duration_s is None else clock(meta.duration_s)),
        ("Connection", meta.connection),
        ("Agents", ", ".join(name for name in speakers if name)),
        ("Tokens", "" if meta.usage is None else tokens_text(meta.usage)),
        ("Cost", "" if meta.usage is None else cost_text(meta.usage)),
    ]
    return [(label, value) for label, value in pairs if value]


def tool_outcome(row: TranscriptRow) -> str:
    """`done in 38 ms`, `failed`, `running`."""
    return row.state if row.duration_ms is None else f"{row.state} in {row.duration_ms} ms"


def remarks(row: TranscriptRow) -> list[str]:
    """What stands beside the time of a message."""
    found = []
    if row.is_typed:
        found.append("typed")
    if row.is_interruption:
        found.append("interrupted the agent")
    if row.interrupted and row.heard_s is not None and row.audio_s is not None:
        found.append(f"heard {row.heard_s:.1f} of {row.audio_s:.1f} s")
    return found
