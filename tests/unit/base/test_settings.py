from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.base import settings
from app.base.errors import ConfigError
from app.base.sections import McpTool
from app.base.settings import SettingsFile


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


@pytest.mark.parametrize("content", ["", "{", "[]", "7", '{"turn_mode": "shout"}', "[" * 5000])
def test_a_damaged_file_is_set_aside_and_said_so(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    for number in (1, 2):  # what was set aside before stays
        file.write_text(content)
        loaded = settings.load(file)
        assert loaded.settings == settings.Settings(was_introduced=True)
        assert loaded.set_aside == tmp_path / f"settings-{number}.damaged"
        assert loaded.set_aside.read_text() == content
        notice = loaded.notice()
        assert notice is not None
        assert str(loaded.set_aside) in notice[1]
        assert not file.exists()


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


@pytest.mark.parametrize("version", [99, 99.0, 99.5, "99", "99.0", 10**30])
@pytest.mark.parametrize("other", [{}, {"theme": "loud"}], ids=["whole", "with what makes no sense here"])
def test_a_newer_version_in_whatever_form_leaves_the_file_as_it_is(
    tmp_path: Path, version: object, other: dict[str, Any]
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": version, "sound": {"volume": 0.3}, **other}))
    before = file.read_bytes()
    loaded = SettingsFile(file).load()
    assert loaded.newer >= 99
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
    kept.save(found)
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
