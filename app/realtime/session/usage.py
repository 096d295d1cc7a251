"""Tokens of a run, cumulative: by direction and kind, cached as a part of input, transcription apart.

Folds what the server reports per response; unknown or missing figures count as nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from app.realtime.token_details import (
    RealtimeModelCachedTokensDetails,
    RealtimeModelInputTokensDetails,
    RealtimeModelOutputTokensDetails,
)

if TYPE_CHECKING:
    from datetime import date

    from app.realtime.pricing.cost import Cost
    from app.realtime.pricing.price import PriceTable


@dataclass
class Usage:
    """All counts are tokens but `requests` and `transcription_s` (seconds, where the server bills by time)."""

    requests: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    total_tokens: int = 0
    input_text_tokens: int = 0
    input_audio_tokens: int = 0
    input_image_tokens: int = 0
    cached_tokens: int = 0
    cached_text_tokens: int = 0
    cached_audio_tokens: int = 0
    cached_image_tokens: int = 0
    output_text_tokens: int = 0
    output_audio_tokens: int = 0
    transcription_input_tokens: int = 0
    transcription_output_tokens: int = 0
    transcription_s: float = 0.0
    transcription_input_text_tokens: int = 0
    transcription_input_audio_tokens: int = 0

    @classmethod
    def of_response(cls, usage: dict[str, Any]) -> Usage:
        """The usage of one response alone, as in `response_done`."""
        made = cls()
        made.add_response(usage)
        return made

    def cost(self, model: str, *, at: date | None = None, prices: PriceTable | None = None) -> Cost:
        """What the responses cost, or the reason why that is not known; transcription is apart.

        Args:
            model: the model that answered.
            at: the day (or moment) of the usage; today by default.
            prices: the shipped table by default.
        Raises:
            ConfigError: the shipped table is damaged.
        """
        from app.realtime.pricing import price_files  # read when somebody asks

        return price_files.cost_today(self, model, at, prices)

    def add_response(self, usage: dict[str, Any]) -> None:
        """Count one response's `usage`, as the server sent it."""
        self.requests += 1
        for name in ("input_tokens", "output_tokens", "total_tokens"):
            self._count(name, usage, name)
        inputs = _part(usage, "input_token_details")
        self._count("cached_tokens", inputs, "cached_tokens")
        cached = _part(inputs, "cached_tokens_details")
        outputs = _part(usage, "output_token_details")
        for kind in ("text_tokens", "audio_tokens", "image_tokens"):
            self._count(f"input_{kind}", inputs, kind)
            self._count(f"cached_{kind}", cached, kind)
        for kind in ("text_tokens", "audio_tokens"):
            self._count(f"output_{kind}", outputs, kind)

    def add(self, other: Usage) -> None:
        """Count what `other` counted."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    def add_transcription(self, usage: dict[str, Any]) -> None:
        """Count one transcription's `usage` (tokens or seconds)."""
        self._count("transcription_input_tokens", usage, "input_tokens")
        self._count("transcription_output_tokens", usage, "output_tokens")
        inputs = _part(usage, "input_token_details")
        for kind in ("text_tokens", "audio_tokens"):
            self._count(f"transcription_input_{kind}", inputs, kind)
        seconds = usage.get("seconds")
        if isinstance(seconds, int | float) and not isinstance(seconds, bool):
            self.transcription_s += max(0.0, float(seconds))

    @property
    def input_tokens_details(self) -> RealtimeModelInputTokensDetails:
        """The input by kind; what came out of the cache is a part of it."""
        cached = RealtimeModelCachedTokensDetails(
            self.cached_text_tokens, self.cached_audio_tokens, self.cached_image_tokens
        )
        kinds = self.input_text_tokens, self.input_audio_tokens, self.input_image_tokens
        return RealtimeModelInputTokensDetails(*kinds, self.cached_tokens, cached)

    @property
    def output_tokens_details(self) -> RealtimeModelOutputTokensDetails:
        """The output by kind."""
        return RealtimeModelOutputTokensDetails(self.output_text_tokens, self.output_audio_tokens)

    def copy(self) -> Usage:
        """A snapshot that does not change any more."""
        return replace(self)

    def _count(self, name: str, source: dict[str, Any], key: str) -> None:
        value = source.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            setattr(self, name, getattr(self, name) + value)


def _part(source: dict[str, Any], key: str) -> dict[str, Any]:
    value = source.get(key)
    return value if isinstance(value, dict) else {}
