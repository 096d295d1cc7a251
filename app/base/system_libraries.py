"""Libraries that the system has to bring and does not: found, and told with what to install.

What cannot be loaded names only the first library that is missing; here the others that the window needs are looked
for, so that a person installs all of them at once. Knows their names from `library_packages`, and nothing of Qt.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app.base import library_packages
from app.base.errors import AppError
from app.base.language import joined, say

_OF_PLATFORM: Final[Mapping[str, Mapping[str, str]]] = {
    "xcb": library_packages.X11,
    "wayland": library_packages.WAYLAND,
}
_OF_WINDOW: Final = {**library_packages.WINDOW, **library_packages.X11, **library_packages.WAYLAND}
_PACKAGES: Final = {**_OF_WINDOW, **library_packages.SOUND}
# "libGL.so.1: cannot open shared object file: …", in whatever language the system says it. What was found has a path.
_NAMED: Final = re.compile(r"(?:^|\s)(lib[^\s/:']+\.so(?:\.\d+)*): ")
_LONGEST_CHAIN: Final = 10
_MOST_SHOWN: Final = 3

_log = logging.getLogger("app.store")


def missing(names: Iterable[str]) -> list[str]:
    """Load these libraries; those that are not there, of them and of what they are linked to themselves."""
    import ctypes

    found: dict[str, None] = {}
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError as error:
            found[_first_named(error) or name] = None
    return list(found)


def platform() -> str:
    """The plug-in by which Qt would show the window here: of those that fit, the first that has its libraries."""
    chosen = [each.partition(":")[0] for each in os.environ.get("QT_QPA_PLATFORM", "").split(";") if each]
    there = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    fit = chosen or [name for name, variable in there.items() if os.environ.get(variable)] or ["offscreen"]
    return next((name for name in fit if not missing(_OF_PLATFORM.get(name, ()))), fit[0])


def missing_for_window(platform_: str) -> list[str]:
    """Those that the window needs and the system lacks."""
    return missing([*library_packages.WINDOW, *_OF_PLATFORM.get(platform_, ())])


def named_in(text: str) -> str:
    """The library that, by these words of the system's loader, is missing; "" where they are about something else."""
    found = _NAMED.search(text)
    return found[1] if found else ""


def require_for_window() -> None:
    """Raises AppError when the system lacks what the window needs. Elsewhere than on Linux it needs nothing."""
    if sys.platform == "linux" and (names := missing_for_window(platform())):
        raise lacking(names)


def behind(error: BaseException) -> list[str]:
    """The missing libraries that this comes of, all that the window lacks where it is one of those; mostly none."""
    name = _first_named(error)
    others = missing_for_window(platform()) if name in _OF_WINDOW else []
    return [name, *(each for each in others if each != name)] if name else []


def log_missing(names: Sequence[str]) -> None:
    """Write down all of them: a person is told the first."""
    _log.warning("missing libraries of the system: %s", " ".join(names))


def lacking(names: Sequence[str]) -> AppError:
    """What to tell a person of missing libraries, of which there is at least one."""
    more = len(names) - _MOST_SHOWN
    told = (
        say("Libraries", "This system lacks what Sidetone needs: {names} and {count} more.")
        if more > 0
        else say("Libraries", "This system lacks what Sidetone needs: {names}.")
    )
    packages = sorted({_PACKAGES[name].partition("|")[0] for name in names if name in _PACKAGES})
    known = say("Libraries", "Install it, on Debian and Ubuntu with: sudo apt-get install {packages}")
    others = [name for name in names if name not in _PACKAGES]
    unknown = say("Libraries", "Install the packages of your system that hold {names}.")
    return AppError(
        told.format(names=", ".join(names[:_MOST_SHOWN]), count=more),
        code="library_missing",
        hint=joined(
            unknown.format(names=", ".join(others)) if others else "",
            known.format(packages=" ".join(packages)) if packages else "",
        ),
    )


def _first_named(error: BaseException | None) -> str:
    """As the loader said it, perhaps before something else was tried. Its errors have a text and no number."""
    for _ in range(_LONGEST_CHAIN):
        if type(error) in (ImportError, OSError) and getattr(error, "errno", None) is None:
            name = named_in(str(error))
            if name:
                return name
        error = None if error is None else error.__cause__ or error.__context__
    return ""
