"""What earlier programs kept is opened by this one, and what later ones keep is left as it is.

`tests/data/history` holds a store and a `.sidetone` file for each version that was ever handed to anybody. They stay as
they are; a new version gets a file of its own beside them.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.base.errors import ConfigError, StoreError
from app.history import bundle, schema
from app.history.conversation import ConversationHead
from app.history.recorder import Batch
from app.history.store import Store, files, forget, store_path
from app.workbench.export import export_saved
from app.workbench.kept import read_kept
from app.workbench.saved import read_saved

DATA = Path(__file__).parents[2] / "data" / "history"
TRANSCRIPT = (DATA / "conversation-1.txt").read_text(encoding="utf-8")
STORES = sorted(DATA.glob("sessions-*.sqlite3"))
BUNDLES = sorted(DATA.glob("conversation-*.sidetone"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "sessions.sqlite3"


def put(stored: Path, file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(stored, file)
    return file


def tables(file: Path) -> set[tuple[str, str]]:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return set(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def test_there_is_a_file_of_every_version() -> None:
    assert [file.stem for file in STORES] == [f"sessions-{number + 1}" for number in range(schema.VERSION)]
    assert [file.stem for file in BUNDLES] == [f"conversation-{number + 1}" for number in range(bundle.FORMAT)]


@pytest.mark.parametrize("stored", STORES, ids=lambda path: path.stem)
def test_a_store_of_an_earlier_version_is_whole(stored: Path, file: Path, tmp_path: Path) -> None:
    with Store(put(stored, file)) as store:
        assert store.set_aside is None
        assert [kept.head.title for kept in store.conversations()] == ["Restaurant", "Front desk"]
        assert [kept.head.title for kept in store.search("요금")] == ["Front desk"]
        (kept,) = store.search("HOURS 예약")
        assert kept.first_words == "book a table for two tomorrow at seven"
        export_saved(read_kept(store, kept.id), tmp_path / "out.txt")
        assert store.append(kept.id, Batch(99.0, kept.first_words, ["{}"], {"u9": "words of now"}))
        assert [found.id for found in store.search("words now")] == [kept.id]
        store.delete_all()
        assert store.search("요금") == []
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == TRANSCRIPT


@pytest.mark.parametrize("stored", STORES, ids=lambda path: path.stem)
def test_a_store_that_was_brought_up_to_date_is_as_a_new_one(stored: Path, file: Path, tmp_path: Path) -> None:
    Store(put(stored, file)).close()
    Store(tmp_path / "new.sqlite3").close()
    assert tables(file) == tables(tmp_path / "new.sqlite3")
    assert schema.version_on_disk(file) == schema.VERSION


@pytest.mark.parametrize("stored", BUNDLES, ids=lambda path: path.stem)
def test_a_file_of_an_earlier_version_is_read(stored: Path, tmp_path: Path) -> None:
    saved = read_saved(stored)
    assert (saved.title, saved.agents, saved.connection) == ("Restaurant", "restaurant", "This computer")
    export_saved(saved, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == TRANSCRIPT


def test_a_store_of_a_newer_version_is_not_touched(file: Path) -> None:
    put(STORES[-1], file)
    with contextlib.closing(sqlite3.connect(file)) as newer:
        newer.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = file.read_bytes(), file.stat().st_mtime_ns
    with pytest.raises(StoreError, match=r"made by a newer Sidetone; it is left as it is") as caught:
        Store(file)
    assert str(file) in caught.value.message
    assert "Update" in caught.value.hint
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert list(file.parent.iterdir()) == [file]


CALLS: dict[str, Callable[[Store, str], object]] = {
    "begin": lambda store, id: store.begin(store_head(), Batch(1.0, "more", ["{}"], {"u1": "more"})),
    "append": lambda store, id: store.append(id, Batch(99.0, "more", ["{}"], {"u9": "more"})),
    "delete": Store.delete,
    "delete all": lambda store, id: store.delete_all(),
    "delete older": lambda store, id: store.delete_older(1),
    "list": lambda store, id: store.conversations(),
    "count": lambda store, id: store.count(),
    "search": lambda store, id: store.search("hours"),
    "read": Store.read,
}


def store_head() -> ConversationHead:
    return ConversationHead("Bank", started_at="2026-11-27T10:00:00+00:00")


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_store_that_a_newer_program_brought_to_its_form_meanwhile_is_left_alone(
    file: Path, call: Callable[[Store, str], object]
) -> None:
    with Store(put(STORES[-1], file)) as store:
        id = store.conversations()[0].id
        with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as newer:
            newer.execute("ALTER TABLE conversations ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0")
            newer.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
            before = list(newer.iterdump())
            with pytest.raises(StoreError, match="made by a newer Sidetone") as caught:
                call(store, id)
            assert caught.value.code == "store_newer"
            assert list(newer.iterdump()) == before
        store.close()


def test_a_file_that_became_newer_while_it_was_opened_does_not_become_older(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(put(STORES[-1], file), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        schema.migrate(connection)
        assert schema.version_of(connection) == schema.VERSION + 1


def test_forgetting_everything_takes_the_journal_of_a_newer_program_along() -> None:
    put(STORES[-1], store_path())
    with contextlib.closing(sqlite3.connect(store_path(), isolation_level=None)) as newer:
        newer.execute("PRAGMA journal_mode = WAL")
        newer.execute("UPDATE said SET text = 'in the journal'")
        newer.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        newer.execute("PRAGMA wal_checkpoint(PASSIVE)")
        assert len(files()) > 1
        forget()
        assert files() == []


@pytest.mark.parametrize("format", [99, "99", 99.5, "of tomorrow"])
def test_a_conversation_in_lines_of_a_newer_kind_says_so_and_the_others_are_read(file: Path, format: object) -> None:
    with contextlib.closing(sqlite3.connect(put(STORES[-1], file))) as newer, newer:
        newer.execute("UPDATE conversations SET format = ? WHERE title = 'Restaurant'", (format,))
    with Store(file) as store:
        restaurant, front_desk = store.conversations()
        with pytest.raises(StoreError, match="newer Sidetone"):
            store.read(restaurant.id)
        assert store.read(front_desk.id)[1]


def test_a_file_of_a_newer_version_says_so(tmp_path: Path) -> None:
    newer = tmp_path / "newer.sidetone"
    with zipfile.ZipFile(BUNDLES[-1]) as old, zipfile.ZipFile(newer, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "manifest.json":
                data = json.dumps({**json.loads(data), "format": bundle.FORMAT + 1}).encode()
            new.writestr(name, data)
    with pytest.raises(ConfigError, match=r"newer\.sidetone was made by a newer Sidetone"):
        read_saved(newer)


# -- the next version -------------------------------------------------------------------------------------------

NEXT = ("ALTER TABLE conversations ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'",)


def use(monkeypatch: pytest.MonkeyPatch, *statements: str) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, statements))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)


def test_a_migration_keeps_what_there_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(STORES[-1], file)
    use(monkeypatch, *NEXT)
    with Store(file) as store:
        assert len(store.conversations()) == 2
        assert schema.version_on_disk(file) == schema.VERSION, "the file itself says it, not only its journal"


def test_a_migration_that_fails_changes_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(STORES[-1], file)
    use(monkeypatch, *NEXT, "no statement at all")
    with pytest.raises(StoreError):
        Store(file)
    monkeypatch.undo()
    assert ("conversations", dict(tables(STORES[-1]))["conversations"]) in tables(file)
    with Store(file) as store:
        assert len(store.conversations()) == 2


OPENING = """
import sys
from pathlib import Path
from app.history import schema
from app.history.store import Store
schema.MIGRATIONS = (*schema.MIGRATIONS, [sys.argv[2]])
schema.VERSION += 1
print("ready", flush=True)
sys.stdin.readline()
with Store(Path(sys.argv[1])) as store:
    print(len(store.conversations()))
"""


def test_two_programs_that_start_at_once_migrate_once(file: Path) -> None:
    put(STORES[-1], file)
    command = [sys.executable, "-c", OPENING, str(file), *NEXT]
    programs = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for one in programs:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in programs:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    told = [one.communicate(timeout=30) for one in programs]
    assert told == [("2\n", ""), ("2\n", "")]
