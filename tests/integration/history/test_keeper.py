"""Keeping a conversation that goes on: kills, full disks, other programs, and a person who changes their mind."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.base import paths
from app.base.errors import StoreError
from app.history.conversation import ConversationHead
from app.history.recorder import Batch
from app.history.store import Store, store_path
from app.realtime.model_events import RealtimeModelAudioEvent
from app.realtime.session import events as said
from app.workbench import keeper as keeper_module
from app.workbench.conversation_care import ConversationCare
from app.workbench.event_lines import event_line
from app.workbench.events import (
    ConversationEnded,
    ConversationKept,
    ConversationStarted,
    EngineStatus,
    LevelsChanged,
    Stamped,
    Trouble,
)

STARTED = ConversationStarted("Restaurant", "Host", "This computer", "2026-11-27T10:00:00+00:00", None, "restaurant")
SPEECH = RealtimeModelAudioEvent(b"\0\1" * 480, "r1", "a1", 0)


def heard(words: str, item: str = "u1") -> said.RealtimeInputTranscriptCompleted:
    return said.RealtimeInputTranscriptCompleted(item, words)


class Talk:
    """A conversation that is kept as the window would, and what the person is told."""

    def __init__(self) -> None:
        self.is_wanted = True
        self.told: list[Any] = []
        self.care = ConversationCare(lambda: self.is_wanted, lambda stamped: self.told.append(stamped.event))
        self.stream: list[Stamped] = []

    def say(self, *events: Any) -> None:
        for event in events:
            self.stream.append(Stamped(len(self.stream) / 10, event))
            self.care.keeper.put(self.stream[-1])

    async def until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(10):
            while True:
                if condition():
                    return
                await asyncio.sleep(0.005)

    @property
    def id(self) -> str:
        return next((event.id for event in self.told if isinstance(event, ConversationKept)), "")

    @property
    def troubles(self) -> list[str]:
        return [f"{event.message} {event.hint}" for event in self.told if isinstance(event, Trouble)]

    async def end(self) -> None:
        await asyncio.wait_for(asyncio.wrap_future(self.care.end()), 10)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper_module, "BATCH_S", 0.02)


def talked(scenario: Callable[[Talk], Any]) -> Talk:
    talk = Talk()

    async def main() -> None:
        try:
            await scenario(talk)
        finally:
            await talk.end()

    asyncio.run(main())
    return talk


def kept() -> list[tuple[str, list[str]]]:
    """First words and lines of everything in the store."""
    with Store(store_path()) as store:
        return [(each.first_words, store.read(each.id)[1]) for each in store.conversations()]


def test_the_lines_are_those_of_the_event_log() -> None:
    async def scenario(talk: Talk) -> None:
        talk.say(STARTED, LevelsChanged(0, 0, 0, 0), said.RealtimeSpeechStarted("u1", 0))
        await asyncio.sleep(0.05)
        assert not store_path().exists(), "nobody has said anything yet"
        talk.say(heard("a table"), said.RealtimeAudio(SPEECH, "a1", 0))
        await talk.until(lambda: talk.id)
        talk.say(said.RealtimeToolEnd("Host", "clock", "{}", "ten", call_id="c1"), ConversationEnded())

    talk = talked(scenario)
    ((words, lines),) = kept()
    assert words == "a table"
    assert lines == [line for stamped in talk.stream if (line := event_line(stamped)) is not None]
    assert talk.troubles == []


def test_what_comes_after_the_end_is_no_part_of_it() -> None:
    async def scenario(talk: Talk) -> None:
        talk.say(STARTED, heard("a table"), ConversationEnded(), EngineStatus("stopped"))
        talk.say(STARTED, heard("another"))
        talk.say(EngineStatus("lost"))

    talked(scenario)
    assert [len(lines) for _, lines in kept()] == [3, 3]


def test_a_conversation_in_which_nobody_said_anything_is_not_kept() -> None:
    async def scenario(talk: Talk) -> None:
        talk.say(STARTED, said.RealtimeSpeechStarted("u1", 0), ConversationEnded())

    talked(scenario)
    assert not store_path().exists()


def test_where_nothing_is_to_be_kept_no_store_is_made() -> None:
    async def scenario(talk: Talk) -> None:
        talk.is_wanted = False
        talk.say(STARTED, heard("private"), ConversationEnded())
        talk.is_wanted = True
        talk.say(STARTED, heard("on its way"))
        talk.is_wanted = False  # before it was written, and nothing more comes

    talked(scenario)
    assert not paths.data_dir().exists()


def test_what_is_turned_off_while_talking_stops_at_once_and_for_good() -> None:
    async def scenario(talk: Talk) -> None:
        talk.say(STARTED, heard("public"))
        await talk.until(lambda: talk.id)
        talk.say(heard("on its way", "u2"))
        talk.is_wanted = False
        talk.say(heard("private", "u3"))
        await asyncio.sleep(0.05)
        talk.is_wanted = True
        talk.say(heard("afterwards", "u4"), ConversationEnded())
        talk.say(STARTED, heard("another one"), ConversationEnded())

    talk = talked(scenario)
    assert [words for words, _ in kept()] == ["another one", "public"]
    everything = b"".join(path.read_bytes() for path in paths.data_dir().iterdir())
    for word in ("on its way", "private", "afterwards"):
        assert word.encode() not in everything
    whole = talk.care.keeper.whole()
    assert whole is not None
    assert "another one" in whole.lines[1]


def test_nothing_more_is_kept_of_what_the_person_deleted() -> None:
    async def scenario(talk: Talk) -> None:
        talk.say(STARTED, heard("a table"))
        await talk.until(lambda: talk.id)
        await talk.care.kept.delete(talk.id)
        talk.say(heard("more", "u2"), ConversationEnded())

    talk = talked(scenario)
    assert kept() == []
    assert talk.troubles == []


def test_a_store_that_another_program_holds_stops_nobody_from_talking() -> None:
    with Store(store_path()):
        pass
    other = sqlite3.connect(store_path(), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    async def scenario(talk: Talk) -> None:
        began = time.perf_counter()
        talk.say(STARTED, *(heard(f"word {number}", f"u{number}") for number in range(200)))
        await asyncio.sleep(0.05)
        talk.say(heard("last", "u999"))
        assert time.perf_counter() - began < 1.0
        other.execute("ROLLBACK")
        await talk.until(lambda: talk.id)

    talked(scenario)
    other.close()
    ((_, lines),) = kept()
    assert len(lines) == 202


def test_a_full_disk_is_told_once_and_tried_again() -> None:
    async def scenario(talk: Talk) -> None:
        await talk.care.kept.list()
        await _pragma(talk, "max_page_count = 24")
        talk.say(STARTED, heard("x" * 200_000))
        await talk.until(lambda: talk.troubles)
        talk.say(heard("still talking", "u2"))
        await asyncio.sleep(0.05)
        await _pragma(talk, "max_page_count = 100000")  # room was made
        talk.say(heard("goes on", "u3"), ConversationEnded())

    talk = talked(scenario)
    (trouble,) = talk.troubles
    assert "This conversation is not kept. The disk is full" in trouble
    assert "Make room" in trouble
    ((_, lines),) = kept()
    assert len(lines) == 5


async def _pragma(talk: Talk, pragma: str) -> None:
    future = talk.care._thread.call(lambda store: store._connection.execute(f"PRAGMA {pragma}").fetchall())
    await asyncio.wrap_future(future)


def test_a_file_that_cannot_be_written_is_told_with_what_to_do() -> None:
    async def scenario(talk: Talk) -> None:
        await _pragma(talk, "query_only = ON")
        talk.say(STARTED, heard("hello"), ConversationEnded())
        await talk.until(lambda: talk.troubles)

    (trouble,) = talked(scenario).troubles
    assert "it can only be read there" in trouble
    assert "can be written" in trouble


@pytest.mark.parametrize("rows", ["id > 10", "1"])
def test_a_damaged_search_index_is_made_anew_or_done_without(rows: str) -> None:
    with Store(store_path()) as store:
        store.begin(_head(), _batch("old words"))
    with contextlib.closing(sqlite3.connect(store_path())) as vandal, vandal:
        vandal.execute(f"DELETE FROM said_index_data WHERE {rows}")

    async def scenario(talk: Talk) -> None:
        with pytest.raises(StoreError):
            await talk.care.kept.search("words")
        assert len(await talk.care.kept.search("words")) == 1
        talk.say(STARTED, heard("new words"), ConversationEnded())
        await talk.until(lambda: talk.id)
        assert len(await talk.care.kept.search("words")) == 2
        await talk.care.kept.delete(talk.id)

    talked(scenario)
    assert not list(paths.data_dir().glob("*.damaged"))


def test_a_folder_that_cannot_be_made_is_told_with_what_to_do() -> None:
    paths.data_dir().parent.mkdir(parents=True)
    paths.data_dir().write_text("a file where the folder should be")

    async def scenario(talk: Talk) -> None:
        talk.say(STARTED, heard("hello"), ConversationEnded())
        await talk.until(lambda: talk.troubles)

    (trouble,) = talked(scenario).troubles
    assert "is not kept" in trouble
    assert "belong to you" in trouble


def test_a_store_that_is_damaged_while_talking_is_set_aside_and_loses_nothing_of_this_conversation() -> None:
    with Store(store_path()) as store:
        store.begin(_head(), _batch("old words " * 2_000))

    async def scenario(talk: Talk) -> None:
        talk.say(STARTED, heard("before"))
        await talk.until(lambda: talk.id)
        await talk.care.kept.list()
        with store_path().open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * (store_path().stat().st_size - 4096))
        await _pragma(talk, "wal_checkpoint(TRUNCATE)")
        await _pragma(talk, "cache_size = 0")
        talk.say(heard("damaged", "u2"))
        await talk.until(lambda: talk.troubles)
        talk.say(heard("after", "u3"), ConversationEnded())

    talk = talked(scenario)
    assert any("set aside" in trouble for trouble in talk.troubles)
    assert list(paths.data_dir().glob("sessions-*.damaged"))
    ((words, lines),) = kept()
    assert (words, len(lines)) == ("before", 5)


def _head() -> ConversationHead:
    return ConversationHead("Old", started_at="2026-01-01T00:00:00+00:00")


def _batch(words: str) -> Batch:
    return Batch(1.0, words[:20], ["{}"], {"u1": words})


@pytest.fixture
def talking() -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Starts programs that talk and are kept until they are killed."""
    started: list[subprocess.Popen[str]] = []

    def start(name: str) -> subprocess.Popen[str]:
        program = [sys.executable, str(Path(__file__).with_name("talking.py")), name]
        one = subprocess.Popen(
            program, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.getcwd()}
        )
        started.append(one)
        return one

    yield start
    for one in started:
        one.kill()
        one.communicate()


