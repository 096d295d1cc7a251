"""What the frozen program is made of: Python packages, what they carry, libraries of the system, their licences.

Asked by `sidetone.spec`, inside the environment that freezes the program: looks up to whom every file belongs. A file
that belongs to nobody is an error: nothing is shipped without a licence.
"""

import datetime
import fnmatch
import functools
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib.metadata import PackageMetadata
from pathlib import Path

import licence_files
from component import Component, ContentsError, checked_terms, common_texts, stored_text
from native_parts import Table
from own_files import ADVICE, OwnFiles
from program_file import Native
from rust_crates import Crates

LICENCE_NAME = re.compile(r"(licen[cs]e|copying|notice|copyright|authors)", re.IGNORECASE)
READABLE = re.compile(r"\s*Format(-Specification)?:")  # how files begin in which packagers name licences in one way
PROGRAM = "sidetone"  # the place of everything that is packed into the executable
OWN = "sidetone"  # the project itself, as a package
INSTALLED = {"site-packages", "dist-packages"}  # folders of what was installed beside Python, not with it
LOADERS = "PyInstaller/loader/*.py"
SYSTEMS_LIBRARIES = ("/lib", "/usr/lib")

# Where a package does not declare, or not exactly, what its licence file says.
DECLARED = {
    "backports.tarfile": "MIT",
    "espeakng-loader": "GPL-3.0-or-later",  # the library and the data that it carries are eSpeak NG's
    "google-re2": "BSD-3-Clause",
    "httpx": "BSD-3-Clause",
    "pocketsphinx": "BSD-2-Clause AND BSD-3-Clause AND MIT",
    "protobuf": "BSD-3-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",  # what runs at the start of programs; its other hooks stay out
    "python-stdnum": "LGPL-2.1-or-later",
}
HOMEPAGES = {"sidetone": "https://sidetone.github.io/"}
CLASSIFIED = {
    "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}


def describe(taken: Iterable[tuple[str, str]], work: Path, version: str, folder: Path) -> None:
    """Write `licences/` and `sidetone.cdx.json` of what was taken into `folder`, as of `SOURCE_DATE_EPOCH`."""
    parts = components(taken, work)
    built = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.UTC)
    licence_files.write(parts, folder / "licences")
    import bill  # what it is written with is only where programs are frozen

    bill.write(parts, version, built, folder / "sidetone.cdx.json")


def components(
    taken: Iterable[tuple[str, str]],
    work: Path,
    always: Iterable[str] = ("pyinstaller",),
    table: Table | None = None,
) -> list[Component]:
    """Everything in the program, by name; what is carried by another right after it.

    Args:
        taken: pairs of place in the program and source; the place of what is in the executable is `PROGRAM`.
        work: where parts of Python's own library were packed on the way.
        always: packages that are inside without a file of theirs; PyInstaller's start program is the executable itself.
    Raises:
        ContentsError: a file belongs to no package that is known here, or terms keep all that from being passed on.
    """
    table, crates = table or Table(), Crates()
    found, files = _owned(taken, work, table)
    for name in always:
        distribution = importlib.metadata.distribution(name)
        found[name] = _of_distribution(distribution, table)
        found[name].places.add(PROGRAM)
        files[name] += _loaders(distribution)
    whole = []
    for component in sorted(found.values(), key=lambda each: (each.name != "python", each.name.lower())):
        whole.append(component)
        if component.kind == "deb":
            continue
        whole += table.parts_of(component, files[component.name])
        if component.kind == "pypi":
            whole += crates.of(component, files[component.name])
    table.passing_on.refuse_apart(whole)
    twice = [key for key, times in Counter(each.key for each in whole).items() if times > 1]
    if twice:
        raise ContentsError(f"These are told twice, by packaging/parts or by packages' own bills: {', '.join(twice)}.")
    return whole


