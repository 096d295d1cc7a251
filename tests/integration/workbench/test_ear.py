"""A microphone that is listened to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from app.audio.wav_device import WavBackend
from app.base.errors import DeviceError
from app.workbench.ear import Ear
from tests.engine_parts import LoudnessDetector, tone


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while True:
            if condition():
                return
            await asyncio.sleep(0.005)


def test_level_and_voice_are_read_and_gone_after_closing() -> None:
    async def main() -> None:
        backend = WavBackend()
        ear = Ear(backend, LoudnessDetector)
        await ear.open(None)
        await _until(lambda: ear.reading.level.zeros)
        backend.say(tone(400))
        await _until(lambda: ear.reading.voice == 1.0)
        assert ear.reading.level.peak_dbfs == pytest.approx(-8.0, abs=0.5)
        await ear.close()
        assert ear.reading.count == 0
        later = backend.say(tone(100))
        await asyncio.sleep(0.05)
        assert later.began_at is None  # nobody takes it
        await ear.close()

    asyncio.run(main())


def test_a_microphone_that_goes_away_is_told() -> None:
    async def main() -> None:
        backend = WavBackend()
        ear = Ear(backend, LoudnessDetector)
        await ear.open(None)
        backend.fail()
        await _until(lambda: ear.reading.trouble is not None)
        await ear.close()

    asyncio.run(main())


def test_a_missing_microphone_is_an_error_with_a_hint() -> None:
    async def main() -> None:
        ear = Ear(WavBackend(has_microphone=False), LoudnessDetector)
        with pytest.raises(DeviceError, match="no microphone"):
            await ear.open(None)
        await ear.close()

    asyncio.run(main())
