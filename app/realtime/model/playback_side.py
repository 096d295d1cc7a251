"""Who plays the agent's speech, as the wire's machine sees it: this program, or the server itself.

Two strategies: `interruption.Interruption` (audio comes over the wire, is played here and is truncated when it was cut
off) and `server_playback.ServerPlayback` (a telephone call or WebRTC: audio goes another way, the server plays and
truncates). This base owns what both share: the responses and items whose speech nobody wants any more. Pure. Invariant:
after `stop` no audio of what was stopped is passed on.
"""

from __future__ import annotations

import abc
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final

from app.base.recent import Recent
from app.realtime.model import playback_ledger as ledger
from app.realtime.model.base import ItemPosition
from app.realtime.model.effects import Effect, PlaybackSettled, SendFrame
from app.realtime.model_events import RealtimeModelAudioInterruptedEvent
from app.realtime.protocol import codec
from app.realtime.protocol.lenient import ServerEvent

OWN_PREFIX: Final = "st_keep_"
"""Begins the event ids of what we send to keep the server's picture true; refusals of it are nobody's business."""


class PlaybackSide(abc.ABC):
    """What the wire's machine asks and tells about playback."""

    takes_audio: ClassVar[bool] = True
    """Whether the person's audio goes over this wire."""
    received: Callable[[float, str, int, str, int, float], None]
    """Audio came over the wire: moment, item, content index, response, bytes, bytes per ms. One call a frame."""

    def __init__(self) -> None:
        self.bytes_per_ms = ledger.PCM_BYTES_PER_MS
        self._dropped: Recent[str] = Recent()
        self._doomed_tag: str | None = None
        self._sent = 0

    @property
    def awaits_end(self) -> bool:
        """Whether a report of progress could tell that an item was heard to its end."""
        return False

    @property
    def is_unsure(self) -> bool:
        """Whether something may be playing that nobody told us of."""
        return False

    def passes(self, response_id: str, item_id: str) -> bool:
        """Whether audio of this response and item is still wanted."""
        dropped = self._dropped
        return not dropped or (response_id not in dropped and item_id not in dropped)

    def doom(self, tag: str | None) -> None:
        """Drop the response that this request of ours will start."""
        self._doomed_tag = tag

    def created(self, at: float, response_id: str, running_tag: str | None) -> None:
        """A response began; its audio is dropped if its request was interrupted before."""
        if running_tag is not None and running_tag == self._doomed_tag:
            self._doomed_tag = None
            self._drop(response_id)

    def unheard(self) -> tuple[RealtimeModelAudioInterruptedEvent, ...]:
        """How far each item was heard here that was not heard to its end."""
        return ()

    def drop_late(self, item_id: str, content_index: int) -> list[Effect]:
        """Audio came over the wire that does not pass."""
        return []

    def after_truncation(self, request: SendFrame) -> list[Effect]:
        """Ask for a response now, or once the server can be told what was heard of the one before it."""
        return [request]

    def after_requests(self, cancel: SendFrame) -> list[Effect]:
        """Cancel now, or behind the request that is held: a cancellation that comes before it cancels nothing."""
        return [cancel]

    @abc.abstractmethod
    def audio_ended(self, at: float, item_id: str, content_index: int) -> list[Effect]:
        """All audio of an item was made."""

    @abc.abstractmethod
    def noted(self, at: float, event: ServerEvent) -> list[Effect]:
        """The server said something about items or about its own playback."""

    @abc.abstractmethod
    def progressed(self, at: float, positions: Sequence[ItemPosition] | None) -> list[Effect]:
        """The device has come further, or (None) time has passed."""

    @abc.abstractmethod
    def settled(self, fact: PlaybackSettled) -> list[Effect]:
        """The device has stopped."""

    @abc.abstractmethod
    def heard_ms(self, item_id: str, at: float) -> int | None:
        """How much of an item was heard until `at`, None when that cannot be told; ask `progressed` before."""

    @abc.abstractmethod
    def plays_only(self, response_id: str) -> bool:
        """Whether speech of this response, and of no other, is still to be heard."""

    @abc.abstractmethod
    def stop(self, active_id: str | None) -> list[Effect]:
        """First half of an interruption: silence and drop. The caller cancels the response between the halves."""

    @abc.abstractmethod
    def account(self, at: float, *, deletes: bool, does_server_stop: bool) -> list[Effect]:
        """Second half: make the server's picture true.

        Args:
            deletes: also give up messages that have no audio yet.
            does_server_stop: the server heard the person itself and stops of its own accord.
        """

    def _drop(self, any_id: str) -> None:
        if any_id:  # an empty one names nothing, or everything that has no name
            self._dropped.add(any_id)

    def _own(self, name: str, **fields: Any) -> SendFrame:
        """A frame of our housekeeping."""
        self._sent += 1
        return SendFrame(codec.encode({"type": name, "event_id": f"{OWN_PREFIX}{self._sent}", **fields}))
