"""The workflows, run as far as a shell runs them: every file that a step names is there, or made by one before it."""

from __future__ import annotations

import fnmatch
import hashlib
import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app import cli_parser
from tests import packaging_programs, workflow_runner
from tests.workflow_runner import Machine

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="runs shell scripts")
PACKAGING = packaging_programs.FOLDER
WORKFLOWS = {file.stem: workflow_runner.read(file.stem) for file in workflow_runner.FOLDER.iterdir()}
JOBS: dict[str, dict[str, Any]] = WORKFLOWS["packages"]["jobs"]
BUILDERS: list[dict[str, Any]] = JOBS["build"]["strategy"]["matrix"]["include"]
PROJECT = tomllib.loads((PACKAGING.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSION = PROJECT["version"]
SUMS = PACKAGING / "linux" / "appimage.sha256"


def steps(job: dict[str, Any], word: str) -> list[dict[str, Any]]:
    """Those that run something, or use an action, in which the word stands."""
    return [step for step in job["steps"] if word in step.get("run", step.get("uses", ""))]


def followed(machine: Machine, job: dict[str, Any]) -> Machine:
    """Let the machine do all of a job that it does, with sums of what the stand-in for the web gives."""
    told = hashlib.sha256((machine.tools / "downloaded").read_bytes()).hexdigest()
    sums = machine.checkout / SUMS.relative_to(PACKAGING.parent)
    sums.write_text(re.sub(r"(?m)^[0-9a-f]{64}", told, sums.read_text(encoding="ascii")), encoding="ascii")
    for step in job["steps"]:
        if "run" in step and step.get("shell") != "pwsh" and machine.does(step):
            done = machine.run(step)
            assert done.returncode == 0, (step["run"], done.stderr)
    return machine


def installer(machine: Machine) -> None:
    """What Inno Setup's compiler makes, as the step for it and the script say."""
    [step] = steps(JOBS["build"], "iscc")
    [script] = re.findall(r'^iscc "/DVersion=\$version" (\S+)$', step["run"], re.MULTILINE)
    file = machine.checkout / script.replace("\\", "/")
    told = dict(re.findall(r"^(Output\w+)=(.+)$", file.read_text(encoding="utf-8"), re.MULTILINE))
    name = told["OutputBaseFilename"].replace("{#Version}", "1.2.3")
    (file.parent / told["OutputDir"].replace("\\", "/") / f"{name}.exe").write_text("installer", encoding="ascii")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Machine]:
    """Every machine of the packages' job, when it has done it."""
    machines = {}
    for matrix in BUILDERS:
        machine = followed(Machine(tmp_path_factory.mktemp("machine"), matrix), JOBS["build"])
        if matrix["os"].startswith("windows"):
            installer(machine)
        machines[matrix["os"]] = machine
    return machines


def uploaded(machine: Machine) -> dict[str, list[str]]:
    [step] = steps(JOBS["build"], "upload-artifact")
    return machine.found(step["with"]["path"])


def test_every_package_that_is_made_is_kept(built: dict[str, Machine]) -> None:
    for system, machine in built.items():
        made = {file.name for file in (machine.checkout / "dist").iterdir() if file.is_file()}
        assert made == {name for names in uploaded(machine).values() for name in names}, system


def test_every_system_has_its_package(built: dict[str, Machine]) -> None:
    kinds = {
        system: {re.sub(r".*?((\.tar)?\.\w+)$", r"\1", name) for names in uploaded(machine).values() for name in names}
        for system, machine in built.items()
    }
    assert kinds == {
        "ubuntu-22.04": {".deb", ".whl", ".tar.gz", ".AppImage", ".flatpak"},
        "ubuntu-22.04-arm": {".deb", ".AppImage", ".flatpak"},
        "windows-2022": {".exe"},
        "macos-15": {".dmg"},
        "macos-15-intel": {".dmg"},
    }
    for pattern in uploaded(built["macos-15"]):
        assert any(uploaded(machine)[pattern] for machine in built.values()), f"{pattern} stands for nothing"


def test_the_program_is_asked_for_what_it_knows(built: dict[str, Machine]) -> None:
    for machine in built.values():
        version, *others = machine.commands()
        assert version == ["--version"]
        assert [cli_parser.parse(given).command for given in others] == ["talk", "screenshot"]


def test_every_step_is_done_somewhere(built: dict[str, Machine]) -> None:
    for step in JOBS["build"]["steps"]:
        assert any(machine.does(step) for machine in built.values()), step


def test_the_draft_holds_all_packages_of_all_systems(built: dict[str, Machine], tmp_path: Path) -> None:
    draft = JOBS["draft"]
    assert set(draft["needs"]) == JOBS.keys() - {"draft"}  # nothing is published of which a part failed
    [download] = steps(draft, "download-artifact")
    assert download["with"]["merge-multiple"] is True
    machine = Machine(tmp_path)
    folder = machine.checkout / download["with"]["path"]
    folder.mkdir()
    for each in built.values():
        for name in (name for names in uploaded(each).values() for name in names):
            assert not (folder / name).exists(), f"two machines make {name}"
            (folder / name).touch()
    machine.environment |= {"GITHUB_REF_NAME": "v1.2.3", "GITHUB_REPOSITORY": "one/two"}
    followed(machine, draft)
    released = {Path(line).name for line in (machine.tools / "released").read_text(encoding="utf-8").splitlines()}
    assert released == {file.name for file in folder.iterdir()}


def test_what_a_machine_keeps_does_not_hide_what_another_does() -> None:
    [step] = steps(JOBS["build"], "upload-artifact")
    assert "${{ matrix.os }}" in step["with"]["name"]
    assert len({matrix["os"] for matrix in BUILDERS}) == len(BUILDERS)


def test_the_wheel_is_tried_with_every_python_that_it_is_for(tmp_path: Path) -> None:
    matrix = JOBS["wheel"]["strategy"]["matrix"]
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    assert matrix["python"] == named
    assert {system.partition("-")[0] for system in matrix["os"]} == {"ubuntu", "windows", "macos"}
    [chosen] = steps(JOBS["wheel"], "setup-python")
    assert chosen["with"]["python-version"] == "${{ matrix.python }}"
    followed(Machine(tmp_path), JOBS["wheel"])


@pytest.mark.parametrize("is_named", [True, False])
def test_a_download_with_another_sum_or_none_is_not_run(tmp_path: Path, is_named: bool) -> None:
    machine = Machine(tmp_path, BUILDERS[0])
    (machine.checkout / "dist" / "Sidetone.AppDir").mkdir(parents=True)
    (machine.checkout / "dist" / "Sidetone.AppDir" / "AppRun").touch(0o755)
    if not is_named:
        (machine.checkout / SUMS.relative_to(PACKAGING.parent)).write_text("", encoding="ascii")
    [step] = steps(JOBS["build"], "curl")
    assert machine.run(step).returncode != 0
    assert not list((machine.checkout / "dist").glob("*.AppImage"))


def test_what_is_downloaded_has_a_sum_for_each_machine_and_no_name_that_moves() -> None:
    sums = dict(reversed(line.split("  ", 1)) for line in SUMS.read_text(encoding="utf-8").splitlines())
    assert set(sums) == {
        f"{kind}-{machine}{end}"
        for kind, end in (("appimagetool", ".AppImage"), ("runtime", ""))
        for machine in ("x86_64", "aarch64")
    }
    assert all(re.fullmatch("[0-9a-f]{64}", each) for each in sums.values())
    [step] = steps(JOBS["build"], "curl")
    assert "continuous" not in step["run"]
    assert "latest" not in step["run"]


@pytest.mark.parametrize("workflow", WORKFLOWS.values(), ids=WORKFLOWS)
def test_actions_that_a_workflow_uses_cannot_change_under_their_names(workflow: dict[str, Any]) -> None:
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS.values(), ids=WORKFLOWS)
def test_no_program_that_is_built_or_tried_finds_a_token_in_the_checkout(workflow: dict[str, Any]) -> None:
    taken = [step for job in workflow["jobs"].values() for step in steps(job, "actions/checkout")]
    assert taken
    assert all(step["with"]["persist-credentials"] is False for step in taken)


