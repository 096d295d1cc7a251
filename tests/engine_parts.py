"""Small real parts for an engine under test: a recogniser that knows what it will hear, a voice of tones, an echo.

They keep to `app.local.ports`, do real work on real audio lengths, and can be told to be slow or to fail.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from app.base.errors import EngineError
from app.local.ports import (
    BrainDone,
    BrainEvent,
    BrainRequest,
    BrainText,
    BrainToolCall,
    EngineParts,
    SpeechHints,
    Transcript,
)

SAMPLES_A_MS = 24


def tone(ms: float, amplitude: float = 0.4) -> bytes:
    """A 300 Hz tone, PCM16 mono 24 kHz."""
    time = np.arange(int(ms * SAMPLES_A_MS))
    return (np.sin(time * 2 * np.pi * 300 / 24_000) * amplitude * 32767).astype("<i2").tobytes()


def silence(ms: float) -> bytes:
    """Digital silence, PCM16 mono 24 kHz."""
    return bytes(int(ms * SAMPLES_A_MS) * 2)


class LoudnessDetector:
    """A voice is what is loud; one judgement per 32 ms."""

    WINDOW_BYTES = 768 * 2

    def __init__(self) -> None:
        self._held = b""

    def feed(self, pcm: bytes) -> list[float]:
        self._held += pcm
        found = []
        while len(self._held) >= self.WINDOW_BYTES:
            window = np.frombuffer(self._held[: self.WINDOW_BYTES], dtype="<i2")
            self._held = self._held[self.WINDOW_BYTES :]
            found.append(1.0 if np.abs(window.astype(np.int32)).max() > 1000 else 0.0)
        return found


@dataclass
class ScriptedUtterance:
    """Hears one word of `text` for each 150 ms of audio, all of it at the end."""

    text: str
    owner: ScriptedSpeechToText
    heard_bytes: int = 0

    async def feed(self, pcm: bytes) -> str:
        await asyncio.sleep(0)
        self.heard_bytes += len(pcm)
        words = self.text.split()
        return " ".join(words[: self.heard_bytes // len(tone(150))])

    async def finish(self) -> Transcript:
        await asyncio.sleep(self.owner.finish_s)
        self.owner.heard_bytes.append(self.heard_bytes)
        if self.owner.error is not None:
            raise self.owner.error
        return Transcript(self.text, 1.0, self.heard_bytes / 48_000)

    async def cancel(self) -> None:
        self.owner.cancelled += 1


@dataclass
class ScriptedSpeechToText:
    """Hears the given sentences, one after the other, the last one again and again."""

    sentences: Sequence[str] = ("what are your opening hours",)
    finish_s: float = 0.0
    error: EngineError | None = None
    name: str = "scripted"
    hints: list[SpeechHints] = field(default_factory=list)
    heard_bytes: list[int] = field(default_factory=list)
    cancelled: int = 0

    async def load(self) -> None:
        return

    def begin(self, hints: SpeechHints) -> ScriptedUtterance:
        index = min(len(self.hints), len(self.sentences) - 1)
        self.hints.append(hints)
        return ScriptedUtterance(self.sentences[index], self)


@dataclass
class ToneSpeech:
    """Speaks 20 ms of tone a character, in chunks of 100 ms; nothing for text without letters or digits."""

    chunk_s: float = 0.0
    fail_on: str | None = None
    name: str = "tones"
    spoken: list[str] = field(default_factory=list)
    closed: int = 0

    async def speak(
        self, text: str, *, voice: str, language: str | None = None, speed: float = 1.0
    ) -> AsyncIterator[bytes]:
        if self.fail_on is not None and self.fail_on in text:
            raise EngineError("The voice broke.", code="tts_failed")
        self.spoken.append(text)
        if not any(char.isalnum() for char in text):
            return
        sound = tone(len(text) * 20 / speed)
        try:
            for start in range(0, len(sound), 4800):
                await asyncio.sleep(self.chunk_s)
                yield sound[start : start + 4800]
        finally:
            self.closed += 1


@dataclass
class EchoBrain:
    """Repeats what it was told, word by word; `answers` may put something else in its place.

    A word of the last message that starts with `call_` becomes a call of that function.
    """

    answers: Callable[[BrainRequest], Sequence[str]] | None = None
    word_s: float = 0.0
    done: BrainDone = field(default_factory=BrainDone)
    name: str = "echo"
    requests: list[BrainRequest] = field(default_factory=list)
    closed: int = 0

    async def answer(self, request: BrainRequest) -> AsyncIterator[BrainEvent]:
        self.requests.append(request)
        last = request.messages[-1].text if request.messages else ""
        words = [f"{word} " for word in f"You said: {last}".split()] if self.answers is None else self.answers(request)
        try:
            for word in words:
                await asyncio.sleep(self.word_s)
                yield BrainText(word)
            for word in last.split():
                if word.startswith("call_"):
                    yield BrainToolCall(word.removeprefix("call_"), '{"people": 2}')
            yield replace(self.done)
        finally:
            self.closed += 1


def counting_ids() -> Callable[[str], str]:
    """Ids that count: `item_1`, `event_2`, …"""
    numbers = itertools.count(1)
    return lambda prefix: f"{prefix}_{next(numbers)}"


def make_parts(
    stt: ScriptedSpeechToText | None = None, tts: ToneSpeech | None = None, brain: EchoBrain | None = None
) -> EngineParts:
    """An engine's parts, all of them from here."""
    return EngineParts(stt=stt or ScriptedSpeechToText(), tts=tts or ToneSpeech(), brain=brain or EchoBrain())
