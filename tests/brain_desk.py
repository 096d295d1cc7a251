"""Talking to the offline brain with a shipped agent set: real tools, real handoffs, a fixed day. For tests."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from dataclasses import dataclass, field
from typing import Any

from app.base.errors import ToolError
from app.local.brain.brain_offline import OfflineBrain
from app.local.ports import BrainDone, BrainMessage, BrainRequest, BrainText, BrainToolCall
from app.realtime.agents.handoff import realtime_handoff
from app.realtime.agents.scenario import find_agent_set, load_agent_set
from app.tools.context import RunContextWrapper
from app.tools.spec import default_failure_text

FRIDAY = dt.date(2026, 11, 20)


@dataclass
class Answer:
    """What one sentence led to: all that was said until it is the person's turn again, and every call."""

    said: str = ""
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)


class BrainDesk:
    """One conversation with an agent of a shipped set."""

    def __init__(self, agent_set: str, agent: str | None = None) -> None:
        self._set = load_agent_set(find_agent_set(agent_set))
        self._brain = OfflineBrain(today=lambda: FRIDAY)
        self.agent = agent or self._set.starting_agent.name
        self.messages: list[BrainMessage] = []

    def request(self, **changes: Any) -> BrainRequest:
        """What the engine would ask the brain now."""
        agent = self._set.agents[self.agent]
        handoffs = [realtime_handoff(target).to_wire() for target in agent.handoffs]  # type: ignore[arg-type]  # a set's handoffs are agents
        tools = (*(tool.to_wire() for tool in agent.tools), *handoffs)
        return BrainRequest(str(agent.instructions), tuple(self.messages), tools, **changes)

    def opens(self) -> str:
        """What the agent says before anybody spoke."""
        return self._go_on().said

    def hears(self, text: str) -> Answer:
        """Say something and run what it leads to."""
        self.messages.append(BrainMessage("user", text))
        return self._go_on()

    def events(self, **changes: Any) -> list[Any]:
        """The bare events of one answer; nothing is run."""

        async def collect() -> list[Any]:
            return [event async for event in self._brain.answer(self.request(**changes))]

        return asyncio.run(collect())

    def _go_on(self) -> Answer:
        answer = Answer()
        for _ in range(5):
            events = self.events()
            assert isinstance(events[-1], BrainDone)
            said = "".join(event.delta for event in events if isinstance(event, BrainText))
            if said:
                answer.said = f"{answer.said} {said}".strip()
                self.messages.append(BrainMessage("assistant", said))
            calls = [event for event in events if isinstance(event, BrainToolCall)]
            for call in calls:
                self._run(call, answer)
            if not calls:
                return answer
        raise AssertionError("the brain calls tools without end")

    def _run(self, call: BrainToolCall, answer: Answer) -> None:
        call_id = f"call_{len(self.messages)}"
        answer.calls.append((call.name, json.loads(call.arguments)))
        self.messages.append(BrainMessage("call", name=call.name, call_id=call_id, arguments=call.arguments))
        output = self._output(call)
        self.messages.append(BrainMessage("output", output, call_id=call_id))

    def _output(self, call: BrainToolCall) -> str:
        agent = self._set.agents[self.agent]
        for target in agent.handoffs:
            handoff = realtime_handoff(target)  # type: ignore[arg-type]  # a set's handoffs are agents
            if handoff.tool_name == call.name:
                self.agent = handoff.agent_name
                return json.dumps({"assistant": self.agent})
        tool = next(tool for tool in agent.tools if tool.name == call.name)
        try:
            return str(asyncio.run(tool.on_invoke_tool(None, call.arguments)))  # type: ignore[arg-type]  # no tool here takes the context
        except ToolError as error:
            return default_failure_text(RunContextWrapper(None), error)  # what the session would send
