"""Whatever is written, finished, flushed and rendered in whatever order, the promises of playback hold."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ITEMS = ("a", "b", "c", "d")

step = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(ITEMS), st.integers(1, 3000)),
    st.tuples(st.just("finish"), st.sampled_from(ITEMS), st.just(0)),
    st.tuples(st.just("flush"), st.just(""), st.just(0)),
    st.tuples(st.just("render"), st.just(""), st.integers(1, 3000)),
    st.tuples(st.just("duck"), st.just(""), st.integers(0, 1)),
)
anything = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def _apply(rig: Any, what: str, item: str, count: int, phase: int) -> None:
    match what:
        case "write":
            wave = np.arange(phase, phase + count)
            rig.write((12_000 * np.sin(wave * 2 * np.pi * 200 / 24_000)).astype(np.int16), item)
        case "finish":
            rig.playback.finish(item, 0)
        case "flush":
            rig.playback.flush()
        case "render":
            rig.render(count)
        case "duck":
            rig.playback.duck(-12) if count else rig.playback.unduck()


@anything
@given(
    steps=st.lists(step, max_size=40), latency_ms=st.sampled_from([0, 15, 60]), rate=st.sampled_from([24_000, 48_000])
)
def test_received_handed_heard_are_ordered_and_never_go_back(
    make_rig: Any, steps: list[tuple[str, str, int]], latency_ms: int, rate: int
) -> None:
    rig = make_rig(rate, latency_ms)
    written = dict.fromkeys(ITEMS, 0)
    before: dict[str, tuple[int, int]] = {}
    for what, item, count in steps:
        _apply(rig, what, item, count, 0)
        if what == "write":
            written[item] += count
        for position in rig.playback.positions():
            assert position.received == written[position.item_id]
            assert position.received >= position.handed >= position.heard >= 0
            handed, heard = before.get(position.item_id, (0, 0))
            assert position.handed >= handed
            assert position.heard >= heard
            before[position.item_id] = (position.handed, position.heard)


@anything
@given(steps=st.lists(step, max_size=40))
def test_flush_always_ends_in_silence_and_final_positions(make_rig: Any, steps: list[tuple[str, str, int]]) -> None:
    rig = make_rig(latency_ms=30)
    for what, item, count in steps:
        _apply(rig, what, item, count, 0)
    rig.playback.flush()
    # Ten milliseconds of fade, a block at a time; twice that when a fade was already running.
    rig.render(240)
    rig.render(240)
    assert rig.playback.is_settled
    final = rig.playback.positions()
    assert all(position.heard == position.handed for position in final)
    assert not rig.render(2400).any()
    rig.clock.advance(5.0)
    assert rig.playback.positions() == final


@anything
@given(steps=st.lists(step.filter(lambda s: s[0] in ("write", "render", "finish")), max_size=40))
def test_without_a_flush_everything_is_played_and_heard(make_rig: Any, steps: list[tuple[str, str, int]]) -> None:
    rig = make_rig(latency_ms=30)
    for what, item, count in steps:
        _apply(rig, what, item, count, 0)
    for item in ITEMS:
        rig.playback.finish(item, 0)
    rig.render_ms(3000 // 24 * 40 + 500)
    assert all(p.received == p.handed == p.heard for p in rig.playback.positions())
    assert not rig.playback.is_playing


@anything
@given(steps=st.lists(step, max_size=40), tail=st.lists(st.integers(1, 700), min_size=1, max_size=8))
def test_nothing_ever_clicks(make_rig: Any, steps: list[tuple[str, str, int]], tail: list[int]) -> None:
    """One continuous tone, cut anywhere: no step is larger than the tone's own, or than that of the 5 ms fade in."""
    rig = make_rig()
    phase = 0
    for what, item, count in steps:
        if what == "write":
            _apply(rig, "write", "a", count, phase)
            phase += count
        elif what != "finish":  # a reply that ends in mid-wave and another that begins there may step
            _apply(rig, what, item, count, phase)
    rig.playback.flush()
    for size in [*tail, 240, 240]:
        rig.render(size)
    out = rig.output().astype(int)
    own_step = 12_000 * 2 * np.pi * 200 / 24_000
    fade_in_step = 12_000 * np.pi / 2 / 120
    assert np.abs(np.diff(out, prepend=0, append=0)).max(initial=0) <= own_step + fade_in_step + 2


@anything
@given(
    sizes=st.lists(st.integers(1, 2000), min_size=1, max_size=20),
    blocks=st.lists(st.integers(1, 1500), min_size=1, max_size=10),
)
def test_every_sample_is_played_once_in_order(make_rig: Any, sizes: list[int], blocks: list[int]) -> None:
    rig = make_rig()
    total = sum(sizes)
    speech = (np.arange(total) % 30_000 + 1).astype(np.int16)
    begin = 0
    for size in sizes:
        rig.write(speech[begin : begin + size])
        begin += size
    rig.playback.finish("a", 0)
    while sum(b.size for b in rig.blocks) < total + 300:
        for block in blocks:
            rig.render(block)
    out = rig.output()
    assert np.array_equal(out[:total], speech)
    assert not out[total + 240 :].any()
