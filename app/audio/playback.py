"""The engine thread's side of the loudspeaker: what is to be played, and what has been heard.

Owns the ring's writing end, the prebuffer's target and the book of items. All methods belong to one thread (the engine
loop); none blocks. The other side is `playout`, in PortAudio's callback. Invariant: for every item
received >= handed >= heard, and after a settled flush heard is what really went to the device, its fade included.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.audio.jitter import JitterEstimator
from app.audio.level import Level
from app.audio.playout import Orders, Playout
from app.audio.resample import LiveResampler
from app.audio.ring import SampleRing
from app.audio.spans import PlayPosition, SpanBook
from app.base.clock import Clock, MonotonicClock
from app.base.pcm import SESSION_RATE_HZ, ms_to_samples, to_samples

RING_S: Final = 320
REFERENCE_MS: Final = 1000


@dataclass(frozen=True, slots=True)
class Placement:
    """A piece of an item on the device's clock: `samples` device frames from `device_frame` on.

    `item_sample` is where in the item it begins, at the session's rate.
    """

    item_id: str
    content_index: int
    device_frame: int
    item_sample: int
    samples: int


class Playback:
    """Speech of one session on one loudspeaker.

    Args:
        device_hz: rate at which the device runs.
        session_hz: rate of what is written.
        keeps_reference: keep a copy of what is handed over, for echo control.
    """

    def __init__(
        self,
        device_hz: int = SESSION_RATE_HZ,
        *,
        session_hz: int = SESSION_RATE_HZ,
        keeps_reference: bool = False,
        clock: Clock | None = None,
    ) -> None:
        self.device_hz = device_hz
        self._clock = clock or MonotonicClock()
        self._ring = SampleRing(device_hz * RING_S)
        self._jitter = JitterEstimator(session_hz)
        self._orders = Orders(ms_to_samples(self._jitter.target_ms, device_hz))
        self.reference = SampleRing(ms_to_samples(REFERENCE_MS, device_hz)) if keeps_reference else None
        self._playout = Playout(device_hz, self._ring, self._orders, self.reference)
        self._resampler = LiveResampler(session_hz, device_hz)
        self._book = SpanBook(device_hz, session_hz)
        self._heard_to = 0
        self.is_lost = False
        self._volume = 1.0
        self._ducked = 1.0
        self.render = self._playout.render

    def write(self, item_id: str, content_index: int, pcm: bytes) -> int:
        """Queue more of an item (PCM16, mono, session rate); return how many samples were taken.

        Fewer than given are taken only when more than five minutes wait to be played.
        """
        samples = to_samples(pcm)
        if samples.size == 0:
            return 0
        if not self._book.is_current(item_id, content_index):
            self._begin(item_id, content_index)
        orders = self._orders
        orders.prebuffer = ms_to_samples(self._jitter.arrived(self._clock.now(), samples.size), self.device_hz)
        block = self._resampler.process(samples)
        orders.chunk = block.size
        taken = self._ring.write(block)
        received = int(samples.size) if taken == block.size else self._book.to_session(taken)
        self._book.extend(self._ring.written, received)
        return received

    def _begin(self, item_id: str, content_index: int) -> None:
        # Whoever speaks next, the one before has nothing to add.
        self._complete()
        self._book.begin(item_id, content_index, self._ring.written)
        self._jitter.restart()

    def _complete(self) -> None:
        tail = self._resampler.finish()
        if tail.size:
            self._ring.write(tail)
            self._book.extend(self._ring.written, 0)
        self._book.finish()
        self._orders.finished_at = self._ring.written

    def finish(self, item_id: str, content_index: int) -> None:
        """No more audio of this item comes: play what is there, even when it is less than the prebuffer.

        Ignored when the item is not the one being written, or was flushed.
        """
        if self._book.is_current(item_id, content_index):
            self._complete()

    def flush(self) -> None:
        """Fade out within 10 ms and drop everything queued; the next write begins a new prebuffer and fades in."""
        self._resampler.reset()
        self._book.finish()
        self._jitter.restart()
        orders = self._orders
        orders.flush_to = self._ring.written
        orders.flushes += 1

    @property
    def is_settled(self) -> bool:
        """After `flush`: the fade has been handed over and positions are final. True when the device is lost."""
        return self.is_lost or self._playout.report.settled >= self._orders.flushes

    def positions(self) -> list[PlayPosition]:
        """How far the latest 64 items have come, in the order in which they began."""
        report = self._playout.report
        settled_at = report.settled_at
        handed_to = self._ring.taken
        for begin, end in self._playout.skips.take():
            self._book.cut(begin, end)
        frame = min(self._playout.clock.frame_at(self._clock.now()), report.frames)
        # What was handed before a flush cannot be called back: it will be heard.
        heard = max(self._heard_to, settled_at, self._playout.runs.content_at(frame))
        # The callback may have moved on since `handed_to` was read.
        self._heard_to = min(heard, handed_to)
        return self._book.positions(handed_to, self._heard_to)

    def placements(self) -> list[Placement]:
        """Where on the device's clock each piece of each item was handed over, oldest first."""
        found = []
        for run in self._playout.runs.runs():
            for span, begin, end in self._book.find(run.content, run.samples):
                found.append(
                    Placement(
                        span.item_id,
                        span.content_index,
                        device_frame=run.frame + begin - run.content,
                        item_sample=self._book.to_session(begin - span.begin),
                        samples=end - begin,
                    )
                )
        return found

    def duck(self, db: float = -12.0) -> None:
        """Lower the voice by `db` decibels (the sign does not matter) within one block."""
        self._ducked = 10.0 ** (-abs(db) / 20.0)
        self._playout.duck.target = self._volume * self._ducked

    def unduck(self) -> None:
        """Glide back to the volume within 200 ms."""
        self._ducked = 1.0
        self._playout.duck.target = self._volume

    @property
    def volume(self) -> float:
        """How loud the voice is when it is not ducked: 1 leaves it as it came, 0 is silence. Changes glide."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = min(1.0, max(0.0, volume))
        self._playout.duck.target = self._volume * self._ducked

    def level(self) -> Level:
        """Level of what was handed to the device since the last call."""
        return self._playout.levels.take()

    @property
    def underruns(self) -> int:
        """Times the device ran out of blocks, or a reply ran out of speech before its end."""
        return self._playout.report.dry_runs + self._playout.report.device_underruns

    @property
    def device_underruns(self) -> int:
        """Times the device ran out of blocks: the callback came too late."""
        return self._playout.report.device_underruns

    @property
    def prebuffer_ms(self) -> int:
        """How much is held back at the start of a reply."""
        return self._jitter.target_ms

    @property
    def is_playing(self) -> bool:
        """Whether speech is being handed to the device, or what was handed is still on its way to the ear."""
        if self._playout.report.is_sounding:
            return True
        frame = self._playout.clock.frame_at(self._clock.now())
        return self._playout.runs.content_at(frame) < self._playout.runs.end

    @property
    def frames(self) -> int:
        """The device's clock: frames it was given since the start, silence included."""
        return self._playout.report.frames
