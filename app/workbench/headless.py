"""A whole conversation from WAV files and typed lines, in real time, without a window: `sidetone talk`.

The same rooms as in the window, with WAV files for devices. Exit codes of `talk`:

    0  every step was answered, nothing failed
    1  a step got no answer in time, an answer failed, a tool had to be asked for, or the conversation broke off

What cannot begin (unknown agents, a broken WAV file, no engine, no key) is an AppError.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from app.audio.engine import SoundConfig, SoundEngine
from app.audio.wav_device import WavBackend
from app.audio.wav_file import read_wav, unwritable
from app.base.aio import spawn
from app.base.errors import AppError, ConfigError
from app.base.language import joined, say
from app.base.os_words import reason_of
from app.base.pcm import Samples
from app.base.plain_file import Beside
from app.base.settings import Settings
from app.base.settings import load as load_settings
from app.base.visible import visible_name
from app.realtime.session.events import RealtimeToolApprovalRequired
from app.workbench.events import Stamped
from app.workbench.headless_record import EventFile, Outlet, TranscriptPrinter, events_unwritable
from app.workbench.rows import name_of
from app.workbench.turn_watch import TurnWatch
from app.workbench.workbench import Workbench

EXIT_WELL: Final = 0
EXIT_FAILED: Final = 1
_POLL_S: Final = 0.01
_LEAD_IN_S: Final = 0.2  # silence before the first word, as from a real microphone


@dataclass(frozen=True, slots=True)
class SayStep:
    """Speak a WAV file. `barge_in_at`: begin so many seconds after the answer before it became audible."""

    file: Path
    barge_in_at: float | None = None


@dataclass(frozen=True, slots=True)
class TextStep:
    """Type a line. `barge_in_at` as for speech."""

    text: str
    barge_in_at: float | None = None


Step = SayStep | TextStep


@dataclass(frozen=True, slots=True)
class TalkOptions:
    """What to say to whom.

    Args:
        agents: the name of an agent set, or a path.
        steps: in order; each waits until the agent has finished answering the one before.
        out: record into this WAV what would be heard. What it held before stays if no conversation begins.
        events: write one session event a line of JSON into this file, as `out`.
        connection: `local`, `openai`, `azure`, the name of one of the person's own, or an address.
        timeout_s: the longest wait for one answer.
        settings: of the conversation; turns are taken by voice.
    """

    agents: str
    steps: tuple[Step, ...]
    out: Path | None = None
    events: Path | None = None
    connection: str = "local"
    timeout_s: float = 60.0
    settings: Settings | None = None


def options_from(parsed: argparse.Namespace) -> TalkOptions:
    """The options of the command line; `--barge-in-at` is about the second step.

    Raises:
        ConfigError: a barge-in without a second step, or settings that cannot be read.
    """
    steps: list[Step] = [SayStep(Path(value)) if kind == "say" else TextStep(value) for kind, value in parsed.steps]
    if parsed.barge_in_at is not None:
        if len(steps) < 2:
            raise ConfigError(
                say("Talk", "--barge-in-at needs a second --say or --text, which interrupts the first answer.")
            )
        steps[1] = replace(steps[1], barge_in_at=parsed.barge_in_at)
    return TalkOptions(
        agents=parsed.agents,
        steps=tuple(steps),
        out=parsed.out,
        events=parsed.events,
        connection=parsed.connection,
        timeout_s=parsed.timeout,
        settings=_lasting(load_settings().settings),
    )


def _lasting(saved: Settings) -> Settings:
    """Where connections lead, and the tools, as the person has set it up; sound and turns are the command line's."""
    return Settings(
        chat_url=saved.chat_url,
        chat_model=saved.chat_model,
        local=saved.local,
        openai=saved.openai,
        azure=saved.azure,
        custom=saved.custom,
        proxy=saved.proxy,
        tools=saved.tools,
        guardrails=saved.guardrails,
        trusted_files=saved.trusted_files,
    )


