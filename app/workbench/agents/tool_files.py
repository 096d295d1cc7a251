"""The Python files that a set names: found and copied along, never run."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Final

from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.base.plain_file import write_whole
from app.realtime.agents.scenario_plan import AgentSetPlan
from app.tools.python_source import PythonSource, read_source
from app.workbench.agents.draft import AgentSetDraft

_MOST_FILES: Final = 50  # what lies beside a set may be a folder of anything


def split_reference(reference: str) -> tuple[str, str] | None:
    """File and function of a reference such as `tools/shop.py#sell`; None when it is of another kind."""
    file, mark, function = reference.removeprefix("python ").strip().partition("#")
    return (file, function) if mark and function and file.endswith(".py") else None


def functions_beside(folder: Path) -> list[tuple[str, str]]:
    """What the Python files beside and right below a set offer: references, and words for people.

    Read, not run; files that are no Python offer nothing.
    """
    found: list[tuple[str, str]] = []
    for path in islice(_python_files(folder), _MOST_FILES):
        file = path.relative_to(folder).as_posix()
        source = _read(path) if inside(folder, file) is not None else None
        with contextlib.suppress(ConfigError):
            names = [each.name for each in source.outline()] if source is not None else []
            found += [(f"{file}#{name}", f"{name} – {file}") for name in names]
    return found


def _python_files(folder: Path) -> Iterable[Path]:
    for pattern in ("*.py", "*/*.py"):
        yield from sorted(folder.glob(pattern))


def inside(folder: Path, file: str) -> Path | None:
    """Where a named file lies; None when that is not beside or below the set."""
    root = folder.resolve()
    try:
        path = (root / file).resolve()
    except (OSError, RuntimeError, ValueError):  # a circle of links, a name no system has
        return None
    return path if path.is_relative_to(root) else None


def copy_tool_files(draft: AgentSetDraft, source: Path, target: Path) -> AgentSetDraft:
    """Copy the files that a set names from its folder to another; the draft names them as they are called there.

    A file of the same name with another content stays, and the copy gets a number. What is missing stays missing.

    Raises:
        ConfigError: a copy cannot be written.
    """
    plan = draft.read("").plan
    if plan is None or source.resolve() == target.resolve():
        return draft
    names = {file: _copied(file, source, target) for file in _files(plan)}
    for index, agent in enumerate(plan.agents):
        wanted = [_renamed(tool.text, names) for tool in agent.tools]
        if wanted != [tool.text for tool in agent.tools]:
            draft.set_agent_value(index, "tools", wanted)
    return draft


def _files(plan: AgentSetPlan) -> Iterable[str]:
    parts = (split_reference(tool.text) for agent in plan.agents for tool in agent.tools)
    return dict.fromkeys(part[0] for part in parts if part is not None)


def _copied(file: str, source: Path, target: Path) -> str:
    """The name of the copy, relative to `target`."""
    path = inside(source, file)
    found = None if path is None else _read(path)
    if found is None:
        return file
    place, number = Path(file), 2
    there = target / place
    while there.exists() and not _is_same(there, found):
        place = Path(file).with_stem(f"{Path(file).stem}_{number}")
        there, number = target / place, number + 1
    if not there.exists():
        _write(there, found.data)
    return place.as_posix()


def _write(file: Path, data: bytes) -> None:
    try:
        write_whole(file, data)
    except OSError as error:
        told = say("AgentSets", "The tool file cannot be written to {file}: {reason}.")
        raise ConfigError(told.format(file=file, reason=reason_of(error))) from error


def _read(path: Path) -> PythonSource | None:
    try:
        return read_source(path)
    except ConfigError:
        return None


def _is_same(path: Path, found: PythonSource) -> bool:
    there = _read(path)
    return there is not None and there.sha256 == found.sha256


def _renamed(reference: str, names: dict[str, str]) -> str:
    parts = split_reference(reference)
    return reference if parts is None else f"{names.get(parts[0], parts[0])}#{parts[1]}"
