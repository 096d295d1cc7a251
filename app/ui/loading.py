"""Loads what a window is made of, and shows none. `sidetone doctor` has a process of its own do this.

Nothing of Qt is imported before the attempt: what cannot be loaded comes out as the loader's own words.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def attempt(platforms: Sequence[str]) -> int:
    """Print Qt's version, or why it or one of these plug-ins for windows cannot be loaded; returns the exit code."""
    try:
        said = _load(platforms)
    except (ImportError, OSError) as error:
        sys.stdout.write(f"{error.__cause__ or error}\n")  # the first, where a frozen program told of it anew
        return 1
    sys.stdout.write(f"{said}\n")
    return 0


def _load(platforms: Sequence[str]) -> str:
    for module in ("QtCore", "QtGui", "QtWidgets"):  # one that loads another hides what the loader says of it
        importlib.import_module(f"PySide6.{module}")
    from PySide6.QtCore import qVersion

    load_plugins(platforms)
    return qVersion()


def load_plugins(platforms: Sequence[str]) -> None:
    """Load Qt's plug-ins for these kinds of windows. Raises OSError with the loader's words."""
    import ctypes

    from PySide6.QtCore import QLibraryInfo

    usual = os.path.join(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    folder = Path(os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH") or usual)
    for name in platforms:
        for file in sorted(folder.glob(f"libq{name}*.so")):
            ctypes.CDLL(str(file))
