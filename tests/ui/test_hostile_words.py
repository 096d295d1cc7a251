"""What strangers wrote (agent sets, servers, models) is shown as the text it is: nothing of it becomes markup."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.base import paths
from app.base.sections import McpTool
from app.base.settings import Settings
from app.history.model import MarkRow
from app.realtime.session.events import RealtimeHandoffEvent, RealtimeToolApprovalRequired
from app.ui.settings.agents.tree import SetTree
from app.ui.settings.agents_page import AgentsPage
from app.ui.settings.confirm import confirm
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.place import Place
from app.ui.settings.store import SettingsStore
from app.ui.settings.tools.server_part import ServerPart
from app.ui.settings.tools_page import ToolsPage
from app.ui.timeline import paint
from app.workbench.catalogue import AgentSetInfo
from app.workbench.events import EngineStatus, Trouble
from tests.tool_servers.start import FOLDER

Act = Callable[[Callable[[], Awaitable[None]]], None]

MARKUP = "<b>Bank</b><img src='file:///etc/passwd'>"
SET = f'''
title = "{MARKUP}"
description = "{MARKUP}"
[[agents]]
name = "{MARKUP}"
greeting = "{MARKUP}"
handoffs = ["{MARKUP}2"]
tools = ["builtin.{MARKUP}"]
[[agents]]
name = "{MARKUP}2"
'''


def shown_as_markup() -> list[str]:
    """Labels and tips that Qt would take for markup, with what a stranger wrote in them."""
    found = []
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(widget.text())
        found.append(widget.toolTip())
        found += [action.toolTip() for action in widget.actions()]
    return [text for text in found if "<img" in text and Qt.mightBeRichText(text)]


def test_the_window_shows_an_agent_set_of_a_stranger_as_text(stage: Any) -> None:
    info = AgentSetInfo("restaurant", MARKUP, MARKUP, Path("x"), try_saying=(MARKUP,), needs_language_model=True)
    stage.desk.choices.agent_sets = [info, replace(info, name="other", problem=MARKUP)]
    stage.show()
    stage.desk.prepared.emit()
    stage.desk.changed.emit()
    assert MARKUP in stage.window.parts.welcome.text.text()
    assert MARKUP in stage.window.parts.banner.text
    assert shown_as_markup() == []
    stage.open()
    stage.fold(EngineStatus("ready", MARKUP))
    assert MARKUP in stage.window.parts.welcome.text.text()
    assert shown_as_markup() == []
    stage.fold(Trouble(MARKUP, MARKUP))
    transcript = stage.window.parts.transcript
    assert MARKUP in transcript.layout_at(0).content
    transcript.choose(transcript.transcript.row_at(0).key)
    assert shown_as_markup() == []


async def agents_page(stage: Any) -> tuple[SettingsDialog, AgentsPage]:
    """The dialog with nothing but that page, once it has listed what there is."""
    store = SettingsStore(Settings(), lambda: None)
    dialog = SettingsDialog(stage.window, Place(stage.desk, store), stage.look, (AgentsPage,))
    dialog.show()
    page = dialog.current()
    assert isinstance(page, AgentsPage)
    await stage.until(lambda: page.desk.entries)
    return dialog, page


def test_the_settings_show_an_agent_set_of_a_stranger_as_text(
    stage: Any, act: Act, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(paths, "own_agents_dir", lambda: tmp_path)
    (tmp_path / "bank.toml").write_text(SET, encoding="utf-8")

    async def body() -> None:
        dialog, page = await agents_page(stage)
        for agent in (None, 0):
            page.desk.show("bank", agent)
            await stage.until(lambda: page.desk.name == "bank" and page.desk.current and not page.desk.running)
            assert MARKUP in page.state.text()
            assert shown_as_markup() == []
        await stage.do(dialog.close)

    act(body)


def test_tools_of_a_strangers_server_are_shown_as_text(stage: Any, act: Act) -> None:
    arguments = [str(FOLDER / "bad.py"), "--tools", MARKUP]
    entry = McpTool(id="files", name=MARKUP, command=sys.executable, arguments=arguments)

    async def body() -> None:
        store = SettingsStore(Settings(tools=[entry]), lambda: None)
        dialog = SettingsDialog(stage.window, Place(stage.desk, store), stage.look, (ToolsPage,))
        dialog.show()
        (part,) = (dialog.current() or dialog).findChildren(ServerPart)
        await stage.until(lambda: part.boxes, 15)
        assert MARKUP in part.boxes[0].toolTip() or "&lt;img" in part.boxes[0].toolTip()
        assert shown_as_markup() == []
        await stage.do(dialog.close)

    act(body)


def test_characters_that_are_not_seen_are_shown_as_what_they_are(stage: Any, act: Act) -> None:
    name = "read\u202eelif_eteled\u200b"
    entry = McpTool(
        id="files", command=sys.executable, arguments=[str(FOLDER / "bad.py"), "--tools", f"{name},\u06cc\u200c"]
    )

    async def body() -> None:
        store = SettingsStore(Settings(tools=[entry]), lambda: None)
        dialog = SettingsDialog(stage.window, Place(stage.desk, store), stage.look, (ToolsPage,))
        dialog.show()
        (part,) = (dialog.current() or dialog).findChildren(ServerPart)
        await stage.until(lambda: part.boxes, 15)
        box = part.boxes[0]
        assert (box.text(), box.accessibleName()) == (("read\\u202eelif_eteled\\u200b",) * 2)
        assert part.boxes[1].text() == "\u06cc\u200c"  # Persian is written with it
        assert "\u202e" not in box.toolTip()
        assert part.change.choice.itemText(1) == box.text()
        assert entry.allowed == []
        await stage.do(dialog.close)

    act(body)


HIDDEN = "read\u202eelif_eteled\u200b"
SEEN = "read\\u202eelif_eteled\\u200b"
UNSEEN = ("\u202e", "\u200b")


def hidden_in(root: Any) -> list[str]:
    """Texts and names below a widget, as a person sees or a screen reader says them, with something hidden in them."""
    texts = [text for widget in (root, *root.findChildren(QWidget)) for text in texts_of(widget)]
    return [text for text in texts if any(char in text for char in UNSEEN)]


def texts_of(widget: QWidget) -> list[str]:
    texts = [widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton):
        texts.append(widget.text())
    if isinstance(widget, QTextEdit | QPlainTextEdit) and widget.isReadOnly():
        texts.append(widget.toPlainText())
    if isinstance(widget, QComboBox):
        texts += [widget.itemText(place) for place in range(widget.count())]
    if isinstance(widget, QMessageBox):
        texts += [widget.text(), widget.informativeText()]
    return texts


def ask(stage: Any, name: str) -> None:
    """A tool of that name asks, and says in its arguments and its reason what the name says."""
    stage.fold(RealtimeToolApprovalRequired(name, name, "c1", f'{{"{name}": "{name}"}}', reason=name))
    stage.fold(RealtimeHandoffEvent(name, name, "c2"))


def test_a_tool_that_asks_shows_what_is_hidden_in_its_name(stage: Any) -> None:
    stage.open()
    stage.show()
    ask(stage, HIDDEN)
    said = []
    transcript = stage.window.parts.transcript
    for row in (0, 1):
        transcript.choose(transcript.transcript.row_at(row).key)
        transcript.toggle(row)
        QApplication.processEvents()
        assert hidden_in(stage.window) == []
        said += [transcript.layout_at(row).content, str(transcript.transcript.index(row).data())]
        interface = QAccessible.queryAccessibleInterface(transcript).child(row)
        said.append(interface.text(QAccessible.Text.Name))
    marks = stage.desk.timeline_model
    said += [str(marks.index(row).data()) for row in range(marks.rowCount())]
    assert any(SEEN in text for text in said)
    assert [text for text in said if any(char in text for char in UNSEEN)] == []


def test_cards_and_marks_are_painted_with_what_is_hidden_in_their_names(stage: Any) -> None:
    stage.show()
    pictures = []
    for name in (HIDDEN, SEEN):
        stage.open()
        stage.fold(RealtimeToolApprovalRequired("Host", name, "c1", f'{{"{name}": 1}}', reason=name))
        QApplication.processEvents()
        tool = stage.window.parts.transcript.grab().toImage()
        stage.fold(RealtimeHandoffEvent("Host", name, "c2"))
        QApplication.processEvents()
        mark = MarkRow("c1", "tools", "tool", 0.0, 1.0, name)
        pictures.append([tool, stage.window.parts.transcript.grab().toImage(), painted(mark, stage.look)])
    assert pictures[0] == pictures[1]


def painted(mark: MarkRow, look: Any) -> QImage:
    image = QImage(800, 80, QImage.Format.Format_RGB32)
    image.fill(0)
    with QPainter(image) as painter:
        paint.tool(painter, QRectF(0, 0, 40, 40), mark, look, 760)
        paint.agent(painter, QRectF(0, 40, 800, 40), mark, look, QRectF(0, 40, 800, 40))
    return image


def test_hidden_characters_of_an_agent_set_are_seen_in_the_window_and_the_settings(
    stage: Any, act: Act, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(paths, "own_agents_dir", lambda: tmp_path)
    (tmp_path / "bank.toml").write_text(SET.replace(MARKUP, HIDDEN).replace("'", ""), encoding="utf-8")
    info = AgentSetInfo("restaurant", HIDDEN, HIDDEN, Path("x"), try_saying=(HIDDEN,), needs_language_model=True)
    stage.desk.choices.agent_sets = [info]
    stage.show()
    stage.desk.prepared.emit()
    stage.desk.changed.emit()
    assert hidden_in(stage.window) == []

    async def body() -> None:
        dialog, page = await agents_page(stage)
        page.desk.show("bank", None)
        await stage.until(lambda: page.desk.name == "bank" and page.desk.current and not page.desk.running)
        (tree,) = dialog.findChildren(SetTree)
        item = tree.currentItem()
        said = [item.text(0), item.data(0, Qt.ItemDataRole.AccessibleTextRole), item.child(0).text(0)]
        assert [SEEN in text for text in said] == [True] * 3
        assert hidden_in(dialog) == []
        await stage.do(dialog.close)

    act(body)


def test_a_question_before_something_goes_shows_what_is_hidden_in_it(stage: Any) -> None:
    box = confirm(stage.window, stage.look, "Delete", HIDDEN, HIDDEN, "Delete", lambda: None)
    assert (box.text(), box.informativeText()) == (SEEN, SEEN)
    box.close()