def test_the_stand_in_for_the_builder_knows_the_builders_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIDETONE_VENV", str(tmp_path))  # else the program chooses one, for this process too
    assert workflow_runner.made("ubuntu-22.04", "x86_64").keys() <= packaging_programs.load("build").COMMANDS.keys()


def test_a_tag_of_the_version_has_packages_made_and_a_published_release_the_home() -> None:
    # YAML takes the word `on` for a truth.
    [pattern] = WORKFLOWS["packages"][True]["push"]["tags"]
    assert fnmatch.fnmatch(f"v{VERSION}", pattern)
    assert WORKFLOWS["home"][True] == {"release": {"types": ["released"]}}  # a candidate is no release


def test_the_home_is_published_with_the_rights_that_pages_ask_for() -> None:
    job = WORKFLOWS["home"]["jobs"]["publish"]
    assert job["permissions"] == {"contents": "read", "id-token": "write", "pages": "write"}
    assert job["environment"]["name"] == "github-pages"
    [step] = steps(job, "deploy-pages")
    assert f"steps.{step['id']}.outputs.page_url" in job["environment"]["url"]


@pytest.fixture
def publisher(tmp_path: Path) -> Machine:
    """A machine whose web serves what the builder makes, of the version that the tag names."""
    machine = Machine(tmp_path)
    machine.environment["GITHUB_REF_NAME"] = f"v{VERSION}"
    for name, content in workflow_runner.made("ubuntu-22.04", "x86_64")["home"]:
        served = machine.tools / "served" / Path(name).relative_to("home")
        served.parent.mkdir(parents=True, exist_ok=True)
        served.write_text(content, encoding="utf-8")
    return machine


def test_the_home_is_made_laid_out_and_compared_with_what_is_served(publisher: Machine) -> None:
    job = WORKFLOWS["home"]["jobs"]["publish"]
    [version] = steps(job, "GITHUB_REF_NAME")
    [build], [compare], [upload] = steps(job, "build.py"), steps(job, "cmp"), steps(job, "upload-pages-artifact")
    assert publisher.run(build).returncode == 0
    assert (publisher.checkout / upload["with"]["path"] / "versions.json").is_file()
    assert publisher.run(compare).returncode == 0
    order = [job["steps"].index(step) for step in (version, build, upload, *steps(job, "deploy-pages"), compare)]
    assert order == sorted(order)
    (publisher.tools / "served" / "screenshots" / "one.png").write_text("an older one", encoding="utf-8")
    assert publisher.run(compare).returncode == 3  # it would wait for the new one
