"""What the bar and the status line show, folded from the same stream as transcript and timeline. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from app.history.usage import UsageRow
from app.realtime.session.events import RealtimeAgentStartEvent, RealtimeConnectionState, RealtimeHandoffEvent
from app.workbench.events import (
    ConversationEnded,
    ConversationStarted,
    EngineStatus,
    LevelsChanged,
    SoundStatus,
    Stamped,
    TalkChanged,
    TokensUsed,
    Trouble,
    VoiceState,
    VoiceStateChanged,
)
from app.workbench.rows import name_of
from app.workbench.usage_meter import total_with

QUIET: Final = LevelsChanged(-120.0, -120.0, -120.0, -120.0)
NOT_TALKING: Final = TalkChanged(is_open=False, mode="voice", is_muted=False)


@dataclass(slots=True)
class Status:
    """Everything one glance needs.

    `conversation` is the open one, `shown` the one whose rows are on screen: the last one, open or not. `at_s` is its
    clock, None before the first. `usage` is what it used so far, None while nobody told.
    """

    voice: VoiceState = "disconnected"
    conversation: ConversationStarted | None = None
    shown: ConversationStarted | None = None
    agent: str = ""
    at_s: float | None = None
    levels: LevelsChanged = QUIET
    engine: EngineStatus | None = None
    sound: SoundStatus | None = None
    talk: TalkChanged = NOT_TALKING
    trouble: Trouble | None = None
    usage: UsageRow | None = None


class StatusReducer:
    """Folds one stream of stamped events into `status`."""

    def __init__(self) -> None:
        self.status = Status()

    def fold(self, stamped: Stamped) -> bool:
        """Advance by one event; returns whether anything that is shown changed."""
        before = self._shown()
        if self.status.conversation is not None:
            self.status.at_s = max(self.status.at_s or 0.0, stamped.at_s)
        self._fold(stamped)
        return self._shown() != before

    def _shown(self) -> tuple[object, ...]:
        status = self.status
        whole_s = None if status.at_s is None else int(status.at_s)
        held = (status.voice, status.conversation, status.agent, status.levels, status.engine, status.sound)
        return (whole_s, *held, status.talk, status.trouble, status.usage)

    def _fold(self, stamped: Stamped) -> None:
        status = self.status
        match stamped.event:
            case ConversationStarted() as event:
                status.conversation = status.shown = event
                status.agent, status.at_s, status.trouble, status.usage = event.agent, stamped.at_s, None, None
            case ConversationEnded():
                status.conversation, status.levels = None, QUIET
            case VoiceStateChanged(state=state):
                status.voice = state
            case LevelsChanged() as levels:
                status.levels = levels
            case Trouble() as trouble:
                status.trouble = trouble
            case _:
                self._fold_parts(stamped)

    def _fold_parts(self, stamped: Stamped) -> None:
        status = self.status
        match stamped.event:
            case EngineStatus() as engine:
                status.engine = engine
            case SoundStatus() as sound:
                status.sound = sound
            case TalkChanged() as talk:
                status.talk = talk
            case TokensUsed() as used:
                status.usage = total_with(status.usage, used)
            case RealtimeAgentStartEvent(agent=agent):
                status.agent = name_of(agent)
            case RealtimeHandoffEvent(to_agent=agent):
                status.agent = name_of(agent)
            case RealtimeConnectionState(state="resumed") if status.conversation is not None:
                # Another session has its own time: the limit is no longer the conversation's.
                status.conversation = status.shown = replace(status.conversation, limit_s=None)
            case _:
                pass
