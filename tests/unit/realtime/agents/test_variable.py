"""Variables in what agents are told."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.person import person_name
from app.realtime.agents.scenario import load_agent_set
from app.realtime.agents.variable import NAMES, filled, has_variables, values_at
from app.tools.context import RunContextWrapper

MOMENT = dt.datetime(2026, 11, 6, 8, 5, tzinfo=dt.UTC)


def test_known_names_are_replaced_and_everything_else_in_braces_stays() -> None:
    values = values_at(MOMENT, user="Ada", agent="Host")
    said = filled('{user}, {date}, {time}, {weekday}, {agent}; {people} {"a": {"b": 1}} {{x}} {DATE}', values)
    assert said == 'Ada, 6 November 2026, 08:05, Friday, Host; {people} {"a": {"b": 1}} {{x}} {DATE}'


def test_doubled_braces_write_the_name_itself() -> None:
    assert filled("Say {{date}}.", values_at(MOMENT)) == "Say {date}."


def test_a_value_is_never_looked_at_again() -> None:
    assert filled("{user}", values_at(MOMENT, user="{time}\n{{date}}")) == "{time} {{date}}"


@pytest.mark.parametrize(
    ("code", "date", "weekday"),
    [("ko", "2026년 11월 6일", "금요일"), ("ja", "2026年11月6日", "金曜日"), ("zh_CN", "2026年11月6日", "星期五")],
)
def test_dates_are_written_in_the_language(code: str, date: str, weekday: str) -> None:
    values = values_at(MOMENT, language=code)
    assert (values["date"], values["weekday"]) == (date, weekday)


def test_nobody_known_is_the_user() -> None:
    assert values_at(MOMENT)["user"] == "the user"
    assert isinstance(person_name(), str)


@given(st.text(alphabet="{}dateusrx \"'%", max_size=60))
def test_text_without_variables_stays_as_it_is(text: str) -> None:
    said = filled(text, dict.fromkeys(NAMES, "V"))
    if not has_variables(text):
        assert said == text


async def _told(agent: Any) -> str:
    return str(await agent.get_system_prompt(RunContextWrapper(None)))


def test_a_set_fills_them_each_time_its_agents_are_asked(tmp_path: Path) -> None:
    file = tmp_path / "set.toml"
    file.write_text(
        'title = "T"\n[[agents]]\nname = "Host"\ngreeting = "Hi {user}, I am {agent}."\n'
        'instructions = "It is {time}."\n'
        '[[agents]]\nname = "Other"\ninstructions = "Plain {x}."\n',
        encoding="utf-8",
    )
    times = iter(["08:00", "09:00"])
    loaded = load_agent_set(file, lambda: {"time": next(times), "user": "Ada"})
    host = loaded.starting_agent
    assert asyncio.run(_told(host)) == "It is 08:00.\n\nGreeting: Hi Ada, I am Host."
    assert "09:00" in asyncio.run(_told(host))
    assert loaded.agents["Other"].instructions == "Plain {x}."
