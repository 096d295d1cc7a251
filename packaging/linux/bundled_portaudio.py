"""Run at the start of a program that brings the system's libraries along: PortAudio is looked for by its name."""

import ctypes.util
import os
import sys

_bundled = os.path.join(sys._MEIPASS, "libportaudio.so.2")  # type: ignore[attr-defined]  # noqa: SLF001 - how PyInstaller says where it is
_find = ctypes.util.find_library


def _find_library(name: str) -> str | None:
    return _bundled if name == "portaudio" else _find(name)


ctypes.util.find_library = _find_library
