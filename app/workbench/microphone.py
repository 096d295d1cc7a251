"""What of the microphone is sent: by voice or by button, muted or not. Pure.

Owns the talk gate and the 20 ms messages. Invariant: every captured sample is sent at most once and in order; while
muted nothing of the room is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.audio.gate import TalkGate
from app.base.pcm import BYTES_PER_SAMPLE, SESSION_RATE_HZ, ms_to_samples
from app.base.settings import TurnMode

MESSAGE_BYTES: Final = ms_to_samples(20) * BYTES_PER_SAMPLE
_SILENCE_MOST_BYTES: Final = 10 * SESSION_RATE_HZ * BYTES_PER_SAMPLE


@dataclass(frozen=True, slots=True)
class SendAudio:
    """Send this piece (PCM16, 24 kHz)."""

    pcm: bytes


@dataclass(frozen=True, slots=True)
class EndTurn:
    """The person has finished: commit, and ask for an answer."""


@dataclass(frozen=True, slots=True)
class DropTurn:
    """What was sent and not committed is not meant for the agent: clear it."""


MicrophoneEffect = SendAudio | EndTurn | DropTurn


class Microphone:
    """Turns captured sound into messages."""

    def __init__(self, mode: TurnMode) -> None:
        self.mode: TurnMode = mode
        self.is_muted = False
        self._gate = TalkGate()
        self._pending = bytearray()
        self._is_heard = False
        self._silence_left = 0

    @property
    def is_open(self) -> bool:
        """Whether the microphone is let through."""
        return not self.is_muted and (self.mode == "voice" or self._gate.is_open)

    def press(self) -> bool:
        """The talk button goes down; returns whether it opened the microphone."""
        if self.mode != "hold" or self.is_muted or self._gate.is_open:
            return False
        self._gate.open()
        return True

    def release(self) -> bool:
        """The talk button goes up: the tail is still sent. Returns whether it was down."""
        was_open = self._gate.is_open
        self._gate.close()
        return was_open

    def set_mode(self, mode: TurnMode) -> list[MicrophoneEffect]:
        """Turns by voice or by button from now on."""
        if mode == self.mode:
            return []
        self.mode = mode
        was_heard = self._is_heard
        dropped = self._drop()
        if mode == "voice":
            return dropped
        # What was being said is a turn; anything else that the server holds of the open microphone is none.
        return [EndTurn()] if was_heard else [DropTurn()]

    def set_muted(self, is_muted: bool) -> list[MicrophoneEffect]:
        """Nothing of the room is sent while muted; a turn by button is dropped, one by voice ends in silence."""
        if is_muted == self.is_muted:
            return []
        self.is_muted = is_muted
        self._silence_left = _SILENCE_MOST_BYTES if is_muted and self._is_heard else 0
        if self.mode == "voice":
            self._pending.clear()
            return []
        return self._drop()

    def server_hears(self, is_heard: bool) -> None:
        """The server's turn detection began or ended to hear speech."""
        self._is_heard = is_heard
        if not is_heard:
            self._silence_left = 0

    def push(self, pcm: bytes) -> list[MicrophoneEffect]:
        """Take what was captured since the last call (PCM16, any length)."""
        if self.is_muted:
            return self._push_silence(len(pcm))
        if self.mode == "voice":
            return self._messages(pcm)
        effects = self._messages(self._gate.push(pcm))
        if self._gate.ended:
            effects += self._rest()
            effects.append(EndTurn())
        return effects

    def _push_silence(self, size: int) -> list[MicrophoneEffect]:
        """A server that hears speech waits for its end: give it silence until it has found one."""
        size = min(size, self._silence_left)
        self._silence_left -= size
        return self._messages(bytes(size))

    def _messages(self, pcm: bytes) -> list[MicrophoneEffect]:
        self._pending += pcm
        effects: list[MicrophoneEffect] = []
        whole = len(self._pending) - len(self._pending) % MESSAGE_BYTES
        effects += [SendAudio(bytes(self._pending[at : at + MESSAGE_BYTES])) for at in range(0, whole, MESSAGE_BYTES)]
        del self._pending[:whole]
        return effects

    def _rest(self) -> list[MicrophoneEffect]:
        rest, self._pending = bytes(self._pending), bytearray()
        return [SendAudio(rest)] if rest else []

    def _drop(self) -> list[MicrophoneEffect]:
        was_sending = self._gate.is_sending or self._is_heard
        self._gate = TalkGate()
        self._pending.clear()
        self._is_heard = False
        return [DropTurn()] if was_sending else []
