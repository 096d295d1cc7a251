"""The session layer: what a server message costs, how fast an interruption is, closing, memory, import.

One server process answers all clients: this library, the least any client can do (websockets, `json.loads`, base64 of
the same frames), and on request openai-agents in its own environment. Each client is a process of its own, of which
only the CPU time counts; clients take turns, so that the ratios hold on a noisy machine.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Final

from app.base.errors import EngineError
from app.base.frozen import frozen
from app.base.language import say
from app.workbench.bench.probe import OURS, THEIRS, Against, Probe, against_of
from app.workbench.bench.row import Row
from app.workbench.bench.session_peer import PeerProcess, Plan
from app.workbench.bench.session_start import start_rows

# The whole session, every event consumed, against a loop that does nothing with the frames but read them.
FLOOR_RATIO: Final = 1.4
ITEMS_RATIO: Final = 1.1
THEIRS_RATIO: Final = 0.6
# What a person who begins to speak may wait, all 500 messages in front of it included.
INTERRUPTION_MS: Final = 50.0
CLOSE_S: Final = 1.0
UNREAD_MIB: Final = 16.0


@frozen
class Scale:
    """How much is measured.

    Args:
        audio: deltas of 20 ms in an answer.
        text: transcript deltas among them.
        items: messages before the answer, late in a conversation.
        burst: deltas in front of the person's speech.
        late: deltas that come after a cancellation.
        rounds: starts of which the median counts.
        turns: answers of each client, a quarter as long, of which the cheapest counts.
        pairs: answers of this library and the other one, in turns, each a quarter as long; the median pair counts.
        bursts: interruptions of which the quickest counts.
    """

    audio: int = 20_000
    text: int = 2_000
    items: int = 500
    burst: int = 500
    late: int = 100
    rounds: int = 3
    turns: int = 15
    pairs: int = 9
    bursts: int = 5


FULL: Final = Scale()


def measure(against: Path | None = None, scale: Scale = FULL) -> list[Row]:
    """All figures.

    Args:
        against: an interpreter, or an environment, in which openai-agents is installed; it is measured too.
        scale: how much is measured; the targets are meant for all of it.
    Raises:
        ConfigError: there is no Python, or no openai-agents in it.
        EngineError: a measurement failed.
    """
    other = None if against is None else against_of(against)
    with PeerProcess() as url:
        return [
            *message_rows(url, other, scale),
            *_each(other, lambda probe, whose: behaviour_rows(probe, url, whose, scale)),
            *_each(other, lambda probe, whose: unread_rows(probe, url, whose, scale)),
            *start_rows(url, other, scale.rounds),
        ]


def message_rows(url: str, other: Against | None, scale: Scale) -> list[Row]:
    """CPU a message: the floor, the whole session, late in a conversation, the other library.

    Of each client's answers the cheapest: what else a machine does adds to a process's time, by half where two share a
    core, and takes nothing away.
    """
    answer, items = _quarter(scale), scale.items
    late = replace(answer, items=items)
    with ExitStack() as stack:
        ours, floor = stack.enter_context(Probe(OURS)), stack.enter_context(Probe("none"))
        clients = [(floor, answer), (ours, answer), (ours, late)]
        if other:
            theirs = stack.enter_context(Probe(THEIRS, other.python))
            clients += [(theirs, answer), (theirs, late)]
        least = _least(clients, url, scale.turns)
        pairs = _pairs(ours, theirs, url, scale) if other else []
    rows = [
        Row("CPU a server message, websockets + json + base64 alone", least[0], "µs"),
        Row("CPU a server message, whole session", least[1], "µs", baseline=least[0]),
        Row("CPU a server message, ratio to the floor", least[1] / least[0], "ratio", FLOOR_RATIO, 1.0),
        Row(f"CPU a server message after {items} items", least[2], "µs", baseline=least[1]),
        Row(f"CPU after {items} items, ratio to without", least[2] / least[1], "ratio", ITEMS_RATIO, 1.0),
    ]
    if other is None:
        return rows
    return [
        *rows,
        Row(f"CPU a server message, {other.name}", least[3], "µs", baseline=least[0]),
        Row(f"CPU a server message after {items} items, {other.name}", least[4], "µs", baseline=least[3]),
        *pair_rows(pairs, other.name),
    ]


def _quarter(scale: Scale) -> Plan:
    return Plan(scale.audio // 4, scale.text // 4)


def _least(clients: Sequence[tuple[Probe, Plan]], url: str, turns: int) -> list[float]:
    """The least µs a message of each, who take turns; each goes first in its turn."""
    costs: list[list[float]] = [[] for _ in clients]
    for turn in range(turns):
        for place in range(len(clients)):
            client = (turn + place) % len(clients)
            costs[client].append(_message_us(clients[client][0], url, clients[client][1]))
    return [min(each) for each in costs]


def _pairs(ours: Probe, theirs: Probe, url: str, scale: Scale) -> list[tuple[float, ...]]:
    """µs a message of both, one right after the other: what else the machine does falls on both."""
    plan = _quarter(scale)
    return [(_message_us(ours, url, plan), _message_us(theirs, url, plan)) for _ in range(scale.pairs)]


def pair_rows(pairs: Sequence[tuple[float, ...]], name: str) -> list[Row]:
    """The median of the pairs' ratios, which is held to the target, and how far they lie apart."""
    ratios = [one / other for one, other in pairs]
    middle = statistics.median(ratios)
    said = f"CPU a server message, ratio to {name}"
    return [
        Row(f"{said}, median of {len(pairs)} pairs", middle, "ratio", THEIRS_RATIO, 1.0),
        Row(f"{said}, from the least pair", min(ratios), "ratio", None, middle),
        Row(f"{said}, to the greatest pair", max(ratios), "ratio", None, middle),
    ]


