"""Devices and volume of the settings, in a real conversation and in the tests that a person runs."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import numpy as np
import pytest

from app.audio.engine import SoundConfig, SoundEngine
from app.audio.line import InputLine, OutputLine
from app.audio.wav_device import WavBackend
from app.base.aio import spawn
from app.base.errors import DeviceError
from app.base.settings import Settings
from app.workbench import sound_check
from tests.engine_parts import ScriptedSpeechToText, tone
from tests.integration.workbench.test_workbench import with_engine
from tests.workbench_desk import Desk


class Shelf:
    """A sound card for each name; None is the first."""

    def __init__(self) -> None:
        self.cards: dict[str | None, WavBackend] = {None: WavBackend(), "Headset": WavBackend()}

    def open_output(self, device: str | None, rate_hz: int, block_ms: int) -> OutputLine:
        return self._card(device).open_output(device, rate_hz, block_ms)

    def open_input(self, device: str | None, rate_hz: int, block_ms: int) -> InputLine:
        return self._card(device).open_input(device, rate_hz, block_ms)

    def _card(self, device: str | None) -> WavBackend:
        if device not in self.cards:
            raise DeviceError(f"There is no device called “{device}”.", code="device_not_found", hint="Choose another.")
        return self.cards[device]

    def loudest(self, device: str | None, after_ms: int = 0) -> int:
        """Of all that the card has played, its first `after_ms` left out."""
        played = self.cards[device].recorded()[after_ms * 24 :]
        return int(np.abs(played.astype(int)).max()) if played.size else 0


def run(test: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(20):
            await test

    asyncio.run(bounded())


def test_an_open_conversation_goes_on_with_other_devices_and_another_volume() -> None:
    settings, shelf = Settings(), Shelf()

    async def scenario(desk: Desk, url: str, stt: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: shelf.loudest(None) > 1000, "speech on the first loudspeaker")
        settings.output_device = settings.input_device = "Headset"
        settings.sound.volume = 0.25
        await desk.bench.apply_sound()
        # The volume glides; the other loudspeaker may begin before it is there.
        await desk.until(lambda: shelf.loudest("Headset", after_ms=40), "the rest of it on the other one")
        assert shelf.loudest("Headset", after_ms=40) <= shelf.loudest(None) * 0.26
        assert not desk.messages("agent")[0].interrupted
        shelf.cards["Headset"].say(tone(900))
        await desk.until(lambda: stt.heard_bytes, "a voice in the other microphone")
        assert not desk.troubles

    with_engine(scenario, settings=settings, sound=lambda: SoundEngine(SoundConfig(echo_control=False), shelf))


def test_a_device_that_is_not_there_is_told_and_the_one_before_stays() -> None:
    settings, shelf = Settings(), Shelf()

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        settings.output_device = "Gramophone"
        await desk.bench.apply_sound()
        (trouble,) = desk.troubles
        assert "Gramophone" in trouble.message
        await desk.bench.apply_sound()
        assert len(desk.troubles) == 1  # told once
        await desk.bench.send_text("what are your opening hours")
        await desk.until(lambda: shelf.loudest(None) > 1000, "speech all the same")

    with_engine(scenario, settings=settings, sound=lambda: SoundEngine(SoundConfig(echo_control=False), shelf))


def test_the_tone_plays_on_the_chosen_loudspeaker_at_the_chosen_volume() -> None:
    async def main() -> None:
        shelf = Shelf()
        await sound_check.play_tone(Settings.model_validate({"output_device": "Headset"}), shelf)
        assert shelf.loudest("Headset") == pytest.approx(4000, abs=20)
        assert not shelf.loudest(None)

    run(main())


def test_what_was_recorded_is_played_back() -> None:
    async def main() -> None:
        shelf, settings = Shelf(), Settings()
        shelf.cards[None].say(tone(300))
        pcm = await sound_check.record(settings, shelf, seconds=0.3)
        assert len(pcm) == 24_000 * 0.3 * 2
        level = sound_check.level_of(pcm)
        assert level.peak_dbfs == pytest.approx(-8.0, abs=0.5)
        await sound_check.play_back(pcm, settings, shelf)
        assert shelf.loudest(None) == pytest.approx(0.4 * 32767, rel=0.02)

    run(main())


def test_silence_is_known_as_such() -> None:
    assert sound_check.level_of(bytes(9600)).zeros
    assert not sound_check.level_of(b"").samples


def test_a_recording_that_is_given_up_leaves_no_microphone_open() -> None:
    async def main() -> None:
        shelf = Shelf()
        recording = spawn(sound_check.record(Settings(), shelf), name="record")
        heard = shelf.cards[None].say(tone(50))
        while not heard.is_over:  # noqa: ASYNC110 - the card's own thread sets it
            await asyncio.sleep(0.01)
        recording.cancel()
        with pytest.raises(asyncio.CancelledError):
            await recording
        later = shelf.cards[None].say(tone(50))
        await asyncio.sleep(0.05)
        assert later.began_at is None

    run(main())
