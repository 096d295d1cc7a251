"""What a button is called: by voice one says what one reads on it, so its name holds its text in every language."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.ui.controls import ChoiceButton
from app.ui.first_start.dialog import FirstStartDialog
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.pages import PAGES
from app.ui.settings.place import Place
from app.ui.settings.store import SettingsStore
from tests.full_settings import ROWS, full
from tests.translations import ROOT, load
from tests.ui.settings.conftest import memory  # noqa: F401 - a fixture

Act = Callable[[Callable[[], Awaitable[None]]], None]
LANGUAGES = ("en", "ko", "ja", "zh_CN")

pytestmark = pytest.mark.usefixtures("memory")


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[str]:
    code = request.param
    found = load().catalogue(ROOT / "resources" / "translations" / f"sidetone_{code}.ts")
    (tmp_path / "compiled.qm").write_bytes(load().as_qm(found, code))
    translator = QTranslator()
    assert translator.load(str(tmp_path / "compiled.qm"))
    QCoreApplication.installTranslator(translator)
    yield code
    QCoreApplication.removeTranslator(translator)


def misnamed(owner: QWidget) -> list[tuple[str, str]]:
    """Text and name of buttons whose name does not hold their text."""
    found = []
    for button in owner.findChildren(QAbstractButton):
        if isinstance(button, ChoiceButton):
            continue  # it is called after what is chosen with it, and its text is what was chosen
        text = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
        name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        if text.strip() and text.casefold() not in name.casefold():
            found.append((text, name))
    return found


def mislabelled(owner: QWidget) -> list[str]:
    """Names of buttons with a text that a label speaks for: screen readers would read that instead."""
    buddies = [label.buddy() for label in owner.findChildren(QLabel)]
    return [each.accessibleName() for each in buddies if isinstance(each, QAbstractButton) and each.text()]


def test_buttons_of_the_settings_are_called_what_is_on_them(spoken: str, stage: Any, act: Act) -> None:
    settings = full()

    async def body() -> None:
        stage.desk.settings = settings
        dialog = SettingsDialog(stage.window, Place(stage.desk, SettingsStore(settings, lambda: None)), stage.look)
        dialog.show()
        for kind in PAGES:
            page: Any = dialog.show_page(kind.key)
            for row in range(ROWS.get(kind.key, 1)):
                if row:
                    page.list.setCurrentRow(row)
                assert misnamed(page) == [], kind.key
                assert mislabelled(page) == [], kind.key
        assert misnamed(dialog) == []
        dialog.close()

    act(body)


def test_buttons_of_the_window_and_the_first_steps_are_called_what_is_on_them(
    spoken: str, stage: Any, act: Act
) -> None:
    async def body() -> None:
        stage.window.renew()  # in this language
        stage.show()
        store = SettingsStore(stage.desk.settings, lambda: None)
        first = FirstStartDialog(stage.window, Place(stage.desk, store), stage.look)
        assert misnamed(first) == mislabelled(first) == []
        assert misnamed(stage.window) == mislabelled(stage.window) == []
        first.reject()

    act(body)
