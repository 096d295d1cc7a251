from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from app.realtime.session.events import (
    RealtimeInputTranscriptCompleted,
    RealtimeOutputTranscriptDelta,
    RealtimeSpeechStarted,
    RealtimeToolApprovalRequired,
    RealtimeToolEnd,
    RealtimeToolStart,
)
from app.ui import shapes
from app.ui.desk import Desk
from app.ui.first_look import FirstLook
from app.ui.main_window import MainWindow
from app.ui.theme import Theme
from app.workbench.catalogue import AgentSetInfo
from app.workbench.events import (
    ConversationEnded,
    EngineStatus,
    LevelsChanged,
    SoundStatus,
    TalkChanged,
    TokensUsed,
    Trouble,
    VoiceState,
    VoiceStateChanged,
)
from tests.ui.conftest import Stage


def test_the_first_start_offers_to_talk_on_this_computer(stage: Stage) -> None:
    stage.show()
    welcome = stage.window.parts.welcome
    assert welcome.isVisible()
    assert welcome.talk_now.text() == "Talk now, on this computer"
    assert welcome.talk_now.isEnabled()
    assert "no account" in welcome.note.text()


def test_the_offer_says_what_these_agents_have_and_want(stage: Stage) -> None:
    from pathlib import Path

    plain = AgentSetInfo("restaurant", "Companion", "", Path("x"), needs_language_model=True, has_tools=False)
    stage.desk.choices.agent_sets = [plain]
    stage.desk.changed.emit()
    welcome = stage.window.parts.welcome
    assert "tools" not in welcome.text.text()
    assert "no network" not in welcome.note.text()
    assert "language model" in welcome.note.text()
    stage.desk.choices.agent_sets = [replace(plain, needs_language_model=False, has_tools=True)]
    stage.desk.changed.emit()
    assert "uses its tools" in welcome.text.text()
    assert "no network" in welcome.note.text()


def test_an_open_conversation_without_words_says_what_to_say(stage: Stage) -> None:
    from pathlib import Path

    info = AgentSetInfo("restaurant", "Restaurant", "", Path("x"), try_saying=("Book a table for two",))
    stage.desk.choices.agent_sets = [info]
    stage.open("hold")
    stage.show()
    assert stage.window.parts.welcome.text.text() == "Hold Space and say:\n“Book a table for two”"
    stage.fold(TalkChanged(True, "voice", False))
    assert stage.window.parts.welcome.text.text().startswith("Just say:")


def test_words_replace_the_welcome(stage: Stage) -> None:
    stage.show()
    stage.open()
    stage.fold(RealtimeSpeechStarted("u", 0), RealtimeInputTranscriptCompleted("u", "hello"))
    assert stage.window.parts.transcript.isVisible()
    assert stage.window.transcript_model.rows()[0].text == "hello"


def test_a_failed_connection_is_told_with_what_to_do(stage: Stage) -> None:
    stage.show()
    stage.fold(Trouble("The server refused the key.", "Check OPENAI_API_KEY."))
    row = stage.window.transcript_model.rows()[0]
    assert (row.kind, row.level) == ("notice", "error")
    assert "Check OPENAI_API_KEY." in row.text
    welcome = stage.window.parts.welcome
    assert welcome.talk_now.isVisible()  # the first step is still there, the notice above it
    (notice,) = [label for label in welcome.findChildren(QLabel) if label.text() == row.text]
    assert notice.isVisible()
    assert notice.mapTo(welcome, QPoint(0, 0)).y() < welcome.title.mapTo(welcome, QPoint(0, 0)).y()
    assert stage.window.actions_registry["connect"].isEnabled()


def test_every_state_has_a_word_and_a_shape(stage: Stage) -> None:
    words = stage.window.parts.status_line.words()
    assert set(words) == set(get_args(VoiceState))
    assert set(shapes.STATE_SHAPES) == set(get_args(VoiceState))
    assert len(set(words.values())) == len(words)
    stage.open()
    for state in ("listening", "thinking", "speaking", "waiting", "muted", "reconnecting"):
        stage.fold(VoiceStateChanged(state))  # type: ignore[arg-type]
        assert stage.window.parts.status_line.word == words[state]
        stage.window.parts.status_line.grab()


