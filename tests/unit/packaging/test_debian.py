"""The Debian package's own texts: whole, without marks left, and of the format their readers ask for."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType

import pytest

from app import cli_parser
from app.base import secrets
from app.history.bundle import MIME_TYPE, SUFFIX, pack
from app.history.conversation import ConversationHead
from tests import packaging_programs

ROOT = Path(__file__).resolve().parents[3]
# What is loaded or started by its name, and whose it is.
NAMED = {
    "bin/flite": "flite",
    "bin/xdg-open": "xdg-utils",
    "libportaudio.so.2": "libportaudio2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "alsa-lib/libasound_module_pcm_pulse.so": "libasound2-plugins",
    "sbin/update-ca-certificates": "ca-certificates",
}
OF_A_DESKTOP = pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="asks the desktop's own tools")


@pytest.fixture(scope="module")
def debian() -> ModuleType:
    return packaging_programs.load("debian")


@pytest.fixture
def laid(debian: ModuleType, tmp_path: Path) -> Path:
    """A package root with a program of two files, as far as no tool of Debian's is needed."""
    program = tmp_path / "usr" / "lib" / "sidetone"
    resources = program / "_internal" / "resources"
    (resources / "licences").mkdir(parents=True)
    (resources / "licences" / "index.json").write_text("[]", encoding="utf-8")
    (resources / "sidetone.cdx.json").write_text("{}", encoding="utf-8")
    (program / "sidetone").write_text("", encoding="utf-8")
    debian._lay_desktop_files(tmp_path, "1.2.3", 1_790_000_000)
    debian._lay_documents(tmp_path, program, "1.2.3", 1_790_000_000)
    return tmp_path


def test_the_desktop_entry_starts_the_command_and_knows_its_window(laid: Path) -> None:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # its keys are case-sensitive
    parser.read(laid / "usr/share/applications/io.github.sidetone.Sidetone.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Exec"] == "sidetone open %f"
    assert cli_parser.parse(["open", "given.sidetone"]).command == "open"
    assert entry["MimeType"] == f"{MIME_TYPE};"
    assert entry["StartupWMClass"] == "sidetone"
    for language in ("ja", "ko", "zh_CN"):
        assert entry[f"Comment[{language}]"] != entry["Comment"]


def test_the_metainfo_names_this_version_and_the_desktop_entry(laid: Path) -> None:
    tree = ElementTree.parse(laid / "usr/share/metainfo/io.github.sidetone.Sidetone.metainfo.xml")
    release = tree.find("releases/release")
    assert release is not None
    assert (release.get("version"), release.get("date")) == ("1.2.3", "2026-09-21")
    assert tree.findtext("launchable") == "io.github.sidetone.Sidetone.desktop"
    assert all(int(image.get("width", "0")) > 0 for image in tree.iter("image"))


@OF_A_DESKTOP
def test_the_desktops_own_checks_find_no_fault(debian: ModuleType, laid: Path) -> None:
    share = laid / "usr" / "share"
    debian.check_desktop_files(share)
    entry = share / "applications" / "io.github.sidetone.Sidetone.desktop"
    entry.write_text(entry.read_text(encoding="utf-8").replace("Terminal=false", "Terminal=perhaps"), encoding="utf-8")
    with pytest.raises(debian.CheckError, match="Terminal"):
        debian.check_desktop_files(share)


@OF_A_DESKTOP
def test_a_hint_to_the_desktop_entry_is_a_complaint_too(debian: ModuleType, laid: Path) -> None:
    entry = laid / "usr" / "share" / "applications" / "io.github.sidetone.Sidetone.desktop"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("Categories=AudioVideo;", "Categories=Network;AudioVideo;"), encoding="utf-8")
    with pytest.raises(debian.CheckError, match="more than one main category"):
        debian.check_desktop_files(laid / "usr" / "share")


