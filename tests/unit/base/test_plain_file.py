"""Files that take another one's place only when they are whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.base.plain_file import Beside


def refused(error: OSError) -> Exception:
    return ValueError(f"not there: {error.strerror}")


def test_what_is_kept_takes_the_place_at_the_end_and_a_link_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    real.chmod(0o600)
    link.symlink_to(real)
    with Beside(link, refused) as beside:
        assert beside.path is not None
        beside.path.write_text("new")
        assert real.read_text() == "old"
        beside.is_kept = True
    assert link.is_symlink()
    assert (real.read_text(), real.stat().st_mode & 0o777) == ("new", 0o600)
    assert sorted(os.listdir(tmp_path)) == ["link", "real"]


def test_what_is_not_kept_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError), Beside(tmp_path / "file", refused):
        raise KeyError
    assert os.listdir(tmp_path) == []


def test_a_place_that_cannot_be_taken_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "file"
    beside = Beside(place, refused)
    beside.__enter__()
    place.mkdir()  # meanwhile
    beside.is_kept = True
    with pytest.raises(ValueError, match="not there"):
        beside.__exit__(None, None, None)
    assert os.listdir(tmp_path) == ["file"]


def test_a_device_is_written_to_itself_and_no_file_is_none() -> None:
    with Beside(Path(os.devnull), refused) as device, Beside(None, refused) as none:
        assert (device.path, none.path) == (Path(os.devnull), None)
        device.is_kept = none.is_kept = True
    assert not Path(os.devnull).is_file()


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not there: No such file"), Beside(tmp_path / "none" / "file", refused):
        pass