async def talk(options: TalkOptions, print_line: Callable[[str], None] = lambda line: None) -> int:
    """Hold the conversation; returns the exit code.

    Args:
        print_line: takes each line of the transcript as soon as it is final, and what went wrong.
    Raises:
        AppError: it could not begin; the message says why and what to do.
        Whatever `print_line` raises of AppError and OSError ends the talk, in order.
    """
    _check(options.steps)
    speech = await asyncio.to_thread(_read_speech, options.steps)
    heard, told = _checked_out(options.out), options.events
    with (
        Beside(heard, lambda error: unwritable(heard or Path(), error)) as out,
        Beside(told, lambda error: events_unwritable(told or Path(), error)) as events,
    ):

        def begun() -> None:
            out.is_kept = events.is_kept = True

        problems = await _hold(replace(options, out=out.path, events=events.path), speech, begun, print_line)
    for line in problems:
        print_line(say("Talk", "Failed: {what}").format(what=line))
    return EXIT_FAILED if problems else EXIT_WELL


async def _hold(
    options: TalkOptions,
    speech: dict[Path, Samples],
    begun: Callable[[], None],
    print_line: Callable[[str], None],
) -> list[str]:
    """The conversation itself; returns what went wrong. `begun` is called once there is one."""
    watch = TurnWatch()
    outlet = Outlet(print_line, watch.end)
    printer = TranscriptPrinter(outlet.print)
    with EventFile(options.events) as file, closing(WavBackend(options.out)) as backend:

        def publish(stamped: Stamped) -> None:
            file.write(stamped)
            watch.fold(stamped)
            printer.fold(stamped)
            if isinstance(stamped.event, RealtimeToolApprovalRequired):
                spawn(_refuse(bench, stamped.event, watch), name="refuse a tool")

        config = SoundConfig(echo_control=False)  # the recording is no room: nothing comes back
        bench = Workbench(options.settings or Settings(), publish, sound=lambda: SoundEngine(config, backend))
        try:
            await bench.connect(options.connection, options.agents)
            begun()
            problem = await _Talker(bench, backend, watch, options.timeout_s).run(options.steps, speech)
        finally:
            await bench.close()
            printer.finish()
    outlet.check()
    return [*_told_once(problem, watch.failures), *_unwritten(backend.refusal, file.problem)]


def _unwritten(recording: OSError | None, events: str | None) -> list[str]:
    """A line for each file that is not whole."""
    lines = [] if events is None else [events]
    if recording is not None:
        told = say("Talk", "the recording could not be written: {reason}")
        lines.append(told.format(reason=reason_of(recording)))
    return lines


async def _refuse(bench: Workbench, asked: RealtimeToolApprovalRequired, watch: TurnWatch) -> None:
    """Nobody can be asked here: the agent hears so at once, and the talk goes on."""
    told = say("Talk", "{tool} asks before each call, and without a window nobody can be asked: it did not run")
    watch.failures.append(told.format(tool=visible_name(asked.name or name_of(asked.tool))))
    with contextlib.suppress(AppError):  # the conversation is over, or the call was given up
        await bench.reject_tool(asked.call_id)


def _told_once(problem: str | None, failures: list[str]) -> list[str]:
    """A line for each cause: what failed on the way is why a step went without its answer."""
    causes = list(dict.fromkeys(failures))
    if problem and causes:
        causes = [say("Talk", "{what}: {why}").format(what=problem, why=joined(*causes))]
    elif problem:
        causes = [problem]
    return causes


