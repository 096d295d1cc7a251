"""One page of the settings in a dialog of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import keyring
import pytest

from app.base import secrets
from app.base.settings import Settings
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.page import Page
from app.ui.settings.place import Place
from app.ui.settings.store import SettingsStore
from tests.memory_keyring import MemoryKeyring


@pytest.fixture
def open_page(stage: Any) -> Callable[..., Any]:
    """`open_page(VoicePage, backend, voice={…})`: the settings are the stage's desk's."""

    def opened(kind: type[Page], backend: Any = None, **settings: Any) -> Page:
        stage.desk.settings = Settings.model_validate(settings)
        store = SettingsStore(stage.desk.settings, lambda: None)
        dialog = SettingsDialog(stage.window, Place(stage.desk, store, backend), stage.look, (kind,))
        dialog.show()
        page = dialog.current()
        assert isinstance(page, kind)
        return page

    return opened


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_DEPLOYMENT"):
        monkeypatch.delenv(name, raising=False)
    before, own = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)
    secrets._of_this_session.clear()
    assert threading.main_thread() not in own.threads
