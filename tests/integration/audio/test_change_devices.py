"""Another loudspeaker or microphone in the middle of sound, on a virtual card, and devices that do not fit."""

from __future__ import annotations

import time

import numpy as np
import pytest

from app.audio import devices
from app.audio.engine import SoundConfig, SoundEngine
from app.audio.line import InputLine, OutputLine
from app.audio.wav_device import WavBackend
from app.base.errors import DeviceError
from app.base.pcm import to_bytes
from tests.sound_card import VirtualSoundCard

PLAIN = SoundConfig(echo_control=False)


def _tone(seconds: float) -> bytes:
    return to_bytes((np.sin(np.arange(int(24_000 * seconds)) * 2 * np.pi * 440 / 24_000) * 8000).astype(np.int16))


def test_what_is_queued_goes_on_at_the_other_loudspeaker(card: VirtualSoundCard) -> None:
    name = devices.find(None, "output").name
    engine = SoundEngine(PLAIN)
    engine.start()
    try:
        with card.record() as recording:
            engine.playback.write("a", 0, _tone(0.8))
            engine.playback.finish("a", 0)
            while engine.playback.positions()[0].heard < 24_000 * 0.2:
                time.sleep(0.005)
            engine.change_output(name)
            assert engine.output_choice == name
            while engine.playback.is_playing:
                time.sleep(0.005)
            time.sleep(0.1)
        position = engine.playback.positions()[0]
        assert position.heard == position.received
        sounding_s = np.count_nonzero(np.abs(np.asarray(recording.samples()).astype(int)) > 400) / 24_000
        assert sounding_s == pytest.approx(0.8, abs=0.15)  # a device that is closed forgets what it had buffered
    finally:
        engine.stop()


def test_another_microphone_is_heard(card: VirtualSoundCard) -> None:
    engine = SoundEngine(PLAIN)
    engine.start()
    try:
        engine.change_input(devices.find(None, "input").name)
        engine.capture.read()
        time.sleep(0.2)
        assert len(engine.capture.read()) > 24_000 * 0.1 * 2
        assert engine.failure is None
    finally:
        engine.stop()


def test_devices_are_not_looked_for_anew_while_one_is_open(card: VirtualSoundCard) -> None:
    engine = SoundEngine(PLAIN)
    engine.start()
    try:
        assert devices.refresh() == devices.list_devices()
        time.sleep(0.1)
        assert engine.is_alive  # its stream was not taken away
    finally:
        engine.stop()
    assert devices.refresh()


class TwoRates(WavBackend):
    """Devices other than the first run at 48 kHz, or do not exist."""

    def open_output(self, device: str | None, rate_hz: int, block_ms: int) -> OutputLine:
        self._know(device)
        self.rate_hz = 24_000 if device is None else 48_000
        return super().open_output(device, rate_hz, block_ms)

    def open_input(self, device: str | None, rate_hz: int, block_ms: int) -> InputLine:
        self._know(device)
        self.rate_hz = 24_000 if device is None else 48_000
        return super().open_input(device, rate_hz, block_ms)

    @staticmethod
    def _know(device: str | None) -> None:
        if device == "gone":
            raise DeviceError("There is no device called “gone”.", code="device_not_found", hint="Choose another.")


def test_a_device_that_cannot_be_used_leaves_the_one_before_at_work() -> None:
    engine = SoundEngine(PLAIN, TwoRates(is_paced=False))
    engine.start()
    try:
        for device, code in (("gone", "device_not_found"), ("fast", "other_rate")):
            with pytest.raises(DeviceError) as caught:
                engine.change_output(device)
            assert caught.value.code == code
            assert caught.value.hint
        with pytest.raises(DeviceError):
            engine.change_input("gone")
        assert engine.is_alive
        assert engine.capture.is_available
    finally:
        engine.stop()


def test_a_microphone_may_run_at_another_rate() -> None:
    backend = TwoRates(is_paced=False)
    engine = SoundEngine(PLAIN, backend)
    engine.start()
    try:
        backend.step(10)
        engine.capture.read()
        engine.change_input("fast")
        backend.step(20)  # 200 ms
        assert len(engine.capture.read()) / 48 == pytest.approx(200, abs=30)
    finally:
        engine.stop()
