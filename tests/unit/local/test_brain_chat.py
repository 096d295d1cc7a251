"""The chat brain against a real HTTP server on the loopback interface."""

from __future__ import annotations

import asyncio
import json
import socket
from contextlib import aclosing

import pytest

from app.base.errors import EngineError
from app.local.brain.brain_chat import ChatBrain
from app.local.ports import BrainDone, BrainEvent, BrainMessage, BrainRequest, BrainText, BrainToolCall
from tests.chat_server import ChatServer, Reply, chat_server, delta, sse

CHAT = "/v1/chat/completions"
MODELS = "/v1/models"
HELLO = BrainRequest("Be brief.", (BrainMessage("user", "Hello"),))
TOOL = {"type": "function", "name": "book", "description": "Book.", "parameters": {"type": "object", "properties": {}}}
STOP = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}


def ask(
    replies: dict[str, list[Reply]], request: BrainRequest = HELLO, **options: object
) -> tuple[list[BrainEvent], ChatServer]:
    """The events of one answer, and the server with what it was sent."""

    async def run() -> tuple[list[BrainEvent], ChatServer]:
        async with chat_server(replies) as server:
            brain = ChatBrain(server.url, **{"model": "m", **options})  # type: ignore[arg-type]  # options of the test
            try:
                return [event async for event in brain.answer(request)], server
            finally:
                await brain.close()

    return asyncio.run(run())


def fails(replies: dict[str, list[Reply]], **options: object) -> EngineError:
    with pytest.raises(EngineError) as caught:
        ask(replies, **options)
    return caught.value


def text_of(events: list[BrainEvent]) -> str:
    return "".join(event.delta for event in events if isinstance(event, BrainText))


def test_text_arrives_in_pieces_and_usage_is_mapped() -> None:
    usage = {"prompt_tokens": 12, "completion_tokens": 3, "prompt_tokens_details": {"cached_tokens": 4}}
    stream = sse(
        delta(role="assistant", content="Good "), delta(content="day."), STOP, {"choices": [], "usage": usage}, "[DONE]"
    )
    events, server = ask({CHAT: [Reply((stream,))]}, api_key="secret")
    assert events == [BrainText("Good "), BrainText("day."), BrainDone(12, 3, 4)]
    assert server.requests[0].headers["authorization"] == "Bearer secret"
    system, user = server.requests[0].body["messages"]
    assert system["role"] == "system"
    assert system["content"].startswith("Be brief.")
    assert "spoken aloud" in system["content"]
    assert user == {"role": "user", "content": "Hello"}
    assert "tools" not in server.requests[0].body


def test_a_stream_cut_inside_characters_and_lines_reads_the_same() -> None:
    stream = sse(delta(content="Grüße, 세계 😀!"), STOP, "[DONE]")
    stream = stream.replace(json.dumps("Grüße, 세계 😀!").encode(), '"Grüße, 세계 😀!"'.encode())
    pieces = tuple(stream[at : at + 1] for at in range(len(stream)))
    assert text_of(ask({CHAT: [Reply(pieces)]})[0]) == "Grüße, 세계 😀!"


def test_comments_and_carriage_returns_are_understood() -> None:
    stream = b": keep-alive\r\n\r\n" + sse(delta(content="Yes."), STOP).replace(b"\n", b"\r\n")
    assert text_of(ask({CHAT: [Reply((stream,))]})[0]) == "Yes."


def test_tool_call_deltas_become_whole_calls_in_order() -> None:
    def call(index: int, **function: str) -> dict[str, object]:
        first = {"id": f"c{index}"} if "name" in function else {}
        return delta(tool_calls=[{"index": index, **first, "type": "function", "function": function}])

    stream = sse(
        call(0, name="book", arguments=""),
        call(0, arguments='{"peo'),
        call(1, name="clock", arguments=""),
        call(0, arguments='ple": 2}'),
        {"choices": [{"index": 0, "delta": {}, "finish_reason": "tool_calls"}]},
        "[DONE]",
    )
    events, server = ask(
        {CHAT: [Reply((stream,))]}, BrainRequest("", (BrainMessage("user", "x"),), (TOOL,), "required")
    )
    assert events == [BrainToolCall("book", '{"people": 2}'), BrainToolCall("clock", "{}"), BrainDone()]
    assert server.requests[0].body["tool_choice"] == "required"
    assert server.requests[0].body["tools"][0]["function"]["name"] == "book"


def test_calls_without_an_index_and_with_arguments_as_an_object() -> None:
    parts = [
        {"id": "a", "function": {"name": "book", "arguments": {"people": 2}}},
        {"id": "b", "function": {"name": "clock", "arguments": {}}},
    ]
    events, _ = ask({CHAT: [Reply((sse(delta(tool_calls=parts), STOP),))]})
    assert events[:2] == [BrainToolCall("book", '{"people": 2}'), BrainToolCall("clock", "{}")]


