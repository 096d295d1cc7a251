"""Cancelled at every await, early and late: the cancellation comes out, nothing is left, and the next session works."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from app.realtime import (
    GuardrailFunctionOutput,
    OutputGuardrail,
    RealtimeAgent,
    RealtimeRunner,
    RealtimeSession,
    function_tool,
)
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model.openai import OpenAIRealtimeWebSocketModel
from app.realtime.model_events import RealtimeModelConnectionStatusEvent
from app.realtime.model_inputs import RealtimeModelSendUserInput
from app.realtime.testing import ScriptedRealtimeModel
from tests import wire_frames as wire
from tests.cancel_at import Moment, cancel_everywhere, nothing_left
from tests.engine_client import engine
from tests.engine_parts import make_parts
from tests.session_parts import sent, settle, talking
from tests.wire_peer import Peer, half_open_peer, peer

BOTH = pytest.mark.parametrize("moment", ["early", "late"])


@function_tool
async def book(people: int) -> str:
    """Book a table."""
    await asyncio.sleep(0)
    return f"booked for {people}"


def _bad(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
    return GuardrailFunctionOutput(None, "forbidden" in output)


BILLING: RealtimeAgent[Any] = RealtimeAgent("Billing", "money")
FRONT: RealtimeAgent[Any] = RealtimeAgent(
    "Front", "be nice", tools=[book], handoffs=[BILLING], output_guardrails=[OutputGuardrail(_bad)]
)


@pytest.fixture(autouse=True)
def nothing_unretrieved(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """An exception that nobody fetched, or a callback that failed, is said by the loop's logger only."""
    yield
    records = [record for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    # The peer's own library complains of clients that leave: that is the point here.
    assert not [record.getMessage() for record in records if not record.name.startswith("websockets")]


def run(test: Coroutine[Any, Any, None], limit_s: float = 60) -> None:
    asyncio.run(asyncio.wait_for(test, limit_s))


async def made(url: str, **config: Any) -> RealtimeSession:
    settings = {"turn_detection": None}
    return await RealtimeRunner(FRONT, config=config).run(
        model_config={"url": url, "api_key": "none", "initial_model_settings": settings}
    )


async def until(session: RealtimeSession, kind: str) -> None:
    async for event in session:
        if event.type == kind:
            return


async def answering(one: Peer) -> None:
    """A server that answers each request in one word, and confirms each change of the settings."""
    await one.set_up()
    count = 0
    async for _ in _events(one):
        kind = one.got[-1]["type"]
        if kind == "session.update":
            await one.send(wire.session_updated())
        if kind == "response.create":
            count += 1
            response, item = f"r{count}", f"a{count}"
            await one.send(
                wire.response_created(response, one.got[-1]["response"]["metadata"]["sidetone_request"]),
                wire.message_added(item, response),
                wire.audio_delta(20, item, response),
                wire.audio_done(item, response),
                wire.response_done(response),
            )


async def _events(one: Peer) -> AsyncIterator[None]:
    async for frame in one.socket:
        one.got.append(json.loads(frame))
        yield


async def works(url: str) -> None:
    """A fresh session connects, is answered and closes."""
    session = await made(url)
    async with session:
        await session.send_message("hello")
        async with asyncio.timeout(5):
            await until(session, "response_done")


async def closes(session: RealtimeSession) -> None:
    began = time.monotonic()
    await session.close()
    assert time.monotonic() - began <= 1.0
    assert session.state == "closed"


@BOTH
def test_running_and_entering(moment: Moment) -> None:
    async def main() -> None:
        async with peer(answering) as url:

            @asynccontextmanager
            async def closed() -> AsyncIterator[list[RealtimeSession]]:
                sessions: list[RealtimeSession] = []
                yield sessions
                await closes(sessions[0])

            async def scenario(sessions: list[RealtimeSession]) -> None:
                sessions.append(await made(url))
                await sessions[0].enter()

            assert await cancel_everywhere(scenario, moment=moment, around=closed, afterwards=lambda: works(url)) >= 3

    run(main())


async def _two_messages(session: RealtimeSession) -> None:
    await session.send_message("one")
    await session.send_message("two")


async def _much_audio(session: RealtimeSession) -> None:
    for _ in range(12):  # more than may wait to be sent, so that the caller waits too
        await session.send_audio(bytes(1_000_000), commit=True)


async def _other_agent(session: RealtimeSession) -> None:
    await session.update_agent(BILLING)
    await session.update_agent(FRONT)


async def _settings(session: RealtimeSession) -> None:
    await session.update_settings({"speed": 1.1})


async def _interrupt(session: RealtimeSession) -> None:
    await session.send_message("one")
    await session.interrupt()


async def _close(session: RealtimeSession) -> None:
    await session.close()


async def _read(session: RealtimeSession) -> None:
    await session.send_message("one")
    async for event in session:
        if event.type == "response_done":
            break


async def _other_commands(session: RealtimeSession) -> None:
    await session.commit_audio()
    await session.clear_audio()
    await session.create_response(instructions="short")
    await session.delete_item("a1")
    await session.mute(True)


CALLS = (_two_messages, _much_audio, _other_agent, _settings, _interrupt, _close, _read, _other_commands)


@BOTH
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.__name__.strip("_"))
def test_a_call(call: Callable[[RealtimeSession], Coroutine[Any, Any, None]], moment: Moment) -> None:
    async def main() -> None:
        async with peer(answering) as url:

            @asynccontextmanager
            async def entered() -> AsyncIterator[RealtimeSession]:
                session = await made(url)
                await session.enter()
                yield session
                await closes(session)

            await cancel_everywhere(call, moment=moment, around=entered, afterwards=lambda: works(url))

    run(main())


