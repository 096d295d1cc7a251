"""The composition root: the only file that knows every room.

`sidetone` without a subcommand opens the window; anything else goes to the Qt-free command line, which is imported
only then: a window should not wait for it.
"""

from __future__ import annotations

import gc
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

from app.base import own_environment, standard_streams

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command `sidetone`; returns the exit code."""
    standard_streams.complete()
    own_environment.restore()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in _PROCESSES:
        return _PROCESSES[given[0]](given[1:])
    gc.disable()  # nothing is garbage before a window shows; commands have it back at once
    from app.base import paths

    if not paths.are_known():
        return _homeless()
    from app.base import output

    return output.guarded(lambda: _perform(given))


def _perform(given: list[str]) -> int:
    plain = window_line(given)
    if plain is not None:
        return _window(plain)
    gc.enable()
    from app import cli, cli_parser

    parsed = cli_parser.parse(given)
    if parsed.command in (None, "open"):
        return _window(parsed)
    return _screenshot(parsed) if parsed.command == "screenshot" else cli.run(parsed)


def _tool_file(_: Sequence[str]) -> int:
    from app.tools import python_child

    return python_child.run()


def _bench_part(arguments: Sequence[str]) -> int:
    from app.workbench.bench import part

    return part.run(arguments)


def _bare_window(_: Sequence[str]) -> int:
    from app.ui import bare_window

    return bare_window.show()


def _window_loading(arguments: Sequence[str]) -> int:
    from app.ui import loading

    return loading.attempt(arguments)


# What this program starts of itself, and nobody types.
_PROCESSES: dict[str, Callable[[Sequence[str]], int]] = {
    "run-tool-file": _tool_file,
    "run-bench-part": _bench_part,
    "run-bare-window": _bare_window,
    "run-window-loading": _window_loading,
}


def _homeless() -> int:
    """Say that there is no place for settings, conversations and logs; returns the exit code."""
    from app.base import language, system_language

    language.choose(system_language.best_of(system_language.wanted()))
    complaint = language.say("CommandLine", "You have no home folder. Set HOME to a folder of your own.")
    if sys.stderr is not None:  # a frozen program of a desktop has none
        sys.stderr.write(f"sidetone: {complaint}\n")
    return 1


def window_line(given: Sequence[str]) -> SimpleNamespace | None:
    """What `cli_parser.parse` would make of a plain line that opens the window; None: leave the line to it."""
    found: dict[str, object] = {
        "log_level": "WARNING",
        "agents": None,
        "connection": None,
        "language": None,
        "print_when_shown": False,
        "command": None,
        "saved": None,
    }
    if given[:1] == ["open"] and len(given) <= 2 and not given[-1].startswith("-"):
        # As desktops start it, with a file or without one.
        return SimpleNamespace(**found | {"command": "open", "saved": given[1] if len(given) == 2 else None})
    words = iter(given)
    for word in words:
        name, is_joined, value = word.partition("=")
        if word == "--print-when-shown":
            found["print_when_shown"] = True
        elif name in ("--agents", "--connection"):
            text = value if is_joined else next(words, "-")
            if not is_joined and text.startswith("-"):
                return None
            found[name[2:]] = text
        else:
            return None
    return SimpleNamespace(**found)


def _window(parsed: argparse.Namespace | SimpleNamespace) -> int:
    from app.ui.app import run_window

    return run_window(parsed)


def _screenshot(parsed: argparse.Namespace) -> int:
    import os

    from app.base import crash, log_files
    from app.base.errors import AppError
    from app.ui import last_messages

    last_messages.mute_at_the_end()
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what drawing off screen cannot do
    log_files.keep("screenshot", parsed.log_level, log_files.chosen()[1])
    try:
        with crash.watching("screenshot", log_files.chosen()[1].keeps_log):
            from app.ui import screenshot

            return screenshot.take(parsed)
    except AppError as error:
        sys.stderr.write(f"sidetone: {error.for_people()}\n")
        return 1
