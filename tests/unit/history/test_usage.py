"""What a conversation used and cost, added up and in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.history.usage import MIXED, UsageRow, cost_text, money, tokens_text

ANSWER = UsageRow(2_000, 800, 1_000, Decimal("0.0823"), "USD", "", "OpenAI", "2026-10-01")
FREE = UsageRow(10, 0, 5)
UNKNOWN = UsageRow(10, 0, 5, None, reason="unknown_model")


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("0", "USD", "$0.0000"),
        ("0.00001", "USD", "< $0.0001"),
        ("0.00015", "EUR", "€0.0002"),
        ("0.99999", "GBP", "£1.0000"),
        ("1.005", "USD", "$1.01"),
        ("1234.5", "CHF", "CHF 1,234.50"),
    ],
)
def test_money_has_enough_digits_to_tell_answers_apart(amount: str, currency: str, text: str) -> None:
    assert money(Decimal(amount), currency) == text


@pytest.mark.parametrize(
    ("usage", "tokens", "cost"),
    [
        (ANSWER, "2,000 in (800 of them cached), 1,000 out", "$0.0823, at OpenAI's prices from 2026-10-01 on"),
        (FREE, "10 in, 5 out", "none (an engine on this computer)"),
        (UNKNOWN, "10 in, 5 out", "not known (no price of the model is known)"),
        (UsageRow(amount=None), "0 in, 0 out", "not known (no reason was told)"),
        (
            UsageRow().with_transcription(UNKNOWN),
            "0 in, 0 out",
            "not known (no price of the transcription is known)",
        ),
        (
            ANSWER.with_transcription(UNKNOWN),
            "2,000 in (800 of them cached), 1,000 out",
            "$0.0823, without transcription, at OpenAI's prices from 2026-10-01 on",
        ),
    ],
)
def test_usage_in_words(usage: UsageRow, tokens: str, cost: str) -> None:
    assert (tokens_text(usage), cost_text(usage)) == (tokens, cost)


def test_answers_add_up_and_the_newest_price_is_named() -> None:
    newer = UsageRow(1, 0, 1, Decimal("0.01"), "USD", "", "OpenAI", "2026-12-01")
    both = ANSWER.with_answer(newer)
    assert both == UsageRow(2_001, 800, 1_001, Decimal("0.0923"), "USD", "", "OpenAI", "2026-12-01")
    assert newer.with_answer(ANSWER) == both


def test_transcription_adds_its_cost_and_not_its_tokens() -> None:
    written = UsageRow(500, 0, 50, Decimal("0.01"), "USD", "", "OpenAI", "2026-10-01")
    total = ANSWER.with_transcription(written)
    assert (total.input_tokens, total.output_tokens, total.amount) == (2_000, 1_000, Decimal("0.0923"))


def test_one_unknown_part_makes_the_whole_unknown() -> None:
    for total in (ANSWER.with_answer(UNKNOWN), UNKNOWN.with_answer(ANSWER)):
        assert (total.amount, total.reason, total.input_tokens) == (None, "unknown_model", 2_010)


def test_two_currencies_are_not_added() -> None:
    total = ANSWER.with_answer(UsageRow(1, 0, 1, Decimal(1), "EUR"))
    assert (total.amount, total.reason) == (None, MIXED)
    assert "several currencies" in cost_text(total)


rows = st.builds(
    UsageRow,
    st.integers(0, 99),
    st.integers(0, 99),
    st.integers(0, 99),
    st.none() | st.decimals(0, 99, places=4),
    st.sampled_from(["", "USD", "EUR"]),
    st.sampled_from(["", "no_price"]),
)


@given(st.lists(rows, max_size=6))
def test_the_order_of_answers_does_not_change_what_is_known(answers: list[UsageRow]) -> None:
    there, back = UsageRow(), UsageRow()
    for answer in answers:
        there = there.with_answer(answer)
    for answer in reversed(answers):
        back = back.with_answer(answer)
    assert (there.amount, there.input_tokens) == (back.amount, back.input_tokens)
    assert there.amount is None or there.amount == sum(answer.amount or 0 for answer in answers)
