"""The project's home on the web has whatever the program and its package lead to there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from app.workbench import newer
from tests import packaging_programs

ROOT = Path(__file__).resolve().parents[3]
LED_FROM = ("app/workbench/newer.py", "packaging/linux/metainfo.xml", "packaging/debian.py", "packaging/contents.py")


@pytest.fixture(scope="module")
def home() -> ModuleType:
    return packaging_programs.load("home")


@pytest.fixture(scope="module")
def made(home: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "home"
    assert home.make(folder, "1.2.3", 1_790_000_000) == sorted(file for file in folder.rglob("*") if file.is_file())
    return folder


def test_every_address_that_is_led_to_is_there(home: ModuleType, made: Path) -> None:
    texts = [(ROOT / file).read_text(encoding="utf-8") for file in LED_FROM]
    led_to = {path for text in texts for path in re.findall(re.escape(home.HOME) + r"([^\s\"<]*)", text)}
    assert {"", "versions.json"} < led_to
    assert len(led_to) == 4
    for path in led_to:
        assert (made / (path or "index.html")).stat().st_size > 0


def test_the_program_reads_which_version_is_there(home: ModuleType, made: Path) -> None:
    found = newer._read(json.loads((made / "versions.json").read_text(encoding="utf-8")))
    assert (found.number, found.published, found.is_newer) == ("1.2.3", date(2026, 9, 21), True)
    assert found.page == f"https://github.com/{home.REPOSITORY}/releases/tag/v1.2.3"


def test_the_page_leads_to_the_version_and_shows_the_pictures(made: Path) -> None:
    text = (made / "index.html").read_text(encoding="utf-8")
    page = ElementTree.fromstring(text.removeprefix("<!DOCTYPE html>"))
    [link] = [element.get("href") for element in page.iter("a")]
    assert link == json.loads((made / "versions.json").read_text(encoding="utf-8"))["newest"]["page"]
    pictures = [element.get("src") or "" for element in page.iter("img")]
    assert len(pictures) == 2
    for picture in pictures:
        assert (made / picture).read_bytes() == (ROOT / "resources" / picture).read_bytes()


def test_what_lay_there_before_is_gone(home: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "stray.html").write_text("", encoding="ascii")
    home.make(tmp_path, "1.2.3", 1_790_000_000)
    assert not (tmp_path / "stray.html").exists()


def test_only_the_repository_of_that_address_publishes(home: ModuleType) -> None:
    owner, name = home.REPOSITORY.split("/")
    assert (f"https://{name}/", f"{owner}.github.io") == (home.HOME, name)
    for workflow, job in (("packages", "draft"), ("home", "publish")):
        text = (ROOT / ".github" / "workflows" / f"{workflow}.yml").read_text(encoding="utf-8")
        steps = text.partition(f"  {job}:\n")[2]
        assert f"github.repository == '{home.REPOSITORY}'" in steps
        assert "contents: write" not in text.replace(steps, "")


def test_a_tag_of_another_version_publishes_nothing() -> None:
    text = (ROOT / ".github" / "workflows" / "home.yml").read_text(encoding="utf-8")
    lines = re.search(r"version=\$\(.*\n.*test .*", text)
    assert lines is not None
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version is not None
    script = lines[0].replace("$(python ", f"$({sys.executable} ")
    for tag, code in ((f"v{version[1]}", 0), (version[1], 1), (f"v{version[1]}.1", 1)):
        done = subprocess.run(["bash", "-e", "-c", script], cwd=ROOT, env={"GITHUB_REF_NAME": tag})
        assert done.returncode == code
