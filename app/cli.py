"""The command line: everything Sidetone does without a window. Knows no Qt.

Parses arguments, hands over to the room that does the work, prints, and turns errors into exit codes: 0 done,
1 it failed (the message says what and what to do), 2 the command was typed wrongly, 130 interrupted.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, TypeVar

import app
from app.base import paths
from app.base.errors import AppError

T = TypeVar("T")


class _Steps(argparse.Action):
    """`--say` and `--text` share one list, in the order in which they were typed."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        steps = list(getattr(namespace, "steps", None) or [])
        steps.append((str(option_string).lstrip("-"), values))
        namespace.steps = steps


def _add_talk(commands: Any) -> None:
    talk = commands.add_parser(
        "talk",
        help="hold a whole conversation without a window",
        description="Speak WAV files or type text to an agent set in real time; hear and log the answers.",
    )
    talk.add_argument("--agents", required=True, metavar="FILE", help="a shipped set's name or a TOML file")
    talk.add_argument("--say", action=_Steps, metavar="WAV", help="speak this file (repeatable, in order)")
    talk.add_argument("--text", action=_Steps, metavar="TEXT", help="type this (repeatable, in order)")
    talk.add_argument(
        "--barge-in-at",
        type=float,
        metavar="S",
        help="speak the second step S seconds after the agent began to answer the first",
    )
    talk.add_argument("--out", type=Path, metavar="WAV", help="record what would be heard")
    talk.add_argument("--events", type=Path, metavar="JSONL", help="write one session event a line")
    talk.add_argument("--connection", default="local", metavar="local|openai|azure|URL")
    talk.add_argument("--timeout", type=float, default=60.0, metavar="S", help="the longest wait for one answer")
    talk.set_defaults(steps=[])


def _add_serve(commands: Any) -> None:
    serve = commands.add_parser(
        "serve",
        help="run the engine of this machine",
        description="A Realtime-compatible WebSocket server with speech recognition, a brain and speech of its own.",
    )
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=0, help="0 takes a free one")
    serve.add_argument("--print-url", action="store_true", help="print the URL as the first line")
    serve.add_argument("--until-stdin-closes", action="store_true", help="end when the parent process is gone")
    _add_recognition(serve)
    _add_voice(serve)
    serve.add_argument("--chat-url", metavar="URL", help="an OpenAI-compatible chat server as the brain")
    serve.add_argument("--chat-model", metavar="NAME", help="the chat server's model")


def _add_voice(command: argparse.ArgumentParser) -> None:
    command.add_argument("--tts-url", metavar="URL", help="an OpenAI-compatible server for speech")
    command.add_argument("--tts-model", metavar="NAME", help="that server's model")
    command.add_argument("--voice", choices=["auto", "flite", "espeak"], default="auto", help="what speaks")


def _add_recognition(command: argparse.ArgumentParser) -> None:
    command.add_argument("--stt-url", metavar="URL", help="an OpenAI-compatible server for speech recognition")
    command.add_argument("--stt-model", metavar="NAME", help="that server's model")


def _add_say(commands: Any) -> None:
    say = commands.add_parser("say", help="speak a text as the agents would, into a WAV file")
    say.add_argument("text")
    say.add_argument("out", type=Path, help="a WAV file; - is the standard output")
    say.add_argument("--speaker", default="", metavar="NAME", help="one of the agents' voices, as in marin or ash")
    _add_voice(say)


def _add_hear(commands: Any) -> None:
    hear = commands.add_parser("hear", help="print the words in a recording, as the engine recognises them")
    hear.add_argument("file", type=Path, help="a WAV file; - is the standard input")
    _add_recognition(hear)


