"""Between the tool desk and the session: its decisions become events, sends and work for the shell. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable

from app.realtime.model_inputs import RealtimeModelSendToolOutput
from app.realtime.session import events, messages, tool_call
from app.realtime.session.effects import Publish, Send, SessionEffect, ToolFinished
from app.realtime.session.history_desk import HistoryDesk
from app.realtime.session.tool_call import Ticket
from app.realtime.session.tool_desk import ToolDesk
from app.tools.output import ToolOutputImage

_UNANSWERED = "The session ended before this call was answered."


class ToolFlow:
    """Tool calls of one session."""

    def __init__(self, info: events.RealtimeEventInfo, history: HistoryDesk, *, one_at_a_time: bool) -> None:
        self.desk = ToolDesk(one_at_a_time=one_at_a_time)
        self._info = info
        self._history = history
        self._tickets: dict[str, Ticket] = {}
        self._images: dict[str, tuple[ToolOutputImage, ...]] = {}

    def arrived(self, ticket: Ticket, *, is_response_running: bool) -> list[SessionEffect]:
        """The agent called a tool."""
        self._tickets.setdefault(ticket.call.call_id, ticket)
        recorded = self._history.call(ticket.call)
        return [*recorded, *self.told(self.desk.handle(tool_call.CallArrived(ticket, is_response_running)))]

    def finished(self, fact: ToolFinished) -> list[SessionEffect]:
        """A tool ended: the history and consumers are told, the desk decides when the model is."""
        if not self.desk.is_under_way(fact.call_id):
            return []
        ticket, outcome = self._tickets[fact.call_id], fact.outcome
        call = ticket.call
        effects = self._history.answer(fact.call_id, outcome.text)
        tool = ticket.snapshot.tools.get(call.name)
        if tool is not None:
            ended = events.RealtimeToolEnd(
                ticket.snapshot.agent, tool, call.arguments, outcome.text, self._info, fact.call_id, outcome.failed
            )
            effects.append(Publish(ended))
        elif outcome.failed and outcome.error is None:
            error = {"type": "tool_error", "code": "call_refused", "message": outcome.text, "call_id": fact.call_id}
            effects.append(Publish(events.RealtimeError(error, self._info)))
        if outcome.error is not None:
            effects.append(Publish(events.RealtimeError(outcome.error, self._info)))
        if outcome.images:
            self._images[fact.call_id] = outcome.images
        return [*effects, *self.told(self.desk.handle(tool_call.CallFinished(fact.call_id, outcome.text)))]

    def handed_over(self, call_id: str, agent_name: str) -> list[SessionEffect]:
        """A handoff is done; its output names the new agent."""
        output = json.dumps({"assistant": agent_name}, ensure_ascii=False)
        recorded = self._history.answer(call_id, output)
        return [*recorded, *self.told(self.desk.handle(tool_call.CallFinished(call_id, output, has_handed_over=True)))]

    def refused(self, call_id: str, why: str) -> list[SessionEffect]:
        """A call that had begun may not go on; it is answered like one that was refused."""
        return [tool_call.RefuseCall(self._tickets[call_id], why, "refused")]

    def closed(self) -> list[SessionEffect]:
        """The session ends: no call stays without an output in the history."""
        effects = self.told(self.desk.handle(tool_call.Closed()))
        for call_id in self._history.conversation.dangling():
            effects += self._history.answer(call_id, _UNANSWERED, "incomplete")
        return effects

    def told(self, effects: Iterable[tool_call.DeskEffect]) -> list[SessionEffect]:
        """The desk's effects in the session's terms."""
        told: list[SessionEffect] = []
        for effect in effects:
            match effect:
                case tool_call.AnswerCall():
                    told += self._answer(effect)
                case tool_call.Complain(error):
                    told.append(Publish(events.RealtimeError(error, self._info)))
                case tool_call.AskApproval():
                    told += [Publish(self._question(effect)), effect]
                case tool_call.RunCall(ticket):
                    told += [*self._started(ticket), effect]
                case _:
                    told.append(effect)
        return told

    def _answer(self, effect: tool_call.AnswerCall) -> list[SessionEffect]:
        call = effect.ticket.call
        pictures = self._images.pop(call.call_id, ())
        sends = [Send(messages.create_item(messages.image_item(image.image_url, image.detail))) for image in pictures]
        return [*sends, Send(RealtimeModelSendToolOutput(call, effect.output, effect.start_response))]

    def _question(self, asked: tool_call.AskApproval) -> events.RealtimeToolApprovalRequired:
        call, snapshot = asked.ticket.call, asked.ticket.snapshot
        return events.RealtimeToolApprovalRequired(
            snapshot.agent,
            snapshot.tools.get(call.name),
            call.call_id,
            call.arguments,
            self._info,
            reason=asked.reason,
        )

    def _started(self, ticket: Ticket) -> list[SessionEffect]:
        call = ticket.call
        tool = ticket.snapshot.tools.get(call.name)
        if tool is None:
            return []
        return [
            Publish(events.RealtimeToolStart(ticket.snapshot.agent, tool, call.arguments, self._info, call.call_id))
        ]
