"""Both ends of a window in a process of its own: what happens before its first frame and after its last."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.base import paths, settings
from tests.ui.crashing import KEY, ROOT, WORDS, run, unseen_reports


@pytest.fixture(autouse=True)
def begun() -> None:
    settings.save(settings.Settings(was_introduced=True))


def logged() -> str:
    return (paths.log_dir() / "window.log").read_text(encoding="utf-8")


def places() -> list[str]:
    return sorted(line for text in unseen_reports() for line in text.splitlines() if line.startswith("in "))


def told_by(done: subprocess.CompletedProcess[str]) -> str:
    """What is on standard error, looked through for what must not be there."""
    assert not any(word in done.stderr for word in (KEY, *WORDS.split()) if len(word) > 4)
    return done.stderr


THREAD_OF_QT = """
from PySide6.QtCore import QThread, qWarning

class Worker(QThread):
    def run(self):
        self.msleep(3000)

code = main([])
qWarning("after the window " + key)
worker = Worker()
worker.start()
del worker
"""


@pytest.mark.parametrize(
    ("act", "then", "is_logged"),
    [
        ("import atexit, faulthandler; atexit.register(faulthandler._sigsegv)", "sys.exit(main([]))", ""),
        ("pass", THREAD_OF_QT, "CRITICAL app.ui: Qt: QThread: Destroyed while thread '' is still running\n"),
    ],
    ids=["atexit", "thread"],
)
def test_a_native_fault_after_the_window_is_found_at_the_next_start(act: str, then: str, is_logged: str) -> None:
    done = run(act, then)
    assert done.returncode < 0
    assert is_logged in logged()
    assert is_logged in told_by(done)
    assert places() == ["in native code"]


LEFT = """
class Left:
    def __del__(self):
        raise OSError(key + words)

import atexit, threading
secret = key + words
code = main([])
Left()
threading.Thread(target=lambda: int(secret)).start()
atexit.register(lambda: {}[secret])
left = Left()  # until the interpreter is all but gone
import builtins
builtins.left = left
sys.exit(code)
"""


def test_what_fails_after_the_window_is_written_down_without_its_words() -> None:
    done = run("pass", LEFT)
    assert done.returncode == 0
    assert "unexpected OSError in what was thrown away" in told_by(done)
    assert places() == ["in a thread", "in what was thrown away", "in what was thrown away"]
    assert not list(paths.log_dir().glob("native-*"))


BETWEEN = """
from PySide6.QtCore import qWarning
show_first_frame, set_icon = window_app.show_first_frame, window_app.set_icon

def shown(application, window):
    show_first_frame(application, window)
    qWarning("between the frames " + key)

def iconed(application):
    set_icon(application)
    qWarning("after the icon")
    {act}

window_app.show_first_frame, window_app.set_icon = shown, iconed
sys.exit(main([]))
"""


OTHERS = "import logging; sys.stderr.write(secret); logging.getLogger('asyncio').warning(secret)"


@pytest.mark.parametrize("act", ["pass", "raise ValueError(words)"], ids=["well", "broken"])
def test_what_qt_says_before_the_log_is_open_comes_into_it(act: str) -> None:
    done = run(OTHERS, BETWEEN.replace("{act}", act))
    for told in (logged(), told_by(done)):
        assert "WARNING app.ui: Qt: between the frames sk-…\n" in told
        assert "WARNING app.ui: Qt: after the icon\n" in told
    assert places() == ([] if act == "pass" else ["in the program"])
    # What others print meanwhile is left out, and what libraries log is told by name.
    assert ("WARNING asyncio: a message in <string>:" in done.stderr) == (act == "pass")


def test_what_asks_for_the_end_of_the_process_in_a_slot_is_reported_without_its_words() -> None:
    done = run("raise SystemExit(secret)")
    assert done.returncode == 1
    assert "unexpected SystemExit in a slot" in told_by(done)
    assert places() == ["in a slot"]
    assert not list(paths.log_dir().glob("native-*"))


ASKING = {
    "the terminal": "os.kill(os.getpid(), signal.SIGHUP)",
    "an impatient person": "[os.kill(os.getpid(), signal.SIGINT) for _ in range(3)]",
    "the desktop": "QApplication.quit()",
}


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("who", ASKING)
def test_who_asks_for_the_end_gets_an_orderly_one(who: str) -> None:
    closes = "import os, signal\nfrom PySide6.QtWidgets import QApplication\n" + ASKING[who]
    done = run(closes.replace("400", "20000"))
    assert done.returncode == 0
    assert done.stderr == ""
    assert logged() == ""
    assert places() == []
    assert not list(paths.log_dir().glob("native-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("moment", ["show_first_frame", "_leave_threads"])
def test_an_interrupt_while_there_is_no_loop_ends_it_without_a_word(moment: str) -> None:
    interrupt = (
        f"window_app.{moment} = lambda *_: __import__('os').kill(__import__('os').getpid(), 2)\nsys.exit(main([]))"
    )
    done = run("pass", interrupt)
    assert done.returncode == -signal.SIGINT
    assert done.stderr == ""
    assert places() == []
    assert not list(paths.log_dir().glob("native-*"))


def test_a_home_that_cannot_be_written_is_told_of_once() -> None:
    paths.log_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.log_dir().write_text("in the way")
    done = run("pass")
    assert done.returncode == 0
    assert told_by(done).count("native faults will not be written down") == 1


def test_what_qt_says_for_a_picture_is_logged(tmp_path: Path) -> None:
    code = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from app.ui import screenshot
drawn = screenshot._drawn
def said(*given):
    from PySide6.QtCore import qCritical
    qCritical("in a picture " + {KEY!r})
    return drawn(*given)
screenshot._drawn = said
from app.main import main
code = main(["screenshot", "--out", {str(tmp_path / "a.png")!r}])
sys.exit(code)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    assert "ERROR   app.ui: Qt: in a picture sk-…\n" in told_by(done)
    assert "Qt: in a picture sk-…\n" in (paths.log_dir() / "screenshot.log").read_text()
