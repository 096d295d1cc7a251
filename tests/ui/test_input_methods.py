"""Text that is composed before it is there: Korean, Japanese and Chinese are typed so."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.ui.controls import MessageField
from app.ui.push_to_talk import is_typing
from app.ui.settings.dialog import SettingsDialog
from app.ui.theme import Theme
from tests.ui.conftest import Stage


def compose(field: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(field, event)


@pytest.fixture
def field(qtbot: Any) -> MessageField:
    field = MessageField(Theme("light"))
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_during_composition_does_not_send(field: MessageField, key: Qt.Key) -> None:
    sent: list[str] = []
    field.returnPressed.connect(lambda: sent.append(field.text()))
    compose(field, "안")
    QTest.keyClick(field, key)
    assert sent == []
    compose(field, "", "안녕")
    assert field.text() == "안녕"
    QTest.keyClick(field, key)
    assert sent == ["안녕"]


def test_a_composition_that_was_left_does_not_block_the_next_enter(field: MessageField) -> None:
    sent: list[str] = []
    field.returnPressed.connect(lambda: sent.append(field.text()))
    compose(field, "に")
    field.clearFocus()
    field.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(sent) == 1


def test_space_during_composition_belongs_to_the_input_method(stage: Stage, act: Any) -> None:
    async def body() -> None:
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        await stage.until(lambda: stage.desk.is_open)
        stage.desk.settings.turn_mode = "hold"
        field = stage.window.parts.talk.field
        field.setFocus()
        compose(field, "ni hao")
        talk = stage.window.push_to_talk
        space = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
        assert not talk.eventFilter(stage.window, space)
        assert not talk.is_held

    act(body)


def test_every_text_field_takes_input_methods_and_keeps_space(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.window.open_settings()
        dialog = stage.window.findChild(SettingsDialog)
        assert dialog is not None
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            await asyncio.sleep(0)
        kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
        fields = [each for kind in kinds for each in stage.window.findChildren(kind)]
        assert len(fields) > 10
        for field in fields:
            assert is_typing(field)
            if not field.isReadOnly():
                assert field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), field

    act(body)
