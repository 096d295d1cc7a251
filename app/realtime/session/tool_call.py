"""What becomes of a tool call, as values: the facts that the tool desk is told, and the effects that it decides.

Values only: `tool_desk` decides, `tool_flow` words its decisions for the session, the shell's workers perform them.
"""

from __future__ import annotations

from typing import Literal

from app.base.errors import ModelBehaviorError
from app.base.frozen import frozen
from app.realtime.model_events import RealtimeModelToolCallEvent
from app.realtime.session.snapshot import AgentSnapshot

Verdict = Literal["run", "approve", "unknown"]


@frozen
class Ticket:
    """One call and the agent, tools and handoffs that were in force when its response was created."""

    call: RealtimeModelToolCallEvent
    snapshot: AgentSnapshot

    @property
    def is_handoff(self) -> bool:
        """Whether the call hands the conversation over."""
        return self.call.name in self.snapshot.handoffs


@frozen
class CallArrived:
    """The agent called a tool. `is_response_running`: whether more calls of the same response may follow."""

    ticket: Ticket
    is_response_running: bool


@frozen
class CallChecked:
    """It is known whether this call may run, needs a person, or names nothing that exists.

    `reason` says to that person why, where the tool has one.
    """

    call_id: str
    verdict: Verdict
    reason: str = ""


@frozen
class CallApproved:
    """A person said yes; `always`: to every later call of this tool too."""

    call_id: str
    always: bool = False


@frozen
class CallRejected:
    """A person said no; `message` is what the model is told."""

    call_id: str
    always: bool = False
    message: str | None = None


@frozen
class ApprovalExpired:
    """Nobody decided in time."""

    call_id: str


@frozen
class CallFinished:
    """A call ended with this text for the model. `has_handed_over`: it was a handoff, and another agent is in force."""

    call_id: str
    output: str
    has_handed_over: bool = False


@frozen
class ResponseOver:
    """A response ended. `may_speak`: the agent should speak about its tools' results by itself."""

    response_id: str
    may_speak: bool


@frozen
class Closed:
    """The session ends."""


DeskInput = (
    CallArrived | CallChecked | CallApproved | CallRejected | ApprovalExpired | CallFinished | ResponseOver | Closed
)


@frozen
class CheckCall:
    """Find out whether the call may run; answer with `CallChecked` or `CallFinished`."""

    ticket: Ticket


@frozen
class AskApproval:
    """Ask a person; answer with `CallApproved`, `CallRejected` or `ApprovalExpired`."""

    ticket: Ticket
    reason: str = ""


@frozen
class RunCall:
    """Run it; answer with `CallFinished`."""

    ticket: Ticket


@frozen
class RefuseCall:
    """Word the refusal for the model without running anything; answer with `CallFinished`."""

    ticket: Ticket
    message: str
    kind: Literal["unknown", "refused"]


@frozen
class AnswerCall:
    """Send the output; with `start_response` the agent goes on to speak."""

    ticket: Ticket
    output: str
    start_response: bool


@frozen
class DropCall:
    """Stop what runs for this call: the session ends without an answer to it."""

    ticket: Ticket


@frozen
class Complain:
    """Tell people that the model broke its contract."""

    error: ModelBehaviorError


DeskEffect = CheckCall | AskApproval | RunCall | RefuseCall | AnswerCall | DropCall | Complain
