"""One thing inside the program: where it is from, and under which terms. Everything about licences is said in these."""

import platform
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

TEXTS = Path(__file__).with_name("licence_texts")
# Texts that packages refer to by name, for those that come without a file of their own.
COMMON_TEXTS = (
    *("Apache-2.0", "GPL-2.0", "GPL-3.0", "ISC", "LGPL-2.1", "LGPL-3.0", "MIT", "MPL-2.0", "Unicode-3.0"),
    *("BSD-2-Clause", "PSF-2.0"),
)
NOTICE = re.compile(
    r"^[\s/*#;%>.-]*((?:Copyright|©|\(C\)) .*?\b\d{4}.*|Copyright .*[Aa]uthors.*)$(?=(?:\n(.*))?)", re.MULTILINE
)
DECORATION = " */#.|\\\t\r"
NOBODY = re.compile(r"(?:Copyright|\(C\)|©|by|[\d\s,-])+", re.IGNORECASE)
# What licences leave open, and whose the General Public Licence itself is.
PLACEHOLDER = re.compile(r"[\[<](yyyy|year|name|copyright)|Free Software Foundation", re.IGNORECASE)
MOST_NOTICES = 12


class ContentsError(Exception):
    """A file of the program whose origin or licence is not known; says which, and where to tell it."""


@dataclass
class Component:
    """One thing inside.

    Args:
        kind: `pypi` for a Python package, `deb` for a library of the build machine, `cargo` for a Rust crate, `generic`
            for Python itself and for what others carry along.
        terms: an SPDX expression; of a `deb`, the words of its packagers.
        version: empty when the carrier's files do not tell it.
        source: where its source is to be had, where that is not its homepage.
        copyright: whose it is, where the texts do not say so.
        carrier: the component whose files hold this one.
        places: its files, by their place in the program.
    """

    kind: str
    name: str
    version: str
    terms: str
    homepage: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    source: str = ""
    copyright: tuple[str, ...] = ()
    carrier: "Component | None" = None
    places: set[str] = field(default_factory=set)

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}".strip()

    @property
    def purl(self) -> str:
        place = {"pypi": "pypi/", "deb": "deb/debian/", "generic": "generic/", "cargo": "cargo/"}[self.kind]
        name = re.sub(r"[-_]+", "-", self.name).lower() if self.kind == "pypi" else self.name
        name = re.sub(r"[^\w.+-]+", "-", name)
        return f"pkg:{place}{name}" + (f"@{self.version}" if self.version else "")

    @property
    def key(self) -> str:
        """Tells it from everything else inside: the same library may come with several carriers."""
        return self.purl if self.carrier is None else f"{self.carrier.key}#{self.purl}"

    @property
    def carried_by(self) -> str:
        """Its carrier's name, with the version where that has to stand for its own."""
        if self.carrier is None:
            return ""
        return self.carrier.name if self.version else f"{self.carrier.name} {self.carrier.version}"

    @property
    def file_name(self) -> str:
        """Of the file that holds its texts."""
        own = re.sub(r"[^\w.+-]+", "-", f"{self.kind}-{self.name}").lower()
        return f"{own}.txt" if self.carrier is None else f"{self.carrier.file_name.removesuffix('.txt')}--{own}.txt"

    def notices(self) -> list[str]:
        """Whose it is, as its texts say."""
        if self.copyright:
            return list(self.copyright)
        found = [_notice(*match.groups("")) for text in self.texts.values() for match in NOTICE.finditer(text)]
        named = [line for line in dict.fromkeys(found) if line and not PLACEHOLDER.search(line)]
        return named[:MOST_NOTICES] or [f"the authors of {self.name}" + (f", {self.homepage}" if self.homepage else "")]


def is_compared_system() -> bool:
    """Whether the tables have been compared with a program for this system."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def _notice(line: str, following: str) -> str:
    """Without what frames it; with the line below it where it names nobody itself; empty when that does not either."""
    line, following = line.removesuffix("<br>").strip(DECORATION), following.strip(DECORATION)
    if not NOBODY.fullmatch(line):
        return line
    return f"{line} {following}" if following else ""


def checked_terms(terms: str, whose: str, where: str) -> str:
    """`terms` as an SPDX expression.

    Raises:
        ContentsError: they are none; names `whose` they are and `where` to write what they are.
    """
    try:
        return str(canonicalize_license_expression(terms))
    except InvalidLicenseExpression as error:
        raise ContentsError(
            f"The licence of {whose} is given as {terms!r}, which is no SPDX expression: write the expression that its"
            f" licence file stands for into {where}."
        ) from error


def common_texts(terms: str) -> dict[str, str]:
    """The texts that an expression names, as far as they are the same for everybody."""
    ids = {re.sub(r"-(only|or-later)$", "", each) for each in re.findall(r"[\w.-]+", terms)}
    named = [name for name in COMMON_TEXTS if name in ids]
    # The Lesser licence, third version, is a supplement to the General one.
    named += ["GPL-3.0"] if "LGPL-3.0" in named and "GPL-3.0" not in named else []
    return {name: stored_text(f"{name}.txt") for name in named}


def stored_text(name: str) -> str:
    """A text of `licence_texts`. Raises ContentsError when it is not there."""
    file = TEXTS / name
    if not file.is_file():
        raise ContentsError(f"There is no licence text {file}: put it there, word for word.")
    return file.read_text(encoding="utf-8")


def titled(name: str, text: str) -> str:
    """A text under its name; what is indented in its first line stays so."""
    body = text.strip("\n").rstrip()
    return f"{name}\n{'=' * len(name)}\n\n{body}"
