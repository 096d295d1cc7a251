#!/usr/bin/env python3
"""Set up and start Sidetone from a checkout; standard library only.

    python3 packaging/dev.py run [-- arguments]        start the application
    python3 packaging/dev.py test [-- pytest arguments] run every test
    python3 packaging/dev.py check                     format, lint, types, import contracts, unit tests and what of
                                                       the modules that decide they leave out
    python3 packaging/dev.py setup                     only prepare
    python3 packaging/dev.py lock                      resolve the pinned versions anew

The first start makes `.venv`, installs the pinned versions and, on Debian and Ubuntu, the system libraries that
are missing. What was prepared is remembered in `.venv`, so a second start does no network work.
"""

import argparse
import hashlib
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("SIDETONE_VENV", ROOT / ".venv"))
LOCK = ROOT / "packaging" / "requirements.lock"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.lock"
PACKAGE_LOCK = ROOT / "packaging" / "requirements-package.lock"
SUPPORTED = ((3, 11), (3, 13))

if not SUPPORTED[0] <= sys.version_info[:2] <= SUPPORTED[1]:
    # Before annotations that older ones do not understand; they get as far as here.
    print(
        f"Sidetone needs Python 3.11, 3.12 or 3.13; this is {sys.version_info[0]}.{sys.version_info[1]}."
        f" Start this with another one, as in: python3.12 {' '.join(sys.argv)}",
        file=sys.stderr,
    )
    sys.exit(2)

# What the window loads of the system; a name after | is what the same package is called on newer releases.
LIBRARIES = runpy.run_path(str(ROOT / "app" / "base" / "library_packages.py"))
RUN_PACKAGES = sorted(
    {
        "ca-certificates",
        "flite",
        "fonts-dejavu-core",
        "libportaudio2",
        *LIBRARIES["SOUND"].values(),
        *LIBRARIES["WINDOW"].values(),
        *LIBRARIES["X11"].values(),
    }
)
TEST_PACKAGES = [
    "appstream",
    "at-spi2-core",
    "dbus-daemon",
    "desktop-file-utils",
    "espeak-ng",
    "fonts-inter",
    "fonts-noto-color-emoji",
    "fonts-wqy-microhei",
    "gir1.2-atspi-2.0",
    "gnome-keyring",
    "pulseaudio",
    "pulseaudio-utils",
    "python3-gi",
    "shared-mime-info",
    "xdotool",
    "xvfb",
]


class SetUpError(Exception):
    """Something a person has to do first; the text says what."""


def say(text: str) -> None:
    print(f"· {text}", file=sys.stderr, flush=True)


def venv_program(name: str) -> Path:
    folder, suffix = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return VENV / folder / (name + suffix)


def fingerprint(lock: Path, packages: list[str]) -> str:
    """Changes whenever anything that was installed from would be installed differently."""
    parts = [sys.version, str(ROOT), " ".join(packages), lock.read_text(), (ROOT / "pyproject.toml").read_text()]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def read_stamps() -> dict[str, str]:
    try:
        stamps = json.loads((VENV / "sidetone.json").read_text())
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}


def missing_packages(packages: list[str]) -> list[str]:
    """Those Debian packages of `packages` that are not installed; none on other systems."""
    if sys.platform != "linux" or not shutil.which("dpkg-query"):
        return []
    names = [name for entry in packages for name in entry.split("|")]
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Package}\n", *names],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    installed = {line.split()[1] for line in listing.splitlines() if line.startswith("ii")}
    return [entry.split("|")[0] for entry in packages if not installed & set(entry.split("|"))]


