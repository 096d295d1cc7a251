#!/usr/bin/env python3
"""Try the Debian package as a person does: install it, start it from the desktop, talk, open a file, remove it.

    python3 packaging/build.py deb
    python3 packaging/try_package.py [FILE.deb] [--older FILE.deb] [--pictures FOLDER]

In a bare Debian 12 that `mmdebstrap` makes (kept in `build/trial`, with what apt downloads): first without a desktop,
then with the few programs that a desktop brings, with `--older` once more from an earlier version to this one and back.
What the person starts reaches no network. Display, sound card and the voice that talks are the end-to-end tests'.
Prints one line a step; the first step that fails ends it with exit code 1. Has to be run by root. Ctrl+C, or another
signal, ends all of it.
"""

import argparse
import contextlib
import fcntl
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
sys.path[:0] = [str(FOLDER), str(ROOT)]

import dev  # noqa: E402 - after the path that finds it
from trial import apart  # noqa: E402

STORE = ROOT / "build" / "trial"  # a bare system, what apt downloads, pictures: of all trials of this checkout
TOOLS = ["appstream", "debian-archive-keyring", "groff-base", "iproute2", "man-db", "mmdebstrap", "util-linux"]
INSIDE = "SIDETONE_TRIAL"  # names the trial's folder to the process that runs in namespaces of its own


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", nargs="?", type=Path, help="default: the one in dist")
    parser.add_argument("--older", type=Path, help="a package of an earlier version: upgrade from it, and go back")
    parser.add_argument("--pictures", type=Path, default=STORE / "pictures")
    given = parser.parse_args()
    if INSIDE in os.environ:
        from trial import steps

        older = given.older.resolve() if given.older else None
        return steps.perform_all(Path(os.environ[INSIDE]), package_of(given), given.pictures.resolve(), older)
    apart.leave_on_signals()
    try:
        return enter(given)
    except dev.SetUpError as error:
        print(error, file=sys.stderr)
        return 1


def package_of(given: argparse.Namespace) -> Path:
    """The file to try. Raises SetUpError."""
    found = [given.package] if given.package else sorted((ROOT / "dist").glob("sidetone_*.deb"))
    if len(found) != 1 or not found[0].is_file():
        raise dev.SetUpError("Give one package to try; python3 packaging/build.py deb makes it.")
    return found[0].resolve()


def enter(given: argparse.Namespace) -> int:
    """Perform the trial in mount and process namespaces of its own, which take everything along when they end."""
    package = package_of(given)
    if os.geteuid() != 0:
        raise dev.SetUpError("Only root can make a system in a folder: start this with sudo.")
    if given.older:
        check_older(given.older, package)
    with alone(STORE) as lock, tempfile.TemporaryDirectory(prefix="sidetone-trial-") as folder:
        dev.ensure("test")
        dev.ensure_system(TOOLS)
        Path(folder).chmod(0o755)
        again = [str(dev.venv_program("python")), __file__, *sys.argv[1:]]
        return apart.perform(again, {**os.environ, INSIDE: folder}, lock)


@contextlib.contextmanager
def alone(store: Path) -> Iterator[int]:
    """Let no other trial use the same store: apt has one lock for what it downloads, and pictures have one name.

    What is yielded goes to the process that performs the trial: so the lock lasts as long as that does, too.
    Raises SetUpError at once.
    """
    store.mkdir(parents=True, exist_ok=True)
    with (store / "lock").open("a+", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise dev.SetUpError(
                f"Another trial of this checkout is going on, which process {file.read()} began: wait until it has "
                "ended, or try the package from another checkout."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield file.fileno()


def check_older(older: Path, package: Path) -> None:
    """Raise SetUpError unless `older` is a package of an earlier version than `package`."""
    if not older.is_file():
        raise dev.SetUpError(f"There is no package {older}.")
    before, after = version_of(older), version_of(package)
    if subprocess.run(["dpkg", "--compare-versions", before, "lt", after]).returncode:
        raise dev.SetUpError(f"{older} is of version {before}, {package} of {after}: give one of an earlier version.")


def version_of(package: Path) -> str:
    """Raises SetUpError for what is no package."""
    done = subprocess.run(["dpkg-deb", "-f", str(package), "Version"], capture_output=True, text=True)
    if done.returncode or not done.stdout.strip():
        raise dev.SetUpError(f"{package} is no Debian package: {done.stderr.strip()}")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
