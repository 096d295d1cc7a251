from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from app.base import figures, language
from tests.translations import ROOT, load

WHEN = datetime.fromisoformat("2026-11-21T10:05:00+09:00")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    language.choose("en")


@pytest.mark.parametrize(
    ("code", "date", "seconds"),
    [
        ("en", "21 November 2026, 10:05", "1.4 s"),
        ("ko", "2026년 11월 21일 10:05", "1.4초"),
        ("ja", "2026年11月21日 10:05", "1.4 秒"),
        ("zh_CN", "2026年11月21日 10:05", "1.4 秒"),
    ],
)
def test_dates_and_durations_are_written_as_the_language_writes_them(code: str, date: str, seconds: str) -> None:
    language.use(language.Catalogue(code, load().catalogue(ROOT / f"resources/translations/sidetone_{code}.ts")))
    assert figures.moment(WHEN) == date
    assert figures.duration(1400) == seconds
    assert figures.duration(38) == "38 ms"
    assert figures.number(12480.04, 1) == "12,480.0"


def test_clock_times_have_hours_only_beyond_the_longest_session() -> None:
    assert [figures.clock(value) for value in (-1, 4.9, 761, 3600, 3723)] == [
        "0:00",
        "0:04",
        "12:41",
        "60:00",
        "1:02:03",
    ]
    assert [figures.limit(value) for value in (20.0, 0.5)] == ["20", "0.5"]
