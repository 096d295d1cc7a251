"""The commands and options of the command line, in the person's language. Knows no Qt.

What is typed wrongly ends here, with a message and exit code 2. What the commands do is in `cli` and `main`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import app
from app.base import argparse_words, language, system_language
from app.base.language import LANGUAGES, say


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
        help=say("CommandLine", "hold a whole conversation without a window"),
        description=say(
            "CommandLine", "Speak WAV files or type text to an agent set in real time; hear and log the answers."
        ),
    )
    talk.add_argument(
        "--agents", required=True, metavar="FILE", help=say("CommandLine", "a shipped set's name or a TOML file")
    )
    talk.add_argument(
        "--say", action=_Steps, metavar="WAV", help=say("CommandLine", "speak this file (repeatable, in order)")
    )
    talk.add_argument(
        "--text", action=_Steps, metavar="TEXT", help=say("CommandLine", "type this (repeatable, in order)")
    )
    talk.add_argument(
        "--barge-in-at",
        type=float,
        metavar="S",
        help=say("CommandLine", "speak the second step S seconds after the agent began to answer the first"),
    )
    talk.add_argument("--out", type=Path, metavar="WAV", help=say("CommandLine", "record what would be heard"))
    talk.add_argument("--events", type=Path, metavar="JSONL", help=say("CommandLine", "write one session event a line"))
    talk.add_argument(
        "--connection",
        default="local",
        metavar="NAME|URL",
        help=say(
            "CommandLine", "talk through this connection (local, openai, azure, the name of one of yours, or a URL)"
        ),
    )
    talk.add_argument(
        "--timeout", type=float, default=60.0, metavar="S", help=say("CommandLine", "the longest wait for one answer")
    )
    talk.set_defaults(steps=[])


def _add_serve(commands: Any) -> None:
    serve = commands.add_parser(
        "serve",
        help=say("CommandLine", "run the engine of this machine"),
        description=say(
            "CommandLine",
            "A Realtime-compatible WebSocket server with speech recognition, a brain and speech of its own.",
        ),
    )
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=0, help=say("CommandLine", "0 takes a free one"))
    serve.add_argument("--print-url", action="store_true", help=say("CommandLine", "print the URL as the first line"))
    serve.add_argument("--print-version", action="store_true", help=say("CommandLine", "print the version before it"))
    serve.add_argument(
        "--until-stdin-closes", action="store_true", help=say("CommandLine", "end when the parent process is gone")
    )
    _add_recognition(serve)
    _add_voice(serve)
    serve.add_argument(
        "--chat-url", metavar="URL", help=say("CommandLine", "an OpenAI-compatible chat server as the brain")
    )
    serve.add_argument("--chat-model", metavar="NAME", help=say("CommandLine", "the chat server's model"))


def _add_voice(command: argparse.ArgumentParser) -> None:
    command.add_argument("--tts-url", metavar="URL", help=say("CommandLine", "an OpenAI-compatible server for speech"))
    command.add_argument("--tts-model", metavar="NAME", help=say("CommandLine", "that server's model"))
    command.add_argument(
        "--voice", choices=["auto", "flite", "espeak"], default="auto", help=say("CommandLine", "what speaks")
    )


def _add_recognition(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--stt-url", metavar="URL", help=say("CommandLine", "an OpenAI-compatible server for speech recognition")
    )
    command.add_argument("--stt-model", metavar="NAME", help=say("CommandLine", "that server's model"))


def _add_say(commands: Any) -> None:
    spoken = commands.add_parser("say", help=say("CommandLine", "speak a text as the agents would, into a WAV file"))
    spoken.add_argument("text")
    spoken.add_argument("out", type=Path, help=say("CommandLine", "a WAV file; - is the standard output"))
    spoken.add_argument(
        "--speaker",
        default="",
        metavar="NAME",
        help=say("CommandLine", "one of the agents' voices, as in marin or ash"),
    )
    _add_voice(spoken)


def _add_hear(commands: Any) -> None:
    hear = commands.add_parser(
        "hear", help=say("CommandLine", "print the words in a recording, as the engine recognises them")
    )
    hear.add_argument("file", type=Path, help=say("CommandLine", "a WAV file; - is the standard input"))
    _add_recognition(hear)


def _add_small(commands: Any) -> None:
    export = commands.add_parser("export", help=say("CommandLine", "write a saved conversation to a file"))
    export.add_argument(
        "conversation",
        help=say(
            "CommandLine",
            "a .sidetone file, a file written by `talk --events`, or the id of a conversation that is kept",
        ),
    )
    export.add_argument("out", type=Path, help=say("CommandLine", "ends in .md, .txt or .sidetone"))
    kept = commands.add_parser(
        "conversations",
        help=say("CommandLine", "list the conversations that are kept, the newest first"),
        description=say(
            "CommandLine", "A line for each: its id, when it began, how long it took, and its first words."
        ),
    )
    what = kept.add_mutually_exclusive_group()
    what.add_argument(
        "--search", default="", metavar="WORDS", help=say("CommandLine", "only those in which all of these were said")
    )
    what.add_argument("--delete", metavar="ID", help=say("CommandLine", "delete this one for good"))
    commands.add_parser("devices", help=say("CommandLine", "list microphones and loudspeakers"))
    commands.add_parser("agents", help=say("CommandLine", "list the agent sets"))
    trust = commands.add_parser(
        "trust",
        help=say("CommandLine", "let agent sets run a Python file of tools"),
        description=say(
            "CommandLine",
            "Show what is in a Python file of tools; agent sets may then run it for as long as it stays so.",
        ),
    )
    trust.add_argument("file", type=Path)
    trust.add_argument("--yes", action="store_true", help=say("CommandLine", "agree without being asked"))
    doctor = commands.add_parser("doctor", help=say("CommandLine", "check this machine, one line each"))
    doctor.add_argument("--json", action="store_true")
    licences = commands.add_parser("licences", help=say("CommandLine", "list what is inside, and under which terms"))
    licences.add_argument("name", nargs="?", help=say("CommandLine", "show the whole licence of this one"))
    bench = commands.add_parser(
        "bench", help=say("CommandLine", "measure; exit code 1 when a figure misses its target")
    )
    bench.add_argument("name", nargs="?", default="all", help=say("CommandLine", "latency, session, start or all"))
    bench.add_argument(
        "--against", type=Path, help=say("CommandLine", "an environment with openai-agents, which session measures too")
    )
    bench.add_argument("--json", action="store_true")


def _add_open(commands: Any) -> None:
    opened = commands.add_parser("open", help=say("CommandLine", "open the window with a saved conversation"))
    opened.add_argument(
        "saved",
        nargs="?",
        metavar="FILE",
        help=say("CommandLine", "ends in .sidetone or .jsonl; none: just the window"),
    )


def _add_screenshot(commands: Any) -> None:
    shot = commands.add_parser(
        "screenshot",
        help=say("CommandLine", "draw the window with a demonstration conversation, or a dialog, as a PNG"),
    )
    shot.add_argument("--out", type=Path, required=True)
    shot.add_argument("--theme", choices=["light", "dark"], default="light")
    shot.add_argument(
        "--size", default=None, metavar="WxH", help=say("CommandLine", "of the picture; 1280x800 for the window")
    )
    what = shot.add_mutually_exclusive_group()
    what.add_argument("--demo", default=None, help=say("CommandLine", "the demonstration's name"))
    what.add_argument(
        "--settings", default=None, metavar="PAGE", help=say("CommandLine", "a page of the settings, as in voice")
    )
    what.add_argument(
        "--first-start",
        type=int,
        default=None,
        metavar="STEP",
        help=say("CommandLine", "a step of the first start: 1, 2 or 3"),
    )


def make_parser() -> argparse.ArgumentParser:
    """All commands and options."""
    parser = argparse.ArgumentParser(
        prog="sidetone",
        description=say("CommandLine", "Talk with realtime voice agents. Without a command the window opens."),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"sidetone {app.__version__}",
        help=say("CommandLine", "show the version and exit"),
    )
    parser.add_argument(
        "--language",
        type=_language,
        choices=[*LANGUAGES],
        help=say("CommandLine", "speak this language; otherwise as in the settings or as the system does"),
    )
    parser.add_argument("--log-level", default="WARNING", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    parser.add_argument("--agents", help=say("CommandLine", "open the window with this agent set (name or TOML file)"))
    parser.add_argument(
        "--connection",
        metavar="NAME|URL",
        help=say(
            "CommandLine",
            "open the window with this connection (local, openai, azure, the name of one of yours, or a URL)",
        ),
    )
    parser.add_argument("--print-when-shown", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(saved=None)
    commands = parser.add_subparsers(dest="command", metavar="command")
    _add_open(commands)
    _add_talk(commands)
    _add_serve(commands)
    _add_say(commands)
    _add_hear(commands)
    _add_small(commands)
    _add_screenshot(commands)
    return parser


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse, or exit with code 2 and a message (0 for `--help` and `--version`)."""
    language.choose(_language_of(arguments) or system_language.chosen())
    argparse_words.translate()
    parser = make_parser()
    parsed = parser.parse_args(arguments)
    if parsed.command == "talk" and not parsed.steps:
        parser.error(say("CommandLine", "talk needs at least one --say WAV or --text TEXT"))
    return parsed


def _language_of(arguments: Sequence[str]) -> str | None:
    """The value of `--language`, which the parser's own words depend on; what is wrong about it is the parser's."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    early.add_argument("--language", type=_language, choices=[*LANGUAGES])
    try:
        return cast(str | None, early.parse_known_args(arguments)[0].language)
    except argparse.ArgumentError:
        return None


def _language(name: str) -> str:
    """A language by any of its names (`zh`, `zh-TW`, `ko_KR`); what there is none for stays, and is refused."""
    return system_language.shipped(name) or name
