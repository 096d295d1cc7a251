"""What Python packages carry compiled in, or beside their modules: found by the tables in `parts/`.

Asked by `contents.py`. Invariant: no native file of the program passes that neither is a module of a package somebody
has looked into nor is claimed by the table, or that holds a word of a library (`parts/marks.toml`) that no line names;
and on Linux (amd64), where the table has been compared with the program, no line of the table claims nothing.
"""

import fnmatch
import functools
import html
import importlib.machinery
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from component import Component, ContentsError, checked_terms, common_texts, is_compared_system, stored_text
from marks import Marks
from packaging.utils import canonicalize_name

TABLES = Path(__file__).with_name("parts")
NATIVE_SUFFIXES = (".so", ".dll", ".dylib", ".pyd")
MAGICS = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
MODULE_SUFFIXES = (".pyd", *(suffix for suffix in importlib.machinery.EXTENSION_SUFFIXES if suffix != ".so"))


@dataclass(frozen=True)
class Native:
    """A file of the program: its place in it, and where it was taken from."""

    place: str
    source: str


class Table:
    """What is written in `parts/`, and what of it this program has."""

    def __init__(self, folder: Path = TABLES, is_known_system: bool | None = None) -> None:
        self._parts: list[dict[str, Any]] = []
        self._own: dict[str, list[str]] = {}
        self._listings: dict[str, dict[str, Any]] = {}
        words: dict[str, list[str]] = {}
        spoken_of: dict[str, list[str]] = {}
        for file in sorted(folder.glob("*.toml")):
            read = tomllib.loads(file.read_text(encoding="utf-8"))
            self._parts += [part | {"told_in": str(file)} for part in read.get("part", [])]
            self._own |= {canonicalize_name(name): globs for name, globs in read.get("own", {}).items()}
            self._listings |= {canonicalize_name(name): each for name, each in read.get("listing", {}).items()}
            words |= read.get("marks", {})
            spoken_of |= read.get("spoken_of", {})
        self._marks = Marks(words, spoken_of)
        self._folder = folder
        self._is_known_system = is_compared_system() if is_known_system is None else is_known_system

    def parts_of(self, carrier: Component, files: Iterable[Native]) -> list[Component]:
        """What `carrier` holds, each with its places; those that are a part as a whole are no longer the carrier's.

        Args:
            files: all of the carrier's files in the program.
        Raises:
            ContentsError: a library of its own is claimed by nobody, or compiled in and named by nobody, or a line of
                the table claims nothing.
        """
        files = sorted(files, key=lambda each: each.place)
        parts = [part for part in self._of(carrier.name) if _can_be_among(part, files)]
        self._refuse_unclaimed(carrier, [each for each in files if is_native(each)], parts)
        found = []
        for part in parts:
            places = [
                each for each in files if _is_among(each.place, [*part.get("files", []), *part.get("inside", [])])
            ]
            if "mark" in part:
                places = [each for each in places if re.search(part["mark"].encode(), _content(each))]
            carrier.places -= {each.place for each in places if _is_among(each.place, part.get("files", []))}
            if places:
                found.append(self._component(part, carrier, places))
            elif self._is_known_system and "mark" not in part and not part.get("may_be_missing"):
                raise ContentsError(
                    f"{part['name']} is no longer in {carrier.name}, or its files are called otherwise: none matches"
                    f" {part.get('files', []) + part.get('inside', [])}. Correct its lines in {part['told_in']}."
                )
        self._compare_listing(carrier, parts)
        self._refuse_unnamed(carrier, [each for each in files if is_native(each)], found)
        return found

    def texts_that_parts_take(self, distribution: str) -> str:
        """A file of texts whose sections are the parts' own; empty when there is none."""
        return str(self._listings.get(canonicalize_name(distribution), {}).get("file", ""))

    def tells_of(self, carrier: str, place: str) -> bool:
        """Whether a file that lies with `carrier` is a part as a whole."""
        return any(_is_among(place, part.get("files", [])) for part in self._of(carrier))

    def _of(self, carrier: str) -> Iterator[dict[str, Any]]:
        name = canonicalize_name(carrier)
        return (part for part in self._parts if name in map(canonicalize_name, part["carriers"]))

    def _refuse_unclaimed(self, carrier: Component, natives: list[Native], parts: list[dict[str, Any]]) -> None:
        own = self._own.get(canonicalize_name(carrier.name))
        if natives and own is None and not parts:
            raise ContentsError(
                f"Nobody has looked yet at what is compiled into {carrier.name}:\n  "
                + "\n  ".join(each.place for each in natives)
                + "\nFind out, then write a [[part]] for each thing that is not its own, or a line under [own], into a"
                f" file of {self._folder}."
            )
        claimed = [*(own or []), *(glob for part in parts for glob in part.get("files", []))]
        strangers = [
            each.place
            for each in natives
            if not each.place.endswith(MODULE_SUFFIXES) and not _is_among(each.place, claimed)
        ]
        if strangers:
            raise ContentsError(
                f"These libraries came with {carrier.name}, and nobody says what they are:\n  "
                + "\n  ".join(strangers)
                + f"\nWrite them into a file of {self._folder}."
            )

    def _refuse_unnamed(self, carrier: Component, natives: list[Native], found: list[Component]) -> None:
        if not self._marks:
            return
        strangers = []
        for each in natives:
            named = {carrier.name, *(part.name for part in found if each.place in part.places)}
            told = self._marks.of(each.place, _content(each))
            strangers += [f"{each.place}: {name} ({word})" for name, word in told if name not in named]
        if strangers:
            raise ContentsError(
                f"Files of {carrier.name} hold words by which other libraries are known, and nobody says that those are"
                " compiled in:\n  "
                + "\n  ".join(strangers)
                + f"\nWrite a [[part]] for each into a file of {self._folder}, or a line under [spoken_of] where the"
                " word does not mean it."
            )

    def _component(self, part: dict[str, Any], carrier: Component, places: list[Native]) -> Component:
        terms = checked_terms(part["terms"], part["name"], part["told_in"])
        texts = {name: text for each in part.get("texts", []) for name, text in _texts(each, carrier.name)}
        return Component(
            "generic",
            part["name"],
            self._version(part, carrier, places),
            terms,
            part["homepage"],
            texts or common_texts(terms),
            part.get("source", ""),
            tuple(part.get("copyright", ())),
            carrier,
            {each.place for each in places},
        )

    def _version(self, part: dict[str, Any], carrier: Component, places: list[Native]) -> str:
        """What the files tell: by their names or by what they hold; else nothing."""
        pattern = part.get("version_in_name") or part.get("version_in_content")
        if pattern is None:
            return ""
        told = [each.place.encode() if "version_in_name" in part else _content(each) for each in places]
        found = {match.decode() for text in told for match in re.findall(pattern.encode(), text)}
        if len(found) == 1:
            return str(found.pop())
        if not self._is_known_system:
            return ""
        raise ContentsError(
            f"The version of {part['name']} in {carrier.name} is not to be read ({pattern!r} finds {sorted(found)}):"
            f" correct it in {part['told_in']}, or leave it out."
        )

    def _compare_listing(self, carrier: Component, parts: list[dict[str, Any]]) -> None:
        """What a package itself lists as its parts has to be in the table."""
        listing = self._listings.get(canonicalize_name(carrier.name))
        if listing is None:
            return
        text = _file_of(carrier.name, listing["file"])
        listed = set(re.findall(listing["headings"], text, re.MULTILINE))
        taken = {each.partition("#")[2] for part in parts for each in part.get("texts", [])}
        unknown = [
            name
            for name in listed - set(listing["left_out"])
            if not any(each and name.startswith(each) for each in taken)
        ]
        if unknown:
            raise ContentsError(
                f"{listing['file']} of {carrier.name} names parts that no file of {self._folder} takes up:"
                f" {', '.join(sorted(unknown))}."
            )


