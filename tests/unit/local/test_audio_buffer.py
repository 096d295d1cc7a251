"""Positions in the input audio buffer count from the first sample ever written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.local.service.audio_buffer import AudioBuffer, position_at


def test_positions_go_on_after_a_clear() -> None:
    buffer = AudioBuffer()
    buffer.append(bytes(4800))
    buffer.clear()
    buffer.append(b"\x01\x00" * 24)
    assert (buffer.start, buffer.written, buffer.written_ms, buffer.held_ms) == (2400, 2424, 101, 1.0)
    assert buffer.read(2400, 2402) == b"\x01\x00" * 2


def test_oldest_audio_goes_when_the_buffer_is_full() -> None:
    buffer = AudioBuffer(max_samples=10)
    buffer.append(b"\x01\x00" * 8)
    buffer.append(b"\x02\x00" * 8)
    assert (buffer.start, buffer.written) == (6, 16)
    assert buffer.read(0, 99) == b"\x01\x00" * 2 + b"\x02\x00" * 8


def test_time_becomes_a_position() -> None:
    assert position_at(100) == 2400


@given(st.lists(st.integers(0, 50)), st.integers(0, 400), st.integers(0, 400))
def test_read_gives_what_was_written_there(blocks: list[int], drop: int, begin: int) -> None:
    buffer, model = AudioBuffer(), b""
    for number, size in enumerate(blocks):
        block = (number % 100).to_bytes(2, "little") * size
        buffer.append(block)
        model += block
    buffer.drop_before(drop)
    held_from = min(drop, len(model) // 2)
    begin = max(begin, held_from)
    assert buffer.start == held_from
    assert buffer.read(begin, begin + 20) == model[begin * 2 : begin * 2 + 40]
