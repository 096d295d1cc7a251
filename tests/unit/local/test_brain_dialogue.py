"""Conversations of several turns with the offline brain: real tools, real handoffs."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import ToolError
from app.local.brain.brain_offline import decide
from app.local.ports import BrainMessage, BrainRequest
from app.tools.context import RunContextWrapper
from app.tools.spec import default_failure_text
from tests.brain_desk import FRIDAY, BrainDesk


def test_what_is_missing_is_asked_for_one_at_a_time() -> None:
    desk = BrainDesk("restaurant")
    assert desk.hears("I'd like to book a table").said == "For how many people?"
    assert desk.hears("four people").said == "For which day?"
    assert desk.hears("on friday").said == "At what time?"
    answer = desk.hears("at half past seven")
    assert answer.calls == [("book_table", {"people": 4, "day": "friday", "time": "19:30"})]
    assert answer.said == "Your table for 4 people is booked for Friday at 7:30 pm."


def test_a_question_in_between_is_answered_and_the_open_one_asked_again() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table for two")
    answer = desk.hears("what is on the menu")
    assert answer.said.startswith("We serve fresh pasta")
    assert answer.said.endswith("For which day?")
    assert desk.hears("tomorrow").said == "At what time?"
    assert desk.hears("seven").calls == [("book_table", {"people": 2, "day": "tomorrow", "time": "19:00"})]


def test_a_tool_in_between_runs_and_the_open_question_comes_back() -> None:
    desk = BrainDesk("everyday")
    desk.hears("set a timer")
    answer = desk.hears("what time is it")
    assert answer.calls == [("current_time", {})]
    assert answer.said.endswith("For how long?")
    assert desk.hears("five minutes").calls == [("set_timer", {"seconds": 300})]


def test_an_answer_that_was_not_understood_is_asked_for_again() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table")
    assert desk.hears("um what").said == "Sorry, I did not get that. For how many people?"
    assert desk.hears("to please").said == "For which day?"


def test_values_of_sentences_about_something_else_are_not_used() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("are you open tomorrow")
    desk.hears("my brother turned forty on friday at eight with a cake and a clown")
    assert desk.hears("I'd like a table").said == "For how many people?"
    assert desk.hears("two").said == "For which day?"


def test_values_of_the_sentence_that_led_to_an_agent_are_used() -> None:
    desk = BrainDesk("front_desk", "Billing")
    desk.messages = [
        BrainMessage("user", "who knows about number 1042"),
        BrainMessage("call", name="transfer_to_billing", call_id="1", arguments="{}"),
        BrainMessage("output", json.dumps({"assistant": "Billing"}), call_id="1"),
    ]
    assert desk.hears("look up my invoice").calls == [("find_invoice", {"number": 1042})]


def test_a_booking_in_free_words_is_made_and_changed() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("hi")
    answer = desk.hears("could you squeeze in a party of six this friday evening around eight thirty")
    assert answer.calls == [("book_table", {"people": 6, "day": "friday", "time": "20:30"})]
    assert desk.hears("actually make that five people").calls == [
        ("book_table", {"people": 5, "day": "friday", "time": "20:30"})
    ]
    assert desk.hears("what's the weather like").calls == []
    assert desk.hears("I'd like a table").said == "For how many people?"


def test_a_booking_in_free_words_asks_for_what_is_missing() -> None:
    desk = BrainDesk("restaurant")
    assert desk.hears("any chance you could fit in six of us on friday").said == "At what time?"
    assert desk.hears("eight").calls == [("book_table", {"people": 6, "day": "friday", "time": "20:00"})]


def test_values_told_about_the_past_or_asked_about_book_nothing() -> None:
    for text in (
        "we were six people last friday at eight and it was cold",
        "what was the score for six people on friday at eight",
        "cancel the table for six people on friday at eight",
    ):
        assert BrainDesk("restaurant").hears(text).calls == [], text


def test_values_of_a_finished_booking_are_not_used_again() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table for two people tomorrow at seven")
    assert desk.hears("I would like to book another table for three").said == "For which day?"


def test_a_correction_calls_again_with_the_change() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table for two people tomorrow at seven")
    assert desk.hears("make it eight o'clock instead").calls == [
        ("book_table", {"people": 2, "day": "tomorrow", "time": "20:00"})
    ]
    assert desk.hears("actually for four people").calls == [
        ("book_table", {"people": 4, "day": "tomorrow", "time": "20:00"})
    ]


def test_a_bare_value_after_a_call_changes_it() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table for two people tomorrow at seven")
    assert desk.hears("for 3").calls == [("book_table", {"people": 3, "day": "tomorrow", "time": "19:00"})]
    assert desk.hears("next monday").calls == [("book_table", {"people": 3, "day": "next monday", "time": "19:00"})]
    assert desk.hears("noon").calls == [("book_table", {"people": 3, "day": "next monday", "time": "12:00"})]
    assert desk.hears("four people").calls == [("book_table", {"people": 4, "day": "next monday", "time": "12:00"})]
    assert desk.hears("are you open on monday").calls == []


def test_another_booking_after_one_begins_anew() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table for two people tomorrow at seven")
    assert desk.hears("I would like to make a reservation for four").said == "For which day?"


def test_a_bare_number_after_a_call_is_asked_about() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table for two people tomorrow at seven")
    assert desk.hears("three").said == "Sorry, I did not get that. For how many people?"
    assert desk.hears("three").calls == [("book_table", {"people": 3, "day": "tomorrow", "time": "19:00"})]


def test_a_bare_value_fits_a_call_that_the_tool_turned_down() -> None:
    desk = BrainDesk("restaurant")
    answer = desk.hears("table for zero tomorrow at seven")
    assert answer.said == "A table is for at least one person. For how many people shall I book?"
    assert desk.hears("two").calls == [("book_table", {"people": 2, "day": "tomorrow", "time": "19:00"})]


def test_never_mind_drops_the_open_question() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table for two")
    assert "never mind" in desk.hears("never mind").said
    assert desk.hears("seven").calls == []


def test_an_open_question_is_dropped_in_other_words_too() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("book a table for two")
    assert "never mind" in desk.hears("please stop asking").said


def test_the_last_words_are_repeated() -> None:
    desk = BrainDesk("restaurant")
    said = desk.hears("where are you").said
    assert desk.hears("can you repeat that").said == said


def test_two_calls_in_one_sentence_are_both_made_and_told() -> None:
    answer = BrainDesk("everyday").hears("what day is it and what is two plus two")
    assert [name for name, _ in answer.calls] == ["current_date", "calculate"]
    assert answer.said.startswith("Today is")
    assert answer.said.endswith("The result is 4.")


def test_a_note_is_kept_read_and_deleted() -> None:
    desk = BrainDesk("everyday")
    assert desk.hears("make a note").said == "What should the note say?"
    assert desk.hears("buy milk and eggs").said == "I noted: buy milk and eggs."
    assert desk.hears("what are my notes").said == "You have one note: buy milk and eggs."
    assert desk.hears("clear my notes").said == "I deleted 1 note."


def test_a_failed_tool_is_said_so() -> None:
    answer = BrainDesk("everyday").hears("what is ten divided by zero")
    assert answer.said == "I am sorry, that did not work: Dividing by zero has no result."


def test_a_handoff_leads_to_the_new_agents_greeting() -> None:
    desk = BrainDesk("front_desk")
    answer = desk.hears("I have a question about my bill")
    assert answer.calls == [("transfer_to_billing", {})]
    assert desk.agent == "Billing"
    assert answer.said == "This is billing. How can I help with your bill?"
    assert desk.hears("invoice 1043").said == "Invoice 1043 is for 35 euros and is open."


def test_the_new_agent_answers_the_question_that_led_to_it() -> None:
    desk = BrainDesk("front_desk")
    answer = desk.hears("my internet is not working")
    assert desk.agent == "Technical support"
    assert answer.said.startswith("This is technical support. Please switch the router off")


def test_there_and_back_again() -> None:
    desk = BrainDesk("front_desk")
    desk.hears("talk to billing")
    assert "front desk of Harbour Net" in desk.hears("back to the front desk").said
    assert desk.agent == "Front desk"
    assert "eight in the evening" in desk.hears("when are you open").said


@pytest.mark.parametrize(("language", "greeting"), [("Korean", "안녕하세요!"), ("Japanese", "こんにちは。")])
def test_an_agent_of_another_language_greets_in_it_before_it_asks_for_a_model(language: str, greeting: str) -> None:
    said = BrainDesk("language_companion").hears(f"I want to practise {language}").said
    assert said.startswith(greeting)
    assert said.endswith("can only greet you and hand over.")


def test_money_back_is_answered_by_billing() -> None:
    desk = BrainDesk("front_desk", "Technical support")
    assert "Refunds arrive within five working days" in desk.hears("I want my money back").said
    assert desk.agent == "Billing"


def test_what_the_model_is_told_about_a_failure_is_not_spoken() -> None:
    desk = BrainDesk("everyday")
    for said in ("It took 1.5 seconds", "No. 5 is not there", "Dividing by zero has no result"):
        output = default_failure_text(RunContextWrapper(None), ToolError(f"{said}.", tool="x", kind="failed"))
        desk.messages = [BrainMessage("call", name="x", call_id="1"), BrainMessage("output", output, call_id="1")]
        told = "".join(getattr(event, "delta", "") for event in desk.events())
        assert told == f"I am sorry, that did not work: {said}."


def test_results_in_other_shapes_are_read_out() -> None:
    def told(output: str) -> str:
        desk = BrainDesk("everyday")
        desk.messages = [
            BrainMessage("user", "what time is it"),
            BrainMessage("call", name="current_time", call_id="1", arguments="{}"),
            BrainMessage("output", output, call_id="1"),
        ]
        return "".join(getattr(event, "delta", "") for event in desk.events())

    assert told("Done at 19:30 on 2027-05-03") == "Done at 7:30 pm on May 3."
    assert told(json.dumps({"room_number": 7, "day": "friday"})) == "room number: 7, day: Friday."
    assert told(json.dumps(["milk", "bread", "eggs"])) == "milk, bread and eggs."
    assert told(json.dumps({"error": {"message": "no such room"}})) == "I am sorry, that did not work: no such room."
    assert told("null") == "That is done."
    assert told("") == "That is done."
    assert told("**Bold** [link](http://x)") == "Bold link."
    assert len(told("Word after word. " * 500)) < 1300


def test_the_same_conversation_always_gives_the_same_answer() -> None:
    first, second = BrainDesk("restaurant"), BrainDesk("restaurant")
    for text in ("book a table", "two", "what is on the menu", "tomorrow", "at eight"):
        assert first.hears(text) == second.hears(text)
    assert first.events() == first.events()


_ROLES = st.sampled_from(["user", "assistant", "call", "output", "system"])
_TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["book a table", "two", "tomorrow", "cancel", '{"assistant": "X"}', "null", "for for at at", "the the 31"]
    ),
)
_MESSAGES = st.lists(
    st.builds(BrainMessage, role=_ROLES, text=_TEXTS, name=st.sampled_from(["book_table", "x"]), arguments=_TEXTS),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(_MESSAGES)
def test_no_history_stops_an_answer(messages: list[BrainMessage]) -> None:
    assert decide(BrainRequest(_REQUEST.instructions, tuple(messages), _REQUEST.tools), FRIDAY)


_REQUEST = BrainDesk("restaurant").request()
