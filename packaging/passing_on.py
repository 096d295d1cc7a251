"""Whether all that is inside can be passed on together: the whole is under the GPL, version 3 or later.

Asked by `contents.py`, with `parts/terms.toml`. Invariant: nothing passes whose terms do not go with that, unless a
line there says so for that very thing and these very terms. What the system's packages are under, in their packagers'
words, is not read: those are passed on by the system.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from component import Component, ContentsError

TAKEN = "taken"
NOT_TAKEN = "not taken"


class PassingOn:
    """What the tables say: licences that go together with it, and the terms of single things that do not."""

    def __init__(self, together: Iterable[str], apart: Mapping[str, str], told_in: Path) -> None:
        self._together = frozenset(together)
        self._apart = apart
        self._told_in = told_in

    def refuse_apart(self, parts: Iterable[Component]) -> None:
        """Raises ContentsError for what is under other terms."""
        if not self._together:
            return
        strangers = [
            f"{part.title}: {part.terms}"
            for part in parts
            if part.kind != "deb" and self._apart.get(part.name) != part.terms and not self._goes_together(part.terms)
        ]
        if strangers:
            raise ContentsError(
                "The terms of these do not go with passing the whole on under the GPL, version 3 or later, or nobody"
                " has looked at them yet:\n  "
                + "\n  ".join(strangers)
                + f"\nLeave them out; or write the licence under [terms] into a file of {self._told_in}, where it does;"
                " or the thing under [apart], where it may be passed on all the same, and say why in"
                " packaging/README.md."
            )

    def _goes_together(self, terms: str) -> bool:
        """Whether there is a choice within an SPDX expression all of whose licences do."""
        while (inner := re.search(r"\(([^()]*)\)", terms)) is not None:
            terms = terms.replace(inner[0], TAKEN if self._goes_together(inner[1]) else NOT_TAKEN)
        taken = self._together | {TAKEN}
        return any(all(name.strip() in taken for name in offer.split(" AND ")) for offer in terms.split(" OR "))
