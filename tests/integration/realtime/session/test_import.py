"""`import app.realtime` is cheap: no window, sound card, SDK, WebSocket library or numpy."""

from __future__ import annotations

import subprocess
import sys

UNWANTED = (
    "PySide6",
    "qasync",
    "sounddevice",
    "mcp",
    "openai",
    "agents",
    "websockets",
    "numpy",
    "livekit",
    "httpx",
    "av",
)


def test_1_3_s_and_99_mb_to_import() -> None:
    program = (
        "import sys, app.realtime, app.realtime.testing, app.realtime.calls.client, app.realtime.calls.webhook;"
        f"print([name for name in {UNWANTED!r} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.strip() == "[]"


def test_every_public_name_exists() -> None:
    import app.realtime

    assert [name for name in app.realtime.__all__ if getattr(app.realtime, name, None) is None] == []
