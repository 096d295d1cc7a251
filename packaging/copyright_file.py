"""The Debian package's copyright file: machine-readable, from the index of licences that the program brings.

What holds for which file follows from the index: a library that several things are compiled into is under the terms of
all of them. Each licence is told once, by where its text lies.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
PROGRAM = "usr/lib/sidetone"
LICENCES = "/usr/share/doc/sidetone/licences"
COMMON = ("Apache-2.0", "CC0-1.0", "GPL-2", "GPL-3", "LGPL-2", "LGPL-2.1", "LGPL-3", "MPL-2.0")
WIDTH = 100
OWN = "2026 The Sidetone developers"
ABOUT = """\
 Sidetone's own files are under the Expat (MIT) licence. The package holds eSpeak NG, which is under the GNU General
 Public License, version 3 or later; the process of the local engine loads it as a library. Whoever passes this package
 on as a whole does so under the terms of that licence.
 .
 The texts of all licences, as their authors wrote them, lie in {licences}.
 Libraries under the Lesser General Public License are files in /usr/lib/sidetone/_internal, or part of Python packages
 there: they can be replaced by other builds with the same interface.
 .
 Where the source of what is under these licences is to be had:
"""
APART = """\
 .
 The General Public License does not cover what is under an agreement of its own; the text of each says where that is:
"""
COMPILED_IN = """\
 .
 Some of these are compiled into files of other packages. Such a file is replaced as a whole, by one that was built
 from its package's source with another version of the library:
