"""What strangers wrote (agent sets, servers, models) is shown as the text it is: nothing of it becomes markup."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.base import paths
from app.base.sections import McpTool
from app.base.settings import Settings
from app.ui.settings.agents_page import AgentsPage
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.place import Place
from app.ui.settings.store import SettingsStore
from app.ui.settings.tools.server_part import ServerPart
from app.ui.settings.tools_page import ToolsPage
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


def test_the_settings_show_an_agent_set_of_a_stranger_as_text(
    stage: Any, act: Act, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(paths, "own_agents_dir", lambda: tmp_path)
    (tmp_path / "bank.toml").write_text(SET, encoding="utf-8")

    async def body() -> None:
        store = SettingsStore(Settings(), lambda: None)
        dialog = SettingsDialog(stage.window, Place(stage.desk, store), stage.look, (AgentsPage,))
        dialog.show()
        page = dialog.current()
        assert isinstance(page, AgentsPage)
        await stage.until(lambda: page.desk.entries)
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
