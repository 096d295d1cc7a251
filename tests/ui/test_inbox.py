from __future__ import annotations

import threading

from app.realtime.session.events import RealtimeAudio, RealtimeOutputTranscriptDelta
from app.ui.inbox import Inbox
from app.workbench.events import HeardProgress, LevelsChanged, Stamped


def delta(text: str) -> RealtimeOutputTranscriptDelta:
    return RealtimeOutputTranscriptDelta("i", text)


def test_only_the_last_reading_and_the_last_position_of_each_item_come_through() -> None:
    inbox = Inbox()
    for number in range(5):
        inbox.put(Stamped(number, LevelsChanged(-number, -9, -9, -9)))
        inbox.put(Stamped(number, HeardProgress("a", 500, number)))
        inbox.put(Stamped(number, HeardProgress("b", 500, number)))
    inbox.put(Stamped(6, delta("x")))
    taken = inbox.take()
    assert [type(each.event).__name__ for each in taken] == [
        "LevelsChanged",
        "HeardProgress",
        "HeardProgress",
        "RealtimeOutputTranscriptDelta",
    ]
    assert taken[0].event.you_peak_dbfs == -4
    assert {each.event.item_id: each.event.heard_ms for each in taken[1:3]} == {"a": 4, "b": 4}
    assert inbox.take() == []


def test_text_keeps_its_order_and_sound_is_not_kept() -> None:
    inbox = Inbox()
    for number in range(100):
        inbox.put(Stamped(0, delta(str(number))))
        inbox.put(Stamped(0, RealtimeAudio(b"x" * 960, "i", 0)))
    assert [each.event.delta for each in inbox.take()] == [str(number) for number in range(100)]


def test_over_the_limit_the_oldest_go_and_are_counted() -> None:
    inbox = Inbox(limit=10)
    for number in range(25):
        inbox.put(Stamped(0, delta(str(number))))
    assert [each.event.delta for each in inbox.take()] == [str(number) for number in range(15, 25)]
    assert inbox.missed == 15


def test_two_threads_lose_nothing() -> None:
    inbox, taken = Inbox(), []

    def write() -> None:
        for number in range(5000):
            inbox.put(Stamped(0, delta(str(number))))

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        taken += inbox.take()
    writer.join()
    taken += inbox.take()
    assert [each.event.delta for each in taken] == [str(number) for number in range(5000)]
