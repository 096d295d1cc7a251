"""Where a turn begins and ends: server VAD by silence alone, semantic VAD by silence and by how the words read.

Pure. Fed with one voice probability per 32 ms window and, for semantic VAD, with partial transcripts. Times are ms of
all audio written. Invariant: `SpeechBegan` and `SpeechEnded` alternate, beginning with `SpeechBegan`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, assert_never

WINDOW_MS: Final = 32
# A voice is believed when three of the last five windows have one: a click or a cough of 60 ms is not a turn.
CONFIRMING_WINDOWS: Final = 3
LOOK_BACK_WINDOWS: Final = 5
# A voice that fades is still a voice: ending needs a lower probability than beginning.
HYSTERESIS: Final = 0.15
DEFAULT_THRESHOLD: Final = 0.5
DEFAULT_PREFIX_MS: Final = 300
DEFAULT_SILENCE_MS: Final = 500
MOST_WAIT_MS: Final = {"low": 8000, "medium": 4000, "auto": 4000, "high": 2000}
FINISHED_WAIT_MS: Final = 448
UNKNOWN_WAIT_MS: Final = 992

# Nobody ends a sentence with these: the speaker is looking for the next word.
_OPEN_WORDS: Final = (
    "a an the my your his her our their this these those and or but because so if when while that which who to for at"
    " in on of from with by about into is are am was were be been will would could should can may might do does did"
    " have has had i we they it's i'm i'd i'll let's um uh er erm hmm like than as not very really maybe then"
)
_GOES_ON: Final = frozenset(_OPEN_WORDS.split())


@dataclass(frozen=True, slots=True)
class VoiceProbability:
    """How likely the window that ends at `at_ms` holds a voice; `probability` in [0, 1]."""

    at_ms: int
    probability: float


@dataclass(frozen=True, slots=True)
class PartialTranscript:
    """What has been recognised of the turn so far."""

    text: str


@dataclass(frozen=True, slots=True)
class SpeechBegan:
    """Somebody speaks, since `audio_start_ms` (prefix padding included)."""

    audio_start_ms: int


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """The turn is over at `audio_end_ms` (the silence that showed it included)."""

    audio_end_ms: int


TurnInput = VoiceProbability | PartialTranscript
TurnEffect = SpeechBegan | SpeechEnded


class TurnDetector:
    """Decides from a session's `turn_detection` object (`server_vad` or `semantic_vad`)."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._is_semantic = config.get("type") == "semantic_vad"
        threshold = config.get("threshold")
        self._threshold = DEFAULT_THRESHOLD if threshold is None else float(threshold)
        self._prefix_ms = _number(config, "prefix_padding_ms", DEFAULT_PREFIX_MS)
        self._silence_ms = _number(config, "silence_duration_ms", DEFAULT_SILENCE_MS)
        self._most_ms = MOST_WAIT_MS.get(str(config.get("eagerness") or "auto"), MOST_WAIT_MS["auto"])
        self._recent: deque[tuple[int, bool]] = deque(maxlen=LOOK_BACK_WINDOWS)
        self._is_speaking = False
        self._last_voice_ms = 0
        self._now_ms = 0
        self._text = ""

    def handle(self, event: TurnInput) -> list[TurnEffect]:
        """Advance by one window or one partial transcript. Never raises."""
        match event:
            case VoiceProbability():
                return self._window(event)
            case PartialTranscript():
                self._text = event.text
                return self._check_end()
            case _:
                assert_never(event)

    def _window(self, event: VoiceProbability) -> list[TurnEffect]:
        self._now_ms = event.at_ms
        if self._is_speaking:
            if event.probability >= self._threshold - HYSTERESIS:
                self._last_voice_ms = event.at_ms
            return self._check_end()
        self._recent.append((event.at_ms, event.probability >= self._threshold))
        voiced = [at_ms for at_ms, is_voice in self._recent if is_voice]
        if len(voiced) < CONFIRMING_WINDOWS:
            return []
        self._is_speaking = True
        self._last_voice_ms = voiced[-1]
        self._text = ""
        self._recent.clear()
        return [SpeechBegan(max(0, voiced[0] - WINDOW_MS - self._prefix_ms))]

    def _check_end(self) -> list[TurnEffect]:
        if not self._is_speaking or self._now_ms - self._last_voice_ms < self._wait_ms():
            return []
        self._is_speaking = False
        return [SpeechEnded(self._now_ms)]

    def _wait_ms(self) -> int:
        if not self._is_semantic:
            return self._silence_ms
        words = self._text.lower().replace("…", " … ").split()
        if not words:
            return min(UNKNOWN_WAIT_MS, self._most_ms)
        last = words[-1].strip(",;:-")
        if last in _GOES_ON or words[-1].endswith((",", "…", "-")):
            return self._most_ms
        return FINISHED_WAIT_MS


def _number(config: Mapping[str, Any], key: str, default: int) -> int:
    value = config.get(key)
    return default if value is None else int(value)