"""
UNCHANGED = f"""\
Files: {LICENCES.removeprefix("/")}/*.txt
 {PROGRAM}/_internal/resources/licences/*.txt
Copyright: the authors of the licences and notices in them
License: passed-on-unchanged
"""
UNCHANGED_TERMS = """\
License: passed-on-unchanged
 These are the words of others about their own work: neither this project's terms nor those that they tell of hold for
 the words themselves. They ask to be passed on with what they are about, and some say that they may not be changed.
"""
AGREEMENT = re.compile(r"\bLicenseRef-(NVIDIA|Microsoft)-")
COPYLEFT = re.compile(r"\b(L?GPL|MPL)-")


@dataclass
class Group:
    """Files that the same components are in."""

    rows: list[dict[str, Any]]
    files: list[str] = field(default_factory=list)


def text(index: list[dict[str, Any]], own_licence: str) -> str:
    """The whole file.

    Args:
        index: what `licence_files.py` wrote.
        own_licence: the text of the application's own licence, without its title.
    """
    groups = list(_groups(index))
    named: dict[str, set[str]] = defaultdict(set)
    for row in index:
        for name in _names(_conjuncts(row["licence"])):
            named[name].add(row["file"])
    own = "".join(f" {line}\n" if line.strip() else " .\n" for line in own_licence.splitlines())
    paragraphs = [
        _head(index),
        f"Files: *\nCopyright: {OWN}\nLicense: Expat\n",
        UNCHANGED,
        *(_files(group) for group in groups),
        f"License: Expat\n{own}",
        UNCHANGED_TERMS,
        *(_licence(name, files) for name, files in sorted(named.items()) if name != "Expat"),
    ]
    return "\n".join(paragraphs)


def _head(index: list[dict[str, Any]]) -> str:
    sources = [
        f"  {_title(row)}: {row['source'] or row['homepage']}\n" for row in index if COPYLEFT.search(row["licence"])
    ]
    about = ABOUT.format(licences=LICENCES) + "".join(sources)
    apart = [f"{_title(row)}: {LICENCES}/{row['file']}" for row in index if AGREEMENT.search(row["licence"])]
    for head, lines in ((COMPILED_IN, list(_compiled_in(index))), (APART, apart)):
        about += head + "".join(f"  {line}\n" for line in lines) if lines else ""
    whole = "GPL-3+" if any("GPL-3.0-or-later" in _conjuncts(row["licence"]) for row in index) else "Expat"
    return (
        f"Format: {FORMAT}\nUpstream-Name: Sidetone\nSource: https://sidetone.github.io/\n"
        f"Comment:\n{about}Copyright: {OWN}, and the authors of all that is inside\nLicense: {whole}\n"
    )


def _compiled_in(index: list[dict[str, Any]]) -> Iterable[str]:
    """What is under the Lesser licence in a file of another package, with where that package's source is to be had."""
    packages = {place: row for row in index if not row["carrier"] for place in row["files"]}
    for row in index:
        holders = {_title(packages[place]): packages[place] for place in row["files"] if place in packages}
        if row["carrier"] and "LGPL" in row["licence"]:
            yield from (
                f"{row['name']} {row['version']}".strip() + f", in {title}: {holder['source'] or holder['homepage']}"
                for title, holder in holders.items()
            )


def _groups(index: list[dict[str, Any]]) -> Iterable[Group]:
    """By the components in them; the more of them the later, because the last paragraph that fits is what holds."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(index):
        for place in row["files"]:
            holders[place].append(number)
    together: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for place, held_by in holders.items():
        together[tuple(held_by)].append(place)
    for numbers, places in sorted(together.items(), key=lambda pair: (len(pair[0]), pair[0])):
        # What is under more than these terms comes later, and then that is what holds for it.
        others = [place for place, holding in holders.items() if not set(numbers) <= set(holding)]
        yield Group([index[number] for number in numbers], _folded(places, others))


def _folded(places: list[str], others: list[str]) -> list[str]:
    """`places` with one pattern for each folder that holds none of the others."""
    mixed = {folder for place in others for folder in _folders(place)}
    found = set()
    for place in places:
        whole = next((folder for folder in _folders(place) if folder not in mixed), None)
        found.add(place if whole is None else f"{whole}/*")
    return sorted(found)


def _folders(place: str) -> list[str]:
    """The folders that a place lies in, the outermost first."""
    steps = place.split("/")[:-1]
    return ["/".join(steps[: number + 1]) for number in range(len(steps))]


def _files(group: Group) -> str:
    paths = [_path(place) for place in group.files]
    notices = list(dict.fromkeys(notice for row in group.rows for notice in row["copyright"]))
    terms = sorted({each for row in group.rows for each in _conjuncts(row["licence"])})
    return (
        f"Files: {_listed(paths)}"
        f"Copyright: {_listed(notices)}"
        f"License: {_field(terms)}\n"
        f"Comment: {', '.join(map(_title, group.rows))}\n"
    )


def _title(row: dict[str, Any]) -> str:
    title = f"{row['name']} {row['version']}".strip()
    return f"{title} (in {row['carrier']})" if row["carrier"] else title


def _path(place: str) -> str:
    path = f"{PROGRAM}/sidetone" if place == "sidetone" else f"{PROGRAM}/_internal/{place}"
    return re.sub(r"\s", "?", path)


def _listed(lines: list[str]) -> str:
    return "\n ".join(re.sub(r"\s+", " ", line) for line in lines) + "\n"


def _licence(name: str, files: set[str]) -> str:
    base = re.sub(r"\+?( with .*)?$", "", name)
    where = f" Its text is in /usr/share/common-licenses/{base}.\n" if base in COMMON else ""
    if not where or " with " in name:
        lines, line = [], ""
        for file in sorted(files):
            if len(line) + len(file) > WIDTH:
                lines.append(line)
                line = ""
            line += f" {file}"
        where += f" For each part that is under it, its text is in {LICENCES}:\n " + "\n ".join([*lines, line]) + "\n"
    return f"License: {name}\n{where}"


def _conjuncts(terms: str) -> list[str]:
    """The terms that hold together, each a licence or a choice of some."""
    found, depth, start = [], 0, 0
    for token in re.finditer(r"\(|\)| AND ", terms):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == " AND " and depth == 0:
            found.append(terms[start : token.start()])
            start = token.end()
    found.append(terms[start:])
    stripped = [each[1:-1] if each.startswith("(") and each.endswith(")") else each for each in found]
    return [
        each for part in stripped for each in (_conjuncts(part) if " AND " in part and " OR " not in part else [part])
    ]


def _names(conjuncts: Iterable[str]) -> set[str]:
    """The licences in them, by Debian's names."""
    return {
        _short(name) for each in conjuncts for name in re.split(r" OR | AND ", each.replace("(", "").replace(")", ""))
    }


def _field(conjuncts: list[str]) -> str:
    """Debian's way to write them: a choice inside of what holds together is set off by a comma."""
    written = list(dict.fromkeys(" or ".join(_short(name) for name in each.split(" OR ")) for each in conjuncts))
    return (", and " if any(" or " in each for each in written) else " and ").join(written)


def _short(name: str) -> str:
    """Debian's name of an SPDX licence."""
    base, _, exception = name.strip().partition(" WITH ")
    if re.search(r"[\s/]", base):  # the words of packagers, where a library of the system is brought along
        return "as-its-packagers-say"
    base = {"MIT": "Expat"}.get(base, base)
    base = re.sub(r"^(L?GPL-\d(?:\.[1-9])?)(?:\.0)?", r"\1", base)
    base = base.removesuffix("-only").replace("-or-later", "+")
    return f"{base} with {re.sub('-exception', ' exception', exception)}" if exception else base
