"""Performs the machine's effects in order: publishes, queues sends, starts work; and brings the facts back.

Owns the pairing of the machine with the feed, the outbox and the workers. Called on the session's loop, by the model's
listener and by workers. Invariant: effects of one event are performed before the next event is looked at.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, Final

from app.base.foreign import foreign
from app.realtime.agents.guardrail import OutputGuardrail, OutputGuardrailResult
from app.realtime.model.base import RealtimeModel, RealtimePlaybackTracker
from app.realtime.model.guarded_tracker import GuardedTracker
from app.realtime.model_events import RealtimeModelAudioEvent, RealtimeModelEvent
from app.realtime.session import effects as does
from app.realtime.session import tool_call
from app.realtime.session.feed import EventFeed
from app.realtime.session.guardrail_desk import CheckText, TextChecked
from app.realtime.session.hook_line import HookLine
from app.realtime.session.hosted_desk import AskHosted
from app.realtime.session.lifeline import Lifeline
from app.realtime.session.machine import SessionMachine
from app.realtime.session.outbox import Outbox
from app.realtime.session.tool_runner import ToolRunner
from app.tools.context import RunContextWrapper

SETTINGS_S: Final = 2.0
"""Servers confirm settings at once; one that says nothing for so long is taken as content with them."""
_log = logging.getLogger("app.session")


class GuardrailRunner:
    """Asks all guardrails about a text, side by side. One that raises is reported and counts as silent."""

    def __init__(
        self,
        context: RunContextWrapper[Any],
        guardrails: Iterable[OutputGuardrail],
        model: RealtimeModel,
        tracker: RealtimePlaybackTracker | None,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._context = context
        self._guardrails = tuple(guardrails)
        self._model = model
        self._tracker = None if tracker is None else GuardedTracker(tracker)
        self._on_error = on_error

    async def check(self, check: CheckText) -> TextChecked:
        """All answers about one text, and how much of it had been heard when the last one came."""
        asked = dict.fromkeys((*check.agent.output_guardrails, *self._guardrails))
        results = await asyncio.gather(*(self._ask(guardrail, check) for guardrail in asked))
        tripped = tuple(result for result in results if result and result.output.tripwire_triggered)
        return TextChecked(check, tripped, self._heard_ms(check.item_id))

    async def _ask(self, guardrail: OutputGuardrail, check: CheckText) -> OutputGuardrailResult | None:
        try:
            with foreign(guardrail.get_name()):
                return await guardrail.run(self._context, check.agent, check.text)
        except Exception as error:  # noqa: BLE001 - root of the caller's own code: one broken check must not end another
            _log.warning("guardrail %s failed: %s", guardrail.get_name(), type(error).__name__, exc_info=error)
            self._on_error(error)
            return None

    def _heard_ms(self, item_id: str) -> int | None:
        heard_ms: int | None = None
        try:
            with foreign("the model"):
                heard_ms = self._model.heard_ms(item_id)
        except Exception as error:  # noqa: BLE001 - another provider's code: the verdicts count without it
            self._on_error(error)
        if heard_ms is not None or self._tracker is None:
            return heard_ms
        return self._tracker.heard_ms(item_id)


class Conductor:
    """One per session.

    Args:
        on_end: called when the peer is gone, with the close code and reason.
    """

    def __init__(
        self,
        machine: SessionMachine,
        feed: EventFeed,
        outbox: Outbox,
        lifeline: Lifeline,
        hooks: HookLine,
        guardrails: GuardrailRunner,
        on_end: Callable[[int | None, str], None],
    ) -> None:
        self.machine = machine
        self.feed = feed
        self.outbox = outbox
        self.lifeline = lifeline
        self.hooks = hooks
        self.tools: ToolRunner | None = None
        self._guardrails = guardrails
        self._on_end = on_end

    def start(self) -> None:
        """Begin to send and to call hooks."""
        self.lifeline.work(self.outbox.run(), name="session outbox")
        self.lifeline.work(self.hooks.run(), name="session hooks")

    def model_event(self, event: RealtimeModelEvent) -> None:
        """The model said something."""
        self.perform(self.machine.handle_model(event))

    def speech(self, frame: RealtimeModelEvent, piece: RealtimeModelAudioEvent) -> None:
        """`model_event` of a frame and of the speech in it, without effects: many a second."""
        self.feed.publish_speech(self.machine.speech(frame, piece), len(piece.data))

    def tell(self, fact: does.SessionFact) -> None:
        """A worker or a caller found something out."""
        self.perform(self.machine.handle(fact))

    def perform(self, effects: Iterable[does.SessionEffect]) -> None:
        """Do all of it, in order. Never blocks."""
        for effect in effects:
            match effect:
                case does.Publish():
                    self.feed.publish(effect.event)
                case does.MarkHistory():
                    self.feed.mark_history()
                case does.DiscardAudio(item_ids):
                    self.feed.discard_audio(item_ids)
                case does.Send(request):
                    self.outbox.put(request)
                case does.CallHooks():
                    self.hooks.put(effect)
                case does.AwaitSettings(event_id):
                    self.lifeline.work(self._wait_for_settings(event_id), name="settings of a handoff")
                case does.EndConnection(code, reason):
                    self._on_end(code, reason)
                case _:
                    self._start_work(effect)

    def _start_work(
        self,
        effect: tool_call.CheckCall
        | tool_call.AskApproval
        | tool_call.RunCall
        | tool_call.RefuseCall
        | tool_call.DropCall
        | CheckText
        | AskHosted,
    ) -> None:
        tools = self.tools
        if isinstance(effect, CheckText):
            self.lifeline.work(self._check_text(effect), name="output guardrails")
            return
        # A dropped call needs nothing here: its task ends with the group.
        if tools is None or isinstance(effect, tool_call.DropCall):
            return
        if isinstance(effect, AskHosted):
            self.lifeline.work(tools.ask_hosted(effect), name=f"approval of {effect.request.name}")
            return
        work: Coroutine[Any, Any, None]
        match effect:
            case tool_call.CheckCall(ticket):
                work = tools.check(ticket)
            case tool_call.AskApproval(ticket):
                work = tools.wait_for_approval(ticket)
            case tool_call.RunCall(ticket):
                work = tools.run(ticket)
            case tool_call.RefuseCall():
                work = tools.refuse(effect)
        self.lifeline.work(work, name=f"{type(effect).__name__} {effect.ticket.call.name}")

    async def _wait_for_settings(self, event_id: str) -> None:
        await asyncio.sleep(SETTINGS_S)
        self.tell(does.SettingsOverdue(event_id))

    async def _check_text(self, check: CheckText) -> None:
        self.tell(await self._guardrails.check(check))
