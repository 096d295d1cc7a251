from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from app.ui.theme import DARK, LIGHT, Theme, Tokens, contrast


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_colour_can_be_read_on_both_grounds(tokens: Tokens) -> None:
    colours = [tokens.text, tokens.muted, tokens.accent, tokens.error, tokens.warning, tokens.good, tokens.you]
    for ground in (tokens.window, tokens.surface):
        for colour in (*colours, *tokens.agents):
            assert contrast(colour, ground) >= 4.5, (colour.name(), ground.name())
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_eight_agents_differ(tokens: Tokens) -> None:
    assert len({colour.name() for colour in tokens.agents}) == 8


def test_an_agent_keeps_its_colour_and_the_person_has_another(qapp: QApplication) -> None:
    look = Theme("light")
    assert look.speaker("Billing") == look.speaker("Billing")
    assert look.speaker("You", "user") == LIGHT.you
    assert LIGHT.you not in LIGHT.agents


def test_choosing_dark_changes_the_palette_and_says_so(qapp: QApplication) -> None:
    look = Theme("light")
    told: list[bool] = []
    look.changed.connect(lambda: told.append(True))
    look.choose("dark")
    assert look.tokens is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window) == DARK.window
    assert told
    look.choose("light")
    assert QApplication.palette().color(QPalette.ColorRole.Base) == LIGHT.surface


def test_digits_are_tabular(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(Theme("light").font())
    assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QSpinBox, QComboBox, QCheckBox, QPlainTextEdit, QListWidget])
def test_what_takes_an_input_has_a_frame_that_is_seen(qapp: QApplication, choice: str, kind: type[QWidget]) -> None:
    look = Theme("dark" if choice == "dark" else "light")
    around = QWidget()
    widget = kind(around)
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setGeometry(4, 4, 120, 32)
    around.resize(130, 40)
    around.show()
    picture = around.grab().toImage()
    around.hide()
    x = 4 + 9 if kind is QCheckBox else 64
    seen = max(contrast(picture.pixelColor(x, y), look.tokens.window) for y in range(40))
    assert seen >= 3.0
