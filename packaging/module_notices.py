"""Whose a Python module is, as its source says: code of others that lies among a package's own.

Asked by `native_parts.py`, with `parts/modules.toml`. Invariant: no module passes that names an owner or a licence that
no text of its component names, that says whose code it is taken from, or that lies in a folder for the code of others,
unless a part claims it or a line there says why not.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from component import Component, ContentsError
from packaging.utils import canonicalize_name
from program_file import Native, is_among

VENDORED = frozenset(
    f"{mark}{name}"
    for name in (
        "vendor",
        "vendored",
        "vendored_packages",
        "extern",
        "external",
        "third_party",
        "thirdparty",
        "bundled",
    )
    for mark in ("", "_")
)
STATEMENT = re.compile(
    r"(?:\bcopyright\b(?:\s*(?:\(c\)|©))?|(?:\(c\)|©)(?=\s*(?:copyright|\d{4}))|SPDX-FileCopyrightText:)"
    r"(?P<rest>[^\n]*)(?=(?:\n(?P<next>[^\n]*))?)",
    re.IGNORECASE,
)
BEFORE = re.compile(r"(?:copyright|\(c\)|©|\bby\b|\bpresent\b|\bthe\b|\bto\b|[\s\d,.:;*#/–-])+", re.IGNORECASE)
AFTER = re.compile(
    r"[<(\[,;:\"'{\\|]|(?<=\w\w)\.(?: |$)|\s+(?:all rights|mailto|and (?:individual |other )?contributors)",
    re.IGNORECASE,
)
NOBODY = re.compile(r"(?:holders?|owners?|notices?|sign|laws?|disclaimer|statement|information)\b", re.IGNORECASE)
IDENTIFIER = re.compile(r"SPDX-License-Identifier:[ \t]*([\w.+() -]+)")
NAMES = re.compile(r"[\w.+-]+")
ORIGIN = re.compile(
    r"\b(?:adapted|copied|pasted|forked|lifted|ported|stolen|vendored)\b"
    r"[^\n.]{0,30}?\b(?:from|copy of|version of)\b[^\n]{0,60}"
    r"|\b(?:borrowed|derived|taken|code|based)\b[^\n]{0,40}\b(?:from|on)\b[^\n]*(?:\n[^\n]{0,8})?https?://\S+"
    r"|\bgenerated (?:from|by)\b[^\n]{0,40}(?:MAPPINGS/|VENDORS/|UnicodeData|unicode\.org)[^\n]{0,60}",
    re.IGNORECASE,
)
MOST_NAMED = 3
# What licences say, letter for letter, and what their names begin with.
PHRASES = {
    "permission is hereby granted free of charge": ("MIT", "X11", "Unicode", "BSL"),
    "redistribution and use in source and binary forms": ("BSD", "Apache"),
    "permission to use copy modify and distribute this": ("HPND", "ISC", "MIT", "dtoa", "SMLNJ", "CNRI-Python", "NTP"),
    "altered source versions must be plainly marked": ("Zlib", "zlib", "Libpng"),
    "mit license": ("MIT",),
    "bsd license": ("BSD",),
    "apache license": ("Apache",),
    "gnu lesser general public": ("LGPL",),
    "gnu library general public": ("LGPL",),
    "gnu general public": ("GPL", "LGPL"),
    "gnu affero general public": ("AGPL",),
    "mozilla public license": ("MPL",),
    "creative commons": ("CC",),
    "psf license": ("PSF", "Python"),
    "python license": ("PSF", "Python"),
    "unlicense": ("Unlicense",),
    "public domain": ("CC0", "Unlicense", "LicenseRef-Public-Domain"),
}


class ModuleNotices:
    """What the tables say: the people of each package, and words in modules that somebody has looked into."""

    def __init__(self, people: Mapping[str, list[str]], reviewed: Mapping[str, list[str]], told_in: Path) -> None:
        self._people = people
        self._reviewed = reviewed
        self._told_in = told_in

    def refuse_strangers(self, carrier: Component, modules: Mapping[Native, list[Component]]) -> None:
        """Look through a package's modules, each with the parts that claim it.

        Raises:
            ContentsError: one holds what nobody speaks for; says which, what, and where to tell.
        """
        own = [*carrier.texts.values(), *carrier.copyright, *self._people.get(canonicalize_name(carrier.name), ())]
        known = folded("\n".join(own))
        all_parts = {part.key: part for parts in modules.values() for part in parts}
        held = {key: folded("\n".join([*part.texts.values(), *part.copyright])) for key, part in all_parts.items()}
        found: dict[str, list[str]] = defaultdict(list)
        for module, parts in modules.items():
            text = module.text()
            told = known + "".join(held[part.key] for part in parts)
            named = [carrier.terms, *(part.terms for part in parts)]
            spoken_for = self._spoken_for(module)
            for each in (*_strangers(text, told, named), *(() if parts else _taken_over(module, text))):
                if not any(words in folded(each) for words in spoken_for):
                    found[each].append(module.module or module.source)
        if found:
            raise ContentsError(
                f"Modules of {carrier.name} name owners, terms or origins that no text of it names:\n  "
                + "\n  ".join(f"{each}: {_few(modules)}" for each, modules in found.items())
                + f"\nWrite a [[part]] with the modules into a file of {self._told_in}; or a name under [people], where"
                " somebody wrote for it under its terms; or the words under [reviewed], where they mean neither."
            )

    def _spoken_for(self, module: Native) -> set[str]:
        return {
            folded(words)
            for glob, reviewed in self._reviewed.items()
            if is_among(module.module, [glob])
            for words in reviewed
        }


def _few(modules: list[str]) -> str:
    return ", ".join(modules[:MOST_NAMED]) + (f" and {len(modules) - MOST_NAMED} more" * (len(modules) > MOST_NAMED))


def folded(text: str) -> str:
    """In small letters without accents, one space for all that is neither Latin letter nor digit, and around it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return f" {' '.join(re.findall(r'[a-z0-9]+', plain.casefold()))} "


