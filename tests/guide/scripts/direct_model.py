"""The model alone, without agents or a session: for programs that want the wire and nothing else."""

from __future__ import annotations

import asyncio
import json
import os

from app.realtime import OpenAIRealtimeWebSocketModel, RealtimeModelListener
from app.realtime.model_events import RealtimeModelEvent, RealtimeModelToolCallEvent
from app.realtime.model_inputs import (
    RealtimeModelSendAudio,
    RealtimeModelSendInterrupt,
    RealtimeModelSendRawMessage,
    RealtimeModelSendSessionUpdate,
    RealtimeModelSendToolOutput,
    RealtimeModelSendUserInput,
)

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")
TOOL = {
    "type": "function",
    "name": "roll_dice",
    "description": 'Roll dice. For example: "roll {count} dice".',
    "parameters": {"type": "object", "properties": {"count": {"type": "integer"}}, "required": ["count"]},
}


class Collector(RealtimeModelListener):
    """Keeps what was said; answers calls."""

    def __init__(self, model: OpenAIRealtimeWebSocketModel) -> None:
        self.model = model
        self.text = ""
        self.seen: list[str] = []
        self.answered = asyncio.Event()

    async def on_event(self, event: RealtimeModelEvent) -> None:
        self.seen.append(event.type)
        if event.type == "transcript_delta" or event.type == "output_text_delta":
            self.text += event.delta
        elif isinstance(event, RealtimeModelToolCallEvent):
            count = json.loads(event.arguments)["count"]
            output = f"You rolled {[6] * count}."
            await self.model.send_event(RealtimeModelSendToolOutput(event, output, start_response=True))
        elif event.type == "turn_ended" and self.text:
            self.answered.set()


async def main(url: str) -> Collector:
    """Connect, set a tool, ask, and clean up."""
    model = OpenAIRealtimeWebSocketModel()
    collector = Collector(model)
    model.add_listener(collector)
    await model.connect({"url": url, "initial_model_settings": {"output_modalities": ["text"], "turn_detection": None}})
    try:
        await model.send_event(RealtimeModelSendSessionUpdate(session_settings={"tools": [TOOL]}))
        await model.send_event(RealtimeModelSendAudio(audio=bytes(4800)))
        await model.send_event(RealtimeModelSendRawMessage(message={"type": "input_audio_buffer.clear"}))
        await model.send_event(RealtimeModelSendUserInput(user_input="Roll 2 dice."))
        await collector.answered.wait()
        await model.send_event(RealtimeModelSendInterrupt())
    finally:
        await model.close()
    return collector


if __name__ == "__main__":
    print(asyncio.run(main(URL)).text)
