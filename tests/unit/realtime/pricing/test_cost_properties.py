"""What holds of every cost, whatever was used and whatever it costs."""

from __future__ import annotations

import random
from datetime import date
from decimal import Context, Decimal, localcontext
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.pricing.cost import Cost, cost_of, transcription_cost_of
from app.realtime.pricing.price import Price, PriceTable, Rates
from app.realtime.session.usage import Usage

DAY = date(2026, 10, 1)
KINDS = ("text_tokens", "audio_tokens", "image_tokens")

amounts = st.decimals(min_value=0, max_value=10_000, places=6)
full_rates = st.builds(Rates, amounts, amounts, amounts)
some_rates = st.builds(Rates, *[st.none() | amounts] * 3)


def saving(given_: Decimal, cached: Decimal, made: Decimal) -> Rates:
    return Rates(given_, min(given_, cached), made)


def prices_of(rates: st.SearchStrategy[Rates]) -> st.SearchStrategy[Price]:
    return st.builds(
        Price,
        st.just("m"),
        st.just(DAY),
        st.just(DAY),
        st.just("USD"),
        text=rates,
        audio=rates,
        image=rates,
        minute=st.none() | amounts,
    )


@st.composite
def responses(draw: st.DrawFn) -> dict[str, Any]:
    """A response whose counts add up."""
    given_ = {kind: draw(st.integers(0, 10**9)) for kind in KINDS}
    cached = {kind: draw(st.integers(0, count)) for kind, count in given_.items()}
    made = {kind: draw(st.integers(0, 10**9)) for kind in KINDS[:2]}
    given_total, made_total = sum(given_.values()), sum(made.values())
    return {
        "total_tokens": given_total + made_total,
        "input_tokens": given_total,
        "output_tokens": made_total,
        "input_token_details": {
            **given_,
            "cached_tokens": sum(cached.values()),
            "cached_tokens_details": cached,
        },
        "output_token_details": made,
    }


def cost(price: Price, *used: dict[str, Any]) -> Cost:
    usage = Usage()
    for each in used:
        usage.add_response(each)
    return cost_of(usage, "m", at=DAY, prices=PriceTable([price]))


def known(cost: Cost) -> Decimal:
    assert cost.amount is not None, cost.explanation
    return cost.amount


@given(prices_of(full_rates), st.lists(responses(), max_size=5), st.randoms(use_true_random=False))
def test_costs_add_up_over_responses_in_any_order(
    price: Price, used: list[dict[str, Any]], chance: random.Random
) -> None:
    shuffled = chance.sample(used, len(used))
    whole = cost(price, *used)
    assert whole == cost(price, *shuffled)
    assert known(whole) == sum(known(cost(price, each)) for each in used)
    assert known(whole) == sum(whole.of(modality) for modality in ("text", "audio", "image"))


@given(prices_of(st.builds(saving, amounts, amounts, amounts)), responses())
def test_caching_only_saves_where_the_table_says_it_is_cheaper(price: Price, used: dict[str, Any]) -> None:
    bare = {key: value for key, value in used["input_token_details"].items() if not key.startswith("cached")}
    assert known(cost(price, used)) <= known(cost(price, {**used, "input_token_details": bare}))


fields = st.integers(-3, 50)
usages = st.builds(
    Usage, *[fields] * 15, st.floats(allow_nan=True), transcription_input_text_tokens=fields
) | responses().map(Usage.of_response)


@given(usages, prices_of(some_rates), st.sampled_from(["m", "other"]), st.dates())
def test_there_is_an_amount_or_a_reason_and_never_less_than_nothing(
    usage: Usage, price: Price, model: str, at: date
) -> None:
    for priced in (cost_of, transcription_cost_of):
        found = priced(usage, model, at=at, prices=PriceTable([price]))
        assert (found.amount is None) == bool(found.reason) == bool(found.explanation)
        assert found.amount is None or found.amount >= 0
        assert all(line.amount >= 0 and line.count > 0 for line in found.lines)
        with localcontext(Context(prec=60)):
            assert found.amount in (None, sum(line.amount for line in found.lines))