def test_two_programs_are_kept_side_by_side_and_a_kill_loses_a_second_at_most(
    talking: Callable[[str], subprocess.Popen[str]],
) -> None:
    programs = [talking("first"), talking("second")]
    said_last = []
    for one in programs:
        assert one.stdout is not None
        said_last.append(one.stdout.readline().split())
    time.sleep(0.8)
    for one in programs:
        one.send_signal(signal.SIGKILL)
    for number, one in enumerate(programs):
        assert one.stdout is not None
        rest = one.stdout.read().splitlines()
        said_last[number] = rest[-1].split() if len(rest[-1].split()) == 2 else rest[-2].split()
    with Store(store_path()) as store:
        found = {each.first_words.split()[0]: store.read(each.id) for each in store.conversations()}
    assert set(found) == {"first", "second"}
    for name, at_s in said_last:
        assert found[name][0].head.duration_s > float(at_s) - 1.0
        assert len(found[name][1]) > 20


def test_a_newer_program_that_brings_the_store_to_its_form_is_told_once_and_its_file_stays() -> None:
    async def scenario(talk: Talk) -> None:
        talk.say(STARTED, heard("a table"))
        await talk.until(lambda: talk.id)
        with contextlib.closing(sqlite3.connect(store_path(), isolation_level=None)) as newer:
            newer.execute("PRAGMA user_version = 999")
            before = list(newer.iterdump())
            talk.say(heard("for two", "u2"))
            await talk.until(lambda: talk.troubles)
            talk.say(heard("at seven", "u3"))
            await talk.end()
            assert list(newer.iterdump()) == before

    talk = talked(scenario)
    (told,) = talk.troubles
    assert "This conversation is not kept." in told
    assert "made by a newer Sidetone" in told
