"""What the program is made of, and under which terms: for whoever wants to see the licences.

A program that was frozen brings a list along (`resources/licences`, with all texts); an installation of Python packages
is asked itself.
"""

from __future__ import annotations

import importlib.metadata
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.base import paths
from app.base.errors import ConfigError
from app.base.json_text import from_json
from app.base.language import say

_FOLDER: Final = "licences"
_LICENCE_FILE: Final = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_UNKNOWN: Final = "UNKNOWN"
# Packages that do not declare what they carry.
_DECLARED: Final = {"espeakng-loader": "GPL-3.0-or-later"}


@dataclass(frozen=True, slots=True)
class Component:
    """One thing inside.

    Args:
        terms: the licence as its authors declare it.
        texts: the files that hold it.
        carrier: what brings it along, compiled in or as a library beside it; with the version of that where its own is
            nowhere told.
        holds: what is listed together with it: names and versions.
    """

    name: str
    version: str
    terms: str
    homepage: str = ""
    texts: tuple[Path, ...] = ()
    carrier: str = ""
    holds: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Its name for people."""
        own = f"{self.name} {self.version}".strip()
        return say("Licences", "{name} (in {carrier})").format(name=own, carrier=self.carrier) if self.carrier else own

    @property
    def words(self) -> str:
        """What it is found by, in small letters."""
        return " ".join((self.title, self.terms, *self.holds)).casefold()

    def text(self) -> str:
        """The whole licence. Reads files."""
        found = [_read(path) for path in self.texts]
        return "\n\n".join(part for part in found if part) or self.terms


def components() -> list[Component]:
    """Everything inside, the program itself first. Reads files."""
    folder = paths.resources_dir() / _FOLDER
    if (folder / "index.json").is_file():
        return _listed(folder)
    own = _of("sidetone")
    others = sorted(_needed("sidetone"), key=str.lower)
    found = [component for component in map(_of, others) if component is not None]
    return [*([] if own is None else [own]), _python(), *found]


def named(name: str) -> list[Component]:
    """Those of that name, in any case: a library may come with several. Raises ConfigError when it is not inside."""
    wanted = name.casefold()
    found = [
        each
        for each in components()
        if wanted in {own.partition(" ")[0].casefold() for own in each.holds} | {each.name.casefold()}
    ]
    if not found:
        raise ConfigError(
            say("Licences", "“{name}” is not inside.").format(name=name),
            hint=say("Licences", "`sidetone licences` lists what is."),
        )
    return found


def bill_of_materials() -> Path | None:
    """The CycloneDX document of a program that was frozen."""
    file = paths.resources_dir() / "sidetone.cdx.json"
    return file if file.is_file() else None


def _listed(folder: Path) -> list[Component]:
    index = from_json((folder / "index.json").read_text(encoding="utf-8"))
    return [
        Component(
            each["name"],
            each["version"],
            each["licence"],
            each["homepage"],
            (folder / each["file"],),
            each.get("carrier", ""),
            tuple(each.get("holds", ())),
        )
        for each in index
    ]


def _needed(name: str) -> set[str]:
    """What a package needs, and what that needs, as far as it is installed here."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for requirement in _requirements(waiting.pop()):
            if requirement not in found:
                found.add(requirement)
                waiting.append(requirement)
    return found


def _requirements(name: str) -> Iterator[str]:
    """Names in the form in which they are compared; those of extras, other systems and Pythons are not inside."""
    try:
        lines = importlib.metadata.requires(name) or []
    except importlib.metadata.PackageNotFoundError:
        return
    for requirement in map(Requirement, lines):
        if requirement.marker is None or requirement.marker.evaluate():
            yield canonicalize_name(requirement.name)


def _of(name: str) -> Component | None:
    try:
        found = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return None  # taken out by whoever packaged it
    about = found.metadata
    classifiers = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
    terms = (
        _DECLARED.get(name)
        or _only(about, "License-Expression")
        or _first_line(_only(about, "License"))
        or ", ".join(each.rpartition(":: ")[2] for each in classifiers)
        or _UNKNOWN
    )
    files = [Path(str(found.locate_file(file))) for file in found.files or [] if _LICENCE_FILE.search(file.name)]
    pages = about.get_all("Project-URL") or []
    homepage = _only(about, "Home-page") or next((page.partition(", ")[2] for page in pages), "")
    return Component(about["Name"], found.version, terms, homepage, tuple(files))


def _only(about: importlib.metadata.PackageMetadata, name: str) -> str:
    """A field that may be missing: readers of metadata do not agree on what an index gives then."""
    found = about.get_all(name)
    return str(found[0]) if found else ""


def _first_line(text: str) -> str:
    """What is written where a licence is to be named; some put the whole text there."""
    lines = text.strip().splitlines()
    return lines[0].strip() if lines and lines[0].strip() != _UNKNOWN else ""


def _python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    file = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return Component("Python", version, "Python-2.0", "https://www.python.org/", (file,))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
