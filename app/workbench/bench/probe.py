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
from app.base.frozen import frozen
from app.base.language import say
from app.workbench.bench import part

OURS: Final = "app.realtime"
THEIRS: Final = "agents.realtime"
_THEIR_PACKAGE: Final = "openai-agents"
_HERE: Final = Path(__file__).parent
_START_LIMIT_S: Final = 30.0
_STOP_LIMIT_S: Final = 10.0


@frozen
class Against:
    """Another library: `name` with its release, in the environment of `python`."""

    name: str
    python: Path


class Probe:
    """A process that measures `library`; use it with `with`.

    Args:
        library: the module with the names of realtime agents; `none` for the floor.
        python: the interpreter that has it; this one by default.
    """

    def __init__(self, library: str, python: Path | None = None) -> None:
        self._command = _part("session_probe", library, python=python)
        self._environment = _environment(python)

    def __enter__(self) -> Probe:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            self._command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=self._environment
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate(timeout=_STOP_LIMIT_S)

    def measure(self, name: str, url: str, **options: Any) -> dict[str, float]:
        """Carry one measurement out.

        Args:
            options: of the measurement; `limit_s`: after how many seconds it has failed.
        Raises:
            EngineError: it failed.
        """
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
            raise EngineError(
                say("Bench", "The measurement “{name}” failed: {said}").format(name=name, said=_last_line(errors))
            )
        result: dict[str, float] = json.loads(line)
        return result


def against_of(path: Path) -> Against:
    """openai-agents in the environment, or of the interpreter, at `path`. Raises ConfigError when it is not there."""
    python = _interpreter(path)
    return Against(f"{_THEIR_PACKAGE} {_version(_THEIR_PACKAGE, python)}", python)


def _interpreter(path: Path) -> Path:
    """The Python of `path`: an executable, or an environment that has one."""
    for place in (path, path / "bin" / "python", path / "Scripts" / "python.exe"):
        if place.is_file():
            return place
    raise _no_python(path)


def footprint(module: str | None, python: Path | None = None) -> dict[str, float]:
    """CPU seconds (`cpu_s`) and resident MiB (`mib`) of a fresh process that imported `module`, or nothing.

    Raises EngineError when it cannot be imported.
    """
    command = _part("footprint", *([module] if module else []), python=python)
    done = subprocess.run(command, capture_output=True, text=True, env=_environment(python), check=False)
    if done.returncode:
        raise EngineError(
            say("Bench", "{module} cannot be measured: {said}").format(module=module, said=_last_line(done.stderr))
        )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _version(distribution: str, python: Path) -> str:
    code = "import importlib.metadata as metadata, sys; print('version', metadata.version(sys.argv[1]))"
    command = [str(python), "-P", "-c", code, distribution]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_START_LIMIT_S)
    except (OSError, subprocess.TimeoutExpired):
        raise _no_python(python) from None
    word, _, version = done.stdout.strip().partition(" ")
    if word == "version":
        return version
    if "PackageNotFoundError" in done.stderr:
        raise ConfigError(
            say("Bench", "{python} has no {distribution}.").format(python=python, distribution=distribution),
            hint=say("Bench", "Install {distribution} there.").format(distribution=distribution),
        )
    raise _no_python(python)


def _no_python(path: Path) -> ConfigError:
    return ConfigError(
        say("Bench", "There is no Python at {path}.").format(path=path),
        hint=say("Bench", "Name an interpreter or a virtual environment."),
    )


def _last_line(errors: str) -> str:
    """What a traceback comes to."""
    return (errors.strip().splitlines() or [say("Bench", "it said nothing")])[-1][-400:]


def _part(name: str, *arguments: str, python: Path | None) -> list[str]:
    """What runs the file beside this one, by an interpreter; our own has none to give when it is frozen."""
    if python is None and getattr(sys, "frozen", False):
        return part.command(name, *arguments)
    return [str(python or sys.executable), "-P", str(_HERE / f"{name}.py"), *arguments]


def _environment(python: Path | None) -> dict[str, str]:
    """That of this process; the application is importable from where it stands now, unless by another interpreter."""
    if python is not None or getattr(sys, "frozen", False):
        return dict(os.environ)
    return {**os.environ, "PYTHONPATH": str(Path(app.__file__).parent.parent)}
