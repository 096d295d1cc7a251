from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.base import settings
from app.base.errors import ConfigError
from app.base.sections import CustomConnection, GuardrailEntry, McpTool
from app.base.settings import Settings, SettingsFile

Change = Callable[[Settings], None]


def test_defaults_come_when_there_is_no_file(tmp_path: Path) -> None:
    loaded = settings.load(tmp_path / "none.json")
    assert loaded.settings == settings.Settings()
    assert loaded.set_aside is None


def test_what_was_saved_is_loaded_and_unknown_keys_survive(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    settings.save(settings.Settings(agents="everyday"), file)
    data = json.loads(file.read_text())
    data["from_a_newer_version"] = {"kept": True}
    file.write_text(json.dumps(data))
    settings.save(settings.load(file).settings, file)
    again = json.loads(file.read_text())
    assert again["agents"] == "everyday"
    assert again["from_a_newer_version"] == {"kept": True}


@pytest.mark.parametrize("content", ["", "{", "[]", "7", "[" * 5000])
def test_a_damaged_file_is_set_aside_and_said_so(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    for number in (1, 2):  # what was set aside before stays
        file.write_text(content)
        loaded = settings.load(file)
        assert loaded.settings == settings.unread()
        assert loaded.set_aside == tmp_path / f"settings-{number}.damaged"
        assert loaded.set_aside.read_text() == content
        notice = loaded.notice()
        assert notice is not None
        assert str(loaded.set_aside) in notice[1]
        assert settings.load(file) == settings.Loaded(settings.unread())  # said once


def test_a_value_that_makes_no_sense_is_the_default_and_said_so(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"turn_mode": "shout"}')
    loaded = settings.load(file)
    assert loaded.settings == settings.Settings(was_introduced=True)
    assert (loaded.lost, loaded.set_aside) == (("turn_mode",), tmp_path / "settings-1.damaged")


def test_a_folder_that_cannot_be_made_is_a_config_error_that_names_the_file(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    with pytest.raises(ConfigError, match=r"settings\.json"):
        settings.save(settings.Settings(), blocker / "settings.json")


def test_a_file_of_the_first_format_keeps_its_choices_and_gets_the_new_parts(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": 1, "agents": "everyday", "chat_url": "http://127.0.0.1:1/v1", "odd": 1}))
    loaded = settings.load(file).settings
    assert (loaded.agents, loaded.chat_url, loaded.voice.speed) == ("everyday", "http://127.0.0.1:1/v1", 1.0)
    settings.save(loaded, file)
    again = json.loads(file.read_text())
    assert (again["version"], again["odd"]) == (settings.FORMAT_VERSION, 1)


def test_unknown_keys_of_a_part_survive_too(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"voice": {"speed": 1.2, "from_tomorrow": [1]}}))
    settings.save(settings.load(file).settings, file)
    assert json.loads(file.read_text())["voice"]["from_tomorrow"] == [1]


def test_a_file_that_cannot_be_read_is_told_and_never_replaced(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.mkdir()
    kept = settings.SettingsFile(file)
    with pytest.raises(ConfigError, match="cannot be read"):
        kept.load()
    with pytest.raises(ConfigError, match="cannot be written"):
        kept.save(settings.Settings())
    assert file.is_dir()


def test_a_file_of_a_newer_version_is_kept_and_named_so(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    newer = {"version": 99, "agents": "everyday", "voice": {"speed": {"of": "tomorrow"}}, "new_part": {"on": True}}
    file.write_text(json.dumps(newer))
    kept = settings.SettingsFile(file)
    loaded = kept.load()
    assert (loaded.settings.agents, loaded.newer, loaded.lost) == ("everyday", 99, ("voice.speed",))
    assert loaded.set_aside is None
    assert json.loads(file.read_text()) == newer
    notice = loaded.notice()
    assert notice is not None
    assert "A newer Sidetone" in notice[0]
    kept.save(loaded.settings)
    again = json.loads(file.read_text())
    assert (again["version"], again["new_part"], again["voice"]["speed"]) == (99, {"on": True}, {"of": "tomorrow"})
    assert settings.load(file).newer == 99


@pytest.mark.parametrize("version", [99, 99.0, 99.5, "99", "99.1.0", "v99", {"major": 99}, [99, 1], 10**30, 10**400])
@pytest.mark.parametrize("other", [{}, {"theme": "loud"}], ids=["whole", "with what makes no sense here"])
def test_a_newer_version_in_whatever_form_leaves_the_file_as_it_is(
    tmp_path: Path, version: object, other: dict[str, Any]
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": version, "sound": {"volume": 0.3}, **other}))
    before = file.read_bytes()
    loaded = SettingsFile(file).load()
    assert loaded.newer >= 99
    assert loaded.lost == tuple(other)
    assert loaded.settings.sound.volume == 0.3
    assert (file.read_bytes(), list(tmp_path.glob("*.damaged"))) == (before, [])


@pytest.mark.parametrize("version", [None, "abc", "", [], {}, True, -1, 0.5])
def test_a_version_that_is_none_loses_nothing_else(tmp_path: Path, version: object) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": version, "sound": {"volume": 0.3}}))
    loaded = SettingsFile(file).load()
    assert (loaded.newer, loaded.settings.sound.volume) == (0, 0.3)
    assert set(loaded.lost) <= {"version"}


def test_what_two_changed_is_there_afterwards(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings.save(settings.Settings(tools=[McpTool(id="a"), McpTool(id="b")]), file)
    first, second = settings.SettingsFile(file), settings.SettingsFile(file)
    mine, theirs = first.load().settings, second.load().settings
    theirs.trusted_files = {"/x.py": "hash"}
    theirs.voice.speed = 1.2
    theirs.tools = [*theirs.tools, McpTool(id="c")]
    second.save(theirs)
    mine.voice.threshold = 0.7
    mine.tools = mine.tools[1:]
    for _ in range(2):  # what is not known here stays, also the second time
        first.save(mine)
        now = settings.load(file).settings
        assert (now.voice.speed, now.voice.threshold, now.trusted_files) == (1.2, 0.7, {"/x.py": "hash"})
        assert [tool.id for tool in now.tools] == ["b", "c"]
    theirs.voice.speed = 1.3
    second.save(theirs)
    mine.voice.speed = 0.9  # who is last wins
    first.save(mine)
    assert settings.load(file).settings.voice.speed == 0.9


def test_a_file_that_is_damaged_while_it_is_in_use_is_set_aside_at_the_next_write(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    kept = settings.SettingsFile(file)
    found = kept.load().settings
    file.write_text("{half")
    notice = kept.save(found)
    assert notice is not None
    assert "settings-1.damaged" in notice[1]
    assert settings.load(file).settings == found
    assert (tmp_path / "settings-1.damaged").read_text() == "{half"


@pytest.mark.parametrize(("before", "now"), [(True, "less"), (False, "system")])
def test_less_motion_of_earlier_days_is_kept(before: bool, now: str) -> None:
    loaded = settings.Settings.model_validate({"appearance": {"reduces_motion": before, "text_scale": 1.25}})
    assert loaded.appearance.motion == now
    assert "reduces_motion" not in loaded.model_dump()["appearance"]
    loaded.appearance.motion = "all"
    assert loaded.appearance.text_scale == 1.25


def test_what_another_wrote_is_told_once_and_not_over_what_was_changed_here(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    mine, theirs = settings.SettingsFile(file), settings.SettingsFile(file)
    here, there = mine.load().settings, theirs.load().settings
    assert mine.news() == []
    there.theme, there.voice.speed, there.agents = "dark", 1.2, "everyday"
    theirs.save(there)
    told = mine.news()
    assert [(each.path, each.before, each.value) for each in told] == [
        ("theme", "system", "dark"),
        ("voice.speed", 1.0, 1.2),
    ]
    assert mine.news() == []
    here.theme = "light"
    mine.save(here)
    assert settings.load(file).settings.theme == "light"
    file.write_text("{")
    assert mine.news() == []


def own(id: str) -> CustomConnection:
    return CustomConnection(id=id, name=id, url="wss://x")


def add_own(found: Settings) -> None:
    found.custom = [*found.custom, own("new")]


def add_guardrail(found: Settings) -> None:
    found.guardrails = [*found.guardrails, GuardrailEntry(id="new", words=["x"])]


def trust(found: Settings) -> None:
    found.trusted_files = found.trusted_files | {"/new.py": "hash"}


def rename(found: Settings) -> None:
    found.guardrails[0].name = "renamed"


def remove(found: Settings) -> None:
    found.custom = found.custom[1:]


KEPT_BESIDE: dict[str, tuple[Change, dict[str, Any], str]] = {
    "an entry without an id": (add_own, {"custom": [{"name": "lab"}, own("a").model_dump()]}, "custom"),
    "an entry that is none": (add_own, {"custom": ["wss://lab", own("a").model_dump()]}, "custom"),
    "an id of another kind": (add_own, {"custom": [{"id": 7}, {"id": {}}]}, "custom"),
    "a guardrail without an id": (add_guardrail, {"guardrails": [{"kind": "telepathy"}]}, "guardrails"),
    "two of one id": (add_own, {"custom": [own("a").model_dump(), {**own("a").model_dump(), "name": "b"}]}, "custom"),
    "what an agreement is now": (trust, {"trusted_files": {"/a.py": {"sha256": "1"}}}, "trusted_files"),
}


@pytest.mark.parametrize(("change", "values", "place"), KEPT_BESIDE.values(), ids=KEPT_BESIDE)
def test_what_a_newer_version_has_in_a_list_stays_beside_a_change_of_it(
    tmp_path: Path, change: Change, values: dict[str, Any], place: str
) -> None:
    file, kept, found = opened(tmp_path, values)
    change(found)
    assert kept.save(found) is None
    now = json.loads(file.read_text())[place]
    stored = values[place]
    if isinstance(stored, list):
        assert (now[:-1], now[-1]["id"]) == (stored, "new")
    else:
        assert now == {**stored, "/new.py": "hash"}


def test_an_entry_that_means_more_in_a_newer_version_keeps_that_when_it_is_changed(tmp_path: Path) -> None:
    entry = {"id": "g", "kind": "telepathy", "name": "mine", "words": ["plan"], "distance": {"m": 3}}
    file, kept, found = opened(tmp_path, {"guardrails": [entry]})
    rename(found)
    assert kept.save(found) is None
    assert json.loads(file.read_text())["guardrails"] == [{**entry, "name": "renamed"}]


NO_ROOM: dict[str, tuple[Change, dict[str, Any]]] = {
    "a list that is none": (add_own, {"custom": {"lab": {"address": "wss://lab"}}}),
    "agreements in a list": (trust, {"trusted_files": [{"path": "/a.py", "sha256": "1"}]}),
    "an entry that goes": (remove, {"custom": [{**own("a").model_dump(), "headers": [1]}]}),
}


@pytest.mark.parametrize(("change", "values"), NO_ROOM.values(), ids=NO_ROOM)
def test_what_a_change_leaves_no_room_for_is_in_a_copy_that_is_named_once(
    tmp_path: Path, change: Change, values: dict[str, Any]
) -> None:
    file, kept, found = opened(tmp_path, values)
    before = file.read_bytes()
    change(found)
    notice = kept.save(found)
    assert notice is not None
    assert str(tmp_path / "settings-1.newer") in notice[1]
    assert (tmp_path / "settings-1.newer").read_bytes() == before
    assert stat.S_IMODE((tmp_path / "settings-1.newer").stat().st_mode) == 0o600
    found.theme = "light"
    assert kept.save(found) is None
    assert len(list(tmp_path.glob("*.newer"))) == 1
    assert json.loads(file.read_text())["version"] == 3


def test_what_the_person_takes_away_that_is_understood_needs_no_copy(tmp_path: Path) -> None:
    file, kept, found = opened(tmp_path, {"custom": [{"id": "a", "name": "a", "url": "wss://x"}]})
    remove(found)
    assert kept.save(found) is None
    assert json.loads(file.read_text())["custom"] == []


def test_one_of_two_entries_with_the_same_id_can_be_taken_away(tmp_path: Path) -> None:
    two = [own("a").model_dump(), {**own("a").model_dump(), "name": "b"}]
    file, kept, found = opened(tmp_path, {"custom": two, "version": 2})
    remove(found)
    kept.save(found)
    assert json.loads(file.read_text())["custom"] == two[1:]


def opened(folder: Path, values: dict[str, Any]) -> tuple[Path, SettingsFile, Settings]:
    """A file of a newer version, and the settings as this one reads them."""
    file = folder / "settings.json"
    wishes = Settings().privacy.model_dump()
    file.write_text(json.dumps({"version": 3, "was_introduced": True, "privacy": wishes, **values}))
    kept = SettingsFile(file)
    return file, kept, kept.load().settings