def test_history_is_sent_with_every_call_answered() -> None:
    messages = (
        BrainMessage("user", "Book."),
        BrainMessage("assistant", "One moment."),
        BrainMessage("call", name="book", call_id="1", arguments="{}"),
        BrainMessage("call", name="clock", call_id="2", arguments=""),
        BrainMessage("output", "Done.", call_id="1"),
        BrainMessage("system", "Be kind."),
    )
    _, server = ask({CHAT: [Reply((sse(delta(content="ok"), STOP),))]}, BrainRequest("", messages))
    sent = server.requests[0].body["messages"]
    assert [entry["role"] for entry in sent] == ["system", "user", "assistant", "tool", "tool", "system"]
    assert [call["function"]["arguments"] for call in sent[2]["tool_calls"]] == ["{}", "{}"]
    assert sent[3] == {"role": "tool", "tool_call_id": "1", "content": "Done."}
    assert "no result" in sent[4]["content"]


def test_a_chosen_function_is_named_in_the_chat_format() -> None:
    request = BrainRequest("", (BrainMessage("user", "x"),), (TOOL,), {"type": "function", "name": "book"})
    _, server = ask({CHAT: [Reply((sse(delta(content="ok"), STOP),))]}, request)
    assert server.requests[0].body["tool_choice"] == {"type": "function", "function": {"name": "book"}}


def test_thoughts_are_not_spoken() -> None:
    pieces = [delta(content=part) for part in ("<th", "ink>Hmm, let", " me see.</thi", "nk>\n\nIt is", " noon.")]
    assert text_of(ask({CHAT: [Reply((sse(*pieces, STOP),))]})[0]) == "It is noon."
    plain = [delta(content=part) for part in ("<", "3 you")]
    assert text_of(ask({CHAT: [Reply((sse(*plain, STOP),))]})[0]) == "<3 you"


def test_an_answer_that_is_not_streamed_is_read_too() -> None:
    whole = {"choices": [{"message": {"role": "assistant", "content": "Hi."}, "finish_reason": "length"}]}
    events, _ = ask({CHAT: [Reply((json.dumps(whole).encode(),), content_type="application/json")]})
    assert events == [BrainText("Hi."), BrainDone(reason="max_output_tokens")]


def test_a_server_without_stream_options_is_asked_again() -> None:
    odd = json.dumps({"error": {"message": "Unknown field stream_options"}}).encode()
    replies = {CHAT: [Reply((odd,), 400, "application/json"), Reply((sse(delta(content="ok"), STOP),))]}
    events, server = ask(replies)
    assert text_of(events) == "ok"
    assert ["stream_options" in request.body for request in server.requests] == [True, False]


def test_no_model_named_takes_the_first_of_the_list() -> None:
    listing = json.dumps({"data": [{"id": "llama"}, {"id": "qwen"}]}).encode()
    replies = {
        MODELS: [Reply((listing,), content_type="application/json")],
        CHAT: [Reply((sse(delta(content="ok"), STOP),))],
    }
    _, server = ask(replies, model="")
    assert server.requests[-1].body["model"] == "llama"


def test_a_wrong_key_is_said_without_the_key() -> None:
    body = json.dumps({"error": {"message": "Incorrect API key provided: sk-secret"}}).encode()
    error = fails({CHAT: [Reply((body,), 401, "application/json")]}, api_key="sk-secret")
    assert error.code == "brain_auth"
    assert "sk-secret" not in error.for_people()
    body = json.dumps({"error": {"message": "no quota for sk-secret"}}).encode()
    error = fails({CHAT: [Reply((body,), 429, "application/json")]}, api_key="sk-secret")
    assert error.retryable
    assert "no quota" in error.message
    assert "sk-secret" not in error.for_people()


def test_an_unknown_model_is_named_with_those_there_are() -> None:
    body = json.dumps({"error": {"message": 'model "m" not found, try pulling it first'}}).encode()
    listing = json.dumps({"data": [{"id": "llama"}]}).encode()
    replies = {
        CHAT: [Reply((body,), 404, "application/json")],
        MODELS: [Reply((listing,), content_type="application/json")],
    }
    error = fails(replies)
    assert error.code == "brain_model"
    assert "“m”" in error.message
    assert "llama" in error.hint


