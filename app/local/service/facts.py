"""What happens to a connection: the inputs of its machine, all in the past tense.

Values only. The shell makes them from frames, from the ear, and from the brain and the voice at work.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FrameReceived:
    """A text frame of the client."""

    text: str


@dataclass(frozen=True, slots=True)
class AudioHeard:
    """The ear has listened to the next `samples` of the buffer; one voice probability per finished 32 ms window."""

    samples: int
    probabilities: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class PartHeard:
    """The words recognised so far in the audio of an item (or future item); they may still change."""

    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """The final words of an item's audio."""

    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class HearingFailed:
    """The audio of an item could not be recognised; `message` is for people."""

    item_id: str
    message: str


@dataclass(frozen=True, slots=True)
class TextMade:
    """The next words of an answer: text, or the transcript of the sound that follows."""

    response_id: str
    delta: str


@dataclass(frozen=True, slots=True)
class SoundMade:
    """Sound of an answer, PCM16 mono 24 kHz, at most 100 ms."""

    response_id: str
    pcm: bytes


@dataclass(frozen=True, slots=True)
class CallMade:
    """The brain wants a function run."""

    response_id: str
    name: str
    arguments: str
    call_id: str = ""


@dataclass(frozen=True, slots=True)
class AnswerEnded:
    """The answer is complete, or stopped at a limit of the brain (`reason` max_output_tokens, content_filter)."""

    response_id: str
    reason: str = "completed"


@dataclass(frozen=True, slots=True)
class AnswerFailed:
    """Brain or voice failed; `message` and `code` are for the `error` of the response."""

    response_id: str
    message: str
    code: str


Fact = (
    FrameReceived
    | AudioHeard
    | PartHeard
    | WordsHeard
    | HearingFailed
    | TextMade
    | SoundMade
    | CallMade
    | AnswerEnded
    | AnswerFailed
)
