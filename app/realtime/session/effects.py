"""What the session's machine asks its shell to do, and what the shell tells it beside the model's events.

Values only. The effects of the two desks that the shell performs (`CheckCall`, `RunCall`, `RefuseCall`, `AskApproval`,
`CheckText`, `AskHosted`) are part of the same list.
"""

from __future__ import annotations

from typing import Any, Literal

from app.base.frozen import frozen
from app.realtime.model_events import RealtimeModelAudioInterruptedEvent
from app.realtime.model_inputs import RealtimeModelSendEvent
from app.realtime.session.events import RealtimeSessionEvent
from app.realtime.session.guardrail_desk import CheckText, TextChecked
from app.realtime.session.hosted_desk import AskHosted, HostedDecided
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_call import (
    ApprovalExpired,
    AskApproval,
    CallApproved,
    CallChecked,
    CallRejected,
    CheckCall,
    DropCall,
    RefuseCall,
    RunCall,
)
from app.tools.executor import ToolOutcome

HookName = Literal["start", "end", "handoff"]


@frozen
class AgentTaken:
    """`snapshot` answers from now on. `announce`: tell the model (not needed when it is connected with it)."""

    snapshot: AgentSnapshot
    announce: bool


@frozen
class ToolsChanged:
    """Servers of the snapshot's agent have other tools now; means nothing when another agent is in force."""

    snapshot: AgentSnapshot


@frozen
class ToolFinished:
    """A tool call ended; `ran` is False for a call that was refused or unknown."""

    call_id: str
    outcome: ToolOutcome
    ran: bool = True


@frozen
class HandoffFinished:
    """A handoff was accepted and its agent is ready."""

    call_id: str
    snapshot: AgentSnapshot


@frozen
class SettingsRefused:
    """The update of this id could not be sent, or the server refused it."""

    event_id: str
    message: str


@frozen
class SettingsOverdue:
    """The update of this id was not answered in time."""

    event_id: str


@frozen
class ConnectionLost:
    """The connection is gone; what ran at the model ran for nothing.

    Args:
        cut: items whose playback was stopped then, and how far each was heard.
        retold: what the person said that nobody has understood yet; a new connection will hear it again.
    """

    cut: tuple[RealtimeModelAudioInterruptedEvent, ...] = ()
    retold: tuple[str, ...] = ()


@frozen
class Replayed:
    """The history was given to a new connection: these items, in our words.

    Args:
        replaced: instead of all that, these items of the server will be deleted, one for each of `item_ids`, which take
            their places and say what was heard of them.
    """

    item_ids: tuple[str, ...]
    replaced: tuple[str, ...] = ()


@frozen
class SessionClosing:
    """The session ends."""


SessionFact = (
    AgentTaken
    | ToolsChanged
    | ToolFinished
    | HandoffFinished
    | SettingsRefused
    | SettingsOverdue
    | ConnectionLost
    | Replayed
    | SessionClosing
    | CallChecked
    | CallApproved
    | CallRejected
    | ApprovalExpired
    | TextChecked
    | HostedDecided
)


@frozen
class Publish:
    """Tell every consumer."""

    event: RealtimeSessionEvent


@frozen
class DiscardAudio:
    """Take audio that no consumer has read yet out of every queue; None: of all items."""

    item_ids: frozenset[str] | None


@frozen
class MarkHistory:
    """The history changed: publish it whole when it is time to."""


@frozen
class Send:
    """Ask something of the model, after everything asked before."""

    request: RealtimeModelSendEvent


@frozen
class AwaitSettings:
    """Give the server time to answer the update of this id, then tell `SettingsOverdue`."""

    event_id: str


@frozen
class CallHooks:
    """Call the run's and the agent's hooks of this name, after those called before. `other`: text or source agent."""

    name: HookName
    agent: Any
    other: Any = None


@frozen
class EndConnection:
    """The peer is gone."""

    code: int | None
    reason: str


SessionEffect = (
    Publish
    | DiscardAudio
    | MarkHistory
    | Send
    | AwaitSettings
    | CallHooks
    | EndConnection
    | CheckCall
    | AskApproval
    | RunCall
    | RefuseCall
    | DropCall
    | CheckText
    | AskHosted
)
