"""The store on a real disk: keeping, finding, deleting."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.base.errors import StoreError
from app.history import search
from app.history.conversation import ConversationHead
from app.history.recorder import Batch
from app.history.store import Store, store_path
from app.history.store_thread import StoreThread
from app.workbench.kept import KeptConversations

START = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


def head(title: str = "Restaurant", days: float = 0.0) -> ConversationHead:
    started_at = (START - timedelta(days=days)).isoformat()
    return ConversationHead(title, title.lower(), "This computer", started_at, program_version="0.1.0")


def batch(*lines: str, **said: str) -> Batch:
    return Batch(1.0, next(iter(said.values()), ""), list(lines), said)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sessions.sqlite3"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    with Store(file) as opened:
        yield opened


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_what_was_kept_comes_back_after_a_restart(file: Path) -> None:
    with Store(file) as store:
        id = store.begin(head(), batch("one", "two", u1="a table"))
        assert store.append(id, Batch(2.5, "a table", ["three"], {"a1": "Gladly."}))
    with Store(file) as store:
        kept, lines = store.read(id)
    assert lines == ["one", "two", "three"]
    assert (kept.head.title, kept.head.duration_s, kept.first_words) == ("Restaurant", 2.5, "a table")


def test_the_newest_stands_first(store: Store) -> None:
    for days in (2, 0, 1):
        store.begin(head(days=days), batch(u1=f"{days} days ago"))
    assert [kept.first_words for kept in store.conversations()] == ["0 days ago", "1 days ago", "2 days ago"]
    assert len(store.conversations(limit=2)) == 2


@pytest.mark.parametrize(
    "query", ["zanzibar", "ZANZI", "ＺＡＮ table", "예약", "약", "今日は", "strasse", '"', "re%", "staurant"]
)
def test_words_are_found_in_any_case_and_script(store: Store, query: str) -> None:
    said = 'A table in Zanzibar, 예약 해 주세요, 今日は晴れ, Straße 5, "quoted", more%'
    wanted = store.begin(head(), batch(u1=said))
    store.begin(head("Bank"), batch(u1="nothing of the kind"))
    assert [kept.id for kept in store.search(query)] == [wanted]


def test_all_words_are_needed_and_may_stand_apart(store: Store) -> None:
    store.begin(head(), batch(u1="a table", a1="for two"))
    assert len(store.search("two table")) == 1
    assert store.search("two chairs") == []
    assert store.search("   ") == []


def test_a_find_shows_the_words_around(store: Store) -> None:
    store.begin(head(), batch(u1="x" * 100 + " Zanzibar " + "y" * 100))
    found = store.search("zanzibar")[0].found
    assert " Zanzibar " in found
    assert found.startswith("…")
    assert found.endswith("…")


def test_what_is_known_better_replaces_what_was_said(store: Store) -> None:
    id = store.begin(head(), batch(u1="a cable"))
    store.append(id, batch(u1="a table"))
    assert store.search("cable") == []
    assert len(store.search("table")) == 1


def test_what_is_deleted_is_nowhere_in_the_files(store: Store, file: Path) -> None:
    words = "unforgettable syllables"
    id = store.begin(head(), batch(f'{{"words": "{words}"}}', u1=words))
    for number in range(50):
        store.append(id, batch(f"{words} {number}", **{f"i{number}": f"{words} {number}"}))
    stays = store.begin(head("Bank"), batch("line", u1="stays"))
    assert b"unforgettable" in bytes_of(file.parent)
    store.delete(id)
    assert b"unforgettable" not in bytes_of(file.parent).lower()
    assert b"forgettabl" not in bytes_of(file.parent).lower()
    assert [kept.id for kept in store.conversations()] == [stays]
    assert len(store.search("stays")) == 1


def test_deleting_all_gives_the_room_back(store: Store, file: Path) -> None:
    for _ in range(3):
        store.begin(head(), batch("x" * 500_000, u1="words"))
    assert len(bytes_of(file.parent)) > 1_500_000
    assert store.delete_all() == 3
    assert store.conversations() == []
    assert len(bytes_of(file.parent)) < 150_000


def test_the_old_ones_go(store: Store) -> None:
    store.begin(head(days=91), batch(u1="old"))
    stays = store.begin(head(days=89), batch(u1="new"))
    assert store.delete_older(90, START) == 1
    assert [kept.id for kept in store.conversations()] == [stays]


def test_nothing_more_is_kept_of_what_was_deleted_meanwhile(store: Store) -> None:
    id = store.begin(head(), batch("one", u1="a table"))
    store.delete(id)
    assert not store.append(id, batch("two", u1="more"))
    assert store.search("more") == []
    with pytest.raises(StoreError, match=id):
        store.read(id)
    with pytest.raises(StoreError, match=id):
        store.delete(id)


def test_others_on_this_computer_cannot_read_it(store: Store, file: Path) -> None:
    store.begin(head(), batch("one"))
    assert {path.stat().st_mode & 0o077 for path in file.parent.iterdir()} == {0}


def test_the_window_asks_in_coroutines(file: Path) -> None:
    async def ask() -> None:
        thread = StoreThread(lambda is_suspect: Store(file, is_suspect=is_suspect), is_there=file.exists)
        kept = KeptConversations(thread)
        started = '{"at": 0, "type": "conversation_started", "title": "Bank", "agent": "Ann", "connection": "OpenAI"'
        ended = '{"at": 9, "type": "conversation_ended"}'
        lines = (f'{started}, "started_at": "{START.isoformat()}"}}', ended)
        id = await asyncio.wrap_future(thread.call(lambda store: store.begin(head("Bank"), batch(*lines, u1="money"))))
        assert [entry.id for entry in await kept.list()] == [id]
        assert [entry.found for entry in await kept.search("money")] == ["money"]
        saved = await kept.read(id)
        assert (saved.title, saved.agents, saved.connection) == ("Bank", "bank", "This computer")
        assert [type(stamped.event).__name__ for stamped in saved.stream] == [
            "ConversationStarted",
            "ConversationEnded",
        ]
        await kept.delete(id)
        with pytest.raises(StoreError):
            await kept.read(id)
        await asyncio.wrap_future(thread.end())
        with pytest.raises(asyncio.CancelledError):
            await kept.list()

    asyncio.run(ask())


def test_looking_makes_no_store() -> None:
    async def ask() -> None:
        thread = StoreThread()
        kept = KeptConversations(thread)
        assert (await kept.list(), await kept.search("money"), await kept.count()) == ([], [], 0)
        assert await kept.delete_all() == 0
        for ask_for_one in (kept.read, kept.delete):
            with pytest.raises(StoreError, match="There is no conversation x"):
                await ask_for_one("x")
        await asyncio.wrap_future(thread.end())

    asyncio.run(ask())
    assert not store_path().parent.exists()


def test_an_sqlite_without_the_index_finds_the_same_and_another_takes_it_in(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_INDEX", search._INDEX.replace("trigram case_sensitive 1", "of_another_sqlite"))
    with Store(file) as store:
        first = store.begin(head(), batch(u1="Zanzibar", u2="예약"))
        store.append(first, batch(u1="Zanzibar and Timbuktu"))
        assert [kept.id for kept in store.search("timbuktu 예약")] == [first]
        gone = store.begin(head(), batch(u1="Zanzibar"))
        store.delete(gone)
    monkeypatch.undo()
    with Store(file) as store:
        assert store._index._is_there
        assert [kept.id for kept in store.search("timbuktu 예약")] == [first]
