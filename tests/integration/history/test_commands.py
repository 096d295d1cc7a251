"""`sidetone conversations` and `sidetone export`, on a real store and real files."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app import cli, cli_parser
from app.base import paths
from app.history.conversation import ConversationHead
from app.history.recorder import Batch
from app.history.store import Store, store_path
from app.workbench.saved import read_saved

STARTED = (
    '{"at": 0.0, "type": "conversation_started", "title": "Restaurant", "agent": "Host", '
    '"connection": "This computer", "started_at": "2026-11-27T10:00:00+00:00", "agents": "restaurant"}'
)
HEARD = '{"at": 1.5, "type": "input_transcript_completed", "item_id": "u1", "transcript": "a table for two"}'


pytestmark = pytest.mark.usefixtures("log_as_before")


@pytest.fixture
def id() -> str:
    """Of a conversation that is kept."""
    head = ConversationHead(
        "Restaurant", "restaurant", "This computer", "2026-11-27T10:00:00+00:00", program_version="0.1.0"
    )
    with Store(store_path()) as store:
        return store.begin(head, Batch(83.0, "a table\x1b[2J for two", [STARTED, HEARD], {"u1": "a table for two"}))


def sidetone(*arguments: str) -> int:
    return cli.run(cli_parser.parse(arguments))


def test_a_line_tells_what_was_when(id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert sidetone("conversations") == 0
    assert capsys.readouterr().out == f"{id}  27 November 2026, 10:00  1:23  Restaurant: a table[2J for two\n"


def test_words_are_searched(id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert sidetone("conversations", "--search", "TWO table") == 0
    assert id in capsys.readouterr().out
    assert sidetone("conversations", "--search", "three") == 0
    out, err = capsys.readouterr()
    assert (out, "these words" in err) == ("", True)


def test_one_is_deleted_for_good(id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert sidetone("conversations", "--delete", id) == 0
    assert id in capsys.readouterr().out
    assert sidetone("conversations", "--delete", id) == 1
    assert f"no conversation {id}" in capsys.readouterr().err
    assert sidetone("conversations") == 0
    assert "No conversations are kept" in capsys.readouterr().err


def test_looking_makes_no_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert sidetone("conversations") == 0
    assert sidetone("conversations", "--delete", "x") == 1
    assert sidetone("export", "x", str(tmp_path / "x.md")) == 1
    assert "no conversation x" in capsys.readouterr().err
    assert not paths.data_dir().exists()


def test_a_kept_conversation_becomes_a_file_and_that_a_transcript(id: str, tmp_path: Path) -> None:
    file, text = tmp_path / "c.sidetone", tmp_path / "c.md"
    assert sidetone("export", id, str(file)) == 0
    with Store(store_path()) as store:
        store.delete(id)
    saved = read_saved(file)
    assert (saved.title, saved.agents, saved.duration_s) == ("Restaurant", "restaurant", 83.0)
    assert (saved.lines, saved.program_version) == ((STARTED, HEARD), "0.1.0")
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["mimetype", "manifest.json", "events.jsonl"]
    assert sidetone("export", str(file), str(text)) == 0
    assert "a table for two" in text.read_text(encoding="utf-8")
    assert sidetone("export", str(file), str(tmp_path / "again.sidetone")) == 0
    assert (tmp_path / "again.sidetone").read_bytes() == file.read_bytes()


def test_an_event_log_becomes_a_file(tmp_path: Path) -> None:
    events = tmp_path / "talk.jsonl"
    events.write_text(f"{STARTED}\n{HEARD}\n", encoding="utf-8")
    assert sidetone("export", str(events), str(tmp_path / "talk.sidetone")) == 0
    saved = read_saved(tmp_path / "talk.sidetone")
    assert (saved.title, saved.agents, saved.lines) == ("Restaurant", "restaurant", (STARTED, HEARD))


def test_what_is_no_conversation_is_told_and_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.sidetone").write_text("something else")
    assert sidetone("export", str(tmp_path / "x.sidetone"), str(tmp_path / "x.md")) == 1
    assert "x.sidetone is no conversation" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["x.sidetone"]


def test_an_old_file_stays_when_the_new_one_cannot_be_written(id: str, tmp_path: Path) -> None:
    (tmp_path / "c.sidetone").mkdir()
    assert sidetone("export", id, str(tmp_path / "c.sidetone")) == 1
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith("sidetone")] == ["c.sidetone"]


@pytest.mark.parametrize("command", [("conversations",), ("conversations", "--delete", "x"), ("export", "x", "x.md")])
def test_a_damaged_store_that_is_set_aside_is_told(
    command: tuple[str, ...], id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store_path().write_bytes(b"no database at all" * 100)
    sidetone(*command)
    told = capsys.readouterr().err
    assert "sidetone: The kept conversations were damaged and set aside. The file as it was is " in told
    assert store_path().with_name("sessions-1.damaged").exists()
