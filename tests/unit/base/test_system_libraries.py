"""Which libraries the system lacks, and what is told of them."""

from __future__ import annotations

import ctypes
import re
import sys
from pathlib import Path

import pytest

from app.base import library_packages, system_libraries
from tests.lacking_library import lack, qt

LOADER = "cannot open shared object file: No such file or directory"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"libGL.so.1: {LOADER}", "libGL.so.1"),
        (
            "libgthread-2.0.so.0: 공유 목적 파일을 열 수 없습니다: 그런 파일이나 디렉터리가 없습니다",
            "libgthread-2.0.so.0",
        ),
        (f"cannot load library '/opt/libportaudio.so.2': libasound.so.2: {LOADER}.  Additionally, …", "libasound.so.2"),
        (f"/opt/PySide6/plugins/libqxcb.so: {LOADER}", ""),  # what was asked for, not what that is linked to
        ("/lib/libc.so.6: version `GLIBC_2.99' not found (required by /opt/libQt6Core.so.6)", ""),
        ("/opt/libQt6Gui.so.6: undefined symbol: nothing", ""),
        ("No module named 'libGL'", ""),
    ],
)
def test_the_loader_names_what_is_missing_in_any_language(words: str, name: str) -> None:
    assert system_libraries.named_in(words) == name


def test_a_missing_library_is_found_behind_what_was_tried_next() -> None:
    def load() -> None:
        try:
            raise OSError(f"libnone-such.so.7: {LOADER}")
        except OSError:
            raise ModuleNotFoundError("No module named 'another'") from None

    with pytest.raises(ModuleNotFoundError) as found:
        load()
    assert system_libraries.behind(found.value) == ["libnone-such.so.7"]


@pytest.mark.parametrize(
    "error",
    [
        ValueError(f"libGL.so.1: {LOADER}"),
        FileNotFoundError(2, "libGL.so.1: not here"),
        ImportError("cannot import name 'QtGui'"),
    ],
)
def test_other_faults_come_of_no_library(error: Exception) -> None:
    assert system_libraries.behind(error) == []


@pytest.mark.skipif(sys.platform != "linux", reason="loads libraries of Linux")
def test_a_frozen_program_which_tells_of_it_in_words_of_its_own_knows_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class FrozenImportError(OSError):
        """As the start program of one raises it."""

    class FrozenCDLL(ctypes.CDLL):
        def __init__(self, name: str) -> None:
            try:
                super().__init__(name)
            except OSError as error:
                raise FrozenImportError(f"{name!r} was not found when the application was frozen.") from error

    monkeypatch.setattr(ctypes, "CDLL", FrozenCDLL)
    absent = lack(qt() / "QtGui.abi3.so", tmp_path / "libthere.so.1", "libGL.so.1")
    assert system_libraries.missing([str(tmp_path / "libthere.so.1")]) == [absent]


@pytest.mark.skipif(sys.platform != "linux", reason="loads libraries of Linux")
def test_of_a_library_that_is_there_what_it_lacks_itself_is_missing(tmp_path: Path) -> None:
    lacking = tmp_path / "libthere.so.1"
    absent = lack(qt() / "QtGui.abi3.so", lacking, "libGL.so.1")
    assert system_libraries.missing([str(lacking), str(lacking), "libnone-such.so.7"]) == [absent, "libnone-such.so.7"]


@pytest.mark.skipif(sys.platform != "linux", reason="names libraries of Linux")
def test_with_one_of_the_windows_all_that_it_lacks_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert system_libraries.missing(["libc.so.6", "libnone-such.so.7"]) == ["libnone-such.so.7"]
    monkeypatch.setitem(library_packages.WINDOW, "libnone-such.so.7", "libnone7")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert system_libraries.behind(ImportError(f"libGL.so.1: {LOADER}")) == ["libGL.so.1", "libnone-such.so.7"]
    assert system_libraries.behind(ImportError(f"libelse.so.1: {LOADER}")) == ["libelse.so.1"]


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "vnc:size=800x600;xcb"}, "vnc"),
    ],
)
def test_the_plug_in_is_the_one_that_qt_tries_first(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], platform: str
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(variable, environment.get(variable, ""))
    for name in ("X11", "WAYLAND"):
        monkeypatch.setattr(library_packages, name, {})
    monkeypatch.setattr(system_libraries, "_OF_PLATFORM", {})  # as where all of them are there
    assert system_libraries.platform() == platform


def test_a_plug_in_without_its_libraries_is_passed_over_where_another_has_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(system_libraries, "_OF_PLATFORM", {"wayland": {"libnone-such.so.7": "libnone7"}})
    assert system_libraries.platform() == "xcb"
    monkeypatch.setenv("DISPLAY", "")
    assert system_libraries.platform() == "wayland"


def test_what_is_known_is_told_with_its_package_and_the_rest_by_name() -> None:
    told = system_libraries.lacking(["libglib-2.0.so.0", "libgthread-2.0.so.0", "libodd.so.1"])
    assert told.code == "library_missing"
    assert told.for_people() == (
        "This system lacks what Sidetone needs: libglib-2.0.so.0, libgthread-2.0.so.0, libodd.so.1."
        " Install the packages of your system that hold libodd.so.1."
        " Install it, on Debian and Ubuntu with: sudo apt-get install libglib2.0-0"
    )


def test_of_many_the_first_are_named_and_all_packages() -> None:
    told = system_libraries.lacking(list(library_packages.X11))
    assert "and 13 more." in told.message
    assert set(re.sub(".*install ", "", told.hint).split()) == set(library_packages.X11.values())
