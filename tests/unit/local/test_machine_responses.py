"""Playbooks of answers: the order of events, every way an answer can end, and who may start one."""

from __future__ import annotations

from typing import Any

import pytest

from app.local.ports import BrainMessage
from app.local.service.effects import DropUnsentAudio, StopAnswer
from app.local.service.facts import AnswerEnded, AnswerFailed, SoundMade, TextMade
from tests.engine_parts import tone
from tests.engine_playbook import EngineBench, kinds


@pytest.fixture
def bench() -> EngineBench:
    return EngineBench()


def request(bench: EngineBench, response_id: str) -> Any:
    spec = bench.machine.responses.spec(response_id)
    assert spec is not None
    return bench.machine.responses.brain_request(spec)


def test_spoken_answer_has_its_events_in_order(bench: EngineBench) -> None:
    user = bench.say("hi")
    start = len(bench.events)
    response = bench.ask(metadata={"mine": "1"})
    item = bench.answer(response, "Hello.", 200)
    done = bench.end(response)
    assert kinds(bench.events[start:]) == [
        "response.created",
        "rate_limits.updated",
        "response.output_item.added",
        "conversation.item.added",
        "response.content_part.added",
        "response.output_audio_transcript.delta",
        "response.output_audio.delta",
        "response.output_audio.done",
        "response.output_audio_transcript.done",
        "response.content_part.done",
        "response.output_item.done",
        "conversation.item.done",
        "response.done",
    ]
    assert bench.last("conversation.item.added")["previous_item_id"] == user
    assert bench.last("conversation.item.added")["item"]["status"] == "in_progress"
    assert done["status"] == "completed"
    assert done["metadata"] == {"mine": "1"}
    assert done["output"][0]["id"] == item
    assert done["output"][0]["content"] == [{"type": "output_audio", "transcript": "Hello."}]
    assert done["usage"]["output_token_details"] == {"text_tokens": 2, "audio_tokens": 4}
    assert not bench.working


def test_text_answer_has_text_events_and_no_audio(bench: EngineBench) -> None:
    bench.say("hi")
    start = len(bench.events)
    response = bench.ask(output_modalities=["text"])
    bench.fact(TextMade(response, "Hel"))
    bench.fact(TextMade(response, "lo."))
    done = bench.end(response)
    assert [kind for kind in kinds(bench.events[start:]) if "text" in kind or "audio" in kind] == [
        "response.output_text.delta",
        "response.output_text.delta",
        "response.output_text.done",
    ]
    assert done["output"][0]["content"] == [{"type": "output_text", "text": "Hello."}]


def test_call_after_words_is_an_item_of_its_own(bench: EngineBench) -> None:
    bench.say("book it")
    response = bench.ask()
    bench.answer(response, "One moment.")
    start = len(bench.events)
    bench.call(response, "book_table", '{"people": 2}')
    done = bench.end(response)
    assert kinds(bench.events[start:])[-7:] == [
        "response.output_item.added",
        "conversation.item.added",
        "response.function_call_arguments.delta",
        "response.function_call_arguments.done",
        "response.output_item.done",
        "conversation.item.done",
        "response.done",
    ]
    call = done["output"][1]
    assert (call["name"], call["arguments"], call["call_id"]) == ("book_table", '{"people": 2}', "call_of_book_table")
    assert bench.last("response.function_call_arguments.done")["output_index"] == 1
    bench.send(
        "conversation.item.create",
        item={"type": "function_call_output", "call_id": "call_of_book_table", "output": '"booked"'},
    )
    messages = request(bench, bench.ask()).messages
    assert messages[-2:] == (
        BrainMessage("call", name="book_table", call_id="call_of_book_table", arguments='{"people": 2}'),
        BrainMessage("output", text='"booked"', call_id="call_of_book_table"),
    )


def test_cancelled_answer_finishes_what_it_began_and_hears_no_more(bench: EngineBench) -> None:
    bench.say("hi")
    response = bench.ask()
    bench.answer(response, "Hello there.", 100)
    sent = bench.send("response.cancel")
    assert kinds(sent) == [
        "response.output_audio.done",
        "response.output_audio_transcript.done",
        "response.content_part.done",
        "response.output_item.done",
        "conversation.item.done",
        "response.done",
    ]
    assert sent[-1]["response"]["status_details"] == {"type": "cancelled", "reason": "client_cancelled"}
    assert sent[-1]["response"]["output"][0]["status"] == "incomplete"
    assert bench.effects[-2:] == [StopAnswer(response), DropUnsentAudio(response)]
    assert bench.fact(SoundMade(response, tone(100))) == []
    assert bench.fact(AnswerEnded(response)) == []


