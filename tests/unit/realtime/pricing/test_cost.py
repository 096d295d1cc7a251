"""What tokens cost, by example: amounts that can be checked by hand, and every reason for having none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.realtime.pricing.cost import NO_COST, cost_of, session_cost, transcription_cost_of
from app.realtime.pricing.price import Price, PriceTable, Rates
from app.realtime.session.usage import Usage

DAY = date(2026, 10, 1)
BIG = Price(
    "big",
    DAY,
    DAY,
    "USD",
    text=Rates(Decimal(4), Decimal("0.4"), Decimal(24)),
    audio=Rates(Decimal(32), Decimal("0.4"), Decimal(64)),
)
WRITER = Price("writer", DAY, DAY, "EUR", text=Rates(Decimal(2), None, Decimal(10)), audio=Rates(Decimal(6)))
CLOCK = Price("clock", DAY, DAY, "EUR", minute=Decimal("0.006"))
TABLE = PriceTable([BIG, WRITER, CLOCK])

USED: dict[str, Any] = {
    "total_tokens": 3_000,
    "input_tokens": 2_000,
    "output_tokens": 1_000,
    "input_token_details": {
        "text_tokens": 500,
        "audio_tokens": 1_500,
        "cached_tokens": 800,
        "cached_tokens_details": {"text_tokens": 200, "audio_tokens": 600},
    },
    "output_token_details": {"text_tokens": 300, "audio_tokens": 700},
}
ENGINE = {"brain": "offline", "stt": "pocketsphinx", "tts": "flite and espeak-ng", "notes": [], "asks_servers": False}


def used(**changes: int) -> Usage:
    usage = Usage.of_response(USED)
    for name, value in changes.items():
        setattr(usage, name, value)
    return usage


def test_each_modality_is_charged_and_cached_tokens_once() -> None:
    cost = cost_of(used(), "big", at=DAY, prices=TABLE)
    assert [(line.modality, line.direction, line.count, line.amount) for line in cost.lines] == [
        ("text", "input", 300, Decimal("0.0012")),
        ("text", "cached_input", 200, Decimal("0.00008")),
        ("text", "output", 300, Decimal("0.0072")),
        ("audio", "input", 900, Decimal("0.0288")),
        ("audio", "cached_input", 600, Decimal("0.00024")),
        ("audio", "output", 700, Decimal("0.0448")),
    ]
    assert cost.amount == Decimal("0.08232")
    assert (cost.of("text"), cost.of("audio"), cost.of("image")) == (Decimal("0.00848"), Decimal("0.07384"), 0)
    assert (cost.currency, cost.price, cost.reason, cost.explanation) == ("USD", BIG, "", "")


def test_nothing_used_costs_nothing() -> None:
    cost = cost_of(Usage(), "big", at=DAY, prices=TABLE)
    assert (cost.amount, cost.lines, cost.reason) == (0, (), "")


@pytest.mark.parametrize(
    ("usage", "model", "at", "reason", "told"),
    [
        (used(), "huge", DAY, "unknown_model", "No price of huge is known"),
        (used(), "", DAY, "unknown_model", "a nameless model"),
        (used(), "big", date(2026, 9, 30), "too_early", "2026-10-01; the usage is of 2026-09-30"),
        (
            used(input_image_tokens=1, input_tokens=2_001, total_tokens=3_001),
            "big",
            DAY,
            "no_price",
            "image input of big",
        ),
        (Usage(1, 20, 0, 20, 20, 0, 0, 8, 8), "writer", DAY, "no_price", "text cached input of writer"),
        (Usage(1, 20, 10, 30), "big", DAY, "not_itemised", "the 20 input tokens"),
        (Usage(1, 20, 10, 30, 20), "big", DAY, "not_itemised", "the 10 output tokens"),
        (Usage(1, 20, 0, 20, 20, cached_tokens=5), "big", DAY, "not_itemised", "the 5 cached tokens"),
        (Usage(1, total_tokens=30), "big", DAY, "not_itemised", "the 30 all tokens"),
        (used(input_text_tokens=501), "big", DAY, "inconsistent", "2001 together, but 2000"),
        (used(total_tokens=3_001), "big", DAY, "inconsistent", "3000 together, but 3001"),
        (used(cached_text_tokens=501), "big", DAY, "inconsistent", "More tokens are cached"),
        (used(cached_text_tokens=-1), "big", DAY, "inconsistent", "below zero"),
    ],
)
def test_what_is_not_known_has_a_reason_and_no_amount(
    usage: Usage, model: str, at: date, reason: str, told: str
) -> None:
    cost = cost_of(usage, model, at=at, prices=TABLE)
    assert (cost.amount, cost.reason, cost.lines) == (None, reason, ())
    assert told in cost.explanation


def test_a_server_that_gives_no_sum_is_believed_in_the_parts() -> None:
    assert cost_of(used(total_tokens=0), "big", at=DAY, prices=TABLE).amount == Decimal("0.08232")


def test_transcription_is_charged_by_tokens() -> None:
    usage = Usage()
    usage.add_transcription(
        {
            "type": "tokens",
            "input_tokens": 1_000,
            "output_tokens": 100,
            "input_token_details": {"audio_tokens": 900, "text_tokens": 100},
        }
    )
    cost = transcription_cost_of(usage, "writer", at=DAY, prices=TABLE)
    assert (cost.amount, cost.currency) == (Decimal("0.0066"), "EUR")
    assert cost_of(usage, "big", at=DAY, prices=TABLE).amount == 0


def test_transcription_is_charged_by_time() -> None:
    usage = Usage()
    usage.add_transcription({"type": "duration", "seconds": 90})
    cost = transcription_cost_of(usage, "clock", at=DAY, prices=TABLE)
    assert cost.amount == Decimal("0.009")
    assert [(line.direction, line.count, line.rate) for line in cost.lines] == [
        ("time", Decimal("1.5"), Decimal("0.006"))
    ]


@pytest.mark.parametrize(
    ("usage", "model", "reason"),
    [
        (Usage(transcription_s=3.0), "whisper", "unknown_model"),
        (Usage(transcription_s=3.0), "writer", "no_price"),
        (Usage(transcription_input_tokens=9), "writer", "not_itemised"),
        (Usage(transcription_input_tokens=9, transcription_input_audio_tokens=8), "writer", "inconsistent"),
        (Usage(transcription_s=float("inf")), "clock", "inconsistent"),
        (Usage(transcription_output_tokens=-1), "writer", "inconsistent"),
    ],
)
def test_transcription_that_cannot_be_priced_says_why(usage: Usage, model: str, reason: str) -> None:
    cost = transcription_cost_of(usage, model, at=DAY, prices=TABLE)
    assert (cost.amount, cost.reason) == (None, reason)


def test_a_session_is_priced_by_what_the_server_says_it_is() -> None:
    session = {"model": "big", "audio": {"input": {"transcription": {"model": "clock"}}}}
    usage = used()
    usage.transcription_s = 60.0
    cost = session_cost(usage, session, at=DAY, prices=TABLE)
    assert (cost.responses.amount, cost.transcription.amount) == (Decimal("0.08232"), Decimal("0.006"))


@pytest.mark.parametrize("session", [{}, {"model": 7, "audio": "loud"}])
def test_a_session_without_a_model_has_no_amount(session: dict[str, Any]) -> None:
    cost = session_cost(used(), session, at=DAY, prices=TABLE)
    assert (cost.responses.reason, cost.transcription.reason) == ("unknown_model", "unknown_model")


def test_the_engine_on_this_machine_costs_nothing_whatever_model_was_asked_for() -> None:
    cost = session_cost(used(), {"model": "big", "engine": ENGINE}, at=DAY, prices=TABLE)
    assert cost.responses is cost.transcription is NO_COST
    assert (NO_COST.amount, NO_COST.currency, NO_COST.reason) == (0, "", "")


@pytest.mark.parametrize("engine", [ENGINE | {"asks_servers": True}, {"brain": "offline"}])
def test_an_engine_that_may_ask_a_server_is_not_said_to_be_free(engine: dict[str, Any]) -> None:
    cost = session_cost(used(), {"model": "big", "engine": engine}, at=DAY, prices=TABLE)
    assert (cost.responses.amount, cost.responses.reason) == (None, "other_service")
