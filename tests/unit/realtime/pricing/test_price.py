"""Price tables: which price holds on a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from app.base.errors import UserError
from app.realtime.pricing.price import Price, PriceTable, Rates, day_of

SPRING, AUTUMN = date(2026, 3, 1), date(2026, 10, 1)


def price(model: str, start: date, rate: int) -> Price:
    return Price(model, start, start, "USD", text=Rates(input=Decimal(rate)))


TABLE = PriceTable([price("a", AUTUMN, 2), price("a", SPRING, 4), price("b", AUTUMN, 9)])


@pytest.mark.parametrize(
    ("at", "rate"),
    [
        (date(2026, 2, 28), None),
        (SPRING, 4),
        (date(2026, 9, 30), 4),
        (AUTUMN, 2),
        (date(2030, 1, 1), 2),
        (datetime(2026, 9, 30, 23, 30, tzinfo=UTC), 4),
        (datetime(2026, 9, 30, 23, 30, tzinfo=timezone(timedelta(hours=-5))), 2),
    ],
)
def test_the_newest_price_that_has_begun_holds(at: date, rate: int | None) -> None:
    found = TABLE.in_force("a", at)
    assert (found and found.text.input) == rate


def test_a_moment_without_a_zone_is_on_its_own_day() -> None:
    assert day_of(datetime(2026, 9, 30, 23, 59)) == date(2026, 9, 30)  # noqa: DTZ001 - that there is no zone is meant


def test_names_are_matched_exactly() -> None:
    assert TABLE.in_force("A", AUTUMN) is None
    assert TABLE.in_force("a-2026-10-01", AUTUMN) is None
    assert TABLE.of("c") == ()


def test_prices_are_listed_by_model_and_day() -> None:
    assert [(each.model, each.valid_from) for each in TABLE.prices] == [("a", SPRING), ("a", AUTUMN), ("b", AUTUMN)]


def test_two_prices_for_one_day_are_refused() -> None:
    with pytest.raises(UserError, match="two of a from 2026-10-01"):
        PriceTable([price("a", AUTUMN, 2), price("a", AUTUMN, 3)])


def test_an_update_replaces_the_models_it_names() -> None:
    newer = TABLE.updated(PriceTable([price("a", AUTUMN, 1), price("c", AUTUMN, 5)]))
    assert [(each.model, each.text.input) for each in newer.prices] == [("a", 1), ("b", 9), ("c", 5)]
    assert len(TABLE.prices) == 3
