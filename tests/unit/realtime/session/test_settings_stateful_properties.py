"""Set, handed over and connected anew: what the server has is the sum of what was said, and nothing else."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.realtime.agents.agent import RealtimeAgent
from app.realtime.model.session_config import connect_defaults, wire_patch, wire_session
from app.realtime.session.connector import Connector
from app.realtime.session.settings import at_handoff
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.testing import ScriptedRealtimeModel
from app.tools.registry import ToolRegistry
from app.tools.spec import function_tool
from tests.unit.realtime.session.test_settings_properties import FLAT, NESTED, leaves

DEFAULTS = connect_defaults(voice="ash", transcription="whisper-1")
PROMPTS = st.sampled_from([None, {"id": "p1"}, {"id": "p2", "version": "3"}])
WORDS = st.none() | st.sampled_from(["Be brief.", "Sing."])
VOICE = ("audio", "output", "voice")


@function_tool
def add(a: int, b: int) -> int:
    """Add."""
    return a + b


@function_tool
def tell_time() -> str:
    """Tell the time."""
    return "noon"


TOOLS = st.lists(st.sampled_from([add, tell_time]), unique=True)
AGENTS = st.builds(
    lambda words, voice, prompt, tools: AgentSnapshot(
        RealtimeAgent("Ann", voice=voice, prompt=prompt, tools=tools), words, ToolRegistry(tools)
    ),
    WORDS,
    st.sampled_from([None, "marin", "cedar"]),
    PROMPTS,
    TOOLS,
)


LAYERS = (FLAT | NESTED).map(lambda layer: {key: value for key, value in layer.items() if key != "instructions"})
"""What a run and a connection set: the words are the agent's."""


def told(places: dict[tuple[str, ...], Any]) -> dict[tuple[str, ...], Any]:
    """Without words and prompts that were taken away: a new connection has none to begin with."""
    return {place: value for place, value in places.items() if value or place not in (("instructions",), ("prompt",))}


def without_voice(patch: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in patch.items() if key not in ("voice", "audio")}
    if "audio" in patch:
        audio = dict(patch["audio"])
        if "output" in audio:
            audio["output"] = {key: value for key, value in audio["output"].items() if key != "voice"}
        kept["audio"] = audio
    return kept


class Settings(RuleBasedStateMachine):
    """One session from its connect on. `server` is what a server that takes patches has, place by place; `wanted` is
    the fold of what each of them said."""

    @initialize(run=LAYERS, initial=LAYERS, agent=AGENTS)
    def connects(self, run: dict[str, Any], initial: dict[str, Any], agent: AgentSnapshot) -> None:
        self.connector = Connector(ScriptedRealtimeModel(), {"initial_model_settings": initial}, run)
        self.agent = agent
        self.has_spoken = False
        self.is_opened(agent)
        said = [leaves(wire_session(layer)) for layer in (DEFAULTS, run, self.words_of(agent), initial)]
        self.wanted = {place: value for layer in said for place, value in layer.items()}
        self.wanted[("tools",)] = agent.to_wire_tools()

    def is_opened(self, agent: AgentSnapshot) -> None:
        self.server = leaves(wire_session(self.connector.settings_of(agent), DEFAULTS))

    def words_of(self, agent: AgentSnapshot) -> dict[str, Any]:
        named = {"instructions": agent.instructions, "voice": agent.agent.voice, "prompt": agent.agent.prompt}
        return {key: value for key, value in named.items() if value is not None}

    def takes(self, patch: dict[str, Any]) -> dict[tuple[str, ...], Any]:
        named = leaves(wire_patch(patch))
        self.server |= named
        return named

    @rule(patch=FLAT | NESTED)
    def caller_changes_settings(self, patch: dict[str, Any]) -> None:
        if self.has_spoken:
            patch = without_voice(patch)
        before = dict(self.server)
        named = self.takes(patch)
        self.connector.remember(patch, self.agent.agent)
        assert {place: value for place, value in self.server.items() if place not in named} == {
            place: value for place, value in before.items() if place not in named
        }, "what is not named stays"
        self.wanted |= named

    @rule(agent=AGENTS)
    def agent_hands_over(self, agent: AgentSnapshot) -> None:
        before = self.server.get(VOICE)
        patch = at_handoff(agent, self.agent, has_spoken=self.has_spoken)
        named = self.takes(patch)
        assert named[("tools",)] == agent.to_wire_tools(), "none of the agent's before stay"
        assert named.keys() <= {("type",), ("tools",), ("instructions",), ("prompt",), VOICE}
        assert not self.has_spoken or self.server.get(VOICE) == before, "a voice that was heard is kept"
        self.wanted |= {("tools",): agent.to_wire_tools(), ("instructions",): agent.instructions or ""}
        if agent.agent.prompt is not None or self.agent.agent.prompt is not None:
            self.wanted[("prompt",)] = agent.agent.prompt
        if agent.agent.voice is not None and not self.has_spoken:
            self.wanted[VOICE] = agent.agent.voice
        self.agent = agent

    @rule()
    def agent_is_heard(self) -> None:
        self.has_spoken = True

    @rule()
    def session_is_connected_anew(self) -> None:
        before = dict(self.server)
        if self.has_spoken:
            self.connector.remember({"voice": before[VOICE]})
        self.is_opened(self.agent)
        assert told(self.server) == told(before), "the new connection has the settings of the old one"
        self.wanted = {**self.server}

    @invariant()
    def server_has_the_sum_of_what_was_said(self) -> None:
        assert self.server == self.wanted


TestSettings = Settings.TestCase
