"""The tools that come with the application."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import paths
from app.base.errors import ToolError, UserError
from app.tools.builtin import Builtins, local_now
from app.tools.calculator import calculate, evaluate, shown
from app.tools.context import ToolContext
from app.tools.notes import NoteBook
from app.tools.timers import MAX_TIMERS, Timers

NOW = dt.datetime(2026, 11, 20, 19, 5, tzinfo=dt.UTC)


def call(builtins: Builtins, group: str, name: str, **arguments: object) -> str:
    tool = next(tool for tool in builtins.tools(group) if tool.name == name)
    text = json.dumps(arguments)
    context = ToolContext(None, tool_name=name, tool_call_id="1", tool_arguments=text)
    return str(asyncio.run(tool.on_invoke_tool(context, text)))


def test_the_clock_tells_time_and_date() -> None:
    builtins = Builtins(now=lambda: NOW)
    assert call(builtins, "clock", "current_time") == "It is 7:05 pm."
    assert call(builtins, "clock", "current_date") == "Today is Friday, November 20, 2026."
    midnight = Builtins(now=lambda: NOW.replace(hour=0))
    assert call(midnight, "clock", "current_time") == "It is 12:05 am."
    assert local_now().tzinfo is not None


def test_every_group_has_tools_and_an_unknown_one_is_refused() -> None:
    builtins = Builtins()
    names = [tool.name for group in Builtins.NAMES for tool in builtins.tools(group)]
    assert len(names) == len(set(names)) == 11
    with pytest.raises(UserError, match="clock, calculator, timer, notes, units, weather"):
        builtins.tools("stocks")


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("2 + 2", "4"),
        ("2 + 3 * 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("10 / 4", "2.5"),
        ("1 / 3", "0.333333"),
        ("2 ** 10", "1,024"),
        ("2^10", "1,024"),
        ("-3 + +5", "2"),
        ("17 % 5", "2"),
        ("17 // 5", "3"),
        ("sqrt(9)", "3"),
        ("6 × 7", "42"),
        ("10 ** 20", "about 1e+20"),
        ("0.1 + 0.2", "0.3"),
    ],
)
def test_the_calculator_calculates(expression: str, said: str) -> None:
    assert calculate(expression) == f"The result is {said}."


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("1 / 0", "Dividing by zero"),
        ("10 ** 10000", "exponent is too large"),
        ("9 ** 9 ** 9", "too large"),
        ("10 ** 40", "too large"),
        ("sqrt(-1)", "no real root"),
        ("(-8) ** 0.5", "no real result"),
        ("__import__('os')", "no calculation"),
        ("open('x')", "no calculation"),
        ("sqrt(x=1)", "no calculation"),
        ("(1).real", "no calculation"),
        ("[1][0]", "no calculation"),
        ("True + 1", "no calculation"),
        ("'a' * 9", "no calculation"),
        ("two", "no calculation"),
        ("2 +", "no calculation"),
        ("", "no calculation"),
        ("1" * 300, "too long"),
        ("(" * 150, "no calculation"),
        ("1\x00", "no calculation"),
    ],
)
def test_the_calculator_says_what_it_cannot_do(expression: str, why: str) -> None:
    with pytest.raises(ToolError, match=why):
        evaluate(expression)


@given(st.text(alphabet="0123456789+-*/%(). sqrt^", max_size=60))
def test_no_expression_escapes_or_hangs(expression: str) -> None:
    with contextlib.suppress(ToolError):
        assert shown(evaluate(expression))


def test_timers_run_are_told_and_end() -> None:
    clock = [NOW]
    builtins = Builtins(now=lambda: clock[0])
    assert call(builtins, "timer", "list_timers") == "No timer is running."
    assert call(builtins, "timer", "set_timer", seconds=600) == "The timer is set for 10 minutes."
    assert (
        call(builtins, "timer", "set_timer", seconds=90, label="Tea")
        == "The tea timer is set for 1 minute and 30 seconds."
    )
    clock[0] += dt.timedelta(seconds=60)
    assert call(builtins, "timer", "list_timers") == "The tea timer has 30 seconds left. The timer has 9 minutes left."
    clock[0] += dt.timedelta(seconds=60)
    assert call(builtins, "timer", "list_timers").startswith("The tea timer ended 30 seconds ago.")
    assert call(builtins, "timer", "list_timers") == "The timer has 8 minutes left."
    assert call(builtins, "timer", "cancel_timer", label="tea") == "There is no tea timer."
    assert call(builtins, "timer", "cancel_timer") == "The timer is cancelled."
    assert call(builtins, "timer", "cancel_timer") == "No timer is running."


def test_timers_have_limits() -> None:
    timers = Timers()
    assert timers.set(0, "", NOW) == timers.set(90_000, "", NOW) == "A timer can run from one second to 24 hours."
    for _ in range(MAX_TIMERS):
        timers.set(60, "", NOW)
    assert "already 20 timers" in timers.set(60, "", NOW)
    assert timers.cancel("", NOW) == "20 timers are cancelled."


def test_notes_are_kept_in_the_persons_folder() -> None:
    builtins = Builtins()
    assert call(builtins, "notes", "list_notes") == "You have no notes."
    assert call(builtins, "notes", "clear_notes") == "There were no notes."
    assert call(builtins, "notes", "add_note", text=" buy\n milk ") == "I noted: buy\n milk."
    assert (paths.data_dir() / "notes.txt").read_text(encoding="utf-8") == "buy milk\n"
    call(Builtins(), "notes", "add_note", text="Grüße an 지민")
    assert call(builtins, "notes", "list_notes") == "You have 2 notes: buy milk; Grüße an 지민."
    assert call(builtins, "notes", "clear_notes") == "I deleted 2 notes."


def test_notes_written_at_once_are_all_kept(tmp_path: Path) -> None:
    book = NoteBook(tmp_path / "deep" / "notes.txt")
    writers = [threading.Thread(target=book.add, args=(f"note {n}",)) for n in range(20)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(book.notes()) == sorted(f"note {n}" for n in range(20))
    assert [file.name for file in (tmp_path / "deep").iterdir()] == ["notes.txt"]


def test_notes_that_cannot_be_kept_are_said(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match="nothing to note"):
        NoteBook(tmp_path / "n.txt").add("  ")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ToolError, match="cannot be"):
        NoteBook(tmp_path / "file" / "n.txt").add("x")
