"""Rows for the common kinds of settings, each bound to a path of the store.

Every method adds one row and returns it. A control shows the store's value on `refresh` and writes it when the person
changes it; what the store refuses is said under the control and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme
from app.ui.fields import ChoiceBox, NumberField, Slider, TextArea, TextField, WholeField
from app.ui.settings.row import Heading, Row, muted
from app.ui.settings.store import SettingsStore
from app.ui.theme import Theme
from app.ui.ticks import TickBox

Options = Sequence[tuple[Any, str]]
Check = Callable[[str], str]
"""What is wrong with a text, empty when nothing is."""


class Form(QWidget):
    """A column of rows. `rows` in order, headings among them."""

    def __init__(self, store: SettingsStore, look: Theme) -> None:
        super().__init__()
        self.rows: list[Row | Heading] = []
        self.paths: list[str] = []
        self._store = store
        self._look = look
        self._refreshers: list[Callable[[], None]] = []
        self._words: Sequence[str] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_L)

    # -- plain rows -------------------------------------------------------------------------------------------

    def heading(self, text: str) -> Heading:
        """A title for the rows that follow."""
        heading = Heading(text, self._look)
        self._add(heading)
        return heading

    def note(self, text: str) -> QLabel:
        """A paragraph in muted text."""
        label = muted(text, self._look)
        self._column.addWidget(label)
        return label

    def row(self, label: str, control: QWidget, *, text: str = "", note: str = "", is_above: bool = False) -> Row:
        """Any control. Its value is the caller's business."""
        row = Row(label, control, self._look, text=text, note=note, is_above=is_above)
        self._add(row)
        return row

    def wide(self, widget: QWidget) -> QWidget:
        """Something over the whole width."""
        self._column.addWidget(widget)
        return widget

    def end(self) -> None:
        """No more rows: the rest of the height stays empty."""
        self._column.addStretch(1)

    # -- rows bound to a setting --------------------------------------------------------------------------------

    def switch(self, path: str, label: str, *, text: str = "", note: str = "") -> Row:
        """On or off."""
        box = TickBox(self._look)
        row = self._bound(path, label, box, text, note)
        box.toggled.connect(lambda on: row.complain(self._store.set(path, on)))
        self._shows(path, box, box.setChecked)
        return row

    def choice(self, path: str, label: str, options: Options, *, text: str = "", note: str = "") -> Row:
        """One of a few, as `(value, text)`."""
        box = ChoiceBox(self._look)
        for value, words in options:
            box.addItem(words, value)
        row = self._bound(path, label, box, text, note)
        box.activated.connect(lambda index: row.complain(self._store.set(path, box.itemData(index))))
        self._shows(path, box, lambda value: box.setCurrentIndex(_index_of(box, value)))
        return row

    def line(
        self, path: str, label: str, *, hint: str = "", text: str = "", note: str = "", check: Check = lambda _: ""
    ) -> Row:
        """One line of text, taken when the field is left or Enter is pressed, unless `check` says what is wrong."""
        field = TextField()
        field.setPlaceholderText(hint)
        row = self._bound(path, label, field, text, note)

        def take() -> None:
            text = field.text().strip()
            row.complain(check(text) or self._store.set(path, text))

        field.editingFinished.connect(take)

        def show(value: str | None) -> None:
            field.setText(value or "")
            field.setCursorPosition(0)  # a long text shows its beginning

        self._shows(path, field, show)
        return row

    def paragraph(self, path: str, label: str, *, lines: int = 4, text: str = "", note: str = "") -> Row:
        """Several lines of text, taken as they are typed."""
        field = TextArea(self._look, lines)
        row = self._bound(path, label, field, text, note)
        field.textChanged.connect(lambda: row.complain(self._store.set(path, field.toPlainText())))

        def show(value: str) -> None:
            if field.toPlainText() != value:  # setting it anew would move the cursor
                field.setPlainText(value)

        self._shows(path, field, show)
        return row

    def whole(
        self,
        path: str,
        label: str,
        low: int,
        high: int,
        *,
        unit: str = "",
        step: int = 1,
        text: str = "",
        note: str = "",
    ) -> Row:
        """A whole number with its unit."""
        box = WholeField()
        box.setRange(low, high)
        box.setSingleStep(step)
        box.setSuffix(f" {unit}" if unit else "")
        row = self._bound(path, label, box, text, note)
        box.valueChanged.connect(lambda value: row.complain(self._store.set(path, value)))
        self._shows(path, box, box.setValue)
        return row

    def number(
        self,
        path: str,
        label: str,
        low: float,
        high: float,
        *,
        step: float = 0.05,
        slider: QSlider | None = None,
        text: str = "",
        note: str = "",
    ) -> Row:
        """A number: a slider for the hand, one of the page's own if given, and a field for the exact value."""
        control = SliderField(low, high, step, slider)
        row = self._bound(path, label, control, text, note)
        control.field.setAccessibleName(label)
        control.slider.setAccessibleName(label)
        control.field.valueChanged.connect(lambda value: row.complain(self._store.set(path, round(value, 4))))
        self._shows(path, control.field, control.show_value)
        return row

    def seconds(self, path: str, label: str, low: float, high: float) -> Row:
        """A time, typed or stepped by whole seconds."""
        field = NumberField()
        field.setRange(low, high)
        field.setDecimals(1)
        field.setSuffix(QCoreApplication.translate("Form", " s"))
        row = self._bound(path, label, field, "", "")
        field.setAccessibleName(label)
        field.valueChanged.connect(lambda value: row.complain(self._store.set(path, round(value, 1))))
        self._shows(path, field, field.setValue)
        return row

    # -- for the page -----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the store's values."""
        for show in self._refreshers:
            show()

    def filter(self, words: Sequence[str]) -> int:
        """Show only rows that hold all `words` (lower case), their group's title included, all for none.

        Returns how many rows are shown; a title is there when one of its rows is.
        """
        self._words = words
        heading: Heading | None = None
        found = 0
        for row in self.rows:
            if isinstance(row, Heading):
                heading = row
                row.setVisible(not words)
                continue
            is_match = row.is_wanted and _holds(words, row, heading)
            row.setVisible(is_match)
            found += is_match
            if is_match and heading is not None:
                heading.show()
        return found

    def want(self, is_wanted: bool, *rows: Row) -> None:
        """Rows that have no meaning with what is chosen elsewhere are not shown, whatever is searched."""
        for row in rows:
            row.is_wanted = is_wanted
        self.filter(self._words)

    def _bound(self, path: str, label: str, control: QWidget, text: str, note: str) -> Row:
        self.paths.append(path)
        control.setObjectName(path)
        return self.row(label, control, text=text, note=note)

    def _shows(self, path: str, control: QWidget, show: Callable[[Any], object]) -> None:
        def refresh() -> None:
            with QSignalBlocker(control):
                show(self._store.get(path))

        self._refreshers.append(refresh)
        refresh()

    def _add(self, row: Row | Heading) -> None:
        self.rows.append(row)
        self._column.addWidget(row)


