"""What a settings file says of privacy, read value by value, and what counts where that cannot be read.

Invariant: nothing is deleted for its age by a value that stands in for one that was lost, and nothing is kept that may
have been refused. Values only; whether there is a file is all that is asked of the disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from app.base import paths
from app.base.sections import Privacy
from app.base.settings_format import newer_format

KEPT: Final = ("keeps_log", "keeps_conversations")
DAYS: Final = ("log_days", "conversation_days")


def unread(names: tuple[str, ...] = KEPT + DAYS) -> Privacy:
    """Nobody knows what the person chose for these."""
    return Privacy.model_validate({"unsure": list(names), **{name: False for name in names if name in KEPT}})


def without_file(file: Path) -> Privacy:
    """What counts where there is no settings file: where there was one, nobody knows for how long to keep things."""
    was_there = file.with_suffix(".lock").exists() or paths.conversations_file().exists()
    return unread(DAYS) if was_there else Privacy()


def read(values: Mapping[str, Any]) -> Privacy:
    """What a file says; what makes no sense is `unsure`, and so is what a newer program's file has elsewhere.

    Args:
        values: the whole file.
    """
    part = values.get("privacy", {})
    if not isinstance(part, Mapping):
        return unread()
    lost = [name for name in KEPT + DAYS if not (_is_sound(part, name) if name in part else not newer_format(values))]
    marked = part.get("unsure", []) if _is_sound(part, "unsure") else list(DAYS)
    unsure = {"unsure": list(dict.fromkeys([*marked, *lost]))}
    refused = {name: False for name in lost if name in KEPT}
    return Privacy.model_validate({name: part[name] for name in part if name not in lost} | refused | unsure)


def _is_sound(part: Mapping[str, Any], name: str) -> bool:
    try:
        Privacy.model_validate({name: part[name]} if name in part else {})
    except ValidationError:
        return False
    return True