def _can_be_among(part: dict[str, Any], files: list[Native]) -> bool:
    """Whether a part is one of this system and these files."""
    is_elsewhere = any(_is_among(each.place, part.get("unless", [])) for each in files)
    return sys.platform in part.get("systems", [sys.platform]) and not is_elsewhere


def is_native(file: Native) -> bool:
    """Whether a file holds machine code, by its name or its first bytes."""
    if file.place.endswith(NATIVE_SUFFIXES):
        return True
    path = Path(file.source)
    if not path.is_file():
        return False
    with path.open("rb") as opened:
        return opened.read(4) in MAGICS


def _texts(named: str, distribution: str) -> Iterator[tuple[str, str]]:
    """The texts that a table's line names: a stored file, or one of the package's own (`wheel:glob`), or a section.

    A section (`wheel:glob#heading`) goes from `# heading` or `Name: heading` to the next line of that kind.
    """
    if not named.startswith("wheel:"):
        yield named, stored_text(named)
        return
    glob, _, heading = named.removeprefix("wheel:").partition("#")
    text = _file_of(distribution, glob)
    if not heading:
        yield glob.partition(".dist-info/licenses/")[2] or glob, text
        return
    section = re.search(rf"^(# |Name: ){re.escape(heading)}[^\n]*\n(.*?)(?=^\1|\Z)", text, re.MULTILINE | re.DOTALL)
    if section is None:
        raise ContentsError(f"{glob} of {distribution} has no section {heading!r}: correct `texts` in {TABLES}.")
    yield heading, html.unescape(section[2]).replace("```", "").strip() + "\n"


def _file_of(distribution: str, glob: str) -> str:
    """The text of a package's file. Raises ContentsError when none, or more than one, is called so."""
    found = importlib.metadata.distribution(distribution)
    files = [file for file in found.files or () if fnmatch.fnmatchcase(file.as_posix(), glob)]
    if len(files) != 1:
        raise ContentsError(f"{distribution} has {len(files)} files {glob!r}, not one: correct `texts` in {TABLES}.")
    return Path(str(found.locate_file(files[0]))).read_text(encoding="utf-8", errors="replace")


@functools.lru_cache(maxsize=4)  # many parts look into the same file
def _content(file: Native) -> bytes:
    return Path(file.source).read_bytes()


def _is_among(place: str, globs: Iterable[str]) -> bool:
    return any(fnmatch.fnmatchcase(place, glob) for glob in globs)
