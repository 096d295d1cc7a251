"""A bare Debian in a folder: made once, unpacked for each trial, entered as root or as a person who lives there.

Owns the folder and what is mounted into it. Everything happens in a mount and process namespace of its own
(`try_package.py` makes it), so nothing stays mounted and nobody stays running whatever happens.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

RELEASE = "bookworm"
PERSON, UID = "ada", 1000
# Names that apt and dpkg make as they work, whatever is installed.
VOLATILE = ("dev", "proc", "sys", "tmp", "run", "var/cache/apt", "var/lib/apt", "var/log")
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class TrialError(Exception):
    """What did not go as it should; ends the trial."""


class BareRoot:
    """Debian's smallest system under `folder`.

    Args:
        store: where the system is kept packed from one trial to the next, with the packages that were downloaded.
        shared: a folder that both sides see under the same name: sockets, sound, the package.
    """

    def __init__(self, folder: Path, store: Path, shared: Path) -> None:
        self.folder, self.store, self.shared = folder, store, shared
        self.home = folder / "home" / PERSON
        self.files: set[str] = set()

    def make(self) -> str:
        """Unpack it, mount what programs expect, and give it somebody who lives there."""
        packed = self.store / f"{RELEASE}.tar"
        said = "unpacked"
        if not packed.exists():
            self.store.mkdir(parents=True, exist_ok=True)
            fresh = packed.with_suffix(".new.tar")
            perform(["mmdebstrap", "--variant=minbase", "--mode=root", RELEASE, str(fresh)])
            fresh.rename(packed)
            said = "made by mmdebstrap"
        self.folder.mkdir()
        perform(["tar", "--numeric-owner", "-xpf", str(packed), "-C", str(self.folder)])
        self._mount()
        shutil.copy("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        services = self.folder / "usr" / "sbin" / "policy-rc.d"
        services.write_text("#!/bin/sh\nexit 101\n")  # nobody starts services here
        services.chmod(0o755)
        self.run("useradd", "--create-home", "--uid", str(UID), "--shell", "/bin/bash", PERSON)
        self.run("apt-get", "update")
        release = (self.folder / "etc" / "debian_version").read_text().strip()
        return f"{said}: Debian {release}, {len(self.packages())} packages"

    def _mount(self) -> None:
        place = self.folder
        kept = self.store / "archives"
        for folder in (kept, place / "tmp" / ".X11-unix", self._inside(self.shared)):
            folder.mkdir(parents=True, exist_ok=True)
        perform(["mount", "-t", "proc", "proc", str(place / "proc")])
        perform(["mount", "-t", "tmpfs", "-o", "mode=1777", "tmpfs", str(place / "dev" / "shm")])
        perform(["mount", "-t", "devpts", "-o", "newinstance,ptmxmode=0666", "devpts", str(place / "dev" / "pts")])
        perform(["mount", "--bind", "/tmp/.X11-unix", str(place / "tmp" / ".X11-unix")])
        perform(["mount", "--bind", str(self.shared), str(self._inside(self.shared))])
        perform(["mount", "--bind", str(kept), str(place / "var" / "cache" / "apt" / "archives")])

    def _inside(self, path: Path) -> Path:
        return self.folder / path.relative_to("/")

    def run(self, *command: str) -> str:
        """Run as root and return what was printed. Raises TrialError with the end of it."""
        environment = {"PATH": PATH, "HOME": "/root", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        return perform(["chroot", str(self.folder), *command], environment)

    def as_person(self, environment: dict[str, str], *command: str) -> str:
        """Run as the person, in their home, and return what was printed. Raises TrialError with the end of it."""
        return perform(self.persons_command(*command), self.persons_environment(environment))

    def persons_command(self, *command: str) -> list[str]:
        """How a command of the person's is started from outside."""
        enter = 'cd "$HOME" && exec "$@"'
        return ["chroot", f"--userspec={UID}:{UID}", str(self.folder), "sh", "-c", enter, "sh", *command]

    def persons_environment(self, more: dict[str, str]) -> dict[str, str]:
        """What a log-in sets, and `more`."""
        return {"PATH": PATH, "HOME": f"/home/{PERSON}", "USER": PERSON, "LANG": "C.UTF-8", **more}

    def packages(self) -> set[str]:
        """The names of those that are installed, or whose settings are still there."""
        shown = self.run("dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Package}\n")
        return {line.split()[-1] for line in shown.splitlines() if line[:2] in ("ii", "rc")}

    def note_files(self) -> None:
        """Remember what is there now."""
        self.files = self._listed()

    def traces(self) -> list[str]:
        """What has come since `note_files`, outside the person's home and the package tools' own records."""
        return sorted(self._listed() - self.files)

    def persons_files(self) -> list[str]:
        """What lies in the person's home."""
        return sorted(str(file.relative_to(self.home)) for file in self.home.rglob("*") if not file.is_dir())

    def _listed(self) -> set[str]:
        found = set()
        for place, folders, files in os.walk(self.folder):
            inside = os.path.relpath(place, self.folder)
            if inside == ".":
                inside = ""
            folders[:] = [name for name in folders if os.path.join(inside, name) not in (*VOLATILE, f"home/{PERSON}")]
            found |= {os.path.join(inside, name) for name in [*files, *folders]}
        return found


def perform(command: list[str], environment: dict[str, str] | None = None, timeout_s: float = 600) -> str:
    """Run to the end. Raises TrialError with the end of what it said."""
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=timeout_s
        )
    except subprocess.TimeoutExpired:
        raise TrialError(f"{' '.join(command)} did not end within {timeout_s:g} s") from None
    if done.returncode:
        said = (done.stdout + done.stderr).strip()[-2500:]
        raise TrialError(f"{' '.join(command)} ended with {done.returncode}:\n{said}")
    return done.stdout
