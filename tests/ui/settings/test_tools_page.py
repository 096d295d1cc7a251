"""The page of tools with real files, processes, servers and requests behind it."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import keyring
import psutil
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMessageBox, QPlainTextEdit, QWidget

from app.base import secrets
from app.base.sections import HttpTool, McpTool, OwnTool, PythonTool
from app.base.settings import Settings
from app.tools.python_source import read_source
from app.ui.settings.appearance_page import AppearancePage
from app.ui.settings.connections.key_field import KeyField
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.place import Place
from app.ui.settings.store import SettingsStore
from app.ui.settings.tools.server_part import ServerPart
from app.ui.settings.tools.trial_part import BuiltinTrial, TrialPart
from app.ui.settings.tools.trust_part import TrustPart
from app.ui.settings.tools_page import ToolsPage
from tests.http_peer import Given, HttpPeer
from tests.tool_servers.start import FOLDER, left_running

Act = Callable[[Callable[[], Awaitable[None]]], None]


class Bench:
    """The dialog with the one page."""

    def __init__(self, stage: Any, *tools: OwnTool) -> None:
        self.stage = stage
        self.settings = Settings(tools=list(tools))
        self.store = SettingsStore(self.settings, lambda: None)
        self.dialog = SettingsDialog(stage.window, Place(stage.desk, self.store), stage.look, (ToolsPage,))
        self.dialog.show()
        page = self.dialog.current()
        assert isinstance(page, ToolsPage)
        self.page = page

    def part(self, kind: type[Any]) -> Any:
        found = [part for part in self.page.findChildren(kind) if part.isVisibleTo(self.page)]
        assert len(found) == 1
        return found[0]

    def field(self, name: str) -> Any:
        found = [each for each in self.page.findChildren(QWidget, name) if each.isVisibleTo(self.page)]
        assert len(found) == 1, name
        return found[0]

    def write(self, name: str, text: str) -> None:
        field = self.field(name)
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        else:
            field.setText(text)
            field.editingFinished.emit()


def test_a_function_of_a_file_is_added_agreed_to_and_tried(stage: Any, act: Act, tmp_path: Path) -> None:
    file = tmp_path / "Sums & more.py"
    file.write_text('def double(n: int) -> int:\n    """Twice as much."""\n    return 2 * n\n\ndef half(n: int): ...\n')

    async def body() -> None:
        bench = Bench(stage)
        bench.page.add_python(str(file))
        trust = bench.part(TrustPart)
        await stage.until(lambda: trust.file.text())
        entry = bench.settings.tools[0]
        assert isinstance(entry, PythonTool)
        assert (entry.id, entry.function, entry.trusted_hash) == ("sums_more", "double", "")
        assert read_source(file).sha256 in trust.file.text()
        assert str(file) in trust.file.text()
        assert "May agents run this file?" in trust.trouble.text()
        assert trust.outline.text() == "double(n: int) -> int\nTwice as much."

        trial = bench.part(TrialPart)
        trial.arguments.setText('{"n": 21}')
        trial.button.click()
        await stage.until(lambda: "not trusted" in trial.trouble.text())
        trust.agree.click()
        assert entry.trusted_hash == read_source(file).sha256
        assert not trust.agree.isVisibleTo(trust)
        trial.button.click()
        await stage.until(lambda: trial.result.text() == "42")

        file.write_text("def double(n: int) -> int:\n    return 3 * n\n")
        trial.button.click()
        await stage.until(lambda: "has changed since you agreed" in trust.trouble.text())
        assert read_source(file).sha256 in trust.file.text()
        assert not trust.state.text()
        await stage.until(trial.trouble.text)

        trust.agree.click()
        file.write_text("def double(n: int) -> int:\n    return 4 * n\n")
        trust.again.click()
        await stage.until(lambda: "has changed since you agreed" in trust.trouble.text())
        assert trust.agree.isVisibleTo(trust)
        await stage.do(bench.dialog.close)

    act(body)


def test_a_request_is_described_tried_and_asks_before_it_goes_inside(stage: Any, act: Act) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())

    async def body() -> None:
        with HttpPeer(lambda asked: Given(body=b'{"a": ["%s"]}' % asked.target.encode())) as peer:
            bench = Bench(stage)
            bench.page._add("request")
            bench.write("url", peer.url("/{city}?u={unit}"))
            bench.write("headers", "Accept-Language: en\nX-A:b:c")
            bench.write("answer_path", "a[0]")
            bench.write("secret_headers", "Authorization")
            key = bench.part(KeyField)
            key.field.setText("Bearer very-secret")
            key.hold.click()
            await stage.until(lambda: secrets.from_session("tool:request:Authorization") == "Bearer very-secret")
            bench.write("parameters", "{")
            assert bench.field("parameters").property("invalid")
            bench.write("parameters", '{"properties": {"city": {"type": "string"}, "unit": {}}, "required": ["city"]}')
            assert not bench.field("parameters").property("invalid")
            (entry,) = bench.settings.tools
            assert isinstance(entry, HttpTool)
            assert entry.headers == {"Accept-Language": "en", "X-A": "b:c"}
            assert (entry.secret_headers, entry.parameters["required"]) == (["Authorization"], ["city"])
            assert "very-secret" not in bench.settings.model_dump_json()

            trial = bench.part(TrialPart)
            trial.arguments.setText('{"city": "Köln"}')
            trial.button.setFocus()
            trial.button.click()
            trial.button.click()  # does nothing while the first is under way
            assert bench.dialog.focusWidget() is trial.button
            await stage.until(lambda: trial.findChildren(QMessageBox))
            assert peer.asked == []
            (question,) = trial.findChildren(QMessageBox)
            assert "private address: 127.0.0.1." in question.text()
            assert question.informativeText() == f'GET {peer.url("/{city}?u={unit}")}\n{{"city": "Köln"}}'
            QTest.keyClick(question, Qt.Key.Key_Return)  # agrees to nothing
            await stage.until(trial.trouble.text)
            assert (trial.trouble.text(), peer.asked) == ("Nothing was sent.", [])
            trial.button.click()
            await stage.until(lambda: [each for each in trial.findChildren(QMessageBox) if each.isVisible()])
            question = next(each for each in trial.findChildren(QMessageBox) if each.isVisible())
            (agree,) = (each for each in question.buttons() if each.text() == "Make the request")
            await stage.do(agree.click)
            await stage.until(lambda: trial.result.text() == "/K%C3%B6ln")
            assert peer.asked[0].headers["authorization"] == "Bearer very-secret"
            bench.page.remove.click()
            await stage.until(lambda: secrets.from_session("tool:request:Authorization") is None)
            assert bench.settings.tools == []
            await stage.do(bench.dialog.close)

    try:
        act(body)
    finally:
        secrets.remove("tool:request:Authorization")
        keyring.set_keyring(before)


def test_a_servers_tools_are_listed_and_chosen(stage: Any, act: Act) -> None:
    arguments = [str(FOLDER / "bad.py"), "--tools", "read,write"]
    entry = McpTool(id="files", command=sys.executable, arguments=arguments)

    async def body() -> None:
        bench = Bench(stage, entry)
        server = bench.part(ServerPart)
        await stage.until(lambda: server.boxes, 15)
        assert server.state.text().startswith("Connected; 2 tool")
        assert [(box.text(), box.isChecked()) for box in server.boxes] == [("read", True), ("write", True)]
        server.boxes[1].click()
        (kept,) = bench.settings.tools
        assert isinstance(kept, McpTool)
        assert kept.allowed == ["read"]
        server.boxes[0].click()
        assert "one tool at least" in server.trouble.text()
        assert kept.allowed == ["read"]

        bench.write("arguments", f"{arguments[0]}\n--crash")
        server.again.click()
        assert server.trouble.text() == ""
        await stage.until(server.trouble.text, 15)
        assert (server.boxes, server.again.text()) == ([], "Connect again")
        await stage.until(lambda: left_running() == [])
        await stage.do(bench.dialog.close)

    act(body)


def test_a_server_runs_while_it_is_looked_at_is_restarted_and_its_end_is_told(stage: Any, act: Act) -> None:
    entry = McpTool(id="server", command=sys.executable, arguments=[str(FOLDER / "bad.py"), "--tools", "R&D"])

    def pids() -> list[int]:
        return [child.pid for child in psutil.Process().children() if str(FOLDER / "bad.py") in child.cmdline()]

    async def body() -> None:
        bench = Bench(stage, entry)
        server = bench.part(ServerPart)
        await stage.until(lambda: server.boxes, 15)
        assert (server.boxes[0].text(), server.boxes[0].accessibleName()) == ("R&&D", "R&D")
        assert server.again.text() == "Restart"
        (first,) = pids()
        server.again.setFocus()
        server.again.click()
        assert server.again.is_busy
        assert bench.dialog.focusWidget() is server.again
        await stage.until(lambda: not server.again.is_busy, 15)
        (second,) = pids()
        assert second != first
        psutil.Process(second).kill()
        await stage.until(server.trouble.text, 15)
        assert "The tool server “server” ended" in server.trouble.text()
        assert (server.state.text(), server.again.text()) == ("", "Connect again")
        server.again.click()
        await stage.until(lambda: server.boxes, 15)
        await stage.do(bench.dialog.close)
        await stage.until(lambda: left_running() == [])

    act(body)


def test_tools_are_listed_renamed_and_removed_and_every_control_has_a_name(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(
            stage,
            HttpTool(id="a", url="https://example.org"),
            McpTool(id="b"),
            PythonTool(id="c", path="x", function="f"),
        )
        page = bench.page
        shown = [page.list.item(row).text() for row in range(page.list.count())]
        assert shown == ["a – HTTP request", "b – Server of tools", "c – Python function"]
        assert bench.settings.tools == Settings.model_validate(bench.settings.model_dump()).tools
        for row in range(3):
            page.list.setCurrentRow(row)
            await stage.do(QApplication.processEvents)
            for control in (*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)):
                if control.isVisibleTo(page) and control.objectName() != "qt_spinbox_lineedit":
                    assert control.accessibleName(), control.objectName()
            unnamed = [box for box in page.findChildren(QCheckBox) if not (box.accessibleName() or box.text())]
            assert unnamed == []
        assert not bench.dialog.defaults.isVisible()
        bench.dialog.search.setText("mcp")
        assert bench.dialog.current() is page
        bench.dialog.search.clear()
        page.list.setCurrentRow(0)
        bench.write("name", "lights")
        assert page.list.item(0).text() == "lights – HTTP request"
        page.remove.click()
        assert [entry.id for entry in bench.settings.tools] == ["b", "c"]
        page.list.setCurrentRow(1)
        await stage.do(bench.dialog.close)
        await stage.do(bench.dialog.show)
        await stage.until(lambda: "x cannot be read" in bench.part(TrustPart).trouble.text())
        await stage.do(bench.dialog.close)

    act(body)


def test_a_time_limit_is_typed_or_stepped_with_its_unit(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(stage, HttpTool(id="a", url="https://example.org", timeout_s=20.0))
        field = bench.field("timeout_s")
        assert (field.text(), field.accessibleName()) == ("20.0 s", "Give up after")
        field.stepUp()
        assert bench.settings.tools[0].timeout_s == 21.0
        field.setValue(2.5)
        assert bench.settings.tools[0].timeout_s == 2.5
        await stage.do(bench.dialog.close)

    act(body)


def test_a_search_alone_starts_no_server(stage: Any, act: Act) -> None:
    entry = McpTool(id="files", command=sys.executable, arguments=[str(FOLDER / "bad.py")])

    async def body() -> None:
        store = SettingsStore(Settings(tools=[entry]), lambda: None)
        pages = (AppearancePage, ToolsPage)
        dialog = SettingsDialog(stage.window, Place(stage.desk, store), stage.look, pages)
        dialog.show()
        dialog.search.setText("colours")
        page = dialog.page("tools")
        assert page.findChildren(ServerPart) == []
        dialog.show_page("tools")
        await stage.until(lambda: page.findChildren(ServerPart)[0].boxes, 15)
        await stage.do(dialog.close)
        await stage.until(lambda: left_running() == [])

    act(body)


def test_a_tool_that_comes_with_sidetone_is_tried_and_changed(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(stage)
        part = bench.page.builtin
        names = [part.choice.itemText(place) for place in range(1, part.choice.count())]
        assert {"current_time", "current_date", "calculate", "convert_units"} <= set(names)
        assert part.form is None
        part.choice.setCurrentIndex(part.choice.findData("calculate"))
        trial = bench.part(BuiltinTrial)
        assert trial.arguments.text() == '{"expression": ""}'
        trial.arguments.setText('{"expression": "6*7"}')
        trial.button.click()
        await stage.until(lambda: "42" in trial.result.toPlainText())
        switch = next(each for each in part.findChildren(QCheckBox) if "Ask me" in each.accessibleName())
        switch.click()
        assert bench.settings.builtin_tools["calculate"].needs_approval
        assert part.choice.currentText() == "calculate (changed)"
        switch.click()
        assert bench.settings.builtin_tools == {}
        name = next(each for each in part.findChildren(QLineEdit) if each.accessibleName() == "Another name")
        name.setText("work_out")
        name.editingFinished.emit()
        assert bench.settings.builtin_tools["calculate"].name == "work_out"
        await stage.do(bench.dialog.close)

    act(body)


def test_one_tool_of_a_server_is_changed(stage: Any, act: Act) -> None:
    arguments = [str(FOLDER / "bad.py"), "--tools", "read,write"]
    entry = McpTool(id="files", command=sys.executable, arguments=arguments, timeout_s=7)

    async def body() -> None:
        bench = Bench(stage, entry)
        server = bench.part(ServerPart)
        await stage.until(lambda: server.boxes, 15)
        server.change.choice.setCurrentIndex(server.change.choice.findData("write"))
        switch = next(each for each in server.change.findChildren(QCheckBox) if "Ask me" in each.accessibleName())
        switch.click()
        (kept,) = bench.settings.tools
        assert isinstance(kept, McpTool)
        assert kept.changes["write"].needs_approval
        assert kept.changes["write"].timeout_s == 7
        await stage.do(bench.dialog.close)
        await stage.until(lambda: left_running() == [])

    act(body)


def test_the_value_of_a_new_secret_is_written_next(stage: Any, act: Act) -> None:
    async def body() -> None:
        bench = Bench(stage)
        bench.page._add("request")
        bench.dialog.activateWindow()
        await stage.until(bench.dialog.isActiveWindow)
        names = bench.field("secret_headers")
        names.setFocus()
        QTest.keyClicks(names, "Authorization")
        QTest.keyClick(names, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is bench.part(KeyField).field
        names = bench.field("secret_headers")
        names.setFocus()
        QTest.keyClicks(names, ", X-Key")
        QTest.keyClick(names, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.objectName() == "headers"
        await stage.do(bench.dialog.close)

    act(body)
