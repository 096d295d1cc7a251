from __future__ import annotations

import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.brain.phrasebook import Phrase, Slot, phrases_for
from app.local.ports import SpeechHints
from app.local.speech.automaton import Automaton, compile_jsgf
from app.local.speech.grammar import Grammar, asks_for_name, grammar_of, is_question, spoken_words
from app.local.speech.grammar_rules import LIST_RULES
from tests.speech_agents import EVERYDAY, FRONT_DESK, IN_GRAMMAR, RESTAURANT


def of(hints: SpeechHints, **context: bool) -> Grammar:
    return grammar_of(phrases_for(hints.tools, hints.instructions), **context)


def automaton(hints: SpeechHints) -> Automaton:
    return compile_jsgf(of(hints).jsgf, lists=LIST_RULES)


@pytest.fixture(scope="module")
def automata() -> dict[int, Automaton]:
    return {id(hints): automaton(hints) for hints in (RESTAURANT, FRONT_DESK, EVERYDAY)}


@pytest.mark.parametrize(("text", "hints", "_reply"), IN_GRAMMAR)
def test_what_people_say_is_in_the_grammar(
    automata: dict[int, Automaton], text: str, hints: SpeechHints, _reply: str
) -> None:
    assert automata[id(hints)].accepts(text)


@pytest.mark.parametrize(
    "text",
    [
        "reserve a table for twenty one on the third of may at quarter past eight",
        "hello i would like to book a table for two please",
        "book a table for three people this evening at nineteen thirty",
        "actually for five people on sunday at noon",
        "the day after tomorrow",
        "in the evening",
        "two people tomorrow",
        "half past seven in the evening",
    ],
)
def test_values_are_spoken_in_many_ways(automata: dict[int, Automaton], text: str) -> None:
    assert automata[id(RESTAURANT)].accepts(text) is (text != "in the evening")


@pytest.mark.parametrize("text", ["", "table book", "book a table for", "tomorrow tomorrow tomorrow", "what is seven"])
def test_what_makes_no_sense_is_not_in_the_grammar(automata: dict[int, Automaton], text: str) -> None:
    assert not any(each.accepts(text) for each in automata.values())


def test_digits_and_signs_become_words() -> None:
    assert (
        spoken_words("Table 12, 50% & more – Café o'clock")
        == "table twelve fifty percent and more cafe o'clock".split()
    )
    assert spoken_words("안녕 🙂") == []


def test_choices_are_spoken_as_words() -> None:
    phrase = Phrase(("a", Slot("size", "choice", ("extra_large", "Small", "🙂")), "pizza"), "order")
    made = compile_jsgf(grammar_of((phrase,)).jsgf)
    assert made.accepts("a extra large pizza")
    assert made.accepts("a small pizza")
    assert not made.accepts("a pizza")


def test_free_text_is_left_to_the_language_model() -> None:
    assert "take a note" not in of(EVERYDAY).jsgf
    assert grammar_of((Phrase((Slot("text", "text"),), "note"),)) == Grammar("", frozenset())


def test_codes_are_read_digit_by_digit_or_in_pairs() -> None:
    made = compile_jsgf(grammar_of((Phrase(("invoice", Slot("number", "number")), "find"),)).jsgf)
    for code in ("one zero four two", "ten forty two", "one thousand and forty two", "seven"):
        assert made.accepts(f"invoice {code}")


def weight_of(grammar: Grammar, rule: str) -> float:
    """The weight of the alternative that begins with a bare value of `rule`."""
    public = grammar.jsgf.splitlines()[2]
    return max(float(found) for found in re.findall(rf"/([\d.]+)/ [^|]*(?:\|[^|]*\])? <{rule}>", public))


def test_a_question_makes_short_answers_likelier() -> None:
    assert weight_of(of(RESTAURANT, after_question=True), "answer0_day") > weight_of(of(RESTAURANT), "answer0_day")


def test_names_are_expected_only_when_asked_for() -> None:
    assert weight_of(of(EVERYDAY, expects_name=True), r"answer\d_name") > weight_of(of(EVERYDAY), r"answer\d_name")
    assert asks_for_name("What is your name?")
    assert not asks_for_name("I know your name.")
    assert is_question("何時ですか？")


def test_an_agent_without_phrases_of_its_own_still_understands_yes_and_no() -> None:
    assert compile_jsgf(grammar_of(phrases_for((), "")).jsgf).accepts("yes please")


def test_the_grammar_of_an_agent_is_ready_quickly() -> None:
    started = time.process_time()
    compile_jsgf(of(RESTAURANT).jsgf, lists=LIST_RULES)
    assert time.process_time() - started < 0.4


def test_a_large_agent_does_not_make_a_large_search() -> None:
    assert automaton(RESTAURANT).states < 600


WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
SLOTS = st.builds(
    Slot,
    WORDS,
    st.sampled_from(["number", "day", "time", "yes_no", "name", "choice", "text", "duration", "arithmetic"]),
    st.lists(WORDS, max_size=3).map(tuple),
)


@given(st.lists(st.builds(Phrase, st.lists(WORDS | SLOTS, max_size=4).map(tuple), WORDS), max_size=4))
def test_any_phrases_give_a_grammar_that_compiles(phrases: list[Any]) -> None:
    grammar = grammar_of(tuple(phrases))
    assert all(re.fullmatch(r"[a-z][a-z'.-]*", word) for word in grammar.words)
    if grammar.jsgf:
        made = compile_jsgf(grammar.jsgf, lists=LIST_RULES)
        assert made.accepting
        assert {arc.word for arc in made.arcs} <= grammar.words
        assert not made.accepts("")
