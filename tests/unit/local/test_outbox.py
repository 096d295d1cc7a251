"""The outbox keeps order, drops what nobody will hear, and makes sound wait for a slow socket."""

from __future__ import annotations

import asyncio
import json

from app.local.service.outbox import Outbox


def audio(response_id: str, size: int = 10) -> dict[str, str]:
    return {"type": "response.output_audio.delta", "response_id": response_id, "delta": "A" * size}


def test_events_leave_in_order_without_the_dropped_sound() -> None:
    async def scenario() -> None:
        outbox = Outbox()
        for event in (audio("r1"), {"type": "error"}, audio("r2"), audio("r1")):
            outbox.put(event)
        outbox.drop_audio("r1")
        assert [json.loads(await outbox.next())["type"] for _ in range(2)] == ["error", "response.output_audio.delta"]

    asyncio.run(scenario())


def test_room_comes_when_events_leave_or_are_dropped() -> None:
    async def scenario() -> None:
        outbox = Outbox()
        outbox.put(audio("r1", 1000))
        outbox.put(audio("r2", 1000))
        waiting = asyncio.gather(outbox.room(1000), outbox.room(2000))
        await asyncio.sleep(0)
        assert not waiting.done()
        await outbox.next()
        await asyncio.sleep(0)
        assert not waiting.done()
        outbox.drop_audio("r2")
        await asyncio.wait_for(waiting, 1)

    asyncio.run(scenario())


def test_reader_wakes_for_a_new_event() -> None:
    async def scenario() -> None:
        outbox = Outbox()
        reading = asyncio.gather(outbox.next())
        await asyncio.sleep(0)
        outbox.put({"type": "error"})
        assert await asyncio.wait_for(reading, 1) == ['{"type":"error"}']

    asyncio.run(scenario())


def test_text_that_no_frame_may_hold_is_escaped() -> None:
    async def scenario() -> str:
        outbox = Outbox()
        outbox.put({"type": "error", "message": "\ud800 안녕"})
        return await outbox.next()

    text = asyncio.run(scenario())
    assert text.encode()
    assert json.loads(text)["message"] == "\ud800 안녕"
