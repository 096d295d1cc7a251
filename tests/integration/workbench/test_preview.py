"""A choice of voice, heard on a loudspeaker that records."""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
import wave
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import numpy as np
import pytest

from app.audio.engine import SoundConfig, SoundEngine
from app.audio.wav_device import WavBackend
from app.audio.wav_file import read_wav
from app.base import pcm
from app.base.errors import ConfigError, DeviceError, EngineError
from app.base.settings import Settings
from app.local import hear_command
from app.workbench.preview import play, preview_recognition, preview_voice
from tests.chat_server import ChatServer, Reply, chat_server

LOUD = np.full(pcm.SESSION_RATE_HZ // 5, 9000, dtype=np.int16)


class Room:
    """A loudspeaker that records; a microphone only where one is wanted."""

    def __init__(self, *, has_microphone: bool = False) -> None:
        self.devices = WavBackend(has_microphone=has_microphone)

    def sound(self) -> SoundEngine:
        return SoundEngine(SoundConfig(echo_control=False, opens_microphone=False), self.devices)

    @property
    def heard_s(self) -> float:
        return np.count_nonzero(np.abs(self.devices.recorded()) > 200) / pcm.SESSION_RATE_HZ


def children() -> set[str]:
    """Processes of this one, where the system lists them; those of other tests may be among them."""
    listed = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return set(listed.read_text().split()) if listed.exists() else set()


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
            await preview_voice(of_server(server), "Good morning.", room.devices, speaker="sage")
        assert server.requests[0].body == {
            "model": "kokoro",
            "input": "Good morning.",
            "voice": "sage",
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


def test_what_was_said_is_understood_and_kept_nowhere(private_folders: Path) -> None:
    room = Room(has_microphone=True)
    room.devices.say(LOUD)

    async def main() -> str:
        reply = Reply((b'{"text": " good  morning "}',), content_type="application/json")
        async with transcriber(reply) as (url, asked):
            local = {"stt": "server", "stt_url": url}
            words = await preview_recognition(Settings.model_validate({"local": local}), 0.25, room.devices)
            assert b'name="model"\r\n\r\nwhisper-1' in asked[0]
            assert LOUD.tobytes()[100:2000] in asked[0]
            return words

    assert asyncio.run(main()) == "good morning"
    assert not [file for file in private_folders.rglob("*") if file.suffix == ".wav"]


def test_a_computer_without_a_microphone_is_told_so() -> None:
    with pytest.raises(DeviceError, match="no microphone"):
        asyncio.run(preview_recognition(Settings(), 0.1, Room().devices))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", r"said\.wav is no WAV file: it is empty\.$"),
        (b"RIFF", r"said\.wav is no WAV file: it has no format or no sound\.$"),
        (b"holiday pictures", "does not start with RIFF"),
        (None, "cannot be read"),
    ],
)
def test_a_recording_that_is_none_is_told(tmp_path: Path, content: bytes | None, why: str) -> None:
    file = tmp_path / "said.wav"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigError, match=why):
        asyncio.run(hear_command.run(argparse.Namespace(file=file, stt_url=None, stt_model=None)))


def test_the_words_of_a_recording_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "said.wav"
    with wave.open(str(file), "wb") as written:
        written.setnchannels(2)
        written.setsampwidth(2)
        written.setframerate(48_000)
        written.writeframes(LOUD.repeat(4).tobytes())

    async def main() -> list[bytes]:
        async with transcriber(Reply((b'{"text": "hello"}',), content_type="application/json")) as (url, asked):
            await hear_command.run(argparse.Namespace(file=file, stt_url=url, stt_model="small"))
        return asked

    (body,) = asyncio.run(main())
    assert b"small" in body
    assert len(body) > LOUD.nbytes
    assert capsys.readouterr().out == "hello\n"


@asynccontextmanager
async def transcriber(reply: Reply) -> AsyncIterator[tuple[str, list[bytes]]]:
    """A server that recognises speech: it keeps what it is sent."""
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        asked.append(await reader.readexactly(int(length.split(b":")[1])))
        body = b"".join(piece for piece in reply.pieces if isinstance(piece, bytes))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0, limit=1 << 22) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", asked


def test_a_server_that_refuses_is_told_and_nothing_is_played() -> None:
    room = Room()

    async def main() -> None:
        async with chat_server({}) as server:
            with pytest.raises(EngineError, match="404"):
                await preview_voice(of_server(server), "Good morning.", room.devices)

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
    room, before = Room(), children()

    async def main() -> None:
        async with chat_server({"/v1/audio/speech": [Reply((30.0,))]}) as server:
            task = asyncio.get_running_loop().create_task(preview_voice(of_server(server), "Hm.", room.devices))
            await until(lambda: server.requests)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            async with asyncio.timeout(2):
                await server.gone.wait()

    asyncio.run(main())
    assert children() <= before
