"""Descriptions out of docstrings in Google, NumPy and reST style. Pure text work; unknown styles give no parameters.

The style is found out line by line, unless the caller names it. Invariant: what stands before the first section is the
description, with wrapped lines joined and paragraphs kept.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import field
from typing import Literal

from app.base.frozen import frozen

DocstringStyle = Literal["google", "numpy", "sphinx"]
_ARGUMENT_HEADERS = frozenset({"args", "arguments", "parameters", "params", "keyword args", "other parameters"})
_OTHER_HEADERS = frozenset(
    {"returns", "return", "raises", "yields", "yield", "note", "notes", "example", "examples", "warns", "see also"}
)
_GOOGLE_ENTRY = re.compile(r"^(\*{0,2}\w+)\s*(?:\([^)]*\))?\s*:\s*(.*)$")
_NUMPY_ENTRY = re.compile(r"^(\*{0,2}\w+)\s*(?::\s*.*)?$")
_REST_PARAMETER = re.compile(r"^:(?:param|parameter|arg|argument)\s+(?:[^:]*?\s)?(\*{0,2}\w+)\s*:\s*(.*)$")
_REST_FIELD = re.compile(r"^:\w[^:]*:")


@frozen
class Described:
    """A docstring taken apart: what it does, and what each parameter means."""

    text: str = ""
    parameters: dict[str, str] = field(default_factory=dict)


def describe(docstring: str | None, style: DocstringStyle | None = None) -> Described:
    """Take a docstring apart; None or an empty one gives an empty description.

    Args:
        style: the only one in which sections are looked for; what looks like another one is text.
    """
    lines = inspect.cleandoc(docstring or "").splitlines()
    if not any(line.strip() for line in lines):
        return Described()
    end = next((index for index in range(len(lines)) if _starts_section(lines, index, style)), len(lines))
    return Described(_paragraphs(lines[:end]), _parameters(lines[end:], style))


def _header(lines: list[str], index: int, style: DocstringStyle | None) -> str | None:
    """The section's name when a section starts at `index`, Google (`Args:`) or NumPy (underlined) style."""
    line = lines[index]
    if line != line.lstrip():
        return None
    name = line.strip().rstrip(":").lower()
    if name not in _ARGUMENT_HEADERS | _OTHER_HEADERS:
        return None
    is_numpy = _is_underlined(lines, index)
    is_google = line.rstrip().endswith(":") and not is_numpy
    return name if (is_google and style in (None, "google")) or (is_numpy and style in (None, "numpy")) else None


def _is_underlined(lines: list[str], index: int) -> bool:
    below = lines[index + 1].strip() if index + 1 < len(lines) else ""
    return len(below) >= 3 and set(below) == {"-"}


def _starts_section(lines: list[str], index: int, style: DocstringStyle | None) -> bool:
    if _header(lines, index, style) is not None:
        return True
    return style in (None, "sphinx") and _REST_FIELD.match(lines[index]) is not None


def _paragraphs(lines: list[str]) -> str:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return "\n\n".join(" ".join(block) for block in blocks if block)


def _parameters(lines: list[str], style: DocstringStyle | None) -> dict[str, str]:
    found = _rest_parameters(lines) if style in (None, "sphinx") else {}
    index = 0
    while index < len(lines):
        name = _header(lines, index, style)
        if name is None or name not in _ARGUMENT_HEADERS:
            index += 1
            continue
        numpy = _is_underlined(lines, index)
        start = index + (2 if numpy else 1)
        end = next((at for at in range(start, len(lines)) if _header(lines, at, style) is not None), len(lines))
        found |= _entries(lines[start:end], _NUMPY_ENTRY if numpy else _GOOGLE_ENTRY)
        index = end
    return found


def _entries(lines: list[str], pattern: re.Pattern[str]) -> dict[str, str]:
    """Entries at the section's own indentation; deeper lines continue the entry above."""
    filled = [line for line in lines if line.strip()]
    if not filled:
        return {}
    base = min(len(line) - len(line.lstrip()) for line in filled)
    texts: dict[str, list[str]] = {}
    current: list[str] = []
    for line in filled:
        entry = pattern.match(line.strip()) if len(line) - len(line.lstrip()) == base else None
        if entry is None:
            current.append(line.strip())
            continue
        current = texts.setdefault(entry[1].lstrip("*"), [])
        if pattern is _GOOGLE_ENTRY:
            current.append(entry[2])
    return {name: " ".join(part for part in parts if part) for name, parts in texts.items()}


def _rest_parameters(lines: list[str]) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in lines:
        entry = _REST_PARAMETER.match(line.strip())
        if entry is not None:
            current = texts.setdefault(entry[1].lstrip("*"), [])
            current.append(entry[2])
        elif _REST_FIELD.match(line.strip()) or not line.strip():
            current = None
        elif current is not None:
            current.append(line.strip())
    return {name: " ".join(part for part in parts if part) for name, parts in texts.items()}
