"""Conversations that were saved: from a file of event lines, a `.sidetone` file or the store, as a stream to fold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.history import bundle
from app.history.bundle import Bundle
from app.history.conversation import ConversationHead
from app.workbench.event_log import events_of, read_lines
from app.workbench.events import ConversationStarted, Stamped
from app.workbench.replay import Replay, with_end


@dataclass(frozen=True, slots=True)
class SavedConversation:
    """A conversation that is over, or was when it was read.

    Args:
        title: of the agent set.
        agents: the set's name, as it is chosen with; empty when it is not known.
        connection: its title, in English where it is the application's own word.
        started_at: ISO 8601 with zone; empty when it is not known.
        stream: what the reducers fold, in order.
        lines: the event lines that it comes from, which hold more than the stream.
        program_version: of the Sidetone that wrote them, when it is known.
    """

    title: str
    agents: str
    connection: str
    started_at: str
    duration_s: float
    stream: list[Stamped]
    lines: tuple[str, ...] = ()
    program_version: str = ""

    def whole(self) -> Bundle:
        """As it can be handed on."""
        head = ConversationHead(
            self.title, self.agents, self.connection, self.started_at, self.duration_s, self.program_version
        )
        return Bundle(head, self.lines)


def read_saved(path: Path) -> SavedConversation:
    """What a file of event lines or a `.sidetone` file holds. May block.

    Raises:
        ConfigError: it cannot be read, is something else, or a newer Sidetone wrote it; the message names the file.
    """
    if path.suffix.lower() == bundle.SUFFIX:
        found = bundle.read(path)
        return saved_from(found.head, found.lines, str(path))
    lines = read_lines(path)
    stream = events_of(lines, str(path))
    return _saved(_head_of(stream, path.stem), stream, lines)


def saved_from(head: ConversationHead, lines: Sequence[str], name: str) -> SavedConversation:
    """A conversation from its event lines.

    Args:
        name: how messages name where they come from.
    Raises:
        ConfigError: a line is no event.
    """
    return _saved(head, events_of(lines, name), lines)


def replay_of(saved: SavedConversation) -> Replay:
    """Its replay, with all of it due. Takes a moment for a long one."""
    replay = Replay(with_end(saved.stream, saved.duration_s), saved.duration_s)
    replay.jump(replay.duration_s)
    return replay


def _head_of(stream: list[Stamped], untitled: str) -> ConversationHead:
    duration_s = stream[-1].at_s if stream else 0.0
    for stamped in stream:
        match stamped.event:
            case ConversationStarted() as began:
                return ConversationHead(began.title, began.agents, began.connection, began.started_at, duration_s)
    return ConversationHead(untitled, duration_s=duration_s)


def _saved(head: ConversationHead, stream: list[Stamped], lines: Sequence[str]) -> SavedConversation:
    return SavedConversation(
        head.title,
        head.agents,
        head.connection,
        head.started_at,
        head.duration_s,
        stream,
        tuple(lines),
        head.program_version,
    )
