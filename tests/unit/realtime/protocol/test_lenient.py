"""Numbers that a peer may send and no float can hold."""

from __future__ import annotations

from app.realtime.protocol.lenient import read_real


def test_a_number_beyond_every_float_is_no_number() -> None:
    assert read_real({"seconds": 10**400}, "seconds") == (0.0, False)
    assert read_real({"seconds": 2}, "seconds") == (2.0, True)
