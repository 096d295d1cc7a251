"""The desk for tool calls: what runs, what waits for a person, what was answered, and when the agent may speak of it.

Pure. A call is checked, perhaps approved, run, and answered, once. Calls of one response belong together: the answer
that is in last asks for the one spoken reply, and never before the response that called is over. Its handoffs are tried
one after the other until one of them happens. Invariants: every call is answered exactly once or dropped by `Closed`; a
call id never runs twice.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal, assert_never

from app.base.errors import ModelBehaviorError
from app.base.json_text import from_json
from app.realtime.session.tool_call import (
    AnswerCall,
    ApprovalExpired,
    AskApproval,
    CallApproved,
    CallArrived,
    CallChecked,
    CallFinished,
    CallRejected,
    CheckCall,
    Closed,
    Complain,
    DeskEffect,
    DeskInput,
    DropCall,
    RefuseCall,
    ResponseOver,
    RunCall,
    Ticket,
)

Stage = Literal["queued", "checking", "waiting", "running", "done"]
_REJECTED = "The person did not approve this call, so it did not run."
_EXPIRED = "Nobody approved this call in time, so it did not run."
_ONE_HANDOFF = "The conversation is already being handed over in this response, so this handoff did not happen."


@dataclass(slots=True)
class _Call:
    ticket: Ticket
    group: str
    stage: Stage = "queued"
    output: str = ""


@dataclass(slots=True)
class _Group:
    """The calls of one response."""

    is_running: bool
    may_speak: bool = True
    unfinished: set[str] = field(default_factory=set)
    held: AnswerCall | None = None
    handoff: str | None = None
    has_handed_over: bool = False
    later_handoffs: deque[str] = field(default_factory=deque)


class ToolDesk:
    """Feed it facts with `handle`; perform the effects in order before the next.

    Args:
        one_at_a_time: calls run one after the other instead of side by side.
    """

    def __init__(self, *, one_at_a_time: bool = False) -> None:
        self._one_at_a_time = one_at_a_time
        self._calls: dict[str, _Call] = {}
        self._groups: dict[str, _Group] = {}
        self._queue: deque[str] = deque()
        self._decided: dict[str, bool] = {}
        self._is_closed = False

    @property
    def unfinished(self) -> set[str]:
        """Call ids that have no output yet."""
        return {call_id for call_id, call in self._calls.items() if call.stage != "done"}

    def is_under_way(self, call_id: str) -> bool:
        """Whether somebody checks, decides about or runs this call, so that it may end now."""
        call = self._calls.get(call_id)
        return call is not None and call.stage not in ("queued", "done")

    def ticket_waiting(self, call_id: str) -> Ticket | None:
        """The ticket of a call that waits for a person's decision."""
        call = self._calls.get(call_id)
        return call.ticket if call is not None and call.stage == "waiting" else None

    def handle(self, fact: DeskInput) -> list[DeskEffect]:
        """Advance by one fact. Never raises; facts about unknown or finished calls change nothing."""
        if self._is_closed:
            return []
        match fact:
            case CallArrived():
                return self._arrived(fact)
            case CallChecked():
                return self._checked(fact)
            case CallApproved():
                return self._approved(fact)
            case CallRejected():
                return self._rejected(fact)
            case ApprovalExpired():
                return self._refuse(fact.call_id, _EXPIRED)
            case CallFinished():
                return self._finished(fact)
            case ResponseOver():
                return self._over(fact)
            case Closed():
                return self._closed()
            case _:
                assert_never(fact)

    def _arrived(self, fact: CallArrived) -> list[DeskEffect]:
        call = fact.ticket.call
        known = self._calls.get(call.call_id)
        if known is not None:
            return self._repeated(known, fact)
        name = call.response_id or f"call {call.call_id}"
        group = self._groups.setdefault(name, _Group(is_running=fact.is_response_running))
        effects = _released(group, start_response=False)
        group.unfinished.add(call.call_id)
        self._calls[call.call_id] = _Call(fact.ticket, name)
        if fact.ticket.is_handoff:
            group.later_handoffs.append(call.call_id)
            return [*effects, *self._next_handoff(group), *self._start()]
        self._queue.append(call.call_id)
        return [*effects, *self._start()]

    def _next_handoff(self, group: _Group) -> list[DeskEffect]:
        """Try the handoff that waits longest, unless one is being tried; refuse all once one has happened."""
        if group.has_handed_over:
            late = [self._calls[call_id] for call_id in group.later_handoffs]
            group.later_handoffs.clear()
            for call in late:
                call.stage = "running"
            return [RefuseCall(call.ticket, _ONE_HANDOFF, "refused") for call in late]
        if group.handoff is None and group.later_handoffs:
            group.handoff = group.later_handoffs.popleft()
            self._queue.append(group.handoff)
        return []

    def _repeated(self, known: _Call, fact: CallArrived) -> list[DeskEffect]:
        call = fact.ticket.call
        before = known.ticket.call
        if (call.name, _plain(call.arguments)) != (before.name, _plain(before.arguments)):
            said = f"The model used call id {call.call_id} for two different calls; the second did not run."
            return [Complain(ModelBehaviorError(said))]
        if known.stage != "done":
            return []
        name = call.response_id or f"call {call.call_id}"
        group = self._groups.get(name)
        if group is not None and group.held is not None and group.held.ticket.call.call_id == call.call_id:
            return []
        group = self._groups.setdefault(name, _Group(is_running=fact.is_response_running))
        return [
            *_released(group, start_response=False),
            *self._answered(name, AnswerCall(fact.ticket, known.output, False)),
        ]

    def _start(self) -> list[DeskEffect]:
        """Take calls from the queue: all of them, or one when none is under way."""
        effects: list[DeskEffect] = []
        while self._queue and not (self._one_at_a_time and self._is_busy()):
            call = self._calls[self._queue.popleft()]
            call.stage = "checking"
            effects.append(CheckCall(call.ticket))
        return effects

    def _is_busy(self) -> bool:
        return any(call.stage in ("checking", "waiting", "running") for call in self._calls.values())

    def _checked(self, fact: CallChecked) -> list[DeskEffect]:
        call = self._at(fact.call_id, "checking")
        if call is None:
            return []
        decided = self._decided.get(call.ticket.call.name)
        if fact.verdict == "unknown":
            call.stage = "running"
            return [RefuseCall(call.ticket, f"There is no tool called {call.ticket.call.name}.", "unknown")]
        if fact.verdict == "approve" and decided is None:
            call.stage = "waiting"
            return [AskApproval(call.ticket, fact.reason)]
        call.stage = "running"
        if fact.verdict == "approve" and decided is False:
            return [RefuseCall(call.ticket, _REJECTED, "refused")]
        return [RunCall(call.ticket)]

    def _approved(self, fact: CallApproved) -> list[DeskEffect]:
        call = self._at(fact.call_id, "waiting")
        if call is None:
            return []
        call.stage = "running"
        if not fact.always:
            return [RunCall(call.ticket)]
        self._decided[call.ticket.call.name] = True
        others = self._same_tool_waiting(call)
        for other in others:
            other.stage = "running"
        return [RunCall(each.ticket) for each in (call, *others)]

    def _rejected(self, fact: CallRejected) -> list[DeskEffect]:
        call = self._at(fact.call_id, "waiting")
        if call is None:
            return []
        effects = self._refuse(fact.call_id, fact.message or _REJECTED)
        if fact.always:
            self._decided[call.ticket.call.name] = False
            for other in self._same_tool_waiting(call):
                effects += self._refuse(other.ticket.call.call_id, fact.message or _REJECTED)
        return effects

    def _same_tool_waiting(self, call: _Call) -> list[_Call]:
        name = call.ticket.call.name
        return [other for other in self._calls.values() if other.stage == "waiting" and other.ticket.call.name == name]

    def _refuse(self, call_id: str, message: str) -> list[DeskEffect]:
        call = self._at(call_id, "waiting")
        if call is None:
            return []
        call.stage = "running"
        return [RefuseCall(call.ticket, message, "refused")]

    def _finished(self, fact: CallFinished) -> list[DeskEffect]:
        if not self.is_under_way(fact.call_id):
            return []
        call = self._calls[fact.call_id]
        call.stage = "done"
        call.output = fact.output
        group = self._groups[call.group]
        group.has_handed_over |= fact.has_handed_over
        if group.handoff == fact.call_id:
            group.handoff = None
        effects = self._answered(call.group, AnswerCall(call.ticket, fact.output, False))
        return [*effects, *self._next_handoff(group), *self._start()]

    def _answered(self, name: str, answer: AnswerCall) -> list[DeskEffect]:
        """Send it now, or hold it back while it may be the last one of a response that still runs."""
        group = self._groups[name]
        group.unfinished.discard(answer.ticket.call.call_id)
        if group.unfinished:
            return [answer]
        group.held = answer
        if group.is_running:
            return []
        del self._groups[name]
        return _released(group, start_response=group.may_speak)

    def _over(self, fact: ResponseOver) -> list[DeskEffect]:
        group = self._groups.get(fact.response_id)
        if group is None:
            return []
        group.is_running = False
        group.may_speak = fact.may_speak
        if group.unfinished:
            return []
        del self._groups[fact.response_id]
        return _released(group, start_response=fact.may_speak)

    def _closed(self) -> list[DeskEffect]:
        self._is_closed = True
        self._queue.clear()
        open_calls = [call for call in self._calls.values() if call.stage != "done"]
        for call in open_calls:
            call.stage = "done"
        return [DropCall(call.ticket) for call in open_calls]

    def _at(self, call_id: str, stage: Stage) -> _Call | None:
        call = self._calls.get(call_id)
        return call if call is not None and call.stage == stage else None


def _released(group: _Group, *, start_response: bool) -> list[DeskEffect]:
    held, group.held = group.held, None
    return [] if held is None else [AnswerCall(held.ticket, held.output, start_response)]


def _plain(arguments: str) -> Any:
    """Arguments as values, so that white space makes no difference; text that is no JSON stands for itself."""
    try:
        return from_json(arguments.strip() or "{}")
    except ValueError:
        return arguments
