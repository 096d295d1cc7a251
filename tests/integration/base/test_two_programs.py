"""Two programs of one person at the same files: neither loses what the other wrote."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.base import file_lock, log_files, paths, settings

ROOT = Path(__file__).resolve().parents[3]

CHANGES_SETTINGS = """
import sys
from app.base.settings import SettingsFile
who = sys.argv[1]
file = SettingsFile()
mine = file.load().settings
print("ready", flush=True)
sys.stdin.readline()
for number in range(40):
    mine.shortcuts = mine.shortcuts | {f"{who}{number}": "F1"}
    setattr(mine, {"a": "agents", "b": "connection"}[who], f"{who}{number}")
    file.save(mine)
"""

WRITES_LOG = """
import logging, sys
from app.base import log, paths
log.configure("INFO", paths.log_dir() / "window.log")
for handler in logging.getLogger("app").handlers[:1]:
    logging.getLogger("app").removeHandler(handler)  # no need of standard error
print("ready", flush=True)
sys.stdin.readline()
for number in range(8000):
    logging.getLogger("app.ui").info("%s%05d %s", sys.argv[1], number, "x" * 60)
"""

HOLDS_LOCK = """
import sys
from pathlib import Path
from app.base import file_lock
with file_lock.held(Path(sys.argv[1])):
    print("ready", flush=True)
    sys.stdin.readline()
"""


def program(code: str, *arguments: str) -> subprocess.Popen[str]:
    started = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


def both(code: str) -> list[subprocess.Popen[str]]:
    """Two of them, which begin when they are told to."""
    started = [program(code, who) for who in "ab"]
    for each in started:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    return started


def ended(*started: subprocess.Popen[str]) -> None:
    for each in started:
        each.communicate(timeout=30)
        assert each.returncode == 0


def test_settings_written_by_two_at_once_hold_what_both_changed_and_are_whole_at_any_moment() -> None:
    settings.save(settings.Settings())
    started = both(CHANGES_SETTINGS)
    looks = 0
    while any(each.poll() is None for each in started):
        json.loads(settings.settings_file().read_bytes())
        looks += 1
    ended(*started)
    assert looks > 10
    kept = settings.load().settings
    assert set(kept.shortcuts) == {f"{who}{number}" for who in "ab" for number in range(40)}
    assert (kept.agents, kept.connection) == ("a39", "b39")
    assert sorted(each.name for each in paths.config_dir().iterdir()) == ["settings.json", "settings.lock"]


def test_a_log_written_by_two_at_once_has_every_line_once_also_when_it_is_put_aside() -> None:
    ended(*both(WRITES_LOG))
    found = log_files.files()
    assert len(found) == 2  # put aside by one of them, and not by the other once more
    lines = [line for file in found for line in file.read_text().splitlines()]
    assert all(re.fullmatch(r"[-\d]+ [\d:,]+ INFO    app\.ui: [ab]\d{5} x{60}", line) for line in lines)
    told = [line.split(": ")[1][:6] for line in lines]
    assert sorted(told) == [f"{who}{number:05d}" for who in "ab" for number in range(8000)]


def test_a_lock_is_waited_for_not_for_ever_and_ends_with_its_holder(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    holder = program(HOLDS_LOCK, str(lock))
    with pytest.raises(TimeoutError, match="another Sidetone"), file_lock.held(lock, wait_s=0.05):
        raise AssertionError("two hold it")
    holder.kill()
    holder.communicate(timeout=10)
    with file_lock.held(lock, wait_s=0.05):
        pass
