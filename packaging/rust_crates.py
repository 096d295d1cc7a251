"""The Rust crates that Python packages carry compiled in.

A package's own bill of materials names them with their terms. Where it brings none, the paths that the compiler left in
the file name them, and those that leave no path come with the crates that need them: `rust_crates.toml` says which, and
has the terms. Invariant: on Linux (amd64) no name of a Rust module passes whose crate is not among those found.
"""

import importlib.metadata
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from component import Component, ContentsError, checked_terms, is_compared_system, stored_text, titled
from program_file import Native, is_native

TABLE = Path(__file__).with_name("rust_crates.toml")
# Of the registry, and of what the standard library was built with.
PATH = re.compile(
    rb"(?:registry[/\\]src[/\\][^/\\\0]+|[/\\]rust[/\\]deps)[/\\]"
    rb"([A-Za-z0-9_-]+?)-(\d+\.\d+\.\d+[A-Za-z0-9.+-]*)[/\\]"
)
MODULE = re.compile(rb"(?<![A-Za-z0-9_])([a-z][a-z0-9_]+)::[A-Za-z_<{]")
PREFERRED = ("Apache-2.0", "MIT", "BSD-3-Clause", "ISC", "Zlib", "Unicode-3.0", "MPL-2.0")


class Crates:
    def __init__(self, file: Path = TABLE, is_known_system: bool | None = None) -> None:
        read = tomllib.loads(file.read_text(encoding="utf-8"))
        self._file = file
        self._terms = {name: terms for terms, names in read["terms"].items() for name in names}
        self._copyright: dict[str, str] = read["copyright"]
        self._comes_with: dict[str, list[str]] = read["comes_with"]
        self._no_crates: dict[str, list[str]] = read["no_crates"]
        self._is_known_system = is_compared_system() if is_known_system is None else is_known_system

    def of(self, carrier: Component, files: Iterable[Native]) -> list[Component]:
        """Those in `carrier`, by name; without a version where its files do not tell it.

        Raises:
            ContentsError: the terms of one are not known, or a module belongs to none of them.
        """
        listed = {(name, version): each for name, version, *each in _listed(carrier.name)}
        natives = [each for each in files if is_native(each)]
        seen = {pair: each.place for each in natives for pair in _compiled_in(Path(each.source))}
        if seen and not listed:
            seen |= self._traceless(carrier.name, seen)
        unknown = sorted({name for name, _ in seen.keys() - listed.keys() if name not in self._terms})
        if unknown:
            raise ContentsError(
                f"{carrier.name} holds Rust crates whose terms nobody has written down: {', '.join(unknown)}. Look them"
                f" up at https://crates.io and write them into {self._file}."
            )
        if seen and self._is_known_system:
            self._refuse_unnamed(carrier, natives, {name for name, _ in listed.keys() | seen.keys()})
        modules = {each.place for each in natives}
        found = []
        for name, version in sorted(listed.keys() | seen.keys()):
            terms, authors = listed.get((name, version)) or (self._terms[name], "")
            whose = self._copyright.get(name) or (f"Copyright (c) {authors}" if authors else "")
            found.append(
                Component(
                    "cargo",
                    name,
                    version,
                    checked_terms(terms, f"the Rust crate {name}", str(self._file)),
                    f"https://crates.io/crates/{name}",
                    copyright=(whose or f"Copyright (c) the authors of {name}",),
                    carrier=carrier,
                    places={seen[name, version]} if (name, version) in seen else modules,
                )
            )
        return found

    def _traceless(self, carrier: str, seen: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
        """Those that leave no path, without versions, in the file of one that needs them; the carrier itself may."""
        places = {name: place for (name, _), place in sorted(seen.items())}
        known, places = set(places), places | {carrier: min(places.values())}
        waiting = {name: needed_by for name, needed_by in self._comes_with.items() if name not in known}
        while come := {name for name, needed_by in waiting.items() if not places.keys().isdisjoint(needed_by)}:
            for name in sorted(come):
                places[name] = next(places[each] for each in waiting.pop(name) if each in places)
        return {(name, ""): place for name, place in places.items() if name in self._comes_with and name not in known}

    def _refuse_unnamed(self, carrier: Component, natives: list[Native], names: set[str]) -> None:
        """Other text stands right before the names of modules, so it is their end that has to be a known name."""
        known = {name.replace("-", "_") for name in names} | set(self._no_crates["everywhere"])
        known |= set(self._no_crates.get(carrier.name, ()))
        ends = re.compile(rf"(?:.*[^_])?(?:{'|'.join(sorted(known))})")
        contents = [Path(each.source).read_bytes() for each in natives]
        told = {name.decode() for content in contents if PATH.search(content) for name in MODULE.findall(content)}
        if strangers := sorted(name for name in told if not ends.fullmatch(name)):
            raise ContentsError(
                f"{carrier.name} holds Rust modules whose crates nobody has named: {', '.join(strangers)}. Write each"
                f" crate into {self._file}, under [comes_with] and with its terms, or its name under [no_crates]."
            )


def text_of_all(crates: list[Component]) -> str:
    """One text for all crates of a carrier: each with its terms, then each licence once."""
    lines = [f"{each.title} ({each.terms})\n    {each.copyright[0]}\n" for each in crates]
    needed = sorted({name for each in crates for terms in taken_terms(each.terms) for name in terms.split(" WITH ")})
    texts = [titled(name, stored_text(f"{name}.txt")) + "\n" for name in needed]
    head = (
        "What follows is compiled in, or was used to build it: each crate with the terms that its authors offer, and\n"
        "whose it is; then the text of each licence under which crates are taken.\n"
    )
    return "\n".join([head, *lines, "", *texts])


def taken_terms(terms: str) -> list[str]:
    """The licences under which a crate is taken: of several that its authors offer, the first of `PREFERRED`."""
    while (inner := re.search(r"\(([^()]*)\)", terms)) is not None:
        terms = terms.replace(inner[0], " AND ".join(taken_terms(inner[1])))
    offers = [[name.strip() for name in offer.split(" AND ")] for offer in terms.split(" OR ")]
    if len(offers) == 1:
        return offers[0]
    plain = [offer for offer in offers if len(offer) == 1 and offer[0] in PREFERRED]
    return min(plain, key=lambda offer: PREFERRED.index(offer[0])) if plain else offers[0]


def _listed(distribution: str) -> Iterator[tuple[str, str, str, str]]:
    """Name, version, terms and authors of the crates in the package's own bill; its own parts are not among them."""
    found = importlib.metadata.distribution(distribution)
    for file in found.files or ():
        if file.parent.name != "sboms" or file.suffix != ".json":
            continue
        bill = json.loads(Path(str(found.locate_file(file))).read_text(encoding="utf-8"))
        for each in bill.get("components", []):
            if each.get("purl", "").startswith("pkg:cargo/") and "download_url=file:" not in each["purl"]:
                yield each["name"], each["version"], _expression(each), each.get("author", "")


def _expression(entry: dict[str, Any]) -> str:
    [licence, *_] = entry["licenses"]
    return str(licence.get("expression") or licence["license"]["id"])


def _compiled_in(file: Path) -> set[tuple[str, str]]:
    return {(name.decode(), version.decode()) for name, version in PATH.findall(file.read_bytes())}
