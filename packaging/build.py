#!/usr/bin/env python3
"""Make what people install; standard library only, needs what `packaging/requirements-package.lock` names.

    python3 packaging/build.py frozen    dist/sidetone: the program with its own Python, for this system
    python3 packaging/build.py deb       dist/sidetone_VERSION_ARCHITECTURE.deb, and checks it
    python3 packaging/build.py appdir    dist/Sidetone.AppDir, which an AppImage or a Flatpak is made of
    python3 packaging/build.py wheel     dist/*.whl and dist/*.tar.gz
    python3 packaging/build.py home      dist/home: what the project's home on the web serves
    python3 packaging/build.py sizes     what the frozen program weighs, part by part, against its budget
    python3 packaging/build.py start     how long it takes to show its window, against the same code from source

Everything runs in `.venv-package`, apart from the development environment: what is frozen holds no test library.
Times are those of the commit, so that two builds of one commit can be compared.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
os.environ.setdefault("SIDETONE_VENV", str(ROOT / ".venv-package"))
sys.path.insert(0, str(FOLDER))

import dev  # noqa: E402, I001 - after the path that finds it, and first: it refuses a Python that lacks the others
import tomllib  # noqa: E402

import builders_paths  # noqa: E402
import debian  # noqa: E402
import frozen_modules  # noqa: E402
import home as home_page  # noqa: E402
import prerequisites  # noqa: E402

DIST = ROOT / "dist"
WORK = ROOT / "build"
PROGRAM = DIST / "sidetone" / ("sidetone-cli.exe" if os.name == "nt" else "sidetone")  # the one that can print
# Qt with ICU 90, numbers 43, recognition models 38, echo control 28, eSpeak's voices 19, cryptography 14, Python with
# all modules 26, the rest 17, and 3 to grow.
BUDGET_MB = 278
WEIGHTY_BYTES = 100_000  # licences are told once for each that is under them, and weigh less
SHORTEST_SPEECH_BYTES = 10_000  # a fifth of a second
SYSTEM_MB = 28  # what the libraries of the system add to it: Debian 12's 22, others' another weight
OF_SYSTEM = "libportaudio.so.2"  # is in a program that brings them along, and in no other
TOO_SLOW = 3  # what start_ratio.py ends with then
SECOND_MB = 14  # the program that prints, on Windows, beside the one of the window


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def version() -> str:
    return str(project()["project"]["version"])


def built_at() -> int:
    """Seconds since 1970: the commit's, or those that the builder gives."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    if not prerequisites.is_checkout():
        raise dev.SetUpError("This is no git checkout: give the time of the build in SOURCE_DATE_EPOCH.")
    prerequisites.ensure_git()
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode or not done.stdout.strip():
        raise dev.SetUpError(f"Git does not tell the time of the commit:\n{done.stderr.strip()}")
    return int(done.stdout)


