"""What several of these tests look at, made once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import packaging_programs


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All icons as the build draws them: `theme` holds those of desktops, `single` those of Windows and macOS."""
    folder = tmp_path_factory.mktemp("icons")
    program = [sys.executable, str(packaging_programs.FOLDER / "icons.py")]
    subprocess.run([*program, str(folder / "theme"), "--single", str(folder / "single")], check=True)
    return folder
