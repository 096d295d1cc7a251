"""What the offline brain makes of single sentences, over the shipped agent sets."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.local.brain import brain_state
from app.local.brain.brain_offline import decide
from app.local.ports import BrainDone, BrainMessage, BrainRequest, BrainText, BrainToolCall
from tests.brain_desk import FRIDAY, BrainDesk

Call = tuple[str, dict[str, Any]]


def booked(people: int, day: str, time: str) -> Call:
    return "book_table", {"people": people, "day": day, "time": time}


CALLS: list[tuple[str, str | None, str, Call]] = [
    ("restaurant", None, "book a table for two people tomorrow at seven", booked(2, "tomorrow", "19:00")),
    ("restaurant", None, "Book a table for two tomorrow at seven", booked(2, "tomorrow", "19:00")),
    ("restaurant", None, "Book a table for 2 people tomorrow at 7 p.m.", booked(2, "tomorrow", "19:00")),
    ("restaurant", None, "book table two people tomorrow seven", booked(2, "tomorrow", "19:00")),
    ("restaurant", None, "book a cable for two people tomorrow at seven", booked(2, "tomorrow", "19:00")),
    ("restaurant", None, "table for to people tomorrow at seven", booked(2, "tomorrow", "19:00")),
    ("restaurant", None, "for two people tomorrow at seven", booked(2, "tomorrow", "19:00")),
    ("restaurant", None, "reserve a table for four on friday at half past eight", booked(4, "friday", "20:30")),
    ("restaurant", None, "do you have a table for six tonight at 8 pm", booked(6, "today", "20:00")),
    (
        "restaurant",
        None,
        "a table for a dozen people next friday at quarter to nine",
        booked(12, "next friday", "20:45"),
    ),
    ("restaurant", None, "we are three, the day after tomorrow at noon", booked(3, "the day after tomorrow", "12:00")),
    ("restaurant", None, "book a table for five on the third of may at 19:30", booked(5, "2027-05-03", "19:30")),
    ("restaurant", None, "could we make a reservation for just me tomorrow at one", booked(1, "tomorrow", "13:00")),
    (
        "restaurant",
        None,
        "hello I would like to book a table tomorrow at eight for my wife and I",
        booked(2, "tomorrow", "20:00"),
    ),
    ("front_desk", None, "I have a question about my bill", ("transfer_to_billing", {})),
    ("front_desk", None, "talk to billing", ("transfer_to_billing", {})),
    ("front_desk", None, "my invoice is too high", ("transfer_to_billing", {})),
    ("front_desk", None, "I would like to speak to someone about my payment", ("transfer_to_billing", {})),
    ("front_desk", None, "my internet is not working", ("transfer_to_technical_support", {})),
    ("front_desk", None, "the internet is broken", ("transfer_to_technical_support", {})),
    ("front_desk", None, "technical support please", ("transfer_to_technical_support", {})),
    ("front_desk", "Billing", "look up invoice number 1042", ("find_invoice", {"number": 1042})),
    ("front_desk", "Billing", "what about invoice ten forty two", ("find_invoice", {"number": 1042})),
    ("front_desk", "Billing", "invoice number one zero four three", ("find_invoice", {"number": 1043})),
    ("front_desk", "Billing", "back to the front desk", ("transfer_to_front_desk", {})),
    ("front_desk", "Billing", "my router is broken", ("transfer_to_technical_support", {})),
    ("front_desk", None, "I want my money back", ("transfer_to_billing", {})),
    ("front_desk", "Technical support", "I want my money back", ("transfer_to_billing", {})),
    ("front_desk", "Technical support", "can I have a refund please", ("transfer_to_billing", {})),
    ("front_desk", "Technical support", "let us go back", ("transfer_to_front_desk", {})),
    ("front_desk", "Billing", "take me back to the front desk", ("transfer_to_front_desk", {})),
    ("front_desk", "Technical support", "I live in Newport", ("check_line", {"town": "Newport"})),
    ("everyday", None, "what time is it", ("current_time", {})),
    ("everyday", None, "what's the time please", ("current_time", {})),
    ("everyday", None, "which day is today", ("current_date", {})),
    ("everyday", None, "what is twelve times four", ("calculate", {"expression": "12 * 4"})),
    ("everyday", None, "how much is fifteen percent of eighty", ("calculate", {"expression": "15 / 100 * 80"})),
    ("everyday", None, "2+2", ("calculate", {"expression": "2 + 2"})),
    ("everyday", None, "set a timer for ten minutes", ("set_timer", {"seconds": 600})),
    ("everyday", None, "set a pasta timer for an hour and a half", ("set_timer", {"seconds": 5400, "label": "pasta"})),
    ("everyday", None, "how much time is left", ("list_timers", {})),
    ("everyday", None, "stop the pasta timer", ("cancel_timer", {"label": "pasta"})),
    ("everyday", None, "Remember to call Anna at five", ("add_note", {"text": "call Anna at five"})),
    ("everyday", None, "add bread and butter to my notes", ("add_note", {"text": "bread and butter"})),
    ("everyday", None, "read my notes please", ("list_notes", {})),
    ("everyday", None, "do I have notes", ("list_notes", {})),
    ("restaurant", None, "book a table for too people to morrow at seven", booked(2, "tomorrow", "19:00")),
    ("restaurant", None, "we'd like to come on saturday with eight people at six", booked(8, "saturday", "18:00")),
    ("everyday", None, "delete all my notes", ("clear_notes", {})),
    ("language_companion", None, "I want to practise Korean", ("transfer_to_korean", {})),
    ("language_companion", "Korean", "back to English", ("transfer_to_english", {})),
]

SAYINGS: list[tuple[str, str | None, str, str]] = [
    ("restaurant", None, "hello", "Bella Vista"),
    ("restaurant", None, "good evening", "Bella Vista"),
    ("restaurant", None, "when are you open", "from noon to eleven"),
    ("restaurant", None, "what are your opening hours", "from noon to eleven"),
    ("restaurant", None, "what time do you close", "from noon to eleven"),
    ("restaurant", None, "what's on the menu", "fresh pasta"),
    ("restaurant", None, "tell me about the menu", "fresh pasta"),
    ("restaurant", None, "where are you", "12 Harbour Street"),
    ("restaurant", None, "where is the restaurant", "12 Harbour Street"),
    ("restaurant", None, "can i park somewhere", "free parking"),
    ("restaurant", None, "do you have vegetarian dishes", "vegetarian"),
    ("restaurant", None, "can I bring my dog", "terrace"),
    ("restaurant", None, "when are you open and where are you", "eleven in the evening. We are at 12 Harbour Street"),
    ("restaurant", None, "I would like to book a table", "For how many people?"),
    ("restaurant", None, "a table for five at nine", "For which day?"),
    ("restaurant", None, "what can you do", "I can book a table and answer questions about opening hours, menu"),
    ("restaurant", None, "who are you", "I am the host of Bella Vista"),
    ("restaurant", None, "how are you", "I am fine"),
    ("restaurant", None, "thank you", "You are welcome"),
    ("restaurant", None, "goodbye", "Goodbye"),
    ("restaurant", None, "thank you very much bye", "Goodbye"),
    ("restaurant", None, "thanks so much", "You are welcome"),
    ("restaurant", None, "could you tell me when you close on monday", "from noon to eleven"),
    ("restaurant", None, "never mind", "All right"),
    ("restaurant", None, "repeat that please", "not said anything yet"),
    ("restaurant", None, "can I cancel my booking", "I cannot help with that. I work without a language model"),
    ("restaurant", None, "what is the weather like tomorrow", "I can book a table"),
    ("restaurant", None, "tell me a joke", "I cannot help with that"),
    ("restaurant", None, "안녕하세요", "I only understand English"),
    ("restaurant", None, "😀", "did not hear any words"),
    ("restaurant", None, "", "did not hear any words"),
    ("front_desk", None, "how much does it cost", "twenty euros"),
    ("front_desk", None, "what can you do", "put you through to Billing or Technical support"),
    ("front_desk", "Billing", "look up my invoice", "What is the invoice number?"),
    ("front_desk", "Technical support", "my connection is slow", "with a cable"),
    ("front_desk", "Technical support", "I will be right back", "I cannot help with that"),
    ("front_desk", "Technical support", "my back hurts", "I cannot help with that"),
    ("everyday", None, "start a timer", "For how long?"),
    ("everyday", None, "take a note", "What should the note say?"),
    ("language_companion", None, "hello", "connect a language model"),
    ("language_companion", None, "let us talk about my day", "connect a language model"),
]


@pytest.mark.parametrize(("agent_set", "agent", "text", "call"), CALLS)
def test_a_sentence_calls_the_tool_that_fits(agent_set: str, agent: str | None, text: str, call: Call) -> None:
    desk = BrainDesk(agent_set, agent)
    desk.messages.append(BrainMessage("user", text))
    calls = [event for event in desk.events() if isinstance(event, BrainToolCall)]
    assert [(found.name, json.loads(found.arguments)) for found in calls] == [call]


@pytest.mark.parametrize(("agent_set", "agent", "text", "words"), SAYINGS)
def test_a_sentence_is_answered_without_a_call(agent_set: str, agent: str | None, text: str, words: str) -> None:
    answer = BrainDesk(agent_set, agent).hears(text)
    assert words in answer.said
    assert answer.calls == []


def test_the_agent_greets_before_anybody_spoke() -> None:
    assert BrainDesk("restaurant").opens() == "Good day, this is Bella Vista. How can I help you?"


def test_sentences_come_one_by_one_and_tokens_are_counted() -> None:
    desk = BrainDesk("restaurant")
    desk.messages.append(BrainMessage("user", "what is on the menu"))
    *texts, done = desk.events()
    assert [text.delta for text in texts] == [
        "We serve fresh pasta, wood-fired pizza and fish of the day. ",
        "For dessert there is tiramisu.",
    ]
    assert done.reason == "completed"
    assert done.output_tokens > 10


def test_an_answer_stops_at_the_token_limit() -> None:
    desk = BrainDesk("restaurant")
    desk.messages.append(BrainMessage("user", "what is on the menu"))
    *texts, done = desk.events(max_output_tokens=18)
    assert len(texts) == 1
    assert done.reason == "max_output_tokens"


def test_no_tool_is_called_when_tools_are_forbidden() -> None:
    desk = BrainDesk("restaurant")
    desk.messages.append(BrainMessage("user", "book a table for two tomorrow at seven"))
    events = desk.events(tool_choice="none")
    assert not any(isinstance(event, BrainToolCall) for event in events)
    assert "cannot use my tools" in events[0].delta
    desk.messages[-1] = BrainMessage("user", "when are you open")
    assert "noon" in desk.events(tool_choice="none")[0].delta


def test_a_demanded_tool_is_called_with_what_was_said() -> None:
    desk = BrainDesk("everyday")
    desk.messages.append(BrainMessage("user", "good morning"))
    for choice in (
        {"type": "function", "name": "current_date"},
        {"type": "function", "function": {"name": "current_date"}},
    ):
        events = desk.events(tool_choice=choice)
        assert isinstance(events[0], BrainToolCall)
        assert events[0].name == "current_date"
    desk.messages[-1] = BrainMessage("user", "ten minutes please")
    demanded = desk.events(tool_choice={"type": "function", "name": "set_timer"})
    assert (demanded[0].name, demanded[0].arguments) == ("set_timer", '{"seconds": 600}')
    assert isinstance(desk.events(tool_choice="required")[0], BrainToolCall)


def test_a_demanded_call_is_made_whoever_spoke_last() -> None:
    desk = BrainDesk("everyday")
    assert _called(desk, "required") == "current_time"
    assert _called(desk, {"type": "function", "name": "list_timers"}) == "list_timers"
    desk.messages = [BrainMessage("user", "please tell me the date"), BrainMessage("assistant", "One moment.")]
    assert _called(desk, "required") == "current_date"
    desk.messages.append(BrainMessage("system", "Use your tools."))
    assert _called(desk, "required") == "current_date"


def test_a_demanded_call_prefers_what_can_be_called_to_what_lacks_values() -> None:
    desk = BrainDesk("everyday")
    desk.messages = [BrainMessage("user", "tell me a joke")]
    request = desk.request(tool_choice="required")
    timer_first = sorted(request.tools, key=lambda tool: tool["name"], reverse=True)
    acts = decide(BrainRequest(request.instructions, request.messages, tuple(timer_first), "required"), FRIDAY)
    assert [act.name for act in acts if isinstance(act, brain_state.Call)] == ["list_timers"]


def test_what_a_demanded_call_lacks_is_asked_for_and_then_called() -> None:
    desk = BrainDesk("restaurant")
    desk.messages.append(BrainMessage("user", "good evening"))
    for answer in ("two", "tomorrow", "seven"):
        asked = [event for event in desk.events(tool_choice="required") if isinstance(event, BrainText)]
        desk.messages += [BrainMessage("assistant", asked[0].delta), BrainMessage("user", answer)]
    event = desk.events(tool_choice="required")[0]
    assert (event.name, json.loads(event.arguments)) == booked(2, "tomorrow", "19:00")


def test_a_demanded_call_ends_with_its_result() -> None:
    desk = BrainDesk("everyday")
    desk.messages = [
        BrainMessage("user", "what time is it"),
        BrainMessage("call", name="current_time", call_id="1", arguments="{}"),
        BrainMessage("output", "It is 7:30 pm.", call_id="1"),
    ]
    assert desk.events(tool_choice="required")[0] == BrainText("It is 7:30 pm.")


def _called(desk: BrainDesk, choice: Any) -> str:
    return next(event.name for event in desk.events(tool_choice=choice) if isinstance(event, BrainToolCall))


def test_tools_without_examples_are_found_by_name_and_description() -> None:
    tool = {
        "type": "function",
        "name": "cancel_subscription",
        "description": "Cancels the subscription of the customer at the end of the month.",
        "parameters": {"type": "object", "properties": {}},
    }
    desk = BrainDesk("restaurant")
    desk.messages.append(BrainMessage("user", "I'd like to cancel my subscription"))
    request = BrainRequest("You are a clerk.", tuple(desk.messages), (tool,))

    assert decide(request, FRIDAY) == (brain_state.Call("cancel_subscription", {}),)


def test_a_system_message_at_the_end_asks_for_other_words() -> None:
    desk = BrainDesk("restaurant")
    desk.hears("what is on the menu")
    desk.messages.append(BrainMessage("system", "That broke a rule. Answer differently."))
    assert "differently" in desk.events()[0].delta


@pytest.mark.parametrize(
    "tools",
    [
        ({"type": "function"},),
        ({"type": "function", "name": "x"},),
        ({"type": "function", "name": "x", "parameters": {"properties": {"a": None}, "required": ["a", "b"]}},),
        ({"type": "function", "name": "x", "description": None, "parameters": None},),
    ],
)
def test_odd_tools_do_not_stop_an_answer(tools: tuple[dict[str, Any], ...]) -> None:

    for text in ("hello", "x", "what can you do", "seven"):
        assert decide(BrainRequest("", (BrainMessage("user", text),), tools), FRIDAY)


def test_done_is_always_last() -> None:
    events = BrainDesk("everyday").events()
    assert isinstance(events[0], BrainText)
    assert [isinstance(event, BrainDone) for event in events].count(True) == 1
