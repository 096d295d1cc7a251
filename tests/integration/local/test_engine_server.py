"""The engine over real sockets: what comes back, in what order, and that it survives its clients."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from typing import Any

import pybase64
import pytest
from openai.types.realtime import RealtimeServerEvent
from pydantic import TypeAdapter
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from app.base.errors import EngineError
from app.local.service.server import serve
from tests.engine_client import EngineClient, engine, talking
from tests.engine_parts import EchoBrain, ScriptedSpeechToText, ToneSpeech, make_parts, silence, tone

KNOWN_EVENT: TypeAdapter[Any] = TypeAdapter(RealtimeServerEvent)


def run(test: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(30):
            await test

    asyncio.run(bounded())


def kinds(client: EngineClient) -> list[str]:
    return [event["type"] for event in client.events]


async def _a_whole_conversation(client: EngineClient) -> None:
    await client.until("conversation.created")
    await client.configure(
        instructions="Be kind.",
        audio={"input": {"transcription": {"model": "any", "language": "en"}}},
        tools=[{"type": "function", "name": "book", "parameters": {"type": "object", "properties": {}}}],
    )
    await client.write(silence(480) + tone(960) + silence(960))
    await client.until("response.done")
    item = next(event["item_id"] for event in client.events if event["type"] == "response.output_audio.delta")
    await client.send("conversation.item.truncate", item_id=item, content_index=0, audio_end_ms=100)
    await client.send("conversation.item.retrieve", item_id=item)
    await client.say("please call_book")
    call = (await client.ask())["output"][-1]
    output = {"type": "function_call_output", "call_id": call["call_id"], "output": "done"}
    await client.send("conversation.item.create", item=output)
    await client.ask(output_modalities=["text"], metadata={"turn": "3"}, max_output_tokens=50)
    await client.ask(conversation="none", input=[], instructions="Say hi.")
    await client.send("conversation.item.delete", item_id=item)
    await client.send("input_audio_buffer.clear")
    await client.send("input_audio_buffer.commit")
    await client.until("error")


def test_everything_the_engine_sends_is_an_event_the_clients_know() -> None:
    async def scenario() -> None:
        async with engine(make_parts()) as url, talking(url) as client:
            await _a_whole_conversation(client)
            seen = set(kinds(client))
            assert {
                "conversation.item.truncated",
                "conversation.item.retrieved",
                "conversation.item.deleted",
                "conversation.item.input_audio_transcription.completed",
                "response.function_call_arguments.done",
                "response.output_text.done",
                "input_audio_buffer.cleared",
                "rate_limits.updated",
            } <= seen
            for event in client.events:
                KNOWN_EVENT.validate_python(event)
                assert event["event_id"]

    run(scenario())


def test_session_tells_what_the_engine_is_made_of() -> None:
    async def scenario() -> None:
        async with engine(make_parts()) as url, talking(url) as client:
            made_of = client.events[0]["session"]["engine"]
            assert made_of == {"brain": "echo", "stt": "scripted", "tts": "tones", "notes": [], "asks_servers": False}

    run(scenario())


def test_first_sentence_is_heard_before_the_last_is_thought() -> None:
    async def scenario() -> None:
        brain = EchoBrain(answers=lambda _: ["First sentence. ", *["word "] * 20], word_s=0.02)
        async with engine(make_parts(brain=brain)) as url, talking(url) as client:
            await client.say("hi")
            await client.send("response.create")
            await client.until("response.output_audio.delta")
            assert brain.closed == 0
            await client.until("response.done")
            deltas = [event for event in client.events if event["type"] == "response.output_audio.delta"]
            assert all(len(pybase64.b64decode(event["delta"])) <= 4800 for event in deltas)
            words = [event["delta"] for event in client.events if event["type"].endswith("transcript.delta")]
            assert words[0] == "First sentence. "

    run(scenario())


def test_sound_comes_faster_than_real_time() -> None:
    async def scenario() -> None:
        brain = EchoBrain(answers=lambda _: ["A long answer of many words. "] * 20)
        async with engine(make_parts(brain=brain)) as url, talking(url) as client:
            loop = asyncio.get_running_loop()
            started = loop.time()
            await client.ask()
            spoken_s = len(client.audio()) / 48_000
            assert spoken_s > 10
            assert loop.time() - started < spoken_s / 2

    run(scenario())


def test_telephone_audio_goes_both_ways() -> None:
    async def scenario() -> None:
        stt = ScriptedSpeechToText()
        async with engine(make_parts(stt=stt)) as url, talking(url) as client:
            law = {"format": {"type": "audio/pcmu"}}
            await client.configure(audio={"input": law | {"turn_detection": None}, "output": law})
            await client.write(b"\xff" * 4000, 400)
            await client.send("input_audio_buffer.commit")
            done = await client.ask()
            assert stt.heard_bytes == [500 * 48]
            spoken_ms = done["usage"]["output_token_details"]["audio_tokens"] * 50
            assert len(client.audio()) // 8 == pytest.approx(spoken_ms, abs=50)

    run(scenario())


def test_barge_in_stops_brain_and_voice() -> None:
    async def scenario() -> None:
        brain = EchoBrain(answers=lambda _: ["More and more words. "] * 1000)
        tts = ToneSpeech(chunk_s=0.01)
        async with engine(make_parts(brain=brain, tts=tts)) as url, talking(url) as client:
            await client.say("hi")
            await client.send("response.create")
            await client.until("response.output_audio.delta")
            await client.write(silence(320) + tone(640))
            await client.until("input_audio_buffer.speech_started")
            done = await client.until("response.done")
            assert done["response"]["status_details"]["reason"] == "turn_detected"
            await asyncio.sleep(0.05)
            assert (brain.closed, tts.closed) == (1, len(tts.spoken))
            start = len(client.events)
            brain.answers = None
            await client.write(silence(960))
            await client.until("response.done")
            late = [event for event in client.events[start:] if event.get("response_id") == done["response"]["id"]]
            assert not late

    run(scenario())


@pytest.mark.parametrize("finish_s", [0.0, 0.1])
def test_answer_waits_for_the_words_however_long_they_take(finish_s: float) -> None:
    async def scenario() -> None:
        brain = EchoBrain()
        parts = make_parts(stt=ScriptedSpeechToText(finish_s=finish_s), brain=brain)
        async with engine(parts) as url, talking(url) as client:
            await client.write(silence(320) + tone(640) + silence(960))
            done = (await client.until("response.done"))["response"]
            assert brain.requests[0].messages[-1].text == "what are your opening hours"
            assert done["output"][0]["content"][0]["transcript"].strip() == "You said: what are your opening hours"

    run(scenario())


def test_failing_recognition_fails_the_answer_and_not_the_connection() -> None:
    async def scenario() -> None:
        stt = ScriptedSpeechToText(error=EngineError("The recogniser broke."))
        async with engine(make_parts(stt=stt)) as url, talking(url) as client:
            await client.configure(audio={"input": {"transcription": {"model": "any"}}})
            await client.write(silence(320) + tone(640) + silence(960))
            done = (await client.until("response.done"))["response"]
            assert done["status"] == "failed"
            assert done["status_details"]["error"]["code"] == "transcription_failed"
            assert "conversation.item.input_audio_transcription.failed" in kinds(client)
            await client.say("are you there")
            assert (await client.ask())["status"] == "completed"

    run(scenario())


def test_failing_voice_fails_the_answer_and_not_the_connection() -> None:
    async def scenario() -> None:
        async with engine(make_parts(tts=ToneSpeech(fail_on="poison"))) as url, talking(url) as client:
            await client.say("poison")
            done = await client.ask()
            assert (done["status"], done["status_details"]["error"]["code"]) == ("failed", "tts_failed")
            assert done["output"][0]["status"] == "incomplete"
            await client.say("better")
            assert (await client.ask())["status"] == "completed"

    run(scenario())


def test_faulty_brain_fails_its_answer_only() -> None:
    def fault(_: object) -> list[str]:
        raise ZeroDivisionError

    async def scenario() -> None:
        brain = EchoBrain(answers=fault)
        async with engine(make_parts(brain=brain)) as url, talking(url) as client:
            done = await client.ask()
            assert (done["status"], done["status_details"]["error"]["code"]) == ("failed", "server_error")
            brain.answers = None
            await client.say("hi")
            assert (await client.ask())["status"] == "completed"

    run(scenario())


def test_answer_without_anything_to_pronounce_is_an_answer() -> None:
    async def scenario() -> None:
        brain = EchoBrain(answers=lambda _: ["🎉"])
        async with engine(make_parts(brain=brain)) as url, talking(url) as client:
            done = await client.ask()
            assert done["status"] == "completed"
            assert done["output"][0]["content"][0]["transcript"] == "🎉"
            assert client.audio() == b""

    run(scenario())


def test_enormous_answer_is_bounded() -> None:
    async def scenario() -> None:
        brain = EchoBrain(answers=lambda _: ["x" * 50_000])
        async with engine(make_parts(brain=brain)) as url, talking(url) as client:
            done = await client.ask()
            assert done["status_details"] == {"type": "incomplete", "reason": "max_output_tokens"}
            assert len(client.audio()) < 48_000 * 60 * 15

    run(scenario())


def test_enormous_answer_can_be_cancelled() -> None:
    async def scenario() -> None:
        brain = EchoBrain(answers=lambda _: ["x" * 50_000])
        async with engine(make_parts(brain=brain, tts=ToneSpeech(chunk_s=0.001))) as url, talking(url) as client:
            await client.send("response.create")
            await client.until("response.output_audio.delta")
            await client.send("response.cancel")
            done = (await client.until("response.done"))["response"]
            assert done["status_details"]["reason"] == "client_cancelled"
            await client.send("input_audio_buffer.clear")
            await client.until("input_audio_buffer.cleared")
            assert kinds(client)[-2:] == ["response.done", "input_audio_buffer.cleared"]

    run(scenario())


def test_several_clients_do_not_hear_each_other() -> None:
    async def scenario() -> None:
        async with engine(make_parts()) as url, talking(url) as one, talking(url) as two:
            await one.say("first")
            await two.say("second")
            first, second = await asyncio.gather(one.ask(), two.ask())
            assert first["output"][0]["content"][0]["transcript"].strip() == "You said: first"
            assert second["output"][0]["content"][0]["transcript"].strip() == "You said: second"

    run(scenario())


@pytest.mark.parametrize("moment", ["listening", "thinking", "speaking", "transcribing"])
def test_client_that_leaves_takes_its_work_along(moment: str) -> None:
    async def scenario() -> None:
        stt = ScriptedSpeechToText(finish_s=60)
        brain = EchoBrain(word_s=60 if moment == "thinking" else 0)
        tts = ToneSpeech(chunk_s=60 if moment == "speaking" else 0)
        async with engine(make_parts(stt=stt, brain=brain, tts=tts)) as url:
            before = asyncio.all_tasks()
            async with talking(url) as client:
                if moment in ("listening", "transcribing"):
                    await client.write(silence(320) + tone(640) + (silence(960) if moment == "transcribing" else b""))
                    await client.until("input_audio_buffer.speech_started")
                else:
                    await client.say("hi")
                    await client.send("response.create")
                    await client.until("response.created")
                await asyncio.sleep(0.05)
                client.socket.transport.abort()
            await asyncio.sleep(0.1)
            assert not {task for task in asyncio.all_tasks() - before if not task.done()}
            assert stt.cancelled == (1 if moment in ("listening", "transcribing") else 0)

    run(scenario())


def test_client_that_does_not_read_holds_its_answer_up_and_no_other() -> None:
    async def scenario() -> None:
        brain = EchoBrain(answers=lambda _: ["More and more words. "] * 400)
        tts = ToneSpeech()
        async with engine(make_parts(brain=brain, tts=tts)) as url, talking(url) as deaf:
            deaf.socket.transport.pause_reading()
            await deaf.send("response.create")
            async with talking(url) as other:
                brain.answers = None
                await other.say("hi")
                assert (await other.ask())["status"] == "completed"
            assert len(tts.spoken) < 300
            deaf.socket.transport.resume_reading()
            assert (await deaf.until("response.done"))["response"]["status"] == "completed"

    run(scenario())


def test_wrong_frames_do_not_end_the_connection() -> None:
    async def scenario() -> None:
        async with engine(make_parts()) as url, talking(url) as client:
            for frame in ("{", "[]", '{"type": "x"}', '{"type": "input_audio_buffer.append", "audio": "*"}'):
                await client.socket.send(frame)
                assert (await client.until("error"))["error"]["type"] == "invalid_request_error"
            await client.socket.send(b"\xff\xfe")
            await client.until("error")
            huge = "A" * (21 * 1024 * 1024)
            await client.send("input_audio_buffer.append", audio=huge)
            assert (await client.until("error"))["error"]["code"] == "string_above_max_length"
            await client.say("hi")
            assert (await client.ask())["status"] == "completed"

    run(scenario())


@pytest.mark.parametrize(
    ("target", "headers", "status", "code"),
    [
        ("/v1/chat?model=x", {}, 404, "unknown_url"),
        ("/v1/realtime", {}, 400, "missing_model"),
        ("/v1/realtime?intent=transcription", {}, 400, "unsupported_intent"),
        ("/v1/realtime?call_id=rtc_1", {}, 400, "unsupported_call"),
        ("/v1/realtime?model=x", {"Origin": "https://example.com"}, 403, "forbidden_origin"),
    ],
)
def test_request_that_is_no_session_gets_a_json_error(
    target: str, headers: dict[str, str], status: int, code: str
) -> None:
    async def scenario() -> None:
        async with engine(make_parts()) as url:
            with pytest.raises(InvalidStatus) as caught:
                async with connect(url.removesuffix("/v1/realtime") + target, additional_headers=headers):
                    pass
            response = caught.value.response
            assert response.status_code == status
            assert response.headers["Content-Type"].startswith("application/json")
            assert json.loads(response.body)["error"]["code"] == code

    run(scenario())


def test_pages_of_this_machine_and_browsers_subprotocols_are_welcome() -> None:
    async def scenario() -> None:
        async with engine(make_parts()) as url:
            headers = {"Origin": "http://localhost:3000", "Authorization": "Bearer anything"}
            async with connect(f"{url}?model=x", additional_headers=headers, subprotocols=["realtime"]) as socket:
                assert socket.subprotocol == "realtime"

    run(scenario())


def test_taken_port_is_an_error_that_says_what_to_do() -> None:
    async def scenario() -> None:
        async with engine(make_parts()) as url:
            port = int(url.split(":")[2].split("/")[0])
            with pytest.raises(EngineError, match="is taken") as caught:
                await serve("127.0.0.1", port, make_parts(), on_ready=print, until=asyncio.Event())
            assert caught.value.code == "port_taken"
            assert "--port" in caught.value.hint

    run(scenario())


def test_stopping_engine_says_goodbye_to_its_clients() -> None:
    async def scenario() -> None:
        async with engine(make_parts()) as url:
            client = await connect(f"{url}?model=x")
        await client.wait_closed()
        assert client.close_code == 1001

    run(scenario())
