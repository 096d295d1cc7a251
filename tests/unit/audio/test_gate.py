"""The talk gate loses nothing within the pre-roll and sends nothing twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.audio.gate import TalkGate

RATE = 1000  # 1 sample a millisecond: lengths below read as ms


def _sound(begin: int, count: int) -> bytes:
    """Samples that are their own position."""
    return b"".join(value.to_bytes(2, "little") for value in range(begin, begin + count))


def _positions(pcm: bytes) -> list[int]:
    return [int.from_bytes(pcm[i : i + 2], "little") for i in range(0, len(pcm), 2)]


def test_press_sends_300_ms_from_before_and_release_300_ms_after() -> None:
    gate = TalkGate(rate_hz=RATE)
    assert gate.push(_sound(0, 1000)) == b""
    gate.open()
    sent = gate.push(_sound(1000, 100))
    gate.close()
    assert not gate.is_open
    sent += gate.push(_sound(1100, 200))
    assert not gate.ended
    sent += gate.push(_sound(1300, 200))
    assert gate.ended
    assert not gate.is_sending
    assert _positions(sent) == list(range(700, 1400))


def test_end_is_reported_once() -> None:
    gate = TalkGate(rate_hz=RATE)
    gate.open()
    gate.close()
    gate.push(_sound(0, 300))
    assert gate.ended
    assert gate.push(_sound(300, 10)) == b""
    assert not gate.ended


def test_press_during_the_tail_goes_on_without_an_end() -> None:
    gate = TalkGate(rate_hz=RATE)
    gate.open()
    sent = gate.push(_sound(0, 50))
    gate.close()
    sent += gate.push(_sound(50, 50))
    gate.open()
    sent += gate.push(_sound(100, 50))
    assert _positions(sent) == list(range(150))
    assert not gate.ended
    assert gate.is_open


def test_press_shorter_than_a_poll_still_sends_pre_roll_and_tail() -> None:
    gate = TalkGate(rate_hz=RATE)
    gate.push(_sound(0, 500))
    gate.open()
    gate.close()
    assert gate.is_sending
    sent = gate.push(_sound(500, 400))
    assert gate.ended
    assert _positions(sent) == list(range(200, 800))


def test_what_follows_the_tail_belongs_to_the_next_pre_roll() -> None:
    gate = TalkGate(rate_hz=RATE)
    gate.open()
    gate.close()
    gate.push(_sound(0, 400))
    gate.open()
    assert _positions(gate.push(_sound(400, 10))) == list(range(300, 410))


def test_gate_without_a_tail_ends_with_the_next_push() -> None:
    gate = TalkGate(rate_hz=RATE, tail_ms=0)
    gate.open()
    gate.close()
    assert gate.push(_sound(0, 10)) == b""
    assert gate.ended


def test_closing_a_closed_gate_sends_nothing() -> None:
    gate = TalkGate(rate_hz=RATE)
    gate.close()
    assert gate.push(_sound(0, 400)) == b""
    assert not gate.ended


@given(steps=st.lists(st.one_of(st.sampled_from(["open", "close"]), st.integers(0, 400)), max_size=40))
def test_everything_is_sent_at_most_once_and_in_order(steps: list[str | int]) -> None:
    gate = TalkGate(rate_hz=RATE)
    position = 0
    sent: list[int] = []
    opened_at: list[int] = []
    for step in steps:
        if step == "open":
            opened_at.append(position)
            gate.open()
        elif step == "close":
            gate.close()
        else:
            sent += _positions(gate.push(_sound(position, int(step))))
            position += int(step)
    assert all(earlier < later for earlier, later in pairwise(sent))
    for press in opened_at:
        heard = [p for p in range(max(0, press - 300), press) if p < position]
        # With nothing pushed after the press the pre-roll is still kept back.
        if sent and sent[-1] >= press:
            assert set(heard) <= set(sent)
