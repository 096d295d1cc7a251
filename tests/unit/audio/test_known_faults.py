"""Faults that other implementations are known for, on the sound's side. Each test is named after its fault."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from app.audio.echo import EchoControl
from app.audio.ring import SampleRing
from app.audio.spans import PlayPosition
from app.base.pcm import to_bytes, to_samples
from app.workbench.microphone import Microphone, SendAudio


def _tone(ms: int, amplitude: int = 10_000, hz: float = 220.0) -> np.ndarray:
    return (amplitude * np.sin(np.arange(24 * ms) * 2 * np.pi * hz / 24_000)).astype(np.int16)


def test_playback_position_counted_before_the_device(make_rig: Any) -> None:
    rig = make_rig(latency_ms=30)
    rig.write(_tone(1000))
    rig.playback.finish("a", 0)
    rig.render_ms(500)
    (position,) = rig.playback.positions()
    assert (position.received, position.handed) == (24_000, 12_000)
    # 30 ms behind, and the last block has only just been played up to "now".
    assert position.heard == pytest.approx(12_000 - 720, abs=2)
    rig.playback.flush()
    rig.render_ms(10)
    (position,) = rig.playback.positions()
    assert position.heard == position.handed == 12_240


@pytest.mark.parametrize("block", [1, 7, 64, 100, 239, 240, 241, 480, 1024, 9000])
@pytest.mark.parametrize("chunk", [13, 480, 24_000])
def test_a_fade_that_clicks_at_chunk_borders(make_rig: Any, block: int, chunk: int) -> None:
    tone = _tone(1000)
    rig = make_rig()
    for begin in range(0, tone.size, chunk):
        rig.write(tone[begin : begin + chunk])
    rig.playback.finish("a", 0)
    while sum(b.size for b in rig.blocks) < 2000:
        rig.render(block)
    rig.playback.flush()
    played = sum(b.size for b in rig.blocks)
    while not rig.playback.is_settled:
        rig.render(block)
    rig.render(2 * block)
    out = rig.output()
    assert np.array_equal(out[:played], tone[:played])
    assert np.abs(np.diff(out[: played + 300].astype(int))).max() <= np.abs(np.diff(tone.astype(int))).max()
    assert not out[played + 240 :].any()
    gain = 0.5 + 0.5 * np.cos(np.pi * np.arange(1, 241) / 241)
    assert np.abs(out[played : played + 240] - tone[played : played + 240] * gain).max() <= 1
    assert rig.playback.positions()[0].handed == played + 240


@pytest.mark.parametrize("samples", [1, 24, 239, 480])
def test_a_reply_shorter_than_the_prebuffer_that_never_plays(rig: Any, samples: int) -> None:
    speech = np.full(samples, 9000, dtype=np.int16)
    rig.write(speech)
    rig.playback.finish("a", 0)
    out = rig.render_ms(100)
    assert np.array_equal(out[:samples], speech)
    (position,) = rig.playback.positions()
    assert position == PlayPosition("a", 0, samples, samples, samples, is_finished=True)
    assert rig.playback.underruns == 0


def test_the_flush_that_eats_the_first_chunk_of_the_next_reply(rig: Any) -> None:
    rig.write(_tone(500), "a")
    rig.render_ms(100)
    rig.playback.flush()
    # Before the callback has even seen the flush:
    reply = np.full(2400, 5000, dtype=np.int16)
    rig.write(reply, "b")
    rig.playback.finish("b", 0)
    out = rig.render_ms(300)
    begin = int(np.flatnonzero(np.abs(out[240:]) > 0)[0]) + 240
    assert np.array_equal(out[begin + 120 : begin + 2400], reply[120:])
    positions = {p.item_id: p for p in rig.playback.positions()}
    assert positions["b"] == PlayPosition("b", 0, 2400, 2400, 2400, is_finished=True)
    assert positions["a"].handed < positions["a"].received


def _sent(microphone: Microphone, pcm: bytes) -> bytes:
    return b"".join(effect.pcm for effect in microphone.push(pcm) if isinstance(effect, SendAudio))


@pytest.mark.parametrize("echo_gain", [0.0, 0.1])
def test_microphone_audio_gated_away_so_that_the_first_syllable_of_a_barge_in_is_lost(echo_gain: float) -> None:
    """The agent talks for six seconds; after five the person begins, and every 10 ms of that is sent."""
    noise = np.random.default_rng(7)
    far = (3000 * noise.standard_normal(24_000 * 6) * np.repeat(noise.random(60), 2400)).astype(np.int16)
    onset = 24_000 * 5
    near = np.roll(far * echo_gain, 960).astype(np.int16)
    near[onset:] += _tone(1000, 8000, 330)
    reference = SampleRing(4800)
    echo, microphone = EchoControl(reference, 24_000), Microphone("voice")
    sent = b""
    for begin in range(0, far.size, 240):
        reference.write(far[begin : begin + 240])
        sent += _sent(microphone, to_bytes(echo.process(near[begin : begin + 240])))
    assert len(sent) == 2 * far.size, "nothing is kept back while the agent talks"
    heard, said = (pcm[onset : onset + 24 * 200].astype(float) for pcm in (to_samples(sent), near))
    if echo_gain:
        # Where there is an echo, taking it out costs the attack some milliseconds; not the syllable.
        assert (heard**2).mean() >= (said**2).mean() / 2
    else:
        assert np.array_equal(heard, said)


def test_microphone_audio_gated_away_so_that_the_first_syllable_of_a_held_turn_is_lost() -> None:
    microphone = Microphone("hold")
    assert _sent(microphone, to_bytes(_tone(1000, 8000))) == b""
    speech = np.full(24 * 200, 5000, dtype=np.int16)
    _sent(microphone, to_bytes(speech))  # said before the button was down
    microphone.press()
    sent = to_samples(_sent(microphone, to_bytes(_tone(100, 8000))))
    assert (sent == 5000).sum() >= speech.size
