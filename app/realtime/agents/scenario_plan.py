"""An agent set as it is written: the values that the text becomes before any tool is opened. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from app.base.frozen import frozen
from app.realtime.agents.script import Fact


@frozen
class Written:
    """A text of the file and its line."""

    text: str
    line: int


@frozen
class AgentPlan:
    """One agent as it is written; tools, handoffs and guardrails are still names."""

    name: str
    line: int
    voice: str | None = None
    greeting: str = ""
    instructions: str = ""
    tools: tuple[Written, ...] = ()
    handoffs: tuple[Written, ...] = ()
    guardrails: tuple[Written, ...] = ()
    handoff_description: str = ""
    handoff_examples: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    examples: Mapping[str, tuple[Written, ...]] = field(default_factory=dict)


@frozen
class AgentSetPlan:
    """A whole set as it is written; `source` names the file in messages."""

    source: str
    title: str
    description: str
    start: str
    agents: tuple[AgentPlan, ...]
    needs_language_model: bool = False
    try_saying: tuple[str, ...] = ()
