"""The window and the settings with texts that are 40 % longer than the English ones, at the smallest size."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QListWidget,
    QWidget,
)

from app.base import language
from app.ui.controls import ChoiceButton
from app.ui.language import speak
from app.ui.settings.dialog import SettingsDialog
from tests.pseudo import PseudoTranslator, catalogue, pseudo
from tests.ui.conftest import Stage


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


def test_the_pseudo_language_is_longer_and_keeps_what_must_stay() -> None:
    assert len(pseudo("Connect")) == 10
    assert pseudo("&Edit {name}…").endswith("…")
    assert "&" in pseudo("&Edit")
    assert "{name}" in pseudo("Say {name}")


def test_nothing_of_the_window_is_clipped(stage: Stage) -> None:
    stage.show(900, 600)
    QApplication.processEvents()
    assert clipped(stage.window) + outside(stage.window) == []
    stage.open()
    QApplication.processEvents()
    assert clipped(stage.window) + outside(stage.window) == []


def test_nothing_of_the_settings_is_clipped(stage: Stage, act: Any) -> None:
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
            wrong.extend(f"{dialog.list.item(row).text()}: {each}" for each in clipped(dialog) + outside(dialog))

    act(body)
    assert wrong == []
