"""The form of one agent."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.realtime.agents.scenario import current_values
from app.realtime.agents.scenario_plan import AgentPlan
from app.realtime.agents.variable import NAMES
from app.tools.builtin import Builtins
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.fields import ChoiceBox, TextArea, TextField
from app.ui.settings.agents.desk import AgentsDesk
from app.ui.settings.agents.fields import DraftForm
from app.ui.settings.check_list import CheckList, Options
from app.ui.settings.connections.attempt import Attempt, Outcome
from app.ui.settings.row import muted
from app.ui.theme import Theme
from app.ui.tips import caption

VOICES: Final = ("marin", "cedar", "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse")
"""Names that services know; the engine of this computer has a voice for each."""
CHARACTERS_A_TOKEN: Final = 4


_COLON: Final = re.compile("[:：]")  # the full-width one is what Chinese and Japanese input methods give


class AgentForm(DraftForm):
    """Follows the desk's agent."""

    def __init__(self, desk: AgentsDesk, look: Theme) -> None:
        super().__init__(desk, look)
        self._facts_trouble = ""
        self.name_trouble = ""
        self._name()
        self._instructions(look)
        self.one_line("greeting", self.tr("Greeting"), text=self.tr("What it says first."))
        self._voice(look)
        self.tools = self._names("tools", self.tr("Tools"))
        self.handoffs = self._names("handoffs", self.tr("Hands over to"))
        self.many_lines(
            "handoff_description",
            self.tr("When others hand over to it"),
            2,
            text=self.tr("Tells the agents that can hand over to this one what it is for."),
        )
        self.one_a_line(
            "handoff_examples",
            self.tr("What people say then"),
            3,
            text=self.tr("One a line, as in “I have a question about my bill”."),
        )
        self.guardrails = self._names("guardrails", self.tr("Guardrails"))
        self._facts()

    def plan_of(self) -> AgentPlan | None:
        return self.desk.plan

    def where(self) -> int | None:
        return self.desk.agent

    def complain(self) -> None:
        super().complain()
        if self.name_trouble:
            self.by_key["name"].complain(self.name_trouble)
        if self._facts_trouble:  # what was typed there is not in the draft, so nothing else says it
            self.by_key["facts"].complain(self._facts_trouble)

    def _name(self) -> None:
        field = TextField()

        def show() -> None:
            plan = self.plan_of()
            field.setText("" if plan is None else plan.name)
            self.name_trouble = ""

        def look_over(given: str) -> None:
            plan, before = self.plan_of(), self.name_trouble
            said = self.tr("An agent has to have a name. Write one; until then it stays “{name}”.")
            is_missing = plan is not None and bool(plan.name) and not given.strip()
            self.name_trouble = said.format(name=plan.name) if plan is not None and is_missing else ""
            if self.name_trouble != before:
                self.desk.checked.emit()

        def take() -> None:
            plan, at, name = self.plan_of(), self.desk.agent, " ".join(field.text().split())
            if plan is None or at is None or name == plan.name:
                return
            if not name:
                return
            self.desk.flush()
            self.desk.edit(lambda draft: draft.rename_agent(at, name), shows=True)

        self.adds("name", self.tr("Name"), field, show)
        field.textEdited.connect(look_over)
        field.editingFinished.connect(take)

    def _instructions(self, look: Theme) -> None:
        field = self.instructions = TextArea(look, 10)
        self.length = muted(" ", look)
        self.insert = FlatButton(self.tr("Insert"), look)
        self.insert.setAccessibleName(self.tr("Insert a variable"))
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill_variables(menu))
        self.insert.setMenu(menu)
        line = QHBoxLayout()
        line.addWidget(self.length, 1)
        line.addWidget(self.insert)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(field)
        column.addLayout(line)
        both.setFocusProxy(field)

        def show() -> None:
            plan = self.plan_of()
            text = "" if plan is None else plan.instructions
            if field.toPlainText().strip() != text:
                field.blockSignals(True)
                field.setPlainText(text)
                field.blockSignals(False)
            self._show_length()

        self.adds("instructions", self.tr("Instructions"), both, show, is_above=True)
        field.setAccessibleName(self.tr("Instructions"))
        field.textChanged.connect(self._on_instructions_text_changed)

    def _voice(self, look: Theme) -> None:
        box = self.voice = ChoiceBox(look)
        box.setEditable(True)
        box.addItem("")
        box.setItemData(0, self.tr("The connection’s own"), Qt.ItemDataRole.AccessibleTextRole)
        box.addItems(list(VOICES))
        line = box.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("The connection’s own"))
        line.setAccessibleName(self.tr("Voice"))

        def show() -> None:
            plan = self.plan_of()
            box.setCurrentText("" if plan is None else plan.voice or "")

        self.adds("voice", self.tr("Voice"), box, show)
        box.currentTextChanged.connect(lambda text: self.desk.put("voice", text.strip()))
        self.preview = Attempt(self.desk.place, look, self.tr("Play the greeting"), self._preview)
        self.row(
            self.tr("How it sounds"),
            self.preview,
            text=self.tr("With the voices of the chosen connection. A service charges for it as for an answer."),
        )

    def _names(self, key: str, label: str) -> CheckList:
        names = CheckList(self._look)

        def show() -> None:
            plan = self.plan_of()
            chosen = [] if plan is None else [written.text for written in getattr(plan, key)]
            names.show_names(self._options(key), chosen)

        self.adds(key, label, names, show)
        names.ticked.connect(lambda: self.desk.put(key, names.chosen()))
        return names

    def renew_options(self) -> None:
        """Other pages have changed which tools and guardrails there are; what is ticked stays."""
        for key, names in (("tools", self.tools), ("handoffs", self.handoffs), ("guardrails", self.guardrails)):
            names.show_names(self._options(key), names.chosen())

    def learn_functions(self) -> None:
        """The set's files were looked at; what is listed already keeps its place."""
        known = self.tools.names()
        if any(name not in known for name, _ in self._functions()):
            self.renew_options()

    def _functions(self) -> Options:
        return () if self.desk.current is None else self.desk.current.look.functions

    def _options(self, key: str) -> Options:
        settings = self.desk.place.store.settings
        if key == "guardrails":
            return [(f"own.{each.id}", each.name or each.id) for each in settings.guardrails]
        if key == "tools":
            # What the person has made comes first: who has just made it looks for it, and the list shows a few rows.
            own = [(f"own.{each.id}", each.name or each.id) for each in settings.tools]
            return [*own, *self._functions(), *((f"builtin.{name}", words) for name, words in self._built_in().items())]
        current = self.desk.current
        plan = None if current is None else current.reading.plan
        others = () if plan is None else plan.agents
        return [(each.name, each.name) for index, each in enumerate(others) if index != self.desk.agent and each.name]

    def _built_in(self) -> dict[str, str]:
        words = {
            "clock": self.tr("Clock"),
            "calculator": self.tr("Calculator"),
            "timer": self.tr("Timer"),
            "notes": self.tr("Notes"),
            "units": self.tr("Unit conversion"),
            "weather": self.tr("Weather"),
        }
        return {name: words.get(name, name) for name in Builtins.NAMES}

    def _facts(self) -> None:
        field = TextArea(self._look, 5)

        def show() -> None:
            plan = self.plan_of()
            facts = () if plan is None else plan.facts
            text = "\n".join(f"{' / '.join(fact.about)}: {fact.answer}" for fact in facts)
            self._facts_trouble = ""
            if field.toPlainText().strip() != text:
                field.setPlainText(text)

        self.adds(
            "facts",
            self.tr("What it knows"),
            field,
            show,
            text=self.tr("One a line, as in “opening hours / when are you open: From noon to eleven.”"),
        )
        field.textChanged.connect(lambda: self._take_facts(field.toPlainText()))

    def _take_facts(self, text: str) -> None:
        facts: dict[str, str] = {}
        for line in filter(None, (line.strip() for line in text.splitlines())):
            about, answer = (*(part.strip() for part in _COLON.split(line, 1)), "")[:2]
            if not (about and answer):
                said = self.tr("“{line}” needs a colon, and something before and after it.")
                self._facts_trouble = said.format(line=line)
                self.complain()
                return
            facts[about] = answer
        self._facts_trouble = ""
        self.complain()
        self.desk.put("facts", facts)

    def _fill_variables(self, menu: QMenu) -> None:
        menu.clear()
        values = {**current_values(), "agent": "" if self.plan_of() is None else str(self.desk.plan.name)}  # type: ignore[union-attr]
        for name in NAMES:
            shown = caption(values.get(name, ""))
            menu.addAction(f"{{{name}}} – {shown}", lambda name=name: self._insert(name))  # type: ignore[misc]

    def _insert(self, name: str) -> None:
        self.instructions.insertPlainText(f"{{{name}}}")
        self.instructions.setFocus()

    def _on_instructions_text_changed(self) -> None:
        self._show_length()
        self.desk.put("instructions", self.instructions.toPlainText())

    def _show_length(self) -> None:
        count = len(self.instructions.toPlainText())
        tokens = -(-count // CHARACTERS_A_TOKEN)
        said = QCoreApplication.translate("AgentForm", "%n character(s), about {tokens} tokens", "", count)
        self.length.setText(said.format(tokens=tokens))

    async def _preview(self) -> Outcome:
        from app.workbench.voice_sample import preview_through

        plan = self.plan_of()
        settings = self.desk.place.store.settings.model_copy(deep=True)
        text = (plan.greeting if plan is not None else "") or self.tr("Good morning. This is how I sound.")
        place = self.desk.place
        speaker = self.voice.currentText().strip()
        await place.on_engine(preview_through(settings.connection, settings, text, place.backend, speaker=speaker))
        return Outcome(True, "")
