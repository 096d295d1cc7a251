"""A page of the dialog: a title, a form, and which settings its defaults bring back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.settings.form import Form
from app.ui.settings.place import Place
from app.ui.theme import Theme


class Page(QScrollArea):
    """Subclasses fill `form` in `build`. Made when it is first shown or searched.

    Args:
        place: the store, the workbench's commands and whatever else pages need.
    """

    key: ClassVar[str]
    has_defaults: ClassVar[bool] = True
    """Whether there is something to bring back; what a person has made is not undone by one button."""

    def __init__(self, place: Place, look: Theme) -> None:
        super().__init__()
        self.place = place
        self.look = look
        self.store = place.store
        self.form = Form(place.store, look)
        self.setObjectName(f"settings_{self.key}")
        self.setAccessibleName(self.title())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if not theme.is_large():  # pages are made for the width; the largest texts may need to be scrolled to
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        title = QLabel(self.title())
        title.setFont(look.font(theme.FONT_TITLE, bold=True))
        title.setWordWrap(True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_XL)
        column.setSpacing(theme.SPACE_L)
        column.addWidget(title)
        column.addWidget(self.form, 1)
        self.setWidget(inner)
        self.build()
        self.form.end()

    @classmethod
    def title(cls) -> str:
        """For the list and the page's head; the key where a page has no words of its own."""
        return cls.key

    def build(self) -> None:
        """Add the rows; a page that shows something else than a form has none."""

    def refresh(self) -> None:
        """Show what the settings are now; called whenever the page comes to the front."""
        self.form.refresh()

    def filter(self, words: Sequence[str]) -> int:
        """Show only what holds all `words` (lower case), all for none; returns how much is found."""
        return self.form.filter(words)

    def restore_defaults(self) -> None:
        """Bring back the defaults of this page's own settings."""
        self.store.restore(*self.form.paths)
        self.refresh()

    def leave(self) -> None:
        """The page goes to the back or the dialog closes: stop whatever runs for it (tones, tests, previews)."""