def test_the_status_line_says_who_answers_and_how_the_sound_does(stage: Stage) -> None:
    stage.open()
    stage.fold(EngineStatus("ready", "offline", ("Cannot converse freely.",)), SoundStatus("mic", "out", 60, 1))
    line = stage.window.parts.status_line
    told = line.accessibleDescription()
    for part in ("offline brain", "prebuffer 60 ms", "1 underrun", "Cannot converse freely."):
        assert part in told
    assert line.toolTip() == "Cannot converse freely."


def test_side_pane_folds_below_a_thousand_pixels_and_comes_back(stage: Stage) -> None:
    stage.show(1280, 800)
    assert stage.window.parts.inspector.isVisible()
    stage.show(960, 600)
    assert not stage.window.parts.inspector.isVisible()
    assert stage.window.actions_registry["show_inspector"].isChecked()
    stage.show(1100, 700)
    assert stage.window.parts.inspector.isVisible()


def test_the_conversation_can_stand_alone(stage: Stage) -> None:
    stage.show()
    stage.window.actions_registry["talk_alone"].trigger()
    parts = stage.window.parts
    assert not parts.inspector.isVisible()
    assert not parts.timeline.isVisible()
    assert parts.talk.isVisible()
    stage.window.actions_registry["talk_alone"].trigger()
    assert parts.timeline.isVisible()


@pytest.mark.parametrize("size", [(900, 600), (1000, 640), (1280, 800), (1600, 1000)])
@pytest.mark.parametrize("mode", ["hold", "voice"])
def test_no_control_is_cut_off_at_any_size(stage: Stage, size: tuple[int, int], mode: str) -> None:
    stage.open(mode)
    stage.show(*size)
    parts = stage.window.parts
    parts.bar.show_clock("59:59 of 60:00")
    QApplication.processEvents()
    for area in (parts.bar, parts.talk):
        shown = [each for each in area.findChildren(QWidget) if each.isVisible() and each.parent() is area]
        for widget in shown:
            assert area.rect().contains(widget.geometry()), (widget, widget.geometry())
            assert widget.width() >= min(widget.sizeHint().width(), widget.minimumSizeHint().width()), widget
        boxes = [widget.geometry() for widget in shown]
        assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    for button in parts.bar.findChildren(QAbstractButton) + parts.talk.findChildren(QAbstractButton):
        if button.isVisible() and button.maximumWidth() > button.sizeHint().width():
            assert button.width() >= button.sizeHint().width(), button.text()


def test_every_control_has_an_accessible_name(stage: Stage) -> None:
    stage.open()
    stage.show()
    nameless = []
    for widget in stage.window.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible() or widget.inherits("QMenu"):
            continue
        if widget.inherits("QMenuBar") or widget.objectName() == "qt_scrollarea_viewport":
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append((type(widget).__name__, widget.objectName()))
    assert nameless == []


def test_tab_goes_through_the_window_in_reading_order(stage: Stage) -> None:
    stage.open()
    stage.fold(RealtimeSpeechStarted("u", 0), RealtimeInputTranscriptCompleted("u", "hello"))
    stage.show()
    parts = stage.window.parts
    stage.window.activateWindow()
    order: list[QWidget] = []
    parts.bar.disconnect_button.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(20):
        widget = QApplication.focusWidget()
        if widget is None or widget in order:
            break
        order.append(widget)
        stage.window.focusNextChild()
    wanted = [
        parts.bar.disconnect_button,
        parts.transcript,
        parts.talk.button,
        parts.talk.mute,
        parts.talk.stop,
        parts.talk.field,
        parts.timeline,
    ]
    places = [order.index(widget) for widget in wanted]
    assert places == sorted(places), [type(widget).__name__ for widget in order]


