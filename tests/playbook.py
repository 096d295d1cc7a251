"""Playbooks for pure machines: `assert Playbook(machine) >> fact << effect << effect >> fact`.

`>>` hands in a fact, each `<<` names the next effect of it, in order; a fact without `<<` must have none, unless
`... << Anything()` follows. An expected effect may be any object whose `==` decides, such as `Frame`.
"""

from __future__ import annotations

import json
from typing import Any, Protocol


class Machine(Protocol):
    """What a playbook can drive."""

    def handle(self, fact: Any, /) -> list[Any]: ...


class Anything:
    """Stands for all effects that are left of one fact."""


class Frame:
    """Equal to a sent frame (an object with `frame`) that has at least these fields."""

    def __init__(self, type: str, **fields: Any) -> None:
        self.fields = {"type": type, **fields}

    def __eq__(self, other: object) -> bool:
        sent = json.loads(getattr(other, "frame", "{}"))
        return all(key in sent and sent[key] == value for key, value in self.fields.items())

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None  # type: ignore[assignment] # equal to many things

    def __repr__(self) -> str:
        return f"Frame({self.fields})"


class Playbook:
    """True when every expectation was met and no effect is left over."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._left: list[Any] = []
        self._steps: list[str] = []
        self._failure = ""

    def __rshift__(self, fact: Any) -> Playbook:
        self._finish_fact()
        self._steps.append(f">> {fact}")
        self._left = list(self._machine.handle(fact))
        return self

    def __lshift__(self, expected: Any) -> Playbook:
        self._steps.append(f"<< {expected}")
        if isinstance(expected, Anything):
            self._left = []
            return self
        if not self._left:
            self._fail(f"no effect left, expected {expected}")
            return self
        actual = self._left.pop(0)
        if expected != actual:
            self._fail(f"expected {expected}\n     got {actual}")
        return self

    def __bool__(self) -> bool:
        self._finish_fact()
        return not self._failure

    def __repr__(self) -> str:
        return "\n".join([*self._steps, f"!! {self._failure}"])

    def _finish_fact(self) -> None:
        if self._left:
            self._fail(f"unexpected effects: {self._left}")
            self._left = []

    def _fail(self, text: str) -> None:
        if not self._failure:
            self._failure = f"step {len(self._steps)}: {text}"
