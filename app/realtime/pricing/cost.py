"""What tokens cost: usage and a price in, an amount out. Pure.

Cached tokens are a part of the input and charged once, at their own price. Nothing is guessed: where a price is not
known or the counts do not say enough, there is no amount but a reason. Invariant: an amount is there if and only if
there is no reason, and it is never negative.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Context, Decimal, localcontext
from typing import Any, Final, Literal

from app.base.frozen import frozen
from app.realtime.pricing.price import Modality, Price, PriceTable, day_of
from app.realtime.session.usage import Usage

CostReason = Literal["unknown_model", "too_early", "no_price", "not_itemised", "inconsistent", "other_service"]
"""Why there is no amount.

`unknown_model`: the table does not hold it. `too_early`: all its prices begin later. `no_price`: tokens of a modality
without a price. `not_itemised`: the server did not tell the modalities. `inconsistent`: its counts do not add up.
`other_service`: an engine of ours answered with the help of a server that says nothing of its prices.
"""
Direction = Literal["input", "cached_input", "output", "time"]

_MILLION: Final = Decimal(1_000_000)
_EXACT: Final = Context(prec=60)


@frozen
class CostLine:
    """One part of a cost: `count` tokens at `rate` a million; for `time`, minutes at `rate` each."""

    modality: Modality
    direction: Direction
    count: Decimal
    rate: Decimal
    amount: Decimal


@frozen
class Cost:
    """An amount of money, or the reason why there is none.

    Args:
        amount: not rounded; None when it is not known.
        currency: empty where nothing is charged at all.
        lines: what it is made of, without what was not used.
        reason: empty when there is an amount.
        explanation: the reason in words.
        price: the price that was in force, with its dates and source.
    """

    amount: Decimal | None
    currency: str = ""
    lines: tuple[CostLine, ...] = ()
    reason: CostReason | Literal[""] = ""
    explanation: str = ""
    price: Price | None = None

    def of(self, modality: Modality) -> Decimal:
        """The part of one modality, 0 when nothing of it was charged."""
        with localcontext(_EXACT):
            return sum((line.amount for line in self.lines if line.modality == modality), Decimal(0))


NO_COST: Final = Cost(Decimal(0))
"""What the engine on this machine charges."""


@frozen
class _Part:
    modality: Modality
    direction: Direction
    count: Decimal
    rate: Decimal | None


def cost_of(usage: Usage, model: str, *, at: date, prices: PriceTable) -> Cost:
    """What the responses in `usage` cost; transcription is apart, see `transcription_cost_of`.

    Args:
        model: its name exactly as in the table.
        at: the day (or moment) of the usage.
    """
    return _cost(model, at, prices, lambda price: _response_parts(usage, price), _response_doubt(usage))


def transcription_cost_of(usage: Usage, model: str, *, at: date, prices: PriceTable) -> Cost:
    """What writing down the person's speech costs, by tokens or by time as the server counted.

    Args:
        model: of the transcription, its name exactly as in the table.
        at: the day (or moment) of the usage.
    """
    return _cost(model, at, prices, lambda price: _transcription_parts(usage, price), _transcription_doubt(usage))


@frozen
class SessionCost:
    """What a session costs: its responses, and transcription apart."""

    responses: Cost
    transcription: Cost


def session_cost(usage: Usage, session: Mapping[str, Any], *, at: date, prices: PriceTable) -> SessionCost:
    """What `usage` costs in a session that the server described so (`session` of `session_created`).

    An engine on this machine costs nothing, whichever model was asked for.
    """
    engine = session.get("engine")
    if isinstance(engine, dict):
        cost = _engine_cost(engine)
        return SessionCost(cost, cost)
    written_by = _at(session, "audio", "input", "transcription", "model")
    return SessionCost(
        cost_of(usage, _at(session, "model"), at=at, prices=prices),
        transcription_cost_of(usage, written_by, at=at, prices=prices),
    )


def _engine_cost(engine: dict[str, Any]) -> Cost:
    if engine.get("asks_servers") is False:
        return NO_COST
    return Cost(None, reason="other_service", explanation="The engine asks a server whose prices are not known.")


def _at(session: Mapping[str, Any], *path: str) -> str:
    found: Any = session
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, str) else ""


def _cost(
    model: str, at: date, prices: PriceTable, parts_at: Callable[[Price], list[_Part]], doubt: Cost | None
) -> Cost:
    price = prices.in_force(model, at)
    if price is None:
        return _unpriced(prices.of(model), model, at)
    if doubt is not None:
        return doubt
    parts = [part for part in parts_at(price) if part.count]
    lacking = next((part for part in parts if part.rate is None), None)
    if lacking is not None:
        what = f"{lacking.modality} {lacking.direction.replace('_', ' ')}"
        return Cost(None, reason="no_price", explanation=f"There is no price for {what} of {model}.")
    with localcontext(_EXACT):
        lines = tuple(_line(part) for part in parts)
        amount = sum((line.amount for line in lines), Decimal(0))
    return Cost(amount, price.currency, lines, price=price)


def _line(part: _Part) -> CostLine:
    rate = part.rate or Decimal(0)
    amount = part.count * rate
    return CostLine(
        part.modality, part.direction, part.count, rate, amount if part.direction == "time" else amount / _MILLION
    )


def _unpriced(known: tuple[Price, ...], model: str, at: date) -> Cost:
    if not known:
        return Cost(None, reason="unknown_model", explanation=f"No price of {model or 'a nameless model'} is known.")
    first = known[0].valid_from
    told = f"The first price of {model} is that of {first}; the usage is of {day_of(at)}."
    return Cost(None, reason="too_early", explanation=told)


def _response_parts(usage: Usage, price: Price) -> list[_Part]:
    counts: dict[Modality, tuple[int, int, int]] = {
        "text": (usage.input_text_tokens, usage.cached_text_tokens, usage.output_text_tokens),
        "audio": (usage.input_audio_tokens, usage.cached_audio_tokens, usage.output_audio_tokens),
        "image": (usage.input_image_tokens, usage.cached_image_tokens, 0),
    }
    parts = []
    for modality, (given, cached, made) in counts.items():
        rates = price.rates(modality)
        parts += [
            _Part(modality, "input", Decimal(given - cached), rates.input),
            _Part(modality, "cached_input", Decimal(cached), rates.cached_input),
            _Part(modality, "output", Decimal(made), rates.output),
        ]
    return parts


def _transcription_parts(usage: Usage, price: Price) -> list[_Part]:
    return [
        _Part("text", "input", Decimal(usage.transcription_input_text_tokens), price.text.input),
        _Part("audio", "input", Decimal(usage.transcription_input_audio_tokens), price.audio.input),
        _Part("text", "output", Decimal(usage.transcription_output_tokens), price.text.output),
        _Part("audio", "time", Decimal(repr(float(usage.transcription_s))) / 60, price.minute),
    ]


def _response_doubt(usage: Usage) -> Cost | None:
    """Why the counts do not say what was used; None when they do."""
    given = (usage.input_text_tokens, usage.input_audio_tokens, usage.input_image_tokens)
    cached = (usage.cached_text_tokens, usage.cached_audio_tokens, usage.cached_image_tokens)
    made = (usage.output_text_tokens, usage.output_audio_tokens)
    if min(*given, *cached, *made) < 0:
        return _inconsistent("A count of tokens is below zero.")
    if any(part > whole for part, whole in zip(cached, given, strict=True)):
        return _inconsistent("More tokens are cached than there are in the input.")
    both = usage.input_tokens + usage.output_tokens
    return (
        _sum_doubt("input", usage.input_tokens, sum(given))
        or _sum_doubt("cached", usage.cached_tokens, sum(cached))
        or _sum_doubt("output", usage.output_tokens, sum(made))
        or (_sum_doubt("all", usage.total_tokens, both) if usage.total_tokens else None)
    )


def _transcription_doubt(usage: Usage) -> Cost | None:
    parts = (usage.transcription_input_text_tokens, usage.transcription_input_audio_tokens)
    if min(*parts, usage.transcription_output_tokens) < 0 or not 0 <= usage.transcription_s < math.inf:
        return _inconsistent("A count of the transcription makes no sense.")
    return _sum_doubt("transcribed", usage.transcription_input_tokens, sum(parts))


def _sum_doubt(name: str, whole: int, parts: int) -> Cost | None:
    if whole == parts:
        return None
    if parts == 0:
        told = f"The server did not tell of what kind the {whole} {name} tokens are."
        return Cost(None, reason="not_itemised", explanation=told)
    return _inconsistent(f"The parts of the {name} tokens are {parts} together, but {whole} in all.")


def _inconsistent(what: str) -> Cost:
    return Cost(None, reason="inconsistent", explanation=what)
