"""Handoffs over a real socket: the new agent is in force when the server has its settings, and never without."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from app.realtime import RealtimeAgent
from app.realtime.session import conductor
from tests import wire_frames as wire
from tests.session_parts import settle
from tests.socket_session import conversing, run
from tests.wire_peer import Peer

BILLING: RealtimeAgent[Any] = RealtimeAgent("Billing", "You know all bills.")
FRONT: RealtimeAgent[Any] = RealtimeAgent("Front", "You greet.", handoffs=[BILLING])


async def hands_over(one: Peer) -> None:
    """One response of the agent's that hands over."""
    await one.set_up()
    call = {"type": "function_call", "id": "f1", "call_id": "c1", "name": "transfer_to_billing", "arguments": "{}"}
    done = wire.frame(
        "response.output_item.done", response_id="r1", output_index=0, item=call | {"status": "completed"}
    )
    await one.send(wire.response_created("r1"), done, wire.response_done("r1"))


async def output_of(one: Peer) -> str:
    """What the model is told of the call, before it is asked to go on."""
    created = await one.receive()
    assert created["item"]["call_id"] == "c1"
    assert (await one.receive())["type"] == "response.create"
    return str(created["item"]["output"])


def test_nothing_is_said_of_a_handoff_before_the_server_has_its_settings() -> None:
    async def scenario() -> None:
        outputs: list[str] = []
        asked = asyncio.Event()

        async def script(one: Peer) -> None:
            await hands_over(one)
            update = (await one.receive())["session"]
            asked.set()
            await one.receive("input_audio_buffer.clear")  # the person's, while the server thinks
            assert len(one.got) == 3
            await one.send(wire.session_updated(**update))
            outputs.append(await output_of(one))
            await one.until_closed()

        async with conversing(script, FRONT) as (session, reader):
            await asked.wait()
            await session.clear_audio()
            await reader.until("handoff")
            assert session.current_agent is BILLING
            await settle(lambda: bool(outputs))
            assert json.loads(outputs[0]) == {"assistant": "Billing"}

    run(scenario())


def test_a_handoff_whose_settings_the_server_refuses_is_answered_and_the_agent_stays() -> None:
    async def scenario() -> None:
        outputs: list[str] = []

        async def script(one: Peer) -> None:
            await hands_over(one)
            update = await one.receive("session.update")
            await one.send(wire.error("invalid_value", update["event_id"], "Invalid 'session.tools[0].name'."))
            outputs.append(await output_of(one))
            await one.until_closed()

        async with conversing(script, FRONT) as (session, reader):
            await settle(lambda: bool(outputs))
            assert "Billing did not happen" in outputs[0]
            assert session.current_agent is FRONT
            assert session.history[-1].output == outputs[0]  # type: ignore[union-attr] # it is the call
            assert [event.error["code"] for event in reader.of("error")] == ["invalid_value", "call_refused"]
            assert reader.of("handoff") == []

    run(scenario())


def test_a_server_that_never_confirms_does_not_hold_a_handoff_up_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conductor, "SETTINGS_S", 0.05)

    async def scenario() -> None:
        outputs: list[str] = []

        async def script(one: Peer) -> None:
            await hands_over(one)
            update = await one.receive("session.update")
            outputs.append(await output_of(one))
            await one.send(wire.error("invalid_value", update["event_id"]))
            assert (await one.receive())["session"]["instructions"] == "You greet."
            outputs.append("restored")
            await one.until_closed()

        async with conversing(script, FRONT) as (session, reader):
            await reader.until("handoff")
            assert session.current_agent is BILLING
            await settle(lambda: "restored" in outputs)
            assert json.loads(outputs[0]) == {"assistant": "Billing"}
            assert session.current_agent is FRONT
            assert [event.error["code"] for event in reader.of("error")] == ["invalid_value", "handoff_refused"]

    run(scenario())


def test_a_handoff_to_an_agent_with_wrong_settings_is_answered_and_the_agent_stays() -> None:
    async def scenario() -> None:
        outputs: list[str] = []

        async def script(one: Peer) -> None:
            await hands_over(one)
            outputs.append(await output_of(one))
            await one.until_closed()

        wrong: RealtimeAgent[Any] = RealtimeAgent("Billing", prompt={"id": "greeting", "bogus": 1})
        front: RealtimeAgent[Any] = RealtimeAgent("Front", handoffs=[wrong])
        async with conversing(script, front) as (session, _):
            await settle(lambda: bool(outputs))
            assert "bogus" in outputs[0]
            assert session.current_agent is front

    run(scenario())


def test_settings_that_change_while_a_handoff_waits_hold_on_the_next_connection_too() -> None:
    async def scenario() -> None:
        setups: list[dict[str, Any]] = []
        asked = asyncio.Event()

        async def script(one: Peer) -> None:
            if setups:
                setups.append(await one.set_up())
                await one.until_closed()
                return
            setups.append({})
            await hands_over(one)
            update = (await one.receive("session.update"))["session"]
            asked.set()
            await one.receive("session.update")
            await one.send(wire.session_updated(**update), wire.session_updated(instructions="Be short."))
            await output_of(one)
            one.reset()

        async with conversing(script, FRONT, reconnect={"first_delay": 0}) as (session, _):
            await asked.wait()
            await session.update_settings({"instructions": "Be short."})
            await settle(lambda: len(setups) == 2)
            assert session.current_agent is BILLING
            assert setups[1]["instructions"] == "Be short."

    run(scenario())
