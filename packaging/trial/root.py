"""A bare Debian in a folder: made once, unpacked for each trial, entered as root or as a person who lives there.

Owns the folder, what is mounted into it, and the network that the person has: none. Everything happens in a mount and
process namespace of its own (`try_package.py` makes it), so nothing stays mounted and nobody stays running whatever
happens.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

RELEASE = "bookworm"
PERSON, UID = "ada", 1000
DISPLAYS = Path("/tmp/.X11-unix")  # their sockets
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
IN_MEMORY_KIB = 8 * 1024 * 1024  # where that much is free: dpkg waits for the disk after every package
# Downloads stay for the next trial; nothing here has to outlive a power cut.
APT_SETTINGS = 'Binary::apt::APT::Keep-Downloaded-Packages "true";\nDpkg::Options { "--force-unsafe-io"; };\n'


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
        self.network = folder.with_name("network")
        self.mounted: list[str] = []

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
        if memory_kib() > IN_MEMORY_KIB:
            perform(["mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", str(self.folder)])
        perform(["tar", "--numeric-owner", "-xpf", str(packed), "-C", str(self.folder)])
        self._mount()
        self._cut_off()
        shutil.copy("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        services = self.folder / "usr" / "sbin" / "policy-rc.d"
        services.write_text("#!/bin/sh\nexit 101\n")  # nobody starts services here
        services.chmod(0o755)
        (self.folder / "etc" / "apt" / "apt.conf.d" / "99trial").write_text(APT_SETTINGS)
        self.run("useradd", "--create-home", "--uid", str(UID), "--shell", "/bin/bash", PERSON)
        self.run("apt-get", "update")
        release = (self.folder / "etc" / "debian_version").read_text().strip()
        return f"{said}: Debian {release}, {len(self.packages())} packages"

    def _mount(self) -> None:
        kept = self.store / "archives"
        kept.mkdir(parents=True, exist_ok=True)
        self._mount_at("proc", "-t", "proc", "proc")
        self._mount_at("dev/shm", "-t", "tmpfs", "-o", "mode=1777", "tmpfs")
        self._mount_at("dev/pts", "-t", "devpts", "-o", "newinstance,ptmxmode=0666", "devpts")
        if not DISPLAYS.is_dir():  # no display has been here before
            DISPLAYS.mkdir()
            DISPLAYS.chmod(0o1777)
        self._mount_at("tmp/.X11-unix", "--bind", str(DISPLAYS))
        self._mount_at(str(self.shared.relative_to("/")), "--bind", str(self.shared))
        self._mount_at("var/cache/apt/archives", "--bind", str(kept))

    def _mount_at(self, place: str, *what: str) -> None:
        (self.folder / place).mkdir(parents=True, exist_ok=True)
        perform(["mount", *what, str(self.folder / place)])
        self.mounted.append(place)

    def _cut_off(self) -> None:
        """Make the network that the person's programs get: this computer, which no other can be reached from."""
        self.network.touch()
        perform(["unshare", f"--net={self.network}", "true"])
        perform(["nsenter", f"--net={self.network}", "ip", "link", "set", "lo", "up"])

    def run(self, *command: str) -> str:
        """Run as root and return what was printed. Raises TrialError with the end of it."""
        environment = {"PATH": PATH, "HOME": "/root", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        return perform(["chroot", str(self.folder), *command], environment)

    def as_person(self, environment: dict[str, str], *command: str) -> str:
        """Run as the person, in their home, and return what was printed. Raises TrialError with the end of it."""
        return perform(self.persons_command(*command), self.persons_environment(environment))

    def persons_command(self, *command: str) -> list[str]:
        """How a command of the person's is started from outside, without a network; the process stays the same."""
        enter = 'cd "$HOME" && exec "$@"'
        inside = ["chroot", f"--userspec={UID}:{UID}", str(self.folder), "sh", "-c", enter, "sh", *command]
        return ["nsenter", f"--net={self.network}", *inside]

    def persons_environment(self, more: dict[str, str]) -> dict[str, str]:
        """What a log-in sets, and `more`."""
        return {"PATH": PATH, "HOME": f"/home/{PERSON}", "USER": PERSON, "LANG": "C.UTF-8", **more}

    def install(self, package: Path, *options: str) -> None:
        """As the manual says: `apt install ./FILE.deb`. Raises TrialError."""
        inside = self.shared / package.name
        shutil.copy(package, inside)
        self.run("apt", "install", "--yes", *options, str(inside))
        inside.unlink()

    def version(self) -> str:
        """Of the package that is installed; "" when none is."""
        shown = self.run("dpkg-query", "-W", "-f", "${Package} ${db:Status-Status} ${Version}\n")
        found = [line.split() for line in shown.splitlines() if line.startswith("sidetone installed ")]
        return found[0][2] if found else ""

    def packages(self) -> set[str]:
        """The names of those that are installed, or whose settings are still there."""
        shown = self.run("dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Package}\n")
        return {line.split()[-1] for line in shown.splitlines() if line[:2] in ("ii", "rc")}

    def renew_home(self) -> None:
        """The person begins with nothing once more."""
        shutil.rmtree(self.home)
        self.run("cp", "-r", "/etc/skel", f"/home/{PERSON}")
        self.run("chown", "-R", f"{UID}:{UID}", f"/home/{PERSON}")


def memory_kib() -> int:
    """What could be used without taking it from anybody."""
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable:"))


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
