"""A stranger's way from the first start to agents of their own that use a web service and a server of tools.

Twice: with a mouse, and with the keyboard alone. Everything is found by the words on the screen; the web server, the
server of tools, the engine, display and sound card are real.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import psutil
import pytest

from app.base import settings
from tests.e2e.conftest import Window
from tests.e2e.person import WithKeyboard, WithMouse
from tests.http_peer import Given, HttpPeer
from tests.tool_servers.start import FOLDER

pytestmark = pytest.mark.e2e
StartWindow = Callable[..., Window]
Stranger = WithMouse | WithKeyboard

ANSWER: Final = "The gate is open."
SECRET: Final = "very-secret-0123456789"
KEY: Final = "sk-proj-typed-by-hand-0123456789"
SERVER: Final = f"{FOLDER / 'bad.py'}\n--tools\nwater_plants"


@pytest.fixture
def gate() -> Iterator[HttpPeer]:
    """A web service in the house."""
    with HttpPeer(lambda _: Given(body=ANSWER.encode(), headers={"content-type": "text/plain"})) as peer:
        yield peer


@pytest.fixture
def start_first(start_window: StartWindow) -> StartWindow:
    """Nobody has used the application before."""
    settings.settings_file().unlink()
    return start_window


def test_a_stranger_with_a_mouse_makes_agents_with_tools_that_work_after_a_restart_too(
    start_first: StartWindow, gate: HttpPeer
) -> None:
    window = start_first()
    stranger = WithMouse(window)
    make_everything(stranger, gate)
    talk(stranger, gate)
    window.close()
    assert window.process.wait(10) == 0, window.errors
    talk(WithMouse(start_first()), gate)


def test_a_stranger_with_the_keyboard_alone_makes_agents_with_tools_and_secrets_that_stay_inside(
    start_first: StartWindow, gate: HttpPeer, private_folders: Path
) -> None:
    window = start_first("--log-level", "DEBUG")
    stranger = WithKeyboard(window)
    make_everything(stranger, gate, with_secrets=True)
    talk(stranger, gate)
    assert gate.asked[-1].headers["authorization"] == SECRET
    family = [psutil.Process(window.process.pid), *window.children()]
    assert len(family) >= 3  # the engine and the server of tools among them
    arguments = "\n".join(" ".join(each.cmdline()) for each in family)
    stranger.keys("ctrl+q")
    assert window.process.wait(10) == 0, window.errors
    files = [file for file in private_folders.rglob("*") if file.is_file()]
    assert {"settings.json", ".toml", ".log"} <= {file.name for file in files} | {file.suffix for file in files}
    for secret in (SECRET, KEY):
        assert secret not in arguments + window.errors
        assert [file for file in files if secret.encode() in file.read_bytes()] == []
    again = WithKeyboard(start_first())
    connect(again)
    water_the_plants(again, number=1)


def make_everything(stranger: Stranger, gate: HttpPeer, *, with_secrets: bool = False) -> None:
    """From the first start on."""
    take_first_steps(stranger)
    make_tools(stranger, gate)
    if with_secrets:
        keep_a_secret(stranger)
        keep_a_key(stranger)
    make_agents(stranger)


def take_first_steps(stranger: Stranger) -> None:
    """What comes by itself at the first start: what is offered suits."""
    stranger.wait_for("Step 1 of 3")
    stranger.in_front("First steps")
    stranger.press("Next")
    stranger.wait_for("Step 2 of 3")
    stranger.press("Next")
    stranger.wait_for("Step 3 of 3")
    stranger.press("Done")


def make_tools(stranger: Stranger, gate: HttpPeer) -> None:
    """One that asks a web server, and a server of tools."""
    stranger.in_front("Sidetone")
    stranger.menu("Edit", "Settings…")
    stranger.wait_for("Search settings")
    stranger.in_front("Settings")
    stranger.choose("Pages", "Tools")
    stranger.pick("Add", "HTTP request")
    stranger.write("Address", gate.url("/open"))
    stranger.write("Name", "open_gate")
    stranger.write("What it does, for the model", "Opens the garden gate.")
    stranger.press("Try it")
    stranger.wait_for("This request goes to a private address: 127.0.0.1.")
    assert gate.asked == []
    stranger.press("Make the request")
    stranger.window.wait("the trial", lambda: gate.asked)
    gate.asked.clear()
    stranger.in_front("Settings")

    stranger.pick("Add", "Server of tools (MCP)")
    stranger.write("Program", sys.executable)
    stranger.write("Arguments, one a line", SERVER)
    stranger.write("Name", "garden")
    stranger.press("Connect again")
    stranger.wait_for("Connected; 1 tool")
    stranger.wait_for("water_plants")


def keep_a_secret(stranger: Stranger) -> None:
    """The web service gets a header that nobody else may see."""
    stranger.choose("Own tools", "open_gate – HTTP request")
    stranger.write("Secret headers", "Authorization")
    stranger.keys("Return")
    stranger.wait_for("Value of Authorization")
    stranger.write("Value of Authorization", SECRET)
    stranger.press("Value of Authorization: This session only")
    stranger.wait_for("Kept until Sidetone ends")


def keep_a_key(stranger: Stranger) -> None:
    """A service's key, where no keyring runs."""
    stranger.choose("Pages", "Connections")
    stranger.write("OpenAI: key", KEY)
    stranger.press("OpenAI: key: This session only")
    stranger.wait_for("Kept until Sidetone ends")


