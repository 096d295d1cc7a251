"""Fades are the same wherever blocks begin, and never step further than the signal does."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.audio.fade import Fade, GainGlide, fade_in_curve, fade_out_curve


def test_fade_out_is_a_raised_cosine_that_falls_all_the_way() -> None:
    curve = fade_out_curve(240)
    assert curve.size == 240
    assert (np.diff(curve) < 0).all()
    assert curve[0] > 0.9999
    assert 0 < curve[-1] < 0.0001
    # In its middle a raised cosine is at half height and at its steepest.
    assert abs(curve[119] + curve[120] - 1.0) < 1e-6
    assert int(np.argmin(np.diff(curve))) in (118, 119, 120)


def test_fade_in_mirrors_fade_out() -> None:
    assert np.array_equal(fade_in_curve(120), fade_out_curve(120)[::-1])


@given(cuts=st.lists(st.integers(0, 300), max_size=6), length=st.integers(1, 300))
def test_fade_does_not_depend_on_block_borders(cuts: list[int], length: int) -> None:
    whole = np.full(300, 1000, dtype=np.float32)
    pieces = whole.copy()
    one, many = Fade(fade_out_curve(length)), Fade(fade_out_curve(length))
    one.restart()
    many.restart()
    one.apply(whole)
    for piece in np.split(pieces, sorted(cuts)):
        many.apply(piece)
    assert np.array_equal(whole, pieces)
    assert many.left == one.left == 0


def test_fade_does_nothing_until_it_is_restarted() -> None:
    block = np.ones(10, dtype=np.float32)
    Fade(fade_out_curve(5)).apply(block)
    assert (block == 1).all()


def test_duck_reaches_its_target_within_one_block_and_returns_within_200_ms() -> None:
    glide = GainGlide(24_000, 240)
    glide.target = 0.25
    block = np.ones(240, dtype=np.float32)
    glide.apply(block)
    assert glide.gain == 0.25
    assert (np.diff(block) <= 0).all()
    assert abs(float(block[-1]) - 0.25) < 1e-6
    glide.target = 1.0
    blocks = []
    while glide.gain < 1.0:
        block = np.ones(240, dtype=np.float32)
        glide.apply(block)
        blocks.append(block)
    rising = np.concatenate(blocks)
    assert rising.size <= 24_000 * 0.2
    assert (np.diff(rising) >= 0).all()
    assert float(np.diff(rising).max()) < 1.1 / (24_000 * 0.2)


def test_glide_at_rest_leaves_samples_alone() -> None:
    glide = GainGlide(24_000, 240)
    block = np.arange(240, dtype=np.float32)
    glide.apply(block)
    assert np.array_equal(block, np.arange(240, dtype=np.float32))
