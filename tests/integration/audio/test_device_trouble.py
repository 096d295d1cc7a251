"""Devices that vanish, are missing, or refuse: noticed, said, survived."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Iterator

import numpy as np
import pytest

from app.audio import devices
from app.audio.engine import SoundConfig, SoundEngine
from app.audio.playout import Playout
from app.base.errors import DeviceError
from app.base.pcm import to_bytes
from tests.sound_card import VirtualSoundCard

PLAIN = SoundConfig(echo_control=False)


def _wait_for_loss(engine: SoundEngine) -> float:
    began_at = time.monotonic()
    while engine.is_alive and time.monotonic() - began_at < 5:
        time.sleep(0.005)
    return time.monotonic() - began_at


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield
    monkeypatch.undo()
    devices.refresh()


def _use(card: VirtualSoundCard, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in card.environment().items():
        monkeypatch.setitem(os.environ, name, value)
    devices.refresh()


def test_unplugged_devices_are_noticed_and_work_again_when_plugged(card: VirtualSoundCard) -> None:
    engine = SoundEngine(PLAIN)
    engine.start()
    engine.playback.write("a", 0, to_bytes(np.full(24_000, 100, np.int16)))
    time.sleep(0.2)
    card.unplug()
    took_s = _wait_for_loss(engine)
    assert took_s < 2.5
    failure = engine.failure
    assert isinstance(failure, DeviceError)
    assert failure.code == "output_lost"
    assert failure.hint
    # Nobody waits for a device that is gone, and what was played stays known.
    engine.playback.flush()
    assert engine.playback.is_settled
    assert 0 < engine.playback.positions()[0].handed < 24_000
    engine.stop()

    refused = SoundEngine(PLAIN)
    with pytest.raises(DeviceError):
        refused.start()
    refused.stop()

    card.plug()
    again = SoundEngine(PLAIN)
    again.start()
    time.sleep(0.1)
    assert again.is_alive
    assert again.playback.frames > 0
    again.stop()


def test_a_fault_of_ours_in_a_callback_stops_the_device_and_is_known_as_one(
    card: VirtualSoundCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object) -> None:
        raise LookupError

    monkeypatch.setattr(Playout, "render", faulty)
    engine = SoundEngine(PLAIN)
    engine.start()
    assert _wait_for_loss(engine) < 1.0
    failure = engine.failure
    assert failure is not None
    assert failure.code == "output_lost"
    assert isinstance(failure.__cause__, LookupError)
    assert traceback.extract_tb(failure.__cause__.__traceback__)[-1].filename == __file__
    engine.stop()


def test_sound_server_that_dies_is_noticed(use: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with VirtualSoundCard() as card:
        _use(card, monkeypatch)
        engine = SoundEngine(PLAIN)
        engine.start()
        time.sleep(0.1)
        card.stop()
        assert _wait_for_loss(engine) < 2.5
        began_at = time.monotonic()
        engine.stop()
        assert time.monotonic() - began_at < 1.0


def test_computer_without_a_microphone_still_speaks(use: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with VirtualSoundCard(has_microphone=False) as card:
        _use(card, monkeypatch)
        engine = SoundEngine(PLAIN)
        engine.start()
        assert not engine.capture.is_available
        assert engine.capture.missing is not None
        assert engine.capture.missing.hint
        tone = (np.sin(np.arange(4800) / 9) * 8000).astype(np.int16)
        with card.record() as recording:
            engine.playback.write("a", 0, to_bytes(tone))
            engine.playback.finish("a", 0)
            recording.wait(0.6)
        assert np.abs(np.asarray(recording.samples())).max() > 7000
        engine.stop()


def test_unknown_device_is_refused_by_name(card: VirtualSoundCard) -> None:
    with pytest.raises(DeviceError, match="Grandmother"):
        SoundEngine(SoundConfig(output_device="Grandmother's radio")).start()
    engine = SoundEngine(SoundConfig(input_device="Grandmother's radio", echo_control=False))
    engine.start()
    assert not engine.capture.is_available
    engine.stop()


def test_several_cards_at_once_hear_only_their_own(card: VirtualSoundCard, tmp_path: object) -> None:
    with VirtualSoundCard() as other, other.record() as elsewhere, card.record() as here:
        engine = SoundEngine(PLAIN)
        engine.start()
        engine.playback.write("a", 0, to_bytes(np.full(4800, 8000, np.int16)))
        engine.playback.finish("a", 0)
        here.wait(0.6)
        elsewhere.wait(0.6)
        engine.stop()
    assert max(here.samples()) > 7000
    assert not any(elsewhere.samples())
