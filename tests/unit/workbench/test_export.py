"""Writing exports."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.base.errors import ExportError
from app.history.export.meta import ConversationMeta
from app.history.model import TranscriptRow
from app.workbench.export import export

META = ConversationMeta("Restaurant")
ROWS = [TranscriptRow("item:u1", "message", 1.0, role="user", speaker="You", text="안녕하세요")]


@pytest.mark.parametrize(("name", "start"), [("a.md", "# Restaurant"), ("a.TXT", "Restaurant\n===")])
def test_format_follows_the_suffix(tmp_path: Path, name: str, start: str) -> None:
    export(ROWS, META, tmp_path / name)
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written.startswith(start)
    assert "안녕하세요" in written
    assert os.listdir(tmp_path) == [name]


def test_unknown_suffix_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export(ROWS, META, tmp_path / "a.docx")
    assert ".md" in caught.value.hint
    assert not list(tmp_path.iterdir())


def test_missing_folder_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export(ROWS, META, tmp_path / "none" / "a.md")
    assert "none" in caught.value.message
    assert caught.value.hint


def test_a_link_stays_and_what_only_the_person_may_read_stays_so(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old")
    real.chmod(0o600)
    link.symlink_to(real)
    export(ROWS, META, link)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("# Restaurant")
    assert real.stat().st_mode & 0o777 == 0o600
    assert sorted(os.listdir(tmp_path)) == ["link.md", "real.md"]


def test_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.mkdir()
    with pytest.raises(ExportError):
        export(ROWS, META, target)
    assert os.listdir(tmp_path) == ["a.md"]
    assert target.is_dir()
