"""A spoken conversation: microphone audio in, the agent's audio out, everything in one `async for`."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator

from app.realtime import RealtimeAgent, RealtimeRunner, RealtimeSession

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")

agent = RealtimeAgent(name="Host", instructions="Greet people and answer questions about the restaurant.")
runner = RealtimeRunner(
    agent,
    config={
        "model_settings": {
            "output_modalities": ["audio"],
            "turn_detection": {"type": "server_vad", "silence_duration_ms": 200, "interrupt_response": True},
        }
    },
)


async def talk(session: RealtimeSession, microphone: AsyncIterator[bytes]) -> None:
    """Send what the microphone gives: PCM, 16 bit, 24 kHz, mono."""
    async for chunk in microphone:
        await session.send_audio(chunk)


async def main(url: str, microphone: AsyncIterator[bytes]) -> tuple[str, bytes]:
    """One exchange; returns what was understood and the audio of the answer."""
    understood, speaker = "", bytearray()
    session = await runner.run(model_config={"url": url})
    async with session, asyncio.TaskGroup() as tasks:
        tasks.create_task(talk(session, microphone))
        async for event in session:
            if event.type == "audio":
                speaker += event.audio.data
            elif event.type == "audio_interrupted":
                speaker.clear()
            elif event.type == "input_transcript_completed":
                understood = event.transcript
            elif event.type == "error":
                raise RuntimeError(event.error)
            elif event.type == "audio_end":
                break
    return understood, bytes(speaker)


async def one_second_of_silence() -> AsyncIterator[bytes]:
    """Stands for a microphone."""
    for _ in range(50):
        yield bytes(960)
        await asyncio.sleep(0.02)


if __name__ == "__main__":
    print(asyncio.run(main(URL, one_second_of_silence())))
