"""Who may speak: at most one response runs in the default conversation.

Owns the requests that wait, the one that is under way and the one that runs. Pure: the wire's machine feeds it
facts and sends what it says. Each request carries a tag as its event id and in its metadata, so that "accepted" and
"refused" are matched to it; a response without our tag was started by the server. Invariant: nothing is requested
while a request is under way or a response is known to run.
"""

from __future__ import annotations

from collections import deque
from dataclasses import field
from typing import Any, Final, assert_never

from app.base.frozen import frozen
from app.base.recent import Recent
from app.realtime.model.effects import StartTimer, StopTimer
from app.realtime.protocol.lenient import object_of, text_of

TAG_KEY: Final = "sidetone_request"
ACTIVE_ALREADY: Final = "conversation_already_has_active_response"
WATCHDOG_S: Final = 10.0
RETRY_S: Final = 1.0
RETRY_TIMER: Final = "response:retry"
_MAX_METADATA: Final = 16
_GUESSES: Final = 16
"""Requests taken for accepted whose refusal may still come."""


@frozen
class Requested:
    """Somebody wants a response.

    Args:
        event: the `response.create` to send (wire form), with the caller's own `event_id` if there is one.
        is_manual: wanted for its own sake; others are merged while they wait.
    """

    event: dict[str, Any] = field(default_factory=dict)
    is_manual: bool = False


@frozen
class Created:
    """The server began a response; `tag` is what its metadata says, "" when nothing."""

    response_id: str
    tag: str = ""
    is_out_of_band: bool = False


@frozen
class Finished:
    """The server ended a response."""

    response_id: str
    tag: str = ""


@frozen
class Refused:
    """The server answered an event with an error; `event_id` "" when it did not say which."""

    event_id: str
    code: str


@frozen
class WaitedLong:
    """A timer of the gate ran out."""

    timer: str


GateFact = Requested | Created | Finished | Refused | WaitedLong


@frozen
class SendCreate:
    """Send this `response.create`; its tag is the event id and in the metadata."""

    event: dict[str, Any]


@frozen
class ReportSilence:
    """The server did not begin the response in time; the gate is open again."""

    event_id: str


GateEffect = SendCreate | ReportSilence | StartTimer | StopTimer


@frozen
class _Request:
    tag: str
    event: dict[str, Any]
    is_manual: bool

    @property
    def is_tagged(self) -> bool:
        """Whether its response will show the tag: metadata that is full already leaves no room for it."""
        return TAG_KEY in object_of(object_of(self.event, "response"), "metadata")


