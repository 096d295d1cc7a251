"""The window by the keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit, QWidget

from app.ui.screenshot import demonstrate, settle
from app.ui.theme import DARK, LIGHT, Tokens, contrast, mixed

BLINKS_AT_MOST_HZ = 3


@pytest.fixture
def window(qapp: QApplication) -> Any:
    window = demonstrate("tour", "light")
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    settle(window)
    yield window
    window.hide()
    window.deleteLater()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifier)
    QApplication.processEvents()


def test_tab_goes_over_everything_from_top_to_bottom(window: Any) -> None:
    window.parts.transcript.choose(next(row.key for row in window.transcript_model.rows() if row.kind == "tool"))
    window.parts.bar.disconnect_button.setFocus()
    seen: list[QWidget] = []
    while focus() not in seen:
        seen.append(focus())
        press(Qt.Key.Key_Tab)
    names = [each.accessibleName() for each in seen]
    assert names == [
        "Disconnect",
        "Connection",
        "Agents",
        "Search conversations",
        "Kept conversations",
        "Border between kept conversations and conversation",
        "Conversation",
        "Hold to talk",
        "Hold",
        "Voice",
        "Mute",
        "Stop",
        "Message to the agent",
        "Border between conversation and details",
        "Details",
        "Arguments",
        "Output",
        "Timeline",
    ]
    left_out = [
        each.accessibleName()
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.isEnabled() and each not in seen
    ]
    assert left_out == []


def test_f6_walks_the_panes_and_comes_back_to_where_it_was(window: Any) -> None:
    parts = window.parts
    parts.bar.connections.setFocus()
    walk = []
    for _ in range(6):
        press(Qt.Key.Key_F6)
        walk.append(focus())
    assert walk == [
        parts.kept.search,
        parts.transcript,
        parts.talk.button,
        parts.inspector,
        parts.timeline,
        parts.bar.connections,
    ]
    press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert focus() is parts.timeline


def test_f6_leaves_out_what_is_folded_away(window: Any) -> None:
    window.actions_registry["talk_alone"].trigger()
    window.parts.talk.field.setFocus()
    press(Qt.Key.Key_F6)
    assert focus() is window.parts.transcript
    press(Qt.Key.Key_F6)
    assert focus() is window.parts.talk.field


def test_the_panes_do_not_own_each_other(window: Any) -> None:
    """A widget that Qt's chain was followed from would take menus along when it goes."""
    window.parts.bar.connections.setFocus()
    for _ in range(6):
        press(Qt.Key.Key_F6)
    bar = window.menuBar()
    window.renew()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(bar.actions()) == 5


def test_the_keyboard_can_be_seen_wherever_it_is(window: Any) -> None:
    window.parts.bar.disconnect_button.setFocus()
    seen: list[QWidget] = []
    while focus() not in seen:
        widget = focus()
        seen.append(widget)
        with_focus = widget.grab().toImage()
        press(Qt.Key.Key_Tab)
        if widget.isVisible():
            assert widget.grab().toImage() != with_focus, widget.accessibleName()


def test_arrow_keys_move_the_border_between_the_panes(window: Any) -> None:
    border, inspector = window.frame.border, window.parts.inspector
    border.setFocus()
    before = inspector.width()
    press(Qt.Key.Key_Left)
    moved, others = inspector.width(), window.parts.kept.width()
    assert moved > before
    press(Qt.Key.Key_Right)
    assert inspector.width() < moved
    press(Qt.Key.Key_Left)
    assert inspector.width() == moved
    assert window.parts.kept.width() == others


def test_transcript_rows_open_and_close_by_enter(window: Any) -> None:
    transcript = window.parts.transcript
    tool = next(row.key for row in window.transcript_model.rows() if row.kind == "tool")
    transcript.setFocus()
    transcript.choose(tool)
    assert not transcript.is_open(tool)
    press(Qt.Key.Key_Return)
    assert transcript.is_open(tool)
    press(Qt.Key.Key_Up)
    assert transcript.currentIndex().row() == window.transcript_model.find(tool) - 1


def test_the_text_of_the_details_is_copied_where_it_is_selected(window: Any) -> None:
    tool = next(row for row in window.transcript_model.rows() if row.kind == "tool")
    window.parts.transcript.choose(tool.key)
    output = next(each for each in window.findChildren(QTextEdit) if each.accessibleName() == "Output")
    output.setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == output.toPlainText() != ""


def test_a_press_in_the_moment_of_the_keys_rising_is_a_repeat(window: Any) -> None:
    talk = window.parts.talk
    held: list[bool] = []
    talk.talk_held.disconnect()
    talk.talk_held.connect(held.append)
    talk.button.setFocus()

    def key(kind: QEvent.Type, at_ms: int) -> None:
        event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        event.setTimestamp(at_ms)
        QApplication.sendEvent(window.windowHandle(), event)

    key(QEvent.Type.KeyPress, 1000)
    for at_ms in (1660, 1700, 1740):  # as X11 repeats a key that is held
        key(QEvent.Type.KeyRelease, at_ms)
        key(QEvent.Type.KeyPress, at_ms)
    key(QEvent.Type.KeyRelease, 1760)
    assert held == [True]
    key(QEvent.Type.KeyPress, 1900)
    assert held == [True, False]


def test_nothing_blinks_faster_than_three_times_a_second(window: Any) -> None:
    """A quiet window, a conversation with nothing going on: pictures differ by the playhead and the clock alone."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.cursorFlashTime() == 0 or 2 * 500 / app.cursorFlashTime() <= BLINKS_AT_MOST_HZ
    window.parts.bar.rest()
    quiet = [window.parts.transcript, window.parts.talk, window.parts.inspector, window.parts.status_line]
    timers = [each for part in quiet for each in part.findChildren(QTimer) if each.isActive()]
    assert [each for each in timers if not each.isSingleShot()] == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_rings_and_marks_stand_out_from_what_they_lie_on(tokens: Tokens) -> None:
    for ground in (tokens.surface, tokens.window, tokens.tint(tokens.accent), mixed(tokens.text, tokens.surface, 0.12)):
        assert contrast(tokens.accent, ground) >= 3
    assert contrast(tokens.on_accent, tokens.accent) >= 3
    for pressed in (0.08, 0.18):  # a primary button under the mouse, and held down
        assert contrast(tokens.on_accent, mixed(tokens.text, tokens.accent, pressed)) >= 3
    for level in (tokens.good, tokens.warning, tokens.error):  # the zones of a meter
        assert contrast(level, tokens.track) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_tinted_grounds(tokens: Tokens) -> None:
    pairs: list[tuple[QColor, QColor]] = [(tokens.accent, tokens.tint(tokens.accent))]  # a checked switch
    pairs += [(tokens.text, tokens.tint(colour, 0.25)) for colour in tokens.agents]  # a stretch of the timeline
    pairs += [(tokens.text, tokens.tint(colour, 0.10)) for colour in (tokens.error, tokens.warning, tokens.accent)]
    pairs += [(tokens.text, mixed(tokens.text, tokens.surface, 0.12))]  # a button held down
    pairs += [(tokens.text, mixed(tokens.text, tokens.surface, 0.035))]  # the chosen row
    pairs += [(tokens.muted, mixed(tokens.text, tokens.surface, 0.035))]
    pairs += [(tokens.surface, colour) for colour in tokens.agents]  # an initial in its square
    for text, ground in pairs:
        assert contrast(text, ground) >= 4.5, (text.name(), ground.name(), contrast(text, ground))
