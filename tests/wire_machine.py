"""The wire's machine, ready to talk, and what it tells, for playbooks."""

from __future__ import annotations

from typing import Any

from app.realtime import model_events as out
from app.realtime import model_inputs as ask
from app.realtime.model.effects import (
    Effect,
    Emit,
    FrameReceived,
    Opened,
    SendRequested,
)
from app.realtime.model.machine import WireMachine
from tests import wire_frames as wire

TAG = "st_response_1"


def got(frame: str | bytes, at: float = 0.0) -> FrameReceived:
    return FrameReceived(at, frame)


def asked(event: ask.RealtimeModelSendEvent, at: float = 0.0) -> SendRequested:
    return SendRequested(at, event)


def ready(*, has_tracker: bool = True, **session: Any) -> WireMachine:
    machine = WireMachine(has_tracker=has_tracker)
    machine.handle(Opened(0.0, {"type": "realtime"}))
    machine.handle(got(wire.session_created(**session)))
    machine.handle(got(wire.session_updated(**session)))
    assert machine.is_ready
    return machine


def told(effects: list[Effect]) -> list[Any]:
    """What listeners hear, without the raw frames."""
    events = [event for effect in effects if isinstance(effect, Emit) for event in effect.events]
    return [event for event in events if not isinstance(event, out.RealtimeModelRawServerEvent)]


def hear(machine: WireMachine, frame: str | bytes) -> list[Any]:
    return told(machine.handle(got(frame)))


def errors(machine: WireMachine, frame: str | bytes) -> list[Any]:
    return [event.error for event in hear(machine, frame) if isinstance(event, out.RealtimeModelErrorEvent)]


class Told:
    """Equal to an Emit whose events, raw ones left out, are these."""

    def __init__(self, *events: Any) -> None:
        self.events = list(events)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Emit) and told([other]) == self.events

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None  # type: ignore[assignment] # equal to many things

    def __repr__(self) -> str:
        return f"Told({self.events})"
