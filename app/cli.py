"""The command line: everything Sidetone does without a window. Knows no Qt.

Hands what `cli_parser` made of the arguments over to the room that does the work, prints, and turns errors into exit
codes: 0 done, 1 it failed (the message says what and what to do), 130 interrupted. That nobody reads the output any
more is for the caller, `output.guarded`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from app.base.errors import AppError
from app.base.language import say

T = TypeVar("T")


def run(parsed: argparse.Namespace) -> int:
    """Perform a command; errors become one message on standard error and an exit code."""
    from app.base import crash, log_files

    advanced, privacy = log_files.chosen()
    # The engine is started by the window, which has no option to pass on.
    level = log_files.more_talkative(parsed.log_level, advanced.log_level if parsed.command == "serve" else "ERROR")
    log_files.keep(parsed.command, level, privacy)
    try:
        with crash.watching("engine" if parsed.command == "serve" else parsed.command, privacy.keeps_log):
            return _COMMANDS[parsed.command](parsed)
    except AppError as error:
        print(f"sidetone: {error.for_people()}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run_async(coro: Coroutine[Any, Any, T]) -> T:
    import asyncio  # the window, which also comes by here, imports it after its first frame

    from app.base import aio

    async def watched() -> T:
        asyncio.get_running_loop().set_exception_handler(aio.on_loop_error)
        return await coro

    return asyncio.run(watched())


def _talk(parsed: argparse.Namespace) -> int:
    from app.workbench import headless

    _tell_of_settings()
    return _run_async(headless.talk(headless.options_from(parsed), print_line=_print_now))


def _serve(parsed: argparse.Namespace) -> int:
    from app.local import serve_command

    _run_async(serve_command.run(parsed))
    return 0


def _say(parsed: argparse.Namespace) -> int:
    from app.local import say_command

    _run_async(say_command.run(parsed))
    return 0


def _hear(parsed: argparse.Namespace) -> int:
    from app.local import hear_command

    _run_async(hear_command.run(parsed))
    return 0


def _export(parsed: argparse.Namespace) -> int:
    from app.workbench import archive, export

    export.export_saved(archive.saved_named(parsed.conversation, _tell), parsed.out)
    return 0


def _conversations(parsed: argparse.Namespace) -> int:
    from app.workbench import archive

    if parsed.delete is not None:
        archive.delete(parsed.delete, _tell)
        print(say("CommandLine", "The conversation {id} is deleted.").format(id=parsed.delete))
        return 0
    found = archive.find(parsed.search, _tell)
    for kept in found:
        print(archive.as_line(kept))
    if not found:
        none = (
            say("CommandLine", "In no conversation that is kept were these words said.")
            if parsed.search
            else say("CommandLine", "No conversations are kept.")
        )
        print(none, file=sys.stderr)
    return 0


def _devices(_: argparse.Namespace) -> int:
    from app.audio import devices

    found = devices.list_devices()
    if not found:
        print(
            say(
                "CommandLine",
                "No sound devices found. Plug one in, or check the sound settings of this computer.",
            ),
            file=sys.stderr,
        )
        return 1
    for device in found:
        is_default = device.is_default_input or device.is_default_output
        text = (
            say("CommandLine", "{name}  ({kind}, {rate} Hz, default)")
            if is_default
            else say("CommandLine", "{name}  ({kind}, {rate} Hz)")
        )
        kind = _kind(can_capture=device.can_capture, can_play=device.can_play)
        print(text.format(name=device.name, kind=kind, rate=device.rate_hz))
    return 0


def _kind(*, can_capture: bool, can_play: bool) -> str:
    if can_capture and can_play:
        return say("CommandLine", "microphone and loudspeaker")
    return say("CommandLine", "microphone") if can_capture else say("CommandLine", "loudspeaker")


def _agents(_: argparse.Namespace) -> int:
    from app.workbench import catalogue

    for entry in catalogue.agent_sets():
        print(f"{entry.name:20} {entry.title}: {entry.description}")
    return 0


def _trust(parsed: argparse.Namespace) -> int:
    from app.workbench import trust

    source, lines = trust.told(parsed.file)
    for line in lines:
        print(line)
    if not parsed.yes and not _is_agreed(
        say("CommandLine", "Its functions may do whatever you may do. Run this file for agents? [y/N] ")
    ):
        print(say("CommandLine", "Nothing was agreed to."), file=sys.stderr)
        return 1
    _tell_of_settings()
    _tell_notice(trust.agree(source))
    print(say("CommandLine", "Agent sets may run this file until it changes."))
    return 0


def _is_agreed(question: str) -> bool:
    try:
        return input(question).strip().lower() in ("y", "yes")
    except EOFError:
        return False


def _tell_of_settings() -> None:
    """What a person should know of the file before it decides what is done. Raises ConfigError."""
    from app.base import settings

    _tell_notice(settings.load().notice())


def _tell_notice(notice: tuple[str, str] | None) -> None:
    if notice is not None:
        _tell(" ".join(filter(None, notice)))


def _tell(notice: str) -> None:
    print("sidetone:", notice, file=sys.stderr)


def _doctor(parsed: argparse.Namespace) -> int:
    from app.workbench import doctor

    findings = doctor.examine()
    if parsed.json:
        print(json.dumps([finding.as_dict() for finding in findings], indent=2))
    else:
        for finding in findings:
            print(finding.as_line())
    return 0 if all(finding.is_ok for finding in findings) else 1


def _licences(parsed: argparse.Namespace) -> int:
    from app.workbench import licences

    if parsed.name is not None:
        print("\n\n".join(f"{each.title}\n\n{each.text()}" for each in licences.named(parsed.name)))
        return 0
    for each in licences.components():
        print(f"{each.title}  {each.terms}")
    if (bill := licences.bill_of_materials()) is not None:
        print(say("CommandLine", "The same for programs (CycloneDX): {file}").format(file=bill), file=sys.stderr)
    return 0


def _bench(parsed: argparse.Namespace) -> int:
    from app.workbench import bench

    rows = bench.measure(parsed.name, parsed.against)
    print(bench.as_json(rows) if parsed.json else bench.as_table(rows))
    return 0 if all(row.ok for row in rows) else 1


def _print_now(line: str) -> None:
    print(line, flush=True)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "talk": _talk,
    "serve": _serve,
    "say": _say,
    "hear": _hear,
    "export": _export,
    "conversations": _conversations,
    "devices": _devices,
    "agents": _agents,
    "trust": _trust,
    "doctor": _doctor,
    "licences": _licences,
    "bench": _bench,
}
