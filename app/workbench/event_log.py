"""Reading event lines back: from a file that `talk --events` wrote to the stream that the reducers fold.

What the lines do not hold (sound itself, meters) is not invented; how much was made of an item's speech follows from
the byte counts where no line tells it. Lines of unknown types are left out, so that older programs read newer files.
"""

from __future__ import annotations

import dataclasses
import functools
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import Field, TypeAdapter, ValidationError

from app.base.errors import ConfigError
from app.base.json_text import from_json
from app.base.language import say
from app.base.os_words import reason_of
from app.base.pcm import bytes_to_ms
from app.base.plain_file import read_plain
from app.realtime.agents.guardrail import TripAction
from app.realtime.session import events as said
from app.workbench.event_lines import OWN_TYPES
from app.workbench.events import HeardProgress, Stamped

MOST_BYTES: Final = 256 * 1024 * 1024
_AT: Final = TypeAdapter(Annotated[float, Field(ge=0, allow_inf_nan=False)])
_BYTES: Final = TypeAdapter(Annotated[int, Field(ge=0)])
_NAMES: Final = TypeAdapter(list[str])
# Their lines hold less than the events do.
_SHORTENED: Final = ("audio", "history_updated", "raw_model_event")


@dataclass(frozen=True, slots=True)
class ToldGuardrail:
    """A guardrail that tripped, as far as a line tells of it."""

    name: str
    stops: bool

    def get_name(self) -> str:
        """Its name for people."""
        return self.name

    def on_trip(self) -> TripAction:
        """What the trip led to."""
        return TripAction(self.stops)


@dataclass(frozen=True, slots=True)
class ToldResult:
    """What it found; the line does not say."""

    guardrail: ToldGuardrail


@dataclass(slots=True)
class _Speech:
    """How much of an item's speech was made and heard until a line."""

    bytes: int = 0
    received_ms: int = 0
    heard_ms: int = 0


def _types() -> dict[str, type]:
    """Every event class by the type that its line has."""
    found: dict[str, type] = {name: kind for kind, name in OWN_TYPES.items()}
    for kind in typing.get_args(said.RealtimeSessionEvent):
        found[str(next(field.default for field in dataclasses.fields(kind) if field.name == "type"))] = kind
    return found


_TYPES: Final = _types()


def read_events(path: Path) -> list[Stamped]:
    """The stream of a file.

    Raises:
        ConfigError: it cannot be read, or a line is no event; the message names the line.
    """
    return events_of(read_lines(path), str(path))


def read_lines(path: Path) -> list[str]:
    """The lines of a file. Raises ConfigError when it cannot be read."""
    try:
        text = read_plain(path, MOST_BYTES, str(path)).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = reason_of(error) if isinstance(error, OSError) else say("EventLog", "it is not UTF-8 text")
        raise ConfigError(
            say("EventLog", "{path} cannot be read: {why}.").format(path=path, why=why), code="events_unreadable"
        ) from error
    return text.removesuffix("\n").split("\n")


def events_of(lines: Iterable[str], name: str) -> list[Stamped]:
    """The stream of event lines.

    Args:
        name: how messages name where they come from.
    Raises:
        ConfigError: a line is no event; the message names it.
    """
    speech: dict[str, _Speech] = {}
    stream: list[Stamped] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = f"{name}:{number}"
            stream += _events_of(_parsed(place, line), speech, place)
    return stream


def _parsed(place: str, line: str) -> dict[str, Any]:
    try:
        fields = from_json(line)
    except ValueError:
        fields = None
    if not isinstance(fields, dict) or not isinstance(fields.get("type"), str):
        raise ConfigError(
            say("EventLog", "{place}: this line is no event.").format(place=place),
            code="events_not_understood",
            hint=say("EventLog", "Give a file that `sidetone talk --events` wrote."),
        )
    return fields


def _events_of(fields: dict[str, Any], speech: dict[str, _Speech], place: str) -> list[Stamped]:
    try:
        at_s = _AT.validate_python(fields.get("at") or 0.0)
        if fields["type"] == "audio":
            item_id = str(fields.get("item_id"))
            made = speech.setdefault(item_id, _Speech())
            made.bytes += _BYTES.validate_python(fields.get("bytes") or 0)
            return [
                Stamped(at_s, HeardProgress(item_id, max(made.received_ms, bytes_to_ms(made.bytes)), made.heard_ms))
            ]
        kind = _TYPES.get(fields["type"])
        if kind is None or fields["type"] in _SHORTENED:
            return []
        checks = _checks(kind)
        values = {name: checks[name].validate_python(value) for name, value in fields.items() if name in checks}
        if fields["type"] == "guardrail_tripped":
            values["guardrail_results"] = _tripped(fields)
        event = kind(**values)
        if isinstance(event, HeardProgress):
            made = speech.setdefault(event.item_id, _Speech())
            made.received_ms, made.heard_ms = event.received_ms, event.heard_ms
        return [Stamped(at_s, event)]
    except (TypeError, ValidationError, RecursionError) as error:
        raise ConfigError(
            say("EventLog", "{place}: this event is not whole.").format(place=place), code="events_not_understood"
        ) from error


def _tripped(fields: dict[str, Any]) -> list[ToldResult]:
    names = _NAMES.validate_python(fields.get("guardrails"))
    return [ToldResult(ToldGuardrail(name, fields.get("stops") is not False)) for name in names]


@functools.cache
def _checks(kind: type) -> dict[str, TypeAdapter[Any]]:
    """What the fields of an event may be: a line can come from anywhere, and reducers believe their events."""
    hints = typing.get_type_hints(kind)
    return {
        field.name: TypeAdapter(hints[field.name])
        for field in dataclasses.fields(kind)
        if field.name not in ("info", "type")
    }
