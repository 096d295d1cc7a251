"""What can be connected to, and with which agents, as the catalogue lists it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.base.language import say


class Choices:
    """What can be connected to, and with which agents; read from the catalogue."""

    def __init__(self, connections: Sequence[Any] = (), agent_sets: Sequence[Any] = ()) -> None:
        self.connections = connections
        self.agent_sets = agent_sets

    def agent_set(self, name: str) -> Any | None:
        """The set of that name or path."""
        return next((each for each in self.agent_sets if name in (each.name, str(each.path))), None)

    def connection(self, name: str) -> Any | None:
        """The connection of that id."""
        return next((each for each in self.connections if each.id == name), None)

    def title_of(self, connection: str) -> str:
        """A connection in words, given by its id or by the title that conversations keep, which is English.

        An address or a name of the person's stays as it is; the id of an own one says nothing, its name comes later.
        """
        known = self.connection(connection)
        if known is not None:
            return str(known.title)
        return "" if connection.startswith("custom:") else say("Catalogue", connection)
