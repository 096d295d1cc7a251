"""Where no window can be shown: found before Qt is loaded, or said by Qt, and told to the person.

Imports nothing of Qt, and the texts only when there is something to say.
"""

from __future__ import annotations

import contextlib
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
    from app.base import language

    choose_language(language_code)
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
    tell(complaint)


def choose_language(code: str | None) -> None:
    """Speak this language, else what the settings or the system say: Qt, which would choose it, may be missing."""
    from app.base import language, system_language

    language.choose(code or system_language.chosen())


def tell(complaint: str) -> None:
    """Say it on standard error."""
    if sys.stderr is not None:  # a frozen program of a desktop has none
        sys.stderr.write(f"sidetone: {complaint}\n")
        sys.stderr.flush()


def give_up(
    reason: str, language_code: str | None = None, native: NativeFaults | None = None, *, keeps_log: bool = False
) -> None:
    """Leave at once: Qt would abort. Where its plug-in lacks a library, that is told instead of Qt's reason."""
    if native is not None:
        native.end()
    missing = _missing_libraries() if sys.platform == "linux" else []
    if missing:
        _complain_of_libraries(missing, language_code, keeps_log=keeps_log)
    else:
        complain(language_code, reason)
    os._exit(1)


def _missing_libraries() -> list[str]:
    from app.base import system_libraries
    from app.ui import loading

    platform = system_libraries.platform()
    missing = system_libraries.missing_for_window(platform)
    try:
        loading.load_plugins([] if missing else [platform])
    except OSError as error:
        missing = system_libraries.behind(error)
    return missing


def _complain_of_libraries(missing: list[str], language_code: str | None, *, keeps_log: bool) -> None:
    from app.base import log, paths, system_libraries

    choose_language(language_code)
    with contextlib.suppress(OSError):
        log.configure("WARNING", paths.log_dir() / "window.log" if keeps_log else None)
    system_libraries.log_missing(missing)
    tell(system_libraries.lacking(missing).for_people())
