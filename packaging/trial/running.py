"""The processes of the installed program, as the kernel knows them: whatever they call themselves."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from trial.root import BareRoot

FOLDER = "/usr/lib/sidetone"
PROGRAM = f"{FOLDER}/sidetone"


class Running(NamedTuple):
    """One process. `program`: its file as the person knows it; `network`: the kernel's name of what it reaches."""

    pid: int
    parent: int
    program: str
    arguments: tuple[str, ...]
    network: str

    @property
    def is_engine(self) -> bool:
        return "serve" in self.arguments

    def __str__(self) -> str:
        return " ".join(self.arguments)


def running(root: BareRoot) -> list[Running]:
    """All whose program lies in the package's folder, the oldest first."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            program = os.readlink(place / "exe").removeprefix(str(root.folder))
            if program.startswith(f"{FOLDER}/"):
                found.append(_process(place, program))
        except OSError:  # it has ended
            continue
    alike = {(each.pid, each.arguments) for each in found}
    # Who is about to start another program is for a moment the same as its parent.
    return sorted(each for each in found if (each.parent, each.arguments) not in alike)


def _process(place: Path, program: str) -> Running:
    arguments = (place / "cmdline").read_bytes().decode(errors="replace").rstrip("\0").split("\0")
    parent = int((place / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1])
    return Running(int(place.name), parent, program, tuple(arguments), os.readlink(place / "ns/net"))
