from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.audio.echo_presence import EchoPresence

FRAME_S = 0.01
SPEECH = [-15.0] * 25 + [-60.0] * 15


def run(presence: EchoPresence, far: list[float], near: list[float]) -> list[bool]:
    return [presence.handle(*levels) for levels in zip(far, near, strict=True)]


def test_headphones_are_noticed_within_the_first_second_of_speech() -> None:
    presence = EchoPresence(FRAME_S)
    assert run(presence, (SPEECH * 3)[:100], [-80.0] * 100)[-1]


def test_an_echo_of_any_harmful_strength_and_delay_is_never_overlooked() -> None:
    for gain_db in (0.0, -10.0, -30.0):
        for delay in (0, 8, 24):
            far = SPEECH * 50
            near = [-90.0] * delay + [level + gain_db for level in far]
            assert not any(run(EchoPresence(FRAME_S), far, near[: len(far)]))


def test_a_silent_loudspeaker_proves_nothing() -> None:
    assert not any(run(EchoPresence(FRAME_S), [-70.0] * 500, [-120.0] * 500))


def test_speaking_over_the_agent_does_not_bring_the_canceller_back_at_once() -> None:
    presence = EchoPresence(FRAME_S)
    run(presence, SPEECH * 5, [-80.0] * 200)
    assert all(run(presence, SPEECH * 5, [-20.0] * 200))


def test_headphones_that_are_pulled_out_are_noticed() -> None:
    presence = EchoPresence(FRAME_S)
    run(presence, SPEECH * 5, [-80.0] * 200)
    assert not run(presence, SPEECH * 20, [level - 6 for level in SPEECH * 20])[-1]


@settings(max_examples=30)
@given(st.integers(0, 2**31), st.integers(0, 24), st.floats(-36.0, 0.0))
def test_a_delayed_copy_of_anything_is_an_echo(seed: int, delay: int, gain_db: float) -> None:
    levels = np.random.default_rng(seed).choice([-70.0, -30.0, -12.0], size=600)
    far = [float(level) for level in levels]
    near = [-120.0] * delay + [level + gain_db for level in far]
    assert not any(run(EchoPresence(FRAME_S), far, near[: len(far)]))
