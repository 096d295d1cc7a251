"""What Qt says when Python ends: nobody can redact it any more, so it stays unsaid.

Imports nothing of Qt: to come after what Qt's binding does at the end, it has to be asked for before that is loaded.
"""

from __future__ import annotations

import atexit
import sys


def mute_at_the_end() -> None:
    """Called before Qt is loaded."""
    atexit.register(_mute)


def _mute() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        core.QLoggingCategory.setFilterRules("*=false")
        core.qInstallMessageHandler(None)  # called later it would find no interpreter
