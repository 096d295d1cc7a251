"""What of a conversation is kept: its event lines and what was said in it, from the fields of its events. Pure.

Only grows, so that whoever writes it down may look at it from another thread: what is not written yet is what stands
behind a `Mark`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from app.history.conversation import ConversationHead
from app.history.line import line_of, whole

_MOST_FIRST_WORDS: Final = 200  # characters
_MOVING: Final = ("audio", "heard_progress")
_ONE_LINE_S: Final = 0.25


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a recording was written down."""

    lines: int = 0
    said: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """What has come to a conversation since a mark.

    Args:
        lines: event lines, in order.
        said: what was said, by item; a later batch may know an item better.
    """

    duration_s: float
    first_words: str
    lines: list[str] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)


class Recorder:
    """Records one conversation.

    Args:
        started: the fields of its `conversation_started`, which is to be folded, too.
        program_version: of this program.
    """

    def __init__(self, started: Mapping[str, Any], program_version: str) -> None:
        title, agents, connection, started_at = (
            whole(str(started.get(name) or "")) for name in ("title", "agents", "connection", "started_at")
        )
        self._head = ConversationHead(title, agents, connection, started_at, program_version=program_version)
        self._lines: list[str] = []
        self._said: list[tuple[str, str]] = []
        self._growing: dict[str, str] = {}  # what the agent says, until its item is whole
        self._moving: dict[str, tuple[float, dict[str, Any]]] = {}  # by type: since when, and the line until now
        self._duration_s = 0.0
        self._first = {"user": ("", ""), "assistant": ("", "")}  # by role: the item, and its words until now
        self.has_words = False
        """Whether anybody said anything."""

    @property
    def head(self) -> ConversationHead:
        """What stands above it."""
        return self._head.lasting(self._duration_s)

    @property
    def lines(self) -> list[str]:
        """All lines until now."""
        return [*self._lines, *self._moved()]

    def fold(self, fields: Mapping[str, Any]) -> None:
        """Advance by one event, as `{"at": …, "type": …, …}`.

        The agent's speech comes in pieces of some hundredths of a second, and as often it is told how much of it was
        heard: of both, what follows each other within a moment is one line.
        """
        self._duration_s = max(self._duration_s, fields["at"])
        if fields["type"] in _MOVING:
            self._move(fields)
            return
        self._lines += [*self._moved(), line_of(fields)]
        self._moving.clear()
        self._listen(fields)

    def since(self, mark: Mark) -> tuple[Batch, Mark]:
        """What is not written down yet, and the mark behind it."""
        lines, said = self._lines[mark.lines :], self._said[mark.said :]
        first_words = self._first["user"][1] or self._first["assistant"][1]
        batch = Batch(self._duration_s, first_words, lines, dict(said))
        return batch, Mark(mark.lines + len(lines), mark.said + len(said))

    # -- speech -----------------------------------------------------------------------------------------------

    def _move(self, fields: Mapping[str, Any]) -> None:
        began_s = min((since_s for since_s, _ in self._moving.values()), default=fields["at"])
        known = self._moving.get(fields["type"])
        is_other = known is not None and known[1]["item_id"] != fields["item_id"]
        if is_other or fields["at"] - began_s >= _ONE_LINE_S:
            self._lines += self._moved()
            self._moving.clear()
            known = None
        if known is None:
            self._moving[fields["type"]] = (fields["at"], dict(fields))
        elif fields["type"] == "audio":
            known[1]["bytes"] += fields["bytes"]
        else:
            known[1].update(fields)

    def _moved(self) -> list[str]:
        return [line_of(told) for _, told in sorted(self._moving.values(), key=lambda each: float(each[1]["at"]))]

    # -- words ------------------------------------------------------------------------------------------------

    def _listen(self, fields: Mapping[str, Any]) -> None:
        match fields["type"]:
            case "input_transcript_completed":
                self._take(str(fields["item_id"]), "user", str(fields["transcript"] or ""))
            case "output_transcript_delta":
                item = str(fields["item_id"])
                self._growing[item] = self._growing.get(item, "") + str(fields["delta"] or "")
                self.has_words = self.has_words or bool(self._growing[item].strip())
            case "history_added" | "item_changed" if isinstance(fields.get("item"), dict):
                self._take_item(fields["item"])
            case "conversation_ended":
                for item, text in list(self._growing.items()):
                    self._take(item, "assistant", text)

    def _take_item(self, item: Mapping[str, Any]) -> None:
        if item.get("role") in self._first:
            parts = [part.get("text") or part.get("transcript") or "" for part in item.get("content") or ()]
            self._take(str(item.get("item_id")), str(item["role"]), " ".join(filter(None, parts)))

    def _take(self, item: str, role: str, text: str) -> None:
        text = whole(text).strip()
        if not text:
            return
        self._growing.pop(item, None)
        self._said.append((item, text))
        self.has_words = True
        if self._first[role][0] in ("", item):
            self._first[role] = (item, " ".join(text.split())[:_MOST_FIRST_WORDS])
