"""Faults of real processes: found at the next start, read, deleted; without words, keys or values."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtWidgets import QApplication

from app.base import crash, file_lock, log_files, paths, settings
from app.ui import loop
from app.ui.app import live
from app.ui.banner import Banner
from app.ui.crash_notice import CrashNotice
from app.ui.qt_messages import EVERY, MOST_A_MINUTE, OFTEN, QtMessages
from app.workbench import belongings
from tests.ui.crashing import KEY, ROOT, WORDS, run, unseen_reports


@pytest.fixture(autouse=True)
def begun() -> None:
    settings.save(settings.Settings(was_introduced=True))


EVERYWHERE = """
import asyncio, threading
from app.base.aio import spawn
async def fail():
    asyncio.current_task().set_name(secret)
    try:
        {}[secret]
    except KeyError as error:
        raise ValueError(secret) from error
spawn(fail(), name="the errand")
threading.Thread(target=lambda: int(secret), name=secret).start()
asyncio.get_event_loop().call_soon(bytes.fromhex, secret)
desk.bridge._engine.call(float, secret)
raise LookupError(secret)
"""
NATIVE = "import faulthandler; faulthandler._sigsegv()"


def test_a_fault_anywhere_is_written_down_and_the_window_goes_on() -> None:
    done = run(EVERYWHERE)
    assert done.returncode == 0, done.stderr
    texts = unseen_reports()
    places = sorted(line for text in texts for line in text.splitlines() if line.startswith("in "))
    # Both loops call back from one place of asyncio: that counts as one.
    assert places == ["in a loop", "in a slot", "in a thread", "in task the errand"]
    errand = next(text for text in texts if "in task the errand" in text)
    assert "builtins.ValueError" in errand
    assert "caused by: builtins.KeyError" in errand
    logged = (paths.log_dir() / "window.log").read_text() + done.stderr
    assert "LookupError" in logged
    assert "Quixote" not in logged
    assert KEY not in logged
    assert not list(paths.log_dir().glob("native-*"))


def test_a_native_fault_is_found_at_the_next_start() -> None:
    assert run(NATIVE).returncode < 0
    (text,) = unseen_reports()
    assert "Segmentation fault" in text
    assert "in native code" in text
    assert "app/ui/loop.py:" in text
    assert crash.unseen(paths.log_dir()) == crash.reports(paths.log_dir())  # collected once


def test_who_wants_no_log_gets_no_report() -> None:
    settings.save(settings.Settings(was_introduced=True, privacy={"keeps_log": False}))
    assert run(f"QTimer.singleShot(100, lambda: exec({NATIVE!r}))\nraise LookupError(secret)").returncode < 0
    assert not paths.log_dir().exists()


ENGINE_FAULT = """
import sys
sys.path.insert(0, {root!r})
from app.local import serve_command
async def run(parsed):
    import asyncio, faulthandler, threading
    words = {words!r}
    {act}
    await asyncio.sleep(0.2)
