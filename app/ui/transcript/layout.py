"""How one row of the transcript is laid out: sizes, text lines, places that can be clicked. No painting.

A layout is made from a row, a width and whether it is open; it stays valid until one of them, or the theme, changes.
All coordinates are relative to the row's top left corner, in device-independent pixels.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from app.base.visible import visible
from app.history.model import TranscriptRow
from app.ui import theme, words
from app.ui.theme import Theme
from app.ui.transcript.span import units

GAP: Final = 14  # px between rows, half above and half below
TEXT_LEFT: Final = theme.SPEAKER_BAR + theme.SPACE_M + 1
CARD_PAD: Final = 14


class Heights(NamedTuple):
    """What grows with the text, px."""

    header: int  # the speaker's line
    line: int  # from one line of the conversation to the next
    mono_line: int
    heard: int  # the line with the heard bar
    card: int
    button: int


def heights() -> Heights:
    """With texts as large as they are now."""
    grown = theme.grown
    return Heights(grown(17, 13), grown(24, 18), grown(18, 15), grown(17, 13), theme.CONTROL_HEIGHT, grown(28))


@dataclass(slots=True)
class RowLayout:
    """One row, laid out: `height` includes the gap; `text` is what can be selected, drawn at `text_at`."""

    row: TranscriptRow
    width: int
    is_open: bool
    height: int = 0
    content: str = ""
    text: QTextLayout | None = None
    text_at: QPointF = field(default_factory=QPointF)
    text_height: float = 0.0
    buttons: dict[str, QRectF] = field(default_factory=dict)
    is_card: bool = False
    can_open: bool = False

    @property
    def body(self) -> QRectF:
        """The row without the gap."""
        return QRectF(0, GAP / 2, self.width, self.height - GAP)

    def position_at(self, x: float, y: float) -> int:
        """The text position nearest to a point of the row."""
        if self.text is None or self.text.lineCount() == 0:
            return 0
        x, y = x - self.text_at.x(), y - self.text_at.y()
        if y < 0:
            return 0
        for number in range(self.text.lineCount()):
            line = self.text.lineAt(number)
            if y < line.y() + line.height() + 4:
                return line.xToCursor(x)
        return units(self.content)


def column_of(width: int) -> tuple[int, int]:
    """Left edge and width of the conversation's column in a pane `width` pixels wide, scroll bar included."""
    room = width - 2 * theme.COLUMN_MARGIN
    column = min(room, theme.COLUMN_WIDTH)
    return (width - column) // 2, column


def estimates(rows: Iterable[TranscriptRow], width: int, open_keys: Container[str]) -> list[int]:
    """About how high rows will be, without laying out their texts."""
    high, letter = heights(), theme.grown(8, 8)
    room = max(80, width - TEXT_LEFT)

    def estimate(row: TranscriptRow) -> int:
        if row.kind == "message":
            lines = 1 + len(row.text) * letter // room
            return GAP + high.header + lines * high.line + (high.heard if row.interrupted else 0)
        return GAP + high.card + (4 * high.mono_line if row.key in open_keys else 0)

    return [estimate(row) for row in rows]


def lay_out(row: TranscriptRow, width: int, is_open: bool, look: Theme) -> RowLayout:
    """Lay a row out in `width` pixels."""
    made = RowLayout(row, width, is_open)
    if row.kind == "message":
        _message(made, look)
    elif row.kind == "notice":
        _notice(made, look)
    else:
        _card(made, look)
    return made


def _message(made: RowLayout, look: Theme) -> None:
    row, tokens = made.row, look.tokens
    made.can_open = row.interrupted and bool(row.unheard_text)
    heard, unheard = row.heard_text, row.unheard_text
    blank = len(unheard) - len(unheard.lstrip())
    heard, unheard = heard + unheard[:blank], unheard[blank:]  # a stroke begins at a word
    if made.can_open and made.is_open:  # open means folded here: the struck text is shown by default
        unheard = QCoreApplication.translate("Transcript", "(not heard: {count} characters)").format(count=len(unheard))
        heard = heard.rstrip() + " "
    made.content = heard + unheard or "…"
    formats = [(0, units(made.content), tokens.muted if row.is_partial and row.role == "user" else tokens.text, False)]
    if unheard:
        struck = row.interrupted and not made.is_open
        formats = [
            (0, units(heard), tokens.text, False),
            (units(heard), units(unheard), tokens.muted, struck),
        ]
    made.text = text_layout(made.content, look.font(theme.FONT_CONVERSATION), formats)
    made.text_at = QPointF(TEXT_LEFT, GAP / 2 + heights().header)
    made.text_height = _break(made.text, made.width - TEXT_LEFT, heights().line)
    made.height = round(GAP + heights().header + made.text_height + (heights().heard if has_heard_bar(row) else 0))


