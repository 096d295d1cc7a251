"""Keys as a real display tells them: there a field takes more keys for its own, and a held key rises and comes down."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.display import VirtualDisplay
from tests.e2e.conftest import ROOT

pytestmark = pytest.mark.e2e


def told_by(display: VirtualDisplay, program: str) -> Any:
    """What one of the programs beside this file prints in the end."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "e2e" / program)],
        env={**os.environ, **display.environment(), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_every_key_of_the_window_works_in_its_fields(display: VirtualDisplay) -> None:
    # A line's own text is copied and selected, and its end gone to; the details have theirs by the window's actions.
    of_a_line = ["copy", "follow", "select_all"]
    assert told_by(display, "keys_in_fields.py") == {
        "Message to the agent": of_a_line,
        "Search conversations": of_a_line,
        "Arguments": [],
        "Output": [],
    }


def test_a_key_that_is_held_until_it_repeats_does_what_it_does_once(display: VirtualDisplay) -> None:
    """The time that it takes is the display's: it repeats a key from two thirds of a second on."""
    assert told_by(display, "held_key.py") == {"Return": ["down"], "a": "aaa"}
