"""Errors of classes that answer nobody: described all the same, and none of their code is called."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import Any, NoReturn

import pytest

from app.base import aio, crash, log, raw_error
from app.base.crash_fingerprint import fingerprint
from app.base.crash_names import kind

WORDS = "my mother's maiden name is Quixote"


def refuse(*_: object) -> NoReturn:
    raise LookupError(WORDS)


class Silent(type):
    """A metaclass that answers nothing."""

    __getattribute__ = refuse
    __eq__ = refuse
    __hash__ = refuse


class Mute(ValueError, metaclass=Silent):
    """Nor do its objects."""

    __getattribute__ = refuse
    __str__ = __repr__ = refuse


class Named(type):
    """A metaclass that answers what should be a name."""

    __module__ = property(refuse)  # type: ignore[assignment]  # somebody's mistake


class Unnamed(KeyError, metaclass=Named):
    pass


class Sly(OSError):
    __cause__ = __context__ = __traceback__ = __suppress_context__ = property(refuse)  # type: ignore[assignment]  # likewise
    __class__ = property(refuse)  # type: ignore[assignment]  # likewise


MAKERS: dict[str, Any] = {"mute": lambda: Mute, "unnamed": lambda: Unnamed, "sly": lambda: Sly}
ALL = [("mute", "builtins.ValueError"), ("unnamed", "builtins.KeyError"), ("sly", "builtins.OSError")]


@pytest.fixture
def file(tmp_path: Path, log_as_before: None) -> Path:
    log.configure("DEBUG", tmp_path / "window.log")
    return tmp_path / "window.log"


@pytest.mark.parametrize(("each", "told"), ALL)
def test_it_is_described_by_what_it_was_made_of(each: str, told: str, file: Path) -> None:
    try:
        raise MAKERS[each]()(WORDS)
    except Exception as raised:  # noqa: BLE001 - its class is not to be asked
        error = raised
    assert kind(error) == told
    assert fingerprint(error, "a slot") == fingerprint(error, "a slot")
    watch = crash.CrashWatch("window", file.parent)
    watch.want(True)
    watch.late(error, "a slot")
    (report,) = crash.reports(file.parent)
    for text in (crash.read(report), file.read_text()):
        assert f"{told}\n  (elsewhere):" in text
        assert "Quixote" not in text


@pytest.mark.parametrize("each", MAKERS)
def test_hooks_survive_it(each: str, file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    met: list[str] = []
    forget, forget_hooks = aio.watch_faults(lambda _error, where: met.append(where)), aio.watch_hooks()

    def fail() -> None:
        raise MAKERS[each]()(WORDS)

    class Left:
        def __del__(self) -> None:
            fail()

    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        Left()
    finally:
        forget_hooks()
        forget()
    assert met == ["a thread", "what was thrown away"]
    assert "Quixote" not in file.read_text() + capfd.readouterr().err
    assert sys.unraisablehook is not aio._on_unraisable


def test_a_group_and_what_led_to_an_error_are_read_as_they_are() -> None:
    class Group(ExceptionGroup[Exception]):
        exceptions = property(refuse)  # type: ignore[assignment]  # somebody's mistake

    member, cause = KeyError(1), ValueError(2)
    with pytest.raises(ExceptionGroup) as caught:
        raise Group("all", [member]) from cause
    group = caught.value
    assert raw_error.members(group) == (member,)
    assert raw_error.led_to(group) is cause
    assert raw_error.is_cause(group, cause)
    assert raw_error.members(member) == ()
    assert raw_error.led_to(member) is None


def test_a_listener_that_fails_does_not_keep_the_others_from_hearing(caplog: pytest.LogCaptureFixture) -> None:
    met: list[str] = []
    forget = [aio.watch_faults(refuse), aio.watch_faults(lambda _error, where: met.append(where))]
    try:
        aio.tell_fault(ValueError(WORDS), "a slot")
    finally:
        for each in forget:
            each()
    assert met == ["a slot"]
    assert [record.getMessage() for record in caplog.records] == ["a fault was not told: LookupError"]


def test_a_loop_tells_only_what_it_says_itself(caplog: pytest.LogCaptureFixture) -> None:
    for message in ("Task was destroyed but it is pending!", WORDS, object(), None):
        aio.on_loop_error(None, {"message": message, "handle": WORDS})  # type: ignore[arg-type]  # not looked at
    told = [record.getMessage() for record in caplog.records]
    assert told == ["in a loop: Task was destroyed but it is pending!", *["in a loop: something without an error"] * 3]
