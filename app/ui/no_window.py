"""Where no window can be shown: found before Qt is loaded, or said by Qt, and told to the person.

Imports nothing of Qt, and the texts only when there is something to say.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.base.native_faults import NativeFaults

_NEEDS_NO_DISPLAY: Final = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def has_display() -> bool:
    """Whether a window can be shown. Without a display Qt itself would abort the process."""
    if sys.platform != "linux":
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    return bool(chosen in _NEEDS_NO_DISPLAY or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def complain(language_code: str | None, reason: str = "") -> None:
    """Say that there is no window. `reason`: what Qt says of a display that is named."""
    from app.base import language, system_language

    language.choose(language_code or system_language.chosen())
    complaint = language.say(
        "CommandLine",
        "There is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a desktop "
        "session, or use `sidetone talk` without a window.",
    )
    if reason:
        complaint = language.say(
            "CommandLine",
            "No window can be shown ({reason}). Start it in your own desktop session, or use `sidetone talk` without a "
            "window.",
        ).format(reason=reason)
    if sys.stderr is not None:  # a frozen program of a desktop has none
        sys.stderr.write(f"sidetone: {complaint}\n")
        sys.stderr.flush()


def give_up(reason: str, language_code: str | None = None, native: NativeFaults | None = None) -> None:
    """Leave at once: Qt would abort."""
    if native is not None:
        native.end()
    complain(language_code, reason)
    os._exit(1)
