"""The settings of voice and turn taking, as the session takes them. Pure.

Owns which of them a new conversation is begun with and what a change of them sends to a running one. Invariant: a patch
names only what differs; what the person never touched is not named at the beginning either, so that it stays the
service's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from app.base.sections import Voice
from app.base.settings import TurnMode
from app.realtime.model.model_list import model_list

_TURNS: Final[dict[str, Any]] = {"type": "semantic_vad", "create_response": True, "interrupt_response": True}
# Small recognisers mishear last words: do not wait long for a sentence that only seems unfinished.
_LOCAL_TURNS: Final[dict[str, Any]] = {**_TURNS, "eagerness": "high"}


@dataclass(frozen=True, slots=True)
class VoicePlan:
    """What was chosen, for one conversation.

    Args:
        voice: nobody else's: it must not change.
        is_local: the engine on this computer is at the other end.
        has_speaker: whether there is something to hear the agent with; without, answers are text.
    """

    voice: Voice
    is_local: bool = False
    has_speaker: bool = True

    @property
    def asks_for_answers(self) -> bool:
        """Whether an answer has to be asked for after each turn.

        While the agent may finish over a person who speaks, the server could only refuse to begin an answer to them:
        asked for from here, it waits for the end of the one before.
        """
        return not self.voice.voice_interrupts

    def at_connect(self, mode: TurnMode) -> dict[str, Any]:
        """Settings to begin a conversation with."""
        untouched = VoicePlan(Voice(), self.is_local, has_speaker=True)
        settings = {"turn_detection": self._turns(mode), **self._difference(untouched, mode)}
        if self.voice.model:
            settings["model_name"] = self.voice.model
        return settings

    def since(self, before: VoicePlan, mode: TurnMode) -> dict[str, Any]:
        """What a running conversation has to be told; the model stays the one it began with."""
        return self._difference(before, mode)

    def at_speed_of(self, other: VoicePlan) -> VoicePlan:
        """The same, but for the speed."""
        return replace(self, voice=self.voice.model_copy(update={"speed": other.voice.speed}))

    def turns(self, mode: TurnMode) -> dict[str, Any]:
        """The one setting that says how turns are taken."""
        return {"turn_detection": self._turns(mode)}

    def _difference(self, before: VoicePlan, mode: TurnMode) -> dict[str, Any]:
        was = before._settings(mode)
        return {name: value for name, value in self._settings(mode).items() if value != was[name]}

    def _settings(self, mode: TurnMode) -> dict[str, Any]:
        voice = self.voice
        noise = voice.noise_reduction
        return {
            "output_modalities": [voice.modalities if self.has_speaker else "text"],
            "turn_detection": self._turns(mode),
            "input_audio_transcription": self._transcription() if voice.transcribes else None,
            "input_audio_noise_reduction": None if noise == "off" else {"type": noise},
            "speed": voice.speed,
        }

    def _turns(self, mode: TurnMode) -> dict[str, Any] | None:
        if mode == "hold":
            return None
        voice = self.voice
        match voice.detection:
            case "automatic":
                turns = dict(_LOCAL_TURNS if self.is_local else _TURNS)
            case "semantic_vad":
                turns = {**_TURNS, "eagerness": voice.eagerness}
            case "server_vad":
                turns = {
                    **_TURNS,
                    "type": "server_vad",
                    "threshold": voice.threshold,
                    "prefix_padding_ms": voice.prefix_padding_ms,
                    "silence_duration_ms": voice.silence_duration_ms,
                }
        if not voice.voice_interrupts:
            turns["interrupt_response"] = turns["create_response"] = False
        return turns

    def _transcription(self) -> dict[str, Any]:
        voice = self.voice
        transcription = {"model": voice.transcription_model or model_list().default_transcription}
        if voice.transcription_language:
            transcription["language"] = voice.transcription_language
        if voice.transcription_prompt.strip():
            transcription["prompt"] = voice.transcription_prompt.strip()
        return transcription
