"""The seam for providers: `RealtimeModel`, its listener, its configuration, and the playback tracker.

A session drives any `RealtimeModel`; `openai.py` speaks the OpenAI protocol, `scripted.py` serves tests.
"""

from __future__ import annotations

import abc
from collections.abc import Awaitable, Callable
from numbers import Real
from typing import Any, ClassVar, Final, NotRequired, Protocol, TypedDict

from app.base.errors import UserError
from app.base.frozen import frozen
from app.realtime.model_events import RealtimeModelEvent
from app.realtime.model_inputs import RealtimeModelSendEvent

# The figures of `base.pcm`, which is not imported: it loads numpy, and a session without a sound card needs none.
_PCM_RATE_HZ: Final = 24_000
_PCM_SAMPLE_BYTES: Final = 2
_LONGEST_MS: Final = 1e12


@frozen
class ItemPosition:
    """How far one item's audio has been played: `heard_ms` reached the ear."""

    item_id: str
    content_index: int
    heard_ms: int


class RealtimePlaybackState(TypedDict):
    """What plays and how far it has come, in ms; None when nothing does."""

    current_item_id: str | None
    current_item_content_index: int | None
    elapsed_ms: float | None


class RealtimePlaybackTracker:
    """Where the model asks what was heard, and whom it tells to stop.

    Users with a player of their own report with `on_play_ms` / `on_play_bytes`. A player inside the process
    subclasses this: `on_interrupted` must silence the device at once (it is called before anything is sent),
    `settle` then waits until the device has really stopped, and `positions` tells the final truth. All methods
    are called on the session's loop.
    """

    def __init__(self) -> None:
        self._positions: dict[tuple[str, int], float] = {}
        self._rate_hz = _PCM_RATE_HZ
        self._bytes_per_sample = _PCM_SAMPLE_BYTES
        self._observer: Callable[[], None] | None = None
        self._current: tuple[str, int] | None = None

    def observe(self, observer: Callable[[], None] | None) -> None:
        """The model's own hook: `observer` is called after each report of progress."""
        self._observer = observer

    def on_play_bytes(self, item_id: str, item_content_index: int, bytes: bytes) -> None:
        """`bytes` of this item have been played, beyond what was reported before. Raises UserError as `on_play_ms`."""
        samples = len(bytes) / self._bytes_per_sample
        self.on_play_ms(item_id, item_content_index, samples * 1000 / self._rate_hz)

    def on_play_ms(self, item_id: str, item_content_index: int, ms: float) -> None:
        """`ms` more of this item have been played. Raises UserError when that is no finite number of at least 0."""
        key = (item_id, item_content_index)
        self._positions[key] = self._positions.get(key, 0.0) + _checked_ms(ms)
        self._current = key
        if self._observer is not None:
            self._observer()

    def on_interrupted(self) -> None:
        """Silence the device now and drop what is queued for it. The default has no device."""
        self._current = None

    def get_state(self) -> RealtimePlaybackState:
        """The item that was reported last and how much of it; nothing after an interruption, until more is reported.

        A player of your own that counts by itself (`positions`) says what plays in its own way.
        """
        item_id, index = self._current or (None, None)
        elapsed_ms = self._positions[self._current] if self._current else None
        return {"current_item_id": item_id, "current_item_content_index": index, "elapsed_ms": elapsed_ms}

    async def settle(self) -> None:
        """Return when the device has confirmed the stop (at most some tens of ms). The default returns at once."""

    def set_audio_format(self, format: Any) -> None:
        """The session's output format changed: `pcm16`, `g711_ulaw`, `g711_alaw` or the object form."""
        name = format.get("type") if isinstance(format, dict) else format
        is_g711 = name in ("g711_ulaw", "g711_alaw", "audio/pcmu", "audio/pcma")
        self._rate_hz = 8000 if is_g711 else _PCM_RATE_HZ
        self._bytes_per_sample = 1 if is_g711 else _PCM_SAMPLE_BYTES

    def positions(self) -> list[ItemPosition]:
        """Every item of which something was played, in the order in which it began."""
        return [ItemPosition(item_id, index, int(ms)) for (item_id, index), ms in self._positions.items()]


def _checked_ms(ms: Any) -> float:
    """As a float. Raises UserError when it is nothing that can have been played."""
    is_number = not isinstance(ms, bool) and isinstance(ms, Real)
    if not is_number or not 0 <= ms <= _LONGEST_MS:
        raise UserError(f"What was played is told in ms, a finite number of at least 0, not {ms!r}.")
    return float(ms)


