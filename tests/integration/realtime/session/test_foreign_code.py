"""What callers hand over may end in anything: each call is answered, each failure told, and the session goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import pytest

from app.base.errors import ForeignCodeError
from app.realtime import (
    GuardrailFunctionOutput,
    ItemPosition,
    OpenAIRealtimeWebSocketModel,
    OutputGuardrail,
    RealtimeAgent,
    RealtimeAgentHooks,
    RealtimeModelConfig,
    RealtimePlaybackTracker,
    RealtimeRunner,
    TransportError,
    function_tool,
    realtime_handoff,
)
from app.realtime import model_events as model
from app.realtime.model_inputs import (
    RealtimeModelSendEvent,
    RealtimeModelSendInterrupt,
    RealtimeModelSendToolOutput,
    RealtimeModelSendUserInput,
)
from app.realtime.testing import ScriptedRealtimeModel
from app.realtime.transports.memory import memory_pair
from tests import wire_frames as wire
from tests.session_parts import lenient, sent, settle, talking

STARTED = model.RealtimeModelTurnStartedEvent("r1")
ENDED = model.RealtimeModelTurnEndedEvent("r1")
CALL = model.RealtimeModelToolCallEvent("job", "c1", "{}", "f-c1", None, "r1")


class Panic(BaseException):
    """As extensions written in other languages raise it."""


ENDINGS: list[BaseException] = [
    asyncio.CancelledError(),
    StopIteration("no more"),
    GeneratorExit(),
    SystemExit(2),
    Panic("out of memory"),
]
EACH = pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: type(ending).__name__)


def raiser(ending: BaseException) -> Callable[..., Any]:
    def job(*_: Any) -> Any:
        raise ending

    return job


async def waits_for_a_cancelled_child(*_: Any) -> Any:
    child = asyncio.get_running_loop().create_task(asyncio.sleep(60))
    asyncio.get_running_loop().call_soon(child.cancel)
    await child


def tool(function: Callable[..., Any], **options: Any) -> RealtimeAgent[Any]:
    return RealtimeAgent("Ann", tools=[function_tool(name_override="job", **options)(function)])


def first_enabled_then(ending: BaseException) -> Callable[..., bool]:
    answers = iter([True])
    return lambda *_: next(answers, False) or raiser(ending)()


def handoff(instructions: Any = None, on_handoff: Any = None) -> RealtimeAgent[Any]:
    way = realtime_handoff(RealtimeAgent("Ben", instructions), tool_name_override="job", on_handoff=on_handoff)
    return RealtimeAgent("Ann", handoffs=[way])


def synchronous(ending: BaseException) -> RealtimeAgent[Any]:
    def job() -> str:
        raise ending

    return tool(job)


def asynchronous(ending: BaseException) -> RealtimeAgent[Any]:
    async def job() -> str:
        raise ending

    return tool(job)


PLACES: dict[str, Callable[[BaseException], RealtimeAgent[Any]]] = {
    "synchronous tool": synchronous,
    "asynchronous tool": asynchronous,
    "needs_approval": lambda ending: tool(lambda: "done", needs_approval=raiser(ending)),
    "failure_error_function": lambda ending: tool(lambda: 1 // 0, failure_error_function=raiser(ending)),
    "is_enabled": lambda ending: tool(lambda: "done", is_enabled=first_enabled_then(ending)),
    "on_handoff": lambda ending: handoff(on_handoff=raiser(ending)),
    "instructions of the next agent": lambda ending: handoff(instructions=raiser(ending)),
}


def told_of_a_call(agent: RealtimeAgent[Any], **config: Any) -> tuple[list[str], list[Exception]]:
    """What the model is told of a call, and which errors people are told of; the session takes a message after it."""

    async def scenario() -> tuple[list[str], list[Exception]]:
        scripted = lenient()
        async with talking(agent, scripted, **config) as (session, reader):
            await scripted.emit(STARTED, CALL, ENDED)
            await settle(lambda: bool(sent(scripted, RealtimeModelSendToolOutput)))
            async with asyncio.timeout(2):
                await session.send_message("still there?")
            assert session.state == "connected"
        outputs = [one.output for one in sent(scripted, RealtimeModelSendToolOutput)]
        return outputs, [event.error for event in reader.of("error")]

    return asyncio.run(scenario())


@pytest.mark.parametrize(
    ("place", "ending"),
    [
        pytest.param(place, ending, id=f"{place}-{type(ending).__name__}")
        for place in PLACES
        for ending in ENDINGS
        # Of that the interpreter itself makes an ordinary error.
        if not (place == "asynchronous tool" and isinstance(ending, StopIteration))
    ],
)
def test_a_call_is_answered_and_its_failure_told_whatever_its_code_ends_in(place: str, ending: BaseException) -> None:
    outputs, errors = told_of_a_call(PLACES[place](ending))
    assert [output.startswith("The tool failed: ") for output in outputs] == [True]
    assert [type(error) for error in errors] == [ForeignCodeError]
    assert errors[0].__cause__ is ending


def test_a_tool_that_waits_for_a_task_that_was_cancelled_is_answered() -> None:
    outputs, errors = told_of_a_call(tool(waits_for_a_cancelled_child))
    assert outputs == [f"The tool failed: {errors[0]}. Say so, and go on without it or try it again in another way."]


@EACH
def test_a_formatter_that_fails_leaves_the_usual_words_and_is_told(ending: BaseException) -> None:
    outputs, errors = told_of_a_call(tool(lambda: 1 // 0), tool_error_formatter=raiser(ending))
    assert ["division" in output for output in outputs] == [True]
    assert [error.__cause__ for error in errors] == [ending]


@EACH
def test_hooks_that_fail_change_nothing_but_are_told(ending: BaseException) -> None:
    class Hooks(RealtimeAgentHooks[Any]):
        on_start = on_end = on_tool_start = on_tool_end = raiser(ending)

    async def scenario() -> None:
        scripted = lenient()
        agent = tool(lambda: "done")
        agent.hooks = Hooks()
        async with talking(agent, scripted) as (_, reader):
            await scripted.emit(STARTED, CALL, ENDED)
            await settle(lambda: bool(sent(scripted, RealtimeModelSendToolOutput)))
            await reader.until("error", 4)
        assert [one.output for one in sent(scripted, RealtimeModelSendToolOutput)] == ["done"]
        assert {type(event.error) for event in reader.of("error")} == {ForeignCodeError}

    asyncio.run(scenario())


@pytest.mark.parametrize("broken", [waits_for_a_cancelled_child, *map(raiser, ENDINGS)])
def test_a_guardrail_that_fails_leaves_the_verdicts_of_the_others(broken: Callable[..., Any]) -> None:
    good = OutputGuardrail(lambda context, agent, said: GuardrailFunctionOutput(None, "secret" in said), name="good")

    async def scenario() -> None:
        scripted = lenient()
        agent = RealtimeAgent("Ann", output_guardrails=[OutputGuardrail(broken), good])
        async with talking(agent, scripted) as (_, reader):
            await scripted.emit(STARTED, model.RealtimeModelTranscriptDeltaEvent("i", "the secret", "r1"), ENDED)
            tripped = await reader.until("guardrail_tripped")
            assert [result.guardrail for result in tripped.guardrail_results] == [good]
            assert [type(event.error) for event in reader.of("error")] == [ForeignCodeError]

    asyncio.run(scenario())


def test_a_tool_ends_with_the_session_that_is_closed_while_it_runs() -> None:
    ended: list[str] = []

    async def job() -> str:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("ended")
        return "done"

    async def scenario() -> None:
        scripted = lenient()
        async with talking(tool(job), scripted) as (session, reader):
            await scripted.emit(STARTED, CALL, ENDED)
            await reader.until("tool_start")
            await session.close()
            assert ended == ["ended"]
        assert sent(scripted, RealtimeModelSendToolOutput) == []
        assert reader.of("error") == []

    asyncio.run(scenario())


def test_the_persons_interruption_of_the_program_goes_on() -> None:
    with pytest.raises(KeyboardInterrupt):
        told_of_a_call(asynchronous(KeyboardInterrupt()))


class Strange(ScriptedRealtimeModel):
    """Ends in `ending` when it is told to do what `place` names."""

    def __init__(self, place: str, ending: BaseException) -> None:
        super().__init__(strict=False)
        self.place, self.ending = place, ending

    async def connect(self, options: Any) -> None:
        if self.place == "connect" or (self.place == "connect again" and self.connect_calls):
            raise self.ending
        await super().connect(options)

    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        if self.place == "send" and isinstance(event, RealtimeModelSendUserInput) and event.user_input == "first":
            raise self.ending
        await super().send_event(event)

    async def close(self) -> None:
        if self.place == "close":
            raise self.ending
        await super().close()


@pytest.mark.parametrize("ending", [asyncio.CancelledError(), Panic("gone")])
def test_a_model_that_fails_in_a_strange_way_fails_its_callers_and_nobody_else(ending: BaseException) -> None:
    async def scenario() -> None:
        scripted = Strange("send", ending)
        async with talking(RealtimeAgent("Ann"), scripted) as (session, _):
            async with asyncio.timeout(2):
                with pytest.raises(ForeignCodeError):
                    await session.send_message("first")
                await session.send_message("second")
        session = await RealtimeRunner(RealtimeAgent("Ann"), model=Strange("connect", ending)).run()
        with pytest.raises(ForeignCodeError):
            await session.enter()
        assert session.state == "closed"
        async with talking(RealtimeAgent("Ann"), Strange("close", ending)) as (_, reader):
            pass
        assert [type(event.error) for event in reader.of("error")] == [ForeignCodeError]
        assert reader.kinds()[-1] == "connection_state"

    asyncio.run(scenario())


@EACH
def test_a_transport_and_a_key_that_cannot_be_had_fail_the_connecting(ending: BaseException) -> None:
    async def scenario() -> None:
        for options in ({"api_key": "k", "transport": raiser(ending)}, {"api_key": raiser(ending)}):
            with pytest.raises(ForeignCodeError):
                await OpenAIRealtimeWebSocketModel().connect(cast(RealtimeModelConfig, options))

    asyncio.run(scenario())


@EACH
@pytest.mark.parametrize("place", ["send", "receive"])
def test_a_transport_that_fails_later_ends_the_session(place: str, ending: BaseException) -> None:
    async def scenario() -> None:
        near, far = memory_pair()
        await far.send(wire.session_created())
        setattr(near, place, raiser(ending))
        session = await RealtimeRunner(RealtimeAgent("Ann"), model=OpenAIRealtimeWebSocketModel()).run(
            model_config={"api_key": "k", "transport": lambda url, headers: asyncio.sleep(0, near)}
        )
        with pytest.raises(TransportError):
            await session.enter()
        assert session.state == "closed"
        await far.close()

    asyncio.run(scenario())


def test_a_connection_that_cannot_be_restored_for_a_fault_of_the_callers_ends_the_session() -> None:
    async def scenario() -> None:
        scripted = Strange("connect again", LookupError("no such key"))
        wanted = {"reconnect": {"first_delay": 0.0, "give_up_after": 5}}
        async with talking(RealtimeAgent("Ann"), scripted, **wanted) as (session, reader):
            await scripted.emit(model.RealtimeModelConnectionStatusEvent("disconnected", 1006))
            await settle(lambda: session.state == "closed")
            await reader.task
        assert [type(event.error) for event in reader.of("error")] == [LookupError]

    asyncio.run(scenario())


def test_why_connecting_failed_is_what_is_seen_when_closing_fails_too() -> None:
    async def scenario() -> None:
        scripted = lenient(connect_error=RuntimeError("no route"), close_error=ValueError("nothing to close"))
        session = await RealtimeRunner(RealtimeAgent("Ann"), model=scripted).run()
        with pytest.raises(RuntimeError, match="no route"):
            await session.enter()
        assert session.state == "closed"
        with pytest.raises(KeyError, match="mine"):
            async with talking(RealtimeAgent("Ann"), lenient(close_error=ValueError("nothing to close"))):
                raise KeyError("mine")

    asyncio.run(scenario())


@EACH
def test_an_interruption_reaches_the_model_although_the_tracker_fails(ending: BaseException) -> None:
    class Player(RealtimePlaybackTracker):
        def positions(self) -> list[ItemPosition]:
            raise ending

    async def scenario() -> None:
        scripted = lenient()
        agent = RealtimeAgent(
            "Ann", output_guardrails=[OutputGuardrail(lambda *_: GuardrailFunctionOutput(None, True))]
        )
        session = await RealtimeRunner(agent, model=scripted).run(model_config={"playback_tracker": Player()})
        async with session:
            await session.interrupt()
            assert len(sent(scripted, RealtimeModelSendInterrupt)) == 1
            await scripted.emit(STARTED, model.RealtimeModelTranscriptDeltaEvent("i", "word", "r1"), ENDED)
            kinds = []
            async for event in session:
                kinds.append(event.type)
                if event.type == "guardrail_tripped":
                    break
        assert "error" not in kinds

    asyncio.run(scenario())
