"""Counts tokens the way the hosted service bills them, so that its clients' usage views work here too.

Pure. Text is estimated at four characters a token; audio is exact: a token per 100 ms heard, per 50 ms spoken.
Nothing is ever cached here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

CHARACTERS_A_TOKEN: Final = 4
HEARD_MS_A_TOKEN: Final = 100
SPOKEN_MS_A_TOKEN: Final = 50


@dataclass(frozen=True, slots=True)
class TokenCount:
    """Tokens by modality."""

    text: int = 0
    audio: int = 0

    @property
    def total(self) -> int:
        return self.text + self.audio

    def __add__(self, other: TokenCount) -> TokenCount:
        return TokenCount(self.text + other.text, self.audio + other.audio)


def text_tokens(text: str) -> int:
    """Tokens of a text, at least one when there is any."""
    return -(-len(text) // CHARACTERS_A_TOKEN)


def heard_tokens(ms: float) -> int:
    """Tokens of the person's speech."""
    return -(-int(ms) // HEARD_MS_A_TOKEN)


def spoken_tokens(ms: float) -> int:
    """Tokens of the assistant's speech."""
    return -(-int(ms) // SPOKEN_MS_A_TOKEN)


def prompt_tokens(instructions: str, tools: Iterable[dict[str, Any]]) -> TokenCount:
    """What goes into every response besides the conversation."""
    listed = list(tools)
    return TokenCount(text=text_tokens(instructions) + (text_tokens(json.dumps(listed)) if listed else 0))


def response_usage(given: TokenCount, made: TokenCount) -> dict[str, Any]:
    """The `usage` object of `response.done`."""
    cached = {"text_tokens": 0, "audio_tokens": 0, "image_tokens": 0}
    return {
        "total_tokens": given.total + made.total,
        "input_tokens": given.total,
        "output_tokens": made.total,
        "input_token_details": {
            "text_tokens": given.text,
            "audio_tokens": given.audio,
            "image_tokens": 0,
            "cached_tokens": 0,
            "cached_tokens_details": cached,
        },
        "output_token_details": {"text_tokens": made.text, "audio_tokens": made.audio},
    }


def transcription_usage(audio_ms: float, transcript: str) -> dict[str, Any]:
    """The `usage` object of a completed input transcription."""
    heard, written = heard_tokens(audio_ms), text_tokens(transcript)
    return {
        "type": "tokens",
        "input_tokens": heard,
        "output_tokens": written,
        "total_tokens": heard + written,
        "input_token_details": {"audio_tokens": heard, "text_tokens": 0},
    }
