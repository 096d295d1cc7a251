"""Every colour, size and font of the window, and the switch between light, dark and the system's choice.

Nothing else in `app.ui` holds a colour or a size. `Theme.changed` is emitted when the tokens were replaced; widgets
that cache something drawn drop it then. Invariant: text tokens keep a contrast of at least 4.5 on both grounds.
"""

from __future__ import annotations

import zlib
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.base.language import language
from app.ui import text_scale
from app.ui.fonts import asked_px, fallbacks, installed

ThemeChoice = Literal["system", "light", "dark"]

SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 12
SPACE_L: Final = 16
SPACE_XL: Final = 24
RADIUS: Final = 6
PANEL_RADIUS: Final = 10
TALK_RING: Final = 4  # px around the talk button
SPEAKER_BAR: Final = 3
COLUMN_MARGIN: Final = 32
LANE_LABEL_WIDTH: Final = 88
METER_WIDTH: Final = 120
METER_HEIGHT: Final = 8
REVEAL_MS: Final = 120
LARGE_FROM: Final = 1.3  # texts so large that what stands in one line needs two

# What holds text grows with it: `use_text_scale` sets these, for all widgets that are made from then on.
CONTROL_HEIGHT = 32
TALK_HEIGHT = 44
TALK_PANEL_HEIGHT = 66
BAR_HEIGHT = 48
STATUS_HEIGHT = 26
COLUMN_WIDTH = 676
READING_WIDTH = 620
KEPT_WIDTH = 208
INSPECTOR_WIDTH = 332
LANE_HEIGHT = 32
RULER_HEIGHT = 18
TIMELINE_HEIGHT = 178
FOLD_BELOW = 1000  # px of width: the details have no room
FOLD_KEPT_BELOW = 1180  # likewise the list of conversations
FOLD_TIMELINE_BELOW = 600  # px of height
_scale = [1.0]

FONT_SMALL: Final = 11
FONT_BODY: Final = 13
FONT_CONVERSATION: Final = 15
FONT_TITLE: Final = 20

# The style takes the lines around these from their window role, made darker by this much.
_FRAMED: Final = (
    "QMenu",
    "QLineEdit",
    "QAbstractSpinBox",
    "QComboBox",
    "QCheckBox",
    "QSlider",
    "QTextEdit",
    "QPlainTextEdit",
)
_FRAMED_LISTS: Final = ("QListView", "QTreeView", "QTableView")
_FRAME_DARKER: Final = 140
_CHOSEN: Final = 0.2  # of the accent, in the chosen row of a list

_GENERIC_FAMILIES: Final = frozenset({"sans serif", "sans-serif", "sans", "system-ui", ""})
_PREFERRED_FAMILIES: Final = ("Inter", "Noto Sans", "Cantarell", "DejaVu Sans")
_PREFERRED_MONO: Final = ("JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono")


def is_large() -> bool:
    """Whether texts are so large that what stands in one line needs two."""
    return _scale[0] >= LARGE_FROM


def grown(base: int, line: int = 16) -> int:
    """A height of `base` px that holds a line of `line` px, with texts as large as they are now."""
    return base + round(line * (_scale[0] - 1))


def use_text_scale(scale: float) -> None:
    """Texts become so much larger than in the design; what is made already has to be made anew."""
    global CONTROL_HEIGHT, TALK_HEIGHT, TALK_PANEL_HEIGHT, BAR_HEIGHT, STATUS_HEIGHT
    global COLUMN_WIDTH, READING_WIDTH, INSPECTOR_WIDTH, LANE_HEIGHT, RULER_HEIGHT, TIMELINE_HEIGHT
    global FOLD_BELOW, FOLD_KEPT_BELOW, FOLD_TIMELINE_BELOW, KEPT_WIDTH
    _scale[0] = scale
    CONTROL_HEIGHT, TALK_HEIGHT, STATUS_HEIGHT = grown(32), grown(44), grown(26, 13)
    second_line = CONTROL_HEIGHT + SPACE_S if is_large() else 0
    TALK_PANEL_HEIGHT = TALK_HEIGHT + 2 * TALK_RING + 14 + second_line
    BAR_HEIGHT = grown(48) + second_line
    COLUMN_WIDTH, READING_WIDTH, INSPECTOR_WIDTH = grown(676, 338), grown(620, 310), grown(332, 100)
    LANE_HEIGHT, RULER_HEIGHT = grown(32, 4), grown(18, 13)
    TIMELINE_HEIGHT = 5 * LANE_HEIGHT + RULER_HEIGHT
    FOLD_BELOW, FOLD_TIMELINE_BELOW = grown(1000, 200), grown(600, 150)
    FOLD_KEPT_BELOW, KEPT_WIDTH = grown(1180, 300), grown(208, 104)


