"""A model that plays a script: what it expects to be sent, and what it tells then. For tests, users' too.

Does no I/O. Invariant: with `strict`, a send that the script does not expect next is refused, and `assert_complete`
says what was expected and never came.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence

from app.base.frozen import frozen
from app.realtime.model.base import RealtimeModel, RealtimeModelConfig, RealtimeModelListener
from app.realtime.model_events import RealtimeModelEvent
from app.realtime.model_inputs import RealtimeModelSendEvent

Expectation = RealtimeModelSendEvent | type | Callable[[RealtimeModelSendEvent], bool]


class UnexpectedRealtimeSend(AssertionError):
    """Something was sent that the script does not expect next."""


class UnconsumedRealtimeSteps(AssertionError):
    """The script expects more than was sent."""


@frozen
class RealtimeStep:
    """One expected send and what follows.

    Args:
        expect: the request itself, its class, or a predicate.
        emit: events told to the listeners right after it.
        error: raised to the sender instead.
    """

    expect: Expectation
    emit: Sequence[RealtimeModelEvent] = ()
    error: Exception | None = None

    def matches(self, request: RealtimeModelSendEvent) -> bool:
        """Whether `request` is what this step expects."""
        if isinstance(self.expect, type):
            return isinstance(request, self.expect)
        if callable(self.expect):
            return bool(self.expect(request))
        return self.expect == request


class ScriptedRealtimeModel(RealtimeModel):
    """Plays `steps` in order.

    Args:
        connect_events: told at each connect, before it returns.
        connect_error, close_error: raised by `connect`, by `close`.
        strict: refuse sends that are not expected next; otherwise they are recorded and change nothing.
    """

    def __init__(
        self,
        steps: Iterable[RealtimeStep] = (),
        *,
        connect_events: Iterable[RealtimeModelEvent] = (),
        connect_error: Exception | None = None,
        close_error: Exception | None = None,
        strict: bool = True,
    ) -> None:
        self.sent_events: list[RealtimeModelSendEvent] = []
        self.connect_calls: list[RealtimeModelConfig] = []
        self.close_calls = 0
        self._steps = deque(steps)
        self._connect_events = tuple(connect_events)
        self._connect_error = connect_error
        self._close_error = close_error
        self._strict = strict
        self._listeners: list[RealtimeModelListener] = []

    @property
    def remaining_steps(self) -> tuple[RealtimeStep, ...]:
        """What is still expected."""
        return tuple(self._steps)

    async def connect(self, options: RealtimeModelConfig) -> None:
        """Record the options; raise or tell what the script says."""
        self.connect_calls.append(options)
        if self._connect_error is not None:
            raise self._connect_error
        await self.emit(*self._connect_events)

    def add_listener(self, listener: RealtimeModelListener) -> None:
        """Tell `listener` too."""
        if listener not in self._listeners:
            self._listeners.append(listener)

    def remove_listener(self, listener: RealtimeModelListener) -> None:
        """Stop telling it; unknown ones are ignored."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        """Play the next step.

        Raises:
            UnexpectedRealtimeSend: it expects something else (only with `strict`).
            Whatever error the step has.
        """
        self.sent_events.append(event)
        step = self._steps[0] if self._steps else None
        if step is None or not step.matches(event):
            if self._strict:
                wanted = "nothing more" if step is None else repr(step.expect)
                raise UnexpectedRealtimeSend(f"sent {event!r}, but the script expects {wanted}")
            return
        self._steps.popleft()
        if step.error is not None:
            raise step.error
        await self.emit(*step.emit)

    async def close(self) -> None:
        """Count it; raise what the script says."""
        self.close_calls += 1
        if self._close_error is not None:
            raise self._close_error

    async def emit(self, *events: RealtimeModelEvent) -> None:
        """Tell the listeners these events, in order."""
        for event in events:
            for listener in list(self._listeners):
                await listener.on_event(event)

    def assert_complete(self) -> None:
        """Raise UnconsumedRealtimeSteps when the script is not played to its end."""
        if self._steps:
            wanted = ", ".join(repr(step.expect) for step in self._steps)
            raise UnconsumedRealtimeSteps(f"never sent: {wanted}")
