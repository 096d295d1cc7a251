"""The running agent as the offline brain sees it: its script, its tools as shapes, and the index of its phrases.

Made from what one request carries and remembered for the next one with the same agent (`view_of`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.base.json_text import from_json
from app.local.brain.intent import IntentIndex, index_phrases
from app.local.brain.phrasebook import HANDOFF_PREFIX, phrases_for, spoken_name
from app.local.brain.slots import ToolShape, shape_of
from app.realtime.agents.script import Fact, Script, parse_description, parse_script


@dataclass(frozen=True, slots=True)
class AgentView:
    """One agent, ready to be talked to."""

    script: Script
    shapes: Mapping[str, ToolShape]
    descriptions: Mapping[str, str]
    index: IntentIndex

    @property
    def tools(self) -> tuple[str, ...]:
        """Names of the tools that are no handoffs."""
        return tuple(name for name in self.shapes if not name.startswith(HANDOFF_PREFIX))

    @property
    def handoffs(self) -> tuple[str, ...]:
        """Names of the handoff tools."""
        return tuple(name for name in self.shapes if name.startswith(HANDOFF_PREFIX))

    def fact(self, source: str) -> Fact | None:
        """The fact of an intent's source (`fact:menu`)."""
        return next((fact for fact in self.script.facts if f"fact:{fact.name}" == source), None)


def view_of(instructions: str, tools: Sequence[dict[str, Any]]) -> AgentView:
    """The view of an agent; the last few are kept."""
    return _view(instructions, json.dumps(list(tools), default=str))


@lru_cache(maxsize=16)
def _view(instructions: str, tools_json: str) -> AgentView:
    tools = [tool for tool in from_json(tools_json) if isinstance(tool, dict) and tool.get("name")]
    shapes = {str(tool["name"]): shape_of(tool) for tool in tools}
    texts = {str(tool["name"]): parse_description(str(tool.get("description") or "")).text for tool in tools}
    told = {
        name: f"{spoken_name(name.removeprefix(HANDOFF_PREFIX))} {_of_handoff(name, texts[name])}" for name in shapes
    }
    script = parse_script(instructions)
    return AgentView(script, shapes, texts, index_phrases(phrases_for(tools, instructions), told))


def _of_handoff(name: str, text: str) -> str:
    """A handoff's description without its standing first sentence."""
    if not name.startswith(HANDOFF_PREFIX):
        return text
    return text.partition(". ")[2] if text.startswith("Hand") else text
