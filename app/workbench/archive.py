"""The kept conversations for the command line, which has no window and no thread for them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.base.figures import clock
from app.base.language import joined, say
from app.history import bundle
from app.history.conversation import KeptConversation
from app.history.export.meta import date_text
from app.history.store import Store, no_conversation, store_path
from app.workbench.agents.shipped import called
from app.workbench.kept import read_kept
from app.workbench.saved import SavedConversation, read_saved

_FILES = (bundle.SUFFIX, ".jsonl")
Tell = Callable[[str], None]
"""Takes what a person should know of the store, besides what was asked."""


def find(words: str, tell: Tell) -> list[KeptConversation]:
    """The newest first: all, or those in which every word was said. Raises StoreError."""
    if not store_path().exists():
        return []  # looking makes no file
    with _opened(tell) as store:
        return store.search(words) if words.strip() else store.conversations()


def as_line(kept: KeptConversation) -> str:
    """`20261127-3fa92c  27 November 2026, 10:00  1:23  Restaurant: a table for two`."""
    head = kept.head
    said = kept.found or kept.first_words
    title = called(head.agents, head.title)
    text = say("CommandLine", "{title}: {words}").format(title=title, words=said) if said else title
    line = f"{kept.id}  {date_text(head.started_at)}  {clock(head.duration_s)}  {text}"
    return "".join(letter for letter in line if letter.isprintable())  # a terminal obeys some of the others


def delete(id: str, tell: Tell) -> None:
    """It goes for good. Raises StoreError, also when there is none of this id."""
    if not store_path().exists():
        raise no_conversation(id)
    with _opened(tell) as store:
        store.delete(id)


def saved_named(name: str, tell: Tell) -> SavedConversation:
    """A conversation by the path of its file or by the id of one that is kept.

    Raises:
        ConfigError, StoreError: there is none, or it cannot be read.
    """
    path = Path(name)
    if path.suffix.lower() in _FILES or os.sep in name or path.exists():
        return read_saved(path)
    if not store_path().exists():
        raise no_conversation(name)
    with _opened(tell) as store:
        return read_kept(store, name)


@contextmanager
def _opened(tell: Tell) -> Iterator[Store]:
    with Store.usual() as store:
        notice = store.notice()
        if notice is not None:
            tell(joined(*notice))
        yield store
