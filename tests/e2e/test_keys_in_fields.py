"""The keys of the window while the cursor is in a field, as a real display tells them: there fields take more keys."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.display import VirtualDisplay
from tests.e2e.conftest import ROOT

pytestmark = pytest.mark.e2e


def test_every_key_of_the_window_works_in_its_fields(display: VirtualDisplay) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "e2e" / "keys_in_fields.py")],
        env={**os.environ, **display.environment(), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    # A line's own text is copied and selected, and its end gone to; the details have theirs by the window's actions.
    of_a_line = ["copy", "follow", "select_all"]
    assert json.loads(done.stdout.splitlines()[-1]) == {
        "Message to the agent": of_a_line,
        "Search conversations": of_a_line,
        "Arguments": [],
        "Output": [],
    }
