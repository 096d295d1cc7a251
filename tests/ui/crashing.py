"""A real window in which something goes wrong, in a process of its own, and the reports that it left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.base import crash, paths

ROOT = Path(__file__).resolve().parents[2]
KEY = "sk-very-secret-0123456789"
WORDS = "my mother's maiden name is Quixote"

# The real application off screen; a timer of the test's then does what is to be tried, in the running window.
WINDOW = """
import sys
sys.path.insert(0, {root!r})
from PySide6.QtCore import QTimer
from app.main import main
from app.ui import app as window_app

key, words = {key!r}, {words!r}
live = window_app.live

async def watched(window, desk, parsed, closing, native):
    def act():
        secret = key + words
        QTimer.singleShot(400, lambda: closing.set())
        {act}
    desk.prepared.connect(lambda: QTimer.singleShot(50, act))
    return await live(window, desk, parsed, closing, native)

window_app.live = watched
{then}
"""


def run(act: str, then: str = "sys.exit(main([]))", **environment: str) -> subprocess.CompletedProcess[str]:
    """A window in which something goes wrong, to its end.

    Args:
        then: starts it.
    """
    code = WINDOW.format(root=str(ROOT), key=KEY, words=WORDS, act=act.replace("\n", "\n        "), then=then)
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "OPENAI_API_KEY": KEY, **environment},
        capture_output=True,
        text=True,
        timeout=30,
    )


def unseen_reports() -> list[str]:
    """Their texts, each looked through for what must not be in it."""
    texts = [crash.read(path) for path in crash.unseen(paths.log_dir())]
    for text in texts:
        assert KEY not in text
        assert not any(word in text for word in WORDS.split() if len(word) > 4)
        assert str(Path.home()) not in text
        assert "Sidetone " in text
        assert "Python " in text
    return texts
