"""Demonstration conversations: lines of JSON turned into the very events a real conversation publishes.

A line is `{"at": seconds, "type": …, …fields}`, the session's events by their `type`, the workbench's by their name in
snake case. Two more types stand for many events: `speech` (who, until: meter readings like those of a voice) and
`heard` (item_id, until, received_ms: progress of playback). Used by `screenshot`; nothing here is shown as real.
"""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final, get_args

from app.base import paths
from app.base.errors import ConfigError
from app.base.json_text import from_json
from app.base.language import say
from app.history.conversation import ConversationHead, KeptConversation
from app.realtime.session.events import RealtimeSessionEvent
from app.workbench.events import HeardProgress, LevelsChanged, Stamped, WorkbenchEvent

READINGS_PER_S: Final = 30
_PROGRESS_PER_S: Final = 10
_SILENCE_DBFS: Final = -58.0
DEFAULT: Final = "tour"


def _by_type() -> dict[str, type]:
    kinds: dict[str, type] = {}
    for kind in get_args(RealtimeSessionEvent):
        kinds[str(next(field.default for field in dataclasses.fields(kind) if field.name == "type"))] = kind
    for kind in get_args(WorkbenchEvent):
        kinds[re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()] = kind
    return kinds


def demos_dir() -> Path:
    """Where the demonstrations are."""
    return paths.resources_dir() / "demo"


def load(name: str = DEFAULT) -> list[Stamped]:
    """The events of a demonstration, in order of time. Raises ConfigError, with the line number of a mistake."""
    file = demos_dir() / f"{name}.jsonl"
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        known = ", ".join(sorted(each.stem for each in demos_dir().glob("*.jsonl")))
        raise ConfigError(
            say("Demo", "There is no demonstration “{name}”.").format(name=name),
            hint=say("Demo", "There are: {known}.").format(known=known),
        ) from error
    kinds = _by_type()
    events: list[Stamped] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                events.extend(_expanded(from_json(line), kinds))
            except (ValueError, KeyError, TypeError) as error:
                raise ConfigError(
                    say("Demo", "{file}, line {number}: {reason}").format(file=file, number=number, reason=error)
                ) from error
    return sorted(events, key=lambda stamped: stamped.at_s)


def kept() -> tuple[list[KeptConversation], datetime]:
    """Conversations that stand beside a demonstration, newest first, and the time to which they are seen."""
    told = from_json((demos_dir() / "kept.json").read_text(encoding="utf-8"))
    found = []
    for number, each in enumerate(told["kept"]):
        words = each.pop("first_words")
        found.append(KeptConversation(f"demo-{number}", ConversationHead(**each), words))
    return found, datetime.fromisoformat(told["now"])


def _expanded(fields: dict[str, Any], kinds: dict[str, type]) -> Iterator[Stamped]:
    at_s, kind = float(fields.pop("at")), fields.pop("type")
    if kind == "speech":
        yield from _speech(at_s, **fields)
    elif kind == "heard":
        yield from _heard(at_s, **fields)
    else:
        if "notes" in fields:
            fields["notes"] = tuple(say("Engine", note) for note in fields["notes"])
        yield Stamped(at_s, kinds[kind](**fields))


def _speech(at_s: float, who: str, until: float) -> Iterator[Stamped]:
    """Meter readings that rise and fall like syllables."""
    for step in range(int((until - at_s) * READINGS_PER_S)):
        now_s = at_s + step / READINGS_PER_S
        swing = math.sin(now_s * 21.0) * 5.0 + math.sin(now_s * 8.3 + 1.0) * 6.0
        edge = min(1.0, (now_s - at_s) * 5, (until - now_s) * 5)
        rms = max(_SILENCE_DBFS, (-25.0 + swing) * edge + _SILENCE_DBFS * (1 - edge))
        quiet = _SILENCE_DBFS
        levels = (rms + 7.0, rms, quiet, quiet) if who == "you" else (quiet, quiet, rms + 7.0, rms)
        yield Stamped(now_s, LevelsChanged(*levels))


def _heard(at_s: float, item_id: str, until: float, received_ms: int) -> Iterator[Stamped]:
    """Playback in real time; the whole answer was made at once."""
    for step in range(1, int((until - at_s) * _PROGRESS_PER_S) + 1):
        heard_ms = round(step * 1000 / _PROGRESS_PER_S)
        yield Stamped(at_s + heard_ms / 1000, HeardProgress(item_id, received_ms, min(received_ms, heard_ms)))
