"""What PyInstaller finds and the program does without; asked by `sidetone.spec`.

Mostly parts of Qt that no window of ours uses: QML, PDF, the on-screen keyboard, GTK's look, screens without a desktop,
Wayland inside of cars, and Qt's texts in languages that the window does not speak. What such parts are linked to goes
with them, because PyInstaller has followed them by then: Qt's own libraries by name, the system's when nothing else
asks for them.
"""

import os
import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

Entry = tuple[str, str, str]  # as PyInstaller writes them: the place in the program, the source, the kind

LANGUAGES = ("ja", "ko", "zh_CN")
UNUSED_QT = (
    *("qml", "quick", "pdf", "virtualkeyboard", "3d", "designer", "sql", "network", "libqgtk3", "eglfs", "linuxfb"),
    *("vnc", "minimal", "vkkhr", "libqtga", "libqtiff", "libqwbmp", "libqicns", "libqevdev", "tuiotouch"),
    *("ivi-shell", "fullscreen-shell", "qt-shell", "dmabuf-server", "drm-egl-server", "shm-emulation-server"),
    "vulkan-server",
)
UNUSED_QT_PLUGINS = {"networkinformation", "tls", "generic"}
OF_THE_MACHINE = {"direct_url.json", "RECORD", "INSTALLER", "REQUESTED"}
ASKED_BY_NAME = ("libpython", "libportaudio")  # by the start program, and by sounddevice
OF_THE_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
# Wheels have no links, so theirs holds the same library three times. The one that others ask for is called `.so.0`.
COPY = re.compile(r"libggml[\w-]*\.so(\.\d+\..*)?")
# Taken because hooks say so: a module for NumPy's own tests, and what jsonschema measures itself with.
OF_TESTS = ("numpy/_core/_multiarray_tests.", "jsonschema/benchmarks/")
# Of all the lists of numbers that stdnum brings, those of account numbers and of Chinese identity numbers.
NUMBERS = {"stdnum/iban.dat", "stdnum/be/banks.dat", "stdnum/cn/loc.dat"}


def is_wanted(place: str, source: str, brings_system: bool) -> bool:
    """Whether a file belongs into the program.

    Args:
        place: where it would lie in it.
        brings_system: the program is to run where it cannot take the system's libraries from the system.
    """
    name = Path(place)
    if not brings_system and _is_systems_library(place, source):
        return "libpython" in name.name
    if name.name.startswith("libasound."):  # finds its plug-ins, and with them the sound server, where it is from
        return False
    if name.name in OF_THE_MACHINE and name.parent.suffix == ".dist-info":
        return False
    if COPY.fullmatch(name.name) or name.as_posix().startswith(OF_TESTS):
        return False
    if name.parts[0] == "stdnum" and name.suffix == ".dat":
        return name.as_posix() in NUMBERS
    if "PySide6" in name.parts or name.name.startswith("libQt"):  # the second: links to its libraries
        return _is_wanted_of_qt(name)
    return True


def _is_wanted_of_qt(name: Path) -> bool:
    if "translations" in name.parts:
        return name.stem in {f"qtbase_{language}" for language in LANGUAGES}
    told = name.name.lower()  # capitals differ between a plug-in and its library
    return not (UNUSED_QT_PLUGINS & set(name.parts) or any(part in told for part in UNUSED_QT))


def _is_systems_library(place: str, source: str) -> bool:
    """Whether a library is the system's; the modules of the system's Python lie there, too, and are Python's."""
    return os.path.realpath(source).startswith(OF_THE_SYSTEM) and "lib-dynload" not in Path(place).parts


def linked_to(library: str) -> set[str]:
    """The names of the libraries that one is linked to; of what is no library, none."""
    told = subprocess.run(["readelf", "--dynamic", library], capture_output=True, text=True).stdout
    return set(re.findall(r"\(NEEDED\)\s+Shared library: \[(.+?)\]", told))


def without_orphans(entries: Iterable[Entry], links: Callable[[str], set[str]] = linked_to) -> list[Entry]:
    """`entries` without the system's libraries that none of the others is linked to, directly or by another of them."""
    entries = list(entries)
    of_system = {Path(each[0]).name: each for each in entries if _is_systems_library(*each[:2])}
    kept = {name for name in of_system if name.startswith(ASKED_BY_NAME)}
    open_ends = [each[1] for each in entries if Path(each[0]).name not in of_system]
    open_ends += [of_system[name][1] for name in kept]
    while open_ends:
        fresh = (links(open_ends.pop()) & of_system.keys()) - kept
        kept |= fresh
        open_ends += [of_system[name][1] for name in fresh]
    return [each for each in entries if Path(each[0]).name in kept or Path(each[0]).name not in of_system]
