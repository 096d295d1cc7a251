"""Whole sessions over a network that fails, against the engine of this machine: the conversation goes on, once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from app.realtime import RealtimeAgent, function_tool
from app.realtime.protocol.items import AssistantMessageItem
from app.realtime.transports import websocket
from tests.engine_parts import ToneSpeech, silence, tone
from tests.faulty_scene import FAST, LONG, VOICE_TURNS, run, scene
from tests.session_parts import settle
from tests.tcp_proxy import TcpProxy

Fault = Callable[[TcpProxy], None]
FAULTS: dict[str, Fault] = {
    "closed": lambda proxy: proxy.each("drop"),
    "reset": lambda proxy: proxy.each("reset"),
    "stalled": lambda proxy: proxy.each("stall"),
    "stalled towards us": lambda proxy: proxy.each("stall", "down"),
    "stalled towards the server": lambda proxy: proxy.each("stall", "up"),
    "half-open": lambda proxy: proxy.each("swallow"),
    "cut in a frame": lambda proxy: (proxy.each("cut_after", 1500), proxy.each("stall", "up"))[0],
}
MAIN = ("closed", "stalled", "half-open")
any_fault = pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
main_faults = pytest.mark.parametrize("fault", [FAULTS[name] for name in MAIN], ids=MAIN)


@pytest.fixture(autouse=True)
def _keepalive_in_tenths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "PING_INTERVAL_S", 0.1)
    monkeypatch.setattr(websocket, "PING_TIMEOUT_S", 0.2)


@any_fault
def test_in_an_answer_what_was_heard_goes_along_and_the_answer_is_taken_up_again(fault: Fault) -> None:
    async def scenario() -> None:
        async with scene(tts=ToneSpeech(chunk_s=0.01)) as on:
            await on.session.send_message(LONG)
            item_id = (await on.reader.until("audio", 4)).item_id
            on.tracker.on_play_ms(item_id, 0, 300)
            fault(on.proxy)
            await on.resumed()
            await settle(lambda: len(on.answers()) == 1)
            item = next(item for item in on.session.history if item.item_id == item_id)
            assert isinstance(item, AssistantMessageItem)
            assert item.heard_ms == 300
            assert item.heard_text
            assert not LONG.endswith(item.heard_text)
            assert on.told() == [f"user: {LONG}", f"assistant: {item.heard_text}"]
            await on.quiet()
            assert len(on.answers()) == 1, "one answer"
            assert on.reader.of("audio_interrupted")[0].item_id == item_id

    run(scenario())


@pytest.mark.parametrize("played_ms", [300, 1])
def test_an_answer_that_played_on_and_was_talked_over_is_known_as_far_as_it_was_heard(played_ms: int) -> None:
    async def scenario() -> None:
        async with scene() as on:
            await on.session.send_message(LONG)
            await on.reader.until("response_done")
            item_id = on.reader.of("audio")[0].item_id
            FAULTS["closed"](on.proxy)
            await on.resumed()
            on.tracker.on_play_ms(item_id, 0, played_ms)
            await on.session.interrupt()
            await on.session.send_message("again")
            await on.reader.until("response_done", 2)
            item = next(item for item in on.session.history if item.item_id == item_id)
            assert isinstance(item, AssistantMessageItem)
            assert item.heard_ms == played_ms
            assert bool(item.heard_text) == (played_ms == 300)
            assert not LONG.endswith(item.heard_text or "-")
            between = [f"assistant: {item.heard_text}"] if item.heard_text else []
            assert on.told() == [f"user: {LONG}", *between, "user: again"]
            assert len(on.session.history) == 4
            assert [event.error.code for event in on.reader.of("error")] == ["connection_lost"]

    run(scenario())


@any_fault
def test_in_a_persons_words_all_of_them_reach_the_new_session(fault: Fault) -> None:
    async def scenario() -> None:
        async with scene(settings={"turn_detection": VOICE_TURNS}) as on:
            await on.session.send_audio(silence(200) + tone(400))
            await on.reader.until("speech_started")
            fault(on.proxy)
            for _ in range(8):
                await on.session.send_audio(tone(50))
                await asyncio.sleep(0.01)
            await on.session.send_audio(silence(600))
            await on.resumed()
            await settle(lambda: len(on.answers()) == 1)
            assert on.told() == ["user: good morning"]
            await on.quiet()
            assert len(on.answers()) == 1
            assert on.stt.heard_bytes[-1] >= len(tone(800)), "from the first syllable on"
            assert on.session.lost_audio_bytes == 0

    run(scenario())


@main_faults
def test_during_a_tool_its_output_is_delivered_once(fault: Fault) -> None:
    async def scenario() -> None:
        release = asyncio.Event()

        @function_tool
        async def book(people: int) -> str:
            """Book."""
            await release.wait()
            return f"booked for {people}"

        async with scene(RealtimeAgent("Ann", tools=[book])) as on:
            await on.session.send_message("please call_book")
            await on.reader.until("tool_start")
            await on.reader.until("response_done")
            fault(on.proxy)
            await on.session.send_audio(silence(20))
            await on.resumed()
            await on.quiet()
            assert len(on.answers()) == 1, "nothing is owed while the tool runs"
            release.set()
            await settle(lambda: len(on.answers()) == 2)
            assert [line for line in on.told() if "booked" in line] == ["output: booked for 2"]
            await on.quiet()
            assert len(on.answers()) == 2
            assert len(on.reader.of("tool_end")) == 1

    run(scenario())


@main_faults
def test_a_call_that_waits_for_approval_can_be_approved_afterwards(fault: Fault) -> None:
    async def scenario() -> None:
        @function_tool(needs_approval=True)
        def book(people: int) -> str:
            """Book."""
            return f"booked for {people}"

        async with scene(RealtimeAgent("Ann", tools=[book])) as on:
            await on.session.send_message("please call_book")
            asked = await on.reader.until("tool_approval_required")
            await on.reader.until("response_done")
            fault(on.proxy)
            await on.session.send_audio(silence(20))
            await on.resumed()
            await on.session.approve_tool_call(asked.call_id)
            await settle(lambda: len(on.answers()) == 2)
            assert [line for line in on.told() if "booked" in line] == ["output: booked for 2"]
            assert on.reader.of("error") == [] or all(
                event.error.code == "connection_lost" for event in on.reader.of("error")
            )

    run(scenario())


@main_faults
def test_in_a_pause_the_next_words_find_the_whole_conversation_agent_and_settings(fault: Fault) -> None:
    async def scenario() -> None:
        async with scene() as on:
            await on.session.send_message("one")
            await settle(lambda: len(on.answers()) == 1)
            item_id = on.reader.of("audio")[-1].item_id
            on.tracker.on_play_ms(item_id, 0, 60_000)
            await on.session.update_settings({"speed": 1.5})
            await on.session.update_agent(RealtimeAgent("Bob", "be brief"))
            await settle(lambda: len(on.reader.of("session_updated")) == 3)
            fault(on.proxy)
            await on.resumed()
            await on.session.send_message("two")
            await settle(lambda: len(on.answers()) == 2)
            assert on.told() == ["user: one", "assistant: You said: one", "user: two"]
            assert on.brain.requests[-1].instructions == "be brief"
            assert on.reader.of("session_updated")[-1].session["audio"]["output"]["speed"] == 1.5
            assert on.states() == ["connecting", "connected", "reconnecting", "resumed"]

    run(scenario())


def test_while_it_is_restored_the_next_connection_may_fail_too() -> None:
    async def scenario() -> None:
        async with scene() as on:
            await on.session.send_message("one")
            await settle(lambda: len(on.answers()) == 1)
            on.proxy.next_faults = [
                lambda link: link.reset(),
                lambda link: link.cut_after(300),
                lambda link: link.swallow(),
                lambda link: link.delay(0.02),
            ]
            on.proxy.each("reset")
            await on.resumed()
            assert on.proxy.accepted == 5
            await on.session.send_message("two")
            await settle(lambda: len(on.answers()) == 2)
            assert on.told() == ["user: one", "assistant: You said: one", "user: two"]
            assert on.states().count("reconnecting") == 1

    run(scenario())


def test_a_server_that_refuses_for_a_while_is_asked_until_it_is_back() -> None:
    async def scenario() -> None:
        async with scene() as on:
            on.proxy.refuse()
            on.proxy.each("drop")
            await settle(lambda: on.session.state == "reconnecting")
            await on.session.send_audio(silence(100))
            await asyncio.sleep(0.2)
            await on.proxy.accept()
            await on.resumed()
            await on.session.send_message("two")
            await settle(lambda: len(on.answers()) == 1)

    run(scenario())


def test_it_is_given_up_with_an_error_that_says_what_to_do() -> None:
    async def scenario() -> None:
        async with scene(reconnect={**FAST, "give_up_after": 0.3}) as on:
            on.proxy.refuse()
            on.proxy.each("reset")
            await settle(lambda: on.states()[-1] == "closed")
            assert on.session.state == "closed"
            failure = on.reader.of("error")[-1].error
            assert failure.code == "reconnect_failed"
            assert "within 0.3 s" in failure.message
            assert "connect again" in failure.hint

    run(scenario())