def _owned(
    taken: Iterable[tuple[str, str]], work: Path, table: Table
) -> tuple[dict[str, Component], dict[str, list[Native]]]:
    """The packages that files belong to, by name, and the files of each. Raises ContentsError for a file of nobody."""
    owners, own_files = _owners_of_files(), OwnFiles()
    found: dict[str, Component] = {}
    files: dict[str, list[Native]] = defaultdict(list)
    strangers: list[str] = []
    misplaced: list[str] = []
    libraries: dict[str, str] = {}
    for place, source in taken:
        path, place = os.path.realpath(source), Path(place).as_posix()
        if path in owners:
            distribution, module = owners[path]
            name = distribution.metadata["Name"]
            found[name] = found.get(name) or _of_distribution(distribution, table)
        elif own := own_files.place_of(path):
            if not (own_files.holds(own) or table.tells_of(OWN, place)):
                misplaced.append(source)
            files[OWN].append(Native(place, path, own))
            continue
        elif path == os.path.realpath(work / "base_library.zip"):
            found["python"] = found.get("python") or _of_python()
            found["python"].places.add(place)
            files["python"] += _packed_of_python(place, Path(path))
            continue
        elif _is_python(path) and not _is_debians(path):
            name, module = "python", _module_of_python(path)
            found[name] = found.get(name) or _of_python()
        elif sys.platform == "linux" and path.startswith(SYSTEMS_LIBRARIES):
            libraries[path] = place
            continue
        else:
            strangers.append(source)
            continue
        found[name].places.add(place)
        files[name].append(Native(place, path, module))
    if strangers or misplaced:
        names = "\n  ".join([*strangers, *misplaced])
        advice = f"\n{ADVICE}" if misplaced else ""
        raise ContentsError(f"Nobody knows where these files of the program are from:\n  {names}{advice}")
    return found | {f"deb:{each.name}": each for each in _of_debian(libraries)}, files


def _loaders(distribution: importlib.metadata.Distribution) -> list[Native]:
    """The modules that a start program holds, which PyInstaller does not list among those that it packs."""
    own = [file for file in distribution.files or () if fnmatch.fnmatchcase(file.as_posix(), LOADERS)]
    return [Native(PROGRAM, str(distribution.locate_file(file)), file.as_posix()) for file in own]


@functools.cache
def _owners_of_files() -> dict[str, tuple[importlib.metadata.Distribution, str]]:
    """The package of each file, and the name by which the package lists it."""
    owners = {}
    for distribution in importlib.metadata.distributions():
        for file in distribution.files or ():
            owners[os.path.realpath(str(distribution.locate_file(file)))] = (distribution, file.as_posix())
    return owners


def _of_distribution(distribution: importlib.metadata.Distribution, table: Table) -> Component:
    about = distribution.metadata
    name, terms = about["Name"], _terms(about)
    taken_apart = table.texts_that_parts_take(name)
    texts = {
        str(file): Path(str(distribution.locate_file(file))).read_text(encoding="utf-8", errors="replace")
        for file in distribution.files or ()
        if LICENCE_NAME.search(file.name)
        and file.suffix not in (".py", ".pyc", ".so", ".json")
        and file.as_posix() != taken_apart
    }
    texts = {file: text for file, text in texts.items() if text} or common_texts(terms)
    if not texts:
        raise ContentsError(f"{name} comes without a licence file: {terms} has to be in `component.COMMON_TEXTS`.")
    return Component("pypi", name, distribution.version, terms, _homepage(about), texts)


def _terms(about: PackageMetadata) -> str:
    """The licence that a package declares: the new field, else the trove classifiers, else the old field.

    Raises:
        ContentsError: it is no SPDX expression, and none stands for it in `DECLARED`.
    """
    classified = [
        line.rsplit(" :: ", 1)[-1] for line in about.get_all("Classifier", []) if line.startswith("License ::")
    ]
    named = [CLASSIFIED.get(name, name) for name in classified if name != "OSI Approved"]
    old = _said(about, "License").splitlines()
    declared = DECLARED.get(about["Name"].lower()) or _said(about, "License-Expression")
    terms = declared or " AND ".join(named) or (old[0][:120] if old else "")
    return checked_terms(terms, about["Name"], "DECLARED of packaging/contents.py")


def _said(about: PackageMetadata, field: str) -> str:
    """What stands there first; "" when nothing does."""
    return str(next(iter(about.get_all(field, [])), "")).strip()


def _homepage(about: PackageMetadata) -> str:
    addresses = dict(line.split(", ", 1) for line in about.get_all("Project-URL", []) if ", " in line)
    for wanted in ("homepage", "source", "repository"):
        for label, address in addresses.items():
            if label.lower().startswith(wanted):
                return str(address.strip())
    home = HOMEPAGES.get(about["Name"]) or _said(about, "Home-page")
    return home or f"https://pypi.org/project/{about['Name']}/"


