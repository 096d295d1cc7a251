#!/usr/bin/env python3
"""Try the wheel and the source archive as `pipx` would install them; standard library only.

    python3 packaging/build.py wheel
    python3 packaging/try_wheel.py [PYTHON …] [--pinned] [--only wheel|sdist]

Each goes into an empty environment of each interpreter (default: this one), where the command has to give its version,
check the machine, hold a conversation by text and draw its window, in a working folder whose modules have the names of
ours and end whoever runs them. Prints one line a try; exit code 1 when one fails.
With `--pinned` the versions are those of `requirements.lock`, otherwise the newest that are allowed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import dev  # noqa: F401 - refuses a Python that Sidetone is not for

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
LOCK = FOLDER / "requirements.lock"
PATTERNS = {"wheel": "sidetone-*.whl", "sdist": "sidetone-*.tar.gz"}
REQUEST = "book a table for two people tomorrow at seven"
ANSWER = "booked for tomorrow"
OF_OUR_NAMES = ("app/__init__.py", "app/__main__.py", "websockets.py", "numpy.py")


class TryError(Exception):
    """What did not work; says how."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pythons", nargs="*", default=[sys.executable], metavar="PYTHON")
    parser.add_argument("--pinned", action="store_true")
    parser.add_argument("--only", choices=list(PATTERNS))
    given = parser.parse_args()
    failed = 0
    for python in given.pythons:
        for kind in [given.only] if given.only else PATTERNS:
            began = time.monotonic()
            try:
                said = attempt(python, archive(kind), given.pinned)
            except TryError as error:
                failed += 1
                said = f"FAILED: {error}"
            print(f"{kind} on {python} ({time.monotonic() - began:.0f} s): {said}", flush=True)
    return 1 if failed else 0


def archive(kind: str) -> Path:
    """The file in `dist`. Raises TryError unless there is exactly one."""
    found = sorted((ROOT / "dist").glob(PATTERNS[kind]))
    if len(found) != 1:
        raise TryError(
            f"dist holds {len(found)} files like {PATTERNS[kind]}: python3 packaging/build.py wheel makes one"
        )
    return found[0]


def attempt(python: str, file: Path, is_pinned: bool) -> str:
    """Install into an empty environment and use what is there. Raises TryError."""
    if not shutil.which(python):
        raise TryError("there is no such program: name one, as in python3.12, or give its path")
    with tempfile.TemporaryDirectory(prefix="sidetone-wheel-") as name:
        folder = Path(name)
        place = folder / "environment"
        run(folder, [python, "-m", "venv", str(place)])
        inside = place / ("Scripts" if os.name == "nt" else "bin")
        pip = [str(inside / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if is_pinned:
            run(folder, [*pip, "--no-deps", "--require-hashes", "-r", str(LOCK)])
        run(folder, [*pip, *(["--no-deps"] if is_pinned else []), str(file)])
        run(folder, [str(inside / "python"), "-m", "pip", "check"])
        return use(folder, str(inside / "sidetone"))


def use(folder: Path, program: str) -> str:
    """What the installed command says of itself. Raises TryError."""
    strange = strange_folder(folder)
    version = run(strange, [program, "--version"]).strip()
    run(strange, [program, "doctor"], accepted=(0, 1))  # 1: a machine without a sound card
    said = run(strange, [program, "talk", "--agents", "restaurant", "--text", REQUEST])
    if ANSWER not in said:
        raise TryError(f"the conversation went wrong:\n{said}")
    run(strange, [program, "screenshot", "--out", str(folder / "window.png")])
    if (folder / "proof").exists():
        raise TryError(f"it has run modules of the working folder: {(folder / 'proof').read_text().strip()}")
    return f"{version} talks and draws its window"


def strange_folder(folder: Path) -> Path:
    """A folder to work in, with modules of our names in it that leave a proof, and end whoever runs them."""
    strange = folder / "strange"
    for name in OF_OUR_NAMES:
        (strange / name).parent.mkdir(parents=True, exist_ok=True)
        proof = f"open({str(folder / 'proof')!r}, 'a').write({name + ' '!r})"
        (strange / name).write_text(f"{proof}\nraise SystemExit('a module of the working folder has run')\n")
    return strange


def run(folder: Path, command: list[str], accepted: tuple[int, ...] = (0,)) -> str:
    """Run with a home of its own, away from the checkout, and return what was printed. Raises TryError."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    done = subprocess.run(command, cwd=folder, env={**kept, **homes}, capture_output=True, text=True)
    if done.returncode not in accepted:
        raise TryError(
            f"{' '.join(command)} ended with {done.returncode}:\n{(done.stdout + done.stderr).strip()[-2000:]}"
        )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
