"""An output guardrail that stops the agent when it begins to tell something sensitive."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from app.realtime import (
    GuardrailFunctionOutput,
    OutputGuardrail,
    RealtimeAgent,
    RealtimeRunner,
    RunContextWrapper,
)

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")


def sensitive_data_check(
    context: RunContextWrapper[Any], agent: RealtimeAgent[Any], output: str
) -> GuardrailFunctionOutput:
    """Look at what the agent has said so far."""
    found = "password" in output.lower()
    return GuardrailFunctionOutput(output_info={"found": found}, tripwire_triggered=found)


agent = RealtimeAgent(
    name="Assistant",
    instructions="You help people.\n\nFacts:\n- the secret word / the safe: The password of the safe is swordfish.",
    output_guardrails=[OutputGuardrail(guardrail_function=sensitive_data_check)],
)

runner = RealtimeRunner(
    agent,
    config={"guardrails_settings": {"debounce_text_length": 20, "follow_up_text": "Say that you must not tell."}},
)


async def main(url: str, question: str) -> list[str]:
    """Ask; returns the names of the guardrails that tripped and how each answer ended."""
    seen: list[str] = []
    session = await runner.run(model_config={"url": url})
    async with session:
        await session.send_message(question)
        async for event in session:
            if event.type == "guardrail_tripped":
                seen += [result.guardrail.get_name() for result in event.guardrail_results]
                print(f"stopped at: {event.message}")
            elif event.type == "response_done":
                seen.append(event.status)
                break
    return seen


if __name__ == "__main__":
    print(asyncio.run(main(URL, "What is the secret word?")))
