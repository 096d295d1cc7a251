"""The list of the system's libraries: all that the window is linked to, and the same for who installs it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from app.base import library_packages
from tests import packaging_programs
from tests.elf import needed
from tests.lacking_library import qt

# Of the C library, which everything else stands on.
OF_C = {f"lib{name}.so.{number}" for name, number in (("c", 6), ("m", 6), ("dl", 2), ("pthread", 0), ("rt", 1))}
LISTED = (library_packages.WINDOW, library_packages.X11, library_packages.WAYLAND)
MODULES = ("QtCore.abi3.so", "QtGui.abi3.so", "QtWidgets.abi3.so", "Qt/plugins/platforms/libqoffscreen.so")


def brought() -> dict[str, Path]:
    """What Qt for Python brings itself, by the name that is looked for."""
    folders = (qt(), qt() / "Qt/lib", qt().parent / "shiboken6")
    return {file.name: file for folder in folders for file in folder.glob("lib*.so*")}


def of_the_system(*files: str) -> set[str]:
    """What these files, and what they bring along, look for outside."""
    own, asked, outside = brought(), [qt() / file for file in files], set[str]()
    seen = set(asked)
    while asked:
        for name in needed(asked.pop()):
            if name not in own:
                outside.add(name)
            elif own[name] not in seen:
                seen.add(own[name])
                asked.append(own[name])
    return {name for name in outside if name not in OF_C and not name.startswith("ld-linux")}


@pytest.mark.skipif(sys.platform != "linux", reason="reads libraries of Linux")
def test_the_list_holds_what_qt_is_linked_to() -> None:
    window, x11, wayland = (set(each) for each in LISTED)
    assert of_the_system(*MODULES) == window
    assert of_the_system("Qt/plugins/platforms/libqxcb.so") - window == x11
    assert of_the_system("Qt/plugins/platforms/libqwayland.so") - window == wayland


def test_a_checkout_gets_the_same() -> None:
    installed = set(packaging_programs.load("dev").RUN_PACKAGES)
    assert installed >= {*library_packages.WINDOW.values(), *library_packages.X11.values()}


def test_the_manual_names_packages_of_the_list() -> None:
    manual = (packaging_programs.FOLDER.parent / "README.md").read_text(encoding="utf-8")
    [line] = re.findall(r"(?m)^sudo apt-get install ((?:.*\\\n)*.*)$", manual)
    known = {package.partition("|")[0] for listed in LISTED for package in listed.values()}
    named = {word for word in line.split() if word != "\\"}
    assert named - known == {"flite", "libasound2-plugins", "libportaudio2"}
