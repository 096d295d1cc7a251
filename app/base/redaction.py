"""What is struck out of every line of a log: keys, what signs a request, parts of addresses, the person's folder. Pure.

The last resort, for texts of others such as Qt's; what is known to be private is not logged in the first place.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from urllib.parse import quote

_KEY: Final = re.compile(r"(sk-|ek_)[A-Za-z0-9_\-.]{6,}")
_BEARER: Final = re.compile(r"(?i)(bearer(?:\s|%20|\+)+)[^\s\"',;]{6,}")
_SIGNED: Final = re.compile(r"(?i)(authorization[\"']?\s*[:=]\s*[\"']?)[^\"'\n]+")
_NAMED: Final = re.compile(r"(?i)((?:api[-_ ]?key|token|secret|passw(?:or)?d)[\"']?\s*[:=]\s*[\"']?)[^\s\"'&,;}]+")
_ADDRESS: Final = re.compile(r"(?i)\b([a-z][a-z0-9+.-]{0,20}://)(?:[^\s/?#\"'@]+@)?([^\s?#\"']*)([?#][^\s\"'<>]+)?")


def redacted(text: str) -> str:
    """The text with `…` in place of what looks secret, and `~` for the person's folder."""
    for secret in (_KEY, _BEARER, _SIGNED, _NAMED):
        text = secret.sub(r"\1…", text)
    if "://" in text:
        text = _ADDRESS.sub(lambda found: f"{found[1]}{found[2]}{found[3][0] + '…' if found[3] else ''}", text)
    for home in _homes():
        text = re.sub(rf"{re.escape(home)}(?![\w-])", "~", text)
    return text


def _homes() -> set[str]:
    """The folder as systems, Qt and addresses write it; none where it says nothing about a person."""
    try:
        home = Path.home()
    except RuntimeError:  # a system where nobody has one
        return set()
    if home == Path(home.anchor):
        return set()
    return {str(home), home.as_posix(), quote(home.as_posix())}
