"""A workbench at work: a real engine over real sockets, WAV devices, and the reducers that a window would have."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.audio.engine import SoundConfig, SoundEngine
from app.audio.wav_device import WavBackend
from app.base.errors import DeviceError
from app.base.settings import Settings
from app.history.model import MarkRow, TranscriptRow
from app.local.child import EngineChild
from app.workbench.events import EngineStatus, Stamped, Trouble, VoiceStateChanged
from app.workbench.status import StatusReducer
from app.workbench.timeline import TimelineReducer
from app.workbench.transcript import TranscriptReducer
from app.workbench.workbench import Workbench

ROOT = Path(__file__).resolve().parents[1]
LIMIT_S = 15.0

# An engine's process with the parts of `engine_parts`: it hears the sentences that follow on its command line.
ENGINE_PROCESS = """
import asyncio, sys
sys.path.insert(0, {root!r})
from app.base import parent_watch
from app.local.brain.brain_offline import OfflineBrain
from app.local.ports import EngineParts
from app.local.service.server import serve
from tests.engine_parts import LoudnessDetector, ScriptedSpeechToText, ToneSpeech

async def main():
    until = asyncio.Event()
    parent_watch.set_when_stdin_closes(until)
    parts = EngineParts(stt=ScriptedSpeechToText(sys.argv[1:]), tts=ToneSpeech(), brain=OfflineBrain())
    ready = lambda url: print(url, flush=True)
    await serve("127.0.0.1", 0, parts, on_ready=ready, until=until, make_detector=LoudnessDetector)

asyncio.run(main())
"""


def engine_process(*sentences: str) -> EngineChild:
    """An engine that hears these sentences, as a process of its own."""
    return EngineChild([sys.executable, "-c", ENGINE_PROCESS.format(root=str(ROOT)), *sentences])


def no_sound() -> SoundEngine:
    """A computer without any sound device."""
    raise DeviceError("This computer has no loudspeaker.", code="no_output", hint="Plug one in.")


class Desk:
    """One workbench with everything that it publishes."""

    def __init__(
        self,
        *,
        mode: str = "voice",
        has_microphone: bool = True,
        sound: Callable[[], SoundEngine] | None = None,
        engine: Callable[[], EngineChild] | None = None,
        settings: Settings | None = None,
    ) -> None:
        self.devices = WavBackend(has_microphone=has_microphone)
        self.stream: list[Stamped] = []
        self.transcript = TranscriptReducer()
        self.timeline = TimelineReducer()
        self.status = StatusReducer()
        self.bench = Workbench(
            settings or Settings.model_validate({"turn_mode": mode}),
            self._publish,
            sound=sound or self._sound,
            engine=engine,
        )

    def _sound(self) -> SoundEngine:
        return SoundEngine(SoundConfig(echo_control=False), self.devices)

    def _publish(self, stamped: Stamped) -> None:
        self.stream.append(stamped)
        self.transcript.fold(stamped)
        self.timeline.fold(stamped)
        self.status.fold(stamped)

    async def __aenter__(self) -> Desk:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.bench.close()

    def events(self, kind: type) -> list[Any]:
        """All published events of a class."""
        return [stamped.event for stamped in self.stream if isinstance(stamped.event, kind)]

    def rows(self, kind: str) -> list[TranscriptRow]:
        """The transcript's rows of a kind."""
        return [row for row in self.transcript.rows if row.kind == kind]

    def messages(self, role: str) -> list[TranscriptRow]:
        """The transcript's messages of a role."""
        return [row for row in self.rows("message") if row.role == role]

    def marks(self, lane: str) -> list[MarkRow]:
        """The timeline's marks of a lane."""
        return [row for row in self.timeline.rows if row.lane == lane]

    @property
    def states(self) -> list[str]:
        """The voice states, in order."""
        return [event.state for event in self.events(VoiceStateChanged)]

    @property
    def engine_states(self) -> list[str]:
        """The engine's states, in order, repetitions left out."""
        states = [event.state for event in self.events(EngineStatus)]
        return [state for number, state in enumerate(states) if number == 0 or states[number - 1] != state]

    @property
    def troubles(self) -> list[Trouble]:
        """What a person was told."""
        return self.events(Trouble)

    async def until(self, condition: Callable[[], object], what: str, limit_s: float = LIMIT_S) -> None:
        """Wait for something; fails with the transcript as it stands."""
        try:
            async with asyncio.timeout(limit_s):
                while True:
                    if condition():
                        return
                    await asyncio.sleep(0.005)
        except TimeoutError:
            rows = "\n".join(f"{row.kind} {row.speaker}: {row.title}{row.text}" for row in self.transcript.rows)
            raise AssertionError(f"waited in vain for {what}; states {self.states}; transcript:\n{rows}") from None

    async def until_heard(self, words: str, limit_s: float = LIMIT_S) -> TranscriptRow:
        """Wait until the agent said these words and was heard to the end."""

        def said() -> list[TranscriptRow]:
            rows = self.messages("agent")
            return [row for row in rows if words in row.text and row.heard_chars is None and not row.is_partial]

        await self.until(said, f"an answer with {words!r}", limit_s)
        return said()[-1]
