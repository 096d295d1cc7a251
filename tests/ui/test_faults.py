"""Each fault is logged, reported and shown once, and no fault stands for another one."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication

from app.base import crash, log, own_file, paths
from app.ui.faults import FaultHook


def raised(file: str) -> BaseException:
    try:
        exec(compile("\n\n\nraise KeyError('x')\n", file, "exec"))
    except KeyError as error:
        return error
    raise AssertionError


@pytest.fixture
def watch() -> Iterator[crash.CrashWatch]:
    watch = crash.CrashWatch("window", paths.log_dir())
    watch.want(True)
    yield watch
    watch.stop()


def meet(hook: FaultHook, error: BaseException) -> None:
    hook(type(error), error, error.__traceback__)


def test_one_line_of_two_files_is_two_faults(
    qapp: QApplication, watch: crash.CrashWatch, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []
    hook = FaultHook(lambda text, _hint: shown.append(text), watch.report)
    for file in ("one.py", "two.py", "one.py", "two.py"):
        meet(hook, raised(file))
    assert len(shown) == 2
    assert len(crash.reports(paths.log_dir())) == 2
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2


def test_an_error_that_answers_nobody_is_shown_as_what_it_was_made_of(
    qapp: QApplication, watch: crash.CrashWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> NoReturn:
        raise LookupError("words")

    class Meta(type):
        __module__ = property(refuse)  # type: ignore[assignment]  # somebody's mistake

    class Sly(OSError, metaclass=Meta):
        __class__ = __traceback__ = __cause__ = filename = property(refuse)  # type: ignore[assignment]  # likewise

    shown: list[str] = []
    monkeypatch.setattr(logging.getLogger("app"), "propagate", False)  # the runner would ask it
    monkeypatch.setattr(own_file, "OWN", own_file.OwnFile(Path(__file__)))
    hook = FaultHook(lambda text, _hint: shown.append(text), watch.report)
    hook(Sly, Sly(2, "words", "a file"), None)
    assert shown == ["Something unexpected happened (OSError)."]
    assert len(crash.reports(paths.log_dir())) == 1


def test_it_says_whether_there_are_details_in_a_log(qapp: QApplication) -> None:
    hints: list[str] = []
    hook = FaultHook(lambda _text, hint: hints.append(hint))
    try:
        log.configure(file=paths.log_dir() / "window.log")
        meet(hook, raised("one.py"))
        log.configure()
        meet(hook, raised("two.py"))
    finally:
        logging.getLogger("app").handlers.clear()
    assert hints == [
        "The conversation goes on; the log file has the details.",
        "The conversation goes on; there is no log file, so the details are not kept.",
    ]
