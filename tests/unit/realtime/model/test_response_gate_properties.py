"""Whatever a server does and in whatever order it is heard: one request at a time, and no request is lost."""

from __future__ import annotations

from collections import deque
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.realtime.model.effects import StartTimer, StopTimer
from app.realtime.model.response_gate import (
    ACTIVE_ALREADY,
    RETRY_TIMER,
    TAG_KEY,
    Created,
    Finished,
    Refused,
    ReportSilence,
    Requested,
    ResponseGate,
    SendCreate,
    WaitedLong,
)


class ServerAndGate(RuleBasedStateMachine):
    """A server that keeps to the protocol, takes its time, and starts responses of its own when it hears speech."""

    @initialize(does_echo=st.booleans())
    def begin(self, does_echo: bool) -> None:
        self.does_echo = does_echo
        self.gate = ResponseGate()
        self.timers: set[str] = set()
        self.to_server: deque[dict[str, Any]] = deque()
        self.to_client: deque[Any] = deque()
        self.active: tuple[str, str] | None = None
        self.responses = 0
        self.manual: list[str] = []
        self.accepted: list[str] = []
        self.given_up: set[str] = set()
        self.sent: dict[str, str] = {}
        self.is_owed = False

    def feed(self, fact: Any) -> None:
        for effect in self.gate.handle(fact):
            match effect:
                case SendCreate(event):
                    assert event["response"]["metadata"][TAG_KEY] == event["event_id"]
                    self.sent[event["event_id"]] = event["response"].get("instructions", "")
                    self.to_server.append(event)
                    self.is_owed &= bool(event["response"].get("instructions"))
                case ReportSilence(tag):
                    self.given_up.add(self.sent[tag])
                case StartTimer(name=name):
                    self.timers.add(name)
                case StopTimer(name=name):
                    self.timers.discard(name)

    @rule()
    def somebody_wants_an_answer(self) -> None:
        self.is_owed = True
        self.feed(Requested())

    @rule()
    def somebody_wants_an_answer_of_its_own(self) -> None:
        self.manual.append(f"manual {len(self.manual)}")
        self.feed(Requested({"response": {"instructions": self.manual[-1]}}, is_manual=True))

    @precondition(lambda self: self.to_server)
    @rule()
    def server_reads_a_request(self) -> None:
        event = self.to_server.popleft()
        if self.active is not None:
            self.to_client.append(Refused(event["event_id"], ACTIVE_ALREADY))
            return
        self.accepted.append(event["response"].get("instructions", ""))
        self.server_begins(event["event_id"] if self.does_echo else "")

    @precondition(lambda self: self.active is None)
    @rule()
    def server_hears_speech(self) -> None:
        self.server_begins("")

    def server_begins(self, tag: str) -> None:
        self.responses += 1
        self.active = (f"r{self.responses}", tag)
        self.to_client.append(Created(*self.active))

    @precondition(lambda self: self.active is not None)
    @rule()
    def server_ends_its_response(self) -> None:
        assert self.active is not None
        self.to_client.append(Finished(*self.active))
        self.active = None

    @precondition(lambda self: self.to_client)
    @rule(is_told_twice=st.booleans())
    def client_reads(self, is_told_twice: bool) -> None:
        fact = self.to_client.popleft()
        for _ in range(1 + is_told_twice):
            self.feed(fact)

    @precondition(lambda self: self.timers)
    @rule(chance=st.randoms(use_true_random=False))
    def a_timer_fires(self, chance: Any) -> None:
        name = chance.choice(sorted(self.timers))
        self.timers.discard(name)
        self.feed(WaitedLong(name))

    @invariant()
    def every_timer_has_its_reason(self) -> None:
        tag = self.gate.tag_under_way
        assert self.timers - {RETRY_TIMER} == ({f"response:{tag}"} if tag else set())

    def teardown(self) -> None:
        for _ in range(20 + 8 * len(self.sent) + 8 * len(self.manual)):
            while self.to_server or self.to_client or self.active:
                if self.to_client:
                    self.client_reads(False)
                elif self.to_server:
                    self.server_reads_a_request()
                else:
                    self.server_ends_its_response()
            if RETRY_TIMER in self.timers:
                self.timers.discard(RETRY_TIMER)
                self.feed(WaitedLong(RETRY_TIMER))
        assert self.gate.waiting == 0
        assert not self.gate.is_busy
        assert not self.timers
        assert not self.is_owed, "after the last wish for an answer an answer was asked for"
        assert sorted(text for text in self.accepted if text) == sorted(set(self.accepted) - {""}), "none is made twice"
        assert set(self.manual) <= set(self.accepted) | self.given_up, "none is lost"


TestServerAndGate = ServerAndGate.TestCase

ONE, TWO, THREE = "st_response_1", "st_response_2", "st_response_3"
TAGS = st.sampled_from(["", ONE, TWO, THREE, "st_response_4", "x"])
IDS = st.sampled_from(["", "a", "b"])
FACTS = st.one_of(
    st.builds(Requested, st.just({}), st.booleans()),
    st.builds(Requested, st.just({"response": {"conversation": "none"}}), st.just(True)),
    st.builds(Created, IDS, TAGS, st.booleans()),
    st.builds(Finished, IDS, TAGS),
    st.builds(Refused, TAGS, st.sampled_from([ACTIVE_ALREADY, "other"])),
    st.builds(WaitedLong, st.sampled_from([RETRY_TIMER, f"response:{ONE}", f"response:{TWO}"])),
)


@given(st.lists(FACTS, max_size=40))
def test_no_order_of_facts_asks_twice_at_once_or_leaves_a_watch_behind(facts: list[Any]) -> None:
    gate = ResponseGate()
    running: set[str] = set()
    for fact in facts:
        if isinstance(fact, WaitedLong):
            if fact.timer not in running:
                continue
            running.discard(fact.timer)
        was_busy = gate.is_busy
        effects = gate.handle(fact)
        for effect in effects:
            if isinstance(effect, StartTimer):
                running.add(effect.name)
            elif isinstance(effect, StopTimer):
                running.discard(effect.name)
        sent = [effect for effect in effects if isinstance(effect, SendCreate)]
        beside = [effect for effect in sent if effect.event["response"].get("conversation") == "none"]
        assert len(sent) <= 1
        assert not (sent and not beside and was_busy and isinstance(fact, Requested))
        under_way = gate.tag_under_way
        assert running - {RETRY_TIMER} == ({f"response:{under_way}"} if under_way else set())
