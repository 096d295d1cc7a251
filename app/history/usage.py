"""What a conversation used and cost, as rows and exports carry it, and in words for exports. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from app.base.figures import number
from app.base.language import mark, say

_SIGNS: Final = {"USD": "$", "EUR": "€", "GBP": "£"}
_SMALLEST: Final = Decimal("0.0001")
MIXED: Final = "currencies"
"""The reason of a total whose parts are in several currencies."""


@dataclass(frozen=True, slots=True)
class UsageRow:
    """Tokens and their cost, of one answer or of several together.

    Args:
        cached_tokens: a part of `input_tokens`.
        amount: None when the cost is not known: then `reason` says why, a word of `CostReason` or `MIXED`.
        currency: empty when nothing is charged at all.
        provider: whose prices they are; `valid_from` (ISO 8601) since when they hold.
        lacks_transcription: the person's speech was written down at a price that is not known.
    """

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    amount: Decimal | None = Decimal(0)
    currency: str = ""
    reason: str = ""
    provider: str = ""
    valid_from: str = ""
    lacks_transcription: bool = False

    def with_answer(self, answer: UsageRow) -> UsageRow:
        """Both together."""
        return replace(
            self._with_cost(answer),
            input_tokens=self.input_tokens + answer.input_tokens,
            cached_tokens=self.cached_tokens + answer.cached_tokens,
            output_tokens=self.output_tokens + answer.output_tokens,
        )

    def with_transcription(self, written: UsageRow) -> UsageRow:
        """The same with what writing down the person's speech cost; its tokens are another model's."""
        return replace(self, lacks_transcription=True) if written.amount is None else self._with_cost(written)

    def _with_cost(self, other: UsageRow) -> UsageRow:
        if self.amount is None or other.amount is None:
            return replace(self, amount=None, reason=self.reason or other.reason)
        if self.currency and other.currency and self.currency != other.currency:
            return replace(self, amount=None, reason=MIXED)
        newer = other if other.valid_from >= self.valid_from else self
        return replace(
            self,
            amount=self.amount + other.amount,
            currency=self.currency or other.currency,
            provider=newer.provider,
            valid_from=newer.valid_from,
        )


def money(amount: Decimal, currency: str) -> str:
    """`$1.25`, `$0.0123`, `< $0.0001`: enough digits to tell answers apart."""
    sign = _SIGNS.get(currency, f"{currency} ")
    if 0 < amount < _SMALLEST:
        return f"< {sign}{_SMALLEST}"
    digits = Decimal("0.01") if amount >= 1 else _SMALLEST
    return f"{sign}{amount.quantize(digits, ROUND_HALF_UP):,}"


def tokens_text(usage: UsageRow) -> str:
    """`2,000 in (800 of them cached), 1,000 out`."""
    text = (
        say("Usage", "{input} in ({cached} of them cached), {output} out")
        if usage.cached_tokens
        else say("Usage", "{input} in, {output} out")
    )
    numbers = {"input": usage.input_tokens, "cached": usage.cached_tokens, "output": usage.output_tokens}
    return text.format(**{name: number(value) for name, value in numbers.items()})


def cost_text(usage: UsageRow) -> str:
    """The cost with whose prices it is, or why it is not known."""
    if usage.amount is None:
        why = _REASONS.get(usage.reason, _NO_REASON)
        return say("Usage", "not known ({why})").format(why=say("Usage", why))
    if not usage.currency and usage.lacks_transcription:
        why = say("Usage", _NO_TRANSCRIPTION)
        return say("Usage", "not known ({why})").format(why=why)
    if not usage.currency:
        return say("Usage", "none (an engine on this computer)")
    text = (
        say("Usage", "{amount}, without transcription, at {provider}'s prices from {date} on")
        if usage.lacks_transcription
        else say("Usage", "{amount}, at {provider}'s prices from {date} on")
    )
    cost = money(usage.amount, usage.currency)
    return text.format(amount=cost, provider=usage.provider, date=usage.valid_from)


_NO_REASON: Final = mark("Usage", "no reason was told")
_NO_TRANSCRIPTION: Final = mark("Usage", "no price of the transcription is known")
_REASONS: Final = {
    "unknown_model": mark("Usage", "no price of the model is known"),
    "too_early": mark("Usage", "no price of that day is known"),
    "no_price": mark("Usage", "a part of it has no price"),
    "not_itemised": mark("Usage", "the server did not tell the kinds of tokens"),
    "inconsistent": mark("Usage", "the server's counts do not add up"),
    "other_service": mark("Usage", "the engine asks a server of its own"),
    MIXED: mark("Usage", "it is in several currencies"),
}
