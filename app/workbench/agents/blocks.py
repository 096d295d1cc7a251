"""The text of an agent set cut into what stands before the agents and one block for each of them.

A block begins with the comment right above `[[agents]]` and ends where the next begins, so that whatever a person wrote
about an agent moves with it. Pure. Invariant: the parts joined are the text.
"""

from __future__ import annotations

from app.base.errors import ConfigError
from app.base.language import say
from app.realtime.agents.toml_place import toml_places


class Blocks:
    """One text. Raises ConfigError when its agents are not written as `[[agents]]` tables."""

    def __init__(self, text: str) -> None:
        lines = text.splitlines(keepends=True)
        places = toml_places(text)
        heads: list[int] = []
        while ("agents", len(heads)) in places.starts:
            heads.append(places.starts["agents", len(heads)] - 1)
        is_plain = heads and all(lines[head].lstrip().startswith("[[") for head in heads)
        if not is_plain and "agents" in {path[0] for path in places.starts}:
            raise ConfigError(
                say(
                    "AgentSets",
                    "The agents of this file are not written as [[agents]] tables, so they cannot be moved here.",
                ),
                hint=say("AgentSets", "Write each agent as a table that begins with the line [[agents]]."),
            )
        cuts = [_with_comment(lines, head) for head in heads] or [len(lines)]
        self._head = "".join(lines[: cuts[0]])
        self._agents = [
            "".join(lines[start:end]) for start, end in zip(cuts, [*cuts[1:], len(lines)], strict=True) if start != end
        ]

    def part(self, at: int | None) -> str:
        """A block, or with None what stands before all of them."""
        return self._head if at is None else self._agents[at]

    def replaced(self, at: int | None, part: str) -> str:
        """The text with another block, or another beginning."""
        agents = list(self._agents)
        if at is not None:
            agents[at] = part
        return "".join((self._head if at is not None else part, *agents))

    def added(self, block: str) -> str:
        """The text with one more block."""
        return self._joined([*self._agents, block])

    def duplicated(self, at: int) -> str:
        """The text with a block twice."""
        return self._joined([*self._agents[: at + 1], *self._agents[at:]])

    def moved(self, at: int, by: int) -> str:
        """The text with a block at another place; at the ends it stays where it is."""
        agents = list(self._agents)
        block = agents.pop(at)
        agents.insert(min(max(at + by, 0), len(agents)), block)
        return self._joined(agents)

    def without(self, at: int) -> str:
        """The text without a block."""
        return self._joined([*self._agents[:at], *self._agents[at + 1 :]])

    def _joined(self, agents: list[str]) -> str:
        """With an empty line before each block, and none at the end of the text."""
        parts = [part for part in (self._head, *agents) if part.strip()]
        if parts == [part for part in (self._head, *self._agents) if part.strip()]:
            return "".join((self._head, *self._agents))
        return "\n".join(part.rstrip() + "\n" for part in parts)


def _with_comment(lines: list[str], head: int) -> int:
    while head > 0 and lines[head - 1].lstrip().startswith("#"):
        head -= 1
    return head
