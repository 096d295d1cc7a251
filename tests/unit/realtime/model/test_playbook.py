"""The playbook itself: it must be able to fail."""

from __future__ import annotations

from app.realtime.model.effects import SendFrame
from tests.playbook import Anything, Frame, Playbook


class Echo:
    def handle(self, fact: list[object]) -> list[object]:
        return fact


def test_playbook_fails_on_each_kind_of_difference() -> None:
    assert Playbook(Echo()) >> [1, 2] << 1 << 2 >> [] >> [3] << Anything()
    assert not Playbook(Echo()) >> [1] << 2
    assert not Playbook(Echo()) >> [1] << 1 << 2
    assert not Playbook(Echo()) >> [1, 2] << 1
    assert not Playbook(Echo()) >> [1, 2] << 1 >> [3] << 3
    assert "expected 2" in repr(Playbook(Echo()) >> [1] << 2)


def test_frame_compares_the_named_fields_only() -> None:
    sent = SendFrame('{"type":"a","x":1,"y":2}')
    assert Frame("a", x=1) == sent
    assert Frame("a", x=2) != sent
    assert Frame("b") != sent
    assert Frame("a", z=1) != sent
