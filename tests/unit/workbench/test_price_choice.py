"""Which prices may apply to a connection."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.base import paths
from app.workbench.price_choice import prices_at
from tests.own_prices import OWN_PRICES

TODAY = date(2026, 11, 26)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "own_prices_dir", lambda: tmp_path)
    return tmp_path


def test_a_providers_prices_apply_to_its_own_connection_only(folder: Path) -> None:
    assert prices_at("OpenAI")[0].in_force("gpt-realtime-2.1", TODAY)
    for provider in ("", "Azure OpenAI"):
        assert prices_at(provider)[0].prices == ()


def test_a_persons_own_prices_apply_everywhere_and_go_first(folder: Path) -> None:
    (folder / "mine.toml").write_text(OWN_PRICES, encoding="utf-8")
    for provider in ("OpenAI", ""):
        table, trouble = prices_at(provider)
        found = table.in_force("gpt-realtime-2.1", TODAY)
        assert found is not None
        assert (found.provider, trouble) == ("Mine", None)


def test_a_damaged_own_table_is_told_and_the_rest_works(folder: Path) -> None:
    (folder / "mine.toml").write_text(OWN_PRICES.replace("input = 1", 'input = "1"'), encoding="utf-8")
    table, trouble = prices_at("OpenAI")
    assert trouble is not None
    assert "mine.toml:8: price 1 (gpt-realtime-2.1): text.input is no price." in trouble.message
    assert (trouble.level, bool(trouble.hint)) == ("warning", True)
    assert table.in_force("gpt-realtime-2.1", TODAY)
