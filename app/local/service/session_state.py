"""The session in force: defaults, patches, what may not change, and how it is reported.

Pure. Owns the effective configuration of one connection. Invariant: a patch is applied whole or not at all.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any, Final

from app.local.service.refusal import Refusal
from app.local.service.session_shape import SessionShape

DEFAULT_INSTRUCTIONS: Final = (
    "You are a helpful voice agent. Answer in the language of the person, in a few short sentences that are easy "
    "to follow by ear. Use the tools you have been given whenever they fit."
)
_DEFAULTS: Final[dict[str, Any]] = {
    "output_modalities": ["audio"],
    "instructions": DEFAULT_INSTRUCTIONS,
    "audio": {
        "input": {
            "format": {"type": "audio/pcm", "rate": 24000},
            "transcription": None,
            "noise_reduction": None,
            "turn_detection": {
                "type": "server_vad",
                "threshold": 0.5,
                "prefix_padding_ms": 300,
                "silence_duration_ms": 500,
                "create_response": True,
                "interrupt_response": True,
                "idle_timeout_ms": None,
            },
        },
        "output": {"format": {"type": "audio/pcm", "rate": 24000}, "voice": "alloy", "speed": 1.0},
    },
    "tools": [],
    "tool_choice": "auto",
    "max_output_tokens": "inf",
    "truncation": "auto",
    "tracing": None,
    "prompt": None,
    "include": None,
}
_MERGED: Final = ("audio", "input", "output")
"""Objects of which only the named fields change; every other object is replaced, with its defaults."""
_MERGED_WHEN_SAME_TYPE: Final = ("turn_detection", "noise_reduction", "format")


class SessionState:
    """The effective session of one connection."""

    def __init__(self, session_id: str, model: str) -> None:
        self._config: dict[str, Any] = {
            "type": "realtime",
            "object": "realtime.session",
            "id": session_id,
            "model": model,
            **copy.deepcopy(_DEFAULTS),
        }
        self.has_spoken = False

    def apply(self, patch: SessionShape) -> None:
        """Put a patch in force. Raises Refusal, with nothing changed, when it touches what is fixed."""
        changes = patch.model_dump(exclude_unset=True)
        if changes.get("model") not in (None, self.model):
            raise Refusal(
                f"The model of a session cannot be changed: it is '{self.model}' until the connection ends.",
                param="session.model",
            )
        voice = changes.get("audio", {}).get("output", {}).get("voice", self.voice)
        self.check_voice(voice, "session.audio.output.voice")
        changes.pop("model", None)
        self._complete(changes, patch)
        _merge(self._config, changes)

    def _complete(self, changes: dict[str, Any], patch: SessionShape) -> None:
        """An object whose `type` is new starts from the defaults of that type."""
        for side, shape in (("input", patch.audio.input), ("output", patch.audio.output)):
            changed = changes.get("audio", {}).get(side, {})
            for key in ("turn_detection", "format"):
                new = getattr(shape, key, None)
                current = self._config["audio"][side].get(key)
                if new is None or changed.get(key) is None:
                    continue
                if current is None or current["type"] != new.type:
                    changed[key] = new.model_dump()

    def check_voice(self, voice: Any, param: str) -> None:
        """Raises Refusal when `voice` differs from the one that has already been heard."""
        if self.has_spoken and voice != self.voice:
            raise Refusal(
                "Cannot update a conversation's voice if assistant audio is present.",
                code="cannot_update_voice",
                param=param,
            )

    def wire(self) -> dict[str, Any]:
        """The session object of `session.created` and `session.updated`: a copy of everything in force."""
        return copy.deepcopy(self._config)

    @property
    def model(self) -> str:
        return str(self._config["model"])

    @property
    def instructions(self) -> str:
        return str(self._config["instructions"])

    @property
    def tools(self) -> tuple[dict[str, Any], ...]:
        return tuple(self._config["tools"])

    @property
    def voice(self) -> Any:
        return self._config["audio"]["output"]["voice"]

    @property
    def speed(self) -> float:
        return float(self._config["audio"]["output"]["speed"])

    @property
    def input_format(self) -> str:
        """`audio/pcm`, `audio/pcmu` or `audio/pcma`."""
        return str(self._config["audio"]["input"]["format"]["type"])

    @property
    def output_format(self) -> dict[str, Any]:
        return dict(self._config["audio"]["output"]["format"])

    @property
    def turn_detection(self) -> Mapping[str, Any] | None:
        """The turn detection in force, None when the client commits by itself."""
        detection: Mapping[str, Any] | None = self._config["audio"]["input"]["turn_detection"]
        return detection

    @property
    def transcription(self) -> Mapping[str, Any] | None:
        """How the person's speech is to be reported; None leaves the transcript inside the engine."""
        transcription: Mapping[str, Any] | None = self._config["audio"]["input"]["transcription"]
        return transcription

    @property
    def language(self) -> str | None:
        """The language hint of the transcription."""
        language = (self.transcription or {}).get("language")
        return str(language) if language else None

    def answering(self, name: str) -> Any:
        """A field that a response may override: `output_modalities`, `tool_choice`, `max_output_tokens`…"""
        return copy.deepcopy(self._config[name])


def _merge(target: dict[str, Any], changes: Mapping[str, Any]) -> None:
    for key, value in changes.items():
        current = target.get(key)
        if not isinstance(value, dict) or not isinstance(current, dict):
            target[key] = value
        elif key in _MERGED:
            _merge(current, value)
        elif key in _MERGED_WHEN_SAME_TYPE and value.get("type") == current.get("type"):
            current.update(value)
        else:
            target[key] = value
