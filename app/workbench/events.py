"""What the workbench publishes beside the session's own events: states of the application as a whole.

Everything published is wrapped in `Stamped`; reducers and the window fold one stream.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from app.base.language import mark
from app.history.model import NoticeLevel
from app.realtime.session.events import RealtimeSessionEvent

VoiceState = Literal[
    "disconnected",
    "connecting",
    "ready",
    "listening",
    "thinking",
    "speaking",
    "waiting",
    "muted",
    "reconnecting",
]
THIS_COMPUTER: Final = mark(
    "Catalogue", "This computer"
)  # the connection's title when the engine of this machine answers
EngineState = Literal["starting", "ready", "lost", "restarting", "failed", "stopped"]


@dataclass(frozen=True, slots=True)
class ConversationStarted:
    """A conversation was opened.

    `started_at` is ISO 8601 with zone, `limit_s` the server's session limit, `agents` the name of the agent set whose
    title is `title`; `agent` begins.
    """

    title: str
    agent: str
    connection: str
    started_at: str
    limit_s: int | None = None
    agents: str = ""


@dataclass(frozen=True, slots=True)
class ConversationEnded:
    """The conversation was closed by the person or for good."""


@dataclass(frozen=True, slots=True)
class ConversationKept:
    """The conversation is in the store from now on, under this id."""

    id: str


@dataclass(frozen=True, slots=True)
class VoiceStateChanged:
    """The one word for what is going on."""

    state: VoiceState


@dataclass(frozen=True, slots=True)
class LevelsChanged:
    """Meters, about 30 a second: dBFS since the last one; `you_zeros`: the microphone gives exact zeros."""

    you_peak_dbfs: float
    you_rms_dbfs: float
    agent_peak_dbfs: float
    agent_rms_dbfs: float
    you_clipped: bool = False
    agent_clipped: bool = False
    you_zeros: bool = False


@dataclass(frozen=True, slots=True)
class HeardProgress:
    """How much of an agent's item was made and heard so far, in milliseconds."""

    item_id: str
    received_ms: int
    heard_ms: int


@dataclass(frozen=True, slots=True)
class SoundStatus:
    """The sound devices and their health."""

    input_name: str
    output_name: str
    prebuffer_ms: int
    underruns: int


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """The engine on this machine; `brain` names what decides the answers, `notes` say what it can't do."""

    state: EngineState
    brain: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkChanged:
    """Whether the microphone is let through, how turns are taken, and whether there is a microphone at all."""

    is_open: bool
    mode: Literal["hold", "voice"]
    is_muted: bool
    has_microphone: bool = True


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something a person should know: what failed and what still works (`message`), what to do (`hint`)."""

    message: str
    hint: str = ""
    level: NoticeLevel = "error"


@dataclass(frozen=True, slots=True)
class TokensUsed:
    """What one answer used, or writing down the person's speech since the last such event, and what that cost.

    `cached_tokens` are a part of the input. `amount` is a decimal number as text; None when it is not known, then
    `reason` (a `CostReason`) says why. `valid_from` is since when the provider's price holds (ISO 8601).
    """

    kind: Literal["response", "transcription"]
    response_id: str
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    amount: str | None
    currency: str = ""
    reason: str = ""
    provider: str = ""
    valid_from: str = ""


WorkbenchEvent = (
    ConversationStarted
    | ConversationEnded
    | ConversationKept
    | VoiceStateChanged
    | LevelsChanged
    | HeardProgress
    | SoundStatus
    | EngineStatus
    | TalkChanged
    | Trouble
    | TokensUsed
)


@dataclass(frozen=True, slots=True)
class Stamped:
    """An event and when it happened: seconds since the conversation began (0 before)."""

    at_s: float
    event: RealtimeSessionEvent | WorkbenchEvent
