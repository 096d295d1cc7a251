"""What the frozen program is made of: Python packages, libraries of the system, their licences, a bill of materials.

Asked by `sidetone.spec`, inside the environment that freezes the program: looks up to whom every file belongs. A file
that belongs to nobody is an error: nothing is shipped without a licence.
"""

import datetime
import importlib.metadata
import json
import os
import re
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LICENCE_NAME = re.compile(r"(licen[cs]e|copying|notice|copyright|authors)", re.IGNORECASE)


# Where a package does not declare, or not exactly, what its licence file says.
DECLARED = {
    "espeakng-loader": "GPL-3.0-or-later",  # the library and the data that it carries are eSpeak NG's
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
}
# Texts that every Debian machine has, for packages that come without their own.
COMMON_TEXTS = {"LGPL-3": "LGPL-3", "GPL-3": "GPL-3", "GPL-2": "GPL-2", "Apache-2": "Apache-2.0"}
COMMON_FOLDER = Path("/usr/share/common-licenses")


class ContentsError(Exception):
    """A file of the program whose origin or licence is not known; says which."""


@dataclass
class Component:
    """One thing inside: where it is from, and under which terms.

    Args:
        kind: `pypi` for a Python package, `deb` for a library of the build machine, `generic` for Python itself.
        terms: the licence as its authors declare it: an SPDX expression, or their words.
    """

    kind: str
    name: str
    version: str
    terms: str
    homepage: str = ""
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def purl(self) -> str:
        place = {"pypi": "pypi/", "deb": "deb/debian/", "generic": "generic/"}[self.kind]
        return f"pkg:{place}{self.name}@{self.version}"


def describe(taken: Iterable[tuple[str, str]], work: Path, version: str, folder: Path) -> None:
    """Write `licences/` and `sidetone.cdx.json` of what was taken into `folder`, as of `SOURCE_DATE_EPOCH`."""
    parts = components(taken, work)
    built = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.UTC)
    write_licences(parts, folder / "licences")
    write_bill(parts, version, built, folder / "sidetone.cdx.json")


def components(
    taken: Iterable[tuple[str, str]], work: Path, always: Iterable[str] = ("pyinstaller",)
) -> list[Component]:
    """Everything in the program, by name.

    Args:
        taken: pairs of place in the program and source.
        work: where parts of Python's own library were packed on the way.
        always: packages that are inside without a file of theirs; PyInstaller's start program is the executable itself.
    Raises:
        ContentsError: a file belongs to no package that is known here.
    """
    owners = _owners_of_files()
    found: dict[str, Component] = {}
    strangers = []
    libraries = set()
    for _, source in taken:
        path = os.path.realpath(source)
        if path in owners:
            distribution = owners[path]
            name = distribution.metadata["Name"]
            if name not in found:
                found[name] = _of_distribution(distribution)
        elif path.startswith(str(ROOT)):
            continue
        elif _is_python(path) or path.startswith(os.path.realpath(work) + os.sep):
            found.setdefault("python", _of_python())
        elif sys.platform == "linux" and path.startswith(("/lib", "/usr/lib")):
            libraries.add(path)
        else:
            strangers.append(source)
    if strangers:
        raise ContentsError("Nobody knows where these files of the program are from:\n  " + "\n  ".join(strangers))
    for name in always:
        found[name] = _of_distribution(importlib.metadata.distribution(name))
    for component in _of_debian(libraries):
        found[f"deb:{component.name}"] = component
    return sorted(found.values(), key=lambda component: (component.kind != "generic", component.name.lower()))


def write_licences(parts: list[Component], folder: Path) -> None:
    """One file a component with all its texts, and `index.json` for the window that lists them."""
    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for part in parts:
        body = "\n\n".join(f"{name}\n{'=' * len(name)}\n\n{text.strip()}" for name, text in sorted(part.texts.items()))
        if not body:
            body = f"{part.name} {part.version} comes without a licence file. Its authors declare: {part.terms}."
        name = f"{part.kind}-{part.name}.txt"
        (folder / name).write_text(body + "\n", encoding="utf-8")
        index.append(
            {"name": part.name, "version": part.version, "licence": part.terms, "homepage": part.homepage, "file": name}
        )
    (folder / "index.json").write_text(json.dumps(index, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def write_bill(parts: list[Component], version: str, built: datetime.datetime, file: Path) -> None:
    """A CycloneDX 1.6 document, checked against its schema; the same for the same parts and time.

    Raises:
        ContentsError: the document is not valid.
    """
    from cyclonedx.factory.license import LicenseFactory
    from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component as Entry
    from cyclonedx.model.component import ComponentType
    from cyclonedx.output.json import JsonV1Dot6
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator
    from packageurl import PackageURL

    licences = LicenseFactory()
    root = Entry(
        name="sidetone",
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref="sidetone",
        licenses=[licences.make_from_string("MIT")],
    )
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, "\n".join([version, *(part.purl for part in parts)])))
    bom.metadata.component = root
    bom.metadata.timestamp = built
    entries = [
        Entry(
            name=part.name,
            version=part.version,
            type=ComponentType.LIBRARY,
            bom_ref=part.purl,
            purl=PackageURL.from_string(part.purl),
            licenses=[licences.make_from_string(part.terms)],
            external_references=(
                [ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.homepage))]
                if part.homepage
                else []
            ),
        )
        for part in parts
    ]
    for entry in entries:
        bom.components.add(entry)
    bom.register_dependency(root, entries)
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if error is not None:
        raise ContentsError(f"The bill of materials is not valid: {error}")
    file.write_text(text + "\n", encoding="utf-8")


