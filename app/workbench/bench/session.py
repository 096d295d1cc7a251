"""The session layer: what a server message costs, how fast an interruption is, closing, memory, import.

One server process answers all clients: this library, the least any client can do (websockets, `json.loads`, base64 of
the same frames), and on request openai-agents in its own environment. Each client is a process of its own, of which
only the CPU time counts; clients take turns, so that the ratios hold on a noisy machine.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.base.errors import EngineError
from app.workbench.bench.probe import Probe, footprint, interpreter, version
from app.workbench.bench.row import Row
from app.workbench.bench.session_peer import PeerProcess, Plan

AUDIO: Final = 20_000  # of 20 ms: 400 s
TEXT: Final = 2_000
ITEMS: Final = 500
ROUNDS: Final = 3
BURSTS: Final = 5
_OURS: Final = "app.realtime"
_THEIRS: Final = "agents.realtime"
_THEIR_PACKAGE: Final = "openai-agents"

# The whole session, every event consumed, against what any client has to spend.
FLOOR_RATIO: Final = 1.9
ITEMS_RATIO: Final = 1.1
THEIRS_RATIO: Final = 0.6
# What a person who begins to speak may wait, all 500 messages in front of it included.
INTERRUPTION_MS: Final = 50.0
CLOSE_S: Final = 1.0
UNREAD_MIB: Final = 16.0
IMPORT_CPU_S: Final = 0.25
IMPORT_MIB: Final = 45.0

_ANSWER: Final = Plan(audio=AUDIO, text=TEXT)
_BURST: Final = Plan(audio=500, speech=1)
_LATE: Final = Plan(audio=500, late=100)


@dataclass(frozen=True, slots=True)
class _Against:
    """Another library: `name` with its release, in the environment of `python`."""

    name: str
    python: Path


def measure(against: Path | None = None) -> list[Row]:
    """All figures.

    Args:
        against: an interpreter, or an environment, in which openai-agents is installed; it is measured too.
    Raises:
        ConfigError: there is no Python, or no openai-agents in it.
        EngineError: a measurement failed.
    """
    other = None
    if against is not None:
        python = interpreter(against)
        other = _Against(f"{_THEIR_PACKAGE} {version(_THEIR_PACKAGE, python)}", python)
    with PeerProcess() as url:
        rows = [
            *_messages(url, other),
            *_each(other, lambda probe, whose: _behaviour(probe, url, whose)),
            *_each(other, lambda probe, whose: _unread(probe, url, whose)),
        ]
    return rows + _imports(other)


def _messages(url: str, other: _Against | None) -> list[Row]:
    """CPU a message, in turns: the whole session, late in a conversation, the floor, the other library."""
    answer, late = _ANSWER.at(url), Plan(audio=AUDIO, text=TEXT, items=ITEMS).at(url)
    with ExitStack() as stack:
        ours, floor = stack.enter_context(Probe(_OURS)), stack.enter_context(Probe("none"))
        theirs = stack.enter_context(Probe(_THEIRS, other.python)) if other else None
        turns = [
            (
                _message_us(floor, answer),
                _message_us(ours, answer),
                _message_us(ours, late, ITEMS),
                *((_message_us(theirs, answer), _message_us(theirs, late, ITEMS)) if theirs else ()),
            )
            for _ in range(ROUNDS)
        ]
    middle = [statistics.median(figures) for figures in zip(*turns, strict=True)]
    rows = [
        Row("CPU a server message, websockets + json + base64 alone", middle[0], "µs"),
        Row("CPU a server message, whole session", middle[1], "µs", baseline=middle[0]),
        Row("CPU a server message, ratio to the floor", _ratio(turns, 1, 0), "ratio", FLOOR_RATIO, 1.0),
        Row(f"CPU a server message after {ITEMS} items", middle[2], "µs", baseline=middle[1]),
        Row(f"CPU after {ITEMS} items, ratio to without", _ratio(turns, 2, 1), "ratio", ITEMS_RATIO, 1.0),
    ]
    if other is None:
        return rows
    return [
        *rows,
        Row(f"CPU a server message, {other.name}", middle[3], "µs", baseline=middle[0]),
        Row(f"CPU a server message after {ITEMS} items, {other.name}", middle[4], "µs", baseline=middle[3]),
        Row(f"CPU a server message, ratio to {other.name}", _ratio(turns, 1, 3), "ratio", THEIRS_RATIO, 1.0),
    ]


def _message_us(probe: Probe, url: str, items: int = 0) -> float:
    result = probe.measure("answer", url, **({"items": items} if items else {}))
    if result["audio"] != AUDIO:
        raise EngineError(f"{result['audio']:.0f} of {AUDIO} pieces of audio arrived.")
    return result["cpu_s"] / (AUDIO + TEXT) * 1e6


def _ratio(turns: list[tuple[float, ...]], of: int, to: int) -> float:
    """Of two figures of the same turn; the median of the turns."""
    return statistics.median(turn[of] / turn[to] for turn in turns)


def _each(other: _Against | None, rows: Callable[[Probe, str | None], list[Row]]) -> list[Row]:
    """Rows of this library and of the other one, each from a fresh process; only ours have targets."""
    with Probe(_OURS) as probe:
        made = rows(probe, None)
    if other is not None:
        with Probe(_THEIRS, other.python) as probe:
            made += rows(probe, other.name)
    return made


def _row(name: str, value: float, unit: str, target: float, whose: str | None) -> Row:
    return Row(name, value, unit, target) if whose is None else Row(f"{name}, {whose}", value, unit)


def _behaviour(probe: Probe, url: str, whose: str | None) -> list[Row]:
    """Interruption behind a burst with a slow consumer, what follows `interrupt()`, closing."""
    voices = [probe.measure("voice", _BURST.at(url)) for _ in range(BURSTS)]
    late = max(voice["late"] for voice in voices)
    # The least of them: by the clock on the wall every other program on the machine counts too.
    player, consumer = (min(voice[key] for voice in voices) for key in ("player_ms", "consumer_ms"))
    after = probe.measure("interrupt", _LATE.at(url))["late"]
    closing = probe.measure("close", Plan(silent=1).at(url))["seconds"]
    return [
        _row("speech behind 500 deltas, until the player is silent", player, "ms", INTERRUPTION_MS, whose),
        _row("speech behind 500 deltas, until a slow consumer knows", consumer, "ms", INTERRUPTION_MS, whose),
        _row("audio events after the interruption", late, "events", 0.0, whose),
        _row("audio events after interrupt()", after, "events", 0.0, whose),
        _row("close() with a silent peer", closing, "s", CLOSE_S, whose),
    ]


def _unread(probe: Probe, url: str, whose: str | None) -> list[Row]:
    grown = probe.measure("unread", _ANSWER.at(url))["mib"]
    return [_row("memory while 400 s of audio are not read", grown, "MiB", UNREAD_MIB, whose)]


def _imports(other: _Against | None) -> list[Row]:
    """The median of fresh processes, each beside one that imports nothing."""
    with _compiled():
        rows = _import_rows(_OURS, None, None)
        return rows + (_import_rows(_THEIRS, other.python, other.name) if other else [])


def _import_rows(module: str, python: Path | None, whose: str | None) -> list[Row]:
    footprint(module, python)  # the first one compiles
    bare = [footprint(None, python) for _ in range(ROUNDS)]
    full = [footprint(module, python) for _ in range(ROUNDS)]
    name, end = f"import {module}", "" if whose is None else f", {whose}"
    limits = (IMPORT_CPU_S, IMPORT_MIB) if whose is None else (None, None)
    return [
        Row(f"{name}, {what}{end}", statistics.median(each[key] for each in full), unit, limit, _median(bare, key))
        for what, key, unit, limit in (("CPU", "cpu_s", "s", limits[0]), ("resident", "mib", "MiB", limits[1]))
    ]


def _median(results: list[dict[str, float]], key: str) -> float:
    return statistics.median(result[key] for result in results)


@contextmanager
def _compiled() -> Iterator[None]:
    """An installed library is compiled once, not at every start: so it is here, whatever the environment says."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as cache:
        os.environ["PYTHONPYCACHEPREFIX"] = cache
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)
