"""Writing a conversation to a file: the format by the suffix, the file all or nothing.

As a transcript it is made of the rows that are shown, as a `.sidetone` file of the event lines behind them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from app.base.errors import ExportError
from app.base.language import say
from app.base.os_words import reason_of
from app.base.plain_file import Beside
from app.history import bundle
from app.history.bundle import Bundle
from app.history.export import markdown, text
from app.history.export.meta import ConversationMeta
from app.history.model import TranscriptRow
from app.workbench.agents.shipped import called
from app.workbench.saved import SavedConversation
from app.workbench.status import Status, StatusReducer
from app.workbench.transcript import TranscriptReducer

_Render = Callable[[list[TranscriptRow], ConversationMeta], str]

_TRANSCRIPTS: Final[dict[str, _Render]] = {
    ".md": markdown.render,
    ".markdown": markdown.render,
    ".txt": text.render,
}
FORMATS: Final = (*_TRANSCRIPTS, bundle.SUFFIX)


def export(rows: Sequence[TranscriptRow], meta: ConversationMeta, path: Path, whole: Bundle | None = None) -> None:
    """Write a conversation to `path`, in the format of its suffix; an existing file is replaced whole.

    Args:
        whole: what a `.sidetone` file holds; None when nothing has begun yet.
    Raises:
        ExportError: the suffix is none of `FORMATS`, or the file cannot be written; nothing is left behind.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix == bundle.SUFFIX:
        if whole is None:
            raise ExportError(say("Export", "There is no conversation yet."), code="export_nothing")
        _write(path, bundle.pack(whole.head, whole.lines))
        return
    render = _TRANSCRIPTS.get(suffix)
    if render is None:
        raise ExportError(
            say("Export", "There is no export for files that end in “{suffix}”.").format(suffix=path.suffix),
            code="export_format",
            hint=say("Export", "Use one of {names}.").format(names=", ".join(FORMATS)),
        )
    _write(path, render(list(rows), meta).encode("utf-8", "replace"))


def export_saved(saved: SavedConversation, path: Path) -> None:
    """Write a saved conversation to `path`, in the format of its suffix. Raises ExportError, as `export`."""
    reducer = TranscriptReducer()
    status = StatusReducer()
    for stamped in saved.stream:
        reducer.fold(stamped)
        status.fold(stamped)
    duration_s = saved.stream[-1].at_s if saved.stream else None
    export(reducer.rows, meta_of(status.status, duration_s, saved.title), path, saved.whole())


def meta_of(status: Status | None, duration_s: float | None, untitled: str = "Conversation") -> ConversationMeta:
    """What an export says about the conversation that is shown; `untitled` names one whose beginning nobody told."""
    usage = None if status is None else status.usage
    if status is None or status.shown is None:
        return ConversationMeta(untitled, duration_s=duration_s, usage=usage)
    shown = status.shown
    title = called(shown.agents, shown.title)
    return ConversationMeta(title, shown.connection, shown.started_at, duration_s, usage)


def _write(path: Path, document: bytes) -> None:
    with Beside(path, lambda error: _failed(path, error)) as beside:
        try:
            (beside.path or path).write_bytes(document)
        except OSError as error:
            raise _failed(path, error) from error
        beside.is_kept = True


def _failed(path: Path, error: OSError) -> ExportError:
    return ExportError(
        say("Export", "The conversation was not written to {path}: {reason}.").format(
            path=path, reason=reason_of(error)
        ),
        code="export_write",
        hint=say("Export", "Choose another folder; the conversation itself is still here."),
    )
