"""Light or dark, language, size of text, motion."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.base.language import LANGUAGES
from app.ui import text_scale
from app.ui.settings.page import Page


class AppearancePage(Page):
    """In force at once."""

    key = "appearance"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("AppearancePage", "Appearance and language")

    def build(self) -> None:
        form = self.form
        form.choice(
            "theme",
            self.tr("Colours"),
            [("system", self.tr("Like the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
        )
        form.choice(
            "appearance.language",
            self.tr("Language"),
            [("system", self.tr("Like the system")), *LANGUAGES.items()],
        )
        form.choice(
            "appearance.text_scale",
            self.tr("Size of text"),
            [(scale, self.tr("{number}%").format(number=round(scale * 100))) for scale in text_scale.CHOICES],
            text=self.tr("Of the size that the system’s own texts have."),
        )
        form.choice(
            "appearance.motion",
            self.tr("Motion"),
            [("system", self.tr("Like the system")), ("all", self.tr("Everything moves")), ("less", self.tr("Less"))],
            text=self.tr("Less: signs stand still, and the timeline moves once a second."),
        )
