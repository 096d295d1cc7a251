"""What Sidetone.app tells macOS of itself: its version, and on which systems everything inside runs."""

from __future__ import annotations

import plistlib
import re
import sysconfig
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from app.history.bundle import MIME_TYPE, SUFFIX
from tests import packaging_programs

ROOT = packaging_programs.FOLDER.parent
MACOS = packaging_programs.FOLDER / "macos"
# With the hardened runtime, which notarisation asks for, a program may do none of these unless it says so.
ENTITLED = {
    "com.apple.security.device.audio-input",  # listen
    "com.apple.security.cs.allow-unsigned-executable-memory",  # ctypes' callbacks: libffi writes them at run time
    "com.apple.security.cs.disable-library-validation",  # load libraries of wheels, which others signed
}


@pytest.fixture
def macos_bundle() -> ModuleType:
    return packaging_programs.load("macos_bundle")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setitem(sysconfig.get_config_vars(), "MACOSX_DEPLOYMENT_TARGET", "10.13")
    return tmp_path


def install(folder: Path, name: str, *tags: str) -> None:
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    lines = "".join(f"Tag: {tag}\n" for tag in tags)
    (info / "WHEEL").write_text(f"Wheel-Version: 1.0\n{lines}Build: 1\n", encoding="utf-8")


def test_the_newest_system_that_a_wheel_asks_for_is_the_oldest_that_all_run_on(
    macos_bundle: ModuleType, installed: Path
) -> None:
    install(installed, "window", "cp310-abi3-macosx_13_0_universal2")
    install(installed, "numbers", "cp312-cp312-macosx_9_5_arm64")
    install(installed, "pure", "py3-none-any")
    install(installed, "foreign", "cp312-cp312-manylinux_2_28_x86_64")
    names = ["window", "numbers", "pure", "foreign", "of-another-system"]
    assert macos_bundle.oldest_system(names) == (13, 0)
    install(installed, "patterns", "cp312-cp312-macosx_14_2_arm64")
    assert macos_bundle.oldest_system([*names, "patterns"]) == (14, 2)


def test_a_wheel_for_both_processors_runs_where_the_older_of_its_systems_does(
    macos_bundle: ModuleType, installed: Path
) -> None:
    install(installed, "both", "cp312-cp312-macosx_11_0_arm64", "cp312-cp312-macosx_10_15_x86_64")
    assert macos_bundle.oldest_system(["both"]) == (10, 15)


@pytest.mark.parametrize(("target", "system"), [("10.13", (10, 13)), ("12", (12, 0)), (None, (11, 0))])
def test_python_itself_asks_for_a_system(
    macos_bundle: ModuleType, monkeypatch: pytest.MonkeyPatch, target: str | None, system: tuple[int, int]
) -> None:
    monkeypatch.setitem(sysconfig.get_config_vars(), "MACOSX_DEPLOYMENT_TARGET", target)
    assert macos_bundle.oldest_system([]) == system


def test_the_application_tells_its_version_its_system_and_its_documents(
    macos_bundle: ModuleType, installed: Path
) -> None:
    install(installed, "window", "cp310-abi3-macosx_13_0_universal2")
    told = macos_bundle.properties("1.2.3", ["window"])
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == "1.2.3"
    assert told["LSMinimumSystemVersion"] == "13.0"
    assert "listens" in told["NSMicrophoneUsageDescription"]
    assert told["NSHighResolutionCapable"] is True
    assert told["CFBundleDocumentTypes"]


def test_every_library_of_the_application_is_asked(macos_bundle: ModuleType, installed: Path) -> None:
    """A wheel of Qt that an unheard-of system is needed for shows in what the application tells."""
    install(installed, "PySide6_Essentials", "cp310-abi3-macosx_99_1_universal2")
    assert macos_bundle.properties("1.2.3")["LSMinimumSystemVersion"] == "99.1"


def test_the_bundle_is_made_with_these_properties_of_the_projects_version() -> None:
    spec = (ROOT / "packaging" / "sidetone.spec").read_text(encoding="utf-8")
    assert re.search(r"BUNDLE\((.|\n)*info_plist=macos_bundle\.properties\(version\)", spec)
    assert 'version = tomllib.loads((ROOT / "pyproject.toml")' in spec
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def test_the_hardened_runtime_allows_what_the_program_does_and_no_more() -> None:
    told = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert told == dict.fromkeys(ENTITLED, True)


def test_a_double_click_opens_a_conversation() -> None:
    told = plistlib.loads((MACOS / "documents.plist").read_bytes())
    [declared], [opened] = told["UTExportedTypeDeclarations"], told["CFBundleDocumentTypes"]
    assert declared["UTTypeTagSpecification"] == {
        "public.filename-extension": [SUFFIX.removeprefix(".")],
        "public.mime-type": [MIME_TYPE],
    }
    assert opened["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert opened["CFBundleTypeIconFile"] == declared["UTTypeIconFile"] == "conversation.icns"
    assert (opened["CFBundleTypeRole"], opened["LSHandlerRank"]) == ("Viewer", "Owner")  # the type is this project's
