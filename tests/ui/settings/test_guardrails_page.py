"""The page of guardrails, with real checks behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.base.sections import GuardrailEntry
from app.base.settings import Settings
from app.tools.python_source import read_source
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.guardrails.trial_part import TrialPart
from app.ui.settings.guardrails_page import GuardrailsPage
from app.ui.settings.place import Place
from app.ui.settings.row import Row
from app.ui.settings.store import SettingsStore
from app.ui.settings.tools.trust_part import TrustPart
from app.workbench import catalogue

Act = Callable[[Callable[[], Awaitable[None]]], None]


class Bench:
    """The dialog with the one page."""

    def __init__(self, stage: Any, *entries: GuardrailEntry) -> None:
        self.stage = stage
        self.settings = Settings(guardrails=list(entries))
        self.store = SettingsStore(self.settings, lambda: None)
        stage.desk.choices.agent_sets = tuple(catalogue.agent_sets())
        self.dialog = SettingsDialog(stage.window, Place(stage.desk, self.store), stage.look, (GuardrailsPage,))
        self.dialog.show()
        page = self.dialog.current()
        assert isinstance(page, GuardrailsPage)
        self.page = page

    @property
    def entry(self) -> GuardrailEntry:
        return self.settings.guardrails[self.page.list.currentRow()]

    def part(self, kind: type[Any]) -> Any:
        (found,) = [part for part in self.page.findChildren(kind) if part.isVisibleTo(self.page)]
        return found

    def field(self, name: str) -> Any:
        (found,) = [each for each in self.page.findChildren(QWidget, name) if each.isVisibleTo(self.page)]
        return found

    def trouble(self, name: str) -> str:
        (row,) = [row for row in self.page.findChildren(Row) if row.control is self.field(name)]
        return row.trouble.text()

    async def tried(self, text: str) -> str:
        trial = self.part(TrialPart)
        trial.text.setPlainText(text)
        trial.button.click()
        await self.stage.until(lambda: not trial.button.is_busy)
        return str(trial.result.text())


def test_words_are_entered_and_tried_and_shown_where_they_stand(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(stage)
        bench.page.add_kind("words")
        bench.field("words").setPlainText("refund\n\n <b>money</b> back ")
        assert bench.entry.words == ["refund", "<b>money</b> back"]
        assert bench.entry.id == "words"
        assert await bench.tried("🙂 A REFUND is on its way.") == "It trips: REFUND"
        (mark,) = bench.part(TrialPart).text.extraSelections()
        assert mark.cursor.selectedText() == "REFUND"
        assert await bench.tried("Refunds") == "It lets this pass."
        assert "<b>money</b> back" in await bench.tried("<b>money</b> back")
        assert bench.part(TrialPart).result._label.textFormat() == Qt.TextFormat.PlainText

    act(body)


def test_a_pattern_that_cannot_be_used_is_said_under_it_and_not_taken(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(stage, GuardrailEntry(id="p", kind="pattern", pattern="x+"))
        field = bench.field("pattern")
        for pattern, said in (("(", "cannot be used"), ("y*", "empty text")):
            field.setText(pattern)
            field.editingFinished.emit()
            assert said in bench.trouble("pattern")
            assert bench.entry.pattern == "x+"
        field.setText("[a-c]+")
        field.editingFinished.emit()
        assert (bench.entry.pattern, bench.trouble("pattern")) == ("[a-c]+", "")

    act(body)


def test_personal_data_promises_no_more_than_it_finds(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(stage, GuardrailEntry(id="d", kind="personal_data"))
        (row,) = [row for row in bench.page.findChildren(Row) if row.control is bench.field("entities")]
        assert "names, postal addresses and numbers in words are not found" in row.text.text()
        said = await bench.tried("Ada Lovelace, 12 St James’s Square, London SW1Y 4JH")
        assert said.startswith("It lets this pass")
        assert "Names and postal addresses it does not find." in said

    act(body)


def test_personal_data_by_kind_and_what_happens_on_a_trip(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(stage, GuardrailEntry(id="d", kind="personal_data"))
        assert "E-mail addresses" in await bench.tried("ada@example.org")
        kinds = bench.field("entities")
        kinds.item(1).setCheckState(Qt.CheckState.Checked)
        assert bench.entry.entities == ["phone"]
        assert (await bench.tried("ada@example.org")).startswith("It lets this pass")
        watched = bench.field("agent_sets")
        watched.item(0).setCheckState(Qt.CheckState.Checked)
        assert bench.entry.agent_sets == ["*"]
        assert watched.item(1).text() == "Everyday"
        bench.field("follow_up").setPlainText("Without numbers, please.")
        bench.field("is_enabled").setChecked(False)
        assert bench.entry.follow_up == "Without numbers, please."
        assert bench.page.list.currentItem().text() == "d – Personal data (off)"

    act(body)


def test_a_judge_without_a_server_says_what_to_do(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(stage, GuardrailEntry(id="j", kind="judge", rule="Name no price."))
        assert "no chat server" in await bench.tried("Ten euros.")

    act(body)


def test_a_function_is_agreed_to_and_tried(stage: Any, act: Act, tmp_path: Path) -> None:
    file = tmp_path / "checks.py"
    file.write_text('def shouts(text: str) -> str:\n    return "too loud" if text.isupper() else ""\n')

    async def body() -> None:
        bench = Bench(stage)
        bench.page.add_python(str(file))
        trust = bench.part(TrustPart)
        await stage.until(lambda: trust.file.text())
        assert "not trusted" in await bench.tried("HELLO")
        trust.agree.click()
        assert bench.entry.trusted_hash == read_source(file).sha256
        assert await bench.tried("HELLO") == "It trips: too loud"
        bench.page.remove.click()
        assert bench.settings.guardrails == []

    act(body)


def test_every_field_has_a_name(stage: Any) -> None:
    for kind in ("words", "pattern", "personal_data", "judge"):
        bench = Bench(stage, GuardrailEntry(id="x", kind=kind))
        for field in (*bench.page.findChildren(QLineEdit), *bench.page.findChildren(QPlainTextEdit)):
            if field.isVisibleTo(bench.page):
                assert field.accessibleName(), field.objectName()
        bench.dialog.close()
        bench.dialog.deleteLater()
