"""What a headless conversation leaves behind: the event file, and transcript lines as they become final."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from app.base.errors import AppError, ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.base.visible import visible
from app.history.export.text import line
from app.history.model import TranscriptRow
from app.realtime.session.events import RealtimeToolEnd
from app.workbench.event_lines import event_line
from app.workbench.events import ConversationStarted, Stamped
from app.workbench.transcript import TranscriptReducer


def events_unwritable(path: Path, error: OSError) -> ConfigError:
    """That the system refuses to write the events."""
    return ConfigError(
        say("Talk", "The events cannot be written to {path}: {reason}.").format(path=path, reason=reason_of(error))
    )


class EventFile:
    """One line of JSON for each event, flushed at once; nothing at all without a path."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: TextIO | None = None
        self.problem: str | None = None

    def __enter__(self) -> EventFile:
        """Raises ConfigError when the file cannot be written."""
        if self._path is not None:
            try:
                self._file = self._path.open("w", encoding="utf-8", newline="\n")
            except OSError as error:
                raise events_unwritable(self._path, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):  # what was refused would be written once more
                self._file.close()

    def write(self, stamped: Stamped) -> None:
        """Append the event's line, when it has one. A disk that refuses is kept in `problem`; the talk goes on."""
        text = None if self._file is None or self.problem else event_line(stamped)
        if self._file is None or text is None:
            return
        try:
            self._file.write(f"{text}\n")
            self._file.flush()
        except OSError as error:
            self.problem = say("Talk", "the events could not be written: {reason}").format(reason=reason_of(error))


class Outlet:
    """Prints lines until that is refused; the first refusal is kept, for whoever can end the talk in order.

    Args:
        on_refused: called once, among events that have to go on.
    """

    def __init__(self, print_line: Callable[[str], None], on_refused: Callable[[], None]) -> None:
        self._print_line = print_line
        self._on_refused = on_refused
        self._refusal: AppError | OSError | None = None

    def print(self, line: str) -> None:
        """Print a line, as long as anybody takes them."""
        if self._refusal is not None:
            return
        try:
            self._print_line(line)
        except (AppError, OSError) as error:
            self._refusal = error
            self._on_refused()

    def check(self) -> None:
        """Raises AppError or OSError: what was refused."""
        if self._refusal is not None:
            raise self._refusal


class TranscriptPrinter:
    """Prints each row once, when nothing of it will change any more; `finish` prints the rest.

    What happens before the conversation begins is left out: when it cannot begin, an error says so.
    """

    def __init__(self, print_line: Callable[[str], None]) -> None:
        self._print_line = print_line
        self._reducer = TranscriptReducer()
        self._printed: set[str] = set()
        self._has_begun = False

    def fold(self, stamped: Stamped) -> None:
        """Advance by one event."""
        self._has_begun = self._has_begun or isinstance(stamped.event, ConversationStarted)
        for change in self._reducer.fold(stamped):
            if change.kind != "remove" and isinstance(change.row, TranscriptRow) and _is_final(change.row):
                self._print(change.row)
        if isinstance(stamped.event, RealtimeToolEnd):
            self._print_tools()

    def finish(self) -> None:
        """Print what never became final."""
        for row in self._reducer.rows:
            self._print(row)

    def _print_tools(self) -> None:
        """A tool's output is in the history before its end says whether it failed and how long it took."""
        for row in self._reducer.rows:
            if row.kind == "tool" and row.state in ("done", "failed"):
                self._print(row)

    def _print(self, row: TranscriptRow) -> None:
        if self._has_begun and row.key not in self._printed:
            self._printed.add(row.key)
            self._print_line(visible(line(row)))  # a terminal obeys some of what is not seen


def _is_final(row: TranscriptRow) -> bool:
    if row.kind == "tool":
        return False
    if row.kind != "message":
        return True
    return not row.is_partial and (row.heard_chars is None or row.interrupted)
