"""Which programs PyInstaller is told to make of what it found, on each system."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests import packaging_programs

SPEC = packaging_programs.FOLDER / "sidetone.spec"


@dataclass
class Told:
    """What PyInstaller is told, in place of PyInstaller, which is not in the environment of the tests."""

    programs: list[dict[str, Any]] = field(default_factory=list)
    folders: list[tuple[tuple[Any, ...], dict[str, Any]]] = field(default_factory=list)
    bundles: list[dict[str, Any]] = field(default_factory=list)
    datas: list[tuple[str, str, str]] = field(default_factory=list)

    def add_program(self, *_: Any, **given: Any) -> dict[str, Any]:
        self.programs.append(given)
        return given

    def add_folder(self, *parts: Any, **given: Any) -> str:
        self.folders.append((parts, given))
        return "folder"

    def add_bundle(self, folder: Any, **given: Any) -> None:
        assert folder == "folder"
        self.bundles.append(given)


def told(system: str, drawn: Path) -> Told:
    """Follow the spec from where the analysis is done."""
    steps = ast.parse(SPEC.read_text(encoding="utf-8")).body
    [start] = [
        number
        for number, step in enumerate(steps)
        if isinstance(step, ast.Assign) and ast.unparse(step).startswith("icon =")
    ]
    found = Told()
    names = {
        "sys": SimpleNamespace(platform=system),
        "Path": Path,
        "workpath": str(drawn / "sidetone"),
        "version": "1.2.3",
        "analysis": SimpleNamespace(pure=[], scripts=[], binaries=[], datas=found.datas),
        "macos_bundle": SimpleNamespace(properties=lambda version: {"CFBundleVersion": version}),
        "PYZ": list,
        "EXE": found.add_program,
        "COLLECT": found.add_folder,
        "BUNDLE": found.add_bundle,
    }
    exec(compile(ast.Module(steps[start:], []), str(SPEC), "exec"), names)
    return found


@pytest.mark.parametrize(
    ("system", "has_console"),
    [
        ("linux", {"sidetone": True}),
        ("darwin", {"sidetone": True}),
        ("win32", {"sidetone": False, "sidetone-cli": True}),  # no console beside the window, and one that can print
    ],
)
def test_a_window_brings_no_console_and_a_command_prints(
    system: str, has_console: dict[str, bool], drawn: Path
) -> None:
    found = told(system, drawn)
    assert {given["name"]: given["console"] for given in found.programs} == has_console
    [(parts, given)] = found.folders
    assert given["name"] == "sidetone"  # what the builder and the installer take it by
    assert all(program in parts for program in found.programs)
    assert len(found.bundles) == (system == "darwin")


@pytest.mark.parametrize(("system", "number"), [("linux", 0), ("darwin", 3), ("win32", 2)])
def test_every_icon_that_is_taken_is_drawn_by_the_build(system: str, number: int, drawn: Path) -> None:
    found = told(system, drawn)
    icons = [given["icon"] for given in [*found.programs, *found.bundles] if given["icon"]]
    icons += [source for _, source, _ in found.datas]
    assert len(icons) == number
    ending = {"darwin": ".icns", "win32": ".ico"}.get(system)
    assert {Path(icon).suffix for icon in icons} == ({ending} if ending else set())
    assert all(Path(icon).is_file() for icon in icons)


def test_the_application_of_macos_is_this_project(drawn: Path) -> None:
    found = told("darwin", drawn)
    [bundle] = found.bundles
    assert bundle["name"] == "Sidetone.app"
    assert bundle["bundle_identifier"] == "io.github.sidetone.Sidetone"
    assert bundle["info_plist"] == {"CFBundleVersion": "1.2.3"}
    assert [name for name, _, _ in found.datas] == ["conversation.icns"]  # documents.plist names it
