"""Which files of a checkout are the project's own: known to git, of a kind that people of the project write."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

OWN = (
    "app/main.py",
    "packaging/linux/bundled_portaudio.py",
    "resources/agents/tools/front_desk.py",
    "resources/speech/first_names.txt",
)


@pytest.fixture
def own_files() -> ModuleType:
    return packaging_programs.load("own_files")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with an own file of some kinds, one text to be compiled, and a model that was committed."""
    for place in (*OWN, "resources/translations/some_ko.ts", "resources/models/heard.onnx"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    for command in (["init", "--quiet"], ["add", "."]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    return tmp_path


def test_only_files_of_the_projects_folders_have_a_place_in_it(own_files: ModuleType, checkout: Path) -> None:
    files = own_files.OwnFiles(checkout)
    assert files.place_of(str(checkout / "app" / "main.py")) == "app/main.py"
    for elsewhere in (".venv/lib/a.py", "apparatus/a.py", "packaging/build.py", "../a.py"):
        assert files.place_of(str(checkout / elsewhere)) is None


def test_what_git_knows_and_people_write_is_own(own_files: ModuleType, checkout: Path) -> None:
    files = own_files.OwnFiles(checkout)
    assert [place for place in OWN if not files.holds(place)] == []


@pytest.mark.parametrize("place", ["app/stray.py", "resources/agents/stray.toml", "resources/speech/stray.txt"])
def test_what_git_does_not_know_is_not_own(own_files: ModuleType, checkout: Path, place: str) -> None:
    (checkout / place).touch()
    assert not own_files.OwnFiles(checkout).holds(place)
    subprocess.run(["git", "add", place], cwd=checkout, check=True)
    assert own_files.OwnFiles(checkout).holds(place)


def test_a_kind_that_nobody_writes_is_not_own_even_when_git_knows_it(own_files: ModuleType, checkout: Path) -> None:
    assert not own_files.OwnFiles(checkout).holds("resources/models/heard.onnx")


def test_what_is_compiled_is_own_where_its_text_is(own_files: ModuleType, checkout: Path) -> None:
    files = own_files.OwnFiles(checkout)
    for suffix in ("qm", "json"):
        assert files.holds(f"resources/translations/some_ko.{suffix}")
        assert not files.holds(f"resources/translations/stray_ko.{suffix}")
    assert not files.holds("resources/translations/some_ko.so")
    assert not files.holds("resources/translations/some_ko.ts")


def test_without_git_the_kind_alone_decides(own_files: ModuleType, checkout: Path) -> None:
    """A source archive holds what its builder put in."""
    (checkout / ".git").rename(checkout / "gone")
    files = own_files.OwnFiles(checkout)
    assert files.holds("app/main.py")
    assert files.holds("resources/translations/some_ko.qm")
    assert not files.holds("resources/translations/stray_ko.qm")
    assert not files.holds("resources/models/heard.onnx")


def test_a_git_that_does_not_answer_stops_the_build_with_its_words(own_files: ModuleType, tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    with pytest.raises(own_files.ContentsError, match="nowhere"):
        own_files.OwnFiles(tmp_path).holds("app/main.py")


def test_every_file_that_this_checkout_ships_is_its_own(own_files: ModuleType, source_files: list[str]) -> None:
    shipped = [
        place
        for place in source_files
        if (place.startswith("app/") and place.endswith(".py"))
        or (place.startswith("resources/") and not place.endswith(".ts") and "/screenshots/" not in place)
    ]
    assert len(shipped) > 100
    files = own_files.OwnFiles(packaging_programs.FOLDER.parent)
    assert [place for place in shipped if not files.holds(place)] == []
