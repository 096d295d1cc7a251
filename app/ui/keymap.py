"""Which key does what: the keys that actions have by themselves, under those that the person chose. Pure.

Keys are portable text as Qt writes it, "" for none; names are those of the registry. What the person chose is kept by
name where it differs. Invariant: in what comes out no key has two names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QKeySequence

# Without them nobody could leave a field or confirm: they keep their meaning.
RESERVED: Final = frozenset({"Tab", "Shift+Backtab", "Backtab", "Return", "Enter"})


def plain(key: str) -> str:
    """A key in one spelling; "" for what is no key."""
    sequence = QKeySequence(key)
    return sequence.toString(QKeySequence.SequenceFormat.PortableText) if sequence.count() == 1 else ""


def in_force(defaults: Mapping[str, str], chosen: Mapping[str, str]) -> dict[str, str]:
    """The key of every name in `defaults`. What was chosen wins over what comes with the application."""
    keys = dict.fromkeys(defaults, "")
    taken: set[str] = {""}
    for source in (chosen, {name: key for name, key in defaults.items() if name not in chosen}):
        for name in defaults:
            key = plain(source.get(name, ""))
            if key not in taken:
                keys[name] = key
                taken.add(key)
    return keys


def holder(keys: Mapping[str, str], key: str, but: str) -> str:
    """Who else has this key, "" for nobody."""
    return next((name for name, held in keys.items() if held == plain(key) != "" and name != but), "")


def with_key(defaults: Mapping[str, str], chosen: Mapping[str, str], name: str, key: str) -> dict[str, str]:
    """What is to be kept when `name` gets `key`; whoever had it has none then. Names that nobody knows stay."""
    other = holder(in_force(defaults, chosen), key, name)
    result = dict(chosen)
    for each, wanted in ((other, ""), (name, plain(key))):
        if not each:
            continue
        if wanted == plain(defaults[each]):
            result.pop(each, None)
        else:
            result[each] = wanted
    return result


def without(defaults: Mapping[str, str], chosen: Mapping[str, str]) -> dict[str, str]:
    """What is to be kept when all known names have their own keys again."""
    return {name: key for name, key in chosen.items() if name not in defaults}
