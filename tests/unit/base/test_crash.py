"""Reports as files: how many, whose, and what happens where none can be written."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.base import aio, crash, native_faults
from app.base.errors import AppError, ConfigError
from app.base.native_faults import NativeFaults

WORDS = "my mother's maiden name is Quixote"


def fault(file: str = "one.py") -> Exception:
    try:
        exec(compile("raise KeyError('words')", file, "exec"))
    except KeyError as error:
        return error
    raise AssertionError


def watch(folder: Path) -> crash.CrashWatch:
    watching = crash.CrashWatch("window", folder)
    watching.want(True)
    return watching


def test_one_line_of_two_files_is_two_faults_and_each_is_written_once(tmp_path: Path) -> None:
    crashes = watch(tmp_path)
    made = [crashes.report(fault(file), "a slot") for file in ("one.py", "two.py", "one.py")]
    crashes.stop()
    assert [path is not None for path in made] == [True, True, False]
    assert crash.reports(tmp_path) == sorted((path for path in made if path), reverse=True)
    for path in crash.reports(tmp_path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_however_many_programs_have_faults_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    for number in range(crash.MOST_KEPT):
        (tmp_path / f"crash-2020010{number}-x.txt").write_text("old")
    crashes = watch(tmp_path)
    newest = crashes.report(fault(), "a slot")
    crashes.stop()
    assert len(crash.reports(tmp_path)) == crash.MOST_KEPT
    assert crash.reports(tmp_path)[0] == newest
    assert not (tmp_path / "crash-20200100-x.txt").exists()


def test_what_was_killed_or_broken_off_is_cleared_up_when_the_next_program_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.base.paths.log_dir", lambda: tmp_path)
    (tmp_path / "native-tool-file-1-a.txt").write_text(f"head\n{native_faults.BEGIN}")
    (tmp_path / "native-tool-file-1-b.txt").write_text(f"head\n{native_faults.BEGIN}Fatal Python error: Aborted\n\n")
    with crash.watching("tool-file", is_wanted=False):
        assert len([*tmp_path.iterdir()]) == 2
    with crash.watching("tool-file", is_wanted=True):
        assert len([*tmp_path.glob("native-*")]) == 1
    (path,) = crash.reports(tmp_path)
    assert crash.read(path) == "head\nin native code\n\nFatal Python error: Aborted\n"


def test_two_programs_of_one_process_id_do_not_share_a_file(tmp_path: Path) -> None:
    first, second = NativeFaults("window", tmp_path), NativeFaults("window", tmp_path)
    first.begin()
    second.begin()
    assert len([*tmp_path.glob("native-*")]) == 2
    second.end()
    first.end()
    assert not [*tmp_path.iterdir()]


LAST_MOMENTS = """
import builtins, faulthandler, sys
from pathlib import Path
from app.base.native_faults import NativeFaults

class Left:
    def __init__(self, end):
        self.end = end
    def __del__(self):
        self.end()

native = NativeFaults("window", Path(sys.argv[1]))
native.begin("head\\n")
native.end_with_the_interpreter()
builtins.left = Left(faulthandler._sigsegv if sys.argv[2] == "fault" else bool)
"""


@pytest.mark.parametrize(("end", "left"), [("fault", ["head\nin native code\n"]), ("well", [])])
def test_native_faults_are_written_until_the_interpreter_is_gone(tmp_path: Path, end: str, left: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", LAST_MOMENTS, str(tmp_path), end], capture_output=True, timeout=20)
    assert (done.returncode == 0) == (end == "well"), done.stderr
    crash.collect(tmp_path)
    assert [crash.read(path)[:20] for path in crash.reports(tmp_path)] == left
    assert len([*tmp_path.iterdir()]) == len(left)


def test_a_folder_that_cannot_be_written_is_told_of_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "logs").write_text("in the way")
    native = NativeFaults("window", tmp_path / "logs")
    native.begin()
    native.begin("more of a head")
    assert [record.getMessage() for record in caplog.records] == ["native faults will not be written down: File exists"]


def test_an_empty_file_is_left_to_its_program_for_a_moment(tmp_path: Path) -> None:
    file = tmp_path / "native-window-1-a.txt"
    file.touch()
    crash.collect(tmp_path)
    assert file.exists()
    os.utime(file, (0, 0))
    crash.collect(tmp_path)
    assert not file.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links are not for everybody there")
def test_only_files_count_as_reports(tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.write_text(WORDS)
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "crash-20200101-x.txt").symlink_to(private)
    (folder / "crash-20200102-x.txt").mkdir()
    (folder / "native-window-1.txt").symlink_to(private)
    os.mkfifo(folder / "crash-20200103-x.txt")
    os.mkfifo(folder / "native-window-2.txt")
    assert crash.unseen(folder) == []
    assert crash.files(folder) == []
    assert private.read_text() == WORDS


@pytest.mark.skipif(sys.platform == "win32", reason="links are not for everybody there")
def test_a_folder_that_is_a_link_is_used_and_one_that_leads_nowhere_is_not(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "real").mkdir(mode=0o755)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    crashes = watch(tmp_path / "link")
    path = crashes.report(fault(), "a slot")
    crashes.stop()
    assert path is not None
    assert path.parent == tmp_path / "real"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert caplog.records == []
    crashes = watch(tmp_path / "nowhere")
    assert crashes.report(fault(), "a slot") is None
    crashes.stop()
    assert [record.getMessage() for record in caplog.records] == [
        "native faults will not be written down: File exists",
        "a crash report was not written: FileExistsError",
    ]


def test_what_could_not_be_written_is_when_it_happens_again(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.write_text("in the way")
    crashes = watch(folder)
    for _ in range(crash.MOST_OF_ONE_PROGRAM + 1):
        assert crashes.report(fault(), "a slot") is None
    folder.unlink()
    assert crashes.report(fault(), "a slot") is not None
    crashes.stop()


FULL_DISK = """
import resource, sys
from pathlib import Path
from app.base import crash, log
log.configure("WARNING", Path(sys.argv[1]) / "window.log")
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
watch = crash.CrashWatch("window", Path(sys.argv[1]))
watch.want(True)
try:
    int(sys.argv[2])
except ValueError as error:
    assert watch.report(error, "a slot") is None
watch.stop()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_full_disk_costs_the_report_alone(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path), WORDS], capture_output=True, text=True, timeout=20
    )
    assert done.returncode == 0, done.stderr
    assert "native faults will not be written down: File too large" in done.stderr
    assert "a crash report was not written: OSError" in done.stderr
    assert "uixote" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["window.log"]


def test_a_fault_that_ends_a_program_is_told_without_its_words_and_what_is_for_people_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("app.base.paths.log_dir", lambda: tmp_path)
    with pytest.raises(AppError, match=r"^Something unexpected happened \(KeyError\)\.$"), crash.watching("talk", True):
        raise fault()
    with pytest.raises(ConfigError, match="on purpose"), crash.watching("talk", True):
        raise ConfigError("on purpose")
    assert len(crash.reports(tmp_path)) == 1
    assert "words" not in "".join(record.getMessage() for record in caplog.records)
    assert threading.excepthook is not aio._on_thread_fault
