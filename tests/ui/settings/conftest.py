"""One page of the settings in a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.base.settings import Settings
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.page import Page
from app.ui.settings.place import Place
from app.ui.settings.store import SettingsStore


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