serve_command.run = run
from app.main import main
sys.exit(main(["serve", "--port", "0"]))
"""


@pytest.mark.parametrize(
    ("act", "places"),
    [
        ("raise ValueError(words)", ["in the program"]),
        ("raise KeyboardInterrupt(words)", []),
        ("threading.Thread(target=int, args=[words], name=words).start()", ["in a thread"]),
        ("asyncio.get_running_loop().call_soon(bytes.fromhex, words)", ["in a loop"]),
        ("faulthandler._sigsegv()", ["in native code"]),
        ("import atexit; atexit.register(int, words)", ["in what was thrown away"]),
        ("import atexit; atexit.register(faulthandler._sigsegv)", ["in native code"]),
        ("import builtins; builtins.left = type('Left', (), {'__del__': lambda _, int=int: int(words)})()", []),
    ],
    ids=["main", "interrupted", "thread", "loop", "native", "end", "native end", "very end"],
)
def test_a_fault_of_the_engines_process_is_written_down(act: str, places: list[str]) -> None:
    code = ENGINE_FAULT.format(root=str(ROOT), words=WORDS, act=act)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=30)
    texts = unseen_reports()
    assert [line for text in texts for line in text.splitlines() if line.startswith("in ")] == places
    assert all(", engine, " in text for text in texts)
    assert b"Quixote" not in done.stderr  # the window logs the last words of an engine that ended
    assert not list(paths.log_dir().glob("native-*"))


def test_what_qt_warns_of_is_in_the_log_of_the_running_window() -> None:
    home = Path.home()
    said = f"a thing of Qt in {home}/notes, {KEY}, wss://ann:hunter2@a.example/b?q=Quixote"
    done = run(f"from PySide6.QtCore import qWarning; qWarning({said!r})")
    assert done.returncode == 0
    logged = (paths.log_dir() / "window.log").read_text()
    assert "Qt: a thing of Qt in ~/notes, sk-…, wss://a.example/b?…\n" in logged
    assert unseen_reports() == []


def test_settings_that_come_after_the_end_open_nothing() -> None:
    watch = crash.CrashWatch("window", paths.log_dir())
    watch.want(True)
    assert list(paths.log_dir().glob("native-*"))
    watch.want(False)
    watch.stop()
    watch.want(True)
    assert not list(paths.log_dir().glob("native-*"))
    assert watch.report(ValueError("late"), "a slot") is None


def test_what_fails_after_the_end_is_still_written_down() -> None:
    watch = crash.CrashWatch("window", paths.log_dir())
    watch.want(True)
    watch.stop()
    watch.want(False)
    assert list(paths.log_dir().glob("native-*"))
    assert watch.report(ValueError("late"), "a slot") is not None


def written(text: str = "ValueError") -> Path:
    watch = crash.CrashWatch("window", paths.log_dir())
    watch.want(True)
    path = watch.report(ValueError(text), "a slot")
    watch.stop()
    assert path is not None
    return path


async def offered(stage: Any) -> CrashNotice:
    stage.show()
    return CrashNotice(stage.window, crash.unseen(paths.log_dir()))


def test_a_report_is_shown_once_and_can_be_deleted(stage: Any, act: Any) -> None:
    path = written()

    async def body() -> None:
        notice = await offered(stage)
        assert "a fault lately" in notice.strip.text
        notice.show_button.click()
        await stage.until(lambda: not notice.strip.text)
        assert notice.dialog is not None
        assert "builtins.ValueError" in notice.dialog.text.toPlainText()
        assert crash.unseen(paths.log_dir()) == []
        assert len(crash.reports(paths.log_dir())) == 1
        notice.dialog.copy.click()
        assert "builtins.ValueError" in QApplication.clipboard().text()
        notice.dialog.delete.click()
        await stage.until(lambda: not crash.reports(paths.log_dir()))

    act(body)
    assert not path.exists()


def test_the_next_start_offers_what_was_found(stage: Any, qapp: QApplication) -> None:
    written()

    async def main() -> int:
        closing = asyncio.Event()
        parsed = SimpleNamespace(agents=None, connection=None, saved=None, log_level="ERROR")
        living = asyncio.ensure_future(live(stage.window, stage.desk, parsed, closing))  # noqa: TID251 - as `run` does
        await stage.until(lambda: stage.window.findChild(Banner, "crash_notice"))
        assert "a fault lately" in stage.window.findChild(Banner, "crash_notice").text
        closing.set()
        return int(await living)

    stage.show()
    loop.run(qapp, main(), asyncio.Event())
    assert stage.desk.bridge.stop(2.0)


def test_a_report_is_deleted_unseen(stage: Any, act: Any) -> None:
    written()

    async def body() -> None:
        notice = await offered(stage)
        notice.delete_button.click()
        await stage.until(lambda: not notice.strip.text)
        assert crash.reports(paths.log_dir()) == []

    act(body)


def test_a_report_is_offered_until_it_is_answered_also_when_the_window_is_made_anew(stage: Any, act: Any) -> None:
    written()

    async def body() -> None:
        notice = await offered(stage)
        await stage.renew()
        (strip,) = stage.window.findChildren(Banner, "crash_notice")
        assert strip.isVisible()
        assert "a fault lately" in strip.text
        notice.show_button.click()
        await stage.until(lambda: not strip.text)
        assert notice.dialog is not None
        for _ in range(2):
            await stage.renew()
            assert stage.window.findChildren(Banner, "crash_notice") == []
        notice.dialog.delete.click()
        await stage.until(lambda: not crash.reports(paths.log_dir()))

    act(body)


def test_a_report_that_cannot_be_deleted_is_told_and_comes_again(stage: Any, act: Any) -> None:
    path = written()

    async def body() -> None:
        notice = await offered(stage)
        path.unlink()
        path.mkdir()  # as a file of a folder that cannot be written
        notice.delete_button.click()
        rows = stage.window.transcript_model.rows
        await stage.until(lambda: any(f"{path.name} cannot be removed" in row.text for row in rows()))
        assert notice.strip.text

    act(body)


def test_a_running_program_is_no_crash_and_one_that_was_killed_left_no_report() -> None:
    watch = crash.CrashWatch("window", paths.log_dir())
    watch.want(True)
    (kept,) = paths.log_dir().glob("native-*")
    assert not file_lock.is_free(kept)
    assert crash.unseen(paths.log_dir()) == []
    assert kept.exists()
    watch.want(False)
    kept.write_text("head\n----\n")
    assert crash.unseen(paths.log_dir()) == []
    assert not kept.exists()
    kept.touch()  # of a program that is just beginning
    assert crash.unseen(paths.log_dir()) == []
    assert kept.exists()


def test_one_place_is_reported_once_and_only_the_newest_reports_are_kept() -> None:
    watch = crash.CrashWatch("window", paths.log_dir())
    watch.want(True)
    made = []
    for number in range(crash.MOST_OF_ONE_PROGRAM + 2):
        kind = type(f"Error{number}", (Exception,), {})
        made += [watch.report(kind(), "a slot"), watch.report(kind(), "a slot")]
    watch.stop()
    assert sum(path is not None for path in made) == crash.MOST_OF_ONE_PROGRAM
    for number in range(crash.MOST_KEPT):
        (paths.log_dir() / f"crash-2020010{number}-x.txt").write_text("old")
    assert len(crash.unseen(paths.log_dir())) == crash.MOST_KEPT
    assert len(crash.reports(paths.log_dir())) == crash.MOST_KEPT


def test_reports_belong_to_the_logs_and_go_with_them() -> None:
    path = written()
    assert path in {file for each in belongings.kept() if each.kind == "logs" for file in each.files}
    log_files.remove_older(14)
    assert path.exists()
    os.utime(path, (0, 0))
    log_files.remove_older(14)
    assert not path.exists()
    path = written()
    log_files.remove_all()
    assert not path.exists()


def test_what_qt_says_goes_to_the_log_and_repeats_only_with_a_count(caplog: pytest.LogCaptureFixture) -> None:
    messages = QtMessages(now=lambda: 0.0)
    for _ in range(EVERY):
        messages.tell(QtMsgType.QtWarningMsg, "a thing of Qt")
    told = [record.getMessage() for record in caplog.records]
    assert told == ["Qt: a thing of Qt"] * OFTEN + [f"Qt: a thing of Qt ({EVERY} times)"]
    assert {record.name for record in caplog.records} == {"app.ui"}


def test_a_flood_of_different_messages_of_qt_is_cut(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    messages = QtMessages(now=lambda: now[0])
    for number in range(1000):
        messages.tell(QtMsgType.QtWarningMsg, f"message {number}")
    assert len(caplog.records) == MOST_A_MINUTE + 1
    messages.tell(QtMsgType.QtFatalMsg, "the end")
    now[0] = 61.0
    messages.tell(QtMsgType.QtCriticalMsg, "again")
    assert [(each.levelname, each.getMessage()) for each in caplog.records[-2:]] == [
        ("CRITICAL", "Qt: the end"),
        ("ERROR", "Qt: again"),
    ]
