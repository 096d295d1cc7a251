from __future__ import annotations

import gc
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.realtime.session.events import RealtimeToolApprovalRequired, RealtimeToolEnd
from app.ui.meters.meter import LevelMeter
from app.workbench.events import Trouble


def _list(widget: Any) -> Any:
    return QAccessible.queryAccessibleInterface(widget)


def test_rows_come_and_go_while_somebody_holds_an_item(stage: Any) -> None:
    stage.show()
    stage.open()
    transcript = stage.window.parts.transcript
    assert _list(transcript).childCount() == 0
    stage.fold(Trouble("The first."), Trouble("The second.", level="info"))
    first, second = (_list(transcript).child(place) for place in (0, 1))
    assert [first.text(QAccessible.Text.Name), second.text(QAccessible.Text.Name)] == [
        "Error, 0:00: The first.",
        "Note, 0:00: The second.",
    ]
    assert _list(transcript).indexOfChild(second) == 1
    assert first.state().focusable
    assert second.rect().top() >= first.rect().bottom()
    assert _list(transcript).childAt(second.rect().center().x(), second.rect().center().y()) is second
    stage.desk.transcript_model.replace([])
    assert not first.isValid()
    assert first.state().invalid
    assert first.text(QAccessible.Text.Name) == ""
    assert _list(transcript).child(0) is None


def test_pressing_an_item_chooses_its_row(stage: Any) -> None:
    stage.show()
    stage.open()
    stage.fold(Trouble("The first."), Trouble("The second."))
    transcript = stage.window.parts.transcript
    item = _list(transcript).child(0)
    item.actionInterface().doAction("Press")
    assert transcript.currentIndex().row() == 0
    assert item.state().selected
    assert item.actionInterface().localizedActionName("Press")


def test_the_answers_to_a_tool_that_waits_are_buttons_within_its_item(stage: Any) -> None:
    stage.show()
    stage.open()
    stage.fold(RealtimeToolApprovalRequired("Host", "pay", "c1", '{"amount": 5}'))
    transcript = stage.window.parts.transcript
    item = _list(transcript).child(0)
    allow, refuse = (item.child(number) for number in range(item.childCount()))
    assert [each.text(QAccessible.Text.Name) for each in (allow, refuse)] == ["Allow", "Don’t allow"]
    assert {each.role() for each in (allow, refuse)} == {QAccessible.Role.Button}
    assert item.rect().contains(allow.rect())
    assert item.childAt(refuse.rect().center().x(), refuse.rect().center().y()) is refuse
    assert item.indexOfChild(refuse) == 1
    answers: list[tuple[str, bool]] = []
    transcript.tool_answered.disconnect()  # no workbench is there to be asked
    transcript.tool_answered.connect(lambda *told: answers.append(told))
    refuse.actionInterface().doAction("Press")
    allow.actionInterface().doAction("Press")
    assert answers == [("c1", False), ("c1", True)]
    stage.fold(RealtimeToolEnd("Host", "pay", "{}", "Paid.", call_id="c1"), at_s=1.0)
    assert item.childCount() == 0
    assert not allow.isValid()
    allow.actionInterface().doAction("Press")
    assert len(answers) == 2


def test_a_card_says_whether_it_is_open(stage: Any) -> None:
    stage.show()
    stage.open()
    stage.fold(Trouble("The first."), RealtimeToolEnd("Host", "pay", "{}", "Paid.", call_id="c1"))
    notice, card = (_list(stage.window.parts.transcript).child(place) for place in (0, 1))
    assert not notice.state().expandable
    assert (card.state().expandable, card.state().expanded, card.state().collapsed) == (True, False, True)
    card.actionInterface().doAction("Press")
    assert (card.state().expanded, card.state().collapsed) == (True, False)
    card.actionInterface().doAction("Press")
    assert card.state().collapsed


def test_arrow_keys_go_over_every_mark(stage: Any, qtbot: Any) -> None:
    stage.show()
    stage.open()
    stage.fold(Trouble("The first."))
    timeline = stage.window.parts.timeline
    marks = stage.window.timeline_model.rowCount()
    assert marks >= 2
    qtbot.keyClick(timeline, Qt.Key.Key_Left)
    seen = set()
    for _ in range(marks):
        seen.add(_list(timeline).child(timeline.chosen_place()).text(QAccessible.Text.Name))
        qtbot.keyClick(timeline, Qt.Key.Key_Left)
    assert len(seen) == marks


def test_a_meter_tells_silence_level_and_clipping(stage: Any) -> None:
    meter = LevelMeter("You", stage.look)
    interface = _list(meter)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert interface.text(QAccessible.Text.Description).startswith("silent. ")
    meter.report(-12.0, -20.0)
    meter.report(-12.0, -20.0, clipped=True)
    assert interface.valueInterface().currentValue() > -14
    assert interface.valueInterface().minimumValue() == -60
    assert interface.text(QAccessible.Text.Description).startswith("clipped. ")
    meter.deleteLater()


def test_interfaces_end_with_their_widgets(stage: Any) -> None:
    stage.show()
    stage.open()
    stage.fold(Trouble("The first."))
    interface = _list(stage.window.parts.transcript)
    number = QAccessible.uniqueId(interface.child(0))
    assert QAccessible.accessibleInterface(number) is not None
    stage.window.speak("en")  # every widget is made anew
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del interface
    gc.collect()
    assert QAccessible.accessibleInterface(number) is None
    assert _list(stage.window.parts.transcript).childCount() == 1


def test_a_widget_that_gets_another_slot_is_read_again_and_ends_all_the_same(stage: Any) -> None:
    stage.show()
    meter = LevelMeter("You", stage.look)
    first = _list(meter)
    QTimer(meter).timeout.connect(meter.reset)
    again = _list(meter)
    assert again is not first
    assert again.text(QAccessible.Text.Name) == "Level: You"
    numbers = [QAccessible.uniqueId(each) for each in (first, again)]
    meter.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [QAccessible.accessibleInterface(number) for number in numbers] == [None, None]


def test_a_chooser_says_what_is_chosen(stage: Any) -> None:
    stage.show()
    stage.open()
    chooser = _list(stage.window.parts.bar.connections)
    assert chooser.text(QAccessible.Text.Name) == "Connection"
    assert chooser.text(QAccessible.Text.Description) == stage.window.parts.bar.connections.text()
