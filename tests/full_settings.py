"""Settings that put something of everything on the pages of the dialog, for tests."""

from __future__ import annotations

from typing import Final

from app.base.sections import CustomConnection, GuardrailEntry, HttpTool, McpTool, PythonTool
from app.base.settings import Settings

KINDS: Final = ("words", "pattern", "personal_data", "judge", "python")
ROWS: Final = {"tools": 3, "guardrails": len(KINDS)}
"""Pages with a list: how many entries `full` has there."""


def full() -> Settings:
    """Something of everything."""
    own = CustomConnection(id="a", name="Mine", url="ws://x/", headers={"X-A": "b"}, secret_headers=["Authorization"])
    settings = Settings(
        custom=[own],
        tools=[
            McpTool(id="m", is_enabled=False),
            PythonTool(id="p", path="nowhere.py", function="f"),
            HttpTool(id="h", url="http://127.0.0.1:9/{x}", secret_headers=["Authorization"]),
        ],
        guardrails=[GuardrailEntry(id=kind, kind=kind) for kind in KINDS],
        chat_url="http://127.0.0.1:9/v1",
    )
    settings.proxy.mode = "manual"
    settings.local.stt = settings.local.tts = "server"
    settings.voice.detection = "server_vad"
    return settings
