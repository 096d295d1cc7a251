"""What cannot be read of a person's wishes deletes nothing and keeps nothing, whoever looks at the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.base import log_files, paths, privacy, settings
from app.base.errors import ConfigError
from app.base.sections import Privacy
from app.base.settings import SettingsFile
from app.ui import first_look

ALL = {*privacy.KEPT, *privacy.DAYS}
LONG = '{"version": 2, "privacy": {"conversation_days": 3650}'
WISHES: dict[str, tuple[str, set[str]]] = {
    "whole": (LONG + "}", set()),
    "torn": (LONG + ', "theme": "da', ALL),
    "no object": ("[]", ALL),
    "out of range": (LONG.replace("3650", "5000") + "}", {"conversation_days"}),
    "of another kind": ('{"version": 3, "privacy": {"conversation_days": "forever"}}', ALL),
    "one of another kind": (
        '{"version": 3, "privacy": {"keeps_log": false, "log_days": "all", "keeps_conversations": true,'
        ' "conversation_days": 3650}}',
        {"log_days"},
    ),
    "a list": ('{"version": 3, "privacy": [{"what": "conversations", "days": 3650}]}', ALL),
    "a list of this version": ('{"version": 2, "privacy": []}', ALL),
    "elsewhere in a newer one": ('{"version": 3, "keeping": {"days": 3650}}', ALL),
    "not chosen in an older one": ('{"version": 1}', set()),
    "refused in a way of tomorrow": ('{"privacy": {"keeps_log": "never", "keeps_conversations": {}}}', {*privacy.KEPT}),
    "unsure in a way of tomorrow": ('{"privacy": {"unsure": 7}}', {*privacy.DAYS}),
}


pytestmark = pytest.mark.usefixtures("log_as_before")


@pytest.fixture
def file() -> Path:
    found = settings.settings_file()
    found.parent.mkdir(parents=True)
    return found


@pytest.mark.parametrize(("text", "unsure"), WISHES.values(), ids=WISHES)
def test_what_was_lost_is_unsure_and_kept_by_nobody_also_the_next_time(file: Path, text: str, unsure: set[str]) -> None:
    file.write_text(text)
    seen = [log_files.chosen()[1], settings.load().settings.privacy, settings.load().settings.privacy]
    for found in (*seen, log_files.chosen()[1]):
        assert set(found.unsure) == unsure
        assert [getattr(found, name) for name in privacy.KEPT if name in unsure] == [False] * len(
            unsure & {*privacy.KEPT}
        )
    assert len({found.model_dump_json() for found in seen}) == 1


@pytest.mark.parametrize(("text", "unsure"), WISHES.values(), ids=WISHES)
def test_the_first_look_begins_no_log_that_may_have_been_refused(file: Path, text: str, unsure: set[str]) -> None:
    file.write_text(text)
    look = first_look.read()
    assert look.keeps_log == log_files.chosen()[1].keeps_log


def test_readable_wishes_count_beside_lost_ones(file: Path) -> None:
    file.write_text('{"version": 3, "privacy": {"keeps_log": false, "log_days": "all", "of_tomorrow": 1}}')
    for found in (log_files.chosen()[1], settings.load().settings.privacy):
        assert (found.keeps_log, found.model_extra) == (False, {"of_tomorrow": 1})


def test_lines_stay_in_the_log_where_nobody_knows_for_how_long() -> None:
    paths.log_dir().mkdir(parents=True)
    old = paths.log_dir() / "window.log.1"
    old.write_text("2001-01-01 00:00:00,000 WARNING app.ui: ancient\n")
    log_files.keep("window", "WARNING", privacy.unread())
    assert old.exists()
    log_files.keep("window", "WARNING", Privacy())
    assert not old.exists()


def test_a_file_that_is_gone_leaves_unsure_for_how_long_things_are_kept(file: Path) -> None:
    assert settings.load().settings.privacy == log_files.chosen()[1] == Privacy()
    settings.save(settings.Settings())
    file.unlink()
    for found in (settings.load().settings.privacy, log_files.chosen()[1]):
        assert found == Privacy(unsure=[*privacy.DAYS])


def test_conversations_without_any_settings_tell_that_there_were_some() -> None:
    paths.conversations_file().parent.mkdir(parents=True)
    paths.conversations_file().touch()
    assert settings.load().settings.privacy.unsure == [*privacy.DAYS]


def test_a_file_that_cannot_be_opened_is_as_good_as_lost(file: Path) -> None:
    file.mkdir()
    with pytest.raises(ConfigError, match="cannot be read") as caught:
        settings.load()
    for words in ("nothing is deleted", "conversations are not kept", "no log"):
        assert words in caught.value.hint
    assert log_files.chosen()[1] == settings.unread().privacy == privacy.unread()
    assert not first_look.read().keeps_log


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LONG, {"deleted", "conversations", "log"}),
        (LONG.replace("3650", "0") + "}", {"deleted"}),
        ('{"privacy": {"keeps_log": []}}', {"log"}),
        ('{"privacy": {"keeps_conversations": []}}', {"conversations"}),
        ('{"theme": []}', set()),
    ],
)
def test_what_counts_until_the_person_chooses_again_is_told(file: Path, text: str, words: set[str]) -> None:
    file.write_text(text)
    notice = settings.load().notice()
    assert notice is not None
    told = {
        word
        for word in ("deleted", "conversations", "log")
        for line in notice[1].split(". ")
        if line.startswith("Until then") and word in line
    }
    assert told == words
    assert ("Choose again under Privacy and storage" in notice[1]) == bool(words)
    assert settings.load().notice() is None  # said once


def test_who_assigns_a_value_has_chosen_it() -> None:
    found = privacy.unread()
    found.conversation_days = 90
    found.keeps_log = False
    assert set(found.unsure) == {"log_days", "keeps_conversations"}


@pytest.mark.parametrize("version", [2, 3])
def test_a_choice_is_kept_also_where_it_is_what_stood_in(file: Path, version: int) -> None:
    rest: dict[str, Any] = {"keeps_log": True, "log_days": 7, "keeps_conversations": True}
    file.write_text(json.dumps({"version": version, "privacy": {**rest, "conversation_days": "forever", "new": 1}}))
    kept = SettingsFile()
    found = kept.load().settings
    found.theme = "dark"
    kept.save(found)
    assert settings.load().settings.privacy.unsure == ["conversation_days"]
    found.privacy.conversation_days = 90
    kept.save(found)
    again = settings.load().settings.privacy
    assert (again.unsure, again.conversation_days, again.model_extra) == ([], 90, {"new": 1})


def test_stand_ins_are_not_written_into_a_newer_file(file: Path) -> None:
    newer = {"version": 3, "was_introduced": True, "privacy": {"conversation_days": "forever"}, "voice": {"speed": 1}}
    file.write_text(json.dumps(newer))
    kept = SettingsFile()
    found = kept.load().settings
    found.sound.volume = 0.5
    kept.save(found)
    assert json.loads(file.read_text()) == {**newer, "sound": {"volume": 0.5}}


def test_who_has_read_what_another_program_could_not_writes_it_again(file: Path) -> None:
    settings.save(settings.Settings(privacy={"conversation_days": 3650, "keeps_log": False}))
    kept = SettingsFile()
    mine = kept.load().settings
    file.write_text("{")
    settings.load()
    assert settings.load().settings.privacy.unsure
    assert kept.news() == []
    mine.theme = "dark"
    kept.save(mine)
    assert settings.load().settings.privacy == mine.privacy == Privacy(conversation_days=3650, keeps_log=False)


def test_a_choice_that_was_made_again_elsewhere_is_news(file: Path) -> None:
    file.write_text("{")
    kept, other = SettingsFile(), SettingsFile()
    kept.load()
    there = other.load().settings
    there.privacy.log_days = 30
    there.privacy.unsure = ["keeps_log"]
    other.save(there)
    told = {each.path: each.value for each in kept.news()}
    assert told == {"privacy.log_days": 30, "privacy.unsure": ["keeps_log"]}
