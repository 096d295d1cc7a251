"""Between the guardrail desk and the session: checks are asked for, and a trip becomes events and a follow-up. Pure."""

from __future__ import annotations

from app.realtime.model_inputs import RealtimeModelSendInterrupt
from app.realtime.protocol.items import RealtimeItem
from app.realtime.session import events, guardrail_desk
from app.realtime.session.effects import DiscardAudio, Publish, Send, SessionEffect
from app.realtime.session.follow_up import FollowUps
from app.realtime.session.guardrail_desk import GuardrailDesk


class GuardFlow:
    """Output guardrails of one session."""

    def __init__(self, info: events.RealtimeEventInfo, desk: GuardrailDesk, follow_ups: FollowUps) -> None:
        self._info = info
        self._desk = desk
        self._follow_ups = follow_ups

    def handle(self, given: guardrail_desk.GuardInput) -> list[SessionEffect]:
        """The desk's answer to one fact, in the session's terms."""
        effects: list[SessionEffect] = []
        for effect in self._desk.handle(given):
            if isinstance(effect, guardrail_desk.CheckText):
                effects.append(effect)
            else:
                effects += self._tripped(effect)
        return effects

    def note(self, item: RealtimeItem) -> None:
        """An item appeared or changed: once the person has said something, the agent may be asked again."""
        self._follow_ups.note(item)

    def _tripped(self, trip: guardrail_desk.ReportTrip) -> list[SessionEffect]:
        check = trip.check
        told = events.RealtimeGuardrailTripped(
            list(trip.results), check.text, self._info, check.response_id, check.item_id, trip.heard_ms
        )
        if not trip.stops:
            return [Publish(told)]
        return [
            Publish(told),
            DiscardAudio(None),
            Send(RealtimeModelSendInterrupt(force_response_cancel=True, response_id=check.response_id)),
            *self._follow_ups.ask(guardrail_desk.follow_up_of(trip)),
        ]
