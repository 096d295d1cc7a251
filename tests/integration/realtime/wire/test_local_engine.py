"""The client and the engine on this machine, two independent readings of one protocol, in one conversation."""

from __future__ import annotations

import asyncio

from app.local.service.server import serve
from app.realtime.model.openai import OpenAIRealtimeWebSocketModel
from app.realtime.model_inputs import RealtimeModelSendAudio, RealtimeModelSendInterrupt, RealtimeModelSendUserInput
from tests.engine_parts import LoudnessDetector, make_parts, silence, tone
from tests.wire_peer import Listener


def test_conversation_by_text_and_voice_with_an_interruption() -> None:
    async def main() -> Listener:
        until, listener = asyncio.Event(), Listener()
        ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        model = OpenAIRealtimeWebSocketModel()
        model.add_listener(listener)
        async with asyncio.TaskGroup() as group:
            group.create_task(
                serve(
                    "127.0.0.1", 0, make_parts(), on_ready=ready.set_result, until=until, make_detector=LoudnessDetector
                )
            )
            await model.connect(
                {"url": await ready, "initial_model_settings": {"turn_detection": {"type": "server_vad"}}}
            )
            await model.send_event(RealtimeModelSendUserInput("hello"))
            await listener.until("turn_ended")
            await model.send_event(RealtimeModelSendUserInput("tell me a very long story about a ship on the sea"))
            await listener.until("audio", len(listener.of("audio")) + 1)
            await model.send_event(RealtimeModelSendInterrupt())
            await listener.until("turn_ended", 2)
            for block in [tone(20)] * 40 + [silence(20)] * 60:
                await model.send_event(RealtimeModelSendAudio(block))
            await listener.until("turn_ended", 3, timeout_s=10)
            await model.close()
            until.set()
        return listener

    listener = asyncio.run(main())
    assert [event.status for event in listener.of("turn_ended")] == ["completed", "cancelled", "completed"]
    assert listener.of("audio_interrupted")
    assert len(listener.of("speech_started")) == len(listener.of("speech_stopped")) == 1
    assert listener.of("input_audio_transcription_completed")
    assert not listener.of("error")
    assert not [event for event in listener.of("other") if "mcp" not in event.data["type"]]