class SliderField(QWidget):
    """A slider and a number field that follow each other; `field` holds the value."""

    def __init__(self, low: float, high: float, step: float, slider: QSlider | None = None) -> None:
        super().__init__()
        self._step = step
        self._low = low
        self.slider = slider or Slider()
        self.slider.setRange(0, round((high - low) / step))
        self.field = NumberField()
        self.field.setRange(low, high)
        self.field.setSingleStep(step)
        self.field.setDecimals(0 if step >= 1 else 2)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_M)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)
        self.slider.valueChanged.connect(lambda at: self.field.setValue(self._low + at * self._step))
        self.field.valueChanged.connect(self._on_field_value_changed)

    def show_value(self, value: float) -> None:
        """Set both, whether or not the field tells of it."""
        self.field.setValue(value)
        self._on_field_value_changed(value)

    def _on_field_value_changed(self, value: float) -> None:
        with QSignalBlocker(self.slider):  # the field may hold what lies between two steps
            self.slider.setValue(round((value - self._low) / self._step))


def _index_of(box: QComboBox, value: Any) -> int:
    """The option of a value; one that is not offered is added, so that showing it changes nothing."""
    for index in range(box.count()):
        if box.itemData(index) == value:
            return index
    box.addItem(str(value), value)
    return box.count() - 1


def _holds(words: Sequence[str], *rows: Row | Heading | None) -> bool:
    said = " ".join(row.words() for row in rows if row is not None).casefold()
    return all(word in said for word in words)
