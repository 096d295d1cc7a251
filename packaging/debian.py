"""The Debian package: the frozen program, its place in the desktop, and what it needs of the system.

Standard library and Debian's own tools. The libraries that the program takes from the system are found by
`dpkg-shlibdeps`, so the package fits the release that it was built on and later ones.
"""

import datetime
import gzip
import json
import os
import re
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import copyright_file

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
APP_ID = "io.github.sidetone.Sidetone"
CONVERSATIONS = "application/vnd.sidetone.conversation+zip:*.sidetone"
TOOLS = ["appstream", "binutils", "desktop-file-utils", "dpkg-dev", "lintian", "shared-mime-info"]
LINTIAN = "2.116"  # Debian 12's
OF_PYTHON = re.compile(r"_internal/(libpython3|python3\.\*/lib-dynload/)")  # its library and modules, in an override
# What no file is linked against and the program still needs: voices, sound, Qt's helper for X.
ALSO_NEEDED = ["ca-certificates", "flite", "libasound2-plugins", "libportaudio2", "libxcb-cursor0", "xdg-utils"]
ALSO_GOOD = ["fonts-noto-cjk", "gnome-keyring"]
DESCRIPTION = """Description: Talk with realtime voice agents
 You speak, an agent answers, tools run, the conversation is handed from one
 agent to the next, and everything that happened can be seen and exported.
 .
 It works without an account, a key or a network: speech recognition, answers
 and voices come from an engine on this computer. With a key it speaks with the
 OpenAI Realtime API or Azure OpenAI.
"""

Perform = Callable[[list[str], str], None]


