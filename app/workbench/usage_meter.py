"""What the answers of a session used and cost: its events in, `TokensUsed` out. Pure.

Who carries a conversation asks it about every event. Invariant: each usage that the server tells is published once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Context, Decimal, InvalidOperation
from typing import Any, Final

from app.history.usage import UsageRow
from app.realtime.pricing.cost import Cost, SessionCost, session_cost
from app.realtime.pricing.price import PriceTable
from app.realtime.session import events as said
from app.realtime.session.usage import Usage
from app.workbench.events import TokensUsed

_AS_TOLD: Final = Context(prec=20)
_HIGHEST: Final = 10**12  # more than any conversation costs: a server or a file that says so is wrong


class UsageMeter:
    """One session's.

    Args:
        prices: what may apply at its server.
        today: asked at each answer, since a conversation may go on past midnight.
    """

    def __init__(self, prices: PriceTable, today: Callable[[], date]) -> None:
        self._prices = prices
        self._today = today
        self._session: dict[str, Any] = {}
        self._written = Usage()

    def fold(self, event: object) -> TokensUsed | None:
        """Advance by one event; what was used since the last one of its kind, if it tells."""
        match event:
            case said.RealtimeSessionCreated(session=session):
                self._session = session
            case said.RealtimeSessionUpdated(session=session):
                self._session = {**self._session, **session}
            case said.RealtimeResponseDone(usage=dict() as told, response_id=response_id) if told:
                usage = Usage.of_response(told)
                counted = (usage.input_tokens, usage.cached_tokens, usage.output_tokens)
                return _used("response", response_id, counted, self._cost(usage).responses)
            case said.RealtimeUsageUpdated(usage=Usage() as usage):
                return self._transcribed(usage)
        return None

    def _transcribed(self, usage: Usage) -> TokensUsed | None:
        since = _transcription(usage, self._written)
        self._written = usage
        if since == Usage():
            return None
        counted = (since.transcription_input_tokens, 0, since.transcription_output_tokens)
        return _used("transcription", "", counted, self._cost(since).transcription)

    def _cost(self, usage: Usage) -> SessionCost:
        return session_cost(usage, self._session, at=self._today(), prices=self._prices)


def usage_row(event: TokensUsed) -> UsageRow:
    """The event as rows carry it; a figure that makes no sense (a file may hold anything) counts as unknown."""
    given, cached, made = (
        count if isinstance(count, int) else 0
        for count in (event.input_tokens, event.cached_tokens, event.output_tokens)
    )
    return UsageRow(
        given,
        cached,
        made,
        None if event.amount is None else _amount(event.amount),
        str(event.currency),
        str(event.reason),
        str(event.provider),
        str(event.valid_from),
    )


def total_with(total: UsageRow | None, event: TokensUsed) -> UsageRow:
    """What was used so far with what `event` tells."""
    total, row = total or UsageRow(), usage_row(event)
    return total.with_transcription(row) if event.kind == "transcription" else total.with_answer(row)


def _amount(text: str) -> Decimal | None:
    try:
        amount = Decimal(str(text))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and 0 <= amount <= _HIGHEST else None


def _transcription(usage: Usage, before: Usage) -> Usage:
    """What was written down since `before`."""
    return replace(
        Usage(),
        transcription_input_tokens=usage.transcription_input_tokens - before.transcription_input_tokens,
        transcription_output_tokens=usage.transcription_output_tokens - before.transcription_output_tokens,
        transcription_s=usage.transcription_s - before.transcription_s,
        transcription_input_text_tokens=usage.transcription_input_text_tokens - before.transcription_input_text_tokens,
        transcription_input_audio_tokens=usage.transcription_input_audio_tokens
        - before.transcription_input_audio_tokens,
    )


def _used(kind: str, response_id: str, counted: tuple[int, int, int], cost: Cost) -> TokensUsed:
    price = cost.price
    return TokensUsed(
        "transcription" if kind == "transcription" else "response",
        response_id,
        *counted,
        amount=None if cost.amount is None else f"{cost.amount.normalize(_AS_TOLD):f}",
        currency=cost.currency,
        reason=cost.reason,
        provider=price.provider if price else "",
        valid_from=price.valid_from.isoformat() if price else "",
    )
