"""Loudspeaker and microphone in one room: the card's loudspeaker is led back into its microphone."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import pytest

from app.audio.engine import SoundConfig, SoundEngine
from app.base.pcm import to_bytes
from tests.sound_card import VirtualSoundCard

SECONDS = 7


@pytest.fixture
def room(card: VirtualSoundCard) -> Iterator[None]:
    """An echo about 80 ms late and as loud as the voice itself."""
    module = card.pactl("load-module", "module-loopback", "source=speaker.monitor", "sink=mic_in", "latency_msec=60")
    yield
    card.pactl("unload-module", module)


def _voice() -> np.ndarray:
    rng = np.random.default_rng(2)
    samples = 24_000 * SECONDS
    noise = np.convolve(rng.standard_normal(samples), np.ones(6) / 6, "same")
    syllables = np.clip(np.sin(np.arange(samples) * 2 * np.pi * 3 / 24_000) + 0.3, 0, 1)
    return (noise * syllables * 6000).clip(-30_000, 30_000).astype(np.int16)


def _captured_rms(voice: np.ndarray, *, echo_control: bool) -> float:
    """Of the microphone while the last two seconds are spoken."""
    engine = SoundEngine(SoundConfig(echo_control=echo_control))
    engine.start()
    engine.playback.write("a", 0, to_bytes(voice))
    engine.playback.finish("a", 0)
    heard = bytearray()
    while engine.playback.positions()[0].heard < voice.size:
        time.sleep(0.01)
        heard += engine.capture.read()
    engine.stop()
    assert engine.echo_problem is None
    return float(np.sqrt(np.mean(np.frombuffer(bytes(heard[-96_000:]), np.int16).astype(float) ** 2))) + 1e-9


def test_agent_does_not_hear_itself(room: None) -> None:
    voice = _voice()
    without = _captured_rms(voice, echo_control=False)
    remains = _captured_rms(voice, echo_control=True)
    loss_db = 20 * np.log10(without / remains)
    print(f"echo return loss {loss_db:.1f} dB ({without:.0f} to {remains:.1f} RMS)")
    assert without > 500  # there is an echo to remove
    assert loss_db >= 25
