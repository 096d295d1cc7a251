"""Conversations that an earlier program kept are all there in this one; what a newer one kept stays to the byte."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from app.base import paths, settings
from app.history import schema
from app.history.store import Store, store_path
from app.workbench import archive, doctor, export
from app.workbench.store_finding import examine_store
from tests.ui.crashing import run

ROOT: Final = Path(__file__).resolve().parents[3]
PROFILES: Final = ROOT / "tests" / "data" / "profiles"
KEPT: Final = sorted(folder.parents[1].name for folder in PROFILES.glob("*/data/sessions.sqlite3"))
TALKS: Final = {
    "Restaurant": [
        "book a table for two tomorrow at seven",
        "예약",
        "Your table for 2 people is booked",
        "Tool book_table",
    ],
    "Front desk": ["i have a question about my invoice", "Handoff: Front desk → Billing", "This is billing."],
    "Everyday": ["what is seven times eight", "The result is 56.", "I noted: 우유 두 병."],
}


@pytest.fixture(params=KEPT)
def profile(request: pytest.FixtureRequest) -> str:
    """A stored profile with conversations is this person's."""
    day = str(request.param)
    shutil.copytree(PROFILES / day / "config", paths.config_dir())
    shutil.copytree(PROFILES / day / "data", paths.data_dir())
    return day


def stored_lines() -> dict[str, str]:
    """Every conversation's lines, as they lie in the file."""
    with contextlib.closing(sqlite3.connect(f"{store_path().as_uri()}?immutable=1", uri=True)) as connection:
        rows = connection.execute("SELECT conversation, text FROM lines ORDER BY conversation, number").fetchall()
    found: dict[str, str] = {}
    for id, text in rows:
        found[id] = f"{found[id]}\n{text}" if id in found else text
    return found


def sidetone(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        env={**os.environ, "PULSE_SERVER": "unix:/nowhere", "DISPLAY": "", "WAYLAND_DISPLAY": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_there_is_a_profile_with_conversations_in_the_format_that_the_program_writes() -> None:
    formats = {schema.version_on_disk(PROFILES / day / "data" / "sessions.sqlite3") for day in KEPT}
    assert schema.VERSION in formats, "add a profile: tests/data/profiles/README.md"


def test_every_conversation_of_a_stored_profile_is_there_and_can_be_found_read_and_handed_on(
    profile: str, tmp_path: Path
) -> None:
    assert settings.load().settings.privacy.keeps_conversations
    before = stored_lines()
    found = archive.find("", print)
    assert {kept.head.title for kept in found} == set(TALKS)
    assert {kept.id for kept in found} == set(before)
    assert [kept.head.title for kept in archive.find("예약", print)] == ["Restaurant"]
    assert [kept.head.title for kept in archive.find("seven times", print)] == ["Everyday"]
    for kept in found:
        saved = archive.saved_named(kept.id, print)
        assert "\n".join(saved.lines) == before[kept.id]
        export.export_saved(saved, tmp_path / "transcript.txt")
        text = (tmp_path / "transcript.txt").read_text(encoding="utf-8")
        assert [words for words in TALKS[kept.head.title] if words not in text] == []
        export.export_saved(saved, tmp_path / "whole.sidetone")
        assert archive.saved_named(str(tmp_path / "whole.sidetone"), print).lines == saved.lines
    assert f"conversations: {len(TALKS)}," in examine_store().text
    with Store.usual() as store:
        assert schema.version_of(store._connection) == schema.VERSION
    assert stored_lines() == before


@pytest.fixture
def newer(profile: str) -> dict[Path, tuple[bytes, int]]:
    """Program and format of tomorrow have written both; every file as it then is."""
    file = settings.settings_file()
    values = {**json.loads(file.read_bytes()), "version": 99, "of_tomorrow": [1], "appearance": {"language": "en"}}
    file.write_text(json.dumps(values), encoding="utf-8")
    with contextlib.closing(sqlite3.connect(store_path())) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("PRAGMA journal_mode = DELETE")
    return as_it_is()


def as_it_is() -> dict[Path, tuple[bytes, int]]:
    files = [*paths.data_dir().rglob("*"), *(path for path in paths.config_dir().rglob("*") if path.suffix != ".lock")]
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files if path.is_file()}


def test_commands_say_that_a_newer_program_wrote_it_and_change_nothing(
    newer: dict[Path, tuple[bytes, int]], tmp_path: Path
) -> None:
    id = "20261127-000000"
    commands = {
        "conversations": [],
        "conversations --search table": [],
        f"conversations --delete {id}": [],
        f"export {id}": [str(tmp_path / "out.md")],
    }
    running = {name: sidetone(*name.split(), *more) for name, more in commands.items()}
    told = {name: process.communicate(timeout=60) for name, process in running.items()}
    assert {process.returncode for process in running.values()} == {1}
    for name, (_, errors) in told.items():
        assert f"{store_path()} was made by a newer Sidetone; it is left as it is." in errors, name
    findings = [examine_store(), *doctor._settings()]
    assert any("newer than this program: format 99" in finding.text for finding in findings)
    assert any("A newer Sidetone wrote these settings" in finding.text for finding in findings)
    assert as_it_is() == newer


SHOWN: Final = """
finish, closing.set = closing.set, lambda: None  # not before both have been read
def tell(tries=100):
    if tries and "newer" not in window.parts.kept.note.text():
        QTimer.singleShot(50, lambda: tell(tries - 1))
        return
    print([row.text for row in window.transcript_model.rows()], window.parts.kept.note.text())
    finish()
QTimer.singleShot(50, tell)
"""


def test_the_window_says_that_a_newer_program_wrote_it_and_changes_nothing(
    newer: dict[Path, tuple[bytes, int]],
) -> None:
    knows_days = not json.loads(settings.settings_file().read_bytes())["privacy"].get("unsure")
    done = run(SHOWN)
    assert done.returncode == 0, done.stderr
    # By the list of what is kept, and by what would delete the oldest, once the person has said after how many days.
    assert done.stdout.count("was made by a newer Sidetone; it is left as it is.") == (2 if knows_days else 1)
    assert "A newer Sidetone wrote these settings" in done.stdout
    assert as_it_is() == newer