def _add_small(commands: Any) -> None:
    export = commands.add_parser("export", help="turn an event log into a transcript")
    export.add_argument("events", type=Path, help="a file written by `talk --events`")
    export.add_argument("out", type=Path, help="ends in .md or .txt")
    commands.add_parser("devices", help="list microphones and loudspeakers")
    commands.add_parser("agents", help="list the agent sets")
    trust = commands.add_parser(
        "trust",
        help="let agent sets run a Python file of tools",
        description="Show what is in a Python file of tools; agent sets may then run it for as long as it stays so.",
    )
    trust.add_argument("file", type=Path)
    trust.add_argument("--yes", action="store_true", help="agree without being asked")
    doctor = commands.add_parser("doctor", help="check this machine, one line each")
    doctor.add_argument("--json", action="store_true")
    bench = commands.add_parser("bench", help="measure; exit code 1 when a figure misses its target")
    bench.add_argument("name", nargs="?", default="all", help="latency, session, start or all")
    bench.add_argument("--against", type=Path, help="an environment with openai-agents, which session measures too")
    bench.add_argument("--json", action="store_true")
    shot = commands.add_parser("screenshot", help="draw the window with a demonstration conversation into a PNG")
    shot.add_argument("--out", type=Path, required=True)
    shot.add_argument("--theme", choices=["light", "dark"], default="light")
    shot.add_argument("--size", default="1280x800", metavar="WxH")
    shot.add_argument("--demo", default=None, help="the demonstration's name")


def make_parser() -> argparse.ArgumentParser:
    """All commands and options."""
    parser = argparse.ArgumentParser(
        prog="sidetone", description="Talk with realtime voice agents. Without a command the window opens."
    )
    parser.add_argument("--version", action="version", version=f"sidetone {app.__version__}")
    parser.add_argument("--log-level", default="WARNING", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    parser.add_argument("--agents", help="open the window with this agent set (name or TOML file)")
    parser.add_argument("--connection", help="open the window with this connection (local, openai, azure or a URL)")
    parser.add_argument("--print-when-shown", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="command")
    _add_talk(commands)
    _add_serve(commands)
    _add_say(commands)
    _add_hear(commands)
    _add_small(commands)
    return parser


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse, or exit with code 2 and a message (0 for `--help` and `--version`)."""
    parser = make_parser()
    parsed = parser.parse_args(arguments)
    if parsed.command == "talk" and not parsed.steps:
        parser.error("talk needs at least one --say WAV or --text TEXT")
    return parsed


def run(parsed: argparse.Namespace) -> int:
    """Perform a command; errors become one message on standard error and an exit code."""
    from app.base import log

    log.configure(parsed.log_level, paths.log_dir() / f"{parsed.command}.log")
    try:
        return _COMMANDS[parsed.command](parsed)
    except AppError as error:
        print(f"sidetone: {error.for_people()}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output is gone; silence the interpreter's own complaint at exit too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run_async(coro: Coroutine[Any, Any, T]) -> T:
    import asyncio  # the window, which also comes by here, imports it after its first frame

    return asyncio.run(coro)


def _talk(parsed: argparse.Namespace) -> int:
    from app.workbench import headless

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
    from app.workbench import export

    export.export_events(parsed.events, parsed.out)
    return 0


def _devices(_: argparse.Namespace) -> int:
    from app.audio import devices

    found = devices.list_devices()
    if not found:
        print("No sound devices found. Plug one in, or check the sound settings of this computer.", file=sys.stderr)
        return 1
    for device in found:
        kinds = [
            name for name, is_one in (("microphone", device.can_capture), ("loudspeaker", device.can_play)) if is_one
        ]
        default = ", default" if device.is_default_input or device.is_default_output else ""
        print(f"{device.name}  ({' and '.join(kinds)}, {device.rate_hz} Hz{default})")
    return 0


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
    if not parsed.yes and not _is_agreed("Its functions may do whatever you may do. Run this file for agents? [y/N] "):
        print("Nothing was agreed to.", file=sys.stderr)
        return 1
    trust.agree(source)
    print("Agent sets may run this file until it changes.")
    return 0


def _is_agreed(question: str) -> bool:
    try:
        return input(question).strip().lower() in ("y", "yes")
    except EOFError:
        return False


def _doctor(parsed: argparse.Namespace) -> int:
    from app.workbench import doctor

    findings = doctor.examine()
    if parsed.json:
        print(json.dumps([finding.as_dict() for finding in findings], indent=2))
    else:
        for finding in findings:
            print(finding.as_line())
    return 0 if all(finding.is_ok for finding in findings) else 1


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
    "devices": _devices,
    "agents": _agents,
    "trust": _trust,
    "doctor": _doctor,
    "bench": _bench,
}
