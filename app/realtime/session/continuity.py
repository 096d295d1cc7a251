"""Keeps one conversation going over several connections: history, microphone sound, the answer that is owed.

Owns what has to outlive a connection beside the history itself. Doesn't own the session's states (`session` does) nor
how to connect (`connector`). Invariant: after `carry_on` the model has all that this conversation is made of, and is
asked for one answer when one is owed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from app.base.errors import TransportError
from app.realtime import model_events as told
from app.realtime.model.base import RealtimeModel
from app.realtime.model.guarded_tracker import GuardedTracker
from app.realtime.model_events import RealtimeModelConnectionStatusEvent, RealtimeModelEvent
from app.realtime.model_inputs import RealtimeModelSendAudio
from app.realtime.protocol.items import UserMessageItem
from app.realtime.session import messages, replay
from app.realtime.session.audio_keeper import AudioKeeper
from app.realtime.session.conductor import Conductor
from app.realtime.session.config import ReconnectSettings
from app.realtime.session.connector import Connector
from app.realtime.session.effects import ConnectionLost, Replayed
from app.realtime.session.given import GivenWords
from app.realtime.session.leftover import Leftover
from app.realtime.session.pause_watch import PauseWatch
from app.realtime.session.silence import bytes_per_s

_UNKNOWN_END: Final = RealtimeModelConnectionStatusEvent("disconnected")
_cut = told.RealtimeModelAudioInterruptedEvent
_TELLING: Final = frozenset(
    {
        told.RealtimeModelSpeechStartedEvent,
        told.RealtimeModelSpeechStoppedEvent,
        told.RealtimeModelItemUpdatedEvent,
        told.RealtimeModelInputAudioTranscriptionCompletedEvent,
        told.RealtimeModelInputAudioTranscriptionFailedEvent,
        told.RealtimeModelTurnEndedEvent,
        RealtimeModelConnectionStatusEvent,
    }
)


@dataclass(slots=True)
class _OpenTurn:
    """What the person is saying, or has said and nobody has understood yet."""

    item_ids: list[str] = field(default_factory=list)
    is_committed: bool = False  # by the application, not by the server's voice detection
    is_asked: bool = False


class Continuity:
    """One per session.

    Args:
        keeps: a lost connection will be restored, so that sound is worth keeping.
    """

    def __init__(
        self,
        model: RealtimeModel,
        model_config: Mapping[str, Any],
        conductor: Conductor,
        connector: Connector,
        *,
        keeps: bool,
    ) -> None:
        self.keeper = AudioKeeper()
        self.pause = PauseWatch()
        self._model = model
        tracker = model_config.get("playback_tracker")
        self._tracker = None if tracker is None else GuardedTracker(tracker)
        self._conductor = conductor
        self._connector = connector
        self._keeps = keeps
        self._ending = _UNKNOWN_END
        self._was_cut_off = False
        self._was_broken = False
        self._turn = _OpenTurn()
        self._given = GivenWords()
        self._leftover = Leftover(tracker, conductor.machine.history.conversation)

    def saw(self, event: RealtimeModelEvent) -> None:
        """Look at each of the model's events before the machine does."""
        self.pause.saw(event)
        if type(event) in _TELLING:
            self._saw(event)

    def _saw(self, event: RealtimeModelEvent) -> None:
        turn = self._turn
        match event:
            case told.RealtimeModelSpeechStartedEvent():
                turn.item_ids.append(event.item_id)
                self.silence_leftover()
            case told.RealtimeModelSpeechStoppedEvent():
                self.keeper.end_turn()
            case told.RealtimeModelItemUpdatedEvent(item=UserMessageItem()) if turn.is_committed and not turn.item_ids:
                turn.item_ids.append(event.item.item_id)
            case (
                told.RealtimeModelInputAudioTranscriptionCompletedEvent()
                | told.RealtimeModelInputAudioTranscriptionFailedEvent()
            ) if event.item_id in turn.item_ids:
                turn.item_ids.remove(event.item_id)
                self._understood()
            case told.RealtimeModelTurnEndedEvent(status="completed"):
                self._connector.breaks.worked()
                if turn.item_ids:
                    turn.item_ids.clear()
                    self._understood()
            case RealtimeModelConnectionStatusEvent(status="disconnected"):
                self._ending = event
            case _:
                pass

    def _understood(self) -> None:
        self.keeper.drop_ended()
        if not self._turn.item_ids:
            self._turn = _OpenTurn()

    # The microphone

    async def send_audio(self, audio: bytes, *, commit: bool, is_connected: bool) -> None:
        """Send a piece, or keep it for the next connection. Raises TransportError when nothing will restore it."""
        outbox = self._conductor.outbox
        if self._keeps:
            self.keeper.add(audio, bytes_per_s(self._conductor.machine.server_session), is_heard=is_connected)
        if not is_connected:
            if commit:
                self.end_turn(is_connected=False)
                outbox.put(messages.plain("input_audio_buffer.commit"))
            return
        if commit:
            self.end_turn(is_connected=True)
        if outbox.holds_audio:
            outbox.put(RealtimeModelSendAudio(audio, commit))
            return
        try:
            await self._model.send_event(RealtimeModelSendAudio(audio, commit))
        except TransportError:
            # The loss itself is told by the model; the piece is kept for the connection that comes.
            if not self._keeps:
                raise

    def end_turn(self, *, is_connected: bool) -> None:
        """A commit follows: what was said before it goes before it."""
        if is_connected:
            self.keeper.end_turn()
            self._turn = _OpenTurn(is_committed=True)
        else:
            self._put_audio()

    def asked_answer(self) -> None:
        """The application asked for an answer, perhaps to what was committed."""
        self._turn.is_asked = True

    def silence_player(self) -> None:
        """What arrived before may still be playing although nothing runs at a peer that is gone."""
        self._cut_leftover()
        if self._tracker is not None:
            self._tracker.silence()

    def silence_leftover(self) -> None:
        """An interruption: what an earlier connection left to be played stops as well, and the server is told."""
        if self._cut_leftover():
            self._put_right()

    def _cut_leftover(self) -> bool:
        """Whether there was something to cut."""
        cuts = self._leftover.silence(_now())
        for cut in cuts:
            self._conductor.model_event(cut)
        return bool(cuts)

    def _put_right(self) -> None:
        """Where the server was given words that nobody will hear any more."""
        for correction in self._given.put_right(self._conductor.machine.history.conversation.items):
            self._conductor.tell(Replayed((correction.new_id,), (correction.item_id,)))
            for request in correction.requests():
                self._conductor.outbox.put(request)

    # The connection

    def lost(self) -> None:
        """The connection is gone. An answer that was being given is cut where the person has heard it."""
        ending, self._ending = self._ending, _UNKNOWN_END
        self._was_broken = ending is not _UNKNOWN_END  # else it is ended for the sake of the next one
        machine = self._conductor.machine
        self._was_cut_off = self._was_cut_off or machine.is_answering
        if machine.is_answering:
            self.silence_player()
        else:
            self._leftover.keep(ending.unheard, _now())
        cut = ending.unheard if machine.is_answering else ()
        said_again = () if self._connector.is_attached else tuple(self._turn.item_ids)
        self._conductor.tell(ConnectionLost(cut, said_again))
        self._connector.is_expiry = ending.is_expiry

    async def restore(self, wanted: ReconnectSettings) -> Exception | None:
        """Connect again, with everything; None when that was done, else why it was given up."""
        machine = self._conductor.machine
        if machine.heard_voice is not None:
            # The conversation goes on in the voice that was heard, whichever the agent in force would have chosen.
            self._connector.remember({"voice": machine.heard_voice})
        if self._was_broken:
            self._connector.breaks.lost(_now(), wanted)
        failure = await self._connector.restore(wanted, lambda: machine.snapshot, self.to_replay)
        if failure is None:
            self._ending = _UNKNOWN_END  # what attempts on the way ended in is nothing of this connection
            self.carry_on()
        return failure

    def carry_on(self) -> None:
        """The new connection has the history: ask for the answer that is owed, then let it hear what was said."""
        outbox, turn = self._conductor.outbox, self._turn
        self._turn = _OpenTurn()
        self._put_right()
        if self._connector.is_attached:
            # The call went on without us: it has its history and its sound, and whoever spoke was answered.
            self._was_cut_off = False
            return
        if turn.item_ids and turn.is_committed:
            self._put_audio()
            outbox.put(messages.plain("input_audio_buffer.commit"))
            if turn.is_asked:
                outbox.put(messages.create_response())
        elif not (turn.item_ids or outbox.asks_answer) and self._owes_answer():
            # (What the person was saying is heard again, and answered as every turn.)
            outbox.put(messages.create_response())
        self._was_cut_off = False
        self._put_audio()

    def break_off(self) -> None:
        """The answer that is being given will be interrupted for the sake of the connection, and is owed then."""
        self._was_cut_off = True

    def moved(self, items: Sequence[replay.ReplayItem]) -> None:
        """A new connection that was given these items takes over in this very step; the old one was well."""
        # Only a forced change finds something that plays; what the device knows of it is asked when it is cut.
        self._leftover.keep((_cut(item_id, index, 0) for item_id, index in self.pause.playing), _now())
        self.pause.forget()
        self._conductor.tell(ConnectionLost((), tuple(self._turn.item_ids)))
        self._settle(items)
        if self._was_cut_off or self._turn.item_ids:
            self.carry_on()
            return
        self._put_right()
        self.keeper.keep_last(bytes_per_s(self._conductor.machine.server_session))
        self._put_audio()

    def items(self) -> list[replay.ReplayItem]:
        """The history as items for a new connection."""
        conductor = self._conductor
        pending = conductor.machine.tools.desk.unfinished | conductor.outbox.waiting_call_ids
        history = conductor.machine.history.conversation.items
        return replay.replay((item for item in history if item.item_id not in self._turn.item_ids), pending)

    def to_replay(self) -> list[replay.ReplayItem]:
        """The history as items; what a new connection says of them is our own words from then on."""
        items = self.items()
        self._settle(items)
        return items

    def _settle(self, items: Sequence[replay.ReplayItem]) -> None:
        self._conductor.tell(Replayed(tuple(item.item_id for item in items if item.item_id is not None)))
        self._given.note(items)

    def _owes_answer(self) -> bool:
        return replay.owes_answer(self.items(), was_cut_off=self._was_cut_off)

    def _put_audio(self) -> None:
        for piece in self.keeper.take():
            self._conductor.outbox.put(RealtimeModelSendAudio(piece))


def _now() -> float:
    return asyncio.get_running_loop().time()
