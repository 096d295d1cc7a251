"""The engine with its real parts: spoken to by a voice that is not its own, over a real socket."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soxr

from app.base.pcm import to_bytes, to_samples
from app.local.serve_command import close_parts, make_parts
from tests.engine_client import EngineClient, engine, talking
from tests.speech import read_wav, speak

INSTRUCTIONS = (
    "You answer the telephone of a restaurant.\n"
    "Greeting: Hello, this is the restaurant.\n"
    "Facts:\n"
    "- opening hours: We are open every day from eleven in the morning until ten at night. Come and see us.\n"
)
BOOK = {
    "type": "function",
    "name": "book_table",
    "description": 'Book a table. For example: "book a table for {people} people {day} at {time}"; "reserve a table".',
    "parameters": {
        "type": "object",
        "properties": {"people": {"type": "integer"}, "day": {"type": "string"}, "time": {"type": "string"}},
        "required": ["people", "day", "time"],
    },
}


def spoken(text: str, folder: Path) -> bytes:
    """PCM16 24 kHz of a sentence with silence around it."""
    samples, rate = read_wav(speak(text, folder))
    voice = soxr.resample(samples, rate, 24_000)
    return bytes(24_000) + to_bytes(voice.astype(np.int16)) + bytes(72_000)


def options(**changes: str) -> argparse.Namespace:
    given = {
        "stt_url": None,
        "stt_model": None,
        "tts_url": None,
        "tts_model": None,
        "chat_url": None,
        "chat_model": None,
        "voice": "auto",
        **changes,
    }
    return argparse.Namespace(host="127.0.0.1", port=0, **given)


@asynccontextmanager
async def restaurant(**audio_input: Any) -> AsyncIterator[EngineClient]:
    parts = await make_parts(options())
    assert not parts.asks_servers
    try:
        async with engine(parts, make_detector=None) as url, talking(url) as client:
            await client.configure(
                instructions=INSTRUCTIONS,
                tools=[BOOK],
                audio={"input": {"transcription": {"model": "any", "language": "en"}, **audio_input}},
            )
            yield client
    finally:
        await close_parts(parts)


async def say_in_real_time(client: EngineClient, pcm: bytes) -> None:
    """20 ms a message at the pace of a microphone, as fast as five microphones."""
    for start in range(0, len(pcm), 960):
        await client.write(pcm[start : start + 960])
        await asyncio.sleep(0.004)


def test_an_engine_with_a_part_elsewhere_says_that_it_asks_servers() -> None:
    async def scenario() -> None:
        parts = await make_parts(options(stt_url="http://127.0.0.1:9"))
        assert parts.asks_servers
        await close_parts(parts)

    asyncio.run(scenario())


@pytest.mark.parametrize("detection", ["server_vad", "semantic_vad"])
def test_question_is_heard_and_answered_aloud(detection: str, tmp_path: Path) -> None:
    async def scenario() -> None:
        async with restaurant(turn_detection={"type": detection}) as client:
            talk = asyncio.gather(say_in_real_time(client, spoken("What are your opening hours?", tmp_path)))
            heard = await client.until("conversation.item.input_audio_transcription.completed", 20)
            assert "opening hours" in heard["transcript"].lower()
            done = (await client.until("response.done", 20))["response"]
            await talk
            assert "eleven in the morning" in done["output"][0]["content"][0]["transcript"]
            sound = to_samples(client.audio())
            assert 2 < sound.size / 24_000 < 15
            assert np.abs(sound.astype(np.int32)).max() > 3000
            deltas = [event for event in client.events if event["type"].endswith("transcription.delta")]
            assert deltas

    asyncio.run(scenario())


def test_request_becomes_a_call_with_its_arguments(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with restaurant(turn_detection=None) as client:
            await client.write(spoken("Book a table for two people tomorrow at seven.", tmp_path))
            await client.send("input_audio_buffer.commit")
            done = await client.ask()
            call = next(item for item in done["output"] if item["type"] == "function_call")
            assert call["name"] == "book_table"
            assert '"people": 2' in call["arguments"]

    asyncio.run(scenario())


def test_telephone_is_understood_too(tmp_path: Path) -> None:
    async def scenario() -> None:
        from app.local.service.wire_audio import encode_whole

        law = {"type": "audio/pcmu"}
        async with restaurant(format=law) as client:
            await client.configure(audio={"output": {"format": law}})
            await client.write(encode_whole("audio/pcmu", spoken("What are your opening hours?", tmp_path)), 160)
            await client.until("input_audio_buffer.speech_started", 20)
            done = (await client.until("response.done", 20))["response"]
            assert "eleven" in done["output"][0]["content"][0]["transcript"]
            assert len(client.audio()) > 16_000

    asyncio.run(scenario())


@pytest.mark.parametrize("text", ["🎉", "—", "x" * 50_000])
def test_any_text_can_be_given_to_the_voice(text: str) -> None:
    async def scenario() -> None:
        async with restaurant() as client:
            await client.configure(instructions=f"Greeting: {text}")
            await client.send("response.create")
            created = await client.until("response.created")
            if len(text) > 100:
                await client.until("response.output_audio.delta", 20)
                await client.send("response.cancel", response_id=created["response"]["id"])
            done = (await client.until("response.done", 20))["response"]
            assert done["status"] == ("cancelled" if len(text) > 100 else "completed")
            await client.say("What are your opening hours?")
            assert (await client.ask(output_modalities=["text"]))["status"] == "completed"

    asyncio.run(scenario())
