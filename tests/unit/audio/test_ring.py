"""The ring keeps order, loses nothing silently and never grows."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.ring import SampleRing

operations = st.lists(st.tuples(st.sampled_from(["write", "read", "skip"]), st.integers(0, 40)), max_size=60)


@given(capacity=st.integers(1, 32), steps=operations)
def test_ring_agrees_with_a_plain_list(capacity: int, steps: list[tuple[str, int]]) -> None:
    ring = SampleRing(capacity)
    expected: list[int] = []
    offered = dropped = 0
    for what, count in steps:
        if what == "write":
            block = np.arange(offered, offered + count, dtype=np.int16)
            offered += count
            taken = ring.write(block)
            assert taken == min(count, capacity - len(expected))
            expected += block[:taken].tolist()
            dropped += count - taken
        elif what == "read":
            out = np.full(count, -1, dtype=np.int16)
            got = ring.read_into(out)
            assert out[:got].tolist() == expected[:got]
            assert (out[got:] == -1).all()
            assert got == min(count, len(expected))
            del expected[:got]
        else:
            ring.skip_to(ring.taken + count)
            del expected[:count]
        assert ring.readable == len(expected)
        assert ring.writable == capacity - len(expected)
        assert ring.dropped == dropped
        assert 0 <= ring.written - ring.taken <= capacity


def test_read_converts_into_a_float_block() -> None:
    ring = SampleRing(4)
    ring.write(np.array([1, -2, 3], dtype=np.int16))
    out = np.zeros(3, dtype=np.float32)
    assert ring.read_into(out) == 3
    assert out.tolist() == [1.0, -2.0, 3.0]


def test_skip_never_goes_back_or_beyond_what_was_written() -> None:
    ring = SampleRing(8)
    ring.write(np.arange(6, dtype=np.int16))
    ring.skip_to(4)
    ring.skip_to(2)
    assert ring.taken == 4
    ring.skip_to(100)
    assert ring.taken == 6


def test_ring_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        SampleRing(0)


def test_reading_and_writing_allocate_no_sample_memory() -> None:
    ring = SampleRing(4800)
    block, out = np.ones(2400, dtype=np.int16), np.zeros(2400, dtype=np.int16)
    ring.write(block)
    ring.read_into(out)
    tracemalloc.start()
    try:
        for _ in range(50):
            ring.write(block)
            ring.read_into(out)
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < block.nbytes
