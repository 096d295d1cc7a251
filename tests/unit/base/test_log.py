from __future__ import annotations

import logging
import shutil
import socket
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
import websockets.client

from app.base import log
from app.base.errors import AppError, ForeignCodeError, ToolError
from app.base.plain_file import write_whole


@pytest.fixture
def file(tmp_path: Path, log_as_before: None) -> Path:
    path = tmp_path / "logs" / "sidetone.log"
    log.configure("DEBUG", path)
    return path


@pytest.mark.parametrize("secret", ["sk-abcdefghijkl", "ek_0123456789", "Bearer abcdefghij"])
def test_keys_never_reach_the_file_even_in_tracebacks(file: Path, secret: str) -> None:
    try:
        raise AppError(f"refused {secret}")
    except AppError:
        logging.getLogger("app.wire").exception("sent %s", secret)
    assert secret not in file.read_text()
    assert "refused" in file.read_text()


def test_what_an_exception_of_somebody_else_says_stays_out_and_what_ours_and_the_systems_say_is_told(
    file: Path,
) -> None:
    try:
        try:
            (file / "no folder").read_text()
        except OSError:
            float("the words of a person")
    except ValueError:
        logging.getLogger("app.wire").exception("failed")
    told = file.read_text()
    assert "builtins.ValueError\n  (elsewhere):" in told
    assert "while handling: builtins.NotADirectoryError: Not a directory\n" in told
    assert "  pathlib.py:" in told
    assert "words of a person" not in told


def test_marked_transcripts_never_reach_the_file(file: Path) -> None:
    logging.getLogger("app.session").info("an item arrived", extra={"transcript": "my secret wish"})
    assert "an item arrived" in file.read_text()
    assert "wish" not in file.read_text()


