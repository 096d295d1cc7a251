"""Whole sessions over a real socket: the WebSocket model of the application against the engine on this machine."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any

from app.base.aio import spawn
from app.local.ports import EngineParts
from app.local.service.server import serve
from app.realtime import RealtimeAgent, RealtimeSession, function_tool
from app.realtime.protocol.items import AssistantMessageItem, UserMessageItem
from tests.engine_client import engine
from tests.engine_parts import EchoBrain, LoudnessDetector, ScriptedSpeechToText, ToneSpeech, make_parts, silence, tone
from tests.session_parts import Reader, settle
from tests.socket_session import at

VOICE_TURNS = {"type": "server_vad", "silence_duration_ms": 200, "prefix_padding_ms": 100}


def run(test: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(30):
            await test

    asyncio.run(bounded())


def session_with(
    url: str | Callable[[], str], agent: RealtimeAgent[Any], *, settings: dict[str, Any] | None = None, **config: Any
) -> AbstractAsyncContextManager[tuple[RealtimeSession, Reader]]:
    return at(url, agent, settings={"turn_detection": None, **(settings or {})}, **config)


class Engine:
    """An engine that may stop while somebody is connected."""

    def __init__(self, url: str, until: asyncio.Event, serving: asyncio.Task[None]) -> None:
        self.url = url
        self._until = until
        self._serving = serving

    @classmethod
    async def start(cls, parts: EngineParts) -> Engine:
        """Serve on a port of its own."""
        until = asyncio.Event()
        ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        serving = spawn(
            serve("127.0.0.1", 0, parts, on_ready=ready.set_result, until=until, make_detector=LoudnessDetector),
            name="engine",
        )
        return cls(await ready, until, serving)

    async def stop(self) -> None:
        """Drop everybody and end."""
        self._until.set()
        await self._serving


@function_tool
async def book(people: int) -> str:
    """Book a table."""
    return f"booked for {people}"


def text_of(session: RealtimeSession) -> list[str]:
    """What each side said, in order."""
    said = []
    for item in session.history:
        if isinstance(item, UserMessageItem | AssistantMessageItem):
            parts = [getattr(part, "transcript", None) or getattr(part, "text", None) or "" for part in item.content]
            said.append(f"{item.role}: {''.join(parts).strip()}")
    return said


def test_typed_text_is_answered_and_stands_in_the_history() -> None:
    async def scenario() -> None:
        agent: RealtimeAgent[Any] = RealtimeAgent("Ann", "be nice")
        async with engine(make_parts()) as url, session_with(url, agent) as (session, reader):
            await session.send_message("hello there")
            done = await reader.until("response_done")
            assert done.status == "completed"
            await settle(lambda: text_of(session)[1:] == ["assistant: You said: hello there"])
            assert text_of(session)[0] == "user: hello there"
            assert reader.of("audio")
            assert session.session_id
            assert reader.of("agent_end")[0].agent is agent

    run(scenario())


def test_a_spoken_turn_has_its_row_before_its_transcript() -> None:
    async def scenario() -> None:
        agent: RealtimeAgent[Any] = RealtimeAgent("Ann")
        stt = ScriptedSpeechToText(["good morning"])
        async with (
            engine(make_parts(stt=stt)) as url,
            session_with(url, agent, settings={"turn_detection": VOICE_TURNS}) as (session, reader),
        ):
            await session.send_audio(silence(300) + tone(640) + silence(640))
            await reader.until("response_done")
            await reader.until("input_transcript_completed")
            assert text_of(session)[0] == "user: good morning"
            kinds = reader.kinds()
            assert kinds.index("speech_started") < kinds.index("speech_stopped") < kinds.index("agent_start")
            assert kinds.index("history_added") < kinds.index("input_transcript_completed")

    run(scenario())


def test_a_tool_runs_and_is_spoken_about_once() -> None:
    async def scenario() -> None:
        agent: RealtimeAgent[Any] = RealtimeAgent("Ann", tools=[book])
        async with engine(make_parts()) as url, session_with(url, agent) as (session, reader):
            await session.send_message("please call_book call_book")
            await reader.until("tool_end", 2)
            await reader.until("response_done", 2)
            await asyncio.sleep(0.1)
            assert [event.output for event in reader.of("tool_end")] == ["booked for 2"] * 2
            assert len(reader.of("response_done")) == 2
            await settle(lambda: text_of(session)[-1] == "assistant: You said: booked for 2")
            assert reader.of("error") == []

    run(scenario())


def test_a_handoff_changes_who_answers_and_which_tools_there_are() -> None:
    async def scenario() -> None:
        billing: RealtimeAgent[Any] = RealtimeAgent("Billing", "money", tools=[book])
        front: RealtimeAgent[Any] = RealtimeAgent("Front", "hello", handoffs=[billing])
        brain = EchoBrain()

        def answers(request: Any) -> list[str]:
            return [request.instructions + " "]

        brain.answers = answers
        async with engine(make_parts(brain=brain)) as url, session_with(url, front) as (session, reader):
            await session.send_message("call_transfer_to_billing")
            await reader.until("response_done", 1)
            await settle(lambda: bool(reader.of("handoff") or reader.of("error")))
            assert reader.of("error") == []
            await reader.until("response_done", 2)
            assert session.current_agent is billing
            assert [event.agent.name for event in reader.of("agent_start")] == ["Front", "Billing"]
            assert [tool["name"] for tool in brain.requests[-1].tools] == ["book"]
            await settle(lambda: text_of(session)[-1] == "assistant: money")

    run(scenario())


def test_an_interruption_ends_the_answer_and_keeps_what_was_heard() -> None:
    async def scenario() -> None:
        agent: RealtimeAgent[Any] = RealtimeAgent("Ann")
        words = " ".join(f"word{number}" for number in range(40))
        parts = make_parts(tts=ToneSpeech(chunk_s=0.01))
        async with engine(parts) as url, session_with(url, agent) as (session, reader):
            await session.send_message(words)
            await reader.until("audio", 3)
            await asyncio.sleep(0.15)
            await session.interrupt()
            cut = await reader.until("audio_interrupted")
            heard_until = len(reader.of("audio"))
            assert (await reader.until("response_done")).status == "cancelled"
            await asyncio.sleep(0.1)
            assert len(reader.of("audio")) == heard_until, "no audio after the interruption"
            item = next(item for item in session.history if item.item_id == cut.item_id)
            assert isinstance(item, AssistantMessageItem)
            assert item.heard_ms
            assert item.heard_text
            assert item.heard_text != text_of(session)[-1].removeprefix("assistant: ")
            await session.send_message("go on")
            assert (await reader.until("response_done", 2)).status == "completed"

    run(scenario())


def test_an_engine_that_is_gone_comes_back_on_another_port_and_the_conversation_goes_on() -> None:
    async def scenario() -> None:
        brains: list[EchoBrain] = []
        urls: list[str] = []

        def parts() -> EngineParts:
            brains.append(EchoBrain())
            return make_parts(brain=brains[-1])

        agent: RealtimeAgent[Any] = RealtimeAgent("Ann", "be nice")
        first = await Engine.start(parts())
        urls.append(first.url)
        config = {"reconnect": {"first_delay": 0.01, "longest_delay": 0.05}}
        async with session_with(lambda: urls[-1], agent, **config) as (session, reader):
            await session.send_message("one")
            await reader.until("response_done")
            await settle(lambda: text_of(session)[-1] == "assistant: You said: one")
            await first.stop()
            await settle(lambda: session.state == "reconnecting")
            second = await Engine.start(parts())
            urls.append(second.url)
            await settle(lambda: session.state == "connected")
            await session.send_message("two")
            await settle(lambda: text_of(session)[-1] == "assistant: You said: two")
            heard = [message.text.strip() for message in brains[1].requests[-1].messages]
            assert heard == ["one", "You said: one", "two"]
            assert brains[1].requests[-1].instructions == "be nice"
            states = [event.state for event in reader.of("connection_state")]
            assert states == ["connecting", "connected", "reconnecting", "resumed"]
            assert text_of(session) == [
                "user: one",
                "assistant: You said: one",
                "user: two",
                "assistant: You said: two",
            ]
        await second.stop()

    run(scenario())
