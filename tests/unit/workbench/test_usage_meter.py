"""What the answers of a session cost, told as they end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.history.usage import UsageRow
from app.realtime.pricing.price import Price, PriceTable, Rates
from app.realtime.session import events as said
from app.realtime.session.usage import Usage
from app.workbench.events import TokensUsed
from app.workbench.usage_meter import UsageMeter, total_with, usage_row

OLD, NEW = date(2026, 10, 1), date(2026, 11, 1)
USED: dict[str, Any] = {
    "total_tokens": 3_000,
    "input_tokens": 2_000,
    "output_tokens": 1_000,
    "input_token_details": {"text_tokens": 2_000, "audio_tokens": 0, "cached_tokens": 0},
    "output_token_details": {"text_tokens": 1_000},
}
MODEL = {"model": "big", "audio": {"input": {"transcription": {"model": "clock"}}}}
ENGINE = {"model": "big", "engine": {"brain": "offline", "asks_servers": False}}


def big(start: date, rate: int) -> Price:
    return Price("big", start, start, "USD", "Maker", text=Rates(Decimal(rate), Decimal(0), Decimal(rate)))


class Days:
    """Yesterday's and today's date, in the hands of a test."""

    def __init__(self) -> None:
        self.today = OLD

    def __call__(self) -> date:
        return self.today


def meter(days: Days | None = None) -> UsageMeter:
    clock = Price("clock", OLD, OLD, "USD", "Maker", minute=Decimal("0.006"))
    return UsageMeter(PriceTable([big(OLD, 4), big(NEW, 2), clock]), days or Days())


def done(response_id: str = "r1", usage: dict[str, Any] | None = USED) -> said.RealtimeResponseDone:
    return said.RealtimeResponseDone(response_id, "completed", None, usage)


def test_an_answer_is_told_with_its_cost() -> None:
    under_test = meter()
    assert under_test.fold(said.RealtimeSessionCreated(MODEL)) is None
    assert under_test.fold(done()) == TokensUsed(
        "response", "r1", 2_000, 0, 1_000, "0.012", "USD", "", "Maker", "2026-10-01"
    )


def test_each_answer_has_the_price_of_its_day() -> None:
    days = Days()
    under_test = meter(days)
    under_test.fold(said.RealtimeSessionCreated(MODEL))
    before, days.today = under_test.fold(done()), NEW
    after = under_test.fold(done())
    assert before is not None
    assert after is not None
    assert (before.amount, after.amount, after.valid_from) == ("0.012", "0.006", "2026-11-01")


@pytest.mark.parametrize("usage", [None, {}])
def test_an_answer_whose_usage_nobody_told_is_left_out(usage: dict[str, Any] | None) -> None:
    assert meter().fold(done(usage=usage)) is None


@pytest.mark.parametrize(
    ("session", "amount", "reason"), [(ENGINE, "0", ""), ({}, None, "unknown_model"), (MODEL, "0.012", "")]
)
def test_what_the_server_is_decides(session: dict[str, Any], amount: str | None, reason: str) -> None:
    under_test = meter()
    under_test.fold(said.RealtimeSessionCreated(session))
    told = under_test.fold(done())
    assert told is not None
    assert (told.amount, told.reason) == (amount, reason)


def test_an_update_that_changes_the_transcription_is_followed() -> None:
    under_test = meter()
    under_test.fold(said.RealtimeSessionCreated({"model": "big"}))
    under_test.fold(said.RealtimeSessionUpdated(MODEL))
    told = under_test.fold(said.RealtimeUsageUpdated(Usage(transcription_s=30.0)))
    assert told == TokensUsed("transcription", "", 0, 0, 0, "0.003", "USD", "", "Maker", "2026-10-01")


def test_transcription_is_told_once_and_only_what_is_new() -> None:
    under_test = meter()
    under_test.fold(said.RealtimeSessionCreated(MODEL))
    steps = [Usage(), Usage(transcription_s=30.0), Usage(1, 9, transcription_s=30.0), Usage(transcription_s=90.0)]
    told = [under_test.fold(said.RealtimeUsageUpdated(usage)) for usage in steps]
    assert [used and used.amount for used in told] == [None, "0.003", None, "0.006"]


def test_counts_beyond_all_sense_are_not_shown_as_money() -> None:
    under_test = meter()
    under_test.fold(said.RealtimeSessionCreated(MODEL))
    many = 10**4000
    details = {"text_tokens": many}
    told = under_test.fold(done(usage={"input_tokens": many, "input_token_details": details}))
    assert told is not None
    assert usage_row(told).amount is None


def test_other_events_tell_nothing() -> None:
    assert meter().fold(said.RealtimeSpeechStarted("u1", 0)) is None


def test_a_total_adds_up_answers_and_transcription() -> None:
    total = None
    for told in (
        TokensUsed("response", "r1", 10, 2, 5, "0.5", "USD", "", "Maker", "2026-10-01"),
        TokensUsed("transcription", "", 7, 0, 7, "0.25", "USD", "", "Maker", "2026-10-01"),
        TokensUsed("transcription", "", 7, 0, 7, None, reason="unknown_model"),
    ):
        total = total_with(total, told)
    assert total == UsageRow(10, 2, 5, Decimal("0.75"), "USD", "", "Maker", "2026-10-01", lacks_transcription=True)


@pytest.mark.parametrize("amount", ["free", "NaN", ["1"], {}, "-1", "1e30"])
def test_an_amount_that_is_no_number_is_not_known(amount: Any) -> None:
    row = usage_row(TokensUsed("response", "r1", "many", 0, 1, amount))  # type: ignore[arg-type]  # a file may say so
    assert (row.amount, row.input_tokens, row.output_tokens) == (None, 0, 1)