def test_what_libraries_log_and_warn_of_is_told_without_their_words(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    try:
        raise ValueError("the words of a person")
    except ValueError:
        logging.getLogger(websockets.client.__name__).exception("the words of a person")
    for name in ("asyncio", "websockets.client.words", "words", "quixote"):
        logging.getLogger(name).warning("the %s of a person", "words")
    logging.getLogger("httpx").info("the words of a person")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning(UserWarning("the words of a person"), UserWarning, "words.py", 3)
    told = file.read_text()
    here = "in (elsewhere):"
    assert f"ERROR   websockets.client: a message {here}" in told
    assert "builtins.ValueError\n  (elsewhere):" in told
    assert f"WARNING asyncio: a message {here}" in told
    assert told.count(f"WARNING websockets.client: a message {here}") == 1
    assert told.count(f"WARNING others: a message {here}") == 2
    assert f"WARNING warnings: UserWarning {here}3, whose text is left out\n" in told
    assert "httpx" not in told
    assert "words" not in told + capfd.readouterr().err


def test_what_libraries_log_is_as_talkative_as_ours(file: Path) -> None:
    log.configure("ERROR", file)
    logging.getLogger("asyncio").warning("careful")
    logging.getLogger("asyncio").error("bad")
    assert "WARNING" not in file.read_text()
    assert file.read_text().count("asyncio") == 1


def test_long_frames_are_elided_with_what_is_missing() -> None:
    assert log.elide("a" * 130) == "a" * 120 + "… (+10)"
    assert log.elide("short") == "short"


def test_an_error_for_people_joins_what_failed_and_what_to_do() -> None:
    error = AppError("It failed.", hint="Try this.", code="x")
    assert error.for_people() == "It failed. Try this."
    assert error.code == "x"
    assert AppError("Alone.").for_people() == "Alone."


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_a_log_file_that_another_program_replaces_or_removes_is_followed(tmp_path: Path) -> None:
    file = tmp_path / "window.log"
    log.configure("INFO", file)
    try:
        logging.getLogger("app.ui").info("first")
        write_whole(file, b"what is left of it\n")
        logging.getLogger("app.ui").info("second")
        assert file.read_text().startswith("what is left of it\n")
        assert "second" in file.read_text()
        file.unlink()
        logging.getLogger("app.ui").info("third")
        assert "third" in file.read_text()
    finally:
        log.configure()


@pytest.mark.parametrize("is_wanted", [True, False])
def test_what_is_logged_before_the_settings_are_known_comes_into_the_file_that_they_want(
    tmp_path: Path, is_wanted: bool
) -> None:
    file = tmp_path / "window.log"
    log.configure("INFO", holds=True)
    try:
        logging.getLogger("app.ui").warning("at the very start, with %s", "sk-0123456789")
        log.configure("INFO", file if is_wanted else None)
        logging.getLogger("app.ui").warning("later")
        assert file.exists() == is_wanted
        if is_wanted:
            assert [line.split("app.ui: ")[1] for line in file.read_text().splitlines()] == [
                "at the very start, with sk-…",
                "later",
            ]
        log.configure("INFO", tmp_path / "again.log")
        assert (tmp_path / "again.log").read_text() == ""  # told once
    finally:
        log.configure()


def test_what_is_logged_while_the_handlers_are_exchanged_is_redacted_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    make_folder = log.private_folder

    def interrupted(folder: Path) -> None:  # as by a fault on another thread
        try:
            int("sk-very-secret-0123456789 my words")
        except ValueError:
            logging.getLogger("app.session").exception("unexpected")
        make_folder(folder)

    file = tmp_path / "logs" / "window.log"
    log.configure(holds=True)
    monkeypatch.setattr(log, "private_folder", interrupted)
    try:
        log.configure(file=file)
        told = capfd.readouterr().err
        assert "unexpected" in told
        assert "my words" not in told
        assert file.read_text(encoding="utf-8").count("unexpected") == 1
    finally:
        log.configure()


def test_what_claims_to_be_the_systems_words_is_not_told(file: Path) -> None:
    try:
        raise PermissionError(13, "the words of a person")
    except PermissionError:
        logging.getLogger("app.wire").exception("failed")
    try:
        raise socket.gaierror(-2, "Name or service not known")
    except OSError:
        logging.getLogger("app.wire").exception("failed")
    assert "PermissionError: Permission denied\n" in file.read_text()
    assert "gaierror: Name or service not known\n" in file.read_text()
    assert "words" not in file.read_text()


@pytest.mark.parametrize(
    "error", [ToolError("the words of a person", tool="x", kind="raised"), ForeignCodeError("the words of a person")]
)
def test_errors_of_ours_that_quote_code_of_others_are_told_without_their_text(file: Path, error: AppError) -> None:
    try:
        raise error
    except AppError:
        logging.getLogger("app.session").exception("a hook failed")
    assert f"app.base.errors.{type(error).__name__}\n" in file.read_text()
    assert "words" not in file.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_a_folder_that_is_gone_breaks_nobody_who_logs_and_what_comes_back_is_written(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(file.parent)
    for _ in range(2):
        logging.getLogger("app.ui").warning("heard %s", "words", extra={"transcript": "my wish"})
    told = capsys.readouterr().err
    assert told.count("sidetone: the log file cannot be written: FileNotFoundError") == 1
    assert "Traceback" not in told
    file.parent.mkdir()
    logging.getLogger("app.ui").warning("again")
    assert "again" in file.read_text()


FULL_DISK = """
import logging, resource, sys
from pathlib import Path
from app.base import log
log.configure("INFO", Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
for word in ("first", "second"):
    logging.getLogger("app.ui").warning("heard %s", word, extra={"transcript": "my wish"})
logging.getLogger("app.ui").warning("too few: %s %s", "sk-abcdefghijkl")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_full_disk_does_not_print_what_was_logged_with_its_values(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path / "window.log")], capture_output=True, text=True, timeout=20
    )
    assert done.returncode == 0
    assert done.stderr.count("heard ") == 2
    assert done.stderr.count("sidetone: the log file cannot be written: OSError") == 1
    assert "sidetone: a line of the log is broken: TypeError" in done.stderr
    for private in ("Traceback", "Arguments", "sk-", "wish"):
        assert private not in done.stderr
