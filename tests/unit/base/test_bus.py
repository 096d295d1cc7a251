from __future__ import annotations

import asyncio

from app.base.bus import Broadcast


def make(limit: int = 100) -> Broadcast[str]:
    return Broadcast(weigh=len, missed_marker=lambda count: f"missed {count}", limit_bytes=limit)


def test_every_reader_sees_every_event_when_several_iterate() -> None:
    async def scenario() -> list[list[str]]:
        bus = make()
        readers = [bus.subscribe(), bus.subscribe()]
        for event in ("a", "b"):
            bus.publish(event)
        bus.close()
        return [[event async for event in reader] for reader in readers]

    assert asyncio.run(scenario()) == [["a", "b"], ["a", "b"]]


def test_a_slow_reader_loses_the_oldest_and_is_told_how_many() -> None:
    async def scenario() -> tuple[list[str], int]:
        bus = make(limit=30)
        reader = bus.subscribe()
        for index in range(5):
            bus.publish(f"{index}" * 10)
        bus.close()
        return [event async for event in reader], reader.missed

    events, missed = asyncio.run(scenario())
    assert events == ["missed 2", "2" * 10, "3" * 10, "4" * 10]
    assert missed == 2


def test_one_event_larger_than_the_limit_still_arrives() -> None:
    async def scenario() -> list[str]:
        bus = make(limit=3)
        reader = bus.subscribe()
        bus.publish("large")
        bus.close()
        return [event async for event in reader]

    assert asyncio.run(scenario()) == ["large"]


def test_what_belongs_together_is_weighed_together_and_read_one_by_one() -> None:
    async def scenario() -> tuple[list[str], int]:
        bus = make(limit=30)
        reader = bus.subscribe()
        for number in range(4):
            bus.publish_all((f"a{number}", f"b{number}"), 10)
        queued = reader.queued_bytes
        bus.close()
        bus.publish_all(("late",), 1)
        return [event async for event in reader], queued

    events, queued = asyncio.run(scenario())
    assert events == ["missed 1", "b0", "a1", "b1", "a2", "b2", "a3", "b3"]
    assert queued == 30


def test_a_reader_that_waits_is_woken_by_what_belongs_together() -> None:
    async def scenario() -> list[str]:
        bus = make()
        reader = bus.subscribe()
        async with asyncio.TaskGroup() as group:
            waiting = group.create_task(reader.__anext__())
            await asyncio.sleep(0)
            bus.publish_all(("a", "b"), 2)
        return [waiting.result(), await reader.__anext__()]

    assert asyncio.run(scenario()) == ["a", "b"]


def test_discarded_events_are_not_read_and_the_rest_keeps_its_order() -> None:
    async def scenario() -> tuple[int, list[str], int]:
        bus = make()
        reader = bus.subscribe()
        for event in ("audio 1", "text", "audio 2", "end"):
            bus.publish(event)
        gone = bus.discard(lambda event: event.startswith("audio"))
        weight = reader.queued_bytes
        bus.close()
        return gone, [event async for event in reader], weight

    assert asyncio.run(scenario()) == (2, ["text", "end"], 7)


def test_a_waiting_reader_wakes_up_when_the_bus_closes() -> None:
    async def scenario() -> list[str]:
        bus = make()
        reader = bus.subscribe()

        async def read() -> list[str]:
            return [event async for event in reader]

        async with asyncio.TaskGroup() as group:
            task = group.create_task(read())
            await asyncio.sleep(0)
            bus.close()
        return task.result()

    assert asyncio.run(scenario()) == []


def test_an_unsubscribed_reader_costs_nothing_more() -> None:
    async def scenario() -> int:
        bus = make()
        reader = bus.subscribe()
        reader.unsubscribe()
        bus.publish("late")
        return reader.queued_bytes

    assert asyncio.run(scenario()) == 0