def _strangers(text: str, known: str, named: list[str]) -> Iterator[str]:
    """The owners and the licences that a source names, and that are not among those that are known."""
    for owner in dict.fromkeys(_owners(text)):
        if folded(owner) not in known:
            yield owner
    identifiers = {name for terms in named for name in NAMES.findall(terms)}
    for match in IDENTIFIER.finditer(text):
        offers = [set(NAMES.findall(offer)) - {"AND", "WITH"} for offer in match[1].split(" OR ")]
        if not any(offer <= identifiers for offer in offers):
            yield match[1].strip()
    words = folded(text) if re.search(r"licen[cs]e|permission|redistribution|public domain", text.casefold()) else ""
    for phrase, beginnings in PHRASES.items():
        if f" {phrase} " in words and not any(name.startswith(beginnings) for name in identifiers):
            yield phrase


def _owners(text: str) -> Iterator[str]:
    for match in STATEMENT.finditer(text):
        rest = _begun(match["rest"]) or _begun(match["next"] or "")
        for each in re.split(r"\s+(?:and|&)\s+", AFTER.split(rest, maxsplit=1)[0]):
            name = each.strip()
            if name[:1].isupper() and not NOBODY.match(name):
                yield name


def _begun(line: str) -> str:
    """What follows the word, the sign and the years."""
    before = BEFORE.match(line)
    return line[before.end() :] if before else line


def _taken_over(module: Native, text: str) -> Iterator[str]:
    """Where it lies among the code of others, and where it says that it is from."""
    for path in (module.module, module.place):
        if folders := VENDORED & {step.casefold() for step in path.split("/")[:-1]}:
            yield from sorted(folders)
            return
    for match in ORIGIN.finditer(text):
        yield " ".join(match[0].split())
