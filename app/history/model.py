"""Rows: what a conversation looks like, to the window, to exports and to tests alike.

Made by the reducers of `app.workbench` (transcript, timeline) and read everywhere. A row carries its whole state, so
a repeated or dropped update cannot corrupt a view. Times are seconds since the conversation began.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from app.base.language import mark, say
from app.history.usage import UsageRow

RowKind = Literal["message", "tool", "handoff", "notice"]
Role = Literal["user", "agent", "system"]
ToolState = Literal["running", "waiting", "done", "failed"]
Lane = Literal["you", "agent", "tools", "agents", "connection"]
NoticeLevel = Literal["info", "warning", "error"]

PERSON: Final = mark("Transcript", "You")
"""The speaker of the person's own rows and marks; `speaker_name` says it in their language."""


@dataclass(frozen=True, slots=True)
class TranscriptRow:
    """One row of the transcript.

    For a message: `text` is everything said or typed, `heard_chars` how many of its characters have been heard
    (None: all of it or not audible at all, as for the person's own words); `interrupted` says that the rest will
    never be heard, otherwise it is still to come. `heard_s`/`audio_s` are the seconds of speech played and made;
    `usage` is that of the whole answer, at its last message.
    For a tool: `title` is its name, `arguments` and `output` JSON text or text, `state`, `duration_ms`, and `text` why
    it asks, while it waits.
    For a handoff: `title` is "From → To", `speaker` the new agent. For a notice: `text` and `level`.
    """

    key: str
    kind: RowKind
    at_s: float
    role: Role = "system"
    speaker: str = ""
    title: str = ""
    text: str = ""
    is_partial: bool = False
    is_typed: bool = False
    is_interruption: bool = False
    heard_chars: int | None = None
    interrupted: bool = False
    heard_s: float | None = None
    audio_s: float | None = None
    arguments: str = ""
    output: str = ""
    state: ToolState = "done"
    duration_ms: int | None = None
    call_id: str = ""
    level: NoticeLevel = "info"
    usage: UsageRow | None = None
    revision: int = 0

    @property
    def heard_text(self) -> str:
        """The part of `text` that was heard."""
        return self.text if self.heard_chars is None else self.text[: self.heard_chars]

    @property
    def unheard_text(self) -> str:
        """The part of `text` that was not heard (yet, or ever)."""
        return "" if self.heard_chars is None else self.text[self.heard_chars :]


def speaker_name(speaker: str) -> str:
    """A row's or mark's speaker as people read it."""
    return say("Transcript", PERSON) if speaker == PERSON else speaker


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One mark of the timeline: a stretch (`end_s`, None while it lasts) or a point (`end_s == start_s`) in a lane.

    `kind`: speech, unheard (made but never heard), typed (by the person), text (a silent answer), tool, agent,
    handoff, connected, reconnecting, notice.
    `label` is text beside it, `speaker` chooses the colour, `key` of a transcript row links both views.
    """

    key: str
    lane: Lane
    kind: str
    start_s: float
    end_s: float | None
    label: str = ""
    speaker: str = ""
    state: ToolState = "done"
    levels: tuple[float, ...] = ()
    revision: int = 0


@dataclass(frozen=True, slots=True)
class RowChange:
    """One step from one list of rows to the next. For `remove`, `row` is the one that goes."""

    kind: Literal["insert", "update", "remove"]
    index: int
    row: TranscriptRow | MarkRow
