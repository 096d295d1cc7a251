"""The desk for who answers: the agent in force, and what the model is told when another one takes over.

Pure. Invariant: a patch of settings goes out before anybody hears of the change that it makes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.realtime.model_inputs import RealtimeModelSendSessionUpdate
from app.realtime.session import effects as fact
from app.realtime.session import events, settings, snapshot
from app.realtime.session.effects import CallHooks, Publish, Send, SessionEffect
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_flow import ToolFlow


class AgentDesk:
    """One per session.

    Args:
        in_force: the agent that answers first.
        tools: told of handoffs that are done.
        fixed_tools: in wire form, had by every agent.
        has_spoken: whether the session has produced audio, so that its voice stays.
    """

    def __init__(
        self,
        in_force: AgentSnapshot,
        info: events.RealtimeEventInfo,
        tools: ToolFlow,
        *,
        fixed_tools: Sequence[Any],
        has_spoken: Callable[[], bool],
    ) -> None:
        self.in_force = in_force
        self._info = info
        self._tools = tools
        self._fixed_tools = fixed_tools
        self._has_spoken = has_spoken

    def taken(self, given: fact.AgentTaken) -> list[SessionEffect]:
        """The application decided who answers."""
        previous, self.in_force = self.in_force, given.snapshot
        return [self._update(previous)] if given.announce else []

    def tools_changed(self, given: fact.ToolsChanged) -> list[SessionEffect]:
        """Servers of an agent have other tools."""
        before, self.in_force = self.in_force, snapshot.renewed(self.in_force, given.snapshot)
        if before.to_wire_tools() == self.in_force.to_wire_tools():
            return []
        return [Send(RealtimeModelSendSessionUpdate(settings.tools_alone(self.in_force, self._fixed_tools)))]

    def handed_over(self, given: fact.HandoffFinished) -> list[SessionEffect]:
        """An agent handed over to another one, which is ready."""
        if not self._tools.desk.is_under_way(given.call_id):
            return []
        previous, self.in_force = self.in_force, given.snapshot
        source, target = previous.agent, given.snapshot.agent
        return [
            self._update(previous),
            Publish(events.RealtimeHandoffEvent(source, target, self._info, given.call_id)),
            CallHooks("handoff", target, source),
            *self._tools.handed_over(given.call_id, target.name),
        ]

    def _update(self, previous: AgentSnapshot) -> Send:
        patch = settings.at_handoff(self.in_force, previous, has_spoken=self._has_spoken(), fixed=self._fixed_tools)
        return Send(RealtimeModelSendSessionUpdate(patch))
