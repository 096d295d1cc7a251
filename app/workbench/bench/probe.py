"""The measuring side of a probe: a process with one library in it that carries out measurements, one at a time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import app
from app.base.errors import ConfigError, EngineError

_HERE: Final = Path(__file__).parent
_STOP_LIMIT_S: Final = 10.0


class Probe:
    """A process that measures `library`; use it with `with`.

    Args:
        library: the module with the names of realtime agents; `none` for the floor.
        python: the interpreter that has it; this one by default.
    """

    def __init__(self, library: str, python: Path | None = None) -> None:
        self._command = [str(python or sys.executable), "-P", str(_HERE / "session_probe.py"), library]

    def __enter__(self) -> Probe:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            self._command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=_environment()
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate(timeout=_STOP_LIMIT_S)

    def measure(self, name: str, url: str, **options: Any) -> dict[str, float]:
        """Carry one measurement out. Raises EngineError when it failed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps({"measure": name, "url": url, **options}) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            _, errors = self._process.communicate(timeout=_STOP_LIMIT_S)
            raise EngineError(f"The measurement {name!r} failed: {errors.strip()[-400:]}")
        result: dict[str, float] = json.loads(line)
        return result


def interpreter(path: Path) -> Path:
    """The Python of `path`: an executable, or an environment that has one. Raises ConfigError when there is none."""
    places = (path, path / "bin" / "python", path / "Scripts" / "python.exe")
    for place in places:
        if place.is_file():
            return place
    raise ConfigError(f"There is no Python at {path}.", hint="Name an interpreter or a virtual environment.")


def footprint(module: str | None, python: Path | None = None) -> dict[str, float]:
    """CPU seconds (`cpu_s`) and resident MiB (`mib`) of a fresh process that imported `module`, or nothing.

    Raises EngineError when it cannot be imported.
    """
    command = [str(python or sys.executable), "-P", str(_HERE / "footprint.py"), *([module] if module else [])]
    done = subprocess.run(command, capture_output=True, text=True, env=_environment(), check=False)
    if done.returncode:
        raise EngineError(f"{module} cannot be measured: {done.stderr.strip()[-400:]}")
    result: dict[str, float] = json.loads(done.stdout)
    return result


def version(distribution: str, python: Path) -> str:
    """Which release of a distribution an interpreter has. Raises ConfigError when it has none."""
    code = "import importlib.metadata as metadata, sys; print(metadata.version(sys.argv[1]))"
    done = subprocess.run([str(python), "-P", "-c", code, distribution], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ConfigError(f"{python} has no {distribution}.", hint=f"Install {distribution} there.")
    return done.stdout.strip()


def _environment() -> dict[str, str]:
    """That of this process; the application is importable from where it stands now."""
    place = str(Path(app.__file__).parent.parent)
    return {**os.environ, "PYTHONPATH": place}
