"""What the desk has done on the engine's thread: reading files, importing what is heavy, writing a transcript.

Nothing here touches a QObject, and everything is imported when it is asked for: the first frame needs none of it.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.ui.choices import Choices

if TYPE_CHECKING:
    from app.base.errors import ConfigError
    from app.base.sections import Privacy
    from app.base.settings import Loaded, Settings, SettingsFile
    from app.history.bundle import Bundle
    from app.history.model import TranscriptRow
    from app.workbench.saved import SavedConversation
    from app.workbench.status import Status

_HEAVY: Final = (
    "app.workbench.transcript",
    "app.workbench.timeline",
    "app.workbench.status",
    "app.workbench.catalogue",
    "app.workbench.conversation_care",
)
# With what others compiled: modules of Python are read from the file that runs, these from files that are replaced.
_FOR_CONVERSATIONS: Final = (
    "app.workbench.workbench",
    "websockets.asyncio.client",
    "websockets.speedups",
    "soxr",
    "_cffi_backend",
)


async def load_settings() -> tuple[SettingsFile, Loaded, ConfigError | None]:
    """The settings file and what is in it; with the error come the defaults."""
    from app.base import settings
    from app.base.errors import ConfigError

    file = settings.SettingsFile()
    try:
        return file, file.load(), None
    except ConfigError as error:
        return file, settings.Loaded(settings.unread()), error


async def save_settings(file: SettingsFile, settings: Settings, publish: Callable[[Any], None]) -> None:
    """Write them; what a person should know of the file that was there is published. Raises ConfigError."""
    from app.workbench.events import Stamped, Trouble

    notice = file.save(settings)
    if notice is not None:
        publish(Stamped(0.0, Trouble(*notice, "warning")))


async def import_heavy() -> None:
    """What the window needs soon and what takes long to load."""
    for name in _HEAVY:
        importlib.import_module(name)


async def import_for_conversations() -> None:
    """What the first conversation loads, while it is there."""
    for name in _FOR_CONVERSATIONS:
        importlib.import_module(name)


def choices(settings: Settings | None) -> Choices:
    """What the catalogue lists: reads files."""
    from app.workbench import catalogue

    return Choices(tuple(catalogue.connections(settings)), tuple(catalogue.agent_sets()))


def real_workbench(settings: Settings, publish: Callable[[Any], None]) -> Any:
    """The application's workbench; called on the engine thread, where its imports may take their time."""
    from app.workbench.workbench import Workbench

    return Workbench(settings, publish)


def check(settings: Settings) -> None:
    """Raises ConfigError, which becomes a notice, for a set or connection that cannot be found."""
    from app.workbench import catalogue

    catalogue.check(settings.connection, settings.agents, settings)


def export(
    rows: Sequence[TranscriptRow], status: Status | None, duration_s: float, path: str, whole: Bundle | None
) -> None:
    """Write the conversation; the format goes by the suffix. Raises ExportError."""
    from app.workbench.export import export as write
    from app.workbench.export import meta_of

    write(list(rows), meta_of(status, duration_s), Path(path), whole)


def export_saved(saved: SavedConversation, path: str) -> None:
    """Write all of a saved conversation, whatever moment of it is shown. Raises ExportError."""
    from app.workbench.export import export_saved as write

    write(saved, Path(path))


def keep_log(asked: str, level: str, privacy: Privacy, is_start: bool) -> None:
    """Log as the settings and the command line want it."""
    from app.base import log_files

    log_files.keep(log_files.WINDOW, log_files.more_talkative(asked, level), privacy, is_start=is_start)


async def unseen_crashes() -> list[Path]:
    """Reports of crashes that nobody was shown yet."""
    from app.base import crash, paths

    return crash.unseen(paths.log_dir())


async def read_crashes(found: Sequence[Path]) -> str:
    """What these reports say."""
    from app.base import crash

    return "\n\n".join([crash.read(path) for path in found])


async def delete_crashes(found: Sequence[Path]) -> None:
    """Remove these reports. Raises StoreError."""
    from app.workbench import belongings

    belongings.remove_files(found)


async def on_engine(function: Callable[..., object], *arguments: Any) -> None:
    """Call a function where this coroutine runs."""
    function(*arguments)
