"""The loudspeaker's callback: takes speech from the ring, fades, ducks, measures, and notes what it handed over.

Owns everything that changes on PortAudio's thread. The engine thread writes `Orders` and reads `Report` and the logs;
each attribute has one writer, so nothing is locked. `render` allocates no sample memory, logs and waits for nothing.

Positions count samples of speech at the device's rate since the beginning ("content"), or frames that the device was
given, silence included ("device"). Invariant: content leaves the ring once, in order; it is handed or it is skipped.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

import numpy as np

from app.audio.fade import FADE_IN_MS, FADE_OUT_MS, Fade, GainGlide, fade_in_curve, fade_out_curve
from app.audio.handed import DeviceClock, RunLog, SkipLog
from app.audio.level import LevelLog
from app.audio.ring import SampleRing
from app.base.pcm import Samples, ms_to_samples

MAX_BLOCK: Final = 4096


class Orders:
    """What the engine thread wants. Written there, read in the callback.

    `flush_to` is written before `flushes`, so that a callback which sees the new count sees the new target.
    """

    __slots__ = ("chunk", "finished_at", "flush_to", "flushes", "prebuffer")

    def __init__(self, prebuffer: int) -> None:
        self.prebuffer = prebuffer  # samples to hold back
        self.chunk = 0  # samples in the latest chunk
        self.finished_at = 0  # content position up to which nothing more is expected
        self.flush_to = 0  # content position before which everything is dropped
        self.flushes = 0


class Report:
    """What has happened. Written in the callback, read by the engine thread."""

    __slots__ = ("device_underruns", "dry_runs", "frames", "is_sounding", "settled", "settled_at")

    def __init__(self) -> None:
        self.frames = 0  # given to the device, silence included
        self.settled = 0  # the latest flush that is done
        self.settled_at = 0  # content position at which it left off
        self.dry_runs = 0  # the ring ran empty in the middle of a reply
        self.device_underruns = 0
        self.is_sounding = False


class _Phase(Enum):
    WAITING = auto()  # silence: nothing there, or holding back
    PLAYING = auto()
    ENDING = auto()  # fading out, with speech as far as `_end_at`, then holding the last sample


class Playout:
    """One loudspeaker.

    Args:
        rate_hz: of the device; the ring holds samples at this rate.
        ring: read here, written by the engine thread.
        reference: gets a copy of everything handed over, for echo control.
    """

    def __init__(self, rate_hz: int, ring: SampleRing, orders: Orders, reference: SampleRing | None = None) -> None:
        self._ring = ring
        self._orders = orders
        self._reference = reference
        self._mixer = _Mixer(rate_hz)
        self._phase = _Phase.WAITING
        self._waited = 0
        self._starved_at: int | None = None
        self._end_at = 0
        self.report = Report()
        self.runs = RunLog()
        self.skips = SkipLog()
        self.clock = DeviceClock(rate_hz)

    @property
    def levels(self) -> LevelLog:
        """Levels of what was handed over."""
        return self._mixer.levels

    @property
    def duck(self) -> GainGlide:
        """The gain glide; the engine thread sets its `target`."""
        return self._mixer.duck

    def render(self, out: Samples, heard_at: float, is_underflow: bool = False) -> None:
        """Fill the device's block.

        Args:
            out: shape (n,), may be a strided view of one channel.
            heard_at: monotonic seconds at which its first sample will leave the device.
            is_underflow: the device ran out of samples before this block.
        """
        report = self.report
        if is_underflow:
            report.device_underruns += 1
        self.clock.push(report.frames, heard_at)
        self._obey_flush()
        for begin in range(0, out.size, MAX_BLOCK):
            self._render_piece(out[begin : begin + MAX_BLOCK])
        report.is_sounding = self._phase is not _Phase.WAITING

    def _render_piece(self, out: Samples) -> None:
        work = self._mixer.work[: out.size]
        done = 0
        while done < work.size:
            match self._phase:
                case _Phase.WAITING:
                    done += self._wait(work[done:])
                case _Phase.PLAYING:
                    done += self._play(work[done:], self.report.frames + done)
                case _Phase.ENDING:
                    done += self._end(work[done:], self.report.frames + done)
        self._mixer.deliver(work, out)
        self.report.frames += out.size
        if self._reference is not None:
            self._reference.write(out)

    def _obey_flush(self) -> None:
        if self._orders.flushes == self.report.settled:
            return
        if self._phase is _Phase.WAITING:
            self._settle()
        elif self._phase is _Phase.PLAYING:
            self._begin_end(self._orders.flush_to)

    def _settle(self) -> None:
        orders, ring, report = self._orders, self._ring, self.report
        flush = orders.flushes
        target = orders.flush_to
        report.settled_at = ring.taken
        if target > ring.taken:
            # Noted before the position moves: whoever sees the new position also sees what was left out.
            self.skips.add(ring.taken, target)
            ring.skip_to(target)
        self._starved_at = None
        self._waited = 0
        self._mixer.fades_in = True
        report.settled = flush

    def _wait(self, rest: np.ndarray) -> int:
        if self._may_start():
            self._start()
            return 0
        rest.fill(0)
        if self._ring.readable:
            self._waited += rest.size
        return int(rest.size)

    def _may_start(self) -> bool:
        queued, orders = self._ring.readable, self._orders
        if queued == 0:
            if self._starved_at is not None and orders.finished_at == self._starved_at:
                # It was the end after all, reported late.
                self._starved_at = None
                self._mixer.fades_in = False
            return False
        return (
            self._waited >= orders.prebuffer
            # The reply has no more than this.
            or orders.finished_at > self._ring.taken
            # Chunks come faster than they are played.
            or queued >= orders.prebuffer + orders.chunk
        )

    def _start(self) -> None:
        if self._starved_at is not None:
            self.report.dry_runs += 1
            self._starved_at = None
        self._waited = 0
        self._mixer.start()
        self._phase = _Phase.PLAYING

    def _play(self, rest: np.ndarray, frame: int) -> int:
        count = self._take(rest, frame)
        if count == 0:
            position = self._ring.taken
            if self._orders.finished_at < position:
                self._starved_at = position
                self._mixer.fades_in = True
            self._begin_end(position)
        return count

    def _take(self, rest: np.ndarray, frame: int) -> int:
        position = self._ring.taken
        count = self._ring.read_into(rest)
        if count:
            self.runs.add(frame, position, count)
            self._mixer.shape(rest[:count])
        return count

    def _begin_end(self, position: int) -> None:
        self._end_at = position
        self._mixer.fade_out.restart()
        self._phase = _Phase.ENDING

    def _end(self, rest: np.ndarray, frame: int) -> int:
        piece = rest[: min(self._mixer.fade_out.left, rest.size)]
        speech = min(piece.size, self._end_at - self._ring.taken)
        taken = self._take(piece[:speech], frame) if speech > 0 else 0
        self._mixer.hold(piece[taken:])
        self._mixer.fade_out.apply(piece)
        if self._mixer.fade_out.left == 0:
            self._phase = _Phase.WAITING
            if self._orders.flushes != self.report.settled:
                self._settle()
        return int(piece.size)


class _Mixer:
    """The arithmetic on one block: fades, the held last sample, ducking, rounding, levels."""

    def __init__(self, rate_hz: int) -> None:
        self.work = np.zeros(MAX_BLOCK, dtype=np.float32)
        self.levels = LevelLog(MAX_BLOCK)
        self.duck = GainGlide(rate_hz, MAX_BLOCK)
        self.fade_out = Fade(fade_out_curve(ms_to_samples(FADE_OUT_MS, rate_hz)))
        self._fade_in = Fade(fade_in_curve(ms_to_samples(FADE_IN_MS, rate_hz)))
        self._last = np.float32(0)
        self.fades_in = False

    def start(self) -> None:
        """Speech begins: with a fade in after a cut, as it is otherwise."""
        if self.fades_in:
            self._fade_in.restart()
            self.fades_in = False

    def shape(self, block: np.ndarray) -> None:
        """Fade speech in, and remember where it left off."""
        self._fade_in.apply(block)
        self._last = block[-1]

    def hold(self, block: np.ndarray) -> None:
        """Go on at the last sample's height: with the fade out on top, speech that breaks off does not click."""
        block.fill(self._last)

    def deliver(self, work: np.ndarray, out: Samples) -> None:
        """Duck, measure, round into the device's block."""
        self.duck.apply(work)
        self.levels.push(work)
        np.rint(work, out=work)
        np.copyto(out, work, casting="unsafe")
