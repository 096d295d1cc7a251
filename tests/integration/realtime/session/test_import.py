"""What `app.realtime` says it offers is there."""

from __future__ import annotations


def test_every_public_name_exists() -> None:
    import app.realtime

    assert [name for name in app.realtime.__all__ if getattr(app.realtime, name, None) is None] == []
