"""What the frozen program is made of: owners of files, licence terms, the bill of materials' raw material."""

from __future__ import annotations

import json
import shutil
import sys
import sysconfig
from email.message import Message
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def contents() -> ModuleType:
    return packaging_programs.load("contents")


def about(**fields: str | list[str]) -> Message:
    message = Message()
    for name, value in fields.items():
        for each in [value] if isinstance(value, str) else value:
            message[name.replace("_", "-")] = each
    return message


def listed(*sources: str) -> list[tuple[str, str]]:
    return [("somewhere", source) for source in sources]


def test_the_declared_expression_is_the_licence(contents: ModuleType) -> None:
    declared = about(Name="a", License_Expression="MIT", License="something long", Classifier="License :: Other")
    assert contents._terms(declared) == "MIT"


def test_classifiers_stand_in_for_a_missing_expression(contents: ModuleType) -> None:
    declared = about(
        Name="a",
        Classifier=["License :: OSI Approved", "License :: OSI Approved :: MIT License", "Topic :: Multimedia"],
    )
    assert contents._terms(declared) == "MIT"


def test_an_old_licence_field_is_read_to_its_first_line(contents: ModuleType) -> None:
    assert contents._terms(about(Name="a", License="Apache-2.0\nand its whole text")) == "Apache-2.0"


@pytest.mark.parametrize("fields", [{"License": "BSD"}, {}, {"Classifier": "License :: OSI Approved :: BSD License"}])
def test_words_that_are_no_expression_are_refused(contents: ModuleType, fields: dict[str, str]) -> None:
    with pytest.raises(contents.ContentsError, match=r"licence of some(.|\n)*DECLARED"):
        contents._terms(about(Name="some", **fields))


def test_what_espeak_brings_is_declared_as_what_it_is(contents: ModuleType) -> None:
    assert contents._terms(about(Name="espeakng-loader", License="MIT")) == "GPL-3.0-or-later"


def test_files_find_their_owners(contents: ModuleType, tmp_path: Path) -> None:
    import tomlkit

    standard = Path(sysconfig.get_path("stdlib")) / "json" / "__init__.py"
    own = ROOT / "app" / "main.py"
    found = contents.components(listed(tomlkit.__file__, str(standard), str(own)), tmp_path / "work", always=())
    assert [(part.kind, part.name) for part in found] == [("generic", "python"), ("pypi", "tomlkit")]
    assert found[1].terms == "MIT"
    assert any("Permission is hereby granted" in text for text in found[1].texts.values())


def test_a_file_of_nobody_is_named(contents: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(contents.ContentsError, match=r"mystery\.so"):
        contents.components(listed("/opt/mystery.so"), tmp_path / "work", always=())


def test_a_file_of_nobody_in_an_environment_below_the_project_is_named(contents: ModuleType, tmp_path: Path) -> None:
    inside = ROOT / ".venv-package" / "lib" / "site-packages" / "mystery.so"
    with pytest.raises(contents.ContentsError, match=r"mystery\.so"):
        contents.components(listed(str(inside)), tmp_path / "work", always=())


def test_what_a_package_carries_comes_right_after_it(contents: ModuleType, tmp_path: Path) -> None:
    import rpds
    import tomlkit

    [module] = Path(rpds.__file__).parent.glob("rpds.*.so")
    taken = [("rpds/" + module.name, str(module)), ("sidetone", tomlkit.__file__)]
    found = contents.components(taken, tmp_path / "work", always=())
    names = [part.name for part in found]
    assert names[0] == "rpds-py"
    assert names[1] == "Rust's standard library"
    assert names[-1] == "tomlkit"
    assert {"rpds", "triomphe"} <= set(names)
    assert found[1].places == {"rpds/" + module.name}
    assert found[-1].places == {"sidetone"}


def test_nothing_is_told_twice(contents: ModuleType, tmp_path: Path) -> None:
    import tomlkit

    part = "[[part]]\nname = 'X'\ncarriers = ['tomlkit']\nfiles = ['sidetone']\nterms = 'MIT'\nhomepage = ''\n"
    (tmp_path / "x.toml").write_text(part * 2, encoding="utf-8")
    taken = [("sidetone", tomlkit.__file__)]
    with pytest.raises(contents.ContentsError, match=r"twice(.|\n)*tomlkit.*#pkg:generic/X"):
        contents.components(taken, tmp_path / "work", always=(), table=contents.Table(tmp_path))


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("dpkg-query"), reason="asks Debian's package database")
def test_a_library_of_the_system_is_its_packages(contents: ModuleType, tmp_path: Path) -> None:
    library = next(Path("/usr/lib").rglob("libc.so.6"))
    (found,) = contents.components(listed(str(library)), tmp_path / "work", always=())
    assert (found.kind, found.name) == ("deb", "libc6")
    assert found.texts["copyright"]


def test_every_component_has_a_licence_file_and_a_line_in_the_index(contents: ModuleType, tmp_path: Path) -> None:
    one = contents.Component("pypi", "one", "1.0", "MIT", "https://one.example", {"LICENSE": "Do what you like."})
    part = contents.Component("generic", "In It", "", "Zlib", texts={"z": "As is."}, carrier=one, places={"one/a.so"})
    crates = [
        contents.Component("cargo", name, "2.0", "MIT", copyright=(f"Copyright (c) {name}",), carrier=one)
        for name in ("left", "right")
    ]
    packaging_programs.load("licence_files").write([one, part, *crates], tmp_path)
    index = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    assert [(entry["name"], entry["licence"], entry["carrier"], entry["file"]) for entry in index] == [
        ("one", "MIT", "", "pypi-one.txt"),
        ("In It", "Zlib", "one 1.0", "pypi-one--generic-in-it.txt"),
        ("Rust crates", "MIT", "one 1.0", "pypi-one--rust-crates.txt"),
    ]
    assert index[1]["files"] == ["one/a.so"]
    assert index[2]["holds"] == ["left 2.0", "right 2.0"]
    assert "Do what you like." in (tmp_path / "pypi-one.txt").read_text(encoding="utf-8")
    assert "Copyright (c) right" in (tmp_path / "pypi-one--rust-crates.txt").read_text(encoding="utf-8")


def test_nothing_is_listed_without_a_text(contents: ModuleType, tmp_path: Path) -> None:
    bare = contents.Component("pypi", "bare", "2.0", "BSD-3-Clause")
    with pytest.raises(contents.ContentsError, match="licence text of bare"):
        packaging_programs.load("licence_files").write([bare], tmp_path)
