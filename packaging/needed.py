"""Which Python packages of this environment the application needs, and which only the programs that build it.

Run by the interpreter of the environment that the program is frozen from: `sidetone.spec` keeps the others out, and
`frozen_modules.py` asks which have to be inside (`python needed.py` prints them as JSON).
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent


def declared() -> list[Requirement]:
    """What `pyproject.toml` asks for on this system."""
    lines = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    wanted = map(Requirement, lines)
    return [each for each in wanted if each.marker is None or each.marker.evaluate()]


def needed() -> set[str]:
    """The names of the distributions that these bring, and those bring in turn."""
    found: set[str] = set()
    asked = [(each.name, frozenset(each.extras)) for each in declared()]
    seen = set(asked)
    while asked:
        name, extras = asked.pop()
        found.add(canonicalize_name(name))
        fresh = {(each.name, frozenset(each.extras)) for each in _asked_by(name, extras)} - seen
        seen |= fresh
        asked += fresh
    return found


def _asked_by(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    for line in importlib.metadata.requires(name) or ():
        wanted = Requirement(line)
        if wanted.marker is None or any(wanted.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield wanted


def packages(names: set[str]) -> list[str]:
    """The importable top-level packages of these distributions."""
    return [
        top
        for top, owners in _tops().items()
        if names & set(map(canonicalize_name, owners)) and any(_holds_python(owner, top) for owner in owners)
    ]


def _holds_python(distribution: str, top: str) -> bool:
    """Whether it can be imported for something: some wheels lay libraries into a folder beside their package."""
    files = importlib.metadata.files(distribution) or ()
    is_there = any(file.suffix == ".py" and top in (file.parts[0], file.stem) for file in files)
    return is_there and importlib.util.find_spec(top) is not None


def of_builders() -> list[str]:
    """The top-level packages that the application does not need."""
    wanted = needed()
    return [top for top, owners in _tops().items() if not wanted & set(map(canonicalize_name, owners))]


def _tops() -> dict[str, list[str]]:
    tops = importlib.metadata.packages_distributions()
    return {top: tops[top] for top in sorted(tops) if top.isidentifier() and not top.startswith("_")}


if __name__ == "__main__":
    print(json.dumps(packages({canonicalize_name(each.name) for each in declared()})))
