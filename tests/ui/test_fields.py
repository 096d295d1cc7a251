from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.fields import ChoiceBox, NumberField, Slider, TextArea, WholeField
from app.ui.settings.row import CONTROL_MOST, Row
from app.ui.settings.threshold import ThresholdSlider
from app.ui.theme import Theme, contrast


def choice(look: Theme) -> ChoiceBox:
    box = ChoiceBox(look)
    box.addItems(["one", "two", "three"])
    box.setCurrentIndex(1)
    return box


def with_value(kind: Callable[[], Any]) -> Callable[[Theme], Any]:
    def made(_look: Theme) -> Any:
        field = kind()
        field.setValue(2)
        return field

    return made


def turn_wheel(field: QWidget) -> bool:
    """One step down over its middle; returns whether it was taken."""
    at = QPointF(field.rect().center())
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    step = QWheelEvent(at, at, QPoint(), QPoint(0, -120), buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(field, step)
    return step.isAccepted()


def value_of(field: Any) -> float:
    return float(field.currentIndex() if isinstance(field, ChoiceBox) else field.value())


def threshold(look: Theme) -> ThresholdSlider:
    slider = ThresholdSlider(look)
    slider.setRange(0, 10)
    slider.setValue(2)
    return slider


@pytest.mark.parametrize("make", [choice, threshold, *map(with_value, (WholeField, NumberField, Slider))])
def test_the_wheel_changes_a_value_only_where_the_keyboard_is(qtbot: Any, make: Callable[[Theme], Any]) -> None:
    field = make(Theme("light"))
    field.show()
    field.clearFocus()
    before = value_of(field)
    assert not turn_wheel(field)
    assert value_of(field) == before
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert turn_wheel(field)
    assert value_of(field) != before
    field.deleteLater()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_choice_is_flat_and_shows_what_is_chosen(qapp: Any, theme: Any) -> None:
    look = Theme(theme)
    box = choice(look)
    box.resize(200, box.height())
    picture = box.grab().toImage()
    column = {picture.pixelColor(150, y).name() for y in range(3, box.height() - 3)}
    assert column == {look.tokens.surface.name()}  # no shades from top to bottom
    box.setCurrentIndex(2)
    assert box.grab().toImage() != picture
    box.deleteLater()


def test_fields_are_as_high_as_buttons(qapp: Any) -> None:
    from app.ui import theme

    fields: list[QWidget] = [choice(Theme("light")), WholeField(), NumberField()]
    assert {field.height() for field in fields} == {theme.CONTROL_HEIGHT}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_list_of_a_choice_can_be_read(qapp: Any, theme: Any) -> None:
    look = Theme("dark" if theme == "light" else "light")
    box = choice(look)
    look.choose(theme)
    box.show()
    box.showPopup()
    picture = box.view().grab().toImage()
    colours = [picture.pixelColor(picture.width() - 3, y) for y in range(picture.height())]
    ground = max(set(map(QColor.name, colours)), key=[each.name() for each in colours].count)
    assert contrast(QColor(ground), look.tokens.text) > 7
    box.hidePopup()
    box.deleteLater()


def test_a_text_area_shows_its_lines_without_scrolling_and_where_the_keyboard_is(qtbot: Any) -> None:
    area = TextArea(Theme("light"), 3)
    area.setPlainText("one\ntwo\nthree")
    area.show()
    area.activateWindow()
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    assert not area.verticalScrollBar().isVisible()
    before = area.grab().toImage()
    area.clearFocus()
    assert area.grab().toImage() != before
    area.deleteLater()


def test_a_row_gives_a_field_no_more_room_than_can_be_read(qapp: Any) -> None:
    row = Row("Model", choice(Theme("light")), Theme("light"))
    row.resize(700, 60)
    row.show()
    assert row.control.geometry().right() == 699
    row.resize(1600, 60)
    QApplication.processEvents()
    assert row.control.width() == CONTROL_MOST
    row.deleteLater()
