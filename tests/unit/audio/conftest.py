"""A loudspeaker without a device: the test calls the callback."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from app.audio.playback import Playback
from app.base.clock import ManualClock
from app.base.pcm import Samples, to_bytes


class Rig:
    """A `Playback`, a clock that moves with what is rendered, and everything the device was given."""

    def __init__(self, rate_hz: int = 24_000, latency_ms: float = 0.0, *, keeps_reference: bool = False) -> None:
        self.clock = ManualClock(100.0)
        self.rate_hz = rate_hz
        self.latency_s = latency_ms / 1000
        self.playback = Playback(rate_hz, clock=self.clock, keeps_reference=keeps_reference)
        self.blocks: list[Samples] = []

    def write(self, samples: Samples, item: str = "a") -> int:
        return self.playback.write(item, 0, to_bytes(samples))

    def render(self, samples: int) -> Samples:
        """One callback; then as much time passes as the block lasts."""
        block = np.full(samples, 77, dtype=np.int16)
        self.playback.render(block, self.clock.now() + self.latency_s)
        self.clock.advance(samples / self.rate_hz)
        self.blocks.append(block)
        return block

    def render_ms(self, ms: int) -> Samples:
        """As many 10 ms callbacks as fit; returns what they gave."""
        block = self.rate_hz // 100
        return np.concatenate([np.zeros(0, np.int16), *(self.render(block) for _ in range(ms // 10))])

    def output(self) -> Samples:
        return np.concatenate([np.zeros(0, np.int16), *self.blocks])


@pytest.fixture
def make_rig() -> Callable[..., Rig]:
    return Rig


@pytest.fixture
def rig() -> Rig:
    return Rig()
