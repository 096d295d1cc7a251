"""The values of the offline brain's conversation: what it does (acts) and what is open in between (state)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Say:
    """Text to speak."""

    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A tool or handoff to run."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


Act = Say | Call


@dataclass(frozen=True, slots=True)
class Pending:
    """A tool that waits for an answer: what is known, and which parameter was asked for."""

    tool: str
    values: Mapping[str, Any]
    asked: str


@dataclass(frozen=True, slots=True)
class State:
    """What is open in a conversation.

    Args:
        pending: the tool whose arguments are being asked for.
        last_call: the tool that ran last, and with what, for "make it eight instead".
        led_here: what made another agent hand over; may hold values for the first call here.
        last_said: the agent's last words, for "repeat that".
        refused: whether the last thing said was that it cannot help.
    """

    pending: Pending | None = None
    last_call: tuple[str, Mapping[str, Any]] | None = None
    led_here: str = ""
    last_said: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What one sentence leads to."""

    acts: tuple[Act, ...]
    state: State
