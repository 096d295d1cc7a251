from __future__ import annotations

import itertools

import pytest

from app.local.speech.automaton import Automaton, compile_jsgf


def made(body: str, *rules: str, lists: frozenset[str] = frozenset()) -> Automaton:
    return compile_jsgf(f"#JSGF V1.0; grammar g; public <s> = {body}; {' '.join(rules)}", lists=lists)


def sentences(automaton: Automaton, words: str, longest: int) -> set[str]:
    """All sentences of at most `longest` words that it accepts."""
    tried = (" ".join(some) for n in range(longest + 1) for some in itertools.product(words.split(), repeat=n))
    return {sentence for sentence in tried if automaton.accepts(sentence)}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a b | c", {"a b", "c"}),
        ("a [b] c", {"a c", "a b c"}),
        ("(a | b) c", {"a c", "b c"}),
        ("a+ b", {"a b", "a a b"}),
        ("a b* c", {"a c", "a b c"}),
        ("(a b)+", {"a b"}),
        ("/0.5/ a | /2/ b [c]", {"a", "b", "b c"}),
        ("<x> c", {"a c", "b c"}),
        ("a [b [c]]", {"a", "a b", "a b c"}),
    ],
)
def test_exactly_the_grammars_sentences_are_accepted(body: str, expected: set[str]) -> None:
    assert sentences(made(body, "<x> = a | b;"), "a b c", 3) == expected


def test_equal_beginnings_and_endings_are_searched_once() -> None:
    automaton = made("book a table now | book a table today | reserve a table now | reserve a table today")
    assert automaton.states == 5
    assert len(automaton.arcs) == 6


def test_a_list_is_spelled_out_and_keeps_its_weight() -> None:
    automaton = made("call <name> | /0.1/ <name>", "<name> = anna | peter;", lists=frozenset({"name"}))
    assert automaton.accepts("call anna")
    assert automaton.accepts("peter")
    assert {arc.weight for arc in automaton.arcs if arc.word == "peter" and arc.source == 0} == {0.1}


def test_the_weight_of_an_alternative_is_paid_once() -> None:
    assert [arc.weight for arc in sorted(made("/0.5/ a b c").arcs, key=lambda arc: arc.word)] == [0.5, 1.0, 1.0]


@pytest.mark.parametrize("body", ["<missing>", "(a", "a ) b", "<s>", "a /0.5/ b", "+ a"])
def test_broken_grammars_are_refused(body: str) -> None:
    with pytest.raises(ValueError, match=r"rule|bracket"):
        made(body)


def test_a_grammar_needs_a_public_rule() -> None:
    with pytest.raises(ValueError, match="public"):
        compile_jsgf("<a> = b;")