@BOTH
def test_a_model_alone(moment: Moment) -> None:
    async def main() -> None:
        async with peer(answering) as url:

            async def scenario() -> None:
                model = OpenAIRealtimeWebSocketModel()
                await model.connect({"url": url})
                await model.close()

            assert await cancel_everywhere(scenario, moment=moment, afterwards=lambda: works(url)) >= 3

    run(main())


@BOTH
def test_a_whole_conversation_with_tool_handoff_and_guardrail(moment: Moment) -> None:
    async def main() -> None:
        async with engine(make_parts()) as url:
            told: list[str] = []

            async def scenario() -> None:
                told.clear()
                session = await made(url)
                async with session:
                    await session.send_message("call_book")
                    async for event in session:
                        told.append(event.type)
                        if event.type == "tool_end":
                            break
                    await session.send_audio(bytes(960))
                    await session.send_message("forbidden")
                    await until(session, "guardrail_tripped")
                    await session.interrupt()
                    await session.send_message("call_transfer_to_billing")
                    await until(session, "handoff")
                    assert session.current_agent is BILLING

            assert await cancel_everywhere(scenario, moment=moment) >= 10
            assert "tool_end" in told

    run(main())


@BOTH
def test_closing_a_model_whose_peer_never_answers(moment: Moment) -> None:
    async def main() -> None:
        async with half_open_peer(wire.session_created(), wire.session_updated()) as url:

            @asynccontextmanager
            async def connected() -> AsyncIterator[OpenAIRealtimeWebSocketModel]:
                model = OpenAIRealtimeWebSocketModel()
                await model.connect({"url": url})
                yield model

            async def scenario(model: OpenAIRealtimeWebSocketModel) -> None:
                await model.close()

            await cancel_everywhere(scenario, moment=moment, around=connected)

    run(main())


def test_closing_a_session_whose_peer_never_answers_leaves_nothing() -> None:
    async def main() -> None:
        async with half_open_peer(wire.session_created(), wire.session_updated()) as url, nothing_left(0.3):
            session = await made(url)
            await session.enter()
            await closes(session)

    run(main())


def test_time_limits_around_calls_hold_when_the_peer_is_silent() -> None:
    async def main() -> None:
        async with half_open_peer() as url, nothing_left(1.0):
            session = await made(url)
            began = time.monotonic()
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.1):
                    await session.enter()
            assert time.monotonic() - began <= 1.2
            assert session.state == "closed"
        async with peer(answering) as url:
            await works(url)

    run(main())


class Losing(ScriptedRealtimeModel):
    """Its connection is lost with the first request, and comes back when it is told to."""

    def __init__(self) -> None:
        super().__init__(strict=False)
        self.is_back = asyncio.Event()

    async def connect(self, options: RealtimeModelConfig) -> None:
        if self.connect_calls:
            await self.is_back.wait()
        await super().connect(options)


@asynccontextmanager
async def lost() -> AsyncIterator[tuple[RealtimeSession, Losing]]:
    """A session whose connection is being restored."""
    losing = Losing()
    config = {"reconnect": {"first_delay": 0.001, "longest_delay": 0.01}}
    async with talking(FRONT, losing, **config) as (session, reader):
        await losing.emit(RealtimeModelConnectionStatusEvent("disconnected", 1006, "gone"))
        assert session.state == "reconnecting"
        yield session, losing
        losing.is_back.set()
        await settle(lambda: session.state == "connected")
        await session.send_message("last")
        assert reader.of("error") == []


def test_a_message_whose_caller_gave_up_waiting_is_not_sent_later() -> None:
    async def main() -> None:
        async with lost() as (session, losing):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.02):
                    await session.send_message("given up")
        assert sent(losing, RealtimeModelSendUserInput) == [RealtimeModelSendUserInput("last")]

    run(main())