def _message_us(probe: Probe, url: str, plan: Plan) -> float:
    result = probe.measure("answer", plan.at(url), **({"items": plan.items} if plan.items else {}))
    if result["audio"] != plan.audio:
        told = say("Bench", "{found} of {all} pieces of audio arrived.")
        raise EngineError(told.format(found=round(result["audio"]), all=plan.audio))
    return result["cpu_s"] / (plan.audio + plan.text) * 1e6


def _each(other: Against | None, rows: Callable[[Probe, str | None], list[Row]]) -> list[Row]:
    """Rows of this library and of the other one, each from a fresh process; only ours have targets."""
    with Probe(OURS) as probe:
        made = rows(probe, None)
    if other is not None:
        with Probe(THEIRS, other.python) as probe:
            made += rows(probe, other.name)
    return made


def _row(name: str, value: float, unit: str, target: float, whose: str | None) -> Row:
    return Row(name, value, unit, target) if whose is None else Row(f"{name}, {whose}", value, unit)


def behaviour_rows(probe: Probe, url: str, whose: str | None, scale: Scale) -> list[Row]:
    """Interruption behind a burst with a slow consumer, what follows `interrupt()`, closing."""
    burst, after = Plan(audio=scale.burst, speech=1), Plan(audio=scale.burst, late=scale.late)
    voices = [probe.measure("voice", burst.at(url)) for _ in range(scale.bursts)]
    late = max(voice["late"] for voice in voices)
    # The least of them: by the clock on the wall every other program on the machine counts too.
    player, consumer = (min(voice[key] for voice in voices) for key in ("player_ms", "consumer_ms"))
    behind = f"speech behind {scale.burst} deltas"
    interrupted = probe.measure("interrupt", after.at(url))["late"]
    closing = probe.measure("close", Plan(silent=1).at(url))["seconds"]
    return [
        _row(f"{behind}, until the player is silent", player, "ms", INTERRUPTION_MS, whose),
        _row(f"{behind}, until a slow consumer knows", consumer, "ms", INTERRUPTION_MS, whose),
        _row("audio events after the interruption", late, "events", 0.0, whose),
        _row("audio events after interrupt()", interrupted, "events", 0.0, whose),
        _row("close() with a silent peer", closing, "s", CLOSE_S, whose),
    ]


def unread_rows(probe: Probe, url: str, whose: str | None, scale: Scale) -> list[Row]:
    """What the process holds while an answer comes that nobody reads."""
    grown = probe.measure("unread", Plan(scale.audio, scale.text).at(url))["mib"]
    return [_row(f"memory while {scale.audio // 50} s of audio are not read", grown, "MiB", UNREAD_MIB, whose)]
