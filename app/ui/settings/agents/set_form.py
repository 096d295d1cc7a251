"""The form of an agent set: what the chooser shows of it, and who begins."""

from __future__ import annotations

from app.base.visible import visible_name
from app.realtime.agents.scenario_plan import AgentSetPlan
from app.ui.fields import ChoiceBox
from app.ui.settings.agents.desk import AgentsDesk
from app.ui.settings.agents.fields import DraftForm
from app.ui.theme import Theme
from app.ui.ticks import TickBox


class SetForm(DraftForm):
    """Follows the desk's set."""

    def __init__(self, desk: AgentsDesk, look: Theme) -> None:
        super().__init__(desk, look)
        self.one_line("title", self.tr("Title"))
        self.many_lines("description", self.tr("Description"), 2)
        self._start(look)
        self.one_a_line("try_saying", self.tr("What to say first"), 3, text=self.tr("Shown to the person, one a line."))
        self._needs(look)

    def plan_of(self) -> AgentSetPlan | None:
        return None if self.desk.current is None else self.desk.current.reading.plan

    def where(self) -> int | None:
        return None

    def _start(self, look: Theme) -> None:
        box = self.start = ChoiceBox(look)

        def show() -> None:
            plan = self.plan_of()
            box.clear()
            if plan is not None:
                for agent in plan.agents:
                    box.addItem(visible_name(agent.name), agent.name)
                box.setCurrentIndex(max(0, box.findData(plan.start)))

        self.adds("start", self.tr("Who speaks first"), box, show)
        box.activated.connect(lambda _: self.desk.put("start", box.currentData()))

    def _needs(self, look: Theme) -> None:
        box = TickBox(look)

        def show() -> None:
            plan = self.plan_of()
            box.setChecked(plan is not None and plan.needs_language_model)

        self.adds(
            "needs_language_model",
            self.tr("Needs a language model"),
            box,
            show,
            text=self.tr("The offline brain of this computer is not enough for it."),
        )
        box.toggled.connect(lambda on: self.desk.put("needs_language_model", on))