def ensure_system(packages: list[str]) -> None:
    wanted = missing_packages(packages + ([] if has_ensurepip() else ["python3-venv"]))
    if not wanted:
        return
    prefix = apt_prefix()
    if prefix is None:
        raise SetUpError(
            "Some system libraries are missing. Please type this, then start again:\n\n    sudo apt-get install --yes"
            f" --no-install-recommends {' '.join(wanted)}\n"
        )
    say(f"installing {len(wanted)} system packages: {' '.join(wanted)}")
    command = [*prefix, "apt-get", "install", "--yes", "--no-install-recommends", *wanted]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    log = subprocess.run([*prefix, "apt-get", "update", "-qq"], env=environment, capture_output=True, text=True)
    if log.returncode:
        say(f"apt-get update: {log.stderr.strip()[-400:]}")
    done = subprocess.run([*command, "-qq"], env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SetUpError(f"The system packages could not be installed:\n{done.stderr.strip()[-2000:]}")


def apt_prefix() -> list[str] | None:
    """What to put before apt-get: nothing for root, sudo when it asks for no password, None when neither."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


def has_ensurepip() -> bool:
    try:
        import ensurepip
    except ImportError:
        return False
    return bool(ensurepip.version())


def ensure(kind: str) -> None:
    """Prepare for `run`, `test` or `package`; does nothing when that was done before from the same lock file."""
    lock, packages = {
        "run": (LOCK, RUN_PACKAGES),
        "test": (DEV_LOCK, RUN_PACKAGES + TEST_PACKAGES),
        "package": (PACKAGE_LOCK, RUN_PACKAGES),
    }[kind]
    wanted, stamps = fingerprint(lock, packages), read_stamps()
    # The development versions hold the application's own, pinned alike: whoever can test can run.
    if wanted == stamps.get(kind) or (kind == "run" and "test" in stamps and stamps.get("run") == wanted):
        if are_translations_old():
            compile_translations()
        return
    ensure_system(packages)
    make_environment()
    stamps = read_stamps()
    say("installing the pinned Python packages (once; this takes a minute)")
    pip = [str(venv_program("python")), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run_quietly([*pip, "--require-hashes", "--no-deps", "-r", str(lock)], "The Python packages could not be installed")
    run_quietly([*pip, "--no-build-isolation", "--no-deps", "--editable", str(ROOT)], "Sidetone could not be installed")
    compile_translations()
    stamps[kind] = wanted
    if kind == "test":
        stamps["run"] = fingerprint(LOCK, RUN_PACKAGES)
    (VENV / "sidetone.json").write_text(json.dumps(stamps))


def make_environment() -> None:
    """Have an environment of the Python that runs this. Raises SetUpError when the one there is not ours to replace."""
    own = f"{sys.version_info[0]}.{sys.version_info[1]}"
    found = environment_version()
    is_there = venv_program("python").exists()
    if is_there and found in ("", own):
        return
    if is_there and not (VENV / "sidetone.json").exists():
        raise SetUpError(
            f"{VENV} is an environment of Python {found}, and this is {own}: start this with that Python, or name"
            " another folder in SIDETONE_VENV."
        )
    say(f"making {VENV.name} anew, for Python {own} instead of {found}" if is_there else f"making {VENV.name}")
    venv.EnvBuilder(with_pip=True, clear=VENV.exists(), symlinks=os.name != "nt").create(VENV)


def environment_version() -> str:
    """Major and minor version of the environment's Python; "" where it does not say."""
    try:
        told = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
    found = re.search(r"(?m)^version(?:_info)? *= *(\d+\.\d+)", told)
    return found[1] if found else ""


def compile_translations() -> None:
    """Make what the application loads of `resources/translations`."""
    python = str(venv_program("python"))
    translations = str(ROOT / "packaging" / "translations.py")
    run_quietly([python, translations, "compile"], "The translations could not be compiled")


def are_translations_old() -> bool:
    """Whether a source, or what compiles it, is newer than what was made of it."""
    compiler = (ROOT / "packaging" / "translations.py").stat().st_mtime
    for source in (ROOT / "resources" / "translations").glob("*.ts"):
        newest = max(compiler, source.stat().st_mtime)
        for made in (source.with_suffix(".qm"), source.with_suffix(".json")):
            if not made.exists() or made.stat().st_mtime < newest:
                return True
    return False


def run_quietly(command: list[str], failure: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise SetUpError(f"{failure}:\n{(done.stderr or done.stdout).strip()[-3000:]}")


def replace_process(command: list[str]) -> int:
    """Become `command`; on Windows, which cannot, run it and hand its exit code on."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command).returncode


def run(arguments: list[str]) -> int:
    ensure("run")
    # -P: what lies in the folder that this is started from is none of ours.
    return replace_process([str(venv_program("python")), "-P", "-m", "app", *arguments])


def test(arguments: list[str]) -> int:
    ensure("test")
    os.chdir(ROOT)
    return replace_process([str(venv_program("python")), "-m", "pytest", *arguments])


def check(_: list[str]) -> int:
    """Every static check and the unit tests, side by side; one line each, the output of what failed."""
    ensure("test")
    python = str(venv_program("python"))
    steps = {
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "lint": [python, "-m", "ruff", "check", "."],
        "types": [python, "-m", "mypy"],
        "imports": [str(venv_program("lint-imports"))],
        "unit tests of what decides, every branch": [python, "packaging/pure_coverage.py"],
        "unit tests of the other rooms": [python, "packaging/pure_coverage.py", "--others"],
    }

    def perform(step: tuple[str, list[str]]) -> tuple[str, subprocess.CompletedProcess[str]]:
        name, command = step
        return name, subprocess.run(command, cwd=ROOT, capture_output=True, text=True)

    failed = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        for name, done in pool.map(perform, steps.items()):
            print(f"{'ok    ' if done.returncode == 0 else 'FAILED'} {name}", flush=True)
            if done.returncode:
                failed += 1
                print(done.stdout + done.stderr, flush=True)
    return 1 if failed else 0


def setup(_: list[str]) -> int:
    ensure("run")
    say("ready: python3 packaging/dev.py run")
    return 0


def lock(_: list[str]) -> int:
    """Resolve for every supported Python and system at once. Needs `uv` in the environment."""
    ensure("test")
    uv = str(venv_program("uv"))
    if not Path(uv).exists():
        run_quietly([str(venv_program("python")), "-m", "pip", "install", "--quiet", "uv"], "uv could not be installed")
    base = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
    base += ["--no-header", "--upgrade", "pyproject.toml", "packaging/build.in"]
    run_quietly([*base, "-o", str(LOCK)], "The versions could not be resolved")
    for extra, file in (("dev", DEV_LOCK), ("package", PACKAGE_LOCK)):
        command = [*base, "--extra", extra, "-c", str(LOCK), "-o", str(file)]
        run_quietly(command, "The versions could not be resolved")
    return 0


COMMANDS = {"run": run, "test": test, "check": check, "setup": setup, "lock": lock}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=list(COMMANDS))
    given = sys.argv[1:]
    own, rest = (given[: given.index("--")], given[given.index("--") + 1 :]) if "--" in given else (given, [])
    parsed, unknown = parser.parse_known_args(own)
    try:
        return COMMANDS[parsed.command](unknown + rest)
    except SetUpError as error:
        print(f"\n{error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