def has_heard_bar(row: TranscriptRow) -> bool:
    """Only what was cut off says how much of it was heard."""
    return row.interrupted and row.heard_s is not None and bool(row.audio_s)


def _notice(made: RowLayout, look: Theme) -> None:
    colour = {"error": look.tokens.error, "warning": look.tokens.warning}.get(made.row.level, look.tokens.muted)
    made.content = visible(made.row.text)
    made.text = text_layout(made.content, look.font(), [(0, units(made.content), colour, False)])
    made.text_at = QPointF(24, GAP / 2 + 2)
    made.text_height = _break(made.text, made.width - 24, theme.grown(20))
    made.height = round(GAP + made.text_height + 4)


def _card(made: RowLayout, look: Theme) -> None:
    row = made.row
    made.is_card = True
    is_waiting = row.kind == "tool" and row.state == "waiting"
    content = words.call_block(row) if row.kind == "tool" else visible(row.text) or words.block(row.arguments)
    made.can_open = bool(content)
    height = float(heights().card)
    reason = visible(row.text) if is_waiting else ""
    if reason or (made.is_open and content):
        made.content = "\n".join(filter(None, (reason, content if made.is_open else "")))
        content = made.content
        mono = not reason and (row.kind == "tool" or not row.text)
        font = look.font(12 if mono else theme.FONT_BODY, mono=mono)
        made.text = text_layout(content, font, [(0, units(content), look.tokens.text, False)])
        made.text_at = QPointF(CARD_PAD + 21, GAP / 2 + heights().card + 4)
        made.text_height = _break(
            made.text, made.width - CARD_PAD * 2 - 21, theme.grown(20) if reason else heights().mono_line
        )
        height += made.text_height + theme.SPACE_M
    if is_waiting:
        _place_buttons(made, look, GAP / 2 + height)
        height += heights().button + theme.SPACE_M
    made.height = round(GAP + height)


def button_texts() -> dict[str, str]:
    """The two answers to a tool that asks."""
    return {
        "allow": QCoreApplication.translate("Transcript", "Allow"),
        "refuse": QCoreApplication.translate("Transcript", "Don’t allow"),
    }


def _place_buttons(made: RowLayout, look: Theme, top: float) -> None:
    metrics = QFontMetricsF(look.font(bold=True))
    left = float(CARD_PAD + 21)
    for name, text in button_texts().items():
        width = metrics.horizontalAdvance(text) + 2 * theme.SPACE_M
        made.buttons[name] = QRectF(left, top, width, heights().button)
        left += width + theme.SPACE_S


def is_right_to_left(text: str) -> bool:
    """Whether a text begins at the right: its first letter with a direction says so, as in the rules of Unicode."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def text_layout(text: str, font: QFont, parts: list[tuple[int, int, QColor, bool]]) -> QTextLayout:
    """Text with coloured parts: (start, length, colour, struck), positions as Qt counts them."""
    shown = text.replace("\r", " ").replace("\n", "\u2028")
    made = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    made.setTextOption(option)
    formats = []
    for start, length, colour, is_struck in parts:
        part = QTextLayout.FormatRange()
        part.start, part.length = start, length
        style = QTextCharFormat()
        style.setForeground(colour)
        style.setFontStrikeOut(is_struck)
        part.format = style
        formats.append(part)
    made.setFormats(formats)
    made.setCacheEnabled(True)
    return made


def _break(layout: QTextLayout, width: float, pitch: float) -> float:
    """Break into lines `pitch` pixels apart (more where a script needs more); returns the height."""
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(40.0, width))
        step = max(pitch, line.height())
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return y