def test_failed_answer_says_why(bench: EngineBench) -> None:
    response = bench.ask()
    bench.fact(AnswerFailed(response, "The voice broke.", "tts_failed"))
    done = bench.last("response.done")["response"]
    assert done["status"] == "failed"
    assert done["status_details"]["error"] == {
        "type": "server_error",
        "code": "tts_failed",
        "message": "The voice broke.",
    }


def test_answer_stops_at_its_token_limit(bench: EngineBench) -> None:
    response = bench.ask(max_output_tokens=10)
    bench.answer(response, "Hello.", 200)
    assert bench.working == {response}
    bench.fact(SoundMade(response, tone(500)))
    done = bench.last("response.done")["response"]
    assert done["status_details"] == {"type": "incomplete", "reason": "max_output_tokens"}
    assert not bench.working


def test_limit_of_the_brain_is_reported(bench: EngineBench) -> None:
    response = bench.ask()
    bench.fact(AnswerEnded(response, "content_filter"))
    assert bench.last("response.done")["response"]["status_details"] == {
        "type": "incomplete",
        "reason": "content_filter",
    }


def test_second_answer_is_refused_while_one_is_made(bench: EngineBench) -> None:
    response = bench.ask()
    (error,) = bench.send("response.create", event_id="mine")
    assert error["error"]["code"] == "conversation_already_has_active_response"
    assert response in error["error"]["message"]
    assert error["error"]["event_id"] == "mine"


def test_out_of_band_answer_runs_beside_and_leaves_the_conversation_alone(bench: EngineBench) -> None:
    user = bench.say("hi")
    spoken = bench.ask()
    aside = bench.ask(
        conversation="none",
        output_modalities=["text"],
        instructions="Classify.",
        input=[
            {"type": "item_reference", "id": user},
            {"type": "message", "role": "system", "content": [{"type": "input_text", "text": "now"}]},
        ],
    )
    asked = request(bench, aside)
    assert [message.text for message in asked.messages] == ["hi", "now"]
    assert asked.instructions == "Classify."
    start = len(bench.events)
    bench.fact(TextMade(aside, "greeting"))
    done = bench.end(aside)
    assert done["conversation_id"] is None
    assert not [kind for kind in kinds(bench.events[start:]) if kind.startswith("conversation.")]
    assert bench.working == {spoken}
    assert [message.text for message in request(bench, spoken).messages] == ["hi"]


def test_empty_input_means_no_context(bench: EngineBench) -> None:
    bench.say("hi")
    assert request(bench, bench.ask(conversation="none", input=[])).messages == ()


def test_reference_to_an_unknown_item_is_refused(bench: EngineBench) -> None:
    (error,) = bench.send("response.create", response={"input": [{"type": "item_reference", "id": "nobody"}]})
    assert error["error"]["param"] == "response.input[0].id"
    assert bench.machine.responses.active is None


def test_cancel_by_id_reaches_an_out_of_band_answer(bench: EngineBench) -> None:
    spoken, aside = bench.ask(), bench.ask(conversation="none")
    bench.send("response.cancel", response_id=aside)
    assert bench.working == {spoken}
    (error,) = bench.send("response.cancel", response_id=aside)
    assert error["error"]["code"] == "response_cancel_not_active"


def test_voice_is_fixed_after_the_first_sound(bench: EngineBench) -> None:
    bench.configure(audio={"output": {"voice": "ash"}})
    bench.answer(response := bench.ask())
    bench.end(response)
    (error,) = bench.send("session.update", session={"type": "realtime", "audio": {"output": {"voice": "coral"}}})
    assert error["error"]["code"] == "cannot_update_voice"
    (error,) = bench.send("response.create", response={"audio": {"output": {"voice": "coral"}}})
    assert error["error"]["code"] == "cannot_update_voice"


def test_overrides_hold_for_one_answer(bench: EngineBench) -> None:
    bench.configure(instructions="Be kind.", tools=[{"type": "function", "name": "f"}])
    first = bench.ask(instructions="Be brief.", tools=[], tool_choice="none")
    asked = request(bench, first)
    assert (asked.instructions, asked.tools, asked.tool_choice) == ("Be brief.", (), "none")
    bench.end(first)
    asked = request(bench, bench.ask())
    assert (asked.instructions, [tool["name"] for tool in asked.tools]) == ("Be kind.", ["f"])


def test_usage_counts_the_whole_conversation_as_input(bench: EngineBench) -> None:
    bench.configure(instructions="x" * 40)
    bench.say("y" * 8)
    first = bench.ask()
    bench.answer(first, "z" * 12, 500)
    usage = bench.end(first)["usage"]
    assert usage["input_token_details"]["text_tokens"] == 10 + 2
    assert usage["input_token_details"]["cached_tokens"] == 0
    second = bench.end(bench.ask())["usage"]
    assert second["input_token_details"]["audio_tokens"] == 10
    assert second["total_tokens"] == second["input_tokens"] + second["output_tokens"]
