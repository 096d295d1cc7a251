"""Frame logs: what went over a wire in both directions, recorded at the client's socket and made comparable.

A log is JSON lines: `dir` (`>` client, `<` server) and the frame, without what differs from run to run: ids are
numbered (`item_1`), server event ids are left out, sound is told by its length, runs of equal deltas are one line,
moments are `0`. Lines stand in the order of one run. What may legally vary from run to run is how the lanes (each side,
and apart from it audio, truncations and transcription) interleave; so lanes are compared one by one, and an order
between lanes that matters is stated as a pair (see `out_of_order`).
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pybase64

from app.realtime.model.base import FrameDuplex
from app.realtime.transports.websocket import connect_websocket

Line = dict[str, Any]
_ID: Final = re.compile(r"(item|resp|call|conv|sess)_[0-9a-f]{20}")
_DELTAS: Final = ("delta", "audio")
_IMAGE: Final = re.compile(r"(data:image/\w+;base64,)(.+)")
_OWN_LANES: Final = {
    "> input_audio_buffer.append": "client's audio",
    "> conversation.item.truncate": "client's truncations",
    "> conversation.item.delete": "client's truncations",
    "< conversation.item.truncated": "server's answers to truncations",
    "< conversation.item.deleted": "server's answers to truncations",
}
"""What does not stand in one order with the rest of its side: a device confirms a stop when it can."""
_MOMENTS: Final = ("expires_at", "received_at")


@dataclass(frozen=True, slots=True)
class Passed:
    """One frame: `>` from the client, `<` from the server."""

    direction: str
    frame: dict[str, Any]

    @property
    def label(self) -> str:
        """As in `> response.create`."""
        return f"{self.direction} {self.frame['type']}"


@dataclass
class FrameTap:
    """What passed; give `transport` to a model. `until` waits for a frame."""

    passed: list[Passed] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def transport(self, url: str, headers: dict[str, str]) -> FrameDuplex:
        """A WebSocket that is listened to."""
        return _TappedDuplex(await connect_websocket(url, headers), self)

    def note(self, direction: str, frame: dict[str, Any]) -> None:
        self.passed.append(Passed(direction, frame))
        self._news.set()

    def count(self, label: str) -> int:
        """How often `> response.create` or the like has passed."""
        return sum(one.label == label for one in self.passed)

    async def until(self, label: str, count: int = 1) -> dict[str, Any]:
        """Wait for the `count`-th frame of a label and return it."""
        try:
            async with asyncio.timeout(10):
                while self.count(label) < count:
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"no {label} #{count} in {[one.label for one in self.passed][-15:]}") from None
        return [one.frame for one in self.passed if one.label == label][count - 1]


class _TappedDuplex:
    def __init__(self, inner: FrameDuplex, tap: FrameTap) -> None:
        self._inner = inner
        self._tap = tap

    async def send(self, frame: str) -> None:
        self._tap.note(">", json.loads(frame))
        await self._inner.send(frame)

    async def receive(self) -> str | bytes | None:
        frame = await self._inner.receive()
        if frame is not None:
            self._tap.note("<", json.loads(frame))
        return frame

    async def close(self, code: int = 1000, reason: str = "") -> None:
        self._tap.note(">", {"type": "(close)", "code": code, "reason": reason})
        await self._inner.close(code, reason)

    @property
    def close_code(self) -> int | None:
        return self._inner.close_code

    @property
    def close_reason(self) -> str:
        return self._inner.close_reason


def log_of(passed: Iterable[Passed]) -> list[Line]:
    """The comparable lines of what passed."""
    frames = list(passed)
    numbers = _numbers(frames)
    lines: list[Line] = []
    newest: dict[str, Line] = {}
    for one in frames:
        line = _line(one, numbers)
        lane = lane_of(line)
        if not _merge(newest.get(lane), line):
            lines.append(line)
            newest[lane] = line
    for line in lines:
        for key in _DELTAS:
            if isinstance(line["frame"].get(key), int):
                line["frame"][key] = f"<{line['frame'][key]} B>"
    return lines


def lane_of(line: Line) -> str:
    """Which sequence a line belongs to; the order inside of one never varies."""
    label = f"{line['dir']} {line['frame']['type']}"
    if label in _OWN_LANES:
        return _OWN_LANES[label]
    if line["dir"] == ">":
        return "client"
    return "transcription" if ".input_audio_transcription." in label else "server"


def lanes_of(lines: Iterable[Line]) -> dict[str, list[Line]]:
    """The lines by lane."""
    lanes: dict[str, list[Line]] = {}
    for line in lines:
        lanes.setdefault(lane_of(line), []).append(line)
    return lanes


def out_of_order(passed: Iterable[Passed], pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The pairs that do not hold, in words.

    A pair `("< response.done#1", "> response.create#2")` says that the first frame passed before the second. Without a
    number it is the last one on the left and the first one on the right.
    """
    labels = [one.label for one in passed]
    faults = []
    for left, right in pairs:
        before, after = _place(labels, left, last=True), _place(labels, right, last=False)
        if before is None or after is None or before >= after:
            faults.append(f"{left} (at {before}) has to come before {right} (at {after})")
    return faults


def dumped(lines: Iterable[Line]) -> str:
    """The text of a log file."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def loaded(text: str) -> list[Line]:
    """The lines of a log file."""
    return [json.loads(line) for line in text.splitlines()]


def _place(labels: list[str], wanted: str, *, last: bool) -> int | None:
    label, _, number = wanted.partition("#")
    places = [index for index, found in enumerate(labels) if found == label]
    if number:
        return places[int(number) - 1] if len(places) >= int(number) else None
    if not places:
        return None
    return places[-1] if last else places[0]


def _numbers(frames: list[Passed]) -> dict[str, str]:
    """Ids in the order in which the server told them."""
    numbers: dict[str, str] = {}
    counts: dict[str, int] = {}
    for one in sorted(frames, key=lambda one: one.direction):
        for text in _texts(one.frame):
            if _ID.fullmatch(text) and text not in numbers:
                prefix = text.partition("_")[0]
                counts[prefix] = counts.get(prefix, 0) + 1
                numbers[text] = f"{prefix}_{counts[prefix]}"
    return numbers


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for entry in value.values():
            yield from _texts(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from _texts(entry)


def _line(one: Passed, numbers: dict[str, str]) -> Line:
    frame = {key: value for key, value in one.frame.items() if not (key == "event_id" and one.direction == "<")}
    plain = _plain(frame, numbers)
    name = plain["type"]
    if name == "response.output_audio.delta":
        plain["delta"] = len(pybase64.b64decode(plain["delta"]))
    if name == "input_audio_buffer.append":
        plain["audio"] = len(pybase64.b64decode(plain["audio"]))
    return {"dir": one.direction, "frame": plain}


def _plain(value: Any, numbers: dict[str, str]) -> Any:
    if isinstance(value, str):
        elided = _IMAGE.sub(lambda found: f"{found[1]}<{len(pybase64.b64decode(found[2]))} B>", value)
        return numbers.get(value, elided)
    if isinstance(value, dict):
        return {key: 0 if key in _MOMENTS else _plain(entry, numbers) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry, numbers) for entry in value]
    return value


def _merge(into: Line | None, line: Line) -> bool:
    """Add a delta to the run that it continues; False when it begins something."""
    if into is None:
        return False
    key = next((key for key in _DELTAS if key in line["frame"] and key in into["frame"]), None)
    if key is None:
        return False
    whole, piece = into["frame"], line["frame"]
    if {**whole, key: None} != {**piece, key: None}:
        return False
    whole[key] += piece[key]
    return True
