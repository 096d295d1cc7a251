"""What the loudspeaker is given, driven by calling its callback."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest

BLOCK = 240


def _tone(ms: int, amplitude: int = 10_000, hz: float = 220.0) -> np.ndarray:
    return (amplitude * np.sin(np.arange(24 * ms) * 2 * np.pi * hz / 24_000)).astype(np.int16)


def _largest_step(samples: np.ndarray) -> int:
    return int(np.abs(np.diff(samples.astype(int))).max()) if samples.size > 1 else 0


def _sounding(samples: np.ndarray) -> np.ndarray:
    found = np.flatnonzero(samples)
    return samples[found[0] : found[-1] + 1] if found.size else samples[:0]


def test_silence_is_exact_zeros(rig: Any) -> None:
    assert not rig.render_ms(50).any()
    assert rig.playback.level().zeros
    assert not rig.playback.is_playing


def test_speech_comes_out_bit_for_bit(rig: Any) -> None:
    tone = _tone(300)
    rig.write(tone)
    rig.playback.finish("a", 0)
    out = rig.render_ms(400)
    assert np.array_equal(out[: tone.size], tone)


def test_reply_is_held_back_for_60_ms_when_nothing_else_is_known(rig: Any) -> None:
    rig.write(_tone(100) + np.int16(3))
    assert not rig.render_ms(60).any()
    assert rig.render_ms(10).any()


def test_reply_starts_at_once_when_chunks_come_faster_than_they_are_played(rig: Any) -> None:
    for _ in range(4):
        rig.write(_tone(40))
    assert rig.render(BLOCK).any()


def test_short_reply_whose_end_is_never_told_is_played_after_the_hold(rig: Any) -> None:
    rig.write(np.full(100, 9000, dtype=np.int16))
    assert np.count_nonzero(rig.render_ms(100)) >= 100


def test_flush_fades_10_ms_from_wherever_it_is(rig: Any) -> None:
    tone = _tone(1000)
    rig.write(tone)
    rig.playback.finish("a", 0)
    rig.render_ms(100)
    rig.playback.flush()
    assert not rig.playback.is_settled
    out = rig.render_ms(40)
    assert rig.playback.is_settled
    assert out[:240].any()
    assert not out[240:].any()
    whole = rig.output()
    assert _largest_step(whole) <= _largest_step(tone)
    (position,) = rig.playback.positions()
    assert (position.received, position.handed, position.heard) == (24_000, 2640, 2640)


def test_cut_just_before_the_end_of_the_speech_still_fades_10_ms(rig: Any) -> None:
    tone = _tone(105)  # ends in mid-wave, 5 ms after the block
    assert abs(int(tone[-1])) > 1000
    rig.write(tone)
    rig.playback.finish("a", 0)
    rig.render_ms(100)
    rig.playback.flush()
    rig.render_ms(30)
    out = _sounding(rig.output())
    assert _largest_step(np.append(out, 0)) <= _largest_step(tone)
    assert rig.playback.positions()[0].handed == tone.size


def test_speech_that_breaks_off_does_not_click(rig: Any) -> None:
    tone = _tone(105)
    rig.write(tone)
    out = rig.render_ms(300)
    sounding = _sounding(out)
    assert sounding.size > tone.size
    assert _largest_step(np.append(sounding, 0)) <= _largest_step(tone)


def test_first_speech_after_a_flush_fades_in_5_ms(rig: Any) -> None:
    rig.write(_tone(500), "a")
    rig.render_ms(100)
    rig.playback.flush()
    rig.render_ms(20)
    rig.write(np.full(2400, 5000, dtype=np.int16), "b")
    rig.playback.finish("b", 0)
    out = rig.render_ms(50)
    assert (np.diff(out[:120].astype(int)) >= 0).all()
    assert 0 <= out[0] < 10
    assert (out[120:] == 5000).all()


def test_second_flush_during_the_fade_drops_what_came_between(rig: Any) -> None:
    rig.write(_tone(500), "a")
    rig.render_ms(100)
    rig.playback.flush()
    rig.render(100)
    rig.write(np.full(240, 30_000, dtype=np.int16), "b")
    rig.playback.flush()
    rig.write(np.full(2400, 5000, dtype=np.int16), "c")
    rig.playback.finish("c", 0)
    out = rig.render_ms(300)
    assert np.abs(out).max() <= 10_000
    positions = {p.item_id: p for p in rig.playback.positions()}
    assert positions["b"].handed == positions["b"].heard == 0
    assert positions["c"].heard == 2400
    assert rig.playback.is_settled


def test_flush_in_silence_settles_with_the_next_callback(rig: Any) -> None:
    rig.write(_tone(30))
    rig.playback.flush()
    rig.render(BLOCK)
    assert rig.playback.is_settled
    assert not rig.output().any()
    assert rig.playback.positions()[0].handed == 0


def test_flush_is_settled_when_the_device_is_lost(rig: Any) -> None:
    rig.write(_tone(30))
    rig.playback.flush()
    assert not rig.playback.is_settled
    rig.playback.is_lost = True
    assert rig.playback.is_settled


def test_reply_that_runs_dry_counts_once_and_is_held_back_again(rig: Any) -> None:
    rig.write(_tone(100))
    rig.render_ms(300)
    assert rig.playback.underruns == 0  # it may have been the end
    rig.write(_tone(100))
    held = rig.render_ms(20)
    assert not held.any()
    rig.render_ms(300)
    rig.playback.finish("a", 0)
    assert rig.playback.underruns == 1
    assert rig.playback.positions()[0].heard == 4800


def test_end_of_a_reply_is_no_underrun_even_when_told_late(rig: Any) -> None:
    rig.write(_tone(100), "a")
    rig.render_ms(300)
    rig.playback.finish("a", 0)
    rig.render_ms(50)
    rig.write(_tone(100), "b")
    rig.playback.finish("b", 0)
    rig.render_ms(200)
    assert rig.playback.underruns == 0


def test_device_underflow_is_counted(rig: Any) -> None:
    rig.playback.render(np.zeros(240, np.int16), 1.0, True)
    assert rig.playback.device_underruns == rig.playback.underruns == 1


def test_one_wrong_report_of_the_device_does_not_move_heard(make_rig: Any) -> None:
    rig = make_rig(latency_ms=30)
    rig.write(_tone(1000))
    rig.playback.finish("a", 0)
    rig.render_ms(200)
    rig.latency_s = 0.5
    rig.render(BLOCK)
    rig.latency_s = 0.03
    assert rig.playback.positions()[0].heard == pytest.approx(5040 - 720, abs=2)


def test_playing_lasts_until_it_is_heard(make_rig: Any) -> None:
    rig = make_rig(latency_ms=50)
    rig.write(_tone(100))
    rig.playback.finish("a", 0)
    rig.render_ms(120)
    assert rig.playback.is_playing
    rig.render_ms(50)
    assert not rig.playback.is_playing


def test_items_follow_each_other_without_a_gap(rig: Any) -> None:
    first, second = _tone(100), _tone(100, 5000)
    rig.write(first, "a")
    rig.write(second, "b")
    rig.playback.finish("b", 0)
    out = rig.render_ms(300)
    assert np.array_equal(out[: first.size + second.size], np.concatenate([first, second]))
    assert [p.item_id for p in rig.playback.positions()] == ["a", "b"]
    assert all(p.is_finished and p.heard == 2400 for p in rig.playback.positions())


def test_placements_say_where_each_item_was_played(rig: Any) -> None:
    rig.render_ms(50)
    for item in ("a", "b"):
        rig.write(_tone(100) + np.int16(1), item)
    rig.playback.finish("b", 0)
    rig.render_ms(400)
    a, b = rig.playback.placements()
    begin = int(np.flatnonzero(rig.output())[0])
    assert (a.item_id, a.device_frame, a.item_sample, a.samples) == ("a", begin, 0, 2400)
    assert (b.item_id, b.device_frame, b.item_sample, b.samples) == ("b", begin + 2400, 0, 2400)


def test_duck_lowers_by_12_db_within_a_block_without_a_step(rig: Any) -> None:
    tone = _tone(2000)
    rig.write(tone)
    rig.playback.finish("a", 0)
    rig.render_ms(100)
    rig.playback.duck(-12)
    rig.render(BLOCK)
    rig.playback.level()
    rig.render_ms(100)
    assert rig.playback.level().peak_dbfs == pytest.approx(20 * np.log10(10_000 / 32768) - 12, abs=0.05)
    rig.playback.unduck()
    rig.render_ms(200)
    at = sum(b.size for b in rig.blocks)
    assert np.array_equal(rig.render_ms(50), tone[at : at + 1200])
    assert _largest_step(rig.output()) <= _largest_step(tone) + 1


def test_device_at_48_khz_plays_everything_and_counts_in_session_samples(make_rig: Any) -> None:
    rig = make_rig(48_000)
    tone = _tone(500)
    for begin in range(0, tone.size, 480):
        assert rig.write(tone[begin : begin + 480]) == 480
    rig.playback.finish("a", 0)
    out = rig.render_ms(700)
    assert abs(_sounding(out).size - 2 * tone.size) <= 600
    (position,) = rig.playback.positions()
    assert (position.received, position.handed, position.heard) == (12_000, 12_000, 12_000)


def test_flush_at_48_khz_reports_session_samples(make_rig: Any) -> None:
    rig = make_rig(48_000)
    rig.write(_tone(1000))
    rig.render_ms(160)
    rig.playback.flush()
    rig.render_ms(20)
    (position,) = rig.playback.positions()
    # Held back for 60 ms, played for 100, faded for 10.
    assert position.handed == position.heard == 2640


def test_reference_is_a_copy_of_what_was_handed(make_rig: Any) -> None:
    rig = make_rig(keeps_reference=True)
    rig.write(_tone(100))
    rig.playback.finish("a", 0)
    rig.render_ms(200)
    copy = np.zeros(4800, np.int16)
    assert rig.playback.reference.read_into(copy) == 4800
    assert np.array_equal(copy, rig.output())


def test_full_ring_takes_less_and_loses_no_order(make_rig: Any) -> None:
    rig = make_rig()
    minute = np.ones(24_000 * 60, dtype=np.int16)
    taken = [rig.write(minute) for _ in range(6)]
    assert taken[:5] == [minute.size] * 5  # five minutes at least
    assert 0 < taken[5] < minute.size
    assert rig.write(minute) == 0
    assert rig.playback.positions()[0].received == sum(taken)


def test_nothing_written_begins_no_item(rig: Any) -> None:
    assert rig.playback.write("a", 0, b"") == 0
    rig.playback.finish("a", 0)
    assert rig.playback.positions() == []


def test_callback_allocates_no_sample_memory(rig: Any) -> None:
    rig.write(_tone(3000))
    rig.playback.duck(-6)
    out = np.zeros(2400, np.int16)
    rig.playback.render(out, 1.0)
    rig.playback.unduck()
    tracemalloc.start()
    try:
        for turn in range(20):
            rig.playback.render(out, 1.0 + turn / 10)
        rig.playback.flush()
        rig.playback.render(out, 4.0)
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # Views and numbers, but no block: one would be 4,800 bytes, in float twice that.
    assert peak < out.nbytes


def test_volume_and_ducking_multiply_and_the_volume_stays_when_ducking_ends(rig: Any) -> None:
    rig.write(np.full(48_000, 10_000, np.int16))

    def loudest() -> int:
        rig.render_ms(250)  # longer than any glide
        return int(rig.render_ms(10).max())

    assert loudest() == 10_000
    rig.playback.volume = 0.5
    assert loudest() == 5_000
    rig.playback.duck(-20.0)
    assert loudest() == 500
    rig.playback.unduck()
    assert loudest() == 5_000
    rig.playback.volume = 7.0
    assert rig.playback.volume == 1.0
