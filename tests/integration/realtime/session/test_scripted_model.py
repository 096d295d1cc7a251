"""The scripted model that users' tests are written with."""

from __future__ import annotations

import asyncio

import pytest

from app.realtime import RealtimeAgent, RealtimeRunner
from app.realtime import model_events as model
from app.realtime.model_inputs import RealtimeModelSendAudio, RealtimeModelSendUserInput
from app.realtime.testing import (
    RealtimeStep,
    ScriptedRealtimeModel,
    UnconsumedRealtimeSteps,
    UnexpectedRealtimeSend,
)


def test_a_script_is_played_and_consumed() -> None:
    async def scenario() -> None:
        scripted = ScriptedRealtimeModel(
            [
                RealtimeStep(RealtimeModelSendUserInput("hi"), emit=[model.RealtimeModelTurnStartedEvent("r1")]),
                RealtimeStep(RealtimeModelSendAudio),
                RealtimeStep(lambda request: isinstance(request, RealtimeModelSendUserInput)),
            ]
        )
        session = await RealtimeRunner(RealtimeAgent("Ann"), model=scripted).run()
        async with session:
            await session.send_message("hi")
            with pytest.raises(UnconsumedRealtimeSteps, match="RealtimeModelSendAudio"):
                scripted.assert_complete()
            assert len(scripted.remaining_steps) == 2
            await session.send_audio(b"")
            await session.send_message("anything")
        scripted.assert_complete()
        assert "response_started" in [event.type async for event in session]

    asyncio.run(scenario())


def test_a_send_that_is_not_expected_is_refused() -> None:
    async def scenario() -> None:
        scripted = ScriptedRealtimeModel([RealtimeStep(RealtimeModelSendAudio)])
        with pytest.raises(UnexpectedRealtimeSend, match="expects"):
            await scripted.send_event(RealtimeModelSendUserInput("hi"))
        with pytest.raises(UnexpectedRealtimeSend, match="nothing more"):
            await ScriptedRealtimeModel().send_event(RealtimeModelSendUserInput("hi"))

    asyncio.run(scenario())


def test_errors_of_the_script_are_raised_where_it_says() -> None:
    async def scenario() -> None:
        scripted = ScriptedRealtimeModel(
            [RealtimeStep(RealtimeModelSendAudio, error=ValueError("full"))],
            connect_error=ValueError("refused"),
            close_error=ValueError("late"),
        )
        with pytest.raises(ValueError, match="refused"):
            await scripted.connect({})
        with pytest.raises(ValueError, match="full"):
            await scripted.send_event(RealtimeModelSendAudio(b""))
        with pytest.raises(ValueError, match="late"):
            await scripted.close()

    asyncio.run(scenario())
