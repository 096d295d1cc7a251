"""A system that lacks a library: copies of files that are linked to it are linked to one that is nowhere."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def lack(source: Path, target: Path, library: str) -> str:
    """Lay a copy of a file that cannot be loaded, for the want of a library; returns the name of that."""
    name, dot, rest = library.partition(".")
    absent = f"{'lib'.ljust(len(name), 'x')}{dot}{rest}"  # of the same length: nothing else in the file moves
    content = source.read_bytes()
    assert f"\0{library}\0".encode() in content
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.replace(f"\0{library}\0".encode(), f"\0{absent}\0".encode()))
    return absent


def qt() -> Path:
    """The folder of Qt for Python."""
    found = importlib.util.find_spec("PySide6")
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0])


def qt_that_lacks(library: str, folder: Path) -> str:
    """Have Qt for Python in a folder to be searched for modules, whose `QtGui` lacks it; returns what is missing."""
    absent = lack(qt() / "QtGui.abi3.so", folder / "PySide6" / "QtGui.abi3.so", library)
    for file in qt().iterdir():
        if file.name != "QtGui.abi3.so":
            (folder / "PySide6" / file.name).symlink_to(file)
    (folder / "shiboken6").symlink_to(qt().parent / "shiboken6")
    return absent