class RealtimeModelListener(abc.ABC):
    """Whoever wants a model's events."""

    @abc.abstractmethod
    async def on_event(self, event: RealtimeModelEvent) -> None:
        """Called for each event, in order, one at a time. Must not block for long: audio waits behind it."""


class ImmediateListener(RealtimeModelListener):
    """A listener that never waits: it is told while the frame is read, before those that may, with no queue between.

    What one frame means comes in one call: most of what a second of speech costs is calls.
    """

    @abc.abstractmethod
    def events_arrived(self, events: tuple[RealtimeModelEvent, ...]) -> None:
        """Called for each frame, in order. Must return within microseconds and must not call the model."""

    async def on_event(self, event: RealtimeModelEvent) -> None:
        """The same for one event: for models that know no immediate listeners."""
        self.events_arrived((event,))


class FrameDuplex(Protocol):
    """A two-way stream of JSON text frames: what a transport is to the model."""

    async def send(self, frame: str) -> None:
        """Send one frame. Raises TransportError when the peer is gone."""
        ...

    async def receive(self) -> str | bytes | None:
        """The next frame, or None when the peer closed; then `close_code` and `close_reason` are set."""
        ...

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Close within the transport's bound; may be called twice."""
        ...

    @property
    def close_code(self) -> int | None:
        """The code with which the stream ended."""
        ...

    @property
    def close_reason(self) -> str:
        """The reason with which the stream ended."""
        ...


TransportFactory = Callable[[str, dict[str, str]], Awaitable[FrameDuplex]]
ApiKey = str | Callable[[], str] | Callable[[], Awaitable[str]]


class RealtimeModelConfig(TypedDict):
    """How to reach the model. Every key may be left out."""

    api_key: NotRequired[ApiKey | None]
    url: NotRequired[str]
    headers: NotRequired[dict[str, str]]
    call_id: NotRequired[str]
    playback_tracker: NotRequired[RealtimePlaybackTracker]
    initial_model_settings: NotRequired[dict[str, Any]]
    transport: NotRequired[TransportFactory]
    connect_timeout: NotRequired[float]
    close_timeout: NotRequired[float]
    silence_timeout: NotRequired[float]


class RealtimeSuccessor(abc.ABC):
    """A second connection of a model, set up with the same options and silent, until it takes the first one's place."""

    @abc.abstractmethod
    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        """As the model's, to the new connection: the history goes here."""

    @abc.abstractmethod
    async def take_over(self, is_wanted: Callable[[], bool], *, is_forced: bool = False) -> bool:
        """Take the first connection's place; from then on the model speaks for the new one, and the old one ends.

        Args:
            is_wanted: asked in the same step as the change; False leaves all as it was.
            is_forced: also while a response runs.
        Returns:
            Whether it was done.
        Raises:
            TransportError: the new connection is gone.
        """

    @abc.abstractmethod
    async def close(self) -> None:
        """Give it up; the model's listeners never hear of it."""


class RealtimeModel(abc.ABC):
    """A speech-to-speech model at the other end of some wire."""

    confirms_settings: ClassVar[bool] = False
    """Whether each change of settings is answered: by a `session_updated` event, or by an `error` event whose error
    has the `event_id` of the request. Then a handoff waits a moment for the answer."""

    @abc.abstractmethod
    async def connect(self, options: RealtimeModelConfig) -> None:
        """Open the connection and apply `initial_model_settings`; returns when the settings are in force.

        Raises:
            AuthError: the server refused the key.
            TransportError: it could not be reached in time.
            UserError: a setting is wrong.
        """

    @abc.abstractmethod
    def add_listener(self, listener: RealtimeModelListener) -> None:
        """Send events to `listener` too."""

    @abc.abstractmethod
    def remove_listener(self, listener: RealtimeModelListener) -> None:
        """Stop; unknown listeners are ignored."""

    @abc.abstractmethod
    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        """Ask something of the model. Raises UserError for malformed input, TransportError when disconnected."""

    def heard_ms(self, item_id: str) -> int | None:
        """How much of an item of its speech was heard by now, as it would tell of an interruption.

        None (the default): this model doesn't know; a `playback_tracker` may.
        """
        return None

    async def prepare_successor(self, options: RealtimeModelConfig) -> RealtimeSuccessor | None:
        """Open a second connection beside the one in use; None (the default): this model can have but one.

        Raises:
            As `connect`; the connection in use is not touched.
        """
        return None

    async def send_event_if(self, event: RealtimeModelSendEvent, predicate: Callable[[], bool]) -> bool:
        """Send unless `predicate` says no at the moment of sending; returns whether it was sent."""
        if not predicate():
            return False
        await self.send_event(event)
        return True

    @abc.abstractmethod
    async def close(self) -> None:
        """End the connection within its bound. May be called twice."""