class Tokens(NamedTuple):
    """The colours of one appearance."""

    is_dark: bool
    window: QColor
    surface: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    error: QColor
    warning: QColor
    good: QColor
    you: QColor
    agents: tuple[QColor, ...]

    @property
    def hairline(self) -> QColor:
        """Borders and separators: 12 % of the text colour over the surface."""
        return mixed(self.text, self.surface, 0.12)

    @property
    def outline(self) -> QColor:
        """The lines around what takes an input: a contrast of at least 3 also where the style draws them lighter."""
        return mixed(self.text, self.window, 0.42 if self.is_dark else 0.55)

    @property
    def track(self) -> QColor:
        """The empty part of meters and progress bars."""
        return mixed(self.text, self.surface, 0.11)

    def tint(self, colour: QColor, amount: float = 0.13) -> QColor:
        """`colour` laid thinly over the surface."""
        return mixed(colour, self.surface, amount)


def mixed(over: QColor, under: QColor, amount: float) -> QColor:
    """`amount` (0…1) of `over` on `under`, opaque."""
    rest = 1.0 - amount
    return QColor(
        round(over.red() * amount + under.red() * rest),
        round(over.green() * amount + under.green() * rest),
        round(over.blue() * amount + under.blue() * rest),
    )


def _tokens(is_dark: bool, colours: str, agents: str) -> Tokens:
    """Tokens from colour names, in the order of the fields."""
    first = [QColor(name) for name in colours.split()]
    window, surface, text, muted, accent, on_accent, error, warning, good, you = first
    return Tokens(
        is_dark,
        window,
        surface,
        text,
        muted,
        accent,
        on_accent,
        error,
        warning,
        good,
        you,
        tuple(QColor(name) for name in agents.split()),
    )


LIGHT: Final = _tokens(
    False,
    "#F7F7F5 #FFFFFF #1C1D1F #63666B #0B6E75 #FFFFFF #B3261E #8A5A00 #1E6B3A #474E9E",
    "#6F3FA0 #1E6B3A #A0287A #6B6200 #1F5FA8 #A83A1E #9A4F00 #0B6E75",
)
DARK: Final = _tokens(
    True,
    "#1B1C1E #242628 #ECECEA #A4A7AC #4FC3CB #0E2426 #F2847C #E3B341 #6CC48A #A9A8F5",
    "#C3A0F0 #6CC48A #E88CC8 #CFC25A #7DB4F0 #F2937C #E8A15C #4FC3CB",
)


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of two colours, 1…21.

    Source: Web Content Accessibility Guidelines 2.2, relative luminance.
    """
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def _from_system(palette: QPalette) -> Tokens:
    """High contrast: the system's own colours, no tints of ours."""
    surface, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    accent, on_accent = (
        palette.color(QPalette.ColorRole.Highlight),
        palette.color(QPalette.ColorRole.HighlightedText),
    )
    window = palette.color(QPalette.ColorRole.Window)
    dark = _luminance(surface) < _luminance(text)
    return Tokens(dark, window, surface, text, text, accent, on_accent, text, text, text, text, (text,) * 8)


