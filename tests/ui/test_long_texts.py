"""The window and the settings in a language that nobody speaks, at the smallest size: its texts are 40 % longer than
the English ones, and have accents, so that a text shows that was never translated."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from app.base import language
from app.ui.controls import ChoiceButton
from app.ui.first_start.dialog import FirstStartDialog
from app.ui.language import speak
from app.ui.settings.dialog import SettingsDialog
from tests.pseudo import PseudoTranslator, catalogue, pseudo
from tests.ui.conftest import Stage

WORD: Final = re.compile("[A-Za-z]{3,}")
ACCENT: Final = re.compile("[áéíóúýçñšžÁÉÍÓÚÝÇÑŠŽöäüß]")  # what `pseudo` puts into every text
EXAMPLE: Final = re.compile(r"\w+://|/|\S+-\d$|own\.|No free conversation")  # addresses, models, a note of the stage
NAMES: Final = {"Sidetone", "OpenAI", "Azure OpenAI", "Test", "Host"}


@pytest.fixture(autouse=True)
def nobodys_language(qapp: QApplication) -> Iterator[None]:
    translator = PseudoTranslator()
    QCoreApplication.installTranslator(translator)
    language.use(catalogue())
    yield
    QCoreApplication.removeTranslator(translator)
    speak("en")


def clipped(owner: QWidget) -> list[str]:
    """Visible labels and buttons that are smaller than their text needs."""
    found = []
    for widget in owner.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        text = widget.text()
        if not text or isinstance(widget, ChoiceButton):
            continue  # what was chosen may be anything: it is elided
        needed = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = QSize(0, widget.heightForWidth(widget.width()))
        if needed.width() > widget.width() or needed.height() > widget.height():
            found.append(f"{type(widget).__name__} {text!r}: {widget.size().toTuple()} needs {needed.toTuple()}")
    for entries in owner.findChildren(QListWidget):
        if entries.isVisible() and entries.sizeHintForColumn(0) > entries.viewport().width():
            found.append(f"list {[entries.item(row).text() for row in range(entries.count())]}")
    return found


def outside(owner: QWidget) -> list[str]:
    """Visible labels and buttons that stick out of what holds them, and nobody can scroll there."""
    found = []
    for widget in owner.findChildren(QWidget):
        parent = widget.parentWidget()
        if parent is None or not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if not parent.rect().contains(widget.geometry()) and not parent.objectName().startswith("qt_"):
            places = f"{widget.geometry().getRect()} in {parent.rect().getRect()}"
            found.append(f"{type(widget).__name__} {widget.text()!r}: {places}")
    return found


def said(widget: QWidget) -> Iterator[str]:
    """Everything a widget says to people, but for what can be chosen in it: that is mostly names."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    for action in widget.actions():
        yield from (action.text(), action.toolTip())


def left_in_english(owner: QWidget) -> list[str]:
    """What is shown as it stands in the code, but for names and examples of what to type."""
    found = {text for widget in [owner, *owner.findChildren(QWidget)] for text in said(widget)}
    return [
        f"English: {text!r}"
        for text in sorted(found - NAMES)
        if WORD.search(text) and not ACCENT.search(text) and not EXAMPLE.match(text)
    ]


def wrong_with(owner: QWidget) -> list[str]:
    """All of it."""
    return clipped(owner) + outside(owner) + left_in_english(owner)


def test_the_pseudo_language_is_longer_and_keeps_what_must_stay() -> None:
    assert len(pseudo("Connect")) == 10
    assert pseudo("&Edit {name}…").endswith("…")
    assert "&" in pseudo("&Edit")
    assert "{name}" in pseudo("Say {name}")


def test_nothing_of_the_window_is_clipped_or_english(stage: Stage) -> None:
    stage.show(900, 600)
    QApplication.processEvents()
    assert wrong_with(stage.window) == []
    stage.open()
    QApplication.processEvents()
    assert wrong_with(stage.window) == []


def test_nothing_of_the_settings_is_clipped_or_english(stage: Stage, act: Any) -> None:
    wrong: list[str] = []

    async def body() -> None:
        stage.show(900, 600)
        await stage.window.open_settings()
        dialog = stage.window.findChild(SettingsDialog)
        assert dialog is not None
        dialog.resize(900, 600)
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            for _ in range(3):
                await asyncio.sleep(0.01)
            wrong.extend(f"{dialog.list.item(row).text()}: {each}" for each in wrong_with(dialog))

    act(body)
    assert wrong == []


def test_nothing_of_the_first_steps_is_clipped_or_english(stage: Stage, act: Any) -> None:
    wrong: list[str] = []

    async def body() -> None:
        await stage.window.complete().commands.first_start.open()
        dialog = stage.window.findChild(FirstStartDialog)
        assert dialog is not None
        for step in dialog.steps:
            await asyncio.sleep(0.01)
            wrong.extend(f"{step.key}: {each}" for each in wrong_with(dialog))
            dialog.next.click()

    act(body)
    assert wrong == []
