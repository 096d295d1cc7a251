"""The settings with texts of twice the size, with what a person may have added: read downwards, never sideways."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.ui import language
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.pages import PAGES
from app.ui.settings.place import Place
from app.ui.settings.store import SettingsStore
from tests.full_settings import ROWS, full

Act = Callable[[Callable[[], Awaitable[None]]], None]

pytestmark = pytest.mark.usefixtures("memory")


@pytest.fixture(params=["en", "ko", "ja", "zh_CN"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication, stage: Any) -> Iterator[None]:
    language.speak(request.param)
    stage.look.scale_text(2.0)
    yield
    stage.look.scale_text(1.0)
    language.speak("en")


@pytest.mark.usefixtures("spoken")
def test_no_page_has_to_be_scrolled_sideways(stage: Any, act: Act) -> None:
    async def body() -> None:
        settings = stage.desk.settings = full()
        dialog = SettingsDialog(stage.window, Place(stage.desk, SettingsStore(settings, lambda: None)), stage.look)
        dialog.resize(880, 580)
        dialog.show()
        found = []
        for kind in PAGES:
            page: Any = dialog.show_page(kind.key)
            for row in range(ROWS.get(kind.key, 1)):
                if row:
                    page.list.setCurrentRow(row)
                await stage.do(QApplication.processEvents)
                beyond = page.horizontalScrollBar().maximum()
                if beyond:
                    found.append((kind.key, row, beyond))
        assert found == []
        dialog.close()

    act(body)
