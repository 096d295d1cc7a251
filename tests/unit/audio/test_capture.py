"""The microphone's ring, read by the engine thread."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from app.audio.capture import Capture
from app.base.errors import DeviceError
from app.base.pcm import to_bytes


def test_everything_taken_is_read_once_in_order() -> None:
    capture = Capture()
    speech = np.arange(1000, dtype=np.int16)
    for begin in range(0, 1000, 240):
        capture.take(speech[begin : begin + 240])
    assert capture.read() == to_bytes(speech)
    assert capture.read() == b""
    assert capture.dropped == 0


def test_block_larger_than_any_device_uses_is_taken_whole() -> None:
    capture = Capture()
    speech = (np.arange(10_000) % 3000).astype(np.int16)
    capture.take(speech)
    assert capture.read() == to_bytes(speech)


def test_device_at_48_khz_is_read_at_24() -> None:
    capture = Capture(48_000)
    for _ in range(100):
        capture.take(np.full(480, 5000, dtype=np.int16))
    got = np.frombuffer(capture.read(), dtype=np.int16)
    assert 24_000 - 24 * 21 <= got.size <= 24_000
    assert abs(int(got[5000]) - 5000) <= 5


def test_level_is_what_the_device_gave_since_the_last_call() -> None:
    capture = Capture()
    capture.take(np.full(240, -32768, dtype=np.int16))
    level = capture.level()
    assert level.clipped
    assert level.peak_dbfs == 0.0
    capture.take(np.zeros(240, dtype=np.int16))
    assert capture.level().zeros


def test_what_nobody_reads_for_ten_seconds_is_counted_as_dropped() -> None:
    capture = Capture()
    block = np.zeros(2400, dtype=np.int16)
    for _ in range(105):
        capture.take(block)
    assert capture.dropped == 5 * 2400
    assert len(capture.read()) == 2 * 240_000


def test_overflow_is_counted() -> None:
    capture = Capture()
    capture.take(np.zeros(240, dtype=np.int16), True)
    assert capture.overflows == 1


def test_missing_microphone_reads_nothing_and_says_why() -> None:
    why = DeviceError("none", code="no_input")
    capture = Capture(missing=why)
    assert not capture.is_available
    assert capture.missing is why
    assert capture.read() == b""
    assert Capture().is_available


def test_callback_allocates_no_sample_memory() -> None:
    capture = Capture()
    block = np.ones(2400, dtype=np.int16)
    capture.take(block)
    tracemalloc.start()
    try:
        for _ in range(30):
            capture.take(block)
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < block.nbytes


@pytest.mark.parametrize("channels", [2, 4])
def test_one_channel_of_a_wider_block_can_be_taken(channels: int) -> None:
    capture = Capture()
    wide = np.zeros((240, channels), dtype=np.int16)
    wide[:, 0] = np.arange(240)
    capture.take(wide[:, 0])
    assert capture.read() == to_bytes(np.arange(240, dtype=np.int16))
