from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.local.speech.turns import (
    PartialTranscript,
    SpeechBegan,
    SpeechEnded,
    TurnDetector,
    TurnEffect,
    VoiceProbability,
)

SERVER = {"type": "server_vad"}


class Playbook:
    """Windows in, effects out, on one clock."""

    def __init__(self, config: dict[str, object]) -> None:
        self._detector = TurnDetector(config)
        self._at_ms = 0

    def windows(self, count: int, probability: float) -> list[TurnEffect]:
        effects: list[TurnEffect] = []
        for _ in range(count):
            self._at_ms += 32
            effects += self._detector.handle(VoiceProbability(self._at_ms, probability))
        return effects

    def words(self, text: str) -> list[TurnEffect]:
        return self._detector.handle(PartialTranscript(text))

    def wait_after(self, text: str) -> int:
        """How long (ms) silence lasts until the turn ends after these words."""
        assert self.windows(20, 0.9)
        assert self.words(text) == []
        ended = self.windows(400, 0.0)
        assert len(ended) == 1
        assert isinstance(ended[0], SpeechEnded)
        return ended[0].audio_end_ms - 20 * 32


def test_a_turn_begins_before_its_first_voiced_window_and_ends_after_the_silence() -> None:
    play = Playbook(SERVER)
    assert play.windows(20, 0.1) == []
    assert play.windows(30, 0.9) == [SpeechBegan(20 * 32 - 300)]
    assert play.windows(15, 0.1) == []
    assert play.windows(1, 0.1) == [SpeechEnded((20 + 30 + 16) * 32)]


def test_a_click_is_not_a_turn() -> None:
    play = Playbook(SERVER)
    for _ in range(20):
        assert play.windows(2, 0.95) == []
        assert play.windows(10, 0.0) == []


def test_the_beginning_never_lies_before_the_audio() -> None:
    assert Playbook(SERVER).windows(5, 0.9) == [SpeechBegan(0)]


def test_a_fading_voice_keeps_the_turn_open() -> None:
    play = Playbook(SERVER)
    play.windows(10, 0.9)
    assert play.windows(60, 0.4) == []


def test_threshold_padding_and_silence_are_the_sessions() -> None:
    play = Playbook({"type": "server_vad", "threshold": 0.8, "prefix_padding_ms": 0, "silence_duration_ms": 200})
    assert play.windows(10, 0.7) == []
    assert play.windows(5, 0.85) == [SpeechBegan(320)]
    assert play.windows(7, 0.1) == [SpeechEnded(22 * 32)]


def test_words_do_not_matter_to_server_vad() -> None:
    assert Playbook(SERVER).wait_after("I would like to") == 512


def test_a_finished_sentence_is_answered_at_once_by_semantic_vad() -> None:
    assert Playbook({"type": "semantic_vad"}).wait_after("book a table for two tomorrow at seven") == 448


def test_an_unfinished_sentence_is_waited_for_as_long_as_eagerness_says() -> None:
    for eagerness, most in (("low", 8000), ("medium", 4000), ("auto", 4000), ("high", 2000)):
        waited = Playbook({"type": "semantic_vad", "eagerness": eagerness}).wait_after("I would like to")
        assert most <= waited < most + 32


def test_without_words_semantic_vad_waits_a_second() -> None:
    assert Playbook({"type": "semantic_vad"}).wait_after("") == 992


def test_words_that_arrive_in_the_silence_end_the_turn_at_once() -> None:
    play = Playbook({"type": "semantic_vad"})
    play.windows(20, 0.9)
    play.words("I would like to")
    assert play.windows(40, 0.0) == []
    assert play.words("I would like to book a table") == [SpeechEnded(60 * 32)]


@given(
    st.lists(st.one_of(st.floats(0, 1), st.text(max_size=20)), max_size=300),
    st.sampled_from(["server_vad", "semantic_vad"]),
)
def test_beginnings_and_ends_alternate_in_any_order_of_inputs(inputs: list[float | str], kind: str) -> None:
    detector, at_ms, effects = TurnDetector({"type": kind}), 0, []
    for each in inputs:
        if isinstance(each, str):
            effects += detector.handle(PartialTranscript(each))
        else:
            at_ms += 32
            effects += detector.handle(VoiceProbability(at_ms, each))
    assert all(isinstance(effect, SpeechBegan) for effect in effects[::2])
    assert all(isinstance(effect, SpeechEnded) for effect in effects[1::2])
