"""Fields of a tool as the text that a person edits, and back. Pure; a ValueError says what is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.base.json_text import from_json

_NOT_IN_ID = re.compile(r"[^a-z0-9_]+")
translate = QCoreApplication.translate


def pairs_text(pairs: Mapping[str, str], mark: str) -> str:
    """One pair a line, as `Name: value`."""
    space = " " if mark == ":" else ""
    return "\n".join(f"{name}{mark}{space}{value}" for name, value in pairs.items())


def pairs_of(text: str, mark: str) -> dict[str, str]:
    """The pairs of a text. Raises ValueError for a line without the mark, or a name that stands twice."""
    pairs: dict[str, str] = {}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        name, found, value = (part.strip() for part in line.partition(mark))
        if not found or not name:
            raise ValueError(translate("ToolText", "“{line}” needs a name and “{mark}”.").format(line=line, mark=mark))
        if name in pairs:
            raise ValueError(translate("ToolText", "“{name}” stands there twice.").format(name=name))
        pairs[name] = value
    return pairs


def lines_of(text: str) -> list[str]:
    """The lines that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def names_of(text: str) -> list[str]:
    """Names between commas, each once."""
    return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def schema_text(schema: Mapping[str, Any]) -> str:
    """A JSON schema for reading; empty for an empty one."""
    return json.dumps(schema, indent=2, ensure_ascii=False) if schema else ""


def schema_of(text: str) -> dict[str, Any]:
    """The schema of a text. Raises ValueError when it is no JSON object."""
    if not text.strip():
        return {}
    try:
        found = from_json(text)
    except json.JSONDecodeError as error:
        said = translate("ToolText", "This is no JSON (line {line}): {reason}.")
        raise ValueError(said.format(line=error.lineno, reason=error.msg)) from error
    except ValueError as error:
        raise ValueError(translate("ToolText", "This is nested too deeply.")) from error
    if not isinstance(found, dict):
        said = translate("ToolText", "A schema is a JSON object, in curly brackets.")
        raise ValueError(said)  # noqa: TRY004 - the text is wrong, not its type
    return found


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """A short name for agent sets that no other tool has."""
    base = _NOT_IN_ID.sub("_", wanted.lower()).strip("_")[:40] or "tool"
    names = set(taken)
    numbered = (f"{base}_{number}" for number in range(2, len(names) + 3))
    return base if base not in names else next(name for name in numbered if name not in names)
