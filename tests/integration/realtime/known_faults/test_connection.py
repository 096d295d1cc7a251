"""Faults that other implementations are known for: frames, closes and the price of an import."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from typing import Any

import pytest

from app.base.errors import TransportError
from tests import wire_frames as wire
from tests.import_cost import CHEAP, cost_of
from tests.socket_session import answer_all, at, conversing, run, still_answers
from tests.wire_peer import Peer, half_open_peer

MIB = 1024 * 1024


@pytest.mark.parametrize("reads", [True, False])
def test_close_that_takes_10_s(reads: bool) -> None:
    async def scenario() -> None:
        frames = (wire.session_created(), wire.session_updated())
        async with half_open_peer(*frames, reads=reads) as url, at(url) as (session, _):
            began = time.monotonic()
            await session.close()
            assert time.monotonic() - began <= 1.0

    run(scenario())


def test_conversation_item_retrieve_after_every_transcript_and_base64_audio_kept_in_history() -> None:
    async def scenario() -> None:
        peers: list[Peer] = []

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            said = {"type": "input_audio", "transcript": None, "audio": "QUJD" * 1000}
            told = {"type": "output_audio", "transcript": "hello", "audio": "QUJD" * 1000}
            speech = {"id": "u1", "type": "message", "role": "user", "status": "completed", "content": [said]}
            never_transcribed = {**speech, "id": "u2"}
            answer = {**speech, "id": "a0", "role": "assistant", "content": [told]}
            await one.send(
                wire.frame("input_audio_buffer.committed", item_id="u1", previous_item_id=None),
                wire.frame("conversation.item.added", item=speech, previous_item_id=None),
                wire.frame("conversation.item.added", item=never_transcribed, previous_item_id="u1"),
                wire.frame("conversation.item.done", item=answer, previous_item_id="u2"),
                wire.frame(
                    "conversation.item.input_audio_transcription.completed",
                    item_id="u1",
                    content_index=0,
                    transcript="good morning",
                ),
            )
            await answer_all(one)

        async with conversing(script) as (session, reader):
            await reader.until("input_transcript_completed")
            await still_answers(session, reader)
            assert [item.item_id for item in session.history[:3]] == ["u1", "u2", "a0"]
            assert "good morning" in str(session.history)
            kept = json.dumps([item.model_dump(mode="json") for item in session.history])
            assert "QUJD" not in kept
            assert all(part.audio is None for item in session.history for part in _audio_parts(item))
        assert "conversation.item.retrieve" not in [event["type"] for event in peers[0].got]

    run(scenario())


def _audio_parts(item: Any) -> list[Any]:
    return [part for part in getattr(item, "content", []) if hasattr(part, "audio")]


@pytest.mark.parametrize("size", [9 * MIB, 20 * MIB])
def test_8_mib_frame_that_kills_the_session(size: int) -> None:
    async def scenario() -> None:
        got: list[int] = []

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.frame("large.event", blob="x" * size))
            got.append(len(str((await one.receive("conversation.item.create"))["item"]["content"][0]["text"])))
            create = await one.receive("response.create")
            await one.send(wire.response_created("r0", create["response"]["metadata"]["sidetone_request"]))
            await one.send(wire.response_done("r0"))
            await answer_all(one)

        async with conversing(script) as (session, reader):
            await session.send_message("y" * size)
            async with asyncio.timeout(20):
                await reader.until("response_done")
            await still_answers(session, reader)
        assert got == [size]

    run(scenario())


BAD = {
    "no JSON": "{",
    "nothing": "",
    "no object": "[]",
    "null": "null",
    "no type": "{}",
    "fields missing": wire.frame("response.done"),
    "null fields": wire.frame("response.output_audio.delta", item_id=None, response_id=None, delta=None),
    "no base64": wire.audio_delta(delta="*"),
    "not UTF-8": b"\xff\xfe",
    "binary": wire.speech_started().encode()[:-3],
    "unknown": wire.frame("never.heard.of"),
    "a number too large": '{"type":"error","error":' + "9" * 5000 + "}",
    "a lone surrogate": '{"type":"\\ud800"}',
    "not a number": '{"type":"error","error":NaN}',
    "deep": "[" * 100_000,
    "deep and well formed": '{"type":"x","a":' + "[" * 900 + "]" * 900 + "}",
    "deeper and well formed": '{"type":"x","a":' + "[" * 50_000 + "]" * 50_000 + "}",
    "the same key twice": '{"type":"x","type":7}',
}


@pytest.mark.parametrize("frame", BAD.values(), ids=BAD.keys())
def test_one_malformed_frame_kills_the_session(frame: str | bytes) -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.socket.send(frame)
            await answer_all(one)

        async with conversing(script) as (session, reader):
            await still_answers(session, reader)
            told = [event.data.type for event in reader.of("raw_model_event")]
            assert told.count("error") + told.count("other") == 1

    run(scenario())


@pytest.mark.parametrize("code", [1011, None])
def test_queued_events_lost_on_abnormal_close(code: int | None) -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.receive("input_audio_buffer.append")
            await one.send(wire.response_created("r1"), wire.message_added())
            await one.send(*[wire.audio_delta(20) for _ in range(40)])
            if code is not None:
                await one.socket.close(code, "broken")
                return
            await one.receive("input_audio_buffer.append")
            one.reset()

        async with conversing(script) as (session, reader):
            slow = session.__aiter__()
            await session.send_audio(bytes(960))
            await reader.until("audio", 40)
            if code is None:
                await session.send_audio(bytes(960))
            # (connecting, connected, closed: only then does the slow one begin to read)
            closed = await reader.until("connection_state", 3)
            assert closed.state == session.state == "closed"
            async with asyncio.timeout(5):
                late = [event async for event in slow]
            assert len([event for event in late if event.type == "audio"]) == 40
            lost = next(event.error for event in late if event.type == "error")
            assert isinstance(lost, TransportError)
            assert lost.code == "connection_lost"
            assert lost.hint
            assert (late[-1].type, late[-1].state) == ("connection_state", "closed")
            assert late[-1].code == (code or 1006)
            with pytest.raises(TransportError):
                await session.send_message("x")

    run(scenario())


def test_1_3_s_and_99_mb_to_import() -> None:
    unwanted = "PySide6 qasync sounddevice mcp anyio httpx2 openai agents websockets numpy livekit httpx av".split()
    imports = "import app.realtime, app.realtime.testing, app.realtime.calls.client, app.realtime.calls.webhook"
    program = f"import sys; {imports}; print(*[n for n in {unwanted!r} if n in sys.modules])"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.split() == []
    base_seconds, base_mb = cost_of(CHEAP)
    seconds, mb = cost_of(imports)
    assert seconds <= 3.0 * base_seconds, (
        f"{seconds:.3f} s of processor time, {base_seconds:.3f} s of it pydantic alone"
    )
    assert mb <= 45
    assert mb <= base_mb + 20
