"""A voice of a connection, heard before a conversation: a strict peer, the engine of this computer, and what fails."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from openai.types.realtime import ResponseCreateEvent

from app.audio.wav_device import WavBackend
from app.base import pcm, secrets
from app.base.errors import EngineError
from app.base.settings import Settings
from app.workbench.voice_sample import preview_through, sample_of
from tests import wire_frames as wire
from tests.engine_client import engine
from tests.engine_parts import make_parts
from tests.wire_peer import Check, Peer, Script, peer

KEY = "sk-very-secret-0123456789"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    secrets.hold("custom:mine:Authorization", f"Bearer {KEY}")
    yield
    secrets._of_this_session.clear()


def at(url: str) -> Settings:
    mine = {"id": "mine", "name": "Mine", "url": url, "secret_headers": ["Authorization"]}
    return Settings.model_validate({"custom": [mine], "connection": "custom:mine"})


def failure(script: Script, check: Check | None = None, *, within_s: float = 5.0) -> EngineError:
    async def main() -> EngineError:
        async with peer(script, check) as url:
            with pytest.raises(EngineError) as caught:
                await sample_of("custom:mine", at(url), "Hello.", "nobody", within_s=within_s)
            return caught.value

    error = asyncio.run(main())
    assert KEY not in repr(error) + error.for_people()
    assert error.hint
    return error


def test_one_sentence_in_the_voice_is_asked_for_and_heard_to_its_end() -> None:
    got: list[dict[str, Any]] = []

    async def script(one: Peer) -> None:
        await one.send(wire.session_created())
        got.append(await one.receive())
        await one.send(wire.response_created(), wire.message_added(), *[wire.audio_delta(100)] * 3)
        await one.send(wire.audio_done(), wire.response_done())
        await one.until_closed()

    room = WavBackend(has_microphone=False)

    async def main() -> bytes:
        async with peer(script) as url:
            await preview_through("custom:mine", at(url), "Good morning.", room, speaker="cedar")
            return await sample_of("custom:mine", at(url), "Good morning.")

    audio = asyncio.run(main())
    assert len(audio) == 300 * pcm.SESSION_RATE_HZ // 1000 * pcm.BYTES_PER_SAMPLE
    assert len(room.recorded()) >= len(audio) // pcm.BYTES_PER_SAMPLE
    asked = [each["response"] for each in got]
    for each in got:
        ResponseCreateEvent.model_validate(each)
    assert [each["audio"]["output"].get("voice") for each in asked] == ["cedar", None]
    assert {(each["conversation"], *each["output_modalities"]) for each in asked} == {("none", "audio")}
    assert asked[0]["input"][0]["content"][0]["text"].endswith("nothing else: Good morning.")


def test_the_engine_of_this_computer_understands_it() -> None:
    async def main() -> bytes:
        async with engine(make_parts()) as url:
            return await sample_of(url, Settings(), "Good morning.", "marin")

    audio = np.frombuffer(asyncio.run(main()), dtype=np.int16)
    assert np.abs(audio).max() > 500


def test_a_voice_that_is_not_known_is_told_in_the_servers_words() -> None:
    async def script(one: Peer) -> None:
        await one.send(wire.session_created())
        await one.receive("response.create")
        await one.send(wire.error("invalid_value", message=f"Unknown voice for {KEY}."))
        await one.until_closed()

    error = failure(script)
    assert "did not say it. Unknown voice for …." in error.message
    assert "voice" in error.hint


def test_an_answer_without_sound_is_no_voice() -> None:
    async def script(one: Peer) -> None:
        await one.send(wire.session_created())
        await one.receive("response.create")
        no_credit = {"type": "failed", "error": {"code": "insufficient_quota", "message": "pay"}}
        await one.send(wire.response_created(), wire.response_done(status="failed", status_details=no_credit))
        await one.until_closed()

    assert failure(script).code == "preview_quota"


def test_silence_and_hanging_up_are_told_apart() -> None:
    async def silent(one: Peer) -> None:
        await one.send(wire.session_created())
        await one.until_closed()

    async def leaving(one: Peer) -> None:
        await one.socket.close(1000, "")

    assert failure(silent, within_s=0.2).code == "preview_timeout"
    assert failure(leaving).code == "preview_not_a_server"


def test_a_connection_that_is_not_set_up_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    for connection, code in (("openai", "preview_no_key"), ("azure", "preview_settings")):
        with pytest.raises(EngineError) as caught:
            asyncio.run(sample_of(connection, Settings(), "Hello."))
        assert (caught.value.code, bool(caught.value.hint)) == (code, True)
