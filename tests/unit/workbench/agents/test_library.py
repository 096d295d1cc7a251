"""The person's agent sets on disk."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.base import paths
from app.base.errors import ConfigError
from app.realtime.agents.scenario import load_agent_set
from app.tools.own import OwnTools
from app.workbench.agents import set_file
from app.workbench.agents.library import CHANGED_OUTSIDE, AgentLibrary, difference
from app.workbench.agents.versions import KEPT

GOOD = '# mine\ntitle = "Mine"\nunknown = 1\n\n[[agents]]\nname = "A"\n'


@pytest.fixture
def library(tmp_path: Path) -> AgentLibrary:
    moments = (dt.datetime(2026, 11, 6, 8, 0, n // 60, n % 60, tzinfo=dt.UTC) for n in range(3600))
    return AgentLibrary(tmp_path / "own", now=lambda: next(moments))


def names(library: AgentLibrary) -> list[str]:
    return [entry.name for entry in library.entries() if entry.is_own]


def test_a_new_set_is_listed_with_the_shipped_ones_and_can_be_loaded(library: AgentLibrary) -> None:
    name = library.new('Café "Zoë"', "Wirt")
    assert name == "café_zoë"
    found = {entry.name: entry for entry in library.entries()}
    assert (found[name].title, found[name].is_own, found[name].problem) == ('Café "Zoë"', True, "")
    assert not found["restaurant"].is_own
    assert load_agent_set(library.path(name)).starting_agent.name == "Wirt"
    assert library.new("Cafe Zoë?", "X") == "cafe_zoë"
    assert library.new("???", "X") == "agents"
    assert library.new("CON", "X") == "agents_2"


def test_saving_keeps_the_old_content_as_a_version_and_restoring_the_new_one(library: AgentLibrary) -> None:
    name = library.new("Mine", "A")
    first = library.read(name)
    second = library.save(name, GOOD, first.stamp)
    library.save(name, GOOD, second.stamp)
    versions = library.versions.of(name)
    assert [library.versions.text(version) for version in versions] == [GOOD, first.text]
    assert library.restore(versions[-1]).text == first.text
    assert library.read(name).text == first.text
    assert "+unknown = 1" in difference(first.text, GOOD)


def test_only_the_last_versions_stay(library: AgentLibrary) -> None:
    name = library.new("Mine", "A")
    saved = library.read(name)
    for number in range(KEPT + 5):
        saved = library.save(name, f"{GOOD}# {number}\n", saved.stamp)
    versions = library.versions.of(name)
    assert len(versions) == KEPT
    assert library.versions.text(versions[0]).endswith(f"# {KEPT + 3}\n")


def _rewrite(file: Path) -> None:
    file.write_text("# theirs\n" + GOOD, encoding="utf-8")


@pytest.mark.parametrize("act", [_rewrite, Path.unlink])
def test_a_change_by_another_program_is_noticed_and_never_overwritten_silently(
    library: AgentLibrary, act: Callable[[Path], None]
) -> None:
    name = library.new("Mine", "A")
    stamp = library.read(name).stamp
    file = library.path_of_own(name)
    os.utime(file, (1, 1))
    assert not library.is_changed(name, stamp)  # touched, but the content is the same
    act(file)
    assert library.is_changed(name, stamp)
    with pytest.raises(ConfigError) as caught:
        library.save(name, GOOD, stamp)
    assert caught.value.code == CHANGED_OUTSIDE
    library.save(name, GOOD, stamp, overwrites=True)
    assert library.read(name).text == GOOD
    if act is _rewrite:
        assert library.versions.text(library.versions.of(name)[0]).startswith("# theirs")


def test_a_write_that_fails_leaves_the_old_content_and_nothing_beside_it(
    library: AgentLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = library.new("Mine", "A")
    before = library.read(name)

    def refuse(*_paths: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(ConfigError, match="the disk is full"):
        library.save(name, before.text, before.stamp)
    with pytest.raises(ConfigError, match="the disk is full"):
        library.save(name, GOOD, before.stamp)
    assert library.read(name).text == before.text
    assert [file.name for file in library.own.iterdir() if file.suffix == ".new"] == []


def test_a_link_stays_a_link(library: AgentLibrary, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text(GOOD, encoding="utf-8")
    library.own.mkdir()
    (library.own / "mine.toml").symlink_to(real)
    library.save("mine", GOOD + "# more\n", library.read("mine").stamp)
    assert (library.own / "mine.toml").is_symlink()
    assert real.read_text(encoding="utf-8").endswith("# more\n")


def test_a_copy_of_a_shipped_set_works_with_its_tool_files(library: AgentLibrary) -> None:
    (library.own / "tools").mkdir(parents=True)
    (library.own / "tools" / "restaurant.py").write_text("something_else = 1\n", encoding="utf-8")
    name = library.duplicate("restaurant", "My restaurant")
    own = OwnTools()
    loaded = load_agent_set(library.path(name), own=own)  # a copied file needs no agreement: its content ships
    own.close()
    assert loaded.title == "My restaurant"
    assert [tool.name for tool in loaded.starting_agent.tools] == ["book_table"]
    assert "tools/restaurant_2.py#book_table" in library.read(name).text
    assert (library.own / "tools" / "restaurant.py").read_text(encoding="utf-8") == "something_else = 1\n"
    assert library.duplicate("front_desk", "Front desk").startswith("front_desk_")


def test_an_export_and_its_import_hold_the_same_and_programs_are_not_imported(
    library: AgentLibrary, tmp_path: Path
) -> None:
    there = tmp_path / "elsewhere" / "shop.toml"
    library.export("restaurant", there)
    assert (there.parent / "tools" / "restaurant.py").is_file()
    name = library.import_file(there)
    assert name == "shop"
    assert library.read(name).text == there.read_text(encoding="utf-8")
    assert not (library.own / "tools").exists()


def test_names_move_with_versions_and_order(library: AgentLibrary) -> None:
    for title in ("One", "Two", "Three"):
        library.new(title, "A")
    library.move("two", -9)
    library.move("one", 1)
    assert names(library)[0] == "two"
    saved = library.read("two")
    library.save("two", GOOD, saved.stamp)
    assert library.rename("two", "zwei") == "zwei"
    assert names(library)[0] == "zwei"
    assert library.versions.text(library.versions.of("zwei")[0]) == saved.text
    with pytest.raises(ConfigError, match="already"):
        library.rename("zwei", "ONE")
    with pytest.raises(ConfigError, match="cannot be the name"):
        library.rename("zwei", "../zwei")


def test_what_was_deleted_can_be_brought_back(library: AgentLibrary) -> None:
    name = library.import_file(_written(library.own.parent / "mine.toml", GOOD.encode()))
    library.delete(name)
    assert (names(library), library.deleted()) == ([], [name])
    assert library.new("Mine", "B") == "mine_2"  # its versions are not mixed with another set's
    library.restore(library.versions.of(name)[0])
    assert library.read(name).text == GOOD
    library.delete(name)
    library.versions.forget(name)
    assert library.deleted() == []


def _written(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"title = \n", "valid TOML"),
        (b'title = "x"\n', "no agents"),
        (b"\xff\xfe", "UTF-8"),
        (b"#" * (set_file.MAX_BYTES + 1), "larger than"),
        (b"a = " + b"[" * 50_000, "valid TOML"),
    ],
)
def test_what_is_no_agent_set_is_not_imported(library: AgentLibrary, tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        library.import_file(_written(tmp_path / "in.toml", data))
    assert names(library) == []


def test_pipes_devices_and_folders_are_refused_at_once(library: AgentLibrary, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    for place in (tmp_path / "pipe.toml", Path("/dev/zero"), tmp_path, tmp_path / "missing.toml"):
        with pytest.raises(ConfigError):
            library.import_file(place)


@pytest.mark.parametrize("name", ["../x", "a/b", "a\\b", ".hidden", "", "nul", "COM1", "x" * 61, "a\n", "a\0b", " a"])
def test_names_that_lead_elsewhere_are_refused_everywhere(library: AgentLibrary, name: str) -> None:
    for act in (library.path, library.path_of_own, library.read, library.delete, library.versions.of):
        with pytest.raises(ConfigError, match="cannot be the name"):
            act(name)


def test_a_name_with_markup_or_a_path_becomes_a_plain_one(library: AgentLibrary, tmp_path: Path) -> None:
    name = library.import_file(_written(tmp_path / "<b>x&..;rm -rf.toml", GOOD.encode()))
    assert name == "b_x_rm_rf"
    entry = next(entry for entry in library.entries() if entry.name == name)
    assert entry.path.parent == library.own


def test_broken_files_are_listed_with_what_is_wrong(library: AgentLibrary) -> None:
    library.own.mkdir()
    _written(library.own / "broken.toml", b"title = \n")
    _written(library.own / "order.txt", b"\xff\nbroken\n")
    _written(library.own / "odd & name.toml", GOOD.encode())
    (library.own / "folder.toml").mkdir()
    (library.own / "dangling.toml").symlink_to("nowhere")
    (library.own / ".versions" / "odd & name").mkdir(parents=True)
    assert library.deleted() == []
    found = library.entries()[0]
    assert found.name == "broken"
    assert "broken.toml:1" in found.problem
    assert paths.agents_dir() not in found.path.parents
