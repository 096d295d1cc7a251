"""A choice of voice, heard on a loudspeaker that records."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from app.audio.engine import SoundConfig, SoundEngine
from app.audio.wav_device import WavBackend
from app.audio.wav_file import read_wav
from app.base import pcm
from app.base.errors import DeviceError, EngineError
from app.base.settings import Settings
from app.workbench.preview import play, preview_voice
from tests.chat_server import ChatServer, Reply, chat_server

LOUD = np.full(pcm.SESSION_RATE_HZ // 5, 9000, dtype=np.int16)


class Room:
    """A loudspeaker that records and no microphone that may be opened."""

    def __init__(self) -> None:
        self.devices = WavBackend(has_microphone=False)

    def sound(self) -> SoundEngine:
        return SoundEngine(SoundConfig(echo_control=False, opens_microphone=False), self.devices)

    @property
    def heard_s(self) -> float:
        return np.count_nonzero(np.abs(self.devices.recorded()) > 200) / pcm.SESSION_RATE_HZ


async def until(condition: Callable[[], object]) -> None:
    while True:
        if condition():
            return
        await asyncio.sleep(0.01)


def of_server(server: ChatServer) -> Settings:
    return Settings.model_validate({"local": {"tts": "server", "tts_url": server.url, "tts_model": "kokoro"}})


def test_the_voice_of_a_server_is_heard_to_its_end() -> None:
    room = Room()

    async def main() -> None:
        reply = Reply((LOUD.tobytes(),), content_type="audio/pcm")
        async with chat_server({"/v1/audio/speech": [reply]}) as server:
            await preview_voice(of_server(server), "Good morning.", room.sound)
        assert server.requests[0].body | {"voice": ""} == {
            "model": "kokoro",
            "input": "Good morning.",
            "voice": "",
            "speed": 1.0,
            "response_format": "pcm",
        }

    asyncio.run(main())
    assert 0.19 < room.heard_s < 0.21


@pytest.mark.skipif(shutil.which("flite") is None, reason="needs flite")
def test_a_voice_of_this_computer_says_the_words(tmp_path: Path) -> None:
    out = tmp_path / "said.wav"
    done = subprocess.run(
        [sys.executable, "-m", "app", "say", "--voice", "flite", "Good morning.", str(out)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert np.count_nonzero(np.abs(read_wav(out)) > 200) > pcm.SESSION_RATE_HZ // 4


def test_a_server_that_refuses_is_told_and_nothing_is_played() -> None:
    room = Room()

    async def main() -> None:
        async with chat_server({}) as server:
            with pytest.raises(EngineError, match="404"):
                await preview_voice(of_server(server), "Good morning.", room.sound)

    asyncio.run(main())
    assert room.heard_s == 0


def test_a_missing_loudspeaker_is_told() -> None:
    class NoBackend(WavBackend):
        def open_output(self, device: str | None, rate_hz: int, block_ms: int) -> object:  # type: ignore[override]
            raise DeviceError("This computer has no loudspeaker.", code="no_output", hint="Plug one in.")

    with pytest.raises(DeviceError, match="loudspeaker"):
        asyncio.run(play(LOUD.tobytes(), SoundEngine(SoundConfig(), NoBackend())))


def test_a_loudspeaker_that_is_pulled_out_ends_the_preview() -> None:
    room = Room()

    async def main() -> None:
        asyncio.get_running_loop().call_later(0.05, room.devices.fail)
        await play(LOUD.tobytes() * 10, room.sound())

    with pytest.raises(DeviceError, match="pulled out"):
        asyncio.run(main())


def test_a_preview_that_is_cancelled_ends_its_process_and_closes_the_loudspeaker() -> None:
    room = Room()

    async def main() -> None:
        async with chat_server({"/v1/audio/speech": [Reply((30.0,))]}) as server:
            task = asyncio.get_running_loop().create_task(preview_voice(of_server(server), "Hm.", room.sound))
            await until(lambda: server.requests)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            async with asyncio.timeout(2):
                await server.gone.wait()

    asyncio.run(main())
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    assert not children.exists() or children.read_text().split() == []