def perform(command: list[str], failure: str) -> None:
    """Run, with the time of the build and everything that depends on chance fixed."""
    fixed = {"SOURCE_DATE_EPOCH": str(built_at()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    done = subprocess.run(command, cwd=ROOT, env=os.environ | fixed, capture_output=True, text=True)
    if done.returncode:
        raise dev.SetUpError(f"{failure}:\n{(done.stdout + done.stderr).strip()[-4000:]}")


def frozen(_: argparse.Namespace, debian_packages: Sequence[str] = ()) -> None:
    """Freeze the program, and lay the licences and the bill of materials beside it.

    Args:
        debian_packages: what is needed afterwards; everything that is missing is named at once, before anything begins.
    """
    prerequisites.ensure([*debian_packages])
    dev.compile_translations()
    dev.say("freezing the program (half a minute)")
    shutil.rmtree(DIST / "sidetone", ignore_errors=True)
    icons = str(WORK / "icons")
    drawing = [str(dev.venv_program("python")), str(FOLDER / "icons.py"), icons, "--single", icons]
    perform(drawing, "The icons could not be drawn")
    folders = ["--distpath", str(DIST), "--workpath", str(WORK)]
    program = str(dev.venv_program("pyinstaller"))
    perform([program, "--noconfirm", "--clean", *folders, "packaging/sidetone.spec"], "The program could not be frozen")
    _clean(DIST / "sidetone" / "_internal")
    number = frozen_modules.check(PROGRAM, str(dev.venv_program("python")))
    dev.say(f"{number} modules can be imported in it")
    _let_speak()
    _refuse_copies(DIST / "sidetone")
    show_sizes(DIST / "sidetone")


def deb(given: argparse.Namespace) -> None:
    frozen(given, debian.TOOLS)
    dev.say("making the Debian package")
    package = debian.build(DIST, WORK, version(), built_at(), perform, str(dev.venv_program("python")))
    for line in debian.check(package):
        dev.say(line)
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB")


def appdir(given: argparse.Namespace) -> None:
    """The folder that an AppImage or a Flatpak is made of: it brings the system's libraries along."""
    os.environ["SIDETONE_BRINGS_SYSTEM"] = "1"
    frozen(given)
    folder = DIST / "Sidetone.AppDir"
    debian.lay(folder, DIST, version(), built_at(), perform, str(dev.venv_program("python")))
    shutil.copyfile(FOLDER / "linux" / "AppRun", folder / "AppRun")
    (folder / "AppRun").chmod(0o755)
    entry = f"{debian.APP_ID}.desktop"
    shutil.copyfile(folder / "usr" / "share" / "applications" / entry, folder / entry)
    shutil.copyfile(ROOT / "resources" / "icons" / "sidetone.svg", folder / f"{debian.APP_ID}.svg")
    perform([str(folder / "AppRun"), "--version"], "The program of the AppDir does not start")
    print(f"{folder.relative_to(ROOT)}: {_weight(folder) / 1e6:.1f} MB")


def wheel(_: argparse.Namespace) -> None:
    prerequisites.refuse_untracked(project()["tool"]["hatch"]["build"]["targets"]["sdist"]["include"])
    dev.ensure("package")
    for file in [*DIST.glob("*.whl"), *DIST.glob("*.tar.gz")]:
        file.unlink()
    python = str(dev.venv_program("python"))
    perform([python, "-m", "build", "--no-isolation", "--outdir", str(DIST)], "The wheel could not be built")
    for file in sorted([*DIST.glob("*.whl"), *DIST.glob("*.tar.gz")]):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.2f} MB")


def home(_: argparse.Namespace) -> None:
    for file in home_page.make(DIST / "home", version(), built_at()):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes")


def sizes(_: argparse.Namespace) -> None:
    refuse_unbuilt()
    dev.say(f"dist/sidetone {_what_it_is(DIST / 'sidetone')}")
    show_sizes(DIST / "sidetone")


def start(_: argparse.Namespace) -> None:
    """Raises SetUpError when the frozen program is too slow to start, or does not."""
    refuse_unbuilt()
    dev.say(f"dist/sidetone {_what_it_is(DIST / 'sidetone')}")
    dev.ensure("package")
    command = [str(dev.venv_program("python")), str(FOLDER / "start_ratio.py"), str(PROGRAM)]
    code = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}).returncode
    if code == TOO_SLOW:
        raise dev.SetUpError("The frozen program takes too long to start.")
    if code:
        raise dev.SetUpError("How long the program takes to start could not be measured.")


def refuse_unbuilt() -> None:
    """Raises SetUpError where no frozen program is."""
    if not PROGRAM.is_file():
        raise dev.SetUpError("No frozen program is here yet: python3 packaging/build.py frozen makes one.")


def show_sizes(folder: Path) -> None:
    """Print the parts of the frozen program by weight.

    Raises:
        SetUpError: it is heavier than its budget.
    """
    internal = folder / "_internal"
    weights = {entry.name: _weight(entry) for entry in internal.iterdir()}
    total = _weight(folder)
    for name, weight in sorted(weights.items(), key=lambda pair: -pair[1])[:12]:
        print(f"{weight / 1e6:8.1f} MB  {name}")
    budget = BUDGET_MB + (SYSTEM_MB if _brings_system(folder) else 0)
    budget += SECOND_MB if os.name == "nt" else 0
    print(f"{total / 1e6:8.1f} MB  in all, of {budget} MB")
    if total > budget * 1e6:
        raise dev.SetUpError(f"The program weighs {total / 1e6:.0f} MB; its budget is {budget} MB.")


