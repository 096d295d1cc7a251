"""Run at the start on Linux: what is imported comes from the file that runs, whatever is put in its place meanwhile.

PyInstaller opens the program by its name whenever it reads a module. A package that is upgraded under an open window
would give it pieces of another version.
"""

import os

import pyimod02_importers  # type: ignore[import-not-found]  # a part of the frozen program

_RUNNING = "/proc/self/exe"
_archive = pyimod02_importers.pyz_archive

if os.path.exists(_RUNNING) and os.path.samefile(_archive._filename, _RUNNING):  # noqa: SLF001 - nothing public says where it is
    _archive._filename = _RUNNING  # noqa: SLF001
