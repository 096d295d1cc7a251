"""The listening desk: the input audio buffer, where turns begin and end in it, and the user items made of it.

Pure. Owns the buffer, the ear's position in it and the turn detector. Every millisecond it reports counts from the
first audio the client wrote. Invariant: the ear never is ahead of what was written, and an utterance that was opened
is closed or dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from app.base.pcm import SESSION_RATE_HZ, samples_to_ms
from app.local.service.audio_buffer import AudioBuffer, position_at
from app.local.service.client_event import AudioAppend, decode_audio
from app.local.service.effects import CloseUtterance, DropUtterance, FeedUtterance, OpenUtterance, ResetEar
from app.local.service.facts import AudioHeard, PartHeard
from app.local.service.refusal import Refusal
from app.local.service.response_desk import ResponseDesk
from app.local.service.room import Room
from app.local.service.stored_item import Part, StoredItem
from app.local.service.wire_audio import WireDecoder
from app.local.speech.turns import PartialTranscript, SpeechBegan, SpeechEnded, TurnDetector, VoiceProbability

LEAST_COMMIT_MS: Final = 100
WINDOW_MS: Final = 32
SILENCE_KEPT_SAMPLES: Final = 60 * SESSION_RATE_HZ
"""How much audio before a turn stays in the buffer; more than the longest idle time-out and prefix."""


class ListeningDesk:
    """Makes turns out of audio."""

    def __init__(self, room: Room, responses: ResponseDesk) -> None:
        self._room = room
        self._responses = responses
        self._buffer = AudioBuffer()
        self._decoder = WireDecoder(room.session.input_format)
        self._ear = 0
        self._fed: int | None = None
        self._item_id = room.new_id("item")
        self._is_speaking = False
        self._windows_from = 0
        self._quiet_from_ms: int | None = None
        self._detection: dict[str, Any] | None = None
        self._turns: TurnDetector | None = None
        self.configure()

    def configure(self) -> None:
        """The session was updated: take over its format, and its turn detection when that has changed."""
        session = self._room.session
        if session.input_format != self._decoder.format_type:
            self._decoder = WireDecoder(session.input_format)
        config = None if session.turn_detection is None else dict(session.turn_detection)
        if config == self._detection:
            return
        self._detection = config
        self._quiet_from_ms = None
        self._restart()

    def append(self, event: AudioAppend) -> None:
        """More audio; nothing is sent in answer. Raises Refusal."""
        self._buffer.append(self._decoder.feed(decode_audio(event.audio, "audio")))
        self._ear = max(self._ear, self._buffer.start)

    def commit(self) -> None:
        """The client ends the turn. Raises Refusal when there is too little audio."""
        if self._buffer.held_ms < LEAST_COMMIT_MS:
            raise Refusal(
                "Error committing input audio buffer: buffer too small. Expected at least "
                f"{LEAST_COMMIT_MS}ms of audio, but buffer only has {self._buffer.held_ms:.2f}ms of audio.",
                code="input_audio_buffer_commit_empty",
            )
        self._commit(self._buffer.written)
        self._ear = self._buffer.written
        self._is_speaking = False
        self._restart()

    def clear(self) -> None:
        """The client forgets the audio."""
        if self._fed is not None:
            self._room.do(DropUtterance(self._item_id))
            self._new_item()
        self._buffer.clear()
        self._ear = self._buffer.written
        self._is_speaking = False
        self._restart()
        self._room.send("input_audio_buffer.cleared")

    def spoke(self, audio_ms: int) -> None:
        """A response with that much sound was made; silence counts from when it will have been played."""
        self._quiet_from_ms = self._buffer.written_ms + audio_ms

    @property
    def unheard_samples(self) -> int:
        """Audio the ear has yet to listen to."""
        return self._buffer.written - self._ear

    def next_slice(self, most_samples: int) -> bytes:
        """The next audio for the ear; reported back with `AudioHeard`."""
        return self._buffer.read(self._ear, self._ear + most_samples)

    @property
    def needs_voice(self) -> bool:
        """Whether the ear has to judge if there is a voice."""
        return self._turns is not None

    def heard(self, fact: AudioHeard) -> None:
        """The ear has moved on."""
        self._ear = min(self._ear + fact.samples, self._buffer.written)
        if self._turns is None:
            self._listen()
            return
        for probability in fact.probabilities:
            self._windows_from += WINDOW_MS
            self._take(self._turns.handle(VoiceProbability(self._windows_from, probability)))
        if self._is_speaking:
            self._listen()
        else:
            self._buffer.drop_before(self._ear - SILENCE_KEPT_SAMPLES)
            self._check_idle()

    def partial(self, fact: PartHeard) -> None:
        """Words of the turn in progress: they may show that it is over."""
        if self._turns is not None and self._is_speaking and fact.item_id == self._item_id:
            self._take(self._turns.handle(PartialTranscript(fact.text)))

    def _take(self, effects: Sequence[object]) -> None:
        for effect in effects:
            if isinstance(effect, SpeechBegan):
                self._began(effect.audio_start_ms)
            elif isinstance(effect, SpeechEnded):
                self._ended(effect.audio_end_ms)

    def _began(self, audio_start_ms: int) -> None:
        start = max(position_at(audio_start_ms), self._buffer.start)
        self._buffer.drop_before(start)
        self._is_speaking = True
        self._quiet_from_ms = None
        self._room.send("input_audio_buffer.speech_started", item_id=self._item_id, audio_start_ms=samples_to_ms(start))
        if self._setting("interrupt_response"):
            self._responses.interrupt()
        self._listen()

    def _ended(self, audio_end_ms: int) -> None:
        self._is_speaking = False
        self._room.send("input_audio_buffer.speech_stopped", item_id=self._item_id, audio_end_ms=audio_end_ms)
        self._commit(min(position_at(audio_end_ms), self._ear))
        self._answer()

    def _check_idle(self) -> None:
        limit = self._setting("idle_timeout_ms")
        now_ms = samples_to_ms(self._ear)
        if not limit or self._quiet_from_ms is None or now_ms < self._quiet_from_ms + limit:
            return
        if self._responses.active is not None:
            return
        start_ms, self._quiet_from_ms = self._quiet_from_ms, None
        self._room.send(
            "input_audio_buffer.timeout_triggered", item_id=self._item_id, audio_start_ms=start_ms, audio_end_ms=now_ms
        )
        self._buffer.drop_before(position_at(start_ms))
        self._commit(self._ear, is_silent=True)
        self._responses.create_after_turn()

    def _answer(self) -> None:
        if not self._setting("create_response"):
            return
        try:
            self._responses.create_after_turn()
        except Refusal as refusal:
            # Possible with interrupt_response off: the turn is in the conversation, its answer has to be asked for.
            self._room.send("error", error=refusal.error(None))

    def _setting(self, name: str) -> int:
        """A number or flag of the turn detection in force, 0 when it has none."""
        return int((self._detection or {}).get(name) or 0)

    def _listen(self) -> None:
        """Recognise everything up to the ear's position."""
        self._feed_to(self._ear)

    def _feed_to(self, end: int) -> None:
        if self._fed is None:
            self._fed = self._buffer.start
            self._room.do(OpenUtterance(self._item_id, self._room.hints()))
        if end > self._fed:
            self._room.do(FeedUtterance(self._item_id, self._buffer.read(self._fed, end)))
            self._fed = end

    def _commit(self, end: int, *, is_silent: bool = False) -> None:
        """Make the audio up to sample `end` a user item."""
        pcm = self._buffer.read(self._buffer.start, end)
        if not pcm:
            return
        part = Part("input_audio", text="" if is_silent else None)
        part.add_audio(pcm)
        item = StoredItem(self._item_id, "message", role="user", parts=[part])
        if not is_silent:
            self._feed_to(end)
            self._room.do(CloseUtterance(item.id))
            self._room.await_words(item)
        previous = self._room.conversation.add(item)
        self._room.send("input_audio_buffer.committed", item_id=item.id, previous_item_id=previous)
        self._room.send("conversation.item.added", item=item.wire(), previous_item_id=previous)
        self._room.send("conversation.item.done", item=item.wire(), previous_item_id=previous)
        self._buffer.drop_before(end)
        self._new_item()

    def _new_item(self) -> None:
        self._fed = None
        self._item_id = self._room.new_id("item")

    def _restart(self) -> None:
        """Judge voices afresh from the ear's position on."""
        self._windows_from = samples_to_ms(self._ear)
        self._turns = None if self._detection is None else TurnDetector(dict(self._detection))
        self._is_speaking = False
        self._room.do(ResetEar())
