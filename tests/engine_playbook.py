"""Playbooks for the engine's machine: client events and facts in, server events and other effects out."""

from __future__ import annotations

import json
from typing import Any

import pybase64

from app.local.service.effects import Effect, Send, StartAnswer, StopAnswer
from app.local.service.facts import AnswerEnded, AudioHeard, CallMade, Fact, FrameReceived, SoundMade, TextMade
from app.local.service.machine import ConnectionMachine
from tests.engine_parts import LoudnessDetector, counting_ids, tone

SLICE_SAMPLES = 768


class EngineBench:
    """One machine with a voice detector of the test's own.

    `events` holds everything sent so far, `effects` everything else that was asked for, both in order.
    """

    def __init__(self) -> None:
        self.machine = ConnectionMachine("test-model", counting_ids(), {"brain": "none"})
        self.events: list[dict[str, Any]] = []
        self.effects: list[Effect] = []
        self._detector = LoudnessDetector()
        self._take(self.machine.greet())

    def send(self, kind: str, **fields: Any) -> list[dict[str, Any]]:
        """A client event; returns what was sent in answer."""
        return self.fact(FrameReceived(json.dumps({"type": kind, **fields})))

    def fact(self, fact: Fact) -> list[dict[str, Any]]:
        """A fact; returns what was sent because of it."""
        return self._take(self.machine.handle(fact))

    def configure(self, **fields: Any) -> None:
        """A session update that has to be accepted."""
        assert [event["type"] for event in self.send("session.update", session={"type": "realtime", **fields})] == [
            "session.updated"
        ]

    def detect_turns(self, detection: dict[str, Any] | None) -> None:
        """Choose the turn detection."""
        self.configure(audio={"input": {"turn_detection": detection}})

    def write(self, pcm: bytes) -> list[dict[str, Any]]:
        """Audio from the client, and the ear listening to it; returns what was sent."""
        sent = self.send("input_audio_buffer.append", audio=pybase64.b64encode_as_string(pcm))
        while heard := self.machine.listening.next_slice(SLICE_SAMPLES):
            voices = tuple(self._detector.feed(heard)) if self.machine.listening.needs_voice else ()
            sent += self.fact(AudioHeard(len(heard) // 2, voices))
        return sent

    def say(self, text: str) -> str:
        """A typed message; returns its item id."""
        content = [{"type": "input_text", "text": text}]
        sent = self.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})
        return str(sent[0]["item"]["id"])

    def ask(self, **response: Any) -> str:
        """A request for an answer that has to be accepted; returns the response id."""
        sent = self.send("response.create", response=response)
        assert sent[0]["type"] == "response.created", sent
        return str(sent[0]["response"]["id"])

    def answer(self, response_id: str, text: str = "Hello.", sound_ms: int = 200) -> str:
        """Words and sound of an answer, not ended yet; returns the item id."""
        self.fact(TextMade(response_id, text))
        if sound_ms:
            self.fact(SoundMade(response_id, tone(sound_ms)))
        return str(next(event["item"]["id"] for event in reversed(self.events) if event["type"] == _ADDED))

    def call(self, response_id: str, name: str, arguments: str = "{}") -> None:
        """A function call of the brain."""
        self.fact(CallMade(response_id, name, arguments, f"call_of_{name}"))

    def end(self, response_id: str) -> dict[str, Any]:
        """The brain has said everything; returns the finished response."""
        self.fact(AnswerEnded(response_id))
        return self.last("response.done")["response"]

    def last(self, kind: str) -> dict[str, Any]:
        """The newest event of a type."""
        return next(event for event in reversed(self.events) if event["type"] == kind)

    @property
    def working(self) -> set[str]:
        """Responses that brain and voice work on."""
        started = {effect.response_id for effect in self.effects if isinstance(effect, StartAnswer)}
        return started - {effect.response_id for effect in self.effects if isinstance(effect, StopAnswer)}

    def _take(self, effects: list[Effect]) -> list[dict[str, Any]]:
        sent = [json.loads(json.dumps(effect.event)) for effect in effects if isinstance(effect, Send)]
        self.events += sent
        self.effects += [effect for effect in effects if not isinstance(effect, Send)]
        return sent


_ADDED = "response.output_item.added"


def kinds(events: list[dict[str, Any]]) -> list[str]:
    """The types of events, in order."""
    return [event["type"] for event in events]
