"""The page of agents over real files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTreeWidgetItemIterator

from app.base import paths
from app.base.sections import GuardrailEntry, HttpTool
from app.base.settings import Settings
from app.realtime.agents.scenario import load_agent_set
from app.ui.settings.agents_page import AgentsPage
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.place import Place
from app.ui.settings.row import Row
from app.ui.settings.store import SettingsStore

Act = Callable[[Callable[[], Awaitable[None]]], None]

SHOP = """\
# My shop.
title = "Shop"
colour_of_the_till = "red"

# Sells.
[[agents]]
name = "Clerk" # friendly
instructions = "Sell."
tools = ["builtin.clock"]
handoffs = ["Boss"]

[[agents]]
name = "Boss"
"""


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "agents"
    folder.mkdir()
    monkeypatch.setattr(paths, "own_agents_dir", lambda: folder)
    return folder


CLEAN = SHOP.replace('colour_of_the_till = "red"\n', "")


class Bench:
    """The dialog with the one page."""

    def __init__(self, stage: Any) -> None:
        self.stage = stage
        self.settings = Settings(
            guardrails=[GuardrailEntry(id="polite", name="Polite")],
            tools=[HttpTool(id="lights", name="Lights", url="")],
        )
        self.store = SettingsStore(self.settings, lambda: None)
        self.dialog = SettingsDialog(stage.window, Place(stage.desk, self.store), stage.look, (AgentsPage,))
        self.dialog.show()
        page = self.dialog.current()
        assert isinstance(page, AgentsPage)
        self.page = page
        self.desk = page.desk

    async def show(self, name: str, agent: int | None = None) -> None:
        await self.stage.until(lambda: self.desk.entries)
        self.desk.refresh(name)
        await self.stage.until(lambda: self.desk.name == name and self.desk.current is not None)
        self.desk.show(name, agent)
        await self.settled()

    async def settled(self) -> None:
        """What was typed is in the draft and was checked."""
        self.desk.flush()
        await self.stage.until(lambda: not self.desk.running)

    def field(self, key: str) -> Any:
        form = self.page.agent_form if self.desk.agent is not None else self.page.set_form
        return form.by_key[key].control

    def trouble(self, key: str) -> str:
        form = self.page.agent_form if self.desk.agent is not None else self.page.set_form
        return form.by_key[key].trouble.text()

    def tree(self) -> list[str]:
        walk = QTreeWidgetItemIterator(self.page.tree)
        found = []
        while walk.value() is not None:
            found.append(walk.value().text(0))
            walk += 1  # type: ignore[misc, operator, assignment]
        return found


def write(own: Path, text: str = SHOP, name: str = "shop") -> Path:
    file = own / f"{name}.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_shipped_set_is_shown_and_its_copy_can_be_changed(stage: Any, act: Act, own: Path) -> None:
    async def body() -> None:
        bench = Bench(stage)
        await bench.show("restaurant", 0)
        assert bench.field("name").text() == "Host"
        assert not bench.page.agent_form.isEnabled()
        assert "Duplicate it" in bench.page.state.text()
        bench.page.set_menu.duplicate()
        await stage.until(lambda: bench.desk.name == "restaurant_copy" and bench.desk.current)
        await bench.show("restaurant_copy", 0)
        assert bench.page.agent_form.isEnabled()
        bench.page.agent_form.instructions.setPlainText("Be brief, {user}.")
        bench.field("greeting").setText("Hello!")
        bench.field("greeting").textEdited.emit("Hello!")
        await bench.settled()
        assert bench.page.save.isEnabled()
        assert "Restaurant (copy) •" in bench.tree()
        bench.page.save.click()
        await stage.until(lambda: bench.page.state.text() == "Saved.")
        text = (own / "restaurant_copy.toml").read_text(encoding="utf-8")
        assert 'greeting = "Hello!"' in text
        assert "# Shown in the window before the first word." in text
        assert [entry.name for entry in stage.desk.choices.agent_sets if entry.path.parent == own] == [
            "restaurant_copy"
        ]

    act(body)


def test_functions_of_files_beside_a_set_can_be_ticked(stage: Any, act: Act, own: Path) -> None:
    (own / "tools").mkdir()
    (own / "tools" / "till.py").write_text("def total() -> int:\n    return 1\n\n\ndef _hidden(): ...\n")
    (own / "broken.py").write_text("def (")
    file = write(own, SHOP.replace('colour_of_the_till = "red"\n', ""))

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 0)
        tools = bench.page.agent_form.tools
        await stage.until(lambda: "tools/till.py#total" in tools.names())
        assert [name for name in tools.names() if "#" in name] == ["tools/till.py#total"]
        item = tools.item(tools.names().index("tools/till.py#total"))
        assert item.text() == "total – tools/till.py"
        item.setCheckState(Qt.CheckState.Checked)
        await bench.settled()
        assert tools.item(tools.names().index("tools/till.py#total")) is item
        assert bench.desk.current is not None
        assert bench.desk.current.errors == []
        bench.page.save.click()
        await stage.until(lambda: "tools/till.py#total" in file.read_text(encoding="utf-8"))
        await stage.do(bench.dialog.close)

    act(body)


def test_a_voice_is_played_through_the_chosen_connection(stage: Any, act: Act, own: Path) -> None:
    write(own)

    async def body() -> None:
        bench = Bench(stage)
        bench.settings.connection = "azure"
        await bench.show("shop", 0)
        preview = bench.page.agent_form.preview
        preview.button.click()
        await stage.until(preview.result.text)
        assert "Azure" in preview.result.text()
        await stage.do(bench.dialog.close)

    act(body)


def test_mistakes_stand_beside_their_fields_while_one_types(stage: Any, act: Act, own: Path) -> None:
    write(own)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop")
        assert "colour_of_the_till" in bench.page.state.text()
        bench.field("title").setText("")
        bench.field("title").textEdited.emit("")
        await bench.settled()
        assert "needs a title" in bench.trouble("title")
        bench.desk.show("shop", 0)
        assert bench.page.agent_form.tools.chosen() == ["builtin.clock"]
        bench.desk.edit(lambda draft: draft.set_agent_value(0, "tools", ["builtin.clok", "own.lights", "own.lihgts"]))
        await bench.settled()
        assert "Did you mean “clock”?" in bench.trouble("tools")
        assert "lihgts" in bench.trouble("tools")
        guardrails = bench.page.agent_form.guardrails
        assert guardrails.item(0).text() == "Polite"
        guardrails.item(0).setCheckState(Qt.CheckState.Checked)
        await bench.settled()
        assert 'guardrails = ["own.polite"]' in bench.desk.current.draft.text  # type: ignore[union-attr]
        assert bench.trouble("guardrails") == ""
        assert any(each.startswith("⚠ ") for each in bench.tree())

    act(body)


def test_steps_are_undone_and_done_again_and_a_name_goes_everywhere(stage: Any, act: Act, own: Path) -> None:
    write(own)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 1)
        field = bench.field("name")
        field.setText("Chief")
        field.editingFinished.emit()
        await bench.settled()
        bench.desk.show("shop", 0)
        assert bench.page.agent_form.handoffs.chosen() == ["Chief"]
        bench.page.agent_menu.duplicate()
        await stage.until(lambda: bench.desk.plan is not None and bench.desk.plan.name == "Clerk 2")
        bench.page.agent_menu.move_agent(1)
        await stage.until(lambda: bench.tree()[-3:] == ["Clerk", "Chief", "Clerk 2"])
        bench.page.agent_menu.remove()
        await stage.until(lambda: bench.tree()[-2:] == ["Clerk", "Chief"])
        bench.page.agent_menu.new()
        await stage.until(lambda: bench.field("name").text() == "Agent")
        for _ in range(5):
            bench.page.undo.click()
        await stage.until(lambda: bench.tree()[-2:] == ["Clerk", "Boss"])
        assert bench.desk.current is not None
        assert not bench.desk.current.is_unsaved
        bench.page.redo.click()
        await stage.until(lambda: bench.tree()[-2:] == ["Clerk", "Chief"])
        bench.page.discard.click()
        await stage.until(lambda: bench.tree()[-2:] == ["Clerk", "Boss"])

    act(body)


def test_an_agent_without_a_name_is_complained_about_while_one_types(stage: Any, act: Act, own: Path) -> None:
    write(own, CLEAN)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 1)
        field = bench.field("name")
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        said = "An agent has to have a name. Write one; until then it stays “Boss”."
        assert (bench.trouble("name"), bench.page.state.text()) == (said, said)
        field.editingFinished.emit()
        await bench.settled()
        assert (field.text(), bench.trouble("name"), bench.page.state.text()) == ("", said, said)
        QTest.keyClicks(field, "Boss")
        assert (bench.trouble("name"), bench.page.state.text()) == ("", "Saved.")
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        await bench.show("shop", 0)
        assert (bench.trouble("name"), bench.page.state.text()) == ("", "Saved.")

    act(body)


def test_discarding_gives_what_another_program_wrote_meanwhile(stage: Any, act: Act, own: Path) -> None:
    write(own, CLEAN)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 0)
        bench.page.agent_form.instructions.setPlainText("Mine.")
        await bench.settled()
        write(own, CLEAN.replace("Sell.", "Theirs."))
        bench.desk.refresh()
        await stage.until(lambda: not bench.page.question.isHidden())
        bench.page.undo.click()
        await bench.settled()
        assert (bench.page.question.isHidden(), bench.page.state.text()) == (False, "")
        bench.page.redo.click()
        await bench.settled()
        bench.page.discard.click()
        await stage.until(lambda: bench.page.agent_form.instructions.toPlainText() == "Theirs.")
        assert (bench.page.question.isHidden(), bench.page.state.text()) == (True, "Saved.")

    act(body)


def test_a_change_from_outside_is_taken_over_or_asked_about(stage: Any, act: Act, own: Path) -> None:
    file = write(own)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 0)
        write(own, SHOP.replace("Sell.", "Sell more."))
        bench.desk.refresh()
        await stage.until(lambda: bench.page.agent_form.instructions.toPlainText() == "Sell more.")
        bench.page.agent_form.instructions.setPlainText("Mine.")
        await bench.settled()
        write(own, SHOP.replace("Sell.", "Theirs."))
        bench.page.save.click()
        await stage.until(lambda: not bench.page.question.isHidden())
        assert "Theirs." in file.read_text(encoding="utf-8")
        bench.page.take_theirs.click()
        await stage.until(lambda: bench.page.agent_form.instructions.toPlainText() == "Theirs.")
        assert bench.page.question.isHidden()
        bench.page.undo.click()
        await stage.until(lambda: bench.page.agent_form.instructions.toPlainText() == "Mine.")
        write(own, SHOP.replace("Sell.", "Again theirs."))
        bench.desk.refresh()
        await stage.until(lambda: not bench.page.question.isHidden())
        bench.page.keep_mine.click()
        await bench.settled()
        bench.page.save.click()
        await stage.until(lambda: "Mine." in file.read_text(encoding="utf-8"))
        versions = bench.desk.library.versions
        assert "Again theirs." in versions.text(versions.of("shop")[0])

    act(body)


def test_what_has_changed_is_shown_and_a_version_comes_back(stage: Any, act: Act, own: Path) -> None:
    write(own)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 0)
        history = bench.page.history
        assert not history.nothing.isHidden()
        bench.page.agent_form.instructions.setPlainText("Sell <b>more</b>.")
        await bench.settled()
        assert '+instructions = "Sell <b>more</b>."' in history.view.text()
        bench.desk.edit(lambda draft: draft.set_value("colour_of_the_till", None))
        await bench.settled()
        bench.page.save.click()
        await stage.until(lambda: history.since.count() == 2 and not history.nothing.isHidden())
        history.since.setCurrentIndex(1)
        history.since.activated.emit(1)
        await stage.until(lambda: '-instructions = "Sell."' in history.view.text())
        history.take.click()
        await stage.until(lambda: bench.page.agent_form.instructions.toPlainText() == "Sell.")

    act(body)


def test_leaving_saves_what_can_run_and_keeps_what_cannot(stage: Any, act: Act, own: Path) -> None:
    good = write(own, SHOP.replace('colour_of_the_till = "red"\n', ""))
    bad = write(own, SHOP, "bad")

    async def body() -> None:
        bench = Bench(stage)
        for name in ("shop", "bad"):
            await bench.show(name, 0)
            bench.page.agent_form.instructions.setPlainText("Changed.")
            await bench.settled()
        bench.dialog.close()
        await stage.until(lambda: "Changed." in good.read_text(encoding="utf-8"))
        await stage.until(lambda: bench.desk.library.versions.of("bad"))
        assert bad.read_text(encoding="utf-8") == SHOP
        bench.dialog.show()
        assert "⚠ Shop •" in bench.tree()

    act(body)


def test_what_was_typed_last_is_written_before_the_window_goes(stage: Any, act: Act, own: Path) -> None:
    file = write(own, SHOP.replace('colour_of_the_till = "red"\n', ""))

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 0)
        bench.page.agent_form.instructions.setPlainText("Typed last.")
        bench.dialog.close()

    act(body)
    assert 'instructions = "Typed last."' in file.read_text(encoding="utf-8")


def test_the_menu_leads_to_the_page(stage: Any, act: Act) -> None:
    async def body() -> None:
        stage.show()
        stage.window.actions_registry["edit_agents"].trigger()
        await stage.until(lambda: stage.window.findChild(SettingsDialog) is not None)
        dialog = stage.window.findChild(SettingsDialog)
        assert dialog.current_key() == "agents"
        dialog.close()

    act(body)


def test_files_come_and_go(stage: Any, act: Act, own: Path, tmp_path: Path) -> None:
    outside = write(tmp_path, SHOP, "<i>Other & more")

    async def body() -> None:
        bench = Bench(stage)
        await stage.until(lambda: bench.desk.entries)
        bench.page.set_menu.new()
        await stage.until(lambda: bench.desk.name == "new_set")
        assert load_agent_set(own / "new_set.toml").title == "New set"
        bench.settings.agents = "new_set"
        bench.desk.rename("mine")
        await stage.until(lambda: bench.desk.name == "mine")
        assert bench.settings.agents == "mine"
        bench.desk.rename("../mine")
        await stage.until(lambda: "cannot be the name" in bench.page.state.text())
        bench.page.set_menu.import_file(str(outside))
        await stage.until(lambda: bench.desk.name == "i_other_more")
        bench.page.set_menu.export(str(tmp_path / "out.toml"))
        await stage.until((tmp_path / "out.toml").is_file)
        bench.page.set_menu.move_set(-9)
        await stage.until(lambda: bench.desk.entries[0].name == "i_other_more")
        bench.desk.delete()
        await stage.until(lambda: bench.desk.deleted == ["i_other_more"])
        bench.page.set_menu.bring_back("i_other_more")
        await stage.until(lambda: bench.desk.name == "i_other_more" and bench.desk.current)

    act(body)


def test_a_file_that_is_no_set_says_why_and_nothing_else_breaks(stage: Any, act: Act, own: Path) -> None:
    write(own, "title = \n", "broken")

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("broken")
        assert "broken.toml:1" in bench.page.state.text()
        assert bench.page.set_form.isHidden()
        bench.page.agent_menu.new()
        await stage.until(lambda: bench.page.state.text())

    act(body)


def test_facts_variables_and_length(stage: Any, act: Act, own: Path) -> None:
    write(own)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 0)
        facts = bench.field("facts")
        facts.setPlainText("no colon")
        await bench.settled()
        bench.desk._check("shop")
        await bench.settled()
        assert "colon" in bench.trouble("facts")
        facts.setPlainText("hours / when are you open: From 9:00 on.")
        form = bench.page.agent_form
        form._insert("date")
        await bench.settled()
        assert bench.desk.plan is not None
        assert bench.desk.plan.facts[0].answer == "From 9:00 on."
        facts.setPlainText("営業時間：9:00 から")
        await bench.settled()
        assert bench.desk.plan.facts[0].answer == "9:00 から"
        assert "{date}" in bench.desk.plan.instructions
        assert form.length.text().startswith("11 character")
        assert form.length.text().endswith("about 3 tokens")
        form.insert.menu().aboutToShow.emit()
        assert form.insert.menu().actions()[0].text().startswith("{date} – ")

    act(body)


def test_every_control_has_a_name_and_the_keyboard_reaches_it(stage: Any, act: Act, own: Path) -> None:
    write(own)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 0)
        page = bench.page
        for kind in (QLineEdit, QPlainTextEdit, QComboBox):
            for control in page.findChildren(kind):
                if control.isVisibleTo(page):
                    assert control.accessibleName(), control.objectName()
        rows = [row for row in page.findChildren(Row) if row.isVisibleTo(page)]
        assert all(row.control.accessibleName() for row in rows)
        page.tree.setFocus()
        page.tree.setCurrentItem(page.tree.topLevelItem(0))
        QTest.keyClick(page.tree, Qt.Key.Key_Down)
        await stage.until(lambda: bench.desk.name != "shop" or bench.desk.agent != 0)

    act(body)


def test_own_tools_are_offered_before_those_that_come_with_the_application(stage: Any, act: Act, own: Path) -> None:
    write(own)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 1)
        tools = bench.page.agent_form.tools
        assert [tools.item(row).text() for row in range(2)] == ["Lights", "Clock"]

    act(body)


def test_the_keyboard_stays_where_buttons_disable_themselves(stage: Any, act: Act, own: Path) -> None:
    write(own)

    async def body() -> None:
        bench = Bench(stage)
        await bench.show("shop", 0)
        bench.dialog.activateWindow()
        page = bench.page

        async def pressed(button: Any) -> Any:
            button.setFocus()
            await stage.do(QTest.keyClick, button, Qt.Key.Key_Space)
            await bench.settled()
            await stage.until(lambda: not button.isEnabled())
            return bench.dialog.focusWidget()

        async def typed(text: str) -> None:
            bench.field("greeting").setFocus()
            await stage.do(QTest.keyClicks, bench.field("greeting"), text)
            await bench.settled()
            assert page.save.isEnabled()

        await typed("H")
        assert await pressed(page.undo) is page.redo
        assert await pressed(page.redo) is page.undo
        assert await pressed(page.save) is page.tree
        await typed("i")
        assert await pressed(page.discard) is page.tree
        await typed("!")
        bench.field("greeting").setFocus()
        await stage.do(bench.desk.save)
        await bench.settled()
        await stage.until(lambda: not page.save.isEnabled())
        assert bench.dialog.focusWidget() is bench.field("greeting")
        await stage.do(bench.dialog.close)

    act(body)
