"""What AppImage and Flatpak are made of, laid by the builder around a program that prints its arguments."""

from __future__ import annotations

import configparser
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import packaging_programs

MANIFEST = packaging_programs.FOLDER / "flatpak" / "io.github.sidetone.Sidetone.yml"
ARGUMENTS = ["open", "two words.sidetone", "", "*", "“$HOME”"]
# What README promises of the sandbox, and what of it no picture and no sound can be without.
PERMISSIONS = {
    "sound": {"--socket=pulseaudio"},
    "the display": {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri"},
    "the network": {"--share=network"},
    "the keyring": {"--talk-name=org.freedesktop.secrets"},
}


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    return dict(yaml.safe_load(MANIFEST.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def app(appdir: Path, manifest: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the manifest's commands make `/app` of it."""
    folder = tmp_path_factory.mktemp("flatpak") / "app"
    folder.mkdir()
    [module] = manifest["modules"]
    for command in module["build-commands"]:
        subprocess.run(["sh", "-ec", command.replace("/app", str(folder))], cwd=appdir, check=True)
    return folder


def said(command: Path, **environment: str) -> list[str]:
    done = subprocess.run(
        [str(command), *ARGUMENTS],
        text=True,
        check=True,
        capture_output=True,
        env={"PATH": "/usr/bin:/bin", **environment},
    )
    return done.stdout.splitlines()


def entry_of(file: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.read(file, encoding="utf-8")
    return parser["Desktop Entry"]


def test_apprun_gives_every_argument_on_as_it_is(appdir: Path) -> None:
    assert said(appdir / "AppRun", APPDIR=str(appdir)) == ARGUMENTS


def test_apprun_finds_the_program_from_wherever_it_is_called(appdir: Path, tmp_path: Path) -> None:
    moved = tmp_path / "a folder" / "Sidetone.AppDir"
    shutil.copytree(appdir, moved, symlinks=True)
    (tmp_path / "link").symlink_to(moved / "AppRun")
    assert said(tmp_path / "link") == ARGUMENTS


def test_what_appimagetool_looks_for_lies_at_the_top(appdir: Path) -> None:
    [entry] = appdir.glob("*.desktop")
    icon = entry_of(entry)["Icon"]
    assert (appdir / f"{icon}.svg").is_file()
    assert (appdir / "usr" / "share" / "metainfo" / f"{entry.stem}.metainfo.xml").is_file()
    assert (appdir / "usr" / "bin" / entry_of(entry)["Exec"].split()[0]).resolve().is_file()


def test_flatpak_takes_the_folder_that_the_builder_makes(appdir: Path, manifest: dict[str, Any]) -> None:
    [module] = manifest["modules"]
    [source] = module["sources"]
    taken = (MANIFEST.parent / source["path"]).resolve()
    assert source["type"] == "dir"
    assert taken.relative_to(packaging_programs.FOLDER.parent) == appdir.relative_to(appdir.parents[1])


def test_flatpak_starts_the_program_that_it_installs(app: Path, manifest: dict[str, Any]) -> None:
    assert said(app / "bin" / manifest["command"]) == ARGUMENTS
    entry = entry_of(app / "share" / "applications" / f"{manifest['id']}.desktop")
    assert entry["Exec"].split()[0] == manifest["command"]


def test_the_desktop_outside_the_sandbox_sees_what_bears_its_name(app: Path, manifest: dict[str, Any]) -> None:
    shown = [
        file for kind in ("applications", "icons", "metainfo", "mime") for file in (app / "share" / kind).rglob("*")
    ]
    names = [file.name for file in shown if file.is_file()]
    assert len(names) > 10
    assert [name for name in names if not name.startswith(f"{manifest['id']}.")] == []


def test_the_sandbox_is_given_what_is_promised_and_nothing_else(manifest: dict[str, Any]) -> None:
    assert sorted(manifest["finish-args"]) == sorted(set[str]().union(*PERMISSIONS.values()))
    text = " ".join((packaging_programs.FOLDER / "README.md").read_text(encoding="utf-8").split())
    *first, last = PERMISSIONS
    assert f"sandbox gets {', '.join(first)} and {last}, and no folder of the person's" in text


@pytest.mark.skipif(shutil.which("flatpak-builder") is None, reason="asks Flatpak's own builder")
def test_flatpaks_builder_understands_every_line(manifest: dict[str, Any]) -> None:
    done = subprocess.run(
        ["flatpak-builder", "--show-manifest", str(MANIFEST)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    understood = json.loads(done.stdout)
    assert {key: understood[key] for key in manifest if key != "modules"} == {
        key: value for key, value in manifest.items() if key != "modules"
    }
    [module], [told] = understood["modules"], manifest["modules"]
    understood_of_module = ("name", "buildsystem", "build-options", "build-commands")
    assert {key: module[key] for key in understood_of_module} == {key: told[key] for key in understood_of_module}


def test_flatpaks_builder_leaves_the_folder_as_it_is_and_calls_nothing_that_is_gone(manifest: dict[str, Any]) -> None:
    """Debian 12's strips libraries by a program that it merely recommends, and calls one that no Sdk has any more."""
    [module] = manifest["modules"]
    assert module["build-options"] == {"no-debuginfo": True}
    assert manifest["appstream-compose"] is False
