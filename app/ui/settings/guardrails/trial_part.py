"""Trying a guardrail on a text: what it finds, shown where it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from app.base.errors import AppError
from app.base.sections import GuardrailEntry
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.fields import TextArea
from app.ui.settings.row import Row, SignedLabel
from app.ui.settings.tools.desk import EntryDesk
from app.workbench.guardrails.own import try_on
from app.workbench.guardrails.verdict import Found, Verdict

_LINES = 4


class TrialPart(QWidget):
    """Checks the text as a conversation would."""

    tried = Signal()
    """It is over: what it says of a file may be news to whoever shows that file."""

    def __init__(self, desk: EntryDesk, entry: GuardrailEntry) -> None:
        super().__init__()
        self._desk = desk
        self._entry = entry
        self.text = TextArea(desk.look, _LINES)
        self.text.setObjectName("trial_text")
        self.button = FlatButton(self.tr("Try it"), desk.look)
        self.result = SignedLabel(desk.look, "good")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        row = Row(self.tr("What an agent might say"), self.text, desk.look)
        row.put_under(self.button)
        column.addWidget(row)
        column.addWidget(self.result)
        self.button.clicked.connect(self.run)
        self.text.textChanged.connect(self._forget)

    def run(self) -> None:
        """Check what stands in the field."""
        self._forget()
        self.button.set_busy(True)
        self.result.say(self.tr("Looking …"), "note")
        entry, text = self._entry.model_copy(deep=True), self.text.toPlainText()
        settings = self._desk.place.store.settings.model_copy(deep=True)

        async def look() -> Verdict | AppError:
            try:
                return (await try_on(settings, entry, [text]))[0]
            except AppError as error:
                return error

        self._desk.ask(look, self._on_verdict, "try a guardrail")

    def _on_verdict(self, verdict: Verdict | AppError) -> None:
        self.tried.emit()
        self.button.set_busy(False)
        if isinstance(verdict, AppError):
            self.result.say(verdict.for_people(), "trouble")
            return
        if not verdict.trips:
            self.result.say(self._passes(), "good")
            return
        said = self.tr("It trips: {reasons}").format(reasons="; ".join(dict.fromkeys(map(self._words, verdict.found))))
        self.result.say(said, "trouble")
        self.text.setExtraSelections([self._mark(each) for each in verdict.found if each.end > each.start])

    def _passes(self) -> str:
        if self._entry.kind != "personal_data":
            return self.tr("It lets this pass.")
        return self.tr("It lets this pass: it found nothing of its kinds. Names and postal addresses it does not find.")

    def _words(self, found: Found) -> str:
        kinds = {
            "email": QCoreApplication.translate("GuardrailForm", "E-mail addresses"),
            "phone": QCoreApplication.translate("GuardrailForm", "Telephone numbers"),
            "payment_card": QCoreApplication.translate("GuardrailForm", "Card numbers"),
            "iban": QCoreApplication.translate("GuardrailForm", "Bank accounts (IBAN)"),
            "national_id": QCoreApplication.translate("GuardrailForm", "National identity numbers"),
            "ip_address": QCoreApplication.translate("GuardrailForm", "Network addresses"),
        }
        return kinds.get(found.what, found.what) if self._entry.kind == "personal_data" else found.what

    def _mark(self, found: Found) -> QTextEdit.ExtraSelection:
        """Underlined as well as coloured; Qt counts in UTF-16."""
        text = self.text.toPlainText()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(_utf16(text[: found.start]))
        cursor.setPosition(_utf16(text[: found.end]), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(self._desk.look.tokens.tint(self._desk.look.tokens.error, 0.25))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, form
        return mark

    def _forget(self) -> None:
        self.result.say("")
        self.text.setExtraSelections([])


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
