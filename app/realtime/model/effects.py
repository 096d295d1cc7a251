"""Facts that go into the wire's machines and effects that come out.

Facts are past, effects are imperatives; the shell performs effects in order before it hands in the next fact.
`at` is seconds on the shell's monotonic clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.base.errors import AppError
from app.base.frozen import frozen
from app.realtime.model.base import ItemPosition
from app.realtime.model_events import RealtimeModelEvent
from app.realtime.model_inputs import RealtimeModelSendEvent

# ---------------------------------------------------------------- facts


@frozen
class Opened:
    """The stream is open.

    Args:
        session: the wire's session object to set up with.
        is_attached: joined a running call, whose `session.created` may be long past.
    """

    at: float
    session: dict[str, Any]
    is_attached: bool = False


@frozen
class FrameReceived:
    """A frame came in."""

    at: float
    frame: str | bytes


@frozen
class SendRequested:
    """The session asks something of the model."""

    at: float
    event: RealtimeModelSendEvent


@frozen
class PlaybackProgressed:
    """More was heard: the tracker's report, or (`positions` None) what the time passed makes likely."""

    at: float
    positions: Sequence[ItemPosition] | None


@frozen
class PlaybackSettled:
    """The device has stopped after an interruption; positions are final."""

    at: float
    positions: Sequence[ItemPosition]


@frozen
class TimerFired:
    """A timer of `StartTimer` ran out."""

    at: float
    name: str


@frozen
class PeerClosed:
    """The stream ended, whoever ended it."""

    at: float
    code: int | None
    reason: str = ""
    is_ours: bool = False


Fact = Opened | FrameReceived | SendRequested | PlaybackProgressed | PlaybackSettled | TimerFired | PeerClosed

# ---------------------------------------------------------------- effects


@dataclass(slots=True)
class Emit:
    """Tell the listeners, in this order. Not frozen: made once a frame, and freezing costs as much as parsing."""

    events: tuple[RealtimeModelEvent, ...]


@frozen
class SendFrame:
    """Put a frame at the end of the send queue."""

    frame: str


@frozen
class StopPlayback:
    """Silence the device now, and take audio of these responses and items out of the queue to the listeners."""

    response_ids: frozenset[str]
    item_ids: frozenset[str]


@frozen
class AwaitSettle:
    """Wait until the device has stopped (bounded), then report `PlaybackSettled`."""


@frozen
class SetAudioFormat:
    """The session's output format is now this wire object."""

    format: dict[str, Any]


@frozen
class StartTimer:
    """Report `TimerFired(name)` after `seconds`; a running timer of that name starts anew."""

    name: str
    seconds: float


@frozen
class StopTimer:
    """Forget this timer, if it runs."""

    name: str


@frozen
class DropStream:
    """Nobody is at the other end: close the stream without waiting for it."""


@frozen
class ReportReady:
    """The settings are in force: `connect` may return."""


@frozen
class ReportSetupFailed:
    """`connect` raises this."""

    error: AppError


Effect = (
    Emit
    | SendFrame
    | StopPlayback
    | AwaitSettle
    | SetAudioFormat
    | StartTimer
    | StopTimer
    | DropStream
    | ReportReady
    | ReportSetupFailed
)