def _brings_system(folder: Path) -> bool:
    return (folder / "_internal" / OF_SYSTEM).exists()


def _what_it_is(folder: Path) -> str:
    return "is an AppDir's: it brings libraries of the system" if _brings_system(folder) else "is no AppDir's"


def _let_speak() -> None:
    """Have the program say something by the voice that it brings along. Raises SetUpError."""
    said = WORK / "said.wav"
    said.unlink(missing_ok=True)
    perform([str(PROGRAM), "say", "--voice", "espeak", "안녕하세요", str(said)], "The frozen program does not speak")
    if not said.is_file() or said.stat().st_size < SHORTEST_SPEECH_BYTES:
        raise dev.SetUpError("The frozen program says nothing.")


def _refuse_copies(folder: Path) -> None:
    """Raises SetUpError when files of some weight lie in the program more than once."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink()]
    alike: dict[str, list[str]] = {}
    for file in files:
        if file.stat().st_size >= WEIGHTY_BYTES:
            key = hashlib.sha256(file.read_bytes()).hexdigest()
            alike.setdefault(key, []).append(file.relative_to(folder).as_posix())
    copies = [" = ".join(names) for names in alike.values() if len(names) > 1]
    if copies:
        raise dev.SetUpError(
            "These files are in the program more than once:\n  "
            + "\n  ".join(copies)
            + "\nLeave the others out in packaging/left_out.py, if the program finds what it needs without them."
        )


def _weight(entry: Path) -> int:
    if entry.is_dir() and not entry.is_symlink():
        return sum(_weight(child) for child in entry.iterdir())
    return entry.lstat().st_size


def _clean(internal: Path) -> None:
    """Take search paths of build machines out of all libraries; out of Python's own the symbols, and where they lay.

    The symbols are most of their weight; the paths would be searched on the person's machine, and tell where a library
    was built. What else libraries from wheels are is left alone: they come stripped or do not survive it.
    """
    libraries = [*internal.glob("libpython*.so*"), *internal.glob("python3*/lib-dynload/*.so")]
    if sys.platform != "linux" or not libraries:
        return
    files = [str(library) for library in libraries if not library.is_symlink()]
    perform(["strip", "--strip-unneeded", *files], "The symbols could not be taken out")
    for file in internal.rglob("*.so*"):
        if file.is_file() and not file.is_symlink():
            _search_inside_only(str(file))
    prefix = _prefix_of_python()
    for name in files:
        builders_paths.blot_out(Path(name), prefix)


def _prefix_of_python() -> str:
    """Where the Python lies that the environment was made of."""
    command = [str(dev.venv_program("python")), "-c", "import sys; print(sys.base_prefix)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _search_inside_only(library: str) -> None:
    """Have a library look for others beside itself, wherever the program is, or where the system has them."""
    told = subprocess.run(["patchelf", "--print-rpath", library], capture_output=True, text=True).stdout.strip()
    paths = told.split(":") if told else []
    own = [path for path in paths if path.startswith("$ORIGIN")]
    if own != paths:
        change = ["--set-rpath", ":".join(own)] if own else ["--remove-rpath"]
        perform(["patchelf", *change, library], "The paths could not be taken out")


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "frozen": frozen,
    "deb": deb,
    "appdir": appdir,
    "wheel": wheel,
    "home": home,
    "sizes": sizes,
    "start": start,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=list(COMMANDS))
    given = parser.parse_args()
    os.umask(0o022)  # what is built is for everybody, whoever builds it
    try:
        COMMANDS[given.command](given)
    except (dev.SetUpError, debian.CheckError, frozen_modules.MissingModulesError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
