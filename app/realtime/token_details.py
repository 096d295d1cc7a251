"""Of which kinds tokens were, None where nobody said. Values only."""

from __future__ import annotations

from app.base.frozen import frozen


@frozen
class RealtimeModelCachedTokensDetails:
    """Kinds of the input tokens that came out of the cache."""

    text_tokens: int | None = None
    audio_tokens: int | None = None
    image_tokens: int | None = None


@frozen
class RealtimeModelInputTokensDetails:
    """Kinds of input tokens; those from the cache are a part of them."""

    text_tokens: int | None = None
    audio_tokens: int | None = None
    image_tokens: int | None = None
    cached_tokens: int | None = None
    cached_tokens_details: RealtimeModelCachedTokensDetails | None = None


@frozen
class RealtimeModelOutputTokensDetails:
    """Kinds of output tokens."""

    text_tokens: int | None = None
    audio_tokens: int | None = None
