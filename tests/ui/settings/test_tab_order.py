"""Every page by the Tab key alone, whatever the settings have put on it: everything once, and round."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QApplication, QComboBox, QWidget

from app.base.sections import GuardrailEntry, HttpTool, McpTool, PythonTool
from app.tools.python_source import read_source
from app.ui.first_start.dialog import FirstStartDialog
from app.ui.settings.connections_page import ConnectionsPage
from app.ui.settings.guardrails_page import GuardrailsPage
from app.ui.settings.page import Page
from app.ui.settings.pages import PAGES
from app.ui.settings.place import Place
from app.ui.settings.sound_page import SoundPage
from app.ui.settings.store import SettingsStore
from app.ui.settings.tools.server_part import ServerPart
from app.ui.settings.tools.trust_part import TrustPart
from app.ui.settings.tools_page import ToolsPage
from app.ui.settings.voice_page import VoicePage
from tests.tool_servers.start import good_command, left_running

Act = Callable[[Callable[[], Awaitable[None]]], None]
TAB, BACK = Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.usefixtures("memory")


def connection(**given: Any) -> dict[str, Any]:
    return {"id": "a", "name": "Mine", "url": "ws://127.0.0.1:9/v1", **given}


CONNECTIONS: dict[str, dict[str, Any]] = {
    "nothing": {},
    "no header": {"custom": [connection()]},
    "plain header": {"custom": [connection(headers={"X-A": "b"})]},
    "secret header": {"custom": [connection(headers={"X-A": "b"}, secret_headers=["Authorization"])]},
    "several": {"custom": [connection(secret_headers=["Authorization"]), connection(id="b", name="Other")]},
    "everything": {
        "custom": [connection()],
        "chat_url": "http://127.0.0.1:9/v1",
        "local": {"stt": "server", "tts": "server"},
        "proxy": {"mode": "manual"},
    },
}


def stops(dialog: QWidget) -> set[QWidget]:
    """What a person can come to; the parts of a control are the control's own business."""
    parts = (QAbstractSpinBox, QComboBox, QAbstractScrollArea)
    return {
        each
        for each in dialog.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not isinstance(each.parentWidget(), parts)
    }


async def walk(stage: Any, first: QWidget, modifier: Qt.KeyboardModifier) -> list[QWidget]:
    """Where the keyboard comes to until it comes round."""
    await stage.do(first.setFocus)
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        await stage.do(QTest.keyClick, focus, TAB, modifier)
    assert focus is first, f"it goes round without {first.accessibleName()}"
    return seen


def names(widgets: list[QWidget] | set[QWidget]) -> list[str]:
    return [f"{type(each).__name__} {each.accessibleName() or each.objectName()}" for each in widgets]


async def check(stage: Any, dialog: Any, first: QWidget) -> list[QWidget]:
    dialog.activateWindow()
    await stage.do(QApplication.processEvents)
    forward = await walk(stage, first, Qt.KeyboardModifier.NoModifier)
    assert names(stops(dialog) - set(forward)) == []
    assert names(set(forward) - stops(dialog)) == []
    backward = await walk(stage, first, BACK)
    assert names([first, *reversed(backward[1:])]) == names(forward)
    return forward


async def check_page(stage: Any, page: Page) -> None:
    """The list of pages, down the page, and the buttons under it."""
    dialog: Any = page.window()
    order = await check(stage, dialog, dialog.search)
    on_page = [each for each in order if page.isAncestorOf(each)]
    assert order[:2] == [dialog.search, dialog.list]
    assert order[2 : 2 + len(on_page)] == on_page
    inner = page.widget()
    assert inner is not None
    ends = [each.mapTo(inner, QPoint(0, each.height())).y() for each in on_page]
    tops = [each.mapTo(inner, QPoint(0, 0)).y() for each in on_page]
    assert all(end > top for end, top in zip(ends[1:], tops[:-1], strict=True)), "it goes up the page"
    page.leave()


@pytest.mark.parametrize("kind", PAGES)
def test_tab_reaches_everything_on_a_page_and_comes_round(
    kind: type[Page], stage: Any, act: Act, open_page: Callable[..., Any]
) -> None:
    async def body() -> None:
        await check_page(stage, open_page(kind))

    act(body)


@pytest.mark.parametrize("key", ["", "sk-known"])
@pytest.mark.parametrize("state", CONNECTIONS)
def test_tab_on_connections(
    state: str, key: str, stage: Any, act: Act, open_page: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    if key:
        monkeypatch.setenv("OPENAI_API_KEY", key)

    async def body() -> None:
        page = open_page(ConnectionsPage, **CONNECTIONS[state])
        await stage.until(lambda: page.far.keys["openai"]._task.done())
        await check_page(stage, page)

    act(body)


@pytest.mark.parametrize("detection", ["automatic", "server_vad", "semantic_vad"])
def test_tab_on_voice(detection: str, stage: Any, act: Act, open_page: Callable[..., Any]) -> None:
    async def body() -> None:
        await check_page(stage, open_page(VoicePage, voice={"detection": detection}))

    act(body)


def test_tab_on_sound_during_a_conversation(stage: Any, act: Act, open_page: Callable[..., Any]) -> None:
    """A button that cannot be pressed now is passed."""

    async def body() -> None:
        stage.open()
        await check_page(stage, open_page(SoundPage))

    act(body)


def test_tab_on_tools(stage: Any, act: Act, open_page: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "tools.py"
    file.write_text("def double(n: int) -> int: ...\n")
    command = good_command()
    tools = [
        McpTool(id="m", command=command["command"], arguments=command["args"]),
        PythonTool(id="p", path=str(file), function="double"),
        PythonTool(id="t", path=str(file), function="double", trusted_hash=read_source(file).sha256),
        HttpTool(id="h", url="http://127.0.0.1:9/{x}", headers={"X-A": "b"}, secret_headers=["Authorization"]),
    ]

    async def body() -> None:
        page = open_page(ToolsPage, tools=tools)
        for row in range(len(tools)):
            page.list.setCurrentRow(row)
            for part in page.findChildren(TrustPart):
                await stage.until(part.file.text, 15)
            for server in page.findChildren(ServerPart):
                if server.isVisible():
                    await stage.until(lambda at=server: at.boxes, 15)
            await check_page(stage, page)
        await stage.until(lambda: left_running() == [], 15)

    act(body)


def test_tab_on_guardrails_of_every_kind(stage: Any, act: Act, open_page: Callable[..., Any]) -> None:
    kinds = ("words", "pattern", "personal_data", "judge", "python")

    async def body() -> None:
        page = open_page(GuardrailsPage, guardrails=[GuardrailEntry(id=kind, kind=kind) for kind in kinds])
        for row in range(len(kinds)):
            page.list.setCurrentRow(row)
            await check_page(stage, page)

    act(body)


def test_tab_on_the_first_steps(
    stage: Any, act: Act, monkeypatch: pytest.MonkeyPatch, open_page: Callable[..., Any]
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-known")

    async def body() -> None:
        stage.show()
        dialog = FirstStartDialog(
            stage.window, Place(stage.desk, SettingsStore(stage.desk.settings, lambda: None)), stage.look
        )
        dialog.show()
        for number in range(len(dialog.steps)):
            await check(stage, dialog, dialog.next)
            if number < len(dialog.steps) - 1:
                dialog.next.click()
        dialog.reject()

    act(body)
