"""What a person or a program does with a session, one action a log: performed against the engine on this machine.

Everything that would depend on the clock is held still: the voice stops after a number of deltas until it is let go,
what was heard is what the action says was heard.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from app.local.ports import BrainRequest, EngineParts
from app.realtime import (
    GuardrailFunctionOutput,
    OutputGuardrail,
    RealtimeAgent,
    RealtimePlaybackTracker,
    RealtimeRunner,
    RealtimeSession,
    RunContextWrapper,
    function_tool,
    realtime_handoff,
)
from tests.engine_client import engine
from tests.engine_parts import EchoBrain, ScriptedSpeechToText, ToneSpeech, make_parts, silence, tone
from tests.frame_log import FrameTap, Passed
from tests.session_parts import Reader

PICTURE: Final = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
"""One grey pixel."""
BLOCK_MS: Final = 20
DEVICE_S: Final = 0.02
Pair = tuple[str, str]


@dataclass
class HeldVoice(ToneSpeech):
    """Speaks `before_hold` deltas of 100 ms, then waits until it is let go."""

    before_hold: int | None = None
    go_on: asyncio.Event = field(default_factory=asyncio.Event)

    async def speak(
        self, text: str, *, voice: str, language: str | None = None, speed: float = 1.0
    ) -> AsyncIterator[bytes]:
        made = 0
        async for chunk in super().speak(text, voice=voice, language=language, speed=speed):
            if made == self.before_hold:
                await self.go_on.wait()
            made += 1
            yield chunk


class SlowDevice(RealtimePlaybackTracker):
    """A player that confirms a stop some milliseconds later, as a sound card does."""

    async def settle(self) -> None:
        await asyncio.sleep(DEVICE_S)


def _words(request: BrainRequest) -> Sequence[str]:
    """Repeats the last message; says nothing to one that asks for calls."""
    last = request.messages[-1].text if request.messages else ""
    return () if last.startswith("call_") else [f"{word} " for word in f"You said: {last}".split()]


@dataclass
class Stage:
    """One session over a tapped socket, and the parts of the engine behind it."""

    tap: FrameTap
    session: RealtimeSession
    reader: Reader
    tracker: RealtimePlaybackTracker
    voice: HeldVoice

    async def answered(self, count: int = 1) -> None:
        """The `count`-th response is over and everybody knows."""
        await self.tap.until("< response.done", count)
        await self.reader.until("response_done", count)

    def spoken_item(self) -> str:
        """The item of the newest audio."""
        return str(self.reader.of("audio")[-1].item_id)

    def heard(self, ms: int) -> None:
        """The device has played this much of the newest item."""
        self.tracker.on_play_ms(self.spoken_item(), 0, ms)

    async def speak(self, pcm: bytes) -> None:
        """Microphone audio in blocks of 20 ms."""
        size = BLOCK_MS * 48
        for start in range(0, len(pcm), size):
            await self.session.send_audio(pcm[start : start + size])

    async def all_said(self) -> list[Passed]:
        """What has passed once each side has answered all that the other had said before."""
        before = self.tap.count("< input_audio_buffer.cleared")
        await self.session.clear_audio()
        await self.tap.until("< input_audio_buffer.cleared", before + 1)
        last = max(index for index, one in enumerate(self.tap.passed) if one.label == "> input_audio_buffer.clear")
        return [
            one
            for index, one in enumerate(self.tap.passed)
            if index != last and not (one.label == "< input_audio_buffer.cleared" and index > last)
        ]


@asynccontextmanager
async def on_stage(
    agent: RealtimeAgent[Any] | None = None,
    *,
    heard: str = "what are your opening hours",
    before_hold: int | None = None,
    settings: dict[str, Any] | None = None,
    **config: Any,
) -> AsyncIterator[Stage]:
    """A session with the engine: typed turns unless `settings` say otherwise."""
    tap, tracker, voice = FrameTap(), SlowDevice(), HeldVoice(before_hold=before_hold)
    parts: EngineParts = make_parts(ScriptedSpeechToText([heard]), voice, EchoBrain(_words))
    async with engine(parts) as url:
        session = await RealtimeRunner(agent or RealtimeAgent("Ann", "Be brief."), config=config).run(
            context=tap,
            model_config={
                "url": url,
                "api_key": "none",
                "transport": tap.transport,
                "playback_tracker": tracker,
                "initial_model_settings": {"turn_detection": None, **(settings or {})},
            },
        )
        reader = Reader(session)
        async with session:
            yield Stage(tap, session, reader, tracker, voice)
        async with asyncio.timeout(5):
            await reader.task


@dataclass(frozen=True)
class Action:
    """One thing to do, and the orders between the two sides that matter in it."""

    perform: Callable[[], Awaitable[list[Passed]]]
    pairs: tuple[Pair, ...] = ()


@function_tool
async def book(context: RunContextWrapper[FrameTap], people: int) -> str:
    """Book a table."""
    await context.context.until("< response.done")
    return f"booked for {people}"


@function_tool
async def weather(context: RunContextWrapper[FrameTap], people: int) -> str:
    """Tell the weather."""
    await context.context.until("> conversation.item.create", 2)
    return f"sun for {people}"


@function_tool(needs_approval=True)
async def pay(people: int) -> str:
    """Pay the bill."""
    return f"paid for {people}"


async def connect() -> list[Passed]:
    async with on_stage(RealtimeAgent("Ann", "Be brief.", tools=[book])) as stage:
        return await stage.all_said()


async def text() -> list[Passed]:
    async with on_stage() as stage:
        await stage.session.send_message("hello there")
        await stage.answered()
        return await stage.all_said()


async def image() -> list[Passed]:
    async with on_stage(settings={"output_modalities": ["text"]}) as stage:
        parts: list[Any] = [{"type": "input_text", "text": "look"}, {"type": "input_image", "image_url": PICTURE}]
        await stage.session.send_message({"type": "message", "role": "user", "content": parts})
        await stage.answered()
        return await stage.all_said()


async def _spoken_turn(detection: dict[str, Any]) -> list[Passed]:
    async with on_stage(settings={"turn_detection": detection}) as stage:
        await stage.speak(silence(300) + tone(900) + silence(2100))
        await stage.answered()
        await stage.tap.until("< conversation.item.input_audio_transcription.completed")
        return await stage.all_said()


async def audio_server_vad() -> list[Passed]:
    return await _spoken_turn({"type": "server_vad", "silence_duration_ms": 200, "prefix_padding_ms": 100})


async def audio_semantic_vad() -> list[Passed]:
    return await _spoken_turn({"type": "semantic_vad", "eagerness": "high"})


async def barge_in() -> list[Passed]:
    detection = {"type": "server_vad", "silence_duration_ms": 200, "prefix_padding_ms": 100}
    async with on_stage(settings={"turn_detection": detection}, before_hold=5) as stage:
        await stage.session.send_message("tell me a long story about a ship")
        await stage.reader.until("audio", 5)
        stage.heard(320)
        stage.voice.before_hold = None
        await stage.speak(silence(300) + tone(900))
        await stage.tap.until("< conversation.item.truncated")
        await stage.speak(silence(640))
        await stage.answered(2)
        await stage.tap.until("< conversation.item.input_audio_transcription.completed")
        return await stage.all_said()


async def push_to_talk() -> list[Passed]:
    async with on_stage() as stage:
        await stage.speak(tone(900))
        await stage.session.commit_audio()
        await stage.session.create_response()
        await stage.answered()
        await stage.tap.until("< conversation.item.input_audio_transcription.completed")
        return await stage.all_said()


async def push_to_talk_over_answer() -> list[Passed]:
    async with on_stage(before_hold=3) as stage:
        await stage.session.send_message("tell me a long story")
        await stage.reader.until("audio", 3)
        stage.heard(140)
        await stage.session.interrupt()
        stage.voice.before_hold = None
        await stage.speak(tone(900))
        await stage.session.commit_audio()
        await stage.session.create_response()
        await stage.answered(2)
        await stage.tap.until("< conversation.item.input_audio_transcription.completed")
        return await stage.all_said()


async def tool() -> list[Passed]:
    async with on_stage(RealtimeAgent("Ann", "Be brief.", tools=[book])) as stage:
        await stage.session.send_message("call_book")
        await stage.answered(2)
        return await stage.all_said()


async def parallel_tools() -> list[Passed]:
    agent: RealtimeAgent[Any] = RealtimeAgent("Ann", "Be brief.", tools=[book, weather])
    async with on_stage(agent) as stage:
        await stage.session.send_message("call_book call_weather")
        await stage.answered(2)
        return await stage.all_said()


async def handoff() -> list[Passed]:
    billing: RealtimeAgent[Any] = RealtimeAgent("Billing", "You know all bills.")
    handing = realtime_handoff(billing, on_handoff=lambda context: context.context.until("< response.done"))
    front: RealtimeAgent[Any] = RealtimeAgent("Front", "Be brief.", tools=[book], handoffs=[handing])
    async with on_stage(front) as stage:
        await stage.session.send_message("call_transfer_to_billing")
        await stage.answered(2)
        return await stage.all_said()


async def update_agent() -> list[Passed]:
    async with on_stage(RealtimeAgent("Ann", "Be brief.", tools=[book])) as stage:
        await stage.session.update_agent(RealtimeAgent("Bob", "Be funny.", voice="sage"))
        await stage.tap.until("< session.updated", 2)
        return await stage.all_said()


async def update_settings() -> list[Passed]:
    settings = {"turn_detection": {"type": "server_vad", "silence_duration_ms": 400}}
    async with on_stage(RealtimeAgent("Ann", "Be brief.", tools=[book]), settings=settings) as stage:
        await stage.session.update_settings({"speed": 1.25, "input_audio_transcription": None})
        await stage.tap.until("< session.updated", 2)
        return await stage.all_said()


async def approve() -> list[Passed]:
    async with on_stage(RealtimeAgent("Ann", "Be brief.", tools=[pay])) as stage:
        await stage.session.send_message("call_pay")
        asked = await stage.reader.until("tool_approval_required")
        await stage.answered()
        await stage.session.approve_tool_call(asked.call_id)
        await stage.answered(2)
        return await stage.all_said()


async def reject() -> list[Passed]:
    async with on_stage(RealtimeAgent("Ann", "Be brief.", tools=[pay])) as stage:
        await stage.session.send_message("call_pay")
        asked = await stage.reader.until("tool_approval_required")
        await stage.answered()
        await stage.session.reject_tool_call(asked.call_id, rejection_message="The person said no.")
        await stage.answered(2)
        return await stage.all_said()


class HeldGuardrail:
    """Trips over the word "secret" as soon as it is let decide."""

    def __init__(self) -> None:
        self.go_on = asyncio.Event()

    def made(self) -> OutputGuardrail:
        """The guardrail of the run."""

        async def no_secrets(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
            await self.go_on.wait()
            return GuardrailFunctionOutput(None, "secret" in output)

        return OutputGuardrail(no_secrets)


SECRET: Final = "the secret is under the mat"


async def guardrail_while_speaking() -> list[Passed]:
    rail = HeldGuardrail()
    settings = {"debounce_text_length": 20}
    async with on_stage(before_hold=3, output_guardrails=[rail.made()], guardrails_settings=settings) as stage:
        await stage.session.send_message(SECRET)
        await stage.reader.until("audio", 3)
        stage.heard(120)
        stage.voice.before_hold = None
        rail.go_on.set()
        await stage.answered(2)
        return await stage.all_said()


async def guardrail_after_response() -> list[Passed]:
    rail = HeldGuardrail()
    async with on_stage(output_guardrails=[rail.made()]) as stage:
        await stage.session.send_message(SECRET)
        await stage.answered()
        stage.heard(250)
        rail.go_on.set()
        await stage.answered(2)
        return await stage.all_said()


async def guardrail_late() -> list[Passed]:
    rail = HeldGuardrail()
    async with on_stage(output_guardrails=[rail.made()]) as stage:
        await stage.session.send_message(SECRET)
        await stage.answered()
        stage.heard(60_000)
        await stage.reader.until("playback_done")
        rail.go_on.set()
        await stage.reader.until("guardrail_tripped")
        return await stage.all_said()


async def interrupt_generating() -> list[Passed]:
    async with on_stage(before_hold=3) as stage:
        await stage.session.send_message("tell me a long story")
        await stage.reader.until("audio", 3)
        stage.heard(140)
        await stage.session.interrupt()
        await stage.answered()
        await stage.tap.until("< conversation.item.truncated")
        return await stage.all_said()


async def interrupt_playing() -> list[Passed]:
    async with on_stage() as stage:
        await stage.session.send_message("hello there")
        await stage.answered()
        stage.heard(140)
        await stage.session.interrupt()
        await stage.tap.until("< conversation.item.truncated")
        return await stage.all_said()


async def interrupt_idle() -> list[Passed]:
    async with on_stage() as stage:
        await stage.session.send_message("hello there")
        await stage.answered()
        stage.heard(60_000)
        await stage.reader.until("playback_done")
        await stage.session.interrupt()
        return await stage.all_said()


async def text_while_playing() -> list[Passed]:
    async with on_stage(text_interrupts=True) as stage:
        await stage.session.send_message("hello there")
        await stage.answered()
        stage.heard(140)
        await stage.session.send_message("stop")
        await stage.answered(2)
        return await stage.all_said()


async def close() -> list[Passed]:
    async with on_stage(before_hold=3) as stage:
        await stage.session.send_message("tell me a long story")
        await stage.reader.until("audio", 3)
        await stage.session.close()
        return list(stage.tap.passed)


_ONE_ANSWER: Final = (("< response.done#1", "> response.create#2"),)
_CUT_OFF: Final = (("> response.cancel", "< response.done#1"), ("> response.cancel", "> conversation.item.truncate"))
ACTIONS: Final[dict[str, Action]] = {
    "connect": Action(connect, (("< session.created", "> session.update"), ("> session.update", "< session.updated"))),
    "text": Action(text, (("> conversation.item.create", "> response.create"),)),
    "image": Action(image),
    "audio_server_vad": Action(audio_server_vad, (("< session.updated", "> input_audio_buffer.append"),)),
    "audio_semantic_vad": Action(audio_semantic_vad, (("< session.updated", "> input_audio_buffer.append"),)),
    "barge_in": Action(
        barge_in,
        (("< input_audio_buffer.speech_started", "> conversation.item.truncate"),),
    ),
    "push_to_talk": Action(
        push_to_talk,
        (
            ("> input_audio_buffer.append", "> input_audio_buffer.commit"),
            ("> input_audio_buffer.commit", "> response.create"),
        ),
    ),
    "push_to_talk_over_answer": Action(
        push_to_talk_over_answer,
        (
            *_ONE_ANSWER,
            *_CUT_OFF,
            ("> conversation.item.truncate", "> response.create#2"),
            ("> input_audio_buffer.commit", "> response.create#2"),
        ),
    ),
    "tool": Action(tool, _ONE_ANSWER),
    "parallel_tools": Action(parallel_tools, _ONE_ANSWER),
    "handoff": Action(
        handoff,
        (
            *_ONE_ANSWER,
            ("> session.update#2", "> conversation.item.create#2"),
            ("< session.updated#2", "< response.created#2"),
        ),
    ),
    "update_agent": Action(update_agent),
    "update_settings": Action(update_settings),
    "approve": Action(approve, _ONE_ANSWER),
    "reject": Action(reject, _ONE_ANSWER),
    "guardrail_while_speaking": Action(
        guardrail_while_speaking,
        (*_ONE_ANSWER, *_CUT_OFF, ("> conversation.item.truncate", "> response.create#2")),
    ),
    "guardrail_after_response": Action(
        guardrail_after_response, (*_ONE_ANSWER, ("> conversation.item.truncate", "> response.create#2"))
    ),
    "guardrail_late": Action(guardrail_late),
    "interrupt_generating": Action(interrupt_generating, _CUT_OFF),
    "interrupt_playing": Action(interrupt_playing, (("< response.done", "> conversation.item.truncate"),)),
    "interrupt_idle": Action(interrupt_idle),
    "text_while_playing": Action(
        text_while_playing, (*_ONE_ANSWER, ("> conversation.item.truncate", "> response.create#2"))
    ),
    "close": Action(close, (("< response.output_audio.delta", "> (close)"),)),
}
