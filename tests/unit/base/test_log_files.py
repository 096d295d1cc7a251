from __future__ import annotations

import json
import logging
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.base import log_files, paths, privacy
from app.base.native_faults import NativeFaults
from app.base.sections import Advanced, Privacy

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
OLD = "2026-11-01 08:00:00,000 WARNING app.ui: old\nTraceback of it\n"
NEW = "2026-11-26 08:00:00,000 WARNING app.ui: new\nTraceback of it\n"


pytestmark = pytest.mark.usefixtures("log_as_before")


def write(name: str, text: str) -> Path:
    paths.log_dir().mkdir(parents=True, exist_ok=True)
    path = paths.log_dir() / name
    path.write_text(text)
    return path


def test_old_lines_go_with_what_belongs_to_them_and_files_of_nothing_else_too() -> None:
    mixed, old, young = write("window.log", OLD + NEW), write("window.log.1", OLD), write("serve.log", NEW)
    log_files.remove_older(14, NOW)
    assert mixed.read_text() == NEW
    assert not old.exists()
    assert young.read_text() == NEW
    log_files.remove_older(14, NOW)
    assert mixed.read_text() == NEW


def test_a_log_is_written_at_the_level_and_where_it_is_wanted() -> None:
    log_files.keep("window", "INFO", Privacy())
    logging.getLogger("app.ui").info("seen")
    logging.getLogger("app.ui").debug("not seen")
    file = paths.log_dir() / "window.log"
    assert "seen" in file.read_text()
    assert "not seen" not in file.read_text()
    log_files.keep("window", "INFO", Privacy(keeps_log=False))
    logging.getLogger("app.ui").warning("only on the screen")
    assert "only on the screen" not in file.read_text()


def test_old_lines_go_when_logging_begins() -> None:
    file = write("window.log", "2001-01-01 00:00:00,000 WARNING app.ui: ancient\n")
    log_files.keep("window", "WARNING", Privacy())
    assert file.read_text() == ""


def test_a_folder_that_cannot_be_written_leaves_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    paths.log_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.log_dir().write_text("a file where the folder should be")
    log_files.keep("window", "WARNING", Privacy())
    assert "there is no log file" in capsys.readouterr().err


def test_removed_logs_begin_anew() -> None:
    log_files.keep("window", "WARNING", Privacy())
    logging.getLogger("app.ui").warning("first")
    assert log_files.remove_all() == 1
    assert log_files.files() == []
    logging.getLogger("app.ui").warning("second")
    assert "first" not in (paths.log_dir() / "window.log").read_text()
    assert "second" in (paths.log_dir() / "window.log").read_text()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"privacy": 3}'])
def test_a_damaged_settings_file_is_left_alone_and_nobody_knows_what_it_said(text: str) -> None:
    paths.config_dir().mkdir(parents=True)
    file = paths.config_dir() / "settings.json"
    file.write_text(text)
    assert log_files.chosen() == (Advanced(), privacy.unread())
    assert file.read_text() == text


def test_the_settings_file_says_how_to_log() -> None:
    paths.config_dir().mkdir(parents=True)
    content = {"privacy": {"keeps_log": False}, "advanced": {"log_level": "DEBUG"}}
    (paths.config_dir() / "settings.json").write_text(json.dumps(content))
    advanced, privacy = log_files.chosen()
    assert (advanced.log_level, privacy.keeps_log) == ("DEBUG", False)


def test_the_more_talkative_level_counts() -> None:
    assert log_files.more_talkative("WARNING", "DEBUG") == "DEBUG"
    assert log_files.more_talkative("INFO", "WARNING") == "INFO"


def test_log_files_and_their_folder_are_for_one_person_only() -> None:
    file = write("window.log", OLD + NEW)
    file.chmod(0o644)
    paths.log_dir().chmod(0o755)
    log_files.keep("window", "WARNING", Privacy(), is_start=False)
    log_files.keep("serve", "WARNING", Privacy(), is_start=False)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (paths.log_dir(), *paths.log_dir().iterdir())}
    assert modes == {paths.log_dir().name: 0o700, "window.log": 0o600, "serve.log": 0o600}
    log_files.remove_older(14, NOW)
    assert file.read_text() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_a_program_left_that_was_killed_goes_with_the_logs_and_what_a_running_one_holds_stays() -> None:
    left = write("native-engine-1.txt", "versions\n----\nFatal Python error")
    running = NativeFaults("window", paths.log_dir())
    running.begin()
    try:
        (held,) = set(paths.log_dir().glob("native-*")) - {left}
        assert stat.S_IMODE(held.stat().st_mode) == 0o600
        assert log_files.remove_all() == 1
        assert list(paths.log_dir().glob("native-*")) == [held]
    finally:
        running.end()
    assert not held.exists()
    left = write("native-engine-1.txt", "versions\n----\n")
    os.utime(left, (0, 0))
    log_files.remove_older(14)
    assert not left.exists()
