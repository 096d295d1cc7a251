"""From the end of a person's speech to the first audible sample of the answer, against the speech parts alone.

A whole conversation with the engine of this machine in real time, on WAV devices whose one clock says at which sample
the person stopped and at which the answer began. What no application can avoid is measured in the same run: the same
recording through speech-to-text alone (fed as it is spoken) and the same answer through text-to-speech alone. The wait
that shows that a turn is over (turn detection) is not work and has a row of its own.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from app.audio.engine import SoundConfig, SoundEngine
from app.audio.wav_device import WavBackend
from app.base import pcm
from app.base.errors import EngineError
from app.base.language import say
from app.base.settings import Settings
from app.local.ports import SpeechHints
from app.local.speech.stt import make_stt
from app.local.speech.tts import make_tts
from app.realtime.session.events import (
    RealtimeOutputTranscriptDelta,
    RealtimeSessionUpdated,
    RealtimeSpeechStopped,
)
from app.workbench.bench.row import Row
from app.workbench.events import Stamped
from app.workbench.workbench import Workbench

QUESTION: Final = "what are your opening hours"
ROUNDS: Final = 3
# Human turns follow each other within 200 ms; beyond 1.5 s an answer feels broken.
TARGET_MS: Final = 1500.0
# What the application adds to the speech parts: sockets, the response, the prebuffer.
TARGET_RATIO: Final = 2.5
_LIMIT_S: Final = 30.0
_LOUD: Final = 200
_FEED_S: Final = 0.1


def measure() -> list[Row]:
    """Rows in ms, medians of the rounds, and the ratio of the work to the parts alone."""
    return asyncio.run(_measure())


@dataclass
class _Turn:
    """One question and its answer, in frames of the devices' clock."""

    ended_at: int = 0
    stopped_at: int = 0
    text: str = ""
    hints: SpeechHints = field(default_factory=SpeechHints)


async def _measure() -> list[Row]:
    question = await _spoken(QUESTION)
    totals, waits, works = [], [], []
    turn = _Turn()
    for _ in range(ROUNDS):
        turn = _Turn()
        total_ms, wait_ms = await _conversation(question, turn)
        totals.append(total_ms)
        waits.append(wait_ms)
        works.append(total_ms - wait_ms)
    stt_ms = await _recognition_ms(question, turn.hints)
    tts_ms = await _first_chunk_ms(turn.text)
    alone = stt_ms + tts_ms
    work = statistics.median(works)
    return [
        Row("end of speech to first sound", statistics.median(totals), "ms", TARGET_MS, alone),
        Row("of which waiting for the end of the turn", statistics.median(waits), "ms"),
        Row("of which work", work, "ms", baseline=alone),
        Row("speech-to-text alone, after the last word", stt_ms, "ms"),
        Row("text-to-speech alone, first sound", tts_ms, "ms"),
        Row("work, ratio to the speech parts alone", work / alone, "ratio", TARGET_RATIO, 1.0),
    ]


async def _spoken(text: str) -> pcm.Samples:
    """The question, in a voice that the agents do not use, cut to where it is audible."""
    chunks = [chunk async for chunk in make_tts(None).speak(text, voice="rms")]
    samples = pcm.to_samples(b"".join(chunks))
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > _LOUD)
    return samples[loud[0] : loud[-1] + 1]


async def _conversation(question: pcm.Samples, turn: _Turn) -> tuple[float, float]:
    """Ask once; returns ms to the first sound and ms of waiting for the end of the turn."""
    devices = WavBackend()

    def publish(stamped: Stamped) -> None:
        match stamped.event:
            case RealtimeSessionUpdated(session=session):
                turn.hints = SpeechHints(tuple(session.get("tools") or ()), str(session.get("instructions") or ""))
            case RealtimeSpeechStopped():
                turn.stopped_at = devices.frame_at(time.monotonic())
            case RealtimeOutputTranscriptDelta(delta=delta):
                turn.text += delta

    sound = SoundConfig(echo_control=False)
    bench = Workbench(Settings(turn_mode="voice"), publish, sound=lambda: SoundEngine(sound, devices))
    try:
        await bench.connect("local", "restaurant")
        await asyncio.sleep(0.5)
        utterance = devices.say(question)
        async with asyncio.timeout(_LIMIT_S):
            turn.ended_at = await _come_true(lambda: utterance.ended_at)
            first = await _come_true(lambda: _first_loud(devices, turn.ended_at))
    except TimeoutError as error:
        raise EngineError(
            say("Bench", "No answer was heard within {seconds} seconds.").format(seconds=round(_LIMIT_S)),
            code="no_answer",
        ) from error
    finally:
        await bench.close()
    per_ms = devices.rate_hz / 1000
    return (first - turn.ended_at) / per_ms, max(0, turn.stopped_at - turn.ended_at) / per_ms


async def _come_true(moment: Callable[[], int | None]) -> int:
    """Poll until there is a value."""
    while True:
        value = moment()
        if value is not None:
            return value
        await asyncio.sleep(0.01)


def _first_loud(devices: WavBackend, after: int) -> int | None:
    """The first audible sample that the loudspeaker played after a frame."""
    loud = np.flatnonzero(np.abs(devices.recorded()[after:].astype(np.int32)) > _LOUD)
    return after + int(loud[0]) if loud.size else None


async def _recognition_ms(question: pcm.Samples, hints: SpeechHints) -> float:
    """From the last sample to the final words, fed at the pace of speech; the median of the rounds."""
    recogniser = make_stt(None)
    await recogniser.load()
    size = int(_FEED_S * pcm.SESSION_RATE_HZ)
    spent = []
    for _ in range(ROUNDS):
        utterance = recogniser.begin(hints)
        for start in range(0, question.size, size):
            await asyncio.gather(utterance.feed(pcm.to_bytes(question[start : start + size])), asyncio.sleep(_FEED_S))
        started = time.perf_counter()
        await utterance.finish()
        spent.append((time.perf_counter() - started) * 1000)
    return statistics.median(spent)


async def _first_chunk_ms(text: str) -> float:
    """From a sentence to the first chunk of its speech; the median of the rounds."""
    speech = make_tts(None)
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        async for _chunk in speech.speak(text, voice="ash"):
            spent.append((time.perf_counter() - started) * 1000)
            break
    return statistics.median(spent)
