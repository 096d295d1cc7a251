"""On a system that lacks a library every command that needs it says which; nothing is called a fault of the program."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.base import paths
from tests.lacking_library import lack, qt, qt_that_lacks

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the packages bring all of them")
NOBODY = {"DISPLAY": ":9999", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def sidetone(*arguments: str, path: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    found = os.pathsep.join([*([str(path)] if path else []), str(ROOT)])
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        env={**os.environ, **NOBODY, "PYTHONPATH": found, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def told(absent: str) -> str:
    return f"sidetone: This system lacks what Sidetone needs: {absent}. Install the packages of your system that hold"


@pytest.mark.parametrize("command", [[], ["open"], ["screenshot", "--out", "window.png"]])
def test_a_command_that_needs_the_window_names_the_library_that_qt_lacks(tmp_path: Path, command: list[str]) -> None:
    absent = qt_that_lacks("libGL.so.1", tmp_path)
    done = sidetone(*command, path=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert told(absent) in done.stderr
    assert "Traceback" not in done.stderr
    logged = "".join(file.read_text(encoding="utf-8") for file in paths.log_dir().glob("*.log"))
    assert f"missing libraries of the system: {absent}\n" in logged
    assert not list(paths.log_dir().glob("crash-*"))


def test_it_is_told_in_the_persons_language(tmp_path: Path) -> None:
    absent = qt_that_lacks("libGL.so.1", tmp_path)
    assert (
        f"Sidetone에 필요한 것이 이 시스템에 없습니다: {absent}."
        in sidetone(path=tmp_path, LC_ALL="ko_KR.UTF-8").stderr
    )


def test_the_plug_in_that_lacks_one_is_told_instead_of_what_qt_says_of_it(tmp_path: Path) -> None:
    absent = lack(qt() / "Qt/plugins/platforms/libqxcb.so", tmp_path / "platforms/libqxcb.so", "libxcb-cursor.so.0")
    done = sidetone(QT_QPA_PLATFORM_PLUGIN_PATH=str(tmp_path / "platforms"))
    assert done.returncode == 1
    assert told(absent) in done.stderr


def test_the_doctor_loads_what_the_window_will(tmp_path: Path) -> None:
    code = "from app.workbench.window_finding import examine_window; print(examine_window().as_line())"

    def examined(**environment: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, **NOBODY, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        ).stdout

    assert examined().startswith("ok   window       Qt 6.")
    absent = qt_that_lacks("libGL.so.1", tmp_path)
    found = examined(PYTHONPATH=os.pathsep.join([str(tmp_path), str(ROOT)]))
    assert found.startswith(f"FIX  window       This system lacks what Sidetone needs: {absent}.")


def test_portaudio_that_lacks_a_library_is_not_called_missing(tmp_path: Path) -> None:
    ctypes.CDLL("libportaudio.so.2")
    maps = Path("/proc/self/maps").read_text(encoding="utf-8")
    [place] = {line.split()[-1] for line in maps.splitlines() if "/libportaudio.so" in line}
    absent = lack(Path(place), tmp_path / "libportaudio.so.2", "libasound.so.2")
    done = sidetone("devices", LD_LIBRARY_PATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert told(absent) in done.stderr
