"""What a person changed about a tool that somebody else made: its name, its description, how it is called."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from typing import Final

from app.base.sections import ToolChange
from app.tools.spec import FunctionTool

Change = Callable[[str, FunctionTool], FunctionTool]
"""Gives a tool, by the name that its maker gave it, as it is to be used."""

_EXAMPLES: Final = "For example:"
_UNFIT: Final = re.compile(r"[^A-Za-z0-9_-]")
_LONGEST_NAME: Final = 64  # characters that services take


def by(changes: Mapping[str, ToolChange]) -> Change:
    """What makes the changes of these, by the tools' own names."""

    def change(name: str, tool: FunctionTool) -> FunctionTool:
        wanted = changes.get(name)
        return tool if wanted is None else changed(tool, wanted)

    return change


def changed(tool: FunctionTool, wanted: ToolChange) -> FunctionTool:
    """The tool as the person wants it. What it asks by itself it goes on asking."""
    return dataclasses.replace(
        tool,
        name=_UNFIT.sub("_", wanted.name.strip())[:_LONGEST_NAME] or tool.name,
        description=_described(tool.description, wanted.description),
        needs_approval=wanted.needs_approval or tool.needs_approval,
        timeout=wanted.timeout_s,
    )


def _described(own: str, wanted: str) -> str:
    """Examples stay, unless there are new ones: the offline brain knows by them what a tool is for."""
    if not wanted:
        return own
    _, mark, examples = own.partition(_EXAMPLES)
    return wanted if not mark or _EXAMPLES in wanted else f"{wanted}\n\n{mark}{examples}"
