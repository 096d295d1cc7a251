"""Why the system refused something, in words of ours."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base import language
from app.base.os_words import reason_of


@pytest.fixture
def korean() -> Iterator[None]:
    language.choose("ko")
    yield
    language.choose("en")


def test_what_the_system_refused_is_said_in_the_persons_language(tmp_path: Path, korean: None) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        (tmp_path / "gone").read_text()
    words = reason_of(caught.value)
    assert words == "그런 파일이나 폴더가 없습니다"
    assert language.english(words) == "there is no such file or folder"


def test_a_folder_and_a_full_disk_have_words_of_their_own(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="directory") as caught:
        tmp_path.read_text()
    assert reason_of(caught.value) == "it is a folder"
    assert reason_of(OSError(errno.ENOSPC, "No space left on device")) == "the disk is full"


def test_what_is_rare_keeps_the_systems_words() -> None:
    assert reason_of(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert reason_of(OSError("something")) == "OSError"
