"""What is said aloud by a screen reader without being asked, and how urgently. Pure; `speaker` says it.

Utterances that are final, states, handoffs and notes wait for their turn; a tool that waits for the person, and what
went wrong, do not. Invariant: nothing partial is said, and nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.base.language import joined, say
from app.base.visible import visible
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
        self.start_over(rows)
        self._state = state

    def start_over(self, rows: Iterable[TranscriptRow]) -> None:
        """Another conversation is shown, whose keys may be those of the one before; these rows of it are known."""
        self._said = {each for each in self._said if each[0] == ""}
        self._said.update(filter(None, map(_told_of, rows)))

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
        return Announcement(text, is_urgent=True) if self._is_new("", text) else None

    def row(self, row: TranscriptRow, allow_key: str = "", refuse_key: str = "") -> Announcement | None:
        """What is to be said of a row now, None for nothing.

        Args:
            allow_key, refuse_key: the keys by which a tool that waits is answered, empty where there are none.
        """
        told = _told_of(row)
        if told is None or not self._is_new(*told):
            return None
        return _tool(row, allow_key, refuse_key) if row.kind == "tool" else _row(row)

    def _is_new(self, key: str, stage: str) -> bool:
        """Whether it was not said yet; from now on it was."""
        if (key, stage) in self._said:
            return False
        self._said.add((key, stage))
        return True


def _told_of(row: TranscriptRow) -> tuple[str, str] | None:
    """Its key and the stage of it that is worth saying, None for nothing yet."""
    if row.kind == "tool":
        return (row.key, row.state) if row.state in ("failed", "waiting") else None
    is_worth = not row.is_partial and (row.title or row.text.strip())
    return (row.key, "") if is_worth else None


def _row(row: TranscriptRow) -> Announcement:
    if row.kind == "message":
        return Announcement(say("Access", "{who}: {text}").format(who=words.speaker(row), text=row.text.strip()))
    if row.kind == "handoff":
        return Announcement(say("Access", "Handed over: {text}").format(text=words.title(row)))
    return Announcement(visible(row.text), is_urgent=row.level == "error")


def _tool(row: TranscriptRow, allow_key: str, refuse_key: str) -> Announcement:
    if row.state == "failed":
        text = say("Access", "The tool {name} failed. {output}").format(
            name=words.title(row), output=words.summary(row.output)
        )
        return Announcement(text.strip(), is_urgent=True)
    asked = say("Access", "The tool {name} waits for your approval. {arguments}").format(
        name=words.title(row), arguments=words.summary(row.arguments)
    )
    keys = ""
    if allow_key and refuse_key:
        keys = say("Access", "{allow} allows it, {refuse} refuses it.").format(allow=allow_key, refuse=refuse_key)
    return Announcement(joined(asked.strip(), visible(row.text), keys), is_urgent=True)
