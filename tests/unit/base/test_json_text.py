from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import app
from app.base import log_files, paths, privacy, system_language
from app.base.json_text import from_json
from app.base.sections import Advanced
from app.realtime.transports.refusal import Refusal, refusal_of
from app.ui import first_look
from app.workbench import trial

TOO_DEEP = "[" * 200_000


@pytest.mark.parametrize("text", [TOO_DEEP, TOO_DEEP.encode(), "{", b"\xff", ""])
def test_what_cannot_be_read_is_a_wrong_value_however_deep_it_is(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(text)


def test_settings_that_are_nested_too_deeply_count_as_none_wherever_they_are_looked_at() -> None:
    paths.config_dir().mkdir(parents=True, exist_ok=True)
    (paths.config_dir() / "settings.json").write_text(TOO_DEEP)
    assert system_language.in_settings() is None
    assert log_files.chosen() == (Advanced(), privacy.unread())
    assert first_look.read().connection == first_look.FirstLook().connection


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        (trial.event_of, {}),
        (lambda text: refusal_of(text.encode(), {}), Refusal()),
    ],
)
def test_a_peer_that_nests_too_deeply_says_nothing(read: Callable[[str], object], expected: object) -> None:
    assert read(TOO_DEEP) == expected


def test_nobody_else_reads_json() -> None:
    """Save the benchmarks, which read what they wrote themselves."""
    root = Path(app.__file__).parent
    own = {root / "base" / "json_text.py", *(root / "workbench" / "bench").glob("*.py")}
    readers = [str(file) for file in root.rglob("*.py") if file not in own and "json.load" in file.read_text("utf-8")]
    assert readers == []
