"""The texts of a request with `{parameter}` in them, and what a model's values make of them. Pure.

Invariants: a value never becomes structure. In a URL it is percent-encoded and cannot choose the server or leave its
place in the path; in a JSON body it is one value or a part of one text, whatever it contains.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlsplit

from app.base.errors import ConfigError
from app.base.json_text import from_json
from app.base.language import say

_PLACE: Final = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
_STRING_OR_PLACE: Final = re.compile(r'("(?:\\.|[^"\\])*")|\{([A-Za-z_][A-Za-z0-9_]*)\}', re.DOTALL)
_MARK: Final = "\ufdd0"
"""Stands for "this text is a value's place"; a character that no text may contain."""
_MISSING: Final = object()

Values = Mapping[str, Any]


def as_in(example: str) -> str:
    """A hint that shows how it is written."""
    return say("HttpTool", "As in: {example}").format(example=example)


class UrlTemplate:
    """A URL such as `https://example.org/{city}?units={units}`.

    Raises:
        ConfigError: it is no HTTP URL, names a user or password, or leaves the server to a parameter.
    """

    def __init__(self, text: str) -> None:
        self._text = text.strip()
        try:
            parts = urlsplit(self._text)
            port = parts.port
        except ValueError as error:
            said = say("HttpTool", "{url} is no URL: {reason}.").format(url=repr(text), reason=error)
            raise ConfigError(said) from error
        if parts.scheme not in ("http", "https") or not parts.hostname:
            said = say("HttpTool", "{url} is no URL of a web service.").format(url=repr(text))
            raise ConfigError(said, hint=as_in("https://example.org/search?q={q}"))
        if "{" in parts.netloc or "}" in parts.netloc:
            said = say("HttpTool", "A parameter cannot choose the server: the part up to the path has to be fixed.")
            raise ConfigError(said, hint=say("HttpTool", "Make one tool for each server."))
        if "@" in parts.netloc:
            said = say(
                "HttpTool", "The URL contains a user name or password, which would be kept in the settings file."
            )
            raise ConfigError(said, hint=say("HttpTool", "Use a secret header named Authorization."))
        if re.search(r"[\s\x00-\x1f\x7f]", self._text):
            said = say("HttpTool", "The URL contains a space or a line break.")
            raise ConfigError(said, hint=say("HttpTool", "Write %20 for a space."))
        self._parts = parts
        self.host, self.port = parts.hostname, port or (443 if parts.scheme == "https" else 80)

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters in it, in order."""
        return tuple(dict.fromkeys(_PLACE.findall(self._text)))

    def filled(self, values: Values) -> str:
        """The URL for these values; a pair of the query whose only value is missing is left out.

        Raises:
            ValueError: a value is a list or an object, or would lead to another folder of the server.
        """
        path = "/".join(_segment(part, values) for part in self._parts.path.split("/"))
        pairs = (_pair(pair, values) for pair in self._parts.query.split("&"))
        query = "&".join(pair for pair in pairs if pair)
        return f"{self._parts.scheme}://{self._parts.netloc}{path or '/'}{'?' if query else ''}{query}"


class BodyTemplate:
    """A JSON body; `{count}` stands for a value of its own type, `"to {name}"` for a text with the value in it.

    Raises:
        ConfigError: it is no JSON.
    """

    def __init__(self, text: str) -> None:
        self._text = text.strip()
        marked = _STRING_OR_PLACE.sub(lambda found: found[1] or json.dumps(_MARK + found[2]), self._text)
        try:
            self._tree = from_json(marked) if self._text else None
        except ValueError as error:
            where = f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "too deep"
            said = say("HttpTool", "The body is no JSON ({reason}).").format(reason=where)
            raise ConfigError(said, hint=as_in('{"text": "{text}", "count": {count}}')) from error

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters in it, in order."""
        found = (match[2] or inner for match in _STRING_OR_PLACE.finditer(self._text) for inner in _inside(match))
        return tuple(dict.fromkeys(found))

    def filled(self, values: Values) -> bytes | None:
        """The body for these values, None when there is none; a field whose value is missing is left out."""
        if not self._text:
            return None
        tree = _tree(self._tree, values)
        return json.dumps(None if tree is _MISSING else tree, ensure_ascii=False).encode()


def _inside(match: re.Match[str]) -> list[str]:
    return [match[2]] if match[2] else _PLACE.findall(match[1])


def _segment(part: str, values: Values) -> str:
    filled = _PLACE.sub(lambda found: _encoded(found[1], values), part)
    if filled != part and filled in (".", ".."):
        raise ValueError(f"{filled!r} is no value for a part of an address")
    return filled


def _pair(pair: str, values: Values) -> str:
    name, mark, value = pair.partition("=")
    only = _PLACE.fullmatch(value)
    if only is not None and values.get(only[1]) is None:
        return ""
    return mark.join(
        _PLACE.sub(lambda found: _encoded(found[1], values), part) for part in ((name, value) if mark else (name,))
    )


def _encoded(name: str, values: Values) -> str:
    return quote(_text(name, values), safe="")


def _text(name: str, values: Values) -> str:
    value = values.get(name)
    match value:
        case None:
            return ""
        case str():
            return value
        case bool() | int() | float():
            return json.dumps(value)
        case _:
            raise ValueError(f"{name} must be a text or a number here, not a list or an object")


def _tree(node: Any, values: Values) -> Any:
    match node:
        case str() if node.startswith(_MARK):
            value = values.get(node.removeprefix(_MARK))
            return _MISSING if value is None else value
        case str():
            return _PLACE.sub(lambda found: _text(found[1], values), node)
        case dict():
            pairs = ((_tree(key, values), _tree(part, values)) for key, part in node.items())
            return {key: part for key, part in pairs if part is not _MISSING}
        case list():
            return [part for part in (_tree(part, values) for part in node) if part is not _MISSING]
        case _:
            return node
