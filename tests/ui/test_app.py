"""The application as a process: comes up, says why it can't, goes away."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.base import crash, paths
from app.ui import screenshot
from app.ui.faults import FaultHook
from app.ui.no_window import has_display
from tests.display import VirtualDisplay

ROOT = Path(__file__).resolve().parents[2]


def start(**environment: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.Popen(
        [sys.executable, "-m", "app", "--print-when-shown"],
        cwd=ROOT,
        env={**kept, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_without_a_display_it_says_so_and_fails() -> None:
    process = start()
    out, errors = process.communicate(timeout=20)
    assert process.returncode == 1
    assert out == ""
    assert "no display" in errors
    assert "sidetone talk" in errors
    assert "Traceback" not in errors


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name no display")
@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"DISPLAY": ":987"}, "could not connect to display :987"),
        ({"WAYLAND_DISPLAY": "nowhere"}, "Failed to create wl_display (No such file or directory)"),
    ],
)
def test_a_display_that_cannot_be_reached_is_told_and_is_no_crash(
    environment: dict[str, str], reason: str, tmp_path: Path
) -> None:
    process = start(**environment, XDG_RUNTIME_DIR=str(tmp_path), LC_ALL="C")
    out, errors = process.communicate(timeout=20)
    assert process.returncode == 1
    assert out == ""
    assert errors.startswith(f"sidetone: No window can be shown ({reason}). Start it in your own desktop session")
    assert len(errors.splitlines()) == 1
    assert not list(paths.log_dir().glob("native-*"))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are not asked by these")
def test_what_qt_says_before_the_first_frame_comes_into_the_log() -> None:
    process = start(QT_QPA_PLATFORM="offscreen", LC_ALL="C", LANG="C")
    assert process.stdout is not None
    assert process.stdout.readline() == "shown\n"
    file = paths.log_dir() / "window.log"
    until = time.monotonic() + 10
    while not (file.exists() and "Qt: Detected locale" in file.read_text()) and time.monotonic() < until:
        time.sleep(0.05)
    process.terminate()
    process.communicate(timeout=10)
    assert "Qt: Detected locale" in file.read_text()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_closes_the_window_cleanly(number: signal.Signals) -> None:
    process = start(QT_QPA_PLATFORM="offscreen")
    assert process.stdout is not None
    assert process.stdout.readline() == "shown\n"
    time.sleep(1.5)  # until the loop runs and has imported what it needs
    asked = time.monotonic()
    process.send_signal(number)
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 0, errors
    assert time.monotonic() - asked < 2.0
    assert "Traceback" not in errors


def test_an_interrupt_in_the_first_moment_closes_it_too() -> None:
    process = start(QT_QPA_PLATFORM="offscreen")
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.4)
    process.terminate()
    process.communicate(timeout=10)
    assert process.returncode in (0, -signal.SIGTERM)


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_a_display_that_goes_as_when_a_person_logs_out_ends_it_in_order() -> None:
    display = VirtualDisplay()
    try:
        process = start(**display.environment())
        assert process.stdout is not None
        assert process.stdout.readline() == "shown\n"
    finally:
        display.stop()
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 0, errors
    assert "The X11 connection broke" in errors
    assert "unexpected" not in errors
    assert crash.files(paths.log_dir()) == []


def test_a_display_of_any_kind_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_display()
    for name, value in (("DISPLAY", ":1"), ("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "offscreen")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert has_display()


def test_a_fault_is_shown_once_and_does_not_end_anything(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    hook = FaultHook(lambda message, hint: told.append(message + hint))
    hook.install()
    try:
        for _ in range(3):
            try:
                raise ValueError("secret detail")
            except ValueError as error:
                sys.excepthook(ValueError, error, error.__traceback__)
    finally:
        hook.uninstall()
    assert len(told) == 1
    assert "ValueError" in told[0]
    assert "secret detail" not in told[0]


@pytest.mark.parametrize("text", ["big", "1280", "10x10", "1280x800x3", "99999x800", "x"])
def test_a_picture_of_no_sensible_size_is_refused(text: str) -> None:
    from app.base.errors import ConfigError

    with pytest.raises(ConfigError):
        screenshot.size_of(text)


def test_the_source_of_no_module_is_read_for_the_window() -> None:
    """Python itself needs none where it is compiled; what reads it reads all of it, at each start."""
    program = "\n".join(
        (
            "import linecache",
            "from app.ui.app import make_application",
            "make_application()",
            "import app.ui.desk, app.ui.main_window",
            "print(*(name for name in linecache.cache if name.startswith(app.__path__[0])), sep=chr(10))",
        )
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, [], "")
