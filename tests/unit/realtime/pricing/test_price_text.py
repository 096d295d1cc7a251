"""Price tables as text: what is understood, and what each mistake says."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import ConfigError
from app.realtime.pricing.price import Price, Rates
from app.realtime.pricing.price_text import parse_prices

TABLE = """\
provider = "Example"
currency = "EUR"
source = "A list."

[[price]]
model = "one"
valid_from = 2026-10-01
looked_up = 2026-11-26
text = { input = 4.00, cached_input = 0.40, output = 24 }

[[price]]
model = "two"
valid_from = 2026-10-02
looked_up = 2026-11-26
minute = 0.006
"""


def test_a_table_is_read_with_its_figures_exact() -> None:
    first, second = parse_prices(TABLE, "t.toml")
    assert first == Price(
        "one",
        date(2026, 10, 1),
        date(2026, 11, 26),
        "EUR",
        "Example",
        "A list.",
        text=Rates(Decimal("4.00"), Decimal("0.40"), Decimal(24)),
    )
    assert (second.model, second.minute, second.text) == ("two", Decimal("0.006"), Rates())


def test_rows_of_one_model_may_follow_each_other() -> None:
    later = TABLE.replace('model = "two"', 'model = "one"')
    assert [price.valid_from.day for price in parse_prices(later, "t.toml")] == [1, 2]


MISTAKES = [
    ("provider =", "provide =", "t.toml:1: provide is not known.", "Allowed: provider, currency, source, price."),
    ('source = "A list."', "", "t.toml:1: source is missing.", 'Write source = "…".'),
    ('"A list."', '" "', "t.toml:3: source must be text.", 'Write source = "…".'),
    ('"EUR"', '"euro"', "t.toml:2: currency is no currency.", "as in USD"),
    ('model = "two"', "", "t.toml:11: price 2: model is missing.", "Write model ="),
    ('model = "two"', "model = 2", "t.toml:12: price 2: model must be text.", "Write model ="),
    ("valid_from = 2026-10-02", "", "t.toml:11: price 2 (two): valid_from is missing.", "2026-10-01"),
    ("2026-10-02", '"2026-10-02"', "t.toml:13: price 2 (two): valid_from must be a date.", "without quotes"),
    ("2026-10-02", "2026-10-02T10:00:00Z", "t.toml:13: price 2 (two): valid_from must be a date.", "without quotes"),
    ("minute = 0.006", "", "t.toml:11: price 2 (two) has no price.", "at least one of text, audio"),
    ("minute = 0.006", "hour = 0.006", "t.toml:15: price 2 (two): hour is not known.", "minute"),
    ("0.006", '"0.006"', "t.toml:15: price 2 (two): minute is no price.", "a number from 0 to 1000000"),
    ("0.006", "true", "t.toml:15: price 2 (two): minute is no price.", "a number"),
    ("0.006", "-1", "t.toml:15: price 2 (two): minute is no price.", "a number"),
    ("0.006", "nan", "t.toml:15: price 2 (two): minute is no price.", "a number"),
    ("0.006", "1e9", "t.toml:15: price 2 (two): minute is no price.", "a number"),
    ("4.00", '"4"', "t.toml:9: price 1 (one): text.input is no price.", "a number"),
    ("cached_input", "cached", "t.toml:9: price 1 (one): text.cached is not known.", "input, cached_input, output"),
    ("{ input = 4.00, cached_input = 0.40, output = 24 }", "4", "t.toml:9: price 1 (one): text must be", "{ input"),
    ("{ input = 4.00, cached_input = 0.40, output = 24 }", "{}", "t.toml:9: price 1 (one): text must be", "{ input"),
    ('"two"\nvalid_from = 2026-10-02', '"one"\nvalid_from = 2026-10-01', "t.toml:11: price 2 (one) is there twice", ""),
    ("4.00", "4.00.1", "t.toml:9: this is not valid TOML", "resources/prices"),
    ("0.006", "1e99999999999999999999", "t.toml:", ""),
    ("[[price]]", "[price", "t.toml:5: this is not valid TOML", "resources/prices"),
    ("0.006", "[" * 5000, "t.toml:", ""),
]


@pytest.mark.parametrize(("right", "wrong", "message", "hint"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_names_file_line_row_and_key(right: str, wrong: str, message: str, hint: str) -> None:
    with pytest.raises(ConfigError, match=f"^{re.escape(message)}") as raised:
        parse_prices(TABLE.replace(right, wrong), "t.toml")
    assert hint in raised.value.hint
    assert raised.value.hint
    assert raised.value.code == "price_table"


@pytest.mark.parametrize("rows", ["", "price = []", "price = 4", "price = [4]"])
def test_a_table_without_rows_is_refused(rows: str) -> None:
    head = TABLE.partition("[[price]]")[0]
    with pytest.raises(ConfigError, match=r"^t\.toml:\d: price must be a list of tables"):
        parse_prices(head + rows, "t.toml")


@given(st.text(max_size=8), st.integers(0, len(TABLE)), st.integers(0, 20))
def test_any_damage_is_a_config_error_or_a_table(put: str, at: int, cut: int) -> None:
    try:
        prices = parse_prices(TABLE[:at] + put + TABLE[at + cut :], "t.toml")
    except ConfigError as error:
        assert error.message.startswith("t.toml:")  # noqa: PT017 - both outcomes are right
    else:
        assert prices
