"""Server-sent events out of a byte stream. Pure; cuts anywhere, inside a UTF-8 character too.

Source: the event stream grammar of the WHATWG HTML standard, as far as `data` lines go (the chat servers use no other).
"""

from __future__ import annotations

import codecs

MAX_EVENT_CHARS = 4_000_000


class SseReader:
    """Feed bytes, get the data of complete events."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._rest = ""
        self._data: list[str] = []

    def feed(self, chunk: bytes) -> list[str]:
        """Add bytes; returns the data of every event that is now complete.

        Raises:
            ValueError: one event is larger than 4 million characters.
        """
        # a lone "\r" at the end may be the first half of "\r\n": it waits for the next chunk
        text = self._rest + self._decoder.decode(chunk)
        held = "\r" if text.endswith("\r") else ""
        lines = (text[: len(text) - len(held)]).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._rest = lines.pop() + held
        events = [event for line in lines if (event := self._line(line)) is not None]
        if len(self._rest) + sum(map(len, self._data)) > MAX_EVENT_CHARS:
            raise ValueError("an event of the stream is too large")
        return events

    def finish(self) -> list[str]:
        """The stream ended: an event that lacks its blank line counts as complete."""
        events = self.feed(b"\n\n")
        last = self._line("")
        return [*events, *([last] if last is not None else [])]

    def _line(self, line: str) -> str | None:
        if line == "":
            event = "\n".join(self._data) if self._data else None
            self._data = []
            return event
        if line.startswith("data:"):
            self._data.append(line[5:].removeprefix(" "))
        return None
