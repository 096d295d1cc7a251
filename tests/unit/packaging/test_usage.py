"""What the person at the desk of the trial takes for a saved conversation that can be played."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from tests import packaging_programs
from tests.accessible.desktop import Node
from tests.e2e.person import WithMouse

BOX = [10, 10, 20, 20]
FRAME = [0, 0, 400, 300]
SHOWN = ("visible", "showing")


def node(role: str, name: str, *states: str, children: list[Node] | None = None) -> Node:
    return Node(role, name, [], "", list(states), None, "", BOX, [], children or [])


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(packaging_programs.FOLDER))
    return importlib.import_module("trial.desk")


def seen(desk: ModuleType, *controls: Node) -> WithMouse[Any]:
    """Somebody before a window of these, and of the conversation's rows, who waits for nothing."""
    usage = importlib.import_module("trial.usage")
    rows = node("list", "Conversation", *SHOWN, children=[node("list item", usage.WRITTEN, *SHOWN)])

    class Window(desk.Sight):  # type: ignore[name-defined,misc]  # the trial's, of a window that is not on a bus
        def __init__(self) -> None:
            self.front = "Sidetone"

        def tree(self) -> Node:
            frame = node("frame", "Sidetone", *SHOWN, children=[*controls, rows])
            return replace(frame, box=FRAME)

        def wait(self, what: str, condition: Callable[[], Any], timeout_s: float = 30.0) -> Any:
            return condition() or pytest.fail(f"{what} did not come")

    return WithMouse(Window())


@pytest.mark.parametrize(
    "other",
    [
        node("push button", "Play or pause", "sensitive", *SHOWN),
        node("push button", "Play", *SHOWN),  # it cannot be pressed
        node("push button", "Play", "sensitive"),  # it is hidden
        node("label", "Play", "sensitive", *SHOWN),
    ],
    ids=["another", "disabled", "hidden", "label"],
)
def test_nothing_but_a_button_that_can_be_pressed_plays_a_conversation(desk: ModuleType, other: Node) -> None:
    usage = importlib.import_module("trial.usage")
    with pytest.raises(pytest.fail.Exception, match="Play"):
        usage.wait_for_saved(seen(desk, other))
    usage.wait_for_saved(seen(desk, other, node("push button", "Play", "sensitive", *SHOWN)))
