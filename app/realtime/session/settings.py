"""Which settings go to the model, when: at connect everything, at a handoff what the agent decides, then patches.

Pure. Keys are those a caller may write (nested or flat); the model turns them into the wire's form and checks them.
Invariant: a patch names nothing that the caller or the agent did not name.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from app.realtime.session.snapshot import AgentSnapshot

Settings = dict[str, Any]

_NESTED_NAME: dict[str, tuple[str, str]] = {
    "input_audio_format": ("input", "format"),
    "input_audio_transcription": ("input", "transcription"),
    "input_audio_noise_reduction": ("input", "noise_reduction"),
    "turn_detection": ("input", "turn_detection"),
    "output_audio_format": ("output", "format"),
    "voice": ("output", "voice"),
    "speed": ("output", "speed"),
}
_OTHER_NAME = {"modalities": "output_modalities", "output_modalities": "modalities"}


def at_connect(run: Mapping[str, Any], agent: AgentSnapshot, initial: Mapping[str, Any]) -> Settings:
    """Settings of a new connection: the run's, under what the agent decides, under the connection's own.

    Tools add up: those that the settings bring along stand before the agent's.
    """
    settings = merged(merged(run, _of_agent(agent, is_new=True, may_set_voice=True)), initial)
    settings["tools"] = [*fixed_tools(run, initial), *agent.to_wire_tools()]
    return settings


def fixed_tools(*layers: Mapping[str, Any]) -> list[Any]:
    """Tools in wire form that settings bring along, whichever agent answers."""
    return [tool for layer in layers for tool in layer.get("tools") or ()]


def at_handoff(
    agent: AgentSnapshot, previous: AgentSnapshot | None, *, has_spoken: bool, fixed: Sequence[Any] = ()
) -> Settings:
    """The patch that puts `agent` in the place of `previous`.

    Tools are always named, an empty list included, so that none of the previous agent's stay. The voice is left out
    once the session has produced audio: the server refuses a change then.
    """
    patch = _of_agent(agent, is_new=False, may_set_voice=not has_spoken)
    patch |= tools_alone(agent, fixed)
    if agent.agent.prompt is None and previous is not None and previous.agent.prompt is not None:
        patch["prompt"] = None
    return patch


def carried_over(patch: Mapping[str, Any], agent: AgentSnapshot) -> Settings:
    """What of a patch still holds when `agent` has taken over since: all that a handoff to it does not name."""
    kept = copy.deepcopy(dict(patch))
    for key in at_handoff(agent, None, has_spoken=False):
        kept.pop(key, None)
        _forget_other_spelling(kept, key, None)
    return kept


def tools_alone(agent: AgentSnapshot, fixed: Sequence[Any] = ()) -> Settings:
    """The patch that changes nothing but the tools."""
    return {"tools": [*fixed, *agent.to_wire_tools()]}


def untraced(settings: Mapping[str, Any]) -> Settings:
    """The same, with tracing turned off whatever they say of it."""
    return {**settings, "tracing": None}


def merged(base: Mapping[str, Any], patch: Mapping[str, Any]) -> Settings:
    """`patch` over `base`, in depth for `audio`; a setting that `patch` spells otherwise replaces the old spelling."""
    result = copy.deepcopy(dict(base))
    for key, value in patch.items():
        _forget_other_spelling(result, key, value)
        if key == "audio" and isinstance(value, Mapping) and isinstance(result.get("audio"), Mapping):
            result["audio"] = _merged_audio(result["audio"], value)
        else:
            result[key] = copy.deepcopy(value)
    return result


def _of_agent(agent: AgentSnapshot, *, is_new: bool, may_set_voice: bool) -> Settings:
    settings: Settings = {}
    if agent.instructions is not None:
        settings["instructions"] = agent.instructions
    elif not is_new:
        settings["instructions"] = ""
    if agent.agent.prompt is not None:
        settings["prompt"] = agent.agent.prompt
    if agent.agent.voice is not None and may_set_voice:
        settings["voice"] = agent.agent.voice
    return settings


def _merged_audio(base: Mapping[str, Any], patch: Mapping[str, Any]) -> Settings:
    result = dict(base)
    for side, values in patch.items():
        known = result.get(side)
        if isinstance(known, Mapping) and isinstance(values, Mapping):
            result[side] = {**known, **values}
        else:
            result[side] = values
    return result


def _forget_other_spelling(settings: Settings, key: str, value: Any) -> None:
    if key in _NESTED_NAME:
        _drop_nested(settings, *_NESTED_NAME[key])
    if key in _OTHER_NAME:
        settings.pop(_OTHER_NAME[key], None)
    if key == "audio" and isinstance(value, Mapping):
        for flat, (side, name) in _NESTED_NAME.items():
            named = value.get(side)
            if isinstance(named, Mapping) and name in named:
                settings.pop(flat, None)


def _drop_nested(settings: Settings, side: str, name: str) -> None:
    audio = settings.get("audio")
    if not isinstance(audio, Mapping) or not isinstance(audio.get(side), Mapping):
        return
    kept = {key: value for key, value in audio[side].items() if key != name}
    rest = {key: value for key, value in audio.items() if key != side}
    settings["audio"] = {**rest, side: kept} if kept else rest
    if not settings["audio"]:
        del settings["audio"]
