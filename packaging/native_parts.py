"""What Python packages carry compiled in, among their modules or beside them: found by the tables in `parts/`.

Asked by `contents.py`. Invariant: no native file of the program passes that neither is a module of a package somebody
has looked into nor is claimed by the table, or that holds a word of a library (`parts/marks.toml`) that no line names;
no file of data that no line knows; no Python module that `module_notices.py` finds a stranger in; and on Linux (amd64),
where the table has been compared with the program, no line of the table claims nothing.
"""

import importlib.machinery
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from component import Component, ContentsError, checked_terms, common_texts, is_compared_system
from marks import Marks
from module_notices import ModuleNotices
from packaging.utils import canonicalize_name
from part_texts import file_of, texts_of
from passing_on import PassingOn
from program_file import Native, content, is_among, is_native

TABLES = Path(__file__).with_name("parts")
MODULE_SUFFIXES = (".pyd", *(suffix for suffix in importlib.machinery.EXTENSION_SUFFIXES if suffix != ".so"))


class Table:
    """What is written in `parts/`, and what of it this program has."""

    def __init__(self, folder: Path = TABLES, is_known_system: bool | None = None) -> None:
        self._parts: list[dict[str, Any]] = []
        self._own: dict[str, list[str]] = {}
        self._data: dict[str, list[str]] = {}
        self._listings: dict[str, dict[str, Any]] = {}
        words: dict[str, list[str]] = {}
        spoken_of: dict[str, list[str]] = {}
        together: list[str] = []
        apart: dict[str, str] = {}
        people: dict[str, list[str]] = {}
        reviewed: dict[str, list[str]] = {}
        for file in sorted(folder.glob("*.toml")):
            read = tomllib.loads(file.read_text(encoding="utf-8"))
            self._parts += [part | {"told_in": str(file)} for part in read.get("part", [])]
            self._own |= {canonicalize_name(name): globs for name, globs in read.get("own", {}).items()}
            self._data |= {canonicalize_name(name): globs for name, globs in read.get("data", {}).items()}
            self._listings |= {canonicalize_name(name): each for name, each in read.get("listing", {}).items()}
            words |= read.get("marks", {})
            spoken_of |= read.get("spoken_of", {})
            people |= {canonicalize_name(name): names for name, names in read.get("people", {}).items()}
            reviewed |= read.get("reviewed", {})
            together += read.get("terms", {}).get("together", [])
            apart |= read.get("apart", {})
        self._marks = Marks(words, spoken_of)
        self._notices = ModuleNotices(people, reviewed, folder)
        self.passing_on = PassingOn(together, apart, folder)
        self._folder = folder
        self._is_known_system = is_compared_system() if is_known_system is None else is_known_system

    def parts_of(self, carrier: Component, files: Iterable[Native]) -> list[Component]:
        """What `carrier` holds, each with its places; those that are a part as a whole are no longer the carrier's.

        Args:
            files: all of the carrier's files in the program.
        Raises:
            ContentsError: a library of its own is claimed by nobody, or compiled in and named by nobody, or a module
                names somebody whom it does not, or a line of the table claims nothing.
        """
        files = sorted(files, key=lambda each: (each.place, each.module))
        parts = [part for part in self._of(carrier.name) if _can_be_among(part, files)]
        natives = [each for each in files if is_native(each)]
        self._refuse_unclaimed(carrier, natives, parts)
        self._refuse_unknown_data(carrier, files, parts)
        found = []
        held: dict[Native, list[Component]] = defaultdict(list)
        for part in parts:
            places = [each for each in files if _holds(part, each)]
            carrier.places -= {each.place for each in places if is_among(each.place, part.get("files", []))}
            if places:
                found.append(self._component(part, carrier, places))
                for each in places:
                    held[each].append(found[-1])
            elif self._is_known_system and "mark" not in part and not part.get("may_be_missing"):
                raise ContentsError(
                    f"{part['name']} is no longer in {carrier.name}, or its files are called otherwise: none matches"
                    f" {[*_globs(part), *part.get('modules', [])]}. Correct its lines in {part['told_in']}."
                )
        self._compare_listing(carrier, parts)
        self._refuse_unnamed(carrier, natives, found)
        self._notices.refuse_strangers(carrier, {each: held[each] for each in files if each.is_module})
        return found

    def texts_that_parts_take(self, distribution: str) -> str:
        """A file of texts whose sections are the parts' own; empty when there is none."""
        return str(self._listings.get(canonicalize_name(distribution), {}).get("file", ""))

    def tells_of(self, carrier: str, place: str) -> bool:
        """Whether a file that lies with `carrier` is a part as a whole."""
        return any(is_among(place, part.get("files", [])) for part in self._of(carrier))

    def _of(self, carrier: str) -> Iterator[dict[str, Any]]:
        name = canonicalize_name(carrier)
        return (part for part in self._parts if name in map(canonicalize_name, part["carriers"]))

    def _refuse_unclaimed(self, carrier: Component, natives: list[Native], parts: list[dict[str, Any]]) -> None:
        own = self._own.get(canonicalize_name(carrier.name))
        if natives and own is None and not any(map(_globs, parts)):
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
            if not each.place.endswith(MODULE_SUFFIXES) and not is_among(each.place, claimed)
        ]
        if strangers:
            raise ContentsError(
                f"These libraries came with {carrier.name}, and nobody says what they are:\n  "
                + "\n  ".join(strangers)
                + f"\nWrite them into a file of {self._folder}."
            )

    def _refuse_unknown_data(self, carrier: Component, files: list[Native], parts: list[dict[str, Any]]) -> None:
        """A model or a list is often another's; of the project's own, `own_files.py` knows the kinds."""
        if not self._data or carrier.name == "sidetone":
            return
        known = [*self._data.get(canonicalize_name(carrier.name), ()), *self._own.get(carrier.name, ())]
        known += [glob for part in parts for glob in part.get("files", [])]
        strangers = [each.place for each in files if each.is_data and not is_among(each.place, known)]
        if strangers:
            raise ContentsError(
                f"These files of {carrier.name} are neither code nor known:\n  "
                + "\n  ".join(strangers)
                + f"\nFind out whose they are, then write a [[part]] into a file of {self._folder}, or a line under"
                " [data], where the package's own people made them."
            )

    def _refuse_unnamed(self, carrier: Component, natives: list[Native], found: list[Component]) -> None:
        if not self._marks:
            return
        strangers = []
        for each in natives:
            named = {carrier.name, *(part.name for part in found if each.place in part.places)}
            told = self._marks.of(each.place, content(each))
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
        texts = {name: text for each in part.get("texts", []) for name, text in texts_of(each, carrier.name, places)}
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
        told = [each.place.encode() if "version_in_name" in part else content(each) for each in places]
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
        text = file_of(carrier.name, listing["file"])
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


def _globs(part: dict[str, Any]) -> list[str]:
    return [*part.get("files", []), *part.get("inside", [])]


def _holds(part: dict[str, Any], file: Native) -> bool:
    if not is_among(file.place, _globs(part)) and not (file.module and is_among(file.module, part.get("modules", []))):
        return False
    return "mark" not in part or re.search(part["mark"].encode(), content(file)) is not None


def _can_be_among(part: dict[str, Any], files: list[Native]) -> bool:
    """Whether a part is one of this system and these files."""
    is_elsewhere = any(is_among(each.place, part.get("unless", [])) for each in files)
    return sys.platform in part.get("systems", [sys.platform]) and not is_elsewhere
