"""Personal data by its shape and its check digits."""

from __future__ import annotations

import time

import pytest

from app.base.errors import ConfigError
from app.workbench.guardrails.personal_data import PersonalDataCheck


def found(text: str, *kinds: str) -> list[tuple[str, str]]:
    return [(each.what, text[each.start : each.end]) for each in PersonalDataCheck(kinds).look(text).found]


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("Write to ada.l+x@mail.example.co.uk.", "email", "ada.l+x@mail.example.co.uk"),
        ("メールは ada@example.jp です", "email", "ada@example.jp"),
        ("Call +49 30 901820 today", "phone", "+49 30 901820"),
        ("It is 212-555-0123.", "phone", "212-555-0123"),
        ("010-1234-5678로 전화하세요", "phone", "010-1234-5678"),
        ("Card 4111 1111 1111 1111 please", "payment_card", "4111 1111 1111 1111"),
        ("IBAN DE89 3704 0044 0532 0130 00 thanks", "iban", "DE89 3704 0044 0532 0130 00"),
        ("Number 536-90-4399 it is", "national_id", "536-90-4399"),
        ("주민번호 971013-9019902", "national_id", "971013-9019902"),
        ("身份证 360426199101010071", "national_id", "360426199101010071"),
        ("at 192.168.3.4 now", "ip_address", "192.168.3.4"),
        ("at 2001:db8::1 now", "ip_address", "2001:db8::1"),
    ],
)
def test_each_kind_is_found_where_it_stands(text: str, kind: str, part: str) -> None:
    assert found(text) == [(kind, part)]
    assert found(text, kind) == [(kind, part)]


@pytest.mark.parametrize(
    "text",
    [
        "We open at 12:30:45 and close at 23:00 on 2026-11-06.",
        "Order 4111 1111 1111 1112 costs 1,234,567.89 euros.",
        "Version 1.2.3 runs on 127.0.0.1, ports 1024 to 65535.",
        "Invoice 1234567890, customer 000-00-0000, 100 000 000 people.",
        "Ada lives at 4 Mill Lane.",
        "a@b and @someone",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_only_the_chosen_kinds_are_looked_for_and_unknown_ones_refused() -> None:
    text = "ada@example.org or +49 30 901820"
    assert [kind for kind, _ in found(text, "phone")] == ["phone"]
    with pytest.raises(ConfigError, match="horoscope"):
        PersonalDataCheck(["horoscope"])


def test_a_hostile_text_takes_no_time() -> None:
    begun = time.monotonic()
    for text in ("1 " * 10_000, "a@" * 10_000, "AB12 " * 4_000, "1:" * 10_000, "+" * 20_000):
        found(text)
    assert time.monotonic() - begun < 8.0