def test_a_wrong_address_is_said() -> None:
    assert fails({}).code == "brain_address"

    async def refused() -> EngineError:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            brain = ChatBrain(f"http://127.0.0.1:{taken.getsockname()[1]}", "m")
            return await _failure(brain)

    error = asyncio.run(refused())
    assert (error.code, error.retryable) == ("brain_unreachable", True)
    assert asyncio.run(_failure(ChatBrain("ftp://x/v1", "m"))).code == "brain_address"


async def _failure(brain: ChatBrain) -> EngineError:
    with pytest.raises(EngineError) as caught:
        await anext(brain.answer(HELLO))
    await brain.close()
    return caught.value


def test_an_error_in_the_middle_keeps_what_was_said() -> None:
    stream = sse(delta(content="Well"), {"error": {"message": "out of memory"}})
    said, error = _said_and_error({CHAT: [Reply((stream,))]})
    assert said == "Well"
    assert "out of memory" in error.message


def test_a_connection_that_breaks_is_an_error() -> None:
    said, error = _said_and_error({CHAT: [Reply((sse(delta(content="Well")),), breaks=True)]})
    assert (said, error.code) == ("Well", "brain_broken")


def test_a_silent_server_times_out() -> None:
    assert fails({CHAT: [Reply((5.0,))]}, read_timeout_s=0.05).code == "brain_timeout"


def test_an_empty_answer_is_an_error() -> None:
    assert fails({CHAT: [Reply((b"\n\n",))]}).code == "brain_empty"


def test_a_stream_that_ends_without_an_end_is_an_error_after_what_was_said() -> None:
    said, error = _said_and_error({CHAT: [Reply((sse(delta(content="We are open")),))]})
    assert (said, error.code, error.retryable) == ("We are open", "brain_broken", True)
    call = {"index": 0, "id": "a", "function": {"name": "book", "arguments": '{"peo'}}
    assert fails({CHAT: [Reply((sse(delta(tool_calls=[call])),))]}).code == "brain_broken"


def test_done_without_a_finish_reason_is_an_end() -> None:
    assert text_of(ask({CHAT: [Reply((sse(delta(content="ok"), "[DONE]"),))]})[0]) == "ok"


@pytest.mark.parametrize("content", ["", "  \n", "<think>Nothing to say.</think>", "<think>Well"])
def test_an_answer_without_a_word_or_call_is_an_error(content: str) -> None:
    error = fails({CHAT: [Reply((sse(delta(content=content), STOP, "[DONE]"),))]})
    assert error.code == "brain_empty"
    whole = {"choices": [{"message": {"role": "assistant", "content": content}, "finish_reason": "stop"}]}
    assert fails({CHAT: [Reply((json.dumps(whole).encode(),), content_type="application/json")]}).code == "brain_empty"


def test_an_answer_whose_thoughts_took_all_tokens_is_incomplete() -> None:
    ended = {"choices": [{"index": 0, "delta": {}, "finish_reason": "length"}]}
    events, _ = ask({CHAT: [Reply((sse(delta(content="<think>Well"), ended),))]})
    assert events == [BrainDone(reason="max_output_tokens")]


def _said_and_error(replies: dict[str, list[Reply]]) -> tuple[str, EngineError]:
    async def run() -> tuple[str, EngineError]:
        async with chat_server(replies) as server:
            brain = ChatBrain(server.url, "m")
            said: list[BrainEvent] = []

            async def listen() -> None:
                async for event in brain.answer(HELLO):
                    said.append(event)

            with pytest.raises(EngineError) as caught:
                await listen()
            await brain.close()
            return text_of(said), caught.value

    return asyncio.run(run())


def test_a_proxy_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "nonsense://me:secret@127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "")
    with pytest.raises(EngineError, match="proxy") as caught:
        asyncio.run(ChatBrain("http://chat.example.org").models())
    assert "secret" not in f"{caught.value!r} {caught.value.for_people()}"


def test_closing_the_iterator_closes_the_connection() -> None:
    async def run() -> None:
        reply = Reply((sse(delta(content="One")), 5.0, sse(delta(content="Two"))))
        async with chat_server({CHAT: [reply]}) as server:
            brain = ChatBrain(server.url, "m")
            async with aclosing(brain.answer(HELLO)) as answer:
                assert await anext(answer) == BrainText("One")
            await asyncio.wait_for(server.gone.wait(), 1.0)
            await brain.close()

    asyncio.run(run())


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("http://h:1", "http://h:1/v1"),
        ("http://h:1/v1/", "http://h:1/v1"),
        ("http://h:1/v1/chat/completions", "http://h:1/v1"),
        ("http://h:1/api/openai/v1", "http://h:1/api/openai/v1"),
    ],
)
def test_every_usual_spelling_of_the_address_works(given: str, path: str) -> None:
    assert ChatBrain(given)._base == path
