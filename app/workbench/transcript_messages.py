"""The transcript's rows of what person and agent say. Pure; used by the transcript reducer only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from app.base.language import say
from app.base.settings import TurnMode
from app.history.model import PERSON, TranscriptRow
from app.history.usage import UsageRow
from app.realtime.protocol.items import AssistantMessageItem, UserMessageItem
from app.workbench.held_turns import HeldTurns
from app.workbench.item_order import ItemOrder
from app.workbench.message_text import NOT_TRANSCRIBED, AgentText, UserText
from app.workbench.rows import RowList, item_key

_TOGETHER_S: Final = 1.0  # speech and the interruption that it causes arrive within this time, in either order


class MessageRows:
    """Messages by item id: streaming text, heard and unheard, interruptions."""

    def __init__(self, rows: RowList[TranscriptRow], order: ItemOrder) -> None:
        self._rows = rows
        self._order = order
        self._users: dict[str, UserText] = {}
        self._agents: dict[str, AgentText] = {}
        # Those to which more may come: whatever ends some has to look at few, however long a conversation is.
        self._partial_users: dict[str, None] = {}
        self._partial_agents: dict[str, AgentText] = {}
        self._interrupted_at: float | None = None
        self._held = HeldTurns()
        self._newest_user: str | None = None

    def clear(self) -> None:
        """Another conversation begins."""
        for known in (self._users, self._agents, self._partial_users, self._partial_agents):
            known.clear()
        self._interrupted_at = None
        self._held.forget()
        self._newest_user = None

    def item(self, at_s: float, item: Any, agent: str) -> None:
        """A message as the history holds it; those of the application itself have no row."""
        if isinstance(item, UserMessageItem):
            is_typed = bool(item.content) and all(part.type != "input_audio" for part in item.content)
            self._user(at_s, item.item_id, is_typed=is_typed).read(item)
            self._show_user(item.item_id)
        elif isinstance(item, AssistantMessageItem):
            self._agent(at_s, item.item_id, agent).read(item)
            self._show_agent(item.item_id)

    def deleted(self, item_id: str) -> None:
        """The model forgot an item: speech that was made but not heard stays visible, everything else goes."""
        text = self._agents.get(item_id)
        if text is not None and text.has_audio and text.playing != "played":
            text.cut(None)
            text.is_complete = True
            self._show_agent(item_id)
            return
        for known in (self._users, self._agents, self._partial_users, self._partial_agents):
            known.pop(item_id, None)
        self._rows.remove(item_key(item_id))

    def speech_started(self, at_s: float, item_id: str) -> None:
        """The person begins to speak: an empty partial row, replacing one that never became an item."""
        newest = self._newest_user
        if newest is not None and newest != item_id:
            self._drop_if_empty(newest)
        self._user(at_s, item_id)
        self._show_user(item_id)

    def user_delta(self, at_s: float, item_id: str, delta: str) -> None:
        """A piece of the person's transcript."""
        self._user(at_s, item_id).streamed += delta
        self._show_user(item_id)

    def user_final(self, at_s: float, item_id: str, transcript: str) -> None:
        """The person's whole transcript."""
        self._user(at_s, item_id).final = transcript
        self._show_user(item_id)

    def user_failed(self, at_s: float, item_id: str) -> None:
        """There will be no transcript."""
        self._user(at_s, item_id).has_failed = True
        self._show_user(item_id)

    def agent_delta(self, at_s: float, item_id: str, delta: str, response_id: str, agent: str) -> None:
        """A piece of what the agent says."""
        text = self._agent(at_s, item_id, agent)
        text.streamed += delta
        text.response_id = response_id or text.response_id
        self._show_agent(item_id)

    def heard(self, item_id: str, received_ms: int, heard_ms: int) -> None:
        """How far the agent's speech was made and heard; of an item without words yet it is only noted."""
        if item_id not in self._users:
            self._text(item_id).progress(received_ms, heard_ms)
            self._show_agent(item_id)

    def interrupted(self, at_s: float, item_id: str, heard_ms: int | None) -> None:
        """The agent was cut off; the words that did it are marked."""
        self._interrupted_at = at_s
        text = self._agents.get(item_id)
        if text is not None and text.playing != "played":
            text.cut(heard_ms)
            self._show_agent(item_id)
        key = item_key(self._newest_user) if self._newest_user is not None else ""
        row, answer = self._rows.get(key), self._rows.get(item_key(item_id))
        if row is None or not (row.is_partial or row.is_typed) or at_s - row.at_s > _TOGETHER_S:
            return
        # Words that came before the answer asked for it.
        if answer is None or row.at_s >= answer.at_s:
            self._rows.put(replace(row, is_interruption=True))

    def played(self, item_id: str, heard_ms: int) -> None:
        """The agent was heard to the end."""
        text = self._agents.get(item_id)
        if text is not None and text.playing == "coming":
            text.progress(heard_ms, heard_ms)
            text.playing = "played"
            self._show_agent(item_id)

    def response_done(self, response_id: str) -> None:
        """No more text comes for the messages of this response."""
        for _ in self._complete(lambda text: text.response_id in ("", response_id)):
            pass

    def used(self, response_id: str, usage: UsageRow) -> None:
        """What an answer used, shown at its last message; an answer that said nothing has no row for it."""
        for item_id, text in reversed(self._agents.items()):
            if text.response_id == response_id:
                text.usage = usage
                self._show_agent(item_id)
                return

    def talk(self, at_s: float, is_open: bool, mode: TurnMode) -> None:
        """The microphone opened or closed: held speech, which has no start event, counts from its turn's beginning."""
        if mode != "hold":
            self._held.forget()
        elif is_open:
            self._held.press(at_s)
        else:
            self._held.release(at_s)

    def lost(self) -> Iterator[None]:
        """The connection is gone: nothing that streams will be finished, but what was received is still played.

        Done when it is exhausted; a step takes a message.
        """
        yield from self._complete(lambda _: True)
        for item_id in list(self._partial_users):
            self._end_user(item_id)
            yield
        self._held.forget()

    def end(self) -> Iterator[None]:
        """The conversation is over: what was not heard never will be. In steps, likewise."""
        yield from self.lost()
        for item_id, agent in self._agents.items():
            if agent.has_audio and agent.playing == "coming":
                is_shown_so = agent.is_all_heard
                agent.playing = "cut" if agent.heard_ms < agent.received_ms else "played"
                if not is_shown_so:
                    self._show_agent(item_id)
                    yield

    def _complete(self, is_meant: Callable[[AgentText], bool]) -> Iterator[None]:
        """No more text comes for these. In steps, likewise."""
        for item_id, text in list(self._partial_agents.items()):
            if not text.is_complete and is_meant(text):
                text.is_complete = True
                self._show_agent(item_id)
                yield
            if text.is_complete:  # by its item, it may be
                self._partial_agents.pop(item_id, None)

    def _end_user(self, item_id: str) -> None:
        self._drop_if_empty(item_id)
        row = self._rows.get(item_key(item_id))
        if row is not None and row.is_partial:
            self._rows.put(replace(row, text=row.text or say("Transcript", NOT_TRANSCRIBED), is_partial=False))
        self._partial_users.pop(item_id, None)

    def _drop_if_empty(self, item_id: str) -> None:
        """Speech that never was committed and gave no words was no speech."""
        text = self._users.get(item_id)
        if text is None or text.is_committed or text.streamed or text.final is not None or text.has_failed:
            return
        del self._users[item_id]
        self._partial_users.pop(item_id, None)
        self._rows.remove(item_key(item_id))

    def _user(self, at_s: float, item_id: str, *, is_typed: bool = False) -> UserText:
        text = self._users.get(item_id)
        if text is not None:
            return text
        self._users[item_id] = text = UserText()
        key = item_key(item_id)
        self._order.learn(item_id, None, key)
        start = at_s if is_typed else self._held.take(at_s)
        since = None if self._interrupted_at is None else start - self._interrupted_at
        row = TranscriptRow(key, "message", start, role="user", speaker=PERSON, is_partial=True)
        if key not in self._rows:
            self._order.place(item_id, replace(row, is_interruption=since is not None and since <= _TOGETHER_S))
        self._newest_user = item_id
        return text

    def _agent(self, at_s: float, item_id: str, agent: str) -> AgentText:
        text = self._text(item_id)
        key = item_key(item_id)
        if key not in self._rows:
            self._order.learn(item_id, None, key)
            row = TranscriptRow(key, "message", at_s, role="agent", speaker=agent, is_partial=True)
            self._order.place(item_id, row)
        return text

    def _text(self, item_id: str) -> AgentText:
        text = self._agents.get(item_id)
        if text is None:
            text = self._agents[item_id] = self._partial_agents[item_id] = AgentText()
        return text

    def _show_user(self, item_id: str) -> None:
        row = self._rows.get(item_key(item_id))
        if row is None or row.role != "user":
            return
        shown = self._users[item_id].apply(row)
        self._order.place(item_id, shown)
        if shown.is_partial:
            self._partial_users[item_id] = None
        else:
            self._partial_users.pop(item_id, None)

    def _show_agent(self, item_id: str) -> None:
        row = self._rows.get(item_key(item_id))
        if row is not None and row.role == "agent":
            self._order.place(item_id, self._agents[item_id].apply(row))
