"""What a build needs before it begins: a Python that can be frozen, and programs of the system.

Asked by `build.py`; standard library only. On Debian and Ubuntu what is missing is installed, or named with what to
type; elsewhere it is named.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import dev

DEBIANS_PREFIX = "/usr"  # of the Python that Debian brings; another is somewhere else
# What freezing calls: each program, with Debian's package of it.
FREEZING = {"patchelf": "patchelf", "readelf": "binutils", "strip": "binutils"}
# What Qt's plug-ins for Wayland are linked to: a package can only name what is here, and an AppDir only bring that.
LINKED = ["libwayland-cursor0", "libwayland-egl1"]


def ensure(debian_packages: list[str]) -> None:
    """Have everything for a frozen program, and `debian_packages` of Debian, here.

    Raises:
        SetUpError: something is missing, and what to do about it.
    """
    if sys.platform == "linux":
        git = ["git"] if is_checkout() else []
        packages = {*FREEZING.values(), *git, *_parts_of_debians_python(), *LINKED, *debian_packages}
        dev.ensure_system([*dev.RUN_PACKAGES, *sorted(packages)])
        refuse_missing([*FREEZING, *git])
        refuse_python_without_library()
    dev.ensure("package")


def ensure_git() -> None:
    """Have Git here, which knows the time of the commit, where this is a checkout. Raises SetUpError."""
    if is_checkout() and not shutil.which("git"):
        dev.ensure_system(["git"])
        refuse_missing(["git"])


def is_checkout() -> bool:
    """Whether this is a checkout rather than what a source archive held."""
    return (dev.ROOT / ".git").exists()


def refuse_untracked(places: list[str]) -> None:
    """Raises SetUpError when files of the checkout lie in `places` that its history does not know, nor ignores."""
    if not is_checkout():
        return
    ensure_git()
    asked = ["git", "ls-files", "--others", "--exclude-standard", "-z", "--", *places]
    done = subprocess.run(asked, cwd=dev.ROOT, capture_output=True, text=True)
    if done.returncode:
        raise dev.SetUpError(f"Git does not tell which files are the project's own:\n{done.stderr.strip()}")
    if untracked := sorted(filter(None, done.stdout.split("\0"))):
        raise dev.SetUpError(
            "Git does not know these files, which would be given away with the others:\n  "
            + "\n  ".join(untracked)
            + "\nAdd them (`git add`) or take them away."
        )


def refuse_missing(programs: list[str]) -> None:
    """Raises SetUpError when some of them are not here."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        raise dev.SetUpError(f"Please install what the build calls, then start it again: {', '.join(missing)}.")


def refuse_python_without_library() -> None:
    """Raises SetUpError for a Python that was built without the shared library that a frozen program starts."""
    minor = sys.version_info[1]
    places = [sysconfig.get_config_var("LIBDIR"), os.path.join(sys.base_prefix, "lib")]
    if not any(list(Path(place).glob(f"libpython3.{minor}*.so*")) for place in places if place):
        raise dev.SetUpError(
            f"{sys.executable} was built without the shared library libpython3.{minor}, which a frozen program starts:"
            " take another Python, or build this one with --enable-shared (pyenv:"
            f" PYTHON_CONFIGURE_OPTS=--enable-shared pyenv install 3.{minor})."
        )


def _parts_of_debians_python() -> list[str]:
    """What Debian's Python has in packages of its own; of another Python nothing."""
    library = f"libpython3.{sys.version_info[1]}"
    return [f"{library}|{library}t64"] if sys.base_prefix == DEBIANS_PREFIX else []
