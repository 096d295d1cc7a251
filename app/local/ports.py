"""The ports of the local engine: what speech-to-text, text-to-speech and a brain look like to the pipeline.

Audio is PCM16 mono at 24 kHz (`app.base.pcm.SESSION_RATE_HZ`) on both sides; an implementation that needs another
rate resamples inside. All methods are called on the engine's loop; CPU-heavy work goes to a worker thread inside
the implementation, so that the loop stays free for audio.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Eagerness = Literal["low", "medium", "high", "auto"]


@dataclass(frozen=True, slots=True)
class SpeechHints:
    """What helps to recognise the next utterance: the running agent as the session describes it.

    Args:
        tools: function tools as `session.update` sent them (name, description, JSON schema).
        instructions: the agent's instructions, with its greeting and facts (see `app.realtime.agents.script`).
        prompt: the transcription prompt of the session.
        language: ISO-639-1 code, None when unknown.
        last_reply: what the agent said last; a question makes its answers likelier.
    """

    tools: tuple[dict[str, Any], ...] = ()
    instructions: str = ""
    prompt: str = ""
    language: str | None = None
    last_reply: str = ""


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was recognised; `confidence` in [0, 1]. An empty text means that no words were found."""

    text: str
    confidence: float = 1.0
    audio_s: float = 0.0


class Utterance(Protocol):
    """One stretch of speech being recognised."""

    async def feed(self, audio: bytes) -> str:
        """Add audio (PCM16 mono 24 kHz, any length); returns the partial transcript so far."""
        ...

    async def finish(self) -> Transcript:
        """No more audio: the final transcript. Called at most once. Raises EngineError when recognition failed."""
        ...

    async def cancel(self) -> None:
        """Throw the utterance away."""
        ...


class SpeechToText(Protocol):
    """A recogniser."""

    @property
    def name(self) -> str:
        """What people are told is at work."""
        ...

    async def load(self) -> None:
        """Load models; raises EngineError with what to do when they cannot be had."""
        ...

    def begin(self, hints: SpeechHints) -> Utterance:
        """Start an utterance."""
        ...


class TextToSpeech(Protocol):
    """A speaker."""

    @property
    def name(self) -> str:
        """What people are told is at work."""
        ...

    def speak(self, text: str, *, voice: str, language: str | None = None, speed: float = 1.0) -> AsyncIterator[bytes]:
        """PCM16 mono 24 kHz in chunks of about 100 ms, as soon as they are made. Text of one sentence or more.

        Text with nothing to pronounce (an emoji, a dash) yields nothing. Raises EngineError when speech failed.
        """
        ...


@dataclass(frozen=True, slots=True)
class BrainMessage:
    """One entry of the conversation as the brain sees it.

    `role` is system, user, assistant, call (a tool call of the assistant: name, call_id, arguments as JSON text)
    or output (its result in `text`, with the same call_id).
    """

    role: Literal["system", "user", "assistant", "call", "output"]
    text: str = ""
    name: str = ""
    call_id: str = ""
    arguments: str = ""


@dataclass(frozen=True, slots=True)
class BrainRequest:
    """Everything a brain needs for one answer; it keeps no state of its own between requests."""

    instructions: str
    messages: tuple[BrainMessage, ...]
    tools: tuple[dict[str, Any], ...] = ()
    tool_choice: Any = "auto"
    language: str | None = None
    max_output_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class BrainText:
    """A piece of the answer."""

    delta: str


@dataclass(frozen=True, slots=True)
class BrainToolCall:
    """The brain wants a tool (or handoff) run; `arguments` is JSON text."""

    name: str
    arguments: str
    call_id: str = ""


@dataclass(frozen=True, slots=True)
class BrainDone:
    """The answer ended. Token counts are zero when the brain has none."""

    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0
    reason: Literal["completed", "max_output_tokens", "content_filter"] = "completed"


BrainEvent = BrainText | BrainToolCall | BrainDone


class Brain(Protocol):
    """What decides the answer."""

    @property
    def name(self) -> str:
        """What people are told is at work."""
        ...

    def answer(self, request: BrainRequest) -> AsyncIterator[BrainEvent]:
        """Text and calls as they come, `BrainDone` last. Closing the iterator cancels. Raises EngineError."""
        ...


@dataclass(frozen=True, slots=True)
class EngineParts:
    """The parts one engine is made of."""

    stt: SpeechToText
    tts: TextToSpeech
    brain: Brain
    notes: tuple[str, ...] = field(default_factory=tuple)
    asks_servers: bool = False
