"""The desk for who answers: the agent in force, and what the model is told when another one takes over.

Pure. A handoff sends the new agent's settings first and is done when the server has them: refused, the call is answered
as a failure and the old agent stays. Invariants: a patch of settings goes out before anybody hears of the change that
it makes; at most one handoff waits for the server.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.base.frozen import frozen
from app.realtime.model_inputs import RealtimeModelSendSessionUpdate
from app.realtime.protocol.lenient import text_of
from app.realtime.session import effects as fact
from app.realtime.session import events, settings, snapshot
from app.realtime.session.effects import AwaitSettings, CallHooks, Publish, Send, SessionEffect
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_flow import ToolFlow


@frozen
class _Handover:
    """A handoff whose settings were sent: `patch`, under the id `event_id`."""

    call_id: str
    source: AgentSnapshot
    target: AgentSnapshot
    patch: settings.Settings
    event_id: str


class AgentDesk:
    """One per session.

    Args:
        in_force: the agent that answers first.
        tools: told of handoffs that are done.
        fixed_tools: in wire form, had by every agent.
        has_spoken: whether the session has produced audio, so that its voice stays.
        is_confirmed: whether the model answers each change of settings, so that a handoff can wait for it.
    """

    def __init__(
        self,
        in_force: AgentSnapshot,
        info: events.RealtimeEventInfo,
        tools: ToolFlow,
        *,
        fixed_tools: Sequence[Any],
        has_spoken: Callable[[], bool],
        is_confirmed: bool,
    ) -> None:
        self.in_force = in_force
        self._info = info
        self._tools = tools
        self._fixed_tools = fixed_tools
        self._has_spoken = has_spoken
        self._is_confirmed = is_confirmed
        self._asked: _Handover | None = None
        self._done: _Handover | None = None
        self._count = 0

    @property
    def coming(self) -> AgentSnapshot:
        """The agent that answers once the server has its settings."""
        return self.in_force if self._asked is None else self._asked.target

    def taken(self, given: fact.AgentTaken) -> list[SessionEffect]:
        """The application decided who answers."""
        effects = self.settled()
        self._done = None
        previous, self.in_force = self.in_force, given.snapshot
        return [*effects, self._update(previous)] if given.announce else effects

    def tools_changed(self, given: fact.ToolsChanged) -> list[SessionEffect]:
        """Servers of an agent have other tools."""
        effects = self.settled()
        before, self.in_force = self.in_force, snapshot.renewed(self.in_force, given.snapshot)
        if before.to_wire_tools() == self.in_force.to_wire_tools():
            return effects
        patch = settings.tools_alone(self.in_force, self._fixed_tools)
        return [*effects, Send(RealtimeModelSendSessionUpdate(patch))]

    def handed_over(self, given: fact.HandoffFinished) -> list[SessionEffect]:
        """An agent hands over to another one, which is ready."""
        if not self._tools.desk.is_under_way(given.call_id):
            return []
        effects = self.settled()
        self._count += 1
        event_id = f"st_handoff_{self._count}"
        patch = self._patch(given.snapshot, self.in_force)
        self._asked = _Handover(given.call_id, self.in_force, given.snapshot, patch, event_id)
        effects.append(Send(RealtimeModelSendSessionUpdate(patch, event_id)))
        return [*effects, *([AwaitSettings(event_id)] if self._is_confirmed else self.settled())]

    def updated(self, session: Mapping[str, Any]) -> list[SessionEffect]:
        """The server told its settings; those of before the handoff that waits confirm nothing."""
        return self.settled() if self._asked is not None and _agrees(session, self._asked.patch) else []

    def overdue(self, given: fact.SettingsOverdue) -> list[SessionEffect]:
        """The server did not answer: it is taken as content."""
        return self.settled() if self._asked is not None and self._asked.event_id == given.event_id else []

    def refused(self, given: fact.SettingsRefused) -> list[SessionEffect]:
        """Settings of this id are not in force. After the fact, the old agent comes back."""
        asked, done = self._asked, self._done
        if asked is not None and asked.event_id == given.event_id:
            self._asked = None
            why = f"The handoff to {asked.target.agent.name} did not happen: the server refused that agent's settings."
            return self._tools.refused(asked.call_id, f"{why} {given.message}".rstrip())
        if done is None or done.event_id != given.event_id:
            return []
        self._done = None
        previous, self.in_force = self.in_force, done.source
        source, target = done.source.agent.name, done.target.agent.name
        said = f"The server refused the settings of agent {target} when it had taken over: {source} answers again."
        error = {"type": "tool_error", "code": "handoff_refused", "message": said, "call_id": done.call_id}
        return [Publish(events.RealtimeError(error, self._info)), self._update(previous)]

    def settled(self) -> list[SessionEffect]:
        """The handoff that waits for the server, if one does, is done."""
        done, self._asked = self._asked, None
        if done is None:
            return []
        self._done, self.in_force = done, done.target
        source, target = done.source.agent, done.target.agent
        return [
            Publish(events.RealtimeHandoffEvent(source, target, self._info, done.call_id)),
            CallHooks("handoff", target, source),
            *self._tools.handed_over(done.call_id, target.name),
        ]

    def give_up(self) -> None:
        """The session ends: the handoff that waits does not happen."""
        self._asked = None

    def _update(self, previous: AgentSnapshot) -> Send:
        return Send(RealtimeModelSendSessionUpdate(self._patch(self.in_force, previous)))

    def _patch(self, agent: AgentSnapshot, previous: AgentSnapshot) -> settings.Settings:
        return settings.at_handoff(agent, previous, has_spoken=self._has_spoken(), fixed=self._fixed_tools)


def _agrees(session: Mapping[str, Any], patch: settings.Settings) -> bool:
    """Whether these can be settings of after the patch, as far as they say."""
    tools, instructions = session.get("tools"), session.get("instructions")
    if isinstance(tools, list) and _names(tools) != _names(patch["tools"]):
        return False
    wanted = patch["instructions"].strip()
    return not wanted or not isinstance(instructions, str) or instructions.strip() == wanted


def _names(tools: Sequence[Any]) -> set[str]:
    return {text_of(tool, "name") or text_of(tool, "server_label") for tool in tools if isinstance(tool, dict)}
