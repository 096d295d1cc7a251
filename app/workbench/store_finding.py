"""What `sidetone doctor` says of the kept conversations: where they are and how many, never a word of them."""

from __future__ import annotations

from app.base.errors import StoreError
from app.base.language import mark, say
from app.history import schema
from app.history.store import store_path
from app.history.store_look import look
from app.workbench.finding import Finding

_MB = 1_000_000


def examine_store() -> Finding:
    """One line about the store's file, which stays as it is."""
    name = mark("Doctor", "store")
    try:
        found = look(store_path())
    except StoreError as error:
        return Finding(name, False, error.message, error.hint)
    if found is None:
        return Finding(
            name, True, say("Doctor", "no conversations are kept yet in {folder}").format(folder=store_path().parent)
        )
    size = say("Doctor", "{number} MB").format(number=f"{found.size / _MB:.1f}")
    if found.is_newer:
        text = say("Doctor", "{file} is newer than this program: format {format}, known is {known}, {size};")
        return Finding(
            name,
            False,
            text.format(file=store_path(), format=found.format, known=schema.VERSION, size=size),
            say("Store", "Update this Sidetone; until then conversations are not kept."),
        )
    text = say("Doctor", "{file}, format {format}, conversations: {count}, {size}")
    return Finding(
        name, True, text.format(file=store_path(), format=found.format, count=found.conversations, size=size)
    )
