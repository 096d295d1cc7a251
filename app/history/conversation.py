"""What is known of a conversation that is kept, beside its event lines. Values only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

LINES_FORMAT = 1
"""How event lines are written; a change that older programs would misread counts it up."""


@dataclass(frozen=True, slots=True)
class ConversationHead:
    """What stands above a conversation.

    Args:
        title: of the agent set.
        agents: the set itself, as it is chosen with: a name.
        connection: its title.
        started_at: ISO 8601 with zone.
        duration_s: from its beginning to its last event.
        program_version: of the Sidetone that wrote it.
    """

    title: str
    agents: str = ""
    connection: str = ""
    started_at: str = ""
    duration_s: float = 0.0
    program_version: str = ""
    format: int = LINES_FORMAT

    @property
    def started_s(self) -> float:
        """`started_at` in seconds since 1970; 0 when it is no date."""
        try:
            moment = datetime.fromisoformat(self.started_at)
        except ValueError:
            return 0.0
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()

    def lasting(self, duration_s: float) -> ConversationHead:
        """The same, as long as this."""
        return replace(self, duration_s=duration_s)


@dataclass(frozen=True, slots=True)
class KeptConversation:
    """A conversation in the store.

    Args:
        id: as `sidetone conversations` lists it.
        first_words: the first that the person said; the agent's, when the person said nothing.
        found: in the answer of a search, the words around what was searched for.
    """

    id: str
    head: ConversationHead
    first_words: str = ""
    found: str = ""