class ResponseGate:
    """Feed it facts with `handle`; perform the effects in order before the next."""

    def __init__(self) -> None:
        self.active_id: str | None = None
        self._waiting: deque[_Request] = deque()
        self._under_way: _Request | None = None
        self._running: _Request | None = None
        self._guessed: deque[_Request] = deque(maxlen=_GUESSES)
        self._aside: Recent[str] = Recent()
        self._ended: Recent[str] = Recent()
        self._count = 0
        self._put_off: str | None = None
        self._is_blocked = False
        self._does_peer_echo = False

    @property
    def tag_under_way(self) -> str | None:
        """The tag of the request that was sent and not answered yet."""
        return self._under_way.tag if self._under_way else None

    @property
    def running_tag(self) -> str | None:
        """The tag of our request whose response runs."""
        return self._running.tag if self._running else None

    @property
    def is_busy(self) -> bool:
        """Whether a response runs or was requested."""
        return self.active_id is not None or self._under_way is not None

    @property
    def waiting(self) -> int:
        """Requests that wait for the running response to end."""
        return len(self._waiting)

    def handle(self, fact: GateFact) -> list[GateEffect]:
        """Advance by one fact. Never raises."""
        match fact:
            case Requested():
                return self._requested(fact)
            case Created():
                return self._created(fact)
            case Finished():
                return self._finished(fact)
            case Refused():
                return self._refused(fact)
            case WaitedLong():
                return self._waited_long(fact)
            case _:
                assert_never(fact)

    def has_ended(self, response_id: str) -> bool:
        """Whether this response is over: whatever is still told of its beginning or end is old."""
        return response_id in self._ended

    def is_put_off(self, event_id: str) -> bool:
        """Whether the latest refusal was about this event ("" when the server did not say) and meant "later"."""
        return self._put_off == event_id

    def _requested(self, fact: Requested) -> list[GateEffect]:
        self._count += 1
        tag = text_of(fact.event, "event_id") or f"st_response_{self._count}"
        request = _Request(tag, _tagged(fact.event, tag), fact.is_manual)
        if text_of(object_of(request.event, "response"), "conversation") == "none":
            self._aside.add(tag)
            return [SendCreate(request.event)]
        if not (self._has_merged_waiting() and not request.is_manual):
            self._waiting.append(request)
        return self._advance()

    def _has_merged_waiting(self) -> bool:
        return any(not request.is_manual for request in self._waiting)

    def _advance(self) -> list[GateEffect]:
        if self.is_busy or self._is_blocked or not self._waiting:
            return []
        request = self._waiting.popleft()
        self._under_way = request
        return [SendCreate(request.event), StartTimer(_timer(request), WATCHDOG_S)]

    def _created(self, fact: Created) -> list[GateEffect]:
        if fact.tag:
            self._does_peer_echo = True
        if fact.is_out_of_band or fact.tag in self._aside:
            self._aside.discard(fact.tag)
            return []
        request = self._answered_by(fact)
        is_old = self.has_ended(fact.response_id) or (fact.response_id and fact.response_id == self.active_id)
        if is_old and not (request and fact.tag):
            return []
        self._ended.discard(fact.response_id)
        effects = self._unblock()
        self.active_id = fact.response_id
        self._running = request
        if request is not None:
            self._under_way = None
            if not fact.tag:
                self._guessed.append(request)
            effects.append(StopTimer(_timer(request)))
        return effects

    def _answered_by(self, fact: Created) -> _Request | None:
        """The request under way, if this is its response.

        A response without our tag may be the server's own where metadata comes back only sometimes or never; a wrong
        guess is put right by the refusal.
        """
        request = self._under_way
        if request is None or (fact.tag and fact.tag != request.tag):
            return None
        return request if fact.tag or not (self._does_peer_echo and request.is_tagged) else None

    def _finished(self, fact: Finished) -> list[GateEffect]:
        if fact.tag in self._aside:
            self._aside.discard(fact.tag)
            return []
        effects: list[GateEffect] = []
        request = self._under_way
        is_repeated = self.has_ended(fact.response_id)
        if fact.response_id:
            self._ended.add(fact.response_id)
        if request is not None and fact.tag == request.tag:
            self._under_way = None
            effects.append(StopTimer(_timer(request)))
        elif is_repeated or (fact.response_id and self.active_id and fact.response_id != self.active_id):
            return effects
        self.active_id = None
        self._running = None
        return effects + self._unblock() + self._advance()

    def _refused(self, fact: Refused) -> list[GateEffect]:
        self._aside.discard(fact.event_id)
        self._put_off = None
        request = self._refused_request(fact)
        if request is None:
            return []
        effects: list[GateEffect] = [StopTimer(_timer(request))]
        if request is self._under_way:
            self._under_way = None
        elif request is self._running:
            self._running = None
        if request in self._guessed:
            self._guessed.remove(request)
        if fact.code != ACTIVE_ALREADY:
            return effects + self._advance()
        self._put_off = fact.event_id
        self._wait_again(request)
        if self.active_id is None:
            # The server knows of a response that we do not: ask again soon rather than at once.
            self._is_blocked = True
            effects.append(StartTimer(RETRY_TIMER, RETRY_S))
        return effects

    def _refused_request(self, fact: Refused) -> _Request | None:
        for request in (self._under_way, self._running, *self._guessed):
            if request is not None and request.tag == fact.event_id:
                return request
        if not fact.event_id and fact.code == ACTIVE_ALREADY:
            return self._under_way
        return None

    def _wait_again(self, request: _Request) -> None:
        if not request.is_manual and self._has_merged_waiting():
            return
        self._count += 1
        tag = f"st_response_{self._count}"
        self._waiting.appendleft(_Request(tag, _tagged(request.event, tag), request.is_manual))

    def _waited_long(self, fact: WaitedLong) -> list[GateEffect]:
        if fact.timer == RETRY_TIMER:
            self._is_blocked = False
            return self._advance()
        request = self._under_way
        if request is None or _timer(request) != fact.timer:
            return []
        self._under_way = None
        silence: list[GateEffect] = [ReportSilence(request.tag)]
        return silence + self._advance()

    def _unblock(self) -> list[GateEffect]:
        if not self._is_blocked:
            return []
        self._is_blocked = False
        return [StopTimer(RETRY_TIMER)]


def _timer(request: _Request) -> str:
    return f"response:{request.tag}"


def _tagged(event: dict[str, Any], tag: str) -> dict[str, Any]:
    response = dict(object_of(event, "response"))
    metadata = {key: value for key, value in object_of(response, "metadata").items() if key != TAG_KEY}
    if len(metadata) < _MAX_METADATA:
        metadata[TAG_KEY] = tag
    return {**event, "type": "response.create", "event_id": tag, "response": {**response, "metadata": metadata}}