def _owners_of_files() -> dict[str, importlib.metadata.Distribution]:
    owners = {}
    for distribution in importlib.metadata.distributions():
        for file in distribution.files or ():
            owners[os.path.realpath(str(distribution.locate_file(file)))] = distribution
    return owners


def _of_distribution(distribution: importlib.metadata.Distribution) -> Component:
    about = distribution.metadata
    texts = {
        str(file): Path(str(distribution.locate_file(file))).read_text(encoding="utf-8", errors="replace")
        for file in distribution.files or ()
        if LICENCE_NAME.search(file.name) and file.suffix not in (".py", ".pyc", ".so", ".json")
    }
    name, terms = about["Name"].lower(), _terms(about)
    texts = {file: text for file, text in texts.items() if text} or _common_texts(terms)
    return Component("pypi", name, distribution.version, terms, _homepage(about), texts)


def _common_texts(terms: str) -> dict[str, str]:
    files = {name: COMMON_FOLDER / file for name, file in COMMON_TEXTS.items() if re.search(rf"\b{name}", terms)}
    return {name: file.read_text(encoding="utf-8") for name, file in files.items() if file.is_file()}


def _terms(about) -> str:
    """The licence that a package declares: the new field, else the trove classifiers, else the old field."""
    declared = DECLARED.get(about["Name"].lower()) or about.get("License-Expression")
    if declared:
        return declared
    classified = [
        line.rsplit(" :: ", 1)[-1] for line in about.get_all("Classifier", []) if line.startswith("License ::")
    ]
    named = [name for name in classified if name != "OSI Approved"]
    if named:
        return " / ".join(named)
    old = (about.get("License") or "").strip().splitlines()
    return old[0][:120] if old else "see its licence text"


def _homepage(about) -> str:
    addresses = dict(line.split(", ", 1) for line in about.get_all("Project-URL", []) if ", " in line)
    for wanted in ("homepage", "source", "repository"):
        for label, address in addresses.items():
            if label.lower().startswith(wanted):
                return address.strip()
    return (about.get("Home-page") or "").strip()


def _is_python(path: str) -> bool:
    homes = {os.path.realpath(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")}
    homes.add(os.path.realpath(sys.base_prefix) + os.sep if sys.base_prefix != "/usr" else "/usr/lib/python3")
    return any(path.startswith(home) for home in homes) or "/libpython3" in path


def _of_python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    candidates = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(f"/usr/share/doc/python3.{sys.version_info[1]}/copyright"),
    ]
    texts = {file.name: file.read_text(encoding="utf-8") for file in candidates if file.is_file()}
    return Component("generic", "python", version, "Python-2.0", "https://www.python.org/", texts)


def _of_debian(libraries: set[str]) -> list[Component]:
    """The packages of the build machine that brought `libraries`.

    Raises:
        ContentsError: a library belongs to none.
    """
    packages = set()
    for library in sorted(libraries):
        package = debian_owner(library)
        if package is None:
            raise ContentsError(f"{library} belongs to no package of this system.")
        packages.add(package)
    found = []
    for package in sorted(packages):
        shown = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}\n${Homepage}", package], capture_output=True, text=True, check=True
        ).stdout.split("\n")
        name = package.split(":")[0]
        copyright_file = Path("/usr/share/doc") / name / "copyright"
        text = copyright_file.read_text(encoding="utf-8", errors="replace") if copyright_file.is_file() else ""
        terms = sorted(set(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE)))
        found.append(
            Component(
                "deb",
                name,
                shown[0],
                " / ".join(terms) or "see its copyright file",
                shown[1] if len(shown) > 1 else "",
                {"copyright": text} if text else {},
            )
        )
    return found


def debian_owner(library: str) -> str | None:
    """The Debian package that a library of this machine is from; None: of none."""
    # Since /lib is a link into /usr, the files are listed under either.
    for name in (library, library.removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.splitlines()[0].rsplit(": ", 1)[0].split(",")[0]
    return None
