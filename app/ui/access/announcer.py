"""What is said aloud by a screen reader without being asked, and how urgently. Pure; `speaker` says it.

Utterances that are final, states, handoffs and notes wait for their turn; a tool that waits for the person, and what
went wrong, do not. Invariant: nothing partial is said, and nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.base.language import say
from app.history.export.meta import who
from app.history.model import TranscriptRow
from app.ui import words


class Announcement(NamedTuple):
    """A sentence; an urgent one interrupts what is being said."""

    text: str
    is_urgent: bool = False


class Announcer:
    """Told of every row that is new or has changed, and of every state; remembers what was said."""

    def __init__(self) -> None:
        self._said: set[tuple[str, str]] = set()
        self._state = ""

    def skip(self, rows: Iterable[TranscriptRow], state: str) -> None:
        """These are known already."""
        for row in rows:
            self.row(row)
        self._state = state

    def state(self, word: str) -> Announcement | None:
        """The state in words, when it is another one."""
        if word == self._state:
            return None
        self._state = word
        return Announcement(word)

    def trouble(self, text: str) -> Announcement | None:
        """Something that stands above the conversation until it is over; empty: it is over."""
        if not text:
            self._said = {each for each in self._said if each[0] != ""}
            return None
        return self._once("", text, Announcement(text, is_urgent=True))

    def row(self, row: TranscriptRow, allow_key: str = "", refuse_key: str = "") -> Announcement | None:
        """What is to be said of a row now, None for nothing.

        Args:
            allow_key, refuse_key: the keys by which a tool that waits is answered, empty where there are none.
        """
        if row.kind == "tool":
            made = _tool(row, allow_key, refuse_key)
            return None if made is None else self._once(row.key, row.state, made)
        if row.is_partial or not (row.text.strip() or row.title):
            return None
        return self._once(row.key, "", _row(row))

    def _once(self, key: str, stage: str, made: Announcement) -> Announcement | None:
        if (key, stage) in self._said:
            return None
        self._said.add((key, stage))
        return made


def _row(row: TranscriptRow) -> Announcement:
    if row.kind == "message":
        return Announcement(say("Access", "{who}: {text}").format(who=who(row), text=row.text.strip()))
    if row.kind == "handoff":
        return Announcement(say("Access", "Handed over: {text}").format(text=row.title))
    return Announcement(row.text, is_urgent=row.level == "error")


def _tool(row: TranscriptRow, allow_key: str, refuse_key: str) -> Announcement | None:
    if row.state == "failed":
        text = say("Access", "The tool {name} failed. {output}").format(
            name=row.title, output=words.summary(row.output)
        )
        return Announcement(text.strip(), is_urgent=True)
    if row.state != "waiting":
        return None
    asked = say("Access", "The tool {name} waits for your approval. {arguments}").format(
        name=row.title, arguments=words.summary(row.arguments)
    )
    keys = ""
    if allow_key and refuse_key:
        keys = say("Access", "{allow} allows it, {refuse} refuses it.").format(allow=allow_key, refuse=refuse_key)
    return Announcement(f"{asked.strip()} {keys}".strip(), is_urgent=True)
