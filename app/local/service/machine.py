"""The machine of one connection: client frames and facts in, effects out.

Pure: no I/O, no clock, no randomness of its own. Owns the desks and hands each input to the one it concerns. A client
can never make it raise: what a client does wrong becomes an `error` event, and the connection goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.local.service import client_event
from app.local.service.client_event import ClientEvent
from app.local.service.conversation import Conversation
from app.local.service.effects import Effect
from app.local.service.facts import (
    AnswerEnded,
    AnswerFailed,
    AudioHeard,
    CallMade,
    Fact,
    FrameReceived,
    HearingFailed,
    PartHeard,
    SoundMade,
    TextMade,
    WordsHeard,
)
from app.local.service.item_desk import ItemDesk
from app.local.service.listening_desk import ListeningDesk
from app.local.service.refusal import Refusal
from app.local.service.response_desk import ResponseDesk
from app.local.service.room import NewId, Room
from app.local.service.session_state import SessionState
from app.local.service.words_desk import WordsDesk


class ConnectionMachine:
    """Everything that is decided about one connection.

    Args:
        model: the model that the client asked for; reported back, any name will do.
        new_id: makes ids.
        engine: what the engine is made of, reported in `session.created`.
    """

    def __init__(self, model: str, new_id: NewId, engine: Mapping[str, Any]) -> None:
        self._room = Room(SessionState(new_id("sess"), model), Conversation(new_id("conv")), new_id)
        self._engine = dict(engine)
        self.words = WordsDesk(self._room)
        self.responses = ResponseDesk(self._room, on_spoken=self._on_spoken)
        self.listening = ListeningDesk(self._room, self.responses)
        self._items = ItemDesk(self._room, self.words)

    def greet(self) -> list[Effect]:
        """The effects of the connection's beginning."""
        room = self._room
        room.take()
        room.send("session.created", session=room.session.wire() | {"engine": self._engine})
        room.send("conversation.created", conversation={"id": room.conversation.id, "object": "realtime.conversation"})
        return room.take()

    def handle(self, fact: Fact) -> list[Effect]:
        """Advance by one fact; perform the effects in order before the next call. Never raises on remote data."""
        match fact:
            case FrameReceived():
                self._receive(fact.text)
            case AudioHeard():
                self.listening.heard(fact)
            case PartHeard():
                self.words.handle(fact)
                self.listening.partial(fact)
            case WordsHeard() | HearingFailed():
                self.words.handle(fact)
            case TextMade() | SoundMade() | CallMade() | AnswerEnded() | AnswerFailed():
                self.responses.handle(fact)
        return self._room.take()

    def awaits_words(self, response_id: str) -> bool:
        """Whether the brain has to wait: words of the response's context are still being recognised."""
        spec = self.responses.spec(response_id)
        return spec is not None and any(item.id in self._room.wordless for item in self.responses.context(spec))

    @property
    def speed(self) -> float:
        """How fast answers are spoken, 1.0 is natural."""
        return self._room.session.speed

    @property
    def language(self) -> str | None:
        """The language hint of the session."""
        return self._room.session.language

    def _on_spoken(self, audio_ms: int) -> None:
        self.listening.spoke(audio_ms)

    def _receive(self, frame: str) -> None:
        event_id = None
        try:
            raw = client_event.read_json(frame)
            event_id = client_event.event_id_of(raw)
            self._obey(client_event.validate(raw))
        except Refusal as refusal:
            self._room.send("error", error=refusal.error(event_id))

    def _obey(self, event: ClientEvent) -> None:
        match event:
            case client_event.AudioAppend():
                self.listening.append(event)
            case client_event.AudioCommit():
                self.listening.commit()
            case client_event.AudioClear():
                self.listening.clear()
            case client_event.SessionUpdate():
                self._update_session(event)
            case client_event.ResponseCreate():
                self.responses.create(event)
            case client_event.ResponseCancel():
                self.responses.cancel(event)
            case client_event.OutputAudioClear():
                raise Refusal(
                    "output_audio_buffer.clear is only for WebRTC and SIP connections. "
                    "Stop your own playback, then send response.cancel and conversation.item.truncate.",
                    param="type",
                )
            case _:
                self._obey_about_items(event)

    def _obey_about_items(
        self,
        event: client_event.ItemCreate
        | client_event.ItemRetrieve
        | client_event.ItemTruncate
        | client_event.ItemDelete,
    ) -> None:
        match event:
            case client_event.ItemCreate():
                self._items.create(event)
            case client_event.ItemRetrieve():
                self._items.retrieve(event)
            case client_event.ItemTruncate():
                self._items.truncate(event)
            case client_event.ItemDelete():
                self._items.delete(event)

    def _update_session(self, event: client_event.SessionUpdate) -> None:
        self._room.session.apply(event.session)
        self.listening.configure()
        self._room.send("session.updated", session=self._room.session.wire())