def build(dist: Path, work: Path, version: str, built_at: int, perform: Perform, python: str) -> Path:
    """Make the package of `dist/sidetone`.

    Args:
        built_at: s since 1970; no file in the package is younger.
        perform: runs a command or raises.
        python: an interpreter with Qt, which draws the icons.
    Returns:
        The package file in `dist`.
    """
    architecture = _said(["dpkg", "--print-architecture"])
    root = work / "deb"
    lay(root, dist, version, built_at, perform, python)
    _write_control(root, architecture, version, built_at)
    package = dist / f"sidetone_{version}_{architecture}.deb"
    perform(["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(root), str(package)], "dpkg-deb failed")
    return package


def lay(root: Path, dist: Path, version: str, built_at: int, perform: Perform, python: str) -> None:
    """Lay the program of `dist/sidetone` and its place in the desktop under `root/usr`, anew."""
    shutil.rmtree(root, ignore_errors=True)
    program = root / "usr" / "lib" / "sidetone"
    shutil.copytree(dist / "sidetone", program, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "sidetone").symlink_to("../lib/sidetone/sidetone")
    _lay_desktop_files(root, version, built_at)
    perform([python, str(Path(__file__).with_name("icons.py")), str(root / "usr" / "share" / "icons")], "No icons")
    _lay_documents(root, program, version, built_at)
    _set_modes(root)


def check(package: Path) -> list[str]:
    """Hold the package against Debian's and the desktop's own checks.

    Returns:
        What lintian warns of.
    Raises:
        CheckError: one of them complains; the text holds what it said.
    """
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--extract", str(package), folder], check=True)
        check_desktop_files(Path(folder) / "usr" / "share")
    said = _pass(["lintian", "--display-info", "--fail-on", "error", "--allow-root", str(package)])
    return worth_telling(said, _said(["lintian", "--version"]))


def worth_telling(said: str, version: str) -> list[str]:
    """Of what lintian said: its warnings.

    Raises:
        CheckError: an override fits nothing, to the lintian that they are written for; others word their hints
            differently, and for them such lines are told. What Python's own files need depends on whose Python it is:
            python.org's or Debian's.
    """
    overrides = [line for line in said.splitlines() if re.search(r"\b(unused|mismatched)-override\b", line)]
    idle = [line for line in overrides if not OF_PYTHON.search(line)]
    if idle and re.search(rf"\bv{re.escape(LINTIAN)}\.", version):
        lines = "\n".join(idle)
        raise CheckError(f"Nothing needs these lines any more; take them out of linux/lintian-overrides:\n{lines}")
    warnings = [line for line in said.splitlines() if line.startswith("W:") and line not in overrides]
    return [*warnings, *idle]


def check_desktop_files(share: Path) -> None:
    """Hold what tells the desktop of the program against the desktop's own checks. Raises CheckError."""
    if hint := _pass(["desktop-file-validate", str(share / "applications" / f"{APP_ID}.desktop")]):
        raise CheckError(hint)
    _pass(["appstreamcli", "validate", "--no-net", str(share / "metainfo" / f"{APP_ID}.metainfo.xml")])
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(share / "mime", Path(folder) / "mime")
        _pass(["update-mime-database", "-n", str(Path(folder) / "mime")])
        # It takes files whose words it does not know, and makes nothing of those.
        known = (Path(folder) / "mime" / "globs").read_text(encoding="utf-8").splitlines()
    if CONVERSATIONS not in known:
        raise CheckError(f"{APP_ID}.xml has no such name of files: {CONVERSATIONS}")


class CheckError(Exception):
    """What a check said of the package."""


def _pass(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip()
    if done.returncode:
        # Hints of lintian's that are merely information, and hundreds, would hide what it is about.
        raise CheckError("\n".join([f"{command[0]}:", *(line for line in said.splitlines() if line[:2] != "I:")]))
    return said


def _lay_desktop_files(root: Path, version: str, built_at: int) -> None:
    share = root / "usr" / "share"
    picture = ROOT / "resources" / "screenshots" / "conversation-light.png"
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    date = datetime.datetime.fromtimestamp(built_at, datetime.UTC).date().isoformat()
    words = {"@VERSION@": version, "@DATE@": date, "@WIDTH@": str(width), "@HEIGHT@": str(height)}
    _write(share / "applications" / f"{APP_ID}.desktop", _filled("sidetone.desktop", words))
    _write(share / "mime" / "packages" / f"{APP_ID}.xml", _filled("mime.xml", words))
    _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", _filled("metainfo.xml", words))
    _write_packed(share / "man" / "man1" / "sidetone.1.gz", _filled("sidetone.1", words))
    _write(share / "lintian" / "overrides" / "sidetone", _filled("lintian-overrides", words))


def _lay_documents(root: Path, program: Path, version: str, built_at: int) -> None:
    folder = root / "usr" / "share" / "doc" / "sidetone"
    resources = program / "_internal" / "resources"
    shutil.copytree(resources / "licences", folder / "licences")
    shutil.copy(resources / "sidetone.cdx.json", folder)
    index = json.loads((folder / "licences" / "index.json").read_text(encoding="utf-8"))
    own = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("\n\n")[2]
    _write(folder / "copyright", copyright_file.text(index, own))
    when = datetime.datetime.fromtimestamp(built_at, datetime.UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    log = f"sidetone ({version}) stable; urgency=medium\n\n  * Version {version}.\n\n -- {_maintainer()}  {when}\n"
    _write_packed(folder / "changelog.gz", log)


def _write_control(root: Path, architecture: str, version: str, built_at: int) -> None:
    size_kib = sum(file.lstat().st_size for file in root.rglob("*") if not file.is_dir()) // 1024
    linked = _linked(root)
    depends = sorted([*linked, *({*ALSO_NEEDED} - {entry.split()[0] for entry in linked})])
    lines = [
        "Package: sidetone",
        f"Version: {version}",
        f"Architecture: {architecture}",
        f"Maintainer: {_maintainer()}",
        f"Installed-Size: {size_kib}",
        f"Depends: {', '.join(depends)}",
        f"Recommends: {', '.join(ALSO_GOOD)}",
        "Section: sound",
        "Priority: optional",
        "Homepage: https://sidetone.github.io/",
    ]
    _write(root / "DEBIAN" / "control", "\n".join(lines) + "\n" + DESCRIPTION)
    sums = subprocess.run(
        ["sh", "-c", "find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    _write(root / "DEBIAN" / "md5sums", sums)
    _set_modes(root)
    for file in [root, *root.rglob("*")]:
        os.utime(file, (built_at, built_at), follow_symlinks=False)


def _linked(root: Path) -> list[str]:
    """What the program's files are linked against and the package does not hold, as entries of `Depends`."""
    program = root / "usr" / "lib" / "sidetone"
    files = [file for file in program.rglob("*") if _is_elf(file)]
    folders = sorted({str(file.parent) for file in files})
    with tempfile.TemporaryDirectory() as folder:
        control = Path(folder) / "debian" / "control"
        _write(control, "Source: sidetone\n\nPackage: sidetone\nArchitecture: any\nDescription: x\n")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        command += [f"-l{place}" for place in folders] + [f"-e{file}" for file in files]
        said = _said(command, folder)
    return said.removeprefix("shlibs:Depends=").split(", ")


def _is_elf(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _set_modes(root: Path) -> None:
    """Everybody may read what is there, whatever whoever lays it keeps to themselves otherwise."""
    for entry in [root, *root.rglob("*")]:
        if entry.is_symlink():
            continue
        is_program = entry.is_dir() or entry == root / "usr" / "lib" / "sidetone" / "sidetone"
        entry.chmod(0o755 if is_program else 0o644)


def _filled(name: str, words: dict[str, str]) -> str:
    text = (LINUX / name).read_text(encoding="utf-8")
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _write_packed(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def _said(command: list[str], folder: str | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    if done.returncode:
        faults = [line for line in done.stderr.splitlines() if ": warning: " not in line]
        raise CheckError("\n".join([f"{command[0]} failed:", *faults])[:3000])
    return done.stdout.strip()


def _maintainer() -> str:
    return "The Sidetone developers <sidetone@sidetone.github.io>"
