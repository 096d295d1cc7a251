"""The wire side of a conversation: frames and requests in, frames and model events out.

Owns what only the wire knows: set-up, the response gate, the playback ledger, which responses were interrupted.
Doesn't own items or tools (the session does) nor any I/O (`connection` performs the effects). Invariant: whatever a
peer sends, `handle` returns; only a caller's own mistake (`SendRequested`) raises, as UserError, and then nothing
has changed.
"""

from __future__ import annotations

from typing import Any, Final, assert_never

from app.base.errors import ProtocolError, UserError
from app.base.frozen import maker_of
from app.realtime import model_events as out
from app.realtime import model_inputs as ask
from app.realtime.model import outgoing, pulse, session_config, translation
from app.realtime.model import playback_ledger as ledger
from app.realtime.model import response_gate as gate
from app.realtime.model.effects import (
    DropStream,
    Effect,
    Emit,
    Fact,
    FrameReceived,
    Opened,
    PeerClosed,
    PlaybackProgressed,
    PlaybackSettled,
    ReportReady,
    ReportSetupFailed,
    SendFrame,
    SendRequested,
    SetAudioFormat,
    TimerFired,
)
from app.realtime.model.ending import LOST_CODE, is_expiry, loss_of, refused_setup
from app.realtime.model.final_text import FinalTexts
from app.realtime.model.interruption import HEARD_TIMER, Interruption
from app.realtime.model.playback_side import OWN_PREFIX, PlaybackSide
from app.realtime.model.server_playback import ServerPlayback
from app.realtime.model.unseen_items import UnseenItems
from app.realtime.protocol import codec, response_events, server_events, wire_items
from app.realtime.protocol.lenient import ServerEvent, text_of

SETUP_ID: Final = "st_setup"
_CANCEL_ID: Final = f"{OWN_PREFIX}cancel"
_PIECES: Final = frozenset((response_events.OutputTranscriptDelta, response_events.OutputTextDelta))
"""Many a second, and nothing for gate or set-up."""
_raw_event = maker_of(out.RealtimeModelRawServerEvent)
_audio_event = maker_of(out.RealtimeModelAudioEvent)


