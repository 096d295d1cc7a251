"""The program is updated or removed under an open window: said in a strip, and one button away from the new one."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from app.base import crash, own_file, own_program, paths
from app.base.own_file import OwnFile
from app.ui import app as application
from app.ui import loop
from app.ui.app import live
from app.ui.banner import Banner
from app.ui.renewal import Renewal
from tests.ui.conftest import Stage

Act = Callable[[Callable[[], Any]], None]
UPDATED = "Sidetone was updated while it was open. Start it again to go on with the new version."


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "sidetone"
    file.write_bytes(b"one version")
    return file


def replace(program: Path) -> None:
    newer = program.with_name("sidetone.dpkg-new")
    newer.write_bytes(b"another one")
    newer.replace(program)


def strip(stage: Stage) -> str:
    found = stage.window.frame.whole.findChildren(Banner, "renewal_notice")
    return " ".join(each.text for each in found if each.text)


def press(stage: Stage, text: str) -> None:
    [button] = [each for each in stage.window.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    button.click()


def test_an_update_is_told_and_the_new_one_is_a_button_away(stage: Stage, program: Path) -> None:
    left: list[bool] = []
    stage.window.closing.connect(lambda: left.append(stage.window.is_followed))
    renewal = Renewal(stage.window, OwnFile(program))
    stage.show()
    renewal.look()
    assert strip(stage) == ""
    replace(program)
    renewal.look()
    renewal.look()
    assert strip(stage) == UPDATED
    press(stage, "Start again")
    assert left == [True]


def test_a_conversation_is_ended_for_it_only_when_the_person_says_so(stage: Stage, program: Path) -> None:
    left: list[bool] = []
    stage.window.closing.connect(lambda: left.append(True))
    renewal = Renewal(stage.window, OwnFile(program))
    stage.show()
    stage.open()
    replace(program)
    renewal.look()
    press(stage, "Start again")
    press(stage, "Go on talking")
    assert (left, stage.window.is_followed, strip(stage)) == ([], False, UPDATED)
    press(stage, "Start again")
    press(stage, "End it and start again")
    assert (left, stage.window.is_followed) == ([True], True)


def test_what_was_put_off_comes_again_when_a_conversation_is_to_begin(stage: Stage, act: Act, program: Path) -> None:
    async def body() -> None:
        renewal = Renewal(stage.window, OwnFile(program))
        stage.show()
        replace(program)
        renewal.look()
        press(stage, "Not now")
        renewal.look()
        assert strip(stage) == ""
        await stage.desk.connect_to("local", "restaurant")
        assert strip(stage) == UPDATED

    act(body)


def test_a_program_that_was_removed_cannot_be_started_again(stage: Stage, program: Path) -> None:
    renewal = Renewal(stage.window, OwnFile(program))
    stage.show()
    replace(program)
    renewal.look()
    program.unlink()
    press(stage, "Start again")
    assert not stage.window.is_followed
    assert strip(stage).startswith("Sidetone was removed from this computer.")
    assert "Start again" not in [each.text() for each in stage.window.findChildren(QPushButton) if each.isVisible()]
    press(stage, "Hide")
    assert strip(stage) == ""
    program.write_bytes(b"installed anew")
    renewal.look()
    assert strip(stage) == UPDATED


def test_it_is_still_there_when_the_window_is_made_anew(stage: Stage, program: Path) -> None:
    renewal = Renewal(stage.window, OwnFile(program))
    stage.show()
    replace(program)
    renewal.look()
    stage.window.renew()
    assert strip(stage) == UPDATED


def test_the_window_looks_by_itself_and_its_faults_are_told_by_it(
    stage: Stage, qapp: QApplication, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_file, "OWN", OwnFile(program))
    monkeypatch.setattr("app.ui.renewal.LOOK_EVERY_MS", 20)

    async def main() -> int:
        closing = asyncio.Event()
        parsed = SimpleNamespace(agents=None, connection="local", saved=None, log_level="ERROR")
        living = asyncio.ensure_future(live(stage.window, stage.desk, parsed, closing))  # noqa: TID251 - as `run` does
        await stage.until(lambda: stage.window.findChild(Renewal))
        replace(program)
        await stage.until(lambda: strip(stage) == UPDATED)
        for name in ("app.no_such_module", "app.nor_this"):
            try:
                __import__(name)
            except ImportError as error:
                sys.excepthook(type(error), error, error.__traceback__)
        told = [row.text for row in stage.desk.transcript_model.rows() if row.kind == "notice"]
        assert told == [" ".join(own_file.words("replaced"))]
        assert crash.reports(paths.log_dir()) == []
        closing.set()
        return int(await living)

    stage.show()
    loop.run(qapp, main(), asyncio.Event())
    assert stage.desk.bridge.stop(2.0)


def test_the_next_one_is_started_as_this_one_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    program = tmp_path / "sidetone"
    program.write_text(f'#!/bin/sh\necho "$PYINSTALLER_RESET_ENVIRONMENT $*" > {told}.new; mv {told}.new {told}\n')
    program.chmod(0o755)
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **named: started.append(popen(*given, **named)))
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "argv", ["sidetone", "open", "a b.sidetone"])
    own_program.start_again()
    assert started[0].wait(10) == 0
    assert told.read_text() == "1 open a b.sidetone\n"
    assert os.getpgid(0) != started[0].pid


def test_a_new_one_that_cannot_be_started_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    assert application._followed(0) == 1
    assert "could not be started again" in capsys.readouterr().err