class Theme(QObject):
    """The current tokens and fonts. Lives as long as the application; owned by whoever runs the window."""

    changed = Signal()

    def __init__(
        self, choice: ThemeChoice = "system", parent: QObject | None = None, *, text_size: float = 1.0
    ) -> None:
        super().__init__(parent)
        self._reduces_motion = False
        self._choice: ThemeChoice = choice
        self._family = _ui_family()
        self._mono = ""
        self._fonts: dict[tuple[str, int, bool, bool], QFont] = {}
        self._fallbacks: dict[str, list[str]] = {}
        self._system_palette = QGuiApplication.palette()
        self.tokens = LIGHT
        use_text_scale(_whole_scale(text_size))
        self._apply()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_hints_color_scheme_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Switch; everything repaints."""
        if choice != self._choice:
            self._choice = choice
            self._apply()

    @property
    def reduces_motion(self) -> bool:
        """Whether what only shows that time passes stands still."""
        return self._reduces_motion

    @reduces_motion.setter
    def reduces_motion(self, wanted: bool) -> None:
        if wanted != self._reduces_motion:
            self._reduces_motion = wanted
            self.changed.emit()

    def scale_text(self, chosen: float) -> bool:
        """Let texts be as large as the system's times `chosen`; returns whether widgets have to be made anew."""
        scale = _whole_scale(chosen)
        if scale == _scale[0]:
            return False
        use_text_scale(scale)
        self._fonts.clear()
        self._apply()
        return True

    def font(self, size: int = FONT_BODY, *, bold: bool = False, mono: bool = False) -> QFont:
        """A font of the scale, with tabular digits; `size` is one of the FONT_ constants."""
        key = (language(), size, bold, mono)
        if key not in self._fonts:
            if mono and not self._mono:
                self._mono = _mono_family()
            font = QFont([self._mono if mono else self._family, *self._fallbacks_of(key[0])])
            font.setPixelSize(round(size * _scale[0]))
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return self._fonts[key]

    def _fallbacks_of(self, code: str) -> list[str]:
        if code not in self._fallbacks:
            self._fallbacks[code] = fallbacks(code)
        return self._fallbacks[code]

    def speaker(self, name: str, role: str = "agent") -> QColor:
        """The colour of a person or an agent: stable for a name, the same everywhere."""
        if role == "user":
            return self.tokens.you
        if not name:
            return self.tokens.muted
        return self.tokens.agents[zlib.crc32(name.encode()) % len(self.tokens.agents)]

    def _apply(self) -> None:
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(self._choice, Qt.ColorScheme.Unknown)
        hints = QGuiApplication.styleHints()
        if scheme == Qt.ColorScheme.Unknown:
            hints.unsetColorScheme()
        elif hints.colorScheme() != scheme:
            hints.setColorScheme(scheme)
        self.tokens = self._choose_tokens()
        QGuiApplication.setPalette(palette_of(self.tokens))
        framed = framed_palette_of(self.tokens, self.tokens.outline)
        for name in _FRAMED:
            _give(framed, name)
        if self.tokens in (LIGHT, DARK):  # high contrast has no tints
            framed.setColor(QPalette.ColorRole.Highlight, self.tokens.tint(self.tokens.accent, _CHOSEN))
            framed.setColor(QPalette.ColorRole.HighlightedText, self.tokens.text)
        for name in _FRAMED_LISTS:
            _give(framed, name)
        quiet = mixed(self.tokens.outline, self.tokens.window, 0.5)
        _give(framed_palette_of(self.tokens, quiet), "QScrollBar")
        QGuiApplication.setFont(self.font())
        self.changed.emit()

    def _choose_tokens(self) -> Tokens:
        hints = QGuiApplication.styleHints()
        if hints.accessibility().property("contrastPreference") == Qt.ContrastPreference.HighContrast:
            return _from_system(self._system_palette)
        if self._choice == "system":
            return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _on_hints_color_scheme_changed(self) -> None:
        if self._choice == "system" and self._choose_tokens() is not self.tokens:
            self._apply()


def palette_of(tokens: Tokens) -> QPalette:
    """The tokens as Qt's roles, so that ordinary widgets fit in."""
    role = QPalette.ColorRole
    palette = QPalette(tokens.surface, tokens.window)
    for name, colour in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.window),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
        (role.Accent, tokens.accent),
        (role.Mid, tokens.hairline),
    ):
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, mixed(tokens.text, tokens.window, 0.45))
    return palette


def framed_palette_of(tokens: Tokens, frame: QColor) -> QPalette:
    """The same for widgets with a frame, which the style would draw darker than any dark ground."""
    palette = palette_of(tokens)
    group = QPalette.ColorGroup
    faded = mixed(frame, tokens.window, 0.5)
    for name, colour in ((group.Active, frame), (group.Inactive, frame), (group.Disabled, faded)):
        palette.setColor(name, QPalette.ColorRole.Window, colour.lighter(_FRAME_DARKER))
    return palette


def _give(palette: QPalette, name: str) -> None:
    """Have all widgets of a class use the palette."""
    QApplication.setPalette(palette, name)  # type: ignore[arg-type]  # the stub says bytes, Qt for Python takes str


def _whole_scale(chosen: float) -> float:
    return text_scale.whole(asked_px(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)), chosen)


def _ui_family() -> str:
    """The platform's UI font; where the platform names none, the best sans of those installed."""
    family = QGuiApplication.font().family()
    if family.lower() not in _GENERIC_FAMILIES:
        return family
    names = installed()
    best = next((name for name in _PREFERRED_FAMILIES if name in names), "")
    return best or QFontInfo(QGuiApplication.font()).family()


def _mono_family() -> str:
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    if family.lower() not in {"monospace", ""}:
        return family
    names = installed()
    return next((name for name in _PREFERRED_MONO if name in names), family)
