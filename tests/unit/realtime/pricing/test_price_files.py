"""The tables that ship, and a person's own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.base import paths
from app.base.errors import ConfigError
from app.realtime.model.model_list import model_list
from app.realtime.pricing.price_files import load_prices, shipped_prices
from app.realtime.pricing.price_text import parse_prices
from app.realtime.session.usage import Usage
from tests.own_prices import OWN_PRICES

FILES = sorted((paths.resources_dir() / "prices").glob("*.toml"))
TEXT_ONLY = Usage(1, 1_000, 1_000, 2_000, 1_000, output_text_tokens=1_000)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_row_that_ships_makes_sense(file: Path) -> None:
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    listed = {model.name for model in model_list().models}
    for price in parse_prices(file.read_text(encoding="utf-8"), file.name):
        assert date(2024, 10, 1) <= price.valid_from <= price.looked_up <= tomorrow
        assert price.model in listed
        for rates in (price.text, price.audio, price.image):
            assert rates.cached_input is None or rates.input is None or rates.cached_input <= rates.input
            assert rates.input is None or rates.output is None or rates.input <= rates.output


def test_the_default_model_has_a_price() -> None:
    default = shipped_prices().in_force(model_list().default_model, date(2026, 11, 26))
    assert default is not None
    assert (default.provider, default.currency) == ("OpenAI", "USD")
    assert (default.audio.input, default.audio.cached_input, default.audio.output) == (32, Decimal("0.4"), 64)
    assert (default.text.input, default.text.cached_input, default.text.output) == (4, Decimal("0.4"), 24)


def test_the_shipped_table_is_read_once() -> None:
    assert shipped_prices() is shipped_prices()


def test_a_persons_own_table_is_used_alone_or_over_the_shipped_one(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(OWN_PRICES, encoding="utf-8")
    own = load_prices(file)
    cost = TEXT_ONLY.cost("gpt-realtime-2.1", at=date(2026, 11, 26), prices=own)
    assert (cost.amount, cost.currency) == (Decimal("0.003"), "EUR")
    both = shipped_prices().updated(own)
    assert TEXT_ONLY.cost("gpt-realtime-2.1", prices=both).currency == "EUR"
    assert TEXT_ONLY.cost("gpt-realtime-2.1-mini", prices=both).currency == "USD"


def test_today_and_the_shipped_table_are_the_defaults() -> None:
    assert TEXT_ONLY.cost("gpt-realtime-2.1").amount == Decimal("0.028")
    assert TEXT_ONLY.cost("gpt-realtime-2.1", at=date(2025, 1, 1)).reason == "too_early"


def test_one_model_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(OWN_PRICES, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"b\.toml: gpt-realtime-2\.1 from 2026-01-01 on is priced in .*a\.toml"):
        load_prices(tmp_path / "a.toml", tmp_path / "b.toml")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml cannot be read") as raised:
        load_prices(tmp_path / "none.toml")
    assert raised.value.hint
    (tmp_path / "odd.toml").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(ConfigError, match=r"odd\.toml is not UTF-8"):
        load_prices(tmp_path / "odd.toml")