def test_no_two_actions_share_a_shortcut_and_all_are_in_a_menu(stage: Stage) -> None:
    actions = stage.window.actions_registry
    keys = [actions[name].shortcut().toString() for name in actions.names() if not actions[name].shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    in_menus: set[str] = set()

    def collect(menu: Any) -> None:
        for action in menu.actions():
            in_menus.add(action.objectName())
            if action.menu() is not None:
                collect(action.menu())

    collect(stage.window.menuBar())
    assert set(actions.names()) - in_menus == {"talk_now"}  # its place is the middle of the empty window


def test_a_lost_engine_is_told_until_it_is_back(stage: Stage) -> None:
    stage.show()
    stage.open()
    banner = stage.window.parts.banner
    stage.fold(EngineStatus("lost"))
    assert "being restarted" in banner.text
    stage.fold(EngineStatus("restarting"))
    assert "being restarted" in banner.text
    stage.fold(EngineStatus("ready", "offline"))
    assert banner.text == ""
    stage.fold(EngineStatus("failed"))
    assert "does not start" in banner.text


def test_an_ampersand_in_a_name_is_no_key_of_the_menu(stage: Stage) -> None:
    from pathlib import Path

    stage.desk.choices.agent_sets = [
        AgentSetInfo("one", "Help & Co", "", Path("x")),
        AgentSetInfo("two", "R&D", "", Path("y"), problem="wrong"),
    ]
    stage.show()
    stage.desk.prepared.emit()
    texts = [action.text() for action in stage.window.parts.bar.agent_sets.menu().actions()]
    assert texts[:2] == ["Help && Co", "R&&D (has a mistake)"]


def test_agents_that_want_a_language_model_say_so_with_the_offline_brain(stage: Stage) -> None:
    from pathlib import Path

    info = AgentSetInfo("language_companion", "Language companion", "", Path("x"), needs_language_model=True)
    stage.desk.choices.agent_sets = [info]
    stage.desk.settings.agents = "language_companion"
    stage.show()
    stage.desk.changed.emit()
    assert "wants a language model" in stage.window.parts.banner.text
    stage.open()
    stage.fold(EngineStatus("ready", "llama3.2"))
    assert stage.window.parts.banner.text == ""


def test_meters_move_with_the_levels_and_rest_when_it_is_over(stage: Stage) -> None:
    stage.show()
    stage.open()
    bar = stage.window.parts.bar
    stage.fold(LevelsChanged(-18.0, -24.0, -60.0, -60.0, you_clipped=False))
    assert bar.you.value_text == "−18 dBFS"
    assert bar.agent.value_text == "silent"
    assert bar.you.is_moving
    stage.window.hide()
    assert not bar.you.is_moving
    stage.fold(ConversationEnded())
    assert bar.you.value_text == "silent"


def test_a_clip_is_latched_until_clicked_and_silence_of_the_device_is_named(stage: Stage, qtbot: Any) -> None:
    stage.show()
    stage.open()
    meter = stage.window.parts.bar.you
    stage.fold(LevelsChanged(0.0, -3.0, -60.0, -60.0, you_clipped=True))
    assert meter.value_text == "clipped"
    qtbot.mouseClick(meter, Qt.MouseButton.LeftButton)
    assert meter.value_text != "clipped"
    qtbot.wait(150)
    stage.fold(LevelsChanged(-120.0, -120.0, -60.0, -60.0, you_zeros=True))
    assert meter.value_text == "no signal"


def test_the_clock_counts_against_the_servers_limit(stage: Stage) -> None:
    stage.show()
    stage.open()
    stage.fold(VoiceStateChanged("listening"), at_s=41.2)
    assert stage.window.parts.bar.clock.text() == "0:41 of 60:00"
    stage.fold(ConversationEnded(), at_s=42.0)
    assert stage.window.parts.bar.clock.text() == ""


def call(kind: Any, **more: Any) -> Any:
    return kind("Host", "book_table", json.dumps({"people": 2}), call_id="c1", **more)


def test_choosing_a_row_shows_its_details_and_its_mark(stage: Stage) -> None:
    stage.show()
    stage.open()
    stage.fold(call(RealtimeToolStart), at_s=1.0)
    stage.fold(RealtimeToolEnd("Host", "book_table", '{"people": 2}', "Booked.", call_id="c1"), at_s=1.05)
    parts = stage.window.parts
    parts.transcript.choose("call:c1")
    from app.ui.inspector.parts import Block

    assert [block.toPlainText() for block in parts.inspector.findChildren(Block)][-2:] == ["people  2", "Booked."]
    assert parts.timeline._chosen == "call:c1"
    parts.timeline.mark_chosen.emit("")
    parts.timeline.mark_chosen.emit("call:c1")
    assert parts.transcript.currentIndex().row() == 0


def test_the_details_of_a_waiting_tool_say_why_it_asks(stage: Stage) -> None:
    stage.show()
    stage.open()
    stage.fold(RealtimeToolApprovalRequired("Host", "pay", "c1", "{}", reason="It goes far."))
    stage.window.parts.transcript.choose("call:c1")
    shown = [label.text() for label in stage.window.parts.inspector.findChildren(QLabel)]
    assert "The agent asks to use this tool. It goes far." in shown


def test_a_waiting_tool_can_be_answered_from_the_menu(stage: Stage) -> None:
    actions = stage.window.actions_registry
    stage.open()
    assert not actions["allow_tool"].isEnabled()
    stage.fold(RealtimeToolApprovalRequired("Host", "pay", "c1", "{}"))
    assert actions["allow_tool"].isEnabled()
    assert actions["refuse_tool"].isEnabled()


def test_the_details_of_nothing_say_what_to_do(stage: Stage) -> None:
    stage.show()
    texts = [label.text() for label in stage.window.parts.inspector.widget().findChildren(QLabel)]
    assert any("choose a row" in text for text in texts)


def test_the_details_tell_what_was_used_and_what_it_cost(stage: Stage) -> None:
    def texts() -> list[str]:
        QApplication.processEvents()
        return [label.text() for label in stage.window.parts.inspector.widget().findChildren(QLabel)]

    stage.open()
    stage.show()
    assert "Tokens in" not in texts()
    stage.fold(
        RealtimeOutputTranscriptDelta("a1", "It is ten.", response_id="r1"),
        TokensUsed("response", "r1", 2_000, 800, 1_000, "0.0823", "USD", "", "OpenAI", "2026-10-01"),
        TokensUsed("transcription", "", 20, 0, 5, None, reason="unknown_model"),
    )
    stage.window.parts.inspector.show_row("item:a1")
    shown = texts()
    assert shown[shown.index("Usage of this answer") + 1 :] == [
        *("Tokens in", "2,000", "of them cached", "800", "Tokens out", "1,000"),
        *("Cost", "$0.0823", "Prices", "OpenAI, 2026-10-01"),
    ]
    stage.fold(ConversationEnded())
    stage.window.parts.inspector.show_row("")
    shown = texts()
    assert shown[shown.index("Cost") + 1 :][:3] == ["$0.0823", "Transcription", "not counted"]
    stage.fold(TokensUsed("response", "r2", 10, 0, 10, None, reason="unknown_model"))
    stage.window.parts.inspector.show_row("item:a1")
    stage.window.parts.inspector.show_row("")
    shown = texts()
    assert shown[shown.index("Cost") + 1 :][:3] == ["not known", "Why", "no price for it"]


def test_both_themes_paint_everything(stage: Stage) -> None:
    stage.open()
    stage.fold(RealtimeSpeechStarted("u", 0), RealtimeInputTranscriptCompleted("u", "안녕하세요 こんにちは"))
    stage.show()
    light = stage.window.grab().toImage().pixelColor(700, 200)
    stage.look.choose("dark")
    QApplication.processEvents()
    dark = stage.window.grab().toImage().pixelColor(700, 200)
    stage.look.choose("light")
    assert light.lightness() > 200
    assert dark.lightness() < 80


def test_a_click_on_the_mode_that_is_on_leaves_it_on(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.show()
        hold, voice = stage.window.parts.talk.modes.buttons
        for button, other in ((voice, hold), (hold, voice)):
            for _ in range(2):
                await stage.do(QTest.mouseClick, button, Qt.MouseButton.LeftButton)
                await stage.until(lambda button=button: button.isChecked())
                await stage.until(lambda other=other: not other.isChecked())

    act(body)


def test_nothing_under_the_conversation_moves_when_the_mode_changes(stage: Stage) -> None:
    stage.show()
    stage.open("hold")
    QApplication.processEvents()
    talk = stage.window.parts.talk
    places = [widget.geometry() for widget in (talk.modes, talk.mute, talk.stop, talk.field)]
    for events in (TalkChanged(True, "voice", False), TalkChanged(True, "voice", True)):
        stage.fold(events)
        QApplication.processEvents()
        assert [widget.geometry() for widget in (talk.modes, talk.mute, talk.stop, talk.field)] == places


def test_without_a_microphone_only_typing_is_offered(stage: Stage) -> None:
    stage.show()
    stage.open("voice")
    stage.fold(TalkChanged(False, "voice", False, has_microphone=False))
    parts = stage.window.parts
    for control in (parts.talk.button, parts.talk.mute, *parts.talk.modes.buttons):
        assert not control.isEnabled()
        assert "no microphone" in control.toolTip()
    assert parts.talk.button.text() == "No microphone"
    assert parts.talk.field.isEnabled()
    assert parts.status_line.word == "Ready, no microphone"
    assert "no microphone" in parts.welcome.note.text()
    stage.fold(TalkChanged(True, "voice", False))
    assert parts.talk.button.isEnabled()
    assert "no microphone" not in parts.talk.mute.toolTip()


@pytest.mark.parametrize(("has_microphone", "place"), [(True, "talk"), (False, "message_field")])
def test_a_conversation_that_begins_puts_the_keyboard_where_a_turn_is_made(
    stage: Stage, has_microphone: bool, place: str
) -> None:
    stage.show()
    assert stage.window.focusWidget() is stage.window.parts.welcome.talk_now
    stage.open("voice")
    stage.fold(TalkChanged(False, "voice", False, has_microphone=has_microphone))
    talk = stage.window.parts.talk
    assert stage.window.focusWidget() is {"talk": talk, "message_field": talk.field}[place]


def test_the_keyboard_stays_with_what_the_person_chose_when_the_microphone_goes(stage: Stage) -> None:
    stage.show()
    stage.open("voice")
    stage.window.parts.bar.connections.setFocus()
    stage.fold(TalkChanged(False, "voice", False, has_microphone=False))
    assert stage.window.focusWidget() is stage.window.parts.bar.connections


def test_typing_is_limited_to_what_can_be_sent_and_kept_when_sending_fails(stage: Stage) -> None:
    field = stage.window.parts.talk.field
    assert isinstance(field, QLineEdit)
    assert field.maxLength() == 50_000
    stage.window.parts.talk.give_back("once more")
    assert field.text() == "once more"
    stage.window.parts.talk.give_back("other")
    assert field.text() == "once more"


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_menu_bar_is_as_high_as_its_entries_from_the_first_frame_on(qapp: QApplication, scale: float) -> None:
    window = MainWindow(Desk(FirstLook()), Theme("light", text_size=scale))
    try:
        first = window.menuBar().minimumHeight()
        window.complete()
        window.show()
        bar = window.menuBar()
        # Its entries end with a line of their own, which would stand above the bar's.
        assert bar.actionGeometry(bar.actions()[0]).bottom() == bar.rect().bottom()
        assert bar.height() == first
    finally:
        window.close()
        window.deleteLater()
        Theme("light")  # with texts as large as in the design
