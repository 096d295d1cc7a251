"""The latest ids are remembered, the oldest forgotten."""

from __future__ import annotations

from app.base.recent import Recent


def test_the_oldest_is_forgotten_when_there_are_too_many() -> None:
    recent: Recent[str] = Recent(2)
    for key in ("a", "b", "c"):
        recent.add(key)
    assert list(recent) == ["b", "c"]


def test_what_comes_again_counts_as_the_latest() -> None:
    recent: Recent[str] = Recent(2)
    for key in ("a", "b", "a", "c"):
        recent.add(key)
    assert list(recent) == ["a", "c"]


def test_forgetting_what_is_not_there_changes_nothing() -> None:
    recent: Recent[str] = Recent()
    recent.add("a")
    recent.discard("b")
    assert "a" in recent
    recent.discard("a")
    assert not recent
