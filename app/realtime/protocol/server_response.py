"""The response object of `response.created` and `response.done`, typed and lenient; usage and outcome inside.

Cached tokens are a part of the input tokens, never beside them. All counts may be missing: a cancelled response is
billed for what was made until then, and an older server counts nothing.
"""

from __future__ import annotations

from typing import Annotated, Any

from app.base.frozen import frozen
from app.realtime.protocol.record import Anything, Real, Record, Text, Texts, Whole, inner, inner_list, read
from app.realtime.protocol.server_items import ServerItem, item_of


@frozen
class TokensByKind(Record):
    """Tokens by modality."""

    text_tokens: Whole
    audio_tokens: Whole
    image_tokens: Whole


@frozen
class InputTokens(TokensByKind):
    """What the response read."""

    cached_tokens: Whole
    cached_tokens_details: Annotated[TokensByKind | None, inner(TokensByKind)]


@frozen
class ResponseUsage(Record):
    """Tokens of one response."""

    total_tokens: Whole
    input_tokens: Whole
    output_tokens: Whole
    input_token_details: Annotated[InputTokens | None, inner(InputTokens)]
    output_token_details: Annotated[TokensByKind | None, inner(TokensByKind)]


@frozen
class TranscriptionUsage(Record):
    """What writing down the person's speech costs: `type` is "tokens" or "duration" (then `seconds` counts)."""

    type: Text
    input_tokens: Whole
    output_tokens: Whole
    total_tokens: Whole
    seconds: Real
    input_token_details: Annotated[TokensByKind | None, inner(TokensByKind)]


@frozen
class ResponseError(Record):
    """Why a response failed."""

    type: Text
    code: Text
    message: Text


@frozen
class StatusDetails(Record):
    """Why a response did not complete.

    `reason` is turn_detected, client_cancelled, max_output_tokens or content_filter.
    """

    type: Text
    reason: Text
    error: Annotated[ResponseError | None, inner(ResponseError)]


@frozen
class ServerResponse(Record):
    """A response. `status` is in_progress, completed, cancelled, failed or incomplete.

    `conversation_id` None is out of band when the key is in `raw`. `audio`, `max_output_tokens` (a count or "inf")
    and `metadata` are as they came.
    """

    id: Text
    object: Text
    status: Text
    status_details: Annotated[StatusDetails | None, inner(StatusDetails)]
    output: Annotated[tuple[ServerItem, ...], inner_list(item_of)]
    conversation_id: Text
    output_modalities: Texts
    audio: Anything
    max_output_tokens: Anything
    metadata: Anything
    usage: Annotated[ResponseUsage | None, inner(ResponseUsage)]


def response_of(data: dict[str, Any]) -> ServerResponse:
    """The typed response of an event's `response`; never raises."""
    return read(ServerResponse, data)