def _is_python(path: str) -> bool:
    """Whether a file came with Python itself, which has no list of its files."""
    homes, prefix = _homes_of_python()
    if path.startswith(homes):
        return not INSTALLED & set(Path(path).parts)
    return path.startswith(prefix) and Path(path).name.startswith("libpython3")


@functools.cache
def _homes_of_python() -> tuple[tuple[str, ...], str]:
    """The folders that are Python's alone, and the one that it shares with others on Linux.

    They are those of the interpreter that the environment was made of: what lies in the environment's is not Python's.
    """
    prefix = os.path.realpath(sys.base_prefix) + os.sep
    library = os.path.realpath(sysconfig.get_path("stdlib")) + os.sep
    return (library,) if sys.platform == "linux" else (library, prefix), prefix


def _is_debians(path: str) -> bool:
    """Whether a library or module with machine code is one that Debian built, whose terms its packages tell.

    Debian's Python holds other libraries than python.org's: most of them it takes from the system.
    """
    is_machine_code = ".so" in Path(path).suffixes
    return is_machine_code and path.startswith(SYSTEMS_LIBRARIES) and debian_owner(path) is not None


def _module_of_python(path: str) -> str:
    library = os.path.realpath(sysconfig.get_path("stdlib")) + os.sep
    return Path(path.removeprefix(library)).as_posix() if path.startswith(library) else ""


def _packed_of_python(place: str, archive: Path) -> list[Native]:
    """The sources of what PyInstaller packed of Python's library for its start: compiled, they tell nothing."""
    if not archive.is_file():
        return []
    library = Path(os.path.realpath(sysconfig.get_path("stdlib")))
    with zipfile.ZipFile(archive) as opened:
        modules = [str(Path(name).with_suffix(".py").as_posix()) for name in opened.namelist() if name.endswith(".pyc")]
    return [Native(place, str(library / module), module) for module in modules]


def _of_python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    candidates = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(f"/usr/share/doc/python3.{sys.version_info[1]}/copyright"),
    ]
    texts = {file.name: file.read_text(encoding="utf-8") for file in candidates if file.is_file()}
    # What it holds of others is told in its manual, which no installation brings, and by its packagers.
    texts |= {name: stored_text(name) for name in ("python-license.txt", "python-incorporated.txt")}
    return Component("generic", "python", version, "Python-2.0", "https://www.python.org/", texts)


def _of_debian(libraries: dict[str, str]) -> list[Component]:
    """The packages of the build machine that brought `libraries` (their places, by source).

    Raises:
        ContentsError: a library belongs to none.
    """
    packages: dict[str, set[str]] = defaultdict(set)
    for library, place in sorted(libraries.items()):
        package = debian_owner(library)
        if package is None:
            raise ContentsError(f"{library} belongs to no package of this system.")
        packages[package].add(Path(place).as_posix())
    found = []
    for package, places in sorted(packages.items()):
        shown = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}\n${Homepage}", package], capture_output=True, text=True, check=True
        ).stdout.split("\n")
        name = package.split(":")[0]
        copyright_file = Path("/usr/share/doc") / name / "copyright"
        if not copyright_file.is_file():
            raise ContentsError(f"{package} has no {copyright_file}: without a licence nothing is shipped.")
        text = copyright_file.read_text(encoding="utf-8", errors="replace")
        named = re.findall(r"^License: *(\S.*)$", text, re.MULTILINE) if READABLE.match(text) else []
        terms = " / ".join(sorted(set(named)))
        homepage = shown[1] if len(shown) > 1 else ""
        told = terms or "see its copyright file"
        found.append(Component("deb", name, shown[0], told, homepage, {"copyright": text}, places=places))
    return found


@functools.cache
def debian_owner(library: str) -> str | None:
    """The Debian package that a library of this machine is from; None: of none, as where there is no Debian."""
    if not shutil.which("dpkg-query"):
        return None
    # Since /lib is a link into /usr, the files are listed under either.
    for name in (library, library.removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.splitlines()[0].rsplit(": ", 1)[0].split(",")[0]
    return None
