"""Silence in the format of the session."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime.session.silence import silence


@pytest.mark.parametrize(
    ("format_", "byte"),
    [
        ({"type": "audio/pcmu"}, b"\xff"),
        ({"type": "audio/pcma"}, b"\xd5"),
        ({"type": "audio/pcm"}, b"\0"),
        (None, b"\0"),
    ],
)
def test_silence_has_the_formats_own_zero(format_: Any, byte: bytes) -> None:
    assert silence(3, {"audio": {"input": {"format": format_}}}) == byte * 3


def test_silence_is_pcm_when_nothing_is_known() -> None:
    assert silence(2, {}) == b"\0\0"
