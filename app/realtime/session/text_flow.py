"""What the agent says, on its way from the model to the history, to its response, and to the guardrails. Pure.

A text comes in pieces, and whole when its part, its item or its response ends; any of these may be missing, and may not
say whose it is. Invariant: the guardrails see in the end what the history holds.
"""

from __future__ import annotations

from app.realtime import model_events as model
from app.realtime.protocol.items import AssistantMessageItem
from app.realtime.session.effects import SessionEffect
from app.realtime.session.guard_flow import GuardFlow
from app.realtime.session.guardrail_desk import ItemEnded, TextGrew
from app.realtime.session.history_desk import HistoryDesk
from app.realtime.session.turns import Turn, TurnBook


class TextFlow:
    """One per session; each method takes one event of the model."""

    def __init__(self, history: HistoryDesk, turns: TurnBook, guards: GuardFlow) -> None:
        self._history = history
        self._turns = turns
        self._guards = guards

    def grew(
        self, event: model.RealtimeModelTranscriptDeltaEvent | model.RealtimeModelOutputTextDeltaEvent
    ) -> list[SessionEffect]:
        """A piece of a text."""
        effects = self._history.handle(event)
        turn = self._turns.of(event.response_id, event.item_id)
        if turn is None:
            # Its response is over, or nobody told of it.
            return [*effects, *self._stands(event.item_id, event.response_id, turn)]
        text = turn.add_text(event.item_id, event.delta)
        return [*effects, *self._guards.handle(TextGrew(turn.response_id, event.item_id, text))]

    def is_whole(self, event: model.RealtimeModelOutputTextDoneEvent) -> list[SessionEffect]:
        """The whole text of a part."""
        effects = self._history.handle(event)
        turn = self._turns.of(event.response_id, event.item_id)
        return [*effects, *self._stands(event.item_id, event.response_id, turn)]

    def item_added(self, event: model.RealtimeModelOutputItemAddedEvent) -> list[SessionEffect]:
        """A response began an item: later events may name the item alone."""
        self._turns.of(event.response_id, event.item_id)
        return []

    def item_updated(self, event: model.RealtimeModelItemUpdatedEvent) -> list[SessionEffect]:
        """An item as the model has it now."""
        effects, item = self._history.handle(event), event.item
        self._guards.note(item)
        if not isinstance(item, AssistantMessageItem):
            return effects
        if item.status == "in_progress":
            self._turns.of(None, item.item_id)
        elif item.status is not None:
            effects += self._stands(item.item_id, "", self._turns.having(item.item_id))
            effects += self._guards.handle(ItemEnded(item.item_id))
        return effects

    def _stands(self, item_id: str, response_id: str, turn: Turn | None) -> list[SessionEffect]:
        """The item's text as the history has it, if it still does, counts from now on."""
        text = self._history.text_of(item_id)
        if not text:
            return []
        if turn is not None:
            turn.texts[item_id] = text
        return self._guards.handle(TextGrew(response_id if turn is None else turn.response_id, item_id, text))
