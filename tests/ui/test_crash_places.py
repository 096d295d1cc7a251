"""Wherever a window breaks off, there is one report at the next start: Qt's threads, forgotten tasks, the beginning."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest

from app.base import paths, settings
from tests.ui.crashing import ROOT, WORDS, run, unseen_reports

NOBODY_WAITS = """
import asyncio
from PySide6.QtCore import QThread
class Left:
    def __del__(self):
        raise OSError(secret)
class Worker(QThread):
    def run(self):
        raise ArithmeticError(secret)
async def forgotten():
    raise EOFError(secret)
Left()
window.worker = Worker()
window.worker.start()
window.worker.wait()
window.errand = asyncio.ensure_future(forgotten())
QTimer.singleShot(100, lambda: delattr(window, "errand"))
"""
NATIVE_IN_A_THREAD = """
import faulthandler
from PySide6.QtCore import QThread
class Worker(QThread):
    def run(self):
        faulthandler._sigsegv()
window.worker = Worker()
window.worker.start()
"""


@pytest.fixture(autouse=True)
def begun() -> None:
    settings.save(settings.Settings(was_introduced=True))


def places(texts: list[str]) -> list[str]:
    return sorted(line for text in texts for line in text.splitlines() if line.startswith("in "))


def test_what_nobody_waits_for_is_written_down_once_each() -> None:
    done = run(NOBODY_WAITS)
    assert done.returncode == 0, done.stderr
    assert places(unseen_reports()) == ["in a loop", "in a slot", "in what was thrown away"]
    assert "Quixote" not in done.stderr


def test_a_native_fault_of_a_thread_of_qt_is_found() -> None:
    assert run(NATIVE_IN_A_THREAD).returncode < 0
    (text,) = unseen_reports()
    assert "Segmentation fault" in text
    assert places([text]) == ["in native code"]


BEGINNING = """
import sys
sys.path.insert(0, {root!r})
from app.ui import app as window_app

def broken(*_):
    words = {words!r}
    {act}

window_app.make_application = broken
from app.main import main
sys.exit(main([]))
"""


@pytest.mark.parametrize(
    ("act", "place"),
    [("import faulthandler; faulthandler._sigsegv()", "in native code"), ("raise ValueError(words)", "in the program")],
    ids=["native", "python"],
)
def test_a_window_that_does_not_open_leaves_a_report(act: str, place: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BEGINNING.format(root=str(ROOT), words=WORDS, act=act)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode != 0
    assert places(unseen_reports()) == [place]
    assert "Quixote" not in done.stderr
    if place == "in the program":
        assert done.stderr.endswith("sidetone: Something unexpected happened (ValueError).\n")
    for path in paths.log_dir().iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert stat.S_IMODE(paths.log_dir().stat().st_mode) == 0o700


EARLY_AND_LATE = """
make_application = window_app.make_application

def fail(place):
    exec(compile("raise LookupError(words)", place, "exec"), {"words": words})

def early(*given):
    QTimer.singleShot(0, lambda: fail("early"))  # while the first frame is drawn
    return make_application(*given)

async def late(*given):
    import asyncio
    code = await watched(*given)
    QTimer.singleShot(0, lambda: fail("late"))
    await asyncio.sleep(0.02)
    return code

window_app.make_application, window_app.live = early, late
sys.exit(main([]))
"""


def test_faults_of_slots_before_and_after_the_watch_are_written_down_too() -> None:
    done = run("pass", then=EARLY_AND_LATE)
    assert done.returncode == 0, done.stderr
    assert places(unseen_reports()) == ["in a slot", "in a slot"]
    assert "Quixote" not in done.stderr
    assert not list(paths.log_dir().glob("native-*"))


def test_who_wants_no_log_gets_no_report_of_those_either() -> None:
    settings.save(settings.Settings(was_introduced=True, privacy={"keeps_log": False}))
    assert run("pass", then=EARLY_AND_LATE).returncode == 0
    assert not paths.log_dir().exists()