class WireMachine:
    """Feed it facts with `handle`; perform the effects in order before the next.

    Args:
        has_tracker: whether somebody reports what was heard; otherwise it is estimated from the time passed.
        does_server_play: audio goes over a call's own line and the server plays it.
        silence_s: how long a peer that has to answer may say nothing.
    """

    def __init__(
        self, *, has_tracker: bool, does_server_play: bool = False, silence_s: float = pulse.SILENCE_S
    ) -> None:
        self.pulse = pulse.Pulse(silence_s)
        self.faults = 0
        self.is_ready = False
        self.is_over = False
        self._gate = gate.ResponseGate()
        self._interruption: PlaybackSide = (
            ServerPlayback(is_joining=True) if does_server_play else Interruption(has_tracker=has_tracker)
        )
        self._setup: dict[str, Any] | None = None
        self._is_setup_sent = False
        self._session: dict[str, Any] = {}
        self._last_error: dict[str, Any] = {}
        self._cancelled: str | None = None
        self._unseen = UnseenItems()
        self._final = FinalTexts()

    @property
    def awaits_playback(self) -> bool:
        """Whether a report of progress could tell that an item was heard to its end."""
        return self._interruption.awaits_end

    @property
    def is_busy(self) -> bool:
        """Whether a response was requested or runs."""
        return self._gate.is_busy

    def heard_ms(self, item_id: str, at: float) -> int | None:
        """How much of an item was heard until `at`, as an interruption would tell it; None when nobody knows."""
        return self._interruption.heard_ms(item_id, at)

    def handle(self, fact: Fact) -> list[Effect]:
        """Advance by one fact. Raises UserError only for `SendRequested`."""
        if self.is_over:
            return []
        match fact:
            case FrameReceived():
                return self.frame_received(fact.at, fact.frame)
            case SendRequested():
                return self._send(fact)
            case PlaybackProgressed():
                return self._interruption.progressed(fact.at, fact.positions)
            case PlaybackSettled():
                return self._interruption.settled(fact)
            case TimerFired():
                return self._timer(fact)
            case Opened():
                self._setup = fact.session
                return self._send_setup() if fact.is_attached else []
            case PeerClosed():
                return self._closed(fact)
            case _:
                assert_never(fact)

    # What the server says

    def frame_received(self, at: float, frame: str | bytes) -> list[Effect]:
        """`handle(FrameReceived(at, frame))` without the fact: one a frame."""
        if self.is_over:
            return []
        self.pulse.heard(at)
        try:
            data = codec.parse_frame(frame)
        except ProtocolError as exc:
            return [self._fault(translation.fault(exc.message, code=exc.code))]
        if data.get("type") == "response.output_audio.delta":
            delta, index = data.get("delta"), data.get("content_index")
            item_id, response_id = data.get("item_id"), data.get("response_id")
            if type(delta) is str and type(item_id) is str and type(response_id) is str and type(index) is int:
                return self._audio(at, data, delta, item_id, response_id, index)
        event = server_events.decode(data)
        if isinstance(event, response_events.OutputAudioDelta) and not event.faults:
            return self._audio(at, data, event.delta, event.item_id, event.response_id, event.content_index)
        return self._event(at, event)

    def _audio(
        self, at: float, raw: dict[str, Any], delta: str, item_id: str, response_id: str, index: int
    ) -> list[Effect]:
        """The hot path: one call a delta, no decoding beyond base64."""
        told, interruption = _raw_event(raw), self._interruption
        if not interruption.passes(response_id, item_id):
            return [Emit((told,)), *interruption.drop_late(item_id, index)]
        try:
            audio = codec.audio_bytes(delta)
        except ProtocolError as exc:
            fault = translation.fault(exc.message, event_type=str(raw["type"]), param="delta", code=exc.code)
            return [Emit((told,)), self._fault(fault)]
        if not audio:
            return [Emit((told,))]
        interruption.received(at, item_id, index, response_id, len(audio), interruption.bytes_per_ms)
        return [Emit((told, _audio_event(audio, response_id, item_id, index)))]

    def _event(self, at: float, event: ServerEvent) -> list[Effect]:
        raw = _raw_event(event.raw)
        if type(event) in _PIECES and not event.faults:
            return [*self._interruption.noted(at, event), Emit((raw, *translation.events_of(event)))]
        urgent = self._interrupted_by_voice(at) if isinstance(event, server_events.SpeechStarted) else []
        is_repeated = isinstance(event, response_events.ResponseDone) and self._gate.has_ended(event.response_id)
        effects = [*urgent, *self._advance(at, event)]
        if event.faults:
            return [*effects, Emit((raw,)), self._fault(translation.lacking(event))]
        if is_repeated or self._is_quiet(event):
            return [*effects, Emit((raw,))]
        told = Emit((raw, *self._final.news(translation.events_of(self._unseen.placed(event)))))
        if isinstance(event, server_events.SessionUpdated):
            return [told, *effects]
        return [*effects, told]

    def _is_quiet(self, event: ServerEvent) -> bool:
        """Whether nobody needs to hear of it: our own housekeeping, the end of audio that was dropped, old news."""
        match event:
            case server_events.ErrorReported():
                return event.client_event_id.startswith(OWN_PREFIX) or self._gate.is_put_off(event.client_event_id)
            case response_events.OutputAudioDone():
                return not self._interruption.passes(event.response_id, event.item_id)
            case response_events.ResponseCreated():
                return self._gate.has_ended(event.response_id)
            case server_events.SessionUpdated():
                return self.pulse.is_own_answer
            case _:
                return False

    def _advance(self, at: float, event: ServerEvent) -> list[Effect]:
        """What the event changes here, faulty or not."""
        match event:
            case response_events.ResponseCreated():
                return self._created(at, event)
            case response_events.ResponseDone():
                effects = self._interruption.noted(at, event)
                return [*effects, *self._drive(gate.Finished(event.response_id, text_of(event.metadata, gate.TAG_KEY)))]
            case response_events.OutputAudioDone():
                return self._interruption.audio_ended(at, event.item_id, event.content_index)
            case server_events.ErrorReported():
                return self._error(event)
            case server_events.SessionCreated():
                return [*self._session_known(event.session), *([] if self._is_setup_sent else self._send_setup())]
            case server_events.SessionUpdated():
                self.pulse.updated(says_news=event.session != self._session)
                return [*self._session_known(event.session), *self._set_up()]
            case _:
                return self._interruption.noted(at, event)

    def _created(self, at: float, event: response_events.ResponseCreated) -> list[Effect]:
        tag = text_of(event.metadata, gate.TAG_KEY)
        effects = self._drive(gate.Created(event.response_id, tag, event.is_out_of_band))
        if self._gate.active_id == event.response_id:
            self._interruption.created(at, event.response_id, self._gate.running_tag)
        self._measure(session_config.output_format(event.response))
        return effects

    def _error(self, event: server_events.ErrorReported) -> list[Effect]:
        self.pulse.refused(event.client_event_id)
        self._last_error = event.error
        concerns_setup = event.client_event_id in (SETUP_ID, "")
        if self._is_setup_sent and not self.is_ready and concerns_setup:
            return [ReportSetupFailed(refused_setup(event.error))]
        return self._drive(gate.Refused(event.client_event_id, event.code))

    def _fault(self, told: out.RealtimeModelErrorEvent) -> Effect:
        self.faults += 1
        return Emit((told,))

    # Set-up and end

    def _send_setup(self) -> list[Effect]:
        if self._setup is None:
            return []
        self._is_setup_sent = True
        return [SendFrame(codec.encode({"type": "session.update", "event_id": SETUP_ID, "session": self._setup}))]

    def _set_up(self) -> list[Effect]:
        if self.is_ready or not self._is_setup_sent:
            return []
        self.is_ready = True
        return [Emit((out.RealtimeModelConnectionStatusEvent("connected"),)), ReportReady()]

    def _session_known(self, session: dict[str, Any]) -> list[Effect]:
        before = session_config.output_format(self._session)
        self._session = session
        now = session_config.output_format(session)
        self._measure(now)
        return [SetAudioFormat(now)] if now and now != before else []

    def _measure(self, audio_format: dict[str, Any]) -> None:
        """How many bytes of coming audio are one ms."""
        if audio_format:
            is_g711 = session_config.is_g711(audio_format)
            self._interruption.bytes_per_ms = ledger.G711_BYTES_PER_MS if is_g711 else ledger.PCM_BYTES_PER_MS

    def _closed(self, fact: PeerClosed) -> list[Effect]:
        self.is_over = True
        effects: list[Effect] = []
        loss = None if fact.is_ours else loss_of(fact.code, fact.reason, self._last_error)
        if loss is not None and self.is_ready:
            effects.append(Emit((out.RealtimeModelExceptionEvent(loss, "connection"),)))
        ended = out.RealtimeModelConnectionStatusEvent(
            "disconnected",
            fact.code,
            fact.reason,
            unheard=self._interruption.unheard(),
            is_expiry=is_expiry(fact.code, fact.reason, self._last_error),
        )
        effects.append(Emit((ended, out.RealtimeModelEndOfStreamEvent())))
        if not self.is_ready:
            effects.append(ReportSetupFailed(refused_setup(self._last_error, fact.code, fact.reason)))
        return effects

    # Timers

    def _timer(self, fact: TimerFired) -> list[Effect]:
        if fact.name == HEARD_TIMER:
            return self._interruption.progressed(fact.at, None)
        if fact.name == pulse.TIMER:
            return self._look(fact.at)
        return self._drive(gate.WaitedLong(fact.name))

    def _look(self, at: float) -> list[Effect]:
        """Whether the peer still lives."""
        signs = self.pulse.looked(at, is_busy=self._gate.is_busy)
        if signs is not None:
            return [*signs]
        gone = PeerClosed(at, LOST_CODE, f"it said nothing for {self.pulse.silence_s:g} s")
        return [*self._closed(gone), DropStream()]

    def _drive(self, fact: gate.GateFact) -> list[Effect]:
        effects: list[Effect] = []
        for effect in self._gate.handle(fact):
            match effect:
                case gate.SendCreate(event=event):
                    effects += self._interruption.after_truncation(SendFrame(outgoing.text_frame(event)))
                case gate.ReportSilence(event_id=event_id):
                    silence = translation.fault(
                        f"The server did not begin a response within {gate.WATCHDOG_S:.0f} s.",
                        event_type="response.create",
                        param=event_id,
                        code="response_not_started",
                    )
                    effects.append(Emit((silence,)))
                case _:
                    effects.append(effect)
        return effects

    # What the session asks

    def _send(self, fact: SendRequested) -> list[Effect]:
        event = fact.event
        match event:
            case ask.RealtimeModelSendAudio():
                return self._send_audio(event)
            case ask.RealtimeModelSendRawMessage():
                return self._send_raw(outgoing.raw_event(event.message))
            case ask.RealtimeModelSendUserInput():
                return [_create(outgoing.user_item(event.user_input)), *self._drive(gate.Requested())]
            case ask.RealtimeModelSendToolOutput():
                if not isinstance(event.output, str):
                    raise UserError("A tool's output must be a text.")
                output = _create(wire_items.call_output(event.tool_call.call_id, event.output))
                return [output, *(self._drive(gate.Requested()) if event.start_response else [])]
            case ask.RealtimeModelSendInterrupt():
                return self._interrupted_by_request(fact.at, event)
            case ask.RealtimeModelSendSessionUpdate():
                return [SendFrame(outgoing.update_frame(event))]
            case _:
                raise UserError(f"A model can be sent no {type(event).__name__}.")

    def _send_audio(self, event: ask.RealtimeModelSendAudio) -> list[Effect]:
        if not self._interruption.takes_audio:
            raise UserError(
                "This call has a line of its own for audio: none can be sent over this connection.",
                hint="The caller is heard already; commit_audio() ends a turn by hand.",
            )
        effects: list[Effect] = [SendFrame(frame) for frame in outgoing.audio_frames(event.audio)]
        if event.commit:
            effects.append(SendFrame('{"type":"input_audio_buffer.commit"}'))
        return effects

    def _send_raw(self, event: dict[str, Any]) -> list[Effect]:
        frame = outgoing.text_frame(event)
        if event["type"] == "response.create":
            return self._drive(gate.Requested(event, is_manual=True))
        return [SendFrame(frame)]

    # Interruptions

    def _interrupted_by_voice(self, at: float) -> list[Effect]:
        if not session_config.voice_interrupts(self._session):
            return []
        does_server_cancel = session_config.server_interrupts(self._session)
        effects = self._interruption.stop(self._gate.active_id)
        if not does_server_cancel:
            effects += self._cancel()
        return effects + self._interruption.account(at, deletes=True, does_server_stop=does_server_cancel)

    def _interrupted_by_request(self, at: float, event: ask.RealtimeModelSendInterrupt) -> list[Effect]:
        wanted = event.response_id
        is_running = wanted is None or wanted == self._gate.active_id
        if wanted is not None and not is_running and not self._interruption.plays_only(wanted):
            return []
        cancels = is_running and not event.playback_only
        if event.cancel_response_only:
            return self._cancel(is_forced=event.force_response_cancel) if cancels else []
        if cancels and self._gate.active_id is None:
            self._interruption.doom(self._gate.tag_under_way)
        effects = self._interruption.stop(self._gate.active_id if is_running else None)
        if cancels:
            effects += self._cancel(is_forced=event.force_response_cancel)
        return effects + self._interruption.account(at, deletes=cancels, does_server_stop=False)

    def _cancel(self, *, is_forced: bool = False) -> list[Effect]:
        """Cancel what runs, or what was requested and will run when the server gets to it; each once."""
        if not self._gate.is_busy and not self._interruption.is_unsure:
            return []
        target = self._gate.active_id or ""
        mark = target or self._gate.tag_under_way
        if mark == self._cancelled and not is_forced:
            return []
        self._cancelled = mark
        event = {"type": "response.cancel", "event_id": _CANCEL_ID}
        frame = SendFrame(codec.encode({**event, "response_id": target} if target else event))
        return self._interruption.after_requests(frame)


def _create(item: dict[str, Any]) -> Effect:
    return SendFrame(outgoing.text_frame({"type": "conversation.item.create", "item": item}))
