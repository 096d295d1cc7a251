"""What `argparse` itself says, in the language in force.

Its own way to translations goes by the environment alone; a language that was chosen in the settings would not reach
it. So the module's two lookups are replaced, which every message passes through. A text that this table lacks stays
English.
"""

from __future__ import annotations

import argparse
from typing import Final

from app.base.language import mark, say

TEXTS: Final = (
    mark("Argparse", "usage: "),
    mark("Argparse", "positional arguments"),
    mark("Argparse", "options"),
    mark("Argparse", "show this help message and exit"),
    mark("Argparse", "%(prog)s: error: %(message)s\n"),
    mark("Argparse", "argument %(argument_name)s: %(message)s"),
    mark("Argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    mark("Argparse", "invalid %(type)s value: %(value)r"),
    mark("Argparse", "the following arguments are required: %s"),
    mark("Argparse", "unrecognized arguments: %s"),
    mark("Argparse", "expected one argument"),
    mark("Argparse", "expected at most one argument"),
    mark("Argparse", "expected at least one argument"),
    mark("Argparse", "ignored explicit argument %r"),
    mark("Argparse", "ambiguous option: %(option)s could match %(matches)s"),
    mark("Argparse", "not allowed with argument %s"),
)


def translate() -> None:
    """Let `argparse` speak the language in force, now and whenever it changes."""
    for name, lookup in (("_", _said), ("ngettext", _counted)):
        setattr(argparse, name, lookup)


def _said(text: str | None) -> str | None:
    return str(say("Argparse", text)) if text else text


def _counted(one: str, several: str, number: int) -> str:
    text = one if number == 1 else several
    return str(say("Argparse", text))
