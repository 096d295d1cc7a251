"""What is kept of a person on this computer, where, and how to remove it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from app.base import crash, log_files, paths, secrets
from app.base.errors import ConfigError, StoreError
from app.base.language import say
from app.base.os_words import reason_of
from app.base.settings import Settings, settings_file
from app.history import store
from app.history.store import store_path
from app.workbench.destination import header_secret
from app.workbench.proxy import SECRET as PROXY_SECRET

Kind = Literal["settings", "conversations", "logs", "notes", "agents"]
NOTES: Final = "notes.txt"


@dataclass(frozen=True, slots=True)
class Belonging:
    """One thing that is kept: files, in a folder. `size` in bytes."""

    kind: Kind
    folder: Path
    files: tuple[Path, ...]
    size: int


def kept() -> list[Belonging]:
    """Everything that is kept in files. May block for a moment."""
    config = settings_file().parent
    settings = [
        path
        for pattern in ("settings.json", "settings*.damaged", "settings*.newer", "settings*.backup")
        for path in config.glob(pattern)
    ]
    agents = [path for path in paths.own_agents_dir().rglob("*") if path.is_file()]
    notes = [path for path in (paths.data_dir() / NOTES,) if path.is_file()]
    return [
        _belonging("settings", config, settings),
        _belonging("conversations", store_path().parent, store.files()),
        _belonging("logs", paths.log_dir(), [*log_files.files(), *crash.files(paths.log_dir())]),
        _belonging("notes", paths.data_dir(), notes),
        _belonging("agents", paths.own_agents_dir(), agents),
    ]


def secret_names(settings: Settings) -> list[str]:
    """Under which names keys and other secrets may be kept, here or in the keyring."""
    headers = [header_secret(own, header) for own in settings.custom for header in own.secret_headers]
    tools = [
        secrets.tool_name(entry.id, name)
        for entry in settings.tools
        for field in ("secret_headers", "secret_environment")
        for name in getattr(entry, field, ())
    ]
    return [*secrets.ENVIRONMENT, PROXY_SECRET, *headers, *tools]


def forget_everything(settings: Settings) -> None:
    """Remove settings, conversations, logs and notes from the disk and every secret from the keyring. May block.

    Agent sets stay.

    Raises:
        ConfigError: the keyring does not let go of a secret; the files are there still.
        StoreError: a file cannot be removed.
    """
    for name in secret_names(settings):
        secrets.remove(name)
    try:
        store.forget()
        for belonging in kept():
            if belonging.kind in ("settings", "notes"):
                for path in belonging.files:
                    path.unlink(missing_ok=True)
        settings_file().with_suffix(".lock").unlink(missing_ok=True)
        log_files.remove_all()
    except OSError as error:
        raise _not_removed(error) from error


def remove_files(files: Iterable[Path]) -> None:
    """Remove files, those that are gone already included. Raises StoreError: some stay, and names the last."""
    refused: OSError | None = None
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            refused = error
    if refused is not None:
        raise _not_removed(refused) from refused


def set_settings_aside() -> Path | None:
    """Move the settings file beside itself; returns where it is, None when there was none.

    Raises:
        ConfigError: it cannot be moved.
    """
    file = settings_file()
    number = 1
    while (aside := file.with_name(f"settings-{number}.backup")).exists():
        number += 1
    try:
        file.replace(aside)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ConfigError(
            say("Belongings", "The settings in {file} cannot be set aside: {reason}.").format(
                file=file, reason=reason_of(error)
            )
        ) from error
    return aside


def _not_removed(error: OSError) -> StoreError:
    return StoreError(
        say("Belongings", "{file} cannot be removed: {reason}.").format(file=error.filename, reason=reason_of(error)),
        code="not_removed",
        hint=say("Belongings", "Remove it by hand."),
    )


def _belonging(kind: Kind, folder: Path, files: list[Path]) -> Belonging:
    return Belonging(kind, folder, tuple(sorted(files)), sum(path.stat().st_size for path in files))
