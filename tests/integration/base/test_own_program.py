"""Processes of this program, started where modules of the same names lie about, and what they hand on."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
from pathlib import Path

import pytest

from app import __version__
from app.base import own_program
from app.local.child import EngineChild
from app.workbench.preview import answer_of_child

HOSTILE = ("app/__init__.py", "app/__main__.py", "app/main.py", "websockets.py", "numpy.py", "asyncio.py")


@pytest.fixture
def proof(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder whose modules write this file when anybody runs them."""
    proof = tmp_path / "proof"
    folder = tmp_path / "folder"
    for name in HOSTILE:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"open({str(proof)!r}, 'a').write({name!r})\nraise SystemExit('hostile')\n")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    return proof


def test_a_child_runs_nothing_that_lies_in_its_working_folder(proof: Path) -> None:
    async def scenario() -> None:
        said = await answer_of_child(["--version"], {})
        assert said.decode().strip() == f"sidetone {__version__}"
        engine = EngineChild()
        try:
            assert (await engine.start()).startswith("ws://127.0.0.1:")
        finally:
            await engine.stop()

    asyncio.run(scenario())
    assert not proof.exists(), f"it has run {proof.read_text()}"


def test_where_this_program_is_reaches_no_program_that_a_child_starts(proof: Path) -> None:
    [python, *start] = own_program.command()
    start[-1] = start[-1].replace(
        "sys.exit(app.main.main())", "import json, os; print(json.dumps([dict(os.environ), sys.path]))"
    )
    done = subprocess.run([python, *start], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    environment, path = json.loads(done.stdout)
    for name in ("PYTHONPATH", "PYTHONSAFEPATH", "PYTHONHOME"):
        assert environment.get(name) == os.environ.get(name)
    assert not {"", str(proof.parent / "folder")} & set(path)
    assert not proof.exists()
