"""The window and every page of its settings as a screen reader finds them, through the desktop's accessibility bus.

One start for all of it: the window shows a demonstration, the pages come one after the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

import pytest

from app.ui.settings.pages import PAGES
from tests.accessible.desktop import Desktop, Node

CONTROLS: Final = frozenset(
    "push button,toggle button,check box,radio button,combo box,slider,spin button,text,list,list item,progress bar,"
    "tree,tree item,table,table cell,menu,menu item,check menu item,radio menu item,link,page tab,split pane".split(",")
)
POLITE, ASSERTIVE = 1, 2  # as the bus counts them
VALUED: Final = frozenset({"slider", "spin button", "progress bar"})


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    folder = tmp_path_factory.mktemp("desktop")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(folder / name.lower()))
        with Desktop(folder) as desktop:
            yield desktop


@pytest.fixture(scope="module")
def window(desktop: Desktop) -> Node:
    return desktop.tree("Sidetone")


def unnamed(tree: Node) -> list[str]:
    """What can be used and says nothing; a combo box has its value as its name and is named by its label."""
    found = []
    for node in tree.all():
        if node.role not in CONTROLS or not ("showing" in node.states or "menu" in node.role):
            continue
        is_named = bool(node.labels and node.labels[0]) if node.role == "combo box" else bool(node.name.strip())
        if (not is_named and "focusable" in node.states) or (not is_named and node.role != "split pane"):
            found.append(f"{node.role} at {node.box}: {node.text[:40] or node.description[:40]}")
    return found


def test_every_control_of_the_window_has_a_name(window: Node) -> None:
    assert unnamed(window) == []
    assert window.find("push button", "Disconnect").actions
    assert "checked" in window.find("check box", "Hold").states
    assert "enabled" not in window.find("push button", "Connect").states


def test_rows_of_the_transcript_are_read_as_sentences(window: Node) -> None:
    rows = [node.name for node in window.find("list", "Conversation").children if node.role == "list item"]
    assert rows[0].startswith("You, 0:0")
    assert any("interrupted; not heard: " in row for row in rows), rows
    assert any(row.startswith("Tool ") and ", done in " in row for row in rows), rows
    assert any(row.startswith("Handoff, ") for row in rows), rows


def test_marks_of_the_timeline_tell_lane_time_and_length(window: Node) -> None:
    marks = window.find("list", "Timeline").children
    assert {mark.name.split(",")[0] for mark in marks} >= {"You", "Agent", "Tools", "Agents", "Connection"}
    tool = next(mark for mark in marks if mark.name.startswith("Tools, "))
    assert tool.name.endswith(", done")
    assert "·" in tool.name
    assert tool.actions


def test_meters_have_a_level_between_two_ends_and_words_for_it(window: Node) -> None:
    meter = window.find("progress bar", "Level: Agent")
    assert meter.value is not None
    low, level, high = meter.value
    assert low <= level <= high
    assert (low, high) == (-60.0, 0.0)
    assert "dBFS" in meter.description


@pytest.mark.parametrize("key", [kind.key for kind in PAGES])
def test_every_control_of_a_page_has_name_and_value(desktop: Desktop, key: str) -> None:
    desktop.ask("page", key=key)
    page = desktop.tree("Settings")
    assert unnamed(page) == []
    shown = [node for node in page.all() if "showing" in node.states]
    assert all(node.value for node in shown if node.role in VALUED)
    for node in shown:
        if node.role == "check box":
            assert "checkable" in node.states
    title = next(kind.title() for kind in PAGES if kind.key == key)
    chosen = page.find("list item", title)
    assert "selected" in chosen.states


def test_every_control_of_an_agent_of_ones_own_has_a_name(desktop: Desktop) -> None:
    desktop.ask("own_agent", text='[[agents]]\nname = "Clerk"\ninstructions = "Sell."\n')
    page = desktop.tree("Settings")
    assert unnamed(page) == []
    assert page.find("text", "Voice")
    assert "1" not in [node.name for node in page.all()]


def test_states_are_announced_politely_and_errors_assertively(desktop: Desktop) -> None:
    heard = desktop.listener()
    desktop.ask("tell", at_s=100.0, event="VoiceStateChanged", state="thinking")
    desktop.ask("tell", at_s=100.1, event="Trouble", message="The line is bad.", hint="", level="error")
    desktop.ask("tell", at_s=100.2, event="VoiceStateChanged", state="ready")
    assert heard.stdout is not None
    told = [json.loads(heard.stdout.readline()) for _ in range(3)]
    assert [(each["text"], each["politeness"]) for each in told] == [
        ("Thinking", POLITE),
        ("The line is bad.", ASSERTIVE),
        ("Ready", POLITE),
    ]


def test_a_waiting_tool_is_answered_and_a_card_opened_without_mouse_and_keyboard(desktop: Desktop) -> None:
    asked = {"agent": "Restaurant", "tool": "pay", "call_id": "c9", "arguments": "{}"}
    desktop.ask("tell", at_s=101.0, event="RealtimeToolApprovalRequired", **asked)
    rows = desktop.tree("Sidetone").find("list", "Conversation").children
    waiting = next(row for row in rows if row.name.startswith("Tool pay, "))
    assert [(each.role, each.name, len(each.actions)) for each in waiting.children] == [
        ("push button", "Allow", 1),
        ("push button", "Don’t allow", 1),
    ]
    card = next(row for row in rows if row.name.startswith("Tool book_table, "))
    assert "expandable" in card.states
    desktop.press("Sidetone", card.name)
    desktop.press("Sidetone", "Don’t allow")
    desktop.ask("answered", call_id="c9", allowed=False)
    changed = desktop.tree("Sidetone").find("list item", card.name)
    assert ("expanded" in changed.states) != ("expanded" in card.states)
