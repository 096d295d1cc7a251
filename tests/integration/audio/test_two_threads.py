"""Playback with its callback on a thread of its own, as fast as both sides can go."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

from app.audio.capture import Capture
from app.audio.playback import Playback
from app.base.pcm import to_bytes


@pytest.fixture(autouse=True)
def frequent_switches() -> Iterator[None]:
    """The interpreter changes threads as often as it can, between any two steps."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_positions_hold_their_promises_while_the_callback_runs() -> None:
    playback = Playback()
    stopping = threading.Event()
    problems: list[Exception] = []

    def device() -> None:
        block = np.zeros(240, np.int16)
        try:
            while not stopping.is_set():
                playback.render(block, time.monotonic() - 0.001)
        except (ValueError, IndexError, TypeError, ArithmeticError) as error:
            problems.append(error)

    thread = threading.Thread(target=device, name="sidetone-test-device")
    thread.start()
    written: dict[str, int] = {}
    before: dict[str, tuple[int, int]] = {}
    speech = to_bytes(np.full(1200, 4000, np.int16))
    began = time.monotonic()
    turn = flushes = 0
    try:
        # Two seconds, and longer where a busy machine has come to little by then.
        while time.monotonic() < began + (2.0 if flushes > 10 else 20.0) and not problems:
            turn += 1
            item = f"item {turn // 7}"
            written[item] = written.get(item, 0) + playback.write(item, 0, speech)
            if turn % 5 == 0:
                playback.finish(item, 0)
            if turn % 11 == 0:
                playback.flush()
                flushes += 1
                settled_by = time.monotonic() + 2
                while not playback.is_settled:
                    assert time.monotonic() < settled_by
                final = playback.positions()
                assert all(position.heard == position.handed for position in final)
                assert playback.positions() == final
            for position in playback.positions():
                assert position.received == written[position.item_id]
                assert position.received >= position.handed >= position.heard
                handed, heard = before.get(position.item_id, (0, 0))
                assert (position.handed >= handed, position.heard >= heard) == (True, True)
                before[position.item_id] = (position.handed, position.heard)
    finally:
        stopping.set()
        thread.join(5)
    assert problems == []
    assert flushes > 10


def test_everything_captured_is_read_once_in_order() -> None:
    capture = Capture()
    stopping = threading.Event()

    def device() -> None:
        count = 0
        while not stopping.is_set():
            capture.take(np.arange(count, count + 240, dtype=np.int64).astype(np.int16))
            count += 240
            time.sleep(0.0001)

    thread = threading.Thread(target=device, name="sidetone-test-device")
    thread.start()
    parts = []
    until = time.monotonic() + 1.0
    while time.monotonic() < until:
        parts.append(capture.read())
    stopping.set()
    thread.join(5)
    parts.append(capture.read())
    heard = np.frombuffer(b"".join(parts), dtype=np.int16)
    assert capture.dropped == 0
    assert heard.size > 2400
    assert np.array_equal(heard, np.arange(heard.size).astype(np.int16))
