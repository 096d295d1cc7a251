"""Writing a conversation to a file: the format by the suffix, the file all or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from app.base.errors import ExportError
from app.base.language import say
from app.history.export import markdown, text
from app.history.export.meta import ConversationMeta
from app.history.model import TranscriptRow
from app.workbench.event_log import read_events
from app.workbench.status import Status, StatusReducer
from app.workbench.transcript import TranscriptReducer

_Render = Callable[[list[TranscriptRow], ConversationMeta], str]

FORMATS: Final[dict[str, _Render]] = {
    ".md": markdown.render,
    ".markdown": markdown.render,
    ".txt": text.render,
}


def export(rows: Sequence[TranscriptRow], meta: ConversationMeta, path: Path) -> None:
    """Write the transcript to `path`, as Markdown or text by its suffix; an existing file is replaced whole.

    Raises:
        ExportError: the suffix is none of `FORMATS`, or the file cannot be written; nothing is left behind.
    """
    path = Path(path)
    render = FORMATS.get(path.suffix.lower())
    if render is None:
        raise ExportError(
            say("Export", "There is no export for files that end in “{suffix}”.").format(suffix=path.suffix),
            code="export_format",
            hint=say("Export", "Use one of {names}.").format(names=", ".join(FORMATS)),
        )
    _write(path, render(list(rows), meta))


def export_events(events: Path, path: Path) -> None:
    """Turn a file of event lines (`talk --events`) into a transcript at `path`.

    Raises:
        ConfigError: the event file cannot be read or holds something else.
        ExportError: as `export`.
    """
    stream = read_events(events)
    reducer = TranscriptReducer()
    status = StatusReducer()
    for stamped in stream:
        reducer.fold(stamped)
        status.fold(stamped)
    duration_s = stream[-1].at_s if stream else None
    export(reducer.rows, meta_of(status.status, duration_s, events.stem), path)


def meta_of(status: Status | None, duration_s: float | None, untitled: str = "Conversation") -> ConversationMeta:
    """What an export says about the conversation that is shown; `untitled` names one whose beginning nobody told."""
    usage = None if status is None else status.usage
    if status is None or status.shown is None:
        return ConversationMeta(untitled, duration_s=duration_s, usage=usage)
    shown = status.shown
    return ConversationMeta(shown.title, shown.connection, shown.started_at, duration_s, usage)


def _write(path: Path, document: str) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        try:
            beside.write_text(document, encoding="utf-8", newline="\n")
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise _failed(path, error) from error


def _failed(path: Path, error: OSError) -> ExportError:
    return ExportError(
        say("Export", "The conversation was not written to {path}: {reason}.").format(
            path=path, reason=error.strerror or error
        ),
        code="export_write",
        hint=say("Export", "Choose another folder; the conversation itself is still here."),
    )
