"""Secrets of tools reach the server they are for, and are nowhere else: not in files, logs, exports or arguments.

The servers here do what careless ones do: they repeat the secret in what they answer, and redirect elsewhere.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from app.base import log, secrets, settings
from app.base.sections import HttpTool, McpTool
from app.base.settings import Settings
from app.history.store import Store, store_path
from app.workbench.conversation_care import ConversationCare
from app.workbench.export import export, meta_of
from tests.desk_with_engine import with_engine
from tests.engine_parts import ScriptedSpeechToText
from tests.http_peer import Asked, Given, HttpPeer
from tests.tool_servers.start import FOLDER
from tests.workbench_desk import Desk

KEY = "very-secret-0123456789"
SET = """
title = "House"
[[agents]]
name = "Keeper"
tools = ["own.gate", "own.vault"]
"""
TEXT = {"content-type": "text/plain"}


@pytest.fixture(autouse=True)
def everything_logged(tmp_path: Path) -> Iterator[None]:
    held = [secrets.tool_name("gate", "Authorization"), secrets.tool_name("vault", "OPENAI_API_KEY")]
    for name in held:
        secrets.hold(name, KEY)
    log.configure("DEBUG", tmp_path / "log" / "all.log")
    yield
    for name in held:
        secrets.remove(name)
    log.configure()
    root = logging.getLogger("app")
    for handler in list(root.handlers):
        root.removeHandler(handler)


def arguments_of_children() -> list[str]:
    """Of every process that was started from here, and of those that they started."""
    return [" ".join(child.cmdline()) for child in psutil.Process().children(recursive=True)]


def answered(desk: Desk) -> int:
    """How many tools have answered."""
    return len([row for row in desk.rows("tool") if row.state in ("done", "failed")])


def test_nothing_that_is_kept_shown_or_exported_holds_a_tools_secret(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "house.toml").write_text(SET, encoding="utf-8")
    elsewhere = HttpPeer(lambda asked: Given(body=f"I was sent {sorted(asked.headers)}".encode(), headers=TEXT))

    def gate(asked: Asked) -> Given:
        repeated = f"You sent {asked.headers['authorization']}"
        return Given(307, repeated.encode(), {**TEXT, "location": elsewhere.url(), "x-sent": KEY})

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, str(tmp_path / "house.toml"))
        for number, text in enumerate(("open the gate", "key"), 1):
            await desk.bench.send_text(text)
            await desk.until(lambda number=number: answered(desk) == number, f"tool {number}")  # type: ignore[misc]
        assert KEY not in " ".join(arguments_of_children())
        assert any("bad.py" in line for line in arguments_of_children())
        meta = meta_of(desk.status.status, 1.0)
        for suffix in ("md", "txt"):
            export(desk.transcript.rows, meta, tmp_path / f"talk.{suffix}")
        assert KEY not in repr(desk.stream)
        care = ConversationCare(lambda: True, lambda stamped: None)
        for stamped in desk.stream:
            care.keeper.put(stamped)
        await asyncio.wrap_future(care.end())
        with Store(store_path()) as store:
            assert any('"tool_end"' in line for line in store.read(store.conversations()[0].id)[1])
        assert [row.output for row in desk.rows("tool")][1] == "…", "the server of tools told its own"

    with elsewhere, HttpPeer(gate) as peer:
        tools = [
            HttpTool(
                id="gate",
                name="open_gate",
                url=peer.url(),
                secret_headers=["Authorization"],
                allows_private_address=True,
                description="Opens the gate.",
            ),
            McpTool(
                id="vault",
                command=sys.executable,
                arguments=[str(FOLDER / "bad.py"), "--tools", "key", "--chatty"],
                secret_environment=["OPENAI_API_KEY"],
            ),
        ]
        chosen = Settings(turn_mode="voice", tools=tools)
        settings.save(chosen)
        with_engine(scenario, settings=chosen)
        assert peer.asked[0].headers["authorization"] == KEY
        assert [asked.headers.get("authorization") for asked in elsewhere.asked] == [None]
    out, err = capfd.readouterr()
    assert KEY not in out + err
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {"talk.md", "talk.txt", "settings.json", "all.log", "sessions.sqlite3"} <= {file.name for file in files}
    assert [file.name for file in files if KEY.encode() in file.read_bytes()] == []
