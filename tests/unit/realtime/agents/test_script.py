"""The text convention of agents' instructions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.agents.script import (
    Description,
    Fact,
    Placeholder,
    Script,
    parse_description,
    parse_script,
    render_description,
    render_script,
    template_parts,
)

HOST = Script(
    text="You are the host.\n\nBe brief.",
    greeting="Good day: how can I help?",
    facts=(Fact(("opening hours", "when are you open"), "We open at 12:00: every day."), Fact(("menu",), "Pasta.")),
)
RENDERED = """You are the host.

Be brief.

Greeting: Good day: how can I help?
Facts:
- opening hours / when are you open: We open at 12:00: every day.
- menu: Pasta."""


def test_a_script_is_plain_text_that_people_can_read() -> None:
    assert render_script(HOST) == RENDERED


def test_parsing_gives_the_script_back() -> None:
    assert parse_script(RENDERED) == HOST
    needy = Script("Talk.", needs_language_model=True)
    assert parse_script(render_script(needy)) == needy


def test_instructions_without_the_convention_are_text() -> None:
    assert parse_script("Be kind.\n- not a fact: really") == Script("Be kind.\n- not a fact: really")
    assert parse_script("") == Script()


def test_blocks_may_stand_anywhere_and_with_gaps() -> None:
    text = "Greeting: Hi.\nYou are a clerk.\nFacts:\n\n- a: b\n\n- c / d: e\nMore text."
    assert parse_script(text) == Script(
        "You are a clerk.\nMore text.", "Hi.", (Fact(("a",), "b"), Fact(("c", "d"), "e"))
    )


def test_descriptions_carry_examples() -> None:
    told = render_description("Book a table.", ["a table for {people}", 'say "please"', " "])
    assert told == 'Book a table. For example: "a table for {people}"; "say please".'
    assert parse_description(told) == Description("Book a table.", ("a table for {people}", "say please"))
    assert parse_description("Just text.") == Description("Just text.")


def test_examples_may_go_on_over_lines() -> None:
    told = 'Set a timer.\n\nFor example: "set a timer";\n"wake me".'
    assert parse_description(told) == Description("Set a timer.", ("set a timer", "wake me"))


def test_templates_are_cut_at_their_slots() -> None:
    assert template_parts("table for {people} at {time}") == (
        "table for",
        Placeholder("people"),
        "at",
        Placeholder("time"),
    )
    assert template_parts("{text}") == (Placeholder("text"),)
    assert template_parts("no slots {} here") == ("no slots {} here",)


LINE = st.from_regex(r"[A-Za-z][a-z ,.?]{0,20}[a-z.?]", fullmatch=True)


@given(
    st.builds(
        Script, LINE, LINE, st.lists(st.builds(Fact, st.tuples(LINE), LINE), max_size=3).map(tuple), st.booleans()
    )
)
def test_any_script_survives_the_way_through_text(script: Script) -> None:
    once = parse_script(render_script(script))
    assert parse_script(render_script(once)) == once
    assert len(once.facts) == len(script.facts)
    assert once.needs_language_model == script.needs_language_model


@given(st.text(max_size=200))
def test_no_text_stops_the_parser(text: str) -> None:
    parse_script(text)
    parse_description(text)
    template_parts(text)


def test_a_fact_is_named_by_the_first_way_to_ask_for_it() -> None:
    assert Fact(("hours", "when are you open"), "Always.").name == "hours"
