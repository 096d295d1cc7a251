"""What a conversation used and cost, as rows and exports carry it, and in words for exports. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

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
    cached = f" ({usage.cached_tokens:,} of them cached)" if usage.cached_tokens else ""
    return f"{usage.input_tokens:,} in{cached}, {usage.output_tokens:,} out"


def cost_text(usage: UsageRow) -> str:
    """The cost with whose prices it is, or why it is not known."""
    if usage.amount is None:
        return f"not known ({_REASONS.get(usage.reason, 'no reason was told')})"
    if not usage.currency and usage.lacks_transcription:
        return "not known (no price of the transcription is known)"
    if not usage.currency:
        return "none (an engine on this computer)"
    lacking = ", without transcription" if usage.lacks_transcription else ""
    return f"{money(usage.amount, usage.currency)}{lacking}, at {usage.provider}'s prices from {usage.valid_from} on"


_REASONS: Final = {
    "unknown_model": "no price of the model is known",
    "too_early": "no price of that day is known",
    "no_price": "a part of it has no price",
    "not_itemised": "the server did not tell the kinds of tokens",
    "inconsistent": "the server's counts do not add up",
    "other_service": "the engine asks a server of its own",
    MIXED: "it is in several currencies",
}