class _Talker:
    """Goes through the steps."""

    def __init__(self, bench: Workbench, backend: WavBackend, watch: TurnWatch, timeout_s: float) -> None:
        self._bench = bench
        self._backend = backend
        self._watch = watch
        self._timeout_s = timeout_s

    async def run(self, steps: tuple[Step, ...], speech: dict[Path, Samples]) -> str | None:
        """All steps; what went wrong, None when all went well."""
        await asyncio.sleep(_LEAD_IN_S)
        for number, step in enumerate(steps, start=1):
            following = steps[number] if number < len(steps) else None
            await self._perform(step, speech)
            wait = self._barge_in_moment if _interrupts(following) else self._finished
            if not await self._within(wait(following)):
                return _left_out(self._problem(number), steps[number:], number + 1)
        return None

    def _problem(self, number: int) -> str:
        if self._watch.is_over:
            return say("Talk", "the conversation ended during step {number}").format(number=number)
        if self._watch.is_answered:
            text = say("Talk", "the answer to step {number} did not finish within {seconds} s")
        else:
            text = say("Talk", "step {number} got no answer within {seconds} s")
        return text.format(number=number, seconds=f"{self._timeout_s:g}")

    async def _perform(self, step: Step, speech: dict[Path, Samples]) -> None:
        self._watch.begin_step()
        if isinstance(step, TextStep):
            await self._bench.send_text(step.text)
            return
        utterance = self._backend.say(speech[step.file])
        while True:
            if utterance.is_over or self._watch.is_over:
                return
            await asyncio.sleep(_POLL_S)

    async def _finished(self, _: Step | None) -> bool:
        while not self._watch.is_finished(self._bench.at_s):
            if self._watch.is_over:
                return False
            await asyncio.sleep(_POLL_S)
        return True

    async def _barge_in_moment(self, following: Step | None) -> bool:
        """Until the answer has been audible for as long as the next step wants, or is over."""
        wait_s = (following.barge_in_at if following else None) or 0.0
        while not self._watch.is_finished(self._bench.at_s):
            audible_at = self._watch.audible_at
            if audible_at is not None and self._bench.at_s - audible_at >= wait_s:
                return True
            if self._watch.is_over:
                return False
            await asyncio.sleep(_POLL_S / 5)
        return True

    async def _within(self, waiting: Awaitable[bool]) -> bool:
        try:
            async with asyncio.timeout(self._timeout_s):
                return await waiting
        except TimeoutError:
            return False


def _interrupts(step: Step | None) -> bool:
    return step is not None and step.barge_in_at is not None


def _left_out(problem: str, steps: tuple[Step, ...], first: int) -> str:
    """The problem, and which steps were never begun for it."""
    if not steps:
        return problem
    last = first + len(steps) - 1
    if first == last:
        return say("Talk", "{problem}; step {first} was not performed").format(problem=problem, first=first)
    return say("Talk", "{problem}; steps {first} to {last} were not performed").format(
        problem=problem, first=first, last=last
    )


def _check(steps: tuple[Step, ...]) -> None:
    """Raises ConfigError for a text that says nothing: no answer would ever come."""
    for number, step in enumerate(steps, start=1):
        if isinstance(step, TextStep) and not step.text.strip():
            raise ConfigError(
                say("Talk", "--text is empty in step {number}.").format(number=number),
                code="text_empty",
                hint=say("Talk", "Give it some words."),
            )


def _read_speech(steps: tuple[Step, ...]) -> dict[Path, Samples]:
    """Every WAV file, before anything begins. Raises ConfigError for one that cannot be played."""
    files = {step.file for step in steps if isinstance(step, SayStep)}
    return {file: _spoken(file) for file in sorted(files)}


def _spoken(file: Path) -> Samples:
    samples = read_wav(file)
    if samples.size == 0:
        raise ConfigError(say("Talk", "{file} holds no sound.").format(file=file), code="wav_empty")
    return samples


def _checked_out(out: Path | None) -> Path | None:
    if out is not None and not out.parent.is_dir():
        raise ConfigError(
            say("Talk", "The recording cannot be written: there is no folder {parent}.").format(parent=out.parent),
            hint=say("Talk", "Make it first."),
        )
    return out