@OF_A_DESKTOP
@pytest.mark.parametrize(("right", "wrong"), [("<glob pattern", "<glop pattern"), ("*.sidetone", "*.sidetoen")])
def test_a_type_of_files_without_their_name_is_a_complaint(
    debian: ModuleType, laid: Path, right: str, wrong: str
) -> None:
    types = laid / "usr" / "share" / "mime" / "packages" / "io.github.sidetone.Sidetone.xml"
    types.write_text(types.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    with pytest.raises(debian.CheckError, match=re.escape(f"{MIME_TYPE}:*{SUFFIX}")):
        debian.check_desktop_files(laid / "usr" / "share")


def test_every_override_names_its_files_and_has_a_reason() -> None:
    blocks = (ROOT / "packaging" / "linux" / "lintian-overrides").read_text(encoding="utf-8").split("\n\n")
    assert len(blocks) > 3
    for block in blocks[1:]:
        comments = [line for line in block.splitlines() if line.startswith("#")]
        overrides = [line for line in block.splitlines() if not line.startswith("#")]
        assert comments
        assert [line for line in overrides if not re.search(r" \*usr/lib/sidetone/\S*[a-z]\S*$", line)] == []


@OF_A_DESKTOP
def test_a_conversation_is_known_by_its_first_bytes_and_by_its_name(laid: Path) -> None:
    share = laid / "usr" / "share"
    subprocess.run(["update-mime-database", str(share / "mime")], check=True, capture_output=True)
    assert f"{MIME_TYPE}:*{SUFFIX}\n" in (share / "mime" / "globs").read_text(encoding="utf-8")
    first = pack(ConversationHead("x"), [])[:200]
    magic = (share / "mime" / "magic").read_bytes()
    for at, value in ((b">0=", first[:4]), (b"1>30=", f"mimetype{MIME_TYPE}".encode())):
        assert at + len(value).to_bytes(2, "big") + value in magic
    assert first[30:].startswith(f"mimetype{MIME_TYPE}".encode())
    tree = ElementTree.parse(share / "metainfo/io.github.sidetone.Sidetone.metainfo.xml")
    assert tree.findtext("provides/mediatype") == MIME_TYPE


def test_the_icon_of_a_conversation_is_drawn_where_the_desktop_looks_for_it(laid: Path, drawn: Path) -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    type_ = ElementTree.parse(laid / "usr/share/mime/packages/io.github.sidetone.Sidetone.xml").find(
        f"{space}mime-type"
    )
    assert type_ is not None
    icon = type_.find(f"{space}icon")
    assert icon is not None
    for place in (drawn / "theme" / "hicolor").iterdir():
        names = {file.stem for file in (place / "mimetypes").iterdir()}
        assert names == {icon.get("name")}
    named = {file.name for file in (drawn / "icons").iterdir()}
    assert named == {"sidetone.ico", "sidetone.icns", "conversation.ico", "conversation.icns"}


@pytest.mark.parametrize(("file", "package"), NAMED.items(), ids=NAMED.values())
def test_what_is_loaded_by_its_name_comes_with_a_package_that_is_named(file: str, package: str) -> None:
    done = subprocess.run(["sh", "-c", 'dpkg-query -S "*/$1"', "sh", file], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"{package} is not installed here")
    assert package in {line.partition(":")[0] for line in done.stdout.splitlines()}


IDLE = "I: sidetone: unused-override embedded-library expat *usr/x* [usr/share/lintian/overrides/sidetone:24]"
OTHER = "W: sidetone: mismatched-override hardening-no-pie usr/y [usr/share/lintian/overrides/sidetone:30]"
WARNING = "W: sidetone: wrong-name-for-changelog-of-native-package [usr/share/doc/sidetone/changelog.gz]"


@pytest.mark.parametrize("idle", [IDLE, OTHER])
def test_an_override_that_nothing_needs_stops_the_build(debian: ModuleType, idle: str) -> None:
    said = f"{WARNING}\n{idle}\nI: sidetone: spelling-error-in-binary wTH with [usr/lib/sidetone/sidetone]"
    with pytest.raises(debian.CheckError, match=re.escape(idle)):
        debian.worth_telling(said, "Lintian v2.116.3+deb12u1")
    assert debian.worth_telling(said, "Lintian v2.114.0ubuntu1.5") == [WARNING, idle]
    assert debian.worth_telling(said.replace(idle, ""), "Lintian v2.116.3+deb12u1") == [WARNING]


@pytest.mark.parametrize("file", ["python3.*/lib-dynload/pyexpat.*.so*", "libpython3.*.so*"])
def test_an_override_for_what_another_python_has_is_no_fault(debian: ModuleType, file: str) -> None:
    """Debian's has the module that speaks of Expat in its library, python.org's beside it."""
    line = f"embedded-library expat *usr/lib/sidetone/_internal/{file}"
    assert f"sidetone: {line}\n" in (ROOT / "packaging/linux/lintian-overrides").read_text(encoding="utf-8")
    for hint in ("I: sidetone: unused", "W: sidetone: mismatched"):
        idle = f"{hint}-override {line} [usr/share/lintian/overrides/sidetone:19]"
        assert debian.worth_telling(f"{idle}\n{WARNING}", "Lintian v2.116.3+deb12u1") == [WARNING]


def test_what_a_tool_complains_of_is_told_without_its_warnings(debian: ModuleType) -> None:
    said = "echo 'tool: warning: odd' >&2; echo 'tool: error: cannot find library libfar.so.1' >&2; exit 2"
    with pytest.raises(debian.CheckError) as told:
        debian._said(["sh", "-c", said])
    assert str(told.value) == "sh failed:\ntool: error: cannot find library libfar.so.1"


def test_no_mark_is_left_in_any_text(laid: Path) -> None:
    texts = [file for file in (laid / "usr" / "share").rglob("*") if file.is_file() and file.suffix != ".gz"]
    assert len(texts) >= 6
    for file in texts:
        assert "@VERSION@" not in file.read_text(encoding="utf-8"), file
        assert "@DATE@" not in file.read_text(encoding="utf-8"), file


def test_the_manual_tells_of_every_command_and_every_key() -> None:
    manual = (ROOT / "packaging" / "linux" / "sidetone.1").read_text(encoding="utf-8")
    [commands] = (action for action in cli_parser.make_parser()._actions if action.dest == "command")
    assert commands.choices
    told = set(re.findall(r"^(?:\.B |\\fB)(\w+)(?:\\fR.*)?$", manual, re.MULTILINE))
    assert set(commands.choices) - told == set()
    assert [name for name in secrets.ENVIRONMENT.values() if name not in manual] == []


def test_the_copyright_file_holds_the_whole_licence(laid: Path) -> None:
    text = (laid / "usr/share/doc/sidetone/copyright").read_text(encoding="utf-8")
    assert text.startswith("Format: ")
    words = (ROOT / "LICENSE").read_text(encoding="utf-8").split()[2:]
    assert all(word in text for word in words)


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="packs with Debian's tool")
def test_what_is_packed_is_what_was_laid(debian: ModuleType, laid: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "_linked", lambda _: ["libc6 (>= 2.36)", "libportaudio2 (>= 19)"])
    own = os.umask(0o077)  # of a builder who lets nobody look
    try:
        debian._write_control(laid, "amd64", "1.2.3", 1_790_000_000)
    finally:
        os.umask(own)
    package = laid.parent / "sidetone.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "--build", str(laid), str(package)], check=True)
    said = subprocess.run(
        ["dpkg-deb", "-f", str(package), "Depends"], capture_output=True, text=True, check=True
    ).stdout
    depends = [entry.split()[0] for entry in said.split(", ")]
    assert sorted(depends) == sorted({"libc6", *NAMED.values()})
    assert "libportaudio2 (>= 19)" in said
    listed = subprocess.check_output(["dpkg-deb", "-c", str(package)], text=True)
    assert "root/root" in listed
    readable = ("drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--", "lrwxrwxrwx")
    assert [line for line in listed.splitlines() if not line.startswith(readable)] == []
    program = next(line for line in listed.splitlines() if line.endswith("/usr/lib/sidetone/sidetone"))
    assert program.startswith("-rwxr-xr-x")
    assert os.stat(laid / "usr/lib/sidetone/sidetone").st_mtime == 1_790_000_000
