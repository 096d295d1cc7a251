"""Tokens of one response, as the model tells them.

The figures are a `Usage`; what kind of tokens they were stands beside it, None where the server did not say. The wire's
own object is kept whole, because services add to it.
"""

from __future__ import annotations

from typing import Any, Literal

from app.base.frozen import frozen
from app.realtime.protocol.lenient import object_of
from app.realtime.session.usage import Usage
from app.realtime.token_details import (
    RealtimeModelCachedTokensDetails,
    RealtimeModelInputTokensDetails,
    RealtimeModelOutputTokensDetails,
)


@frozen
class RealtimeModelUsageEvent:
    """Tokens of one response; `raw` is what the server sent of them."""

    usage: Usage
    input_tokens_details: RealtimeModelInputTokensDetails | None = None
    output_tokens_details: RealtimeModelOutputTokensDetails | None = None
    response_id: str | None = None
    raw: dict[str, Any] | None = None
    type: Literal["usage"] = "usage"


def usage_event(raw: dict[str, Any], response_id: str | None = None) -> RealtimeModelUsageEvent:
    """The event for the wire's `usage` object. Never raises: what is no count there is None."""
    inputs, outputs = object_of(raw, "input_token_details"), object_of(raw, "output_token_details")
    cached = object_of(inputs, "cached_tokens_details")
    text, audio, image, from_cache = _counts(inputs, "text_tokens", "audio_tokens", "image_tokens", "cached_tokens")
    kept = RealtimeModelCachedTokensDetails(*_counts(cached, "text_tokens", "audio_tokens", "image_tokens"))
    details = RealtimeModelInputTokensDetails(text, audio, image, from_cache, kept if cached else None)
    said = RealtimeModelOutputTokensDetails(*_counts(outputs, "text_tokens", "audio_tokens"))
    return RealtimeModelUsageEvent(
        Usage.of_response(raw), details if inputs else None, said if outputs else None, response_id, raw
    )


def _counts(source: dict[str, Any], *names: str) -> list[int | None]:
    values = (source.get(name) for name in names)
    return [value if isinstance(value, int) and not isinstance(value, bool) else None for value in values]
