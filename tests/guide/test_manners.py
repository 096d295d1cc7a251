"""How the library behaves as somebody's dependency: typed, shipped whole, cheap to import."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import app
from tests.guide.parts import SCRIPTS
from tests.import_cost import CHEAP, cost_of

ROOT = Path(app.__file__).parents[1]


def test_importing_costs_little_more_than_what_it_stands_on() -> None:
    base_cpu, base_memory = cost_of(CHEAP)
    cpu, memory = cost_of("import app.realtime")
    print(f"\nimport app.realtime: {cpu:.3f} s CPU ({base_cpu:.3f} s for pydantic alone), {memory:.1f} MB resident")
    assert cpu <= 3.0 * base_cpu
    assert memory <= 45
    assert memory <= base_memory + 20


def test_programs_are_checked_strictly_against_the_library(tmp_path: Path) -> None:
    """The guide's scripts and a program with two mistakes, as a user's mypy sees them: strict, no configuration."""
    program = tmp_path / "mistaken.py"
    program.write_text(
        "from app.realtime import RealtimeAgent, RealtimeRunner\n"
        "agent = RealtimeAgent(name=3)\n"
        "RealtimeRunner(agent, model='fast')\n"
    )
    options = ["--strict", "--config-file=", "--explicit-package-bases", "--python-version=3.11"]
    cache = f"--cache-dir={ROOT / '.mypy_cache' / 'guide'}"
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, cache, str(SCRIPTS), str(program)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=300,
    )
    errors = [line for line in done.stdout.splitlines() if "error:" in line]
    assert len(errors) == 2, done.stdout + done.stderr
    assert all("mistaken.py" in line for line in errors), done.stdout
    assert '"name" to "RealtimeAgent"' in errors[0]


def test_the_wheel_carries_the_marker_of_its_types_and_the_guide(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        check=True, capture_output=True, cwd=ROOT, timeout=120,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"app/py.typed", "app/realtime/README.md", "app/realtime/__init__.py"} <= names
    assert "app/resources/prices/openai.toml" in names
