"""The Debian package's copyright file: which terms hold for which file, and where each licence is told."""

from __future__ import annotations

import re
from types import ModuleType
from typing import Any

import pytest

from tests import packaging_programs


@pytest.fixture(scope="module")
def copyright_file() -> ModuleType:
    return packaging_programs.load("copyright_file")


def row(name: str, licence: str, *files: str, carrier: str = "", source: str = "") -> dict[str, Any]:
    return {
        "name": name,
        "version": "1.0",
        "licence": licence,
        "homepage": f"https://{name.lower()}.example",
        "source": source,
        "file": f"{name.lower()}.txt",
        "carrier": carrier,
        "files": list(files),
        "copyright": [f"Copyright (c) 2020 {name}"],
    }


INDEX = [
    row("Qt for Python", "LGPL-3.0-only OR GPL-2.0-only", "PySide6/QtCore.abi3.so", "PySide6/py.typed"),
    row("ICU", "Unicode-DFS-2016", "PySide6/lib/libicu.so", carrier="Qt for Python"),
    row("Speaker", "GPL-3.0-or-later", "speaker/a.so", "speaker/data/ko dict", source="https://speaker.example/src"),
    row("Pure", "MIT", "sidetone"),
    row("Start", "GPL-2.0-or-later WITH Bootloader-exception", "sidetone"),
    row("Linked", "LGPL-2.1-or-later", "PySide6/QtCore.abi3.so", carrier="Qt for Python"),
    row("Beside", "LGPL-2.1-or-later", "PySide6/lib/libbeside.so", carrier="Qt for Python"),
    row("Inner", "(MIT OR Apache-2.0) AND Zlib", "PySide6/QtCore.abi3.so", carrier="Qt for Python"),
]


@pytest.fixture
def paragraphs(copyright_file: ModuleType) -> list[dict[str, str]]:
    text = copyright_file.text(INDEX, "Do what you like.\n\nWithout warranty.\n")
    assert text.endswith("\n")
    found = []
    for block in text.split("\n\n"):
        fields = re.split(r"^(\S+?):[ \n]", block.strip() + "\n", flags=re.MULTILINE)[1:]
        found.append(dict(zip(fields[::2], (each.strip() for each in fields[1::2]), strict=True)))
    return found


UNCHANGED = "passed-on-unchanged"


def of_files(paragraphs: list[dict[str, str]]) -> dict[str, str]:
    return {file: each["License"] for each in paragraphs if "Files" in each for file in each["Files"].split()}


def test_the_applications_own_files_are_under_its_own_licence(paragraphs: list[dict[str, str]]) -> None:
    assert paragraphs[1]["Files"] == "*"
    assert paragraphs[1]["License"] == "Expat"
    [own] = (each for each in paragraphs if each.get("License", "").startswith("Expat\n"))
    assert own["License"].split("\n") == ["Expat", " Do what you like.", " .", " Without warranty."]


def test_the_texts_of_licences_are_their_authors(paragraphs: list[dict[str, str]]) -> None:
    texts = [place for place, terms in of_files(paragraphs).items() if terms == UNCHANGED]
    assert texts == [
        "usr/share/doc/sidetone/licences/*.txt",
        "usr/lib/sidetone/_internal/resources/licences/*.txt",
    ]
    [of_texts] = (each for each in paragraphs if each.get("License") == UNCHANGED)
    assert paragraphs.index(of_texts) > 1  # of those that fit a file, the last holds
    assert "authors" in of_texts["Copyright"]
    assert "Sidetone" not in of_texts["Copyright"]


def test_each_file_is_under_the_terms_of_all_that_is_in_it(paragraphs: list[dict[str, str]]) -> None:
    library = "usr/lib/sidetone/_internal/"
    told = of_files(paragraphs)
    assert told[f"{library}PySide6/py.typed"] == "LGPL-3 or GPL-2"
    all_terms = "LGPL-3 or GPL-2, and Expat or Apache-2.0, and LGPL-2.1+, and Zlib"
    assert sorted(told[f"{library}PySide6/QtCore.abi3.so"].split(", and ")) == sorted(all_terms.split(", and "))
    assert told[f"{library}PySide6/lib/libicu.so"] == "Unicode-DFS-2016"
    assert told[f"{library}speaker/*"] == "GPL-3+"
    assert told["usr/lib/sidetone/sidetone"] == "GPL-2+ with Bootloader exception and Expat"


def test_every_licence_has_one_paragraph_that_leads_to_its_text(paragraphs: list[dict[str, str]]) -> None:
    told = [each["License"].split("\n", 1) for each in paragraphs[1:] if "Files" not in each]
    texts = {name: rest[0] for name, *rest in told}
    assert len(told) == len(texts)
    used = {name for licence in of_files(paragraphs).values() for name in re.split(r",? and | or ", licence)}
    assert used == set(texts)
    assert "/usr/share/common-licenses/LGPL-3" in texts["LGPL-3"]
    assert "/usr/share/doc/sidetone/licences" in texts["Unicode-DFS-2016"]
    assert "icu.txt" in texts["Unicode-DFS-2016"]


def test_the_whole_is_under_the_general_public_licence_with_what_is_inside(
    paragraphs: list[dict[str, str]], copyright_file: ModuleType
) -> None:
    assert paragraphs[0]["License"] == "GPL-3+"
    assert "Speaker 1.0: https://speaker.example/src" in paragraphs[0]["Comment"]
    assert "Pure 1.0" not in paragraphs[0]["Comment"]
    assert "\nLicense: Expat\n\n" in copyright_file.text([INDEX[3]], "Do.")


def test_what_is_compiled_into_another_package_is_told_with_that_packages_source(
    paragraphs: list[dict[str, str]],
) -> None:
    _, _, compiled_in = paragraphs[0]["Comment"].partition("compiled into files of other packages")
    assert "Linked 1.0, in Qt for Python 1.0: https://qt for python.example" in compiled_in
    assert "Beside" not in compiled_in


def test_what_is_under_an_agreement_of_its_own_is_told_apart(copyright_file: ModuleType) -> None:
    rows = [*INDEX, row("Cards", "LicenseRef-NVIDIA-Video-Codec-SDK", "cards/a.so", carrier="Qt for Python")]
    told = copyright_file.text(rows, "Do.").partition("does not cover")[2].partition("\nLicense:")[0]
    assert "\n  Cards 1.0 (in Qt for Python): /usr/share/doc/sidetone/licences/cards.txt\n" in told
    assert "does not cover" not in copyright_file.text(INDEX, "Do.")


def test_a_library_of_the_system_is_under_what_its_packagers_say(copyright_file: ModuleType) -> None:
    text = copyright_file.text([row("libz", "Apache-2.0 / Zlib and more", "libz.so.1")], "Do.")
    assert "Files: usr/lib/sidetone/_internal/libz.so.1\n" in text
    assert text.count("License: as-its-packagers-say\n") == 2
    assert text.endswith("/usr/share/doc/sidetone/licences:\n  libz.txt\n")
