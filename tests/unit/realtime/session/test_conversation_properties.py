"""A conversation, told in any order: the server's order, whole texts, what was heard, and a replay that is valid."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.local.service import client_event
from app.realtime.model_events import RealtimeModelToolCallEvent
from app.realtime.protocol import codec
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    InputAudio,
    InputText,
    RealtimeItem,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.protocol.wire_items import from_wire
from app.realtime.session.conversation import Conversation, ItemChange, spoken_text
from app.realtime.session.replay import ReplayItem, replay

PICK = st.integers(0, 30)
KINDS = st.sampled_from(["system", "typed", "speech", "agent", "agent", "agent", "call"])
WORDS = st.sampled_from(["one ", "two", " three ", "four. ", "다섯", ""])


class Talk(RuleBasedStateMachine):
    """A server puts items anywhere and tells of them, and of what is said in them, in any order; only of those behind
    one and the same item it speaks in the order in which they were put there: nothing else tells them apart."""

    @initialize()
    def begin(self) -> None:
        self.conversation = Conversation()
        self.line: list[str] = []
        self.previous: dict[str, str] = {}
        self.kind: dict[str, str] = {}
        self.untold: list[str] = []
        self.gone: set[str] = set()
        self.text: dict[str, str] = {}
        self.received: dict[str, int] = {}
        self.heard: dict[str, int] = {}
        self.over: set[str] = set()
        self.outputs: dict[str, str] = {}
        self.shown: dict[str, RealtimeItem] = {}

    # What the server does

    @rule(kind=KINDS, back=st.integers(0, 3), is_told=st.booleans())
    def item_is_put(self, kind: str, back: int, is_told: bool) -> None:
        item_id = f"{kind}{len(self.kind)}"
        self.put(item_id, kind, max(0, len(self.line) - back))
        if is_told and item_id in self.next_ones():
            self.tell_item(item_id)

    def put(self, item_id: str, kind: str, at: int) -> None:
        self.previous[item_id] = self.line[at - 1] if at else "root"
        self.line.insert(at, item_id)
        self.kind[item_id] = kind
        self.untold.append(item_id)
        self.text[item_id] = item_id if kind in ("system", "typed") else ""

    @precondition(lambda self: self.untold)
    @rule(pick=PICK)
    def item_is_told(self, pick: int) -> None:
        next_ones = self.next_ones()
        self.tell_item(next_ones[pick % len(next_ones)])

    def tell_item(self, item_id: str) -> None:
        self.untold.remove(item_id)
        if self.kind[item_id] == "output":
            self.conversation.hide(item_id, "" if self.previous[item_id] == "root" else self.previous[item_id])
        else:
            self.tell(self.conversation.put(self.item(item_id, self.previous[item_id], "in_progress")))

    @rule(pick=PICK)
    def item_is_told_again(self, pick: int) -> None:
        if told := self.told():
            item_id = told[pick % len(told)]
            self.tell(self.conversation.put(self.item(item_id, None, "in_progress")))

    def item(self, item_id: str, previous: str | None, status: Any) -> RealtimeItem:
        """As the server tells of it: without the texts that come by themselves."""
        place: dict[str, Any] = {"item_id": item_id, "previous_item_id": previous}
        match self.kind[item_id]:
            case "system":
                return SystemMessageItem(**place, content=[InputText(text=item_id)])
            case "typed":
                return UserMessageItem(**place, content=[InputText(text=item_id)])
            case "speech":
                return UserMessageItem(**place, content=[InputAudio()])
            case "agent":
                return AssistantMessageItem(**place, status="completed" if item_id in self.over else status)
            case _:
                return RealtimeToolCallItem(**place, call_id=f"c {item_id}", name="add", status=status)

    @rule(pick=PICK)
    def item_is_deleted(self, pick: int) -> None:
        if told := self.told():
            item_id = told[pick % len(told)]
            self.gone.add(item_id)
            self.line.remove(item_id)
            self.tell(self.conversation.delete(item_id))

    # What is said

    @rule(pick=PICK, words=WORDS, fate=st.sampled_from(["grows", "grows", "ends", "fails"]))
    def person_is_written_down(self, pick: int, words: str, fate: str) -> None:
        if not (item_id := self.one_of("speech", pick)) or item_id in self.over:
            return
        if fate == "grows":
            changes = self.conversation.add_user_transcript(item_id, words)
            self.text[item_id] += words
        elif fate == "ends":
            changes = self.conversation.set_user_transcript(item_id, words)
            self.text[item_id] = words
        else:
            changes = self.conversation.fail_user_transcript(item_id)
        if fate != "grows":
            self.over.add(item_id)
        self.tell(changes)

    @rule(
        pick=PICK, words=WORDS, ms=st.integers(0, 400), fate=st.sampled_from(["goes on", "is cut off", "ends", "both"])
    )
    def agent_speaks(self, pick: int, words: str, ms: int, fate: str) -> None:
        if not (item_id := self.one_of("agent", pick)) or item_id in self.over:
            return
        self.conversation.add_audio(item_id, ms)
        self.received[item_id] = self.received.get(item_id, 0) + ms
        self.text[item_id] += words
        self.tell(self.conversation.add_assistant_text(item_id, words, is_spoken=True))
        if fate in ("is cut off", "both"):
            self.agent_is_cut_off(item_id, ms)
        if fate in ("ends", "both") and item_id not in self.untold:
            self.agent_ends(item_id, pick % 8)

    def agent_is_cut_off(self, item_id: str, ms: int) -> None:
        self.heard[item_id] = self.received[item_id] - ms
        self.tell(self.conversation.interrupt(item_id, self.heard[item_id]))

    def agent_ends(self, item_id: str, cut: int) -> None:
        """The server tells the whole text; of an item that was cut off only a beginning, it may be none."""
        self.over.add(item_id)
        text = self.text[item_id]
        said = text[:cut] if item_id in self.heard else text
        content = [AssistantAudio(transcript=said)] if said else []
        self.tell(self.conversation.put(AssistantMessageItem(item_id=item_id, status="completed", content=[*content])))

    @rule()
    def response_breaks_off(self) -> None:
        self.tell(self.conversation.cut_off())
        agents = [item for item in self.conversation.items if isinstance(item, AssistantMessageItem)]
        assert all(item.status != "in_progress" for item in agents)

    @rule(pick=PICK)
    def tool_is_called(self, pick: int) -> None:
        if item_id := self.one_of("call", pick):
            event = RealtimeModelToolCallEvent("add", f"c {item_id}", '{"a":1}', id=item_id)
            self.tell(self.conversation.call(event))

    @rule(pick=PICK, output=st.text(max_size=3))
    def tool_answers(self, pick: int, output: str) -> None:
        item_id = self.one_of("call", pick)
        if item_id in self.shown and item_id not in self.outputs:
            self.outputs[item_id] = output
            self.tell(self.conversation.answer(f"c {item_id}", output))
            self.put(f"output of {item_id}", "output", len(self.line))

    @rule()
    def consumers_catch_up(self) -> None:
        self.tell(self.conversation.catch_up())
        assert not self.conversation.is_behind
        assert self.shown == {item.item_id: item for item in self.conversation.items}, "the changes tell everything"

    def next_ones(self) -> list[str]:
        first: dict[str, str] = {}
        for item_id in self.untold:
            first.setdefault(self.previous[item_id], item_id)
        return list(first.values())

    def told(self) -> list[str]:
        return [i for i in self.line if i not in self.untold and self.kind[i] != "output"]

    def one_of(self, kind: str, pick: int) -> str:
        """One of that kind that is there, the latest first; also one that the server has not told of yet."""
        later = {*self.untold} - {*self.next_ones()}
        known = [i for i in self.kind if self.kind[i] == kind and i not in self.gone and i not in later]
        return known[-1 - pick % len(known)] if known else ""

    def tell(self, changes: list[ItemChange]) -> None:
        for change in changes:
            assert (change.item_id in self.shown) == (change.kind != "added"), "first it appears, once"
            assert (change.item is None) == (change.kind == "deleted")
            if change.item is None:
                del self.shown[change.item_id]
            else:
                self.shown[change.item_id] = change.item

    # What holds

    @invariant()
    def order_is_the_servers_whatever_the_arrival(self) -> None:
        ids = [item.item_id for item in self.conversation.items]
        assert len(ids) == len(set(ids))
        placed = [i for i in self.line if self.kind[i] != "output" and self.is_anchored(i)]
        assert [i for i in ids if i in placed] == placed
        assert set(self.told()) <= set(ids)
        assert self.gone.isdisjoint(ids)
        assert all(self.conversation.get(item_id) is None for item_id in self.gone)

    def is_anchored(self, item_id: str) -> bool:
        """Whether all is told that its place depends on."""
        while item_id != "root" and item_id not in self.untold:
            item_id = self.previous[item_id]
        return item_id == "root"

    @invariant()
    def text_is_whole_and_what_was_heard_a_part_of_it(self) -> None:
        for item in self.conversation.items:
            if isinstance(item, AssistantMessageItem):
                text = self.text[item.item_id]
                assert spoken_text(item) == text
                assert item.heard_ms == self.heard.get(item.item_id)
                if item.heard_ms is not None:
                    assert item.status == "incomplete"
                    assert item.heard_text is not None
                    assert text.startswith(item.heard_text)
                    assert item.heard_ms or not item.heard_text
            elif isinstance(item, UserMessageItem) and self.kind[item.item_id] == "speech":
                assert [getattr(part, "transcript", "") or "" for part in item.content] == [self.text[item.item_id]]

    @invariant()
    def a_call_dangles_until_it_is_answered(self) -> None:
        shown = [item for item in self.conversation.items if isinstance(item, RealtimeToolCallItem)]
        assert {item.item_id: item.output for item in shown if item.output is not None} == {
            item_id: output for item_id, output in self.outputs.items() if item_id not in self.gone
        }
        dangling = {item.call_id for item in shown if item.item_id not in self.outputs}
        assert set(self.conversation.dangling()) == dangling

    @rule()
    def replay_is_a_conversation_that_a_new_session_takes(self) -> None:
        history = self.conversation.items
        made = replay(history)
        order = [entry.item_id for entry in made if entry.item_id]
        assert order == [item.item_id for item in history if item.item_id in order]
        for entry in made:
            frame = codec.encode({"type": "conversation.item.create", "item": entry.item})
            codec.decode_client(frame)
            client_event.validate(client_event.read_json(frame))
        taken = taken_by_a_new_session(made)
        assert not taken.dangling()
        assert [entry.item for entry in replay(taken.items)] == [entry.item for entry in made]

    def teardown(self) -> None:
        while self.untold:
            self.item_is_told(0)
        visible = [i for i in self.line if self.kind[i] != "output"]
        assert [item.item_id for item in self.conversation.items] == visible
        self.consumers_catch_up()
        self.replay_is_a_conversation_that_a_new_session_takes()


def taken_by_a_new_session(made: list[ReplayItem]) -> Conversation:
    """What a new session knows after the server has told of each item that it was given."""
    taken = Conversation()
    previous = "root"
    for number, entry in enumerate(made):
        item = {"status": "completed", "id": f"output {number}", **entry.item}
        known = from_wire(item, previous)
        if known is None:
            taken.hide(item["id"], previous)
            taken.answer(item["call_id"], item["output"])
        else:
            taken.put(known)
        previous = item["id"]
    return taken


TestTalk = Talk.TestCase
