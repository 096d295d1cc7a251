"""Which settings are sent, when."""

from __future__ import annotations

from typing import Any

from app.realtime.agents.agent import RealtimeAgent
from app.realtime.session.settings import at_connect, at_handoff, merged, untraced
from app.realtime.session.snapshot import AgentSnapshot


def snapshot(instructions: str | None = "be nice", **fields: Any) -> AgentSnapshot:
    return AgentSnapshot(RealtimeAgent("Ann", **fields), instructions)


def test_the_agent_stands_over_the_run_and_the_connection_over_both() -> None:
    run = {"instructions": "run", "voice": "ash", "speed": 1.1}
    settings = at_connect(run, snapshot(voice="marin"), {"speed": 0.9})
    assert settings == {"instructions": "be nice", "voice": "marin", "speed": 0.9, "tools": []}


def test_an_agents_voice_replaces_the_runs_in_whichever_spelling() -> None:
    run = {"audio": {"output": {"voice": "ash", "speed": 1.2}, "input": {"format": "pcm16"}}}
    settings = at_connect(run, snapshot(voice="marin"), {})
    assert settings["voice"] == "marin"
    assert settings["audio"] == {"output": {"speed": 1.2}, "input": {"format": "pcm16"}}


def test_a_connection_that_spells_nested_replaces_what_the_run_spells_flat() -> None:
    settings = at_connect({"voice": "ash"}, snapshot(), {"audio": {"output": {"voice": "marin"}}})
    assert "voice" not in settings
    assert settings["audio"] == {"output": {"voice": "marin"}}


def test_without_instructions_the_servers_own_stay_at_connect_and_the_old_agents_go_at_a_handoff() -> None:
    assert "instructions" not in at_connect({}, snapshot(None), {})
    assert at_handoff(snapshot(None), None, has_spoken=False)["instructions"] == ""


def test_a_handoff_names_tools_always_and_the_voice_only_before_the_first_sound() -> None:
    assert at_handoff(snapshot(voice="marin"), None, has_spoken=False) == {
        "instructions": "be nice",
        "tools": [],
        "voice": "marin",
    }
    assert "voice" not in at_handoff(snapshot(voice="marin"), None, has_spoken=True)


def test_a_prompt_of_the_agent_before_is_taken_away() -> None:
    before = snapshot(prompt={"id": "p1"})
    assert at_handoff(snapshot(), before, has_spoken=True)["prompt"] is None
    assert at_handoff(snapshot(prompt={"id": "p2"}), before, has_spoken=True)["prompt"] == {"id": "p2"}
    assert "prompt" not in at_handoff(snapshot(), snapshot(), has_spoken=True)


def test_a_patch_leaves_what_it_does_not_name() -> None:
    base = {"audio": {"input": {"turn_detection": None, "format": "pcm16"}}, "speed": 1.0}
    patch = {"audio": {"input": {"turn_detection": {"type": "server_vad"}}}}
    assert merged(base, patch) == {
        "audio": {"input": {"turn_detection": {"type": "server_vad"}, "format": "pcm16"}},
        "speed": 1.0,
    }
    assert base["audio"] == {"input": {"turn_detection": None, "format": "pcm16"}}


def test_an_explicit_none_stays() -> None:
    assert merged({"turn_detection": {"type": "server_vad"}}, {"turn_detection": None}) == {"turn_detection": None}


def test_tools_of_the_settings_stand_before_the_agents() -> None:
    hosted, other = {"type": "mcp", "server_label": "files"}, {"type": "mcp", "server_label": "mail"}
    assert at_connect({"tools": [hosted]}, snapshot(), {"tools": [other]})["tools"] == [hosted, other]
    assert at_handoff(snapshot(), None, has_spoken=True, fixed=[hosted])["tools"] == [hosted]


def test_one_spelling_of_modalities_replaces_the_other() -> None:
    assert merged({"modalities": ["audio"]}, {"output_modalities": ["text"]}) == {"output_modalities": ["text"]}


def test_a_side_of_audio_that_is_no_mapping_is_left_for_the_model_to_refuse() -> None:
    assert merged({"audio": {"input": {}}}, {"audio": {"input": 3}}) == {"audio": {"input": 3}}
    assert merged({"audio": {"output": {"voice": "ash"}}}, {"voice": "marin"}) == {"voice": "marin"}


def test_what_is_not_to_be_traced_says_so_whatever_the_settings_name() -> None:
    assert untraced({"speed": 1.1, "tracing": "auto"}) == {"speed": 1.1, "tracing": None}
    assert untraced({}) == {"tracing": None}
