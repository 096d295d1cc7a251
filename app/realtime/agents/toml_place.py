"""Where in a TOML text a key or a value stands, for messages with line numbers.

A light scanner beside the real parser: it knows tables, arrays of tables, keys, strings and brackets, and is only
asked about text that the parser has accepted. Pure. Lines count from 1; what is not found is on line 1.
"""

from __future__ import annotations

import re

from app.base.frozen import frozen

Path = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(
    r"""^\s*((?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+))*)\s*=(.*)$"""
)
_PART = re.compile(r""""((?:[^"\\]|\\.)*)"|'([^']*)'|([A-Za-z0-9_-]+)""")
_QUOTES = ('"""', "'''", '"', "'")


@frozen
class TomlPlaces:
    """The first line of every table and key, by path: `("agents", 0, "facts", "menu")`."""

    lines: tuple[str, ...]
    starts: dict[Path, int]

    def line(self, *path: str | int) -> int:
        """The line of a key or table; of the nearest table around it when it is not there."""
        for size in range(len(path), 0, -1):
            if path[:size] in self.starts:
                return self.starts[path[:size]]
        return 1

    def count(self, name: str) -> int:
        """How many tables an array of tables has."""
        found = 0
        while (name, found) in self.starts:
            found += 1
        return found

    def line_of_value(self, value: str, *path: str | int) -> int:
        """The line on which a text in quotes stands inside the value of a key (an array over several lines)."""
        start = self.line(*path)
        following = [number for number in self.starts.values() if number > start]
        end = min(following, default=len(self.lines) + 1)
        for written in (f'"{value}"', f"'{value}'", value):
            for number in range(start, end):
                if written in self.lines[number - 1]:
                    return number
        return start


def toml_places(text: str) -> TomlPlaces:
    """Scan a text; broken TOML gives places for what was understood."""
    scanner = _Scanner()
    lines = tuple(text.splitlines())
    for number, line in enumerate(lines, start=1):
        scanner.line(number, line)
    return TomlPlaces(lines, scanner.starts)


class _Scanner:
    """Line by line; remembers the table, and whether a value goes on from the line before."""

    def __init__(self) -> None:
        self.starts: dict[Path, int] = {}
        self._table: Path = ()
        self._counts: dict[Path, int] = {}
        self._quote = ""
        self._depth = 0

    def line(self, number: int, line: str) -> None:
        """Take in one line."""
        if self._quote or self._depth:
            self._value(line)
        elif header := _HEADER.match(line):
            self._table = self._header(_parts(header[2]), is_array=header[1] == "[[")
            for size in range(1, len(self._table) + 1):
                self.starts.setdefault(self._table[:size], number)
        elif key := _KEY.match(line):
            path = self._table + _parts(key[1])
            for size in range(len(self._table) + 1, len(path) + 1):
                self.starts.setdefault(path[:size], number)
            self._value(key[2])

    def _header(self, parts: Path, *, is_array: bool) -> Path:
        path: Path = ()
        for index, part in enumerate(parts):
            path = (*path, part)
            if is_array and index == len(parts) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _value(self, text: str) -> None:
        """Follow strings and brackets to see whether the value ends on this line."""
        at = 0
        while at < len(text):
            if self._quote:
                if self._quote.startswith('"') and text[at] == "\\":
                    at += 2
                    continue
                if text.startswith(self._quote, at):
                    at += len(self._quote)
                    self._quote = ""
                    continue
            elif text[at] == "#":
                return
            elif opened := next((quote for quote in _QUOTES if text.startswith(quote, at)), ""):
                self._quote, at = opened, at + len(opened)
                continue
            else:
                self._depth += (text[at] in "[{") - (text[at] in "]}")
            at += 1
        if len(self._quote) == 1:
            self._quote = ""


def _parts(dotted: str) -> Path:
    return tuple(found[1] or found[2] or found[3] for found in _PART.finditer(dotted))
