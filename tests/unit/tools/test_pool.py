"""The pool for synchronous tools."""

from __future__ import annotations

import threading
import time
from concurrent.futures import CancelledError

import pytest

from app.tools.pool import ToolPool


def test_a_result_and_an_exception_travel_to_the_waiter() -> None:
    pool = ToolPool(1)
    assert pool.submit(lambda: 3).result(5) == 3
    with pytest.raises(ZeroDivisionError):
        pool.submit(lambda: 1 // 0).result(5)


def test_no_more_than_the_size_run_at_once() -> None:
    pool, running, most, lock = ToolPool(2), 0, 0, threading.Lock()

    def job() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.01)
        with lock:
            running -= 1

    for future in [pool.submit(job) for _ in range(8)]:
        future.result(5)
    assert most == 2


def test_an_abandoned_job_that_hangs_does_not_block_the_others() -> None:
    pool, release, started = ToolPool(1), threading.Event(), threading.Event()

    def hang() -> None:
        started.set()
        release.wait(5)

    stuck = pool.submit(hang)
    assert started.wait(5)
    pool.abandon(stuck)
    try:
        assert pool.submit(lambda: "next").result(5) == "next"
    finally:
        release.set()
        stuck.result(5)


def test_an_abandoned_job_that_has_not_begun_never_begins() -> None:
    pool, release, started, ran = ToolPool(1), threading.Event(), threading.Event(), []

    def hold() -> None:
        started.set()
        release.wait(5)

    first = pool.submit(hold)
    assert started.wait(5)
    waiting = pool.submit(lambda: ran.append(1))
    pool.abandon(waiting)
    release.set()
    first.result(5)
    assert pool.submit(lambda: "after").result(5) == "after"
    with pytest.raises(CancelledError):
        waiting.result(0)
    assert ran == []
