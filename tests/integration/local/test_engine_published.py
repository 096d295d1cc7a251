"""Whatever happens in a conversation, all that the engine sends is what the service's published types describe."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from app.base.errors import EngineError
from app.local.ports import BrainDone, EngineParts
from tests.engine_client import EngineClient, engine, talking
from tests.engine_parts import EchoBrain, ScriptedSpeechToText, ToneSpeech, make_parts, silence, tone
from tests.published import server_faults

SERVER_VAD = {"type": "server_vad", "silence_duration_ms": 200, "prefix_padding_ms": 100}
TOOL = {"type": "function", "name": "book", "description": "Books.", "parameters": {"type": "object"}}
EVERYTHING: dict[str, Any] = {
    "output_modalities": ["audio"],
    "instructions": "Be brief.",
    "audio": {
        "input": {
            "format": {"type": "audio/pcm", "rate": 24000},
            "noise_reduction": {"type": "near_field", "strength": 0.5},
            "transcription": {"model": "whisper-1", "language": "en", "prompt": "plants"},
            "turn_detection": {**SERVER_VAD, "threshold": 0.6, "idle_timeout_ms": 6000, "create_response": False},
        },
        "output": {"format": {"type": "audio/pcm", "rate": 24000}, "voice": "ash", "speed": 1.25},
    },
    "tools": [TOOL],
    "tool_choice": {"type": "function", "name": "book"},
    "parallel_tool_calls": True,
    "reasoning": {"effort": "low"},
    "max_output_tokens": 4096,
    "include": ["item.input_audio_transcription.logprobs"],
    "tracing": {"workflow_name": "shop", "group_id": "g", "metadata": {"k": "v"}},
    "truncation": {"type": "retention_ratio", "retention_ratio": 0.8, "token_limits": {"post_instructions": 8000}},
}
PICTURE = {"type": "input_image", "image_url": "data:image/png;base64,iVBORw0KGgo=", "detail": "low"}
Talk = Callable[[EngineClient], Awaitable[None]]


def turns(detection: dict[str, Any] | None, **side: Any) -> dict[str, Any]:
    return {"input": {"turn_detection": detection, "transcription": {"model": "whisper-1"}, **side}}


async def settings(client: EngineClient) -> None:
    await client.configure(**EVERYTHING)
    await client.configure(instructions="", tools=[], tool_choice="required", tracing=None, truncation="disabled")
    semantic = {"type": "semantic_vad", "eagerness": "low"}
    await client.configure(audio={"input": {"turn_detection": semantic, "noise_reduction": None}})
    await client.configure(audio={"output": {"voice": {"id": "voice_1"}, "format": {"type": "audio/pcmu"}}})
    await client.configure(audio={"input": {"turn_detection": None, "format": {"type": "audio/pcma"}}})


async def written(client: EngineClient) -> None:
    await client.configure(output_modalities=["text"])
    await client.say("hello")
    await client.ask()
    await client.ask(conversation="none", input=[], metadata={"topic": "sum"}, instructions="Sum up.")
    await client.ask(output_modalities=["audio"], max_output_tokens=1)


async def items(client: EngineClient) -> None:
    message = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "look"}, PICTURE]}
    await client.send("conversation.item.create", item=message)
    for item in (
        {"type": "message", "role": "system", "content": [{"type": "input_text", "text": "Be kind."}]},
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "A cat."}]},
        {"type": "function_call", "name": "book", "arguments": "{}", "call_id": "c"},
        {"type": "function_call_output", "call_id": "c", "output": "done"},
    ):
        await client.send("conversation.item.create", item=item, previous_item_id="root")
    for _ in range(5):
        item_id = (await client.until("conversation.item.done"))["item"]["id"]
        await client.send("conversation.item.retrieve", item_id=item_id)
        await client.send("conversation.item.delete", item_id=item_id)
    for _ in range(5):
        await client.until("conversation.item.deleted")


async def spoken(client: EngineClient) -> None:
    await client.configure(audio=turns(SERVER_VAD))
    await client.write(silence(300) + tone(640) + silence(640))
    await client.until("response.done")
    said = [event["item"]["id"] for event in client.events if event["type"] == "conversation.item.added"]
    for item_id in said:
        await client.send("conversation.item.retrieve", item_id=item_id)
        await client.until("conversation.item.retrieved")
    await client.send("conversation.item.truncate", item_id=said[-1], content_index=0, audio_end_ms=100)
    await client.until("conversation.item.truncated")


async def committed_by_hand(client: EngineClient) -> None:
    await client.configure(audio=turns(None, format={"type": "audio/pcmu"}))
    await client.write(bytes(8000))
    await client.send("input_audio_buffer.commit")
    await client.until("conversation.item.input_audio_transcription.completed")
    await client.write(bytes(8000))
    await client.send("input_audio_buffer.clear")
    await client.until("input_audio_buffer.cleared")


async def nobody_speaks(client: EngineClient) -> None:
    await client.configure(audio=turns({**SERVER_VAD, "idle_timeout_ms": 5000}))
    await client.say("hi")
    await client.ask()
    await client.write(silence(8000))
    await client.until("input_audio_buffer.timeout_triggered")
    await client.until("response.done")


async def called(client: EngineClient) -> None:
    await client.configure(tools=[TOOL])
    await client.say("please call_book call_book")
    response = await client.ask()
    for item in response["output"]:
        if item["type"] == "function_call":
            output = {"type": "function_call_output", "call_id": item["call_id"], "output": "booked"}
            await client.send("conversation.item.create", item=output)
    await client.ask()


async def cut_off_by_voice(client: EngineClient) -> None:
    await client.configure(audio=turns(SERVER_VAD))
    await client.say("tell me a very long story about a ship on the wide and stormy sea")
    await client.send("response.create")
    await client.until("response.output_audio.delta")
    await client.write(silence(300) + tone(640) + silence(640))
    await client.until("response.done")
    await client.until("response.done")


async def cut_off_by_request(client: EngineClient) -> None:
    await client.say("tell me a very long story about a ship on the wide and stormy sea")
    await client.send("response.create")
    await client.until("response.output_audio.delta")
    await client.send("response.cancel")
    await client.until("response.done")


async def answer_fails(client: EngineClient) -> None:
    await client.say("hello")
    assert (await client.ask())["status"] == "failed"


async def hearing_fails(client: EngineClient) -> None:
    await client.configure(audio=turns(SERVER_VAD))
    await client.write(silence(300) + tone(640) + silence(640))
    await client.until("conversation.item.input_audio_transcription.failed")
    await client.until("response.done")


async def mistakes(client: EngineClient) -> None:
    for kind, fields in (
        ("poem", {}),
        ("session.update", {"session": {"type": "realtime", "voice": "x"}}),
        ("conversation.item.delete", {"item_id": "nobody", "event_id": "mine"}),
        ("conversation.item.truncate", {"item_id": "nobody", "content_index": 0, "audio_end_ms": 0}),
        ("input_audio_buffer.commit", {}),
        ("input_audio_buffer.append", {"audio": "*"}),
        ("output_audio_buffer.clear", {}),
        ("response.cancel", {}),
        ("response.create", {"response": {"metadata": {"k" * 65: "v"}}}),
    ):
        await client.send(kind, **fields)
        await client.until("error")
    await client.socket.send("nonsense")
    await client.until("error")


def limited() -> EngineParts:
    return make_parts(brain=EchoBrain(done=BrainDone("max_output_tokens")))


def mute() -> EngineParts:
    return make_parts(tts=ToneSpeech(fail_on="hello"))


def deaf() -> EngineParts:
    return make_parts(stt=ScriptedSpeechToText(error=EngineError("No ears.", code="stt_failed")))


def slow() -> EngineParts:
    return make_parts(tts=ToneSpeech(chunk_s=0.02))


TALKS: list[tuple[Talk, Callable[[], EngineParts]]] = [
    (settings, make_parts),
    (written, make_parts),
    (written, limited),
    (items, make_parts),
    (spoken, make_parts),
    (committed_by_hand, make_parts),
    (nobody_speaks, make_parts),
    (called, make_parts),
    (cut_off_by_voice, slow),
    (cut_off_by_request, slow),
    (answer_fails, mute),
    (hearing_fails, deaf),
    (mistakes, make_parts),
]


async def recorded(talk: Talk, parts: Callable[[], EngineParts]) -> list[dict[str, Any]]:
    """Everything that the engine sent in one conversation."""
    async with engine(parts()) as url, talking(url) as client:
        await talk(client)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.05):
                while True:
                    await client.next()
    return client.events


@pytest.fixture(scope="module")
def conversations() -> dict[str, list[dict[str, Any]]]:
    async def all_of_them() -> dict[str, list[dict[str, Any]]]:
        return {f"{talk.__name__}, {parts.__name__}": await recorded(talk, parts) for talk, parts in TALKS}

    return asyncio.run(all_of_them())


def test_every_frame_is_as_published(conversations: dict[str, list[dict[str, Any]]]) -> None:
    faults = {fault for events in conversations.values() for event in events for fault in server_faults(event)}
    assert faults == set()


def test_the_conversations_show_every_event_that_the_engine_has(
    conversations: dict[str, list[dict[str, Any]]],
) -> None:
    seen = {event["type"] for events in conversations.values() for event in events}
    transcription = "conversation.item.input_audio_transcription"
    parts = ("output_text", "output_audio", "output_audio_transcript", "function_call_arguments")
    assert seen == {
        "session.created",
        "session.updated",
        "conversation.created",
        "error",
        "rate_limits.updated",
        *(f"conversation.item.{end}" for end in ("added", "done", "retrieved", "truncated", "deleted")),
        *(f"{transcription}.{end}" for end in ("delta", "completed", "failed")),
        *(
            f"input_audio_buffer.{end}"
            for end in ("speech_started", "speech_stopped", "committed", "cleared", "timeout_triggered")
        ),
        "response.created",
        "response.done",
        *(f"response.{what}.{end}" for what in ("output_item", "content_part") for end in ("added", "done")),
        *(f"response.{part}.{end}" for part in parts for end in ("delta", "done")),
    }


def test_responses_of_every_outcome_are_among_them(conversations: dict[str, list[dict[str, Any]]]) -> None:
    done = [
        event["response"] for events in conversations.values() for event in events if event["type"] == "response.done"
    ]
    assert {response["status"] for response in done} == {"completed", "cancelled", "failed", "incomplete"}
    reasons = {response["status_details"].get("reason") for response in done} - {None}
    assert reasons == {"turn_detected", "client_cancelled", "max_output_tokens"}


def test_an_unknown_key_and_a_wrong_type_would_be_found() -> None:
    good = {"type": "input_audio_buffer.committed", "event_id": "e", "item_id": "i", "previous_item_id": None}
    assert server_faults(good) == []
    assert server_faults({**good, "newer": 1}) == ["input_audio_buffer.committed: unknown newer"]
    assert server_faults({**good, "item_id": 3})
    deep = {
        "type": "response.done",
        "event_id": "e",
        "response": {"usage": {"input_token_details": {"smell_tokens": 1}}},
    }
    assert server_faults(deep) == ["response.done: unknown response.usage.input_token_details.smell_tokens"]
