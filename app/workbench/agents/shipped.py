"""What the shipped sets are called where they are chosen. Their files are English, as what their agents say is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.base.language import mark, say

TEXTS: Final[Mapping[str, str]] = {
    mark("ShippedSets", "Everyday"): mark(
        "ShippedSets",
        "Tells the time and the weather, calculates, keeps timers and notes. Works without a language model.",
    ),
    mark("ShippedSets", "Front desk"): mark(
        "ShippedSets",
        "Answers first questions and hands over to billing or technical support. Works without a language model.",
    ),
    mark("ShippedSets", "Language companion"): mark(
        "ShippedSets", "Practise English, Korean, Japanese or Chinese in conversation. Wants a language model."
    ),
    mark("ShippedSets", "Restaurant"): mark(
        "ShippedSets", "Takes a booking, knows the opening hours, the menu and the way. Works without a language model."
    ),
}
"""The description of each by its title."""


def shown(text: str) -> str:
    """The title or the description of a shipped set in the person's language."""
    return say("ShippedSets", text)


def called(agents: str, title: str) -> str:
    """A set's title as people are to read it, who may have kept it in English.

    Args:
        agents: what the set is chosen by; only a shipped one is called other than it was.
    """
    return shown(title) if title in TEXTS and agents == title.lower().replace(" ", "_") else title
