from __future__ import annotations

import gc
import threading
from typing import Any

from app.ui.collector import Collector, collections_put_off


class Ring:
    """Garbage that only the collector finds; writes down on which thread it went."""

    gone_on: list[str]

    def __init__(self, gone_on: list[str]) -> None:
        self.gone_on = gone_on
        self.self = self

    def __del__(self) -> None:
        self.gone_on.append(threading.current_thread().name)


def test_garbage_of_other_threads_is_collected_in_this_one(qapp: Any) -> None:
    collector, gone_on = Collector(), []
    collector.start()
    try:

        def allocate() -> None:
            for _ in range(5000):
                Ring(gone_on)

        worker = threading.Thread(target=allocate, name="worker")
        worker.start()
        worker.join()
        assert gone_on == []
        assert collector.collect_if_due() >= 0
        assert set(gone_on) == {threading.main_thread().name}
        assert len(gone_on) == 5000
    finally:
        collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_nothing_is_collected_while_somebody_makes_much(qapp: Any) -> None:
    collector, gone_on = Collector(), []
    collector.start()
    try:
        with collections_put_off():
            for _ in range(5000):
                Ring(gone_on)
            assert collector.collect_if_due() == -1
        assert collector.collect_if_due() >= 0
        assert len(gone_on) == 5000
    finally:
        collector.stop()


def test_nothing_is_collected_while_nothing_is_due(qapp: Any) -> None:
    collector = Collector()
    collector.start()
    try:
        gc.collect()
        assert collector.collect_if_due() == -1
    finally:
        collector.stop()