def make_agents(stranger: Stranger) -> None:
    """A set with one agent that has both."""
    stranger.choose("Pages", "Agents")
    stranger.pick("Set", "New set")
    stranger.wait_for("New set")
    stranger.choose("Agent sets and agents", "New set")
    stranger.write("Title", "Garden")
    stranger.wait_for("Garden")
    stranger.choose("Agent sets and agents", "Agent")
    stranger.write("Name", "Gardener")
    stranger.write("Instructions", "Look after the garden.")
    stranger.tick("Tools", "open_gate")
    stranger.tick("Tools", "garden")
    stranger.press("Save")
    stranger.wait_for("Saved.")
    stranger.press("Close")
    stranger.in_front("Sidetone")
    stranger.pick("Agents", "Garden")


def talk(stranger: Stranger, gate: HttpPeer) -> None:
    """Both tools work in a conversation; nothing goes to the web server before the person agreed."""
    window = stranger.window
    gate.asked.clear()
    connect(stranger)
    say(stranger, "open the gate")
    window.wait_state("waiting")
    assert gate.asked == []
    stranger.allow()
    assert answer_to(window, 1)["text"] == ANSWER
    assert [asked.target for asked in gate.asked] == ["/open"]
    water_the_plants(stranger, number=2)


def connect(stranger: Stranger) -> None:
    """Meet the stranger's own agents."""
    stranger.in_front("Sidetone")
    stranger.wait_for("Agents: Garden")
    stranger.press("Connect")
    stranger.window.wait_state("listening", "ready", timeout_s=40)


def water_the_plants(stranger: Stranger, number: int) -> None:
    """The server's tool works; it is the conversation's tool of that number."""
    say(stranger, "water the plants")
    assert "water" in answer_to(stranger.window, number)["text"]
    assert [row["state"] for row in stranger.window.rows("tool")] == ["done"] * number


def say(stranger: Stranger, text: str) -> None:
    stranger.write("Message to the agent", text)
    stranger.keys("Return")


def answer_to(window: Window, number: int) -> dict[str, Any]:
    """The agent's answer of that number, once all of it was heard."""

    def whole() -> dict[str, Any] | None:
        rows = [row for row in window.rows("message") if row["role"] == "agent"]
        last = rows[number - 1] if len(rows) >= number else None
        heard = last is not None and not last["is_partial"] and last["heard_chars"] in (None, len(last["text"]))
        return last if heard else None

    found: dict[str, Any] = window.wait(f"answer {number}, heard whole", whole)
    return found
