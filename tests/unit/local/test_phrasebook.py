"""Phrases that a person is likely to say to the running agent."""

from __future__ import annotations

import pytest

from app.local.brain.phrasebook import GENERAL, Phrase, Slot, phrases_for, slot_for, tool_slots
from app.realtime.agents.script import Fact, Script, render_script

BOOK = {
    "type": "function",
    "name": "book_table",
    "description": 'Book. For example: "Book a table for {people} people, {day} at {time}!"; "reserve a table".',
    "parameters": {
        "type": "object",
        "properties": {"people": {"type": "integer"}, "day": {"type": "string"}, "time": {"type": "string"}},
    },
}
BILLING = {"type": "function", "name": "transfer_to_billing", "description": 'Hand over. For example: "my bill".'}


def sources(text: str, phrases: tuple[Phrase, ...]) -> list[str]:
    return [phrase.source for phrase in phrases if phrase.parts == (text,)]


def test_examples_become_phrases_with_slots() -> None:
    people, day, time = tool_slots(BOOK)
    assert phrases_for((BOOK,), "")[:2] == (
        Phrase(("book a table for", people, "people", day, "at", time), "book_table"),
        Phrase(("reserve a table",), "book_table"),
    )


def test_short_answers_are_phrases_too() -> None:
    people, day, time = tool_slots(BOOK)
    phrases = phrases_for((BOOK,), "")
    for parts in ((people,), ("for", people), (people, "people"), (day,), ("on", day), (time,), ("at", time)):
        assert Phrase(parts, "book_table") in phrases


def test_handoffs_can_be_asked_for_by_name() -> None:
    phrases = phrases_for((BILLING,), "")
    assert sources("my bill", phrases) == ["transfer_to_billing"]
    assert sources("talk to billing", phrases) == ["transfer_to_billing"]


def test_facts_are_asked_for_by_topic_and_by_question() -> None:
    script = Script(facts=(Fact(("opening hours", "When are you open?"), "From noon."),))
    phrases = phrases_for((), render_script(script))
    assert sources("when are you open", phrases) == ["fact:opening hours"]
    assert sources("what are your opening hours", phrases) == ["fact:opening hours"]
    assert sources("what is your when are you open", phrases) == []


def test_small_talk_is_always_there_and_nothing_twice() -> None:
    phrases = phrases_for((BOOK, BOOK, BILLING), "")
    assert len(phrases) == len(set(phrases))
    assert {source for source, _ in GENERAL} <= {phrase.source for phrase in phrases}


@pytest.mark.parametrize(
    ("name", "schema", "kind"),
    [
        ("people", {"type": "integer"}, "number"),
        ("price", {"type": "number"}, "number"),
        ("seconds", {"type": "integer"}, "duration"),
        ("day", {"type": "string"}, "day"),
        ("arrival_date", {"type": "string"}, "day"),
        ("when", {"type": "string", "format": "date"}, "day"),
        ("start_time", {"type": "string"}, "time"),
        ("customer_name", {"type": "string"}, "name"),
        ("outside", {"type": "boolean"}, "yes_no"),
        ("expression", {"type": "string"}, "arithmetic"),
        ("text", {"type": "string"}, "text"),
        ("people", {"anyOf": [{"type": "integer"}, {"type": "null"}], "default": None}, "number"),
        ("people", {"type": ["integer", "null"]}, "number"),
        ("odd", {}, "text"),
    ],
)
def test_kinds_follow_schema_and_name(name: str, schema: dict[str, object], kind: str) -> None:
    assert slot_for(name, schema).kind == kind


def test_choices_are_kept() -> None:
    assert slot_for("size", {"enum": ["small", "large"]}) == Slot("size", "choice", ("small", "large"))


@pytest.mark.parametrize(
    "tool", [{}, {"name": "x", "parameters": None}, {"name": "x", "parameters": {"properties": []}}]
)
def test_odd_tools_give_phrases_or_none(tool: dict[str, object]) -> None:
    assert all(phrase.source for phrase in phrases_for((tool,), "Facts:\n- :\n-"))
