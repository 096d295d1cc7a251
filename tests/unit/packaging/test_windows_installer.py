"""The installer for Windows, read as Inno Setup's compiler does and followed by hand: what it takes, lays and ties."""

from __future__ import annotations

import fnmatch
import re
import shutil
from pathlib import Path

import pytest

from app.history.bundle import MIME_TYPE, SUFFIX
from tests import packaging_programs

SCRIPT = packaging_programs.FOLDER / "windows" / "sidetone.iss"
# From Inno Setup's manual: the sections that are used here, with what they take of parameters and flags.
PARAMETERS = {
    "Languages": {"Name", "MessagesFile", "LicenseFile", "InfoBeforeFile", "InfoAfterFile"},
    "Tasks": {"Name", "Description", "GroupDescription", "Components", "Flags"},
    "Files": {"Source", "DestDir", "DestName", "Excludes", "Attribs", "Permissions", "Tasks", "Flags"},
    "Registry": {"Root", "Subkey", "ValueType", "ValueName", "ValueData", "Permissions", "Tasks", "Flags"},
    "Icons": {"Name", "Filename", "Parameters", "WorkingDir", "IconFilename", "AppUserModelID", "Tasks", "Flags"},
    "Run": {"Filename", "Description", "Parameters", "WorkingDir", "StatusMsg", "RunOnceId", "Verb", "Tasks", "Flags"},
}
FLAGS = {
    "Tasks": {"checkablealone", "checkedonce", "dontinheritcheck", "exclusive", "restart", "unchecked"},
    "Files": {"ignoreversion", "recursesubdirs", "createallsubdirs", "onlyifdoesntexist", "skipifsourcedoesntexist"},
    "Registry": {"uninsdeletekey", "uninsdeletekeyifempty", "uninsdeletevalue", "createvalueifdoesntexist"},
    "Icons": {"createonlyiffileexists", "excludefromshowinnewinstall", "preventpinning", "uninsneveruninstall"},
    "Run": {"nowait", "postinstall", "skipifsilent", "shellexec", "waituntilterminated", "runasoriginaluser"},
}
Entry = dict[str, str]


def sections() -> dict[str, list[str]]:
    """The lines of each, without comments and what is the preprocessor's."""
    found: dict[str, list[str]] = {}
    for line in SCRIPT.read_text(encoding="utf-8").splitlines():
        if named := re.fullmatch(r"\[(\w+)\]", line):
            found[named[1]] = []
        elif line and not line.lstrip().startswith((";", "#")):
            list(found.values())[-1].append(line)
    return found


def entries(section: str) -> list[Entry]:
    """Each as its parameters; a quotation mark in quotation marks stands there twice."""
    return [
        {
            name: quoted.replace('""', '"') if quoted else plain.strip()
            for name, quoted, plain in re.findall(r'(\w+): (?:"((?:[^"]|"")*)"|([^;]*))(?:; |$)', line)
        }
        for line in sections()[section]
    ]


@pytest.fixture(scope="module")
def setup() -> Entry:
    return dict(line.split("=", 1) for line in sections()["Setup"])


@pytest.fixture(scope="module")
def built(drawn: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout after `build.py frozen` on Windows."""
    root = tmp_path_factory.mktemp("built")
    shutil.copy(packaging_programs.FOLDER.parent / "LICENSE", root)
    shutil.copytree(drawn / "icons", root / "build" / "icons")
    for name in (
        "sidetone.exe",
        "sidetone-cli.exe",
        "_internal/python312.dll",
        "_internal/resources/prices/openai.toml",
    ):
        file = root / "dist" / "sidetone" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="ascii")
    (root / "packaging" / "windows").mkdir(parents=True)
    return root


def taken(built: Path, place: str) -> Path:
    """A path of the script, which stands in its own folder."""
    return (built / "packaging" / "windows" / place.replace("\\", "/")).resolve()


@pytest.fixture(scope="module")
def installed(built: Path) -> dict[str, str]:
    """What lies in the program's folder afterwards, each file with its content."""
    found: dict[str, str] = {}
    for entry in entries("Files"):
        assert entry["DestDir"] == "{app}"
        pattern = taken(built, entry["Source"])
        look = pattern.parent.rglob if "recursesubdirs" in entry.get("Flags", "").split() else pattern.parent.glob
        files = [file for file in look(pattern.name) if file.is_file()]
        excluded = entry.get("Excludes", "").split(",")
        files = [file for file in files if not any(fnmatch.fnmatch(file.name, each) for each in excluded)]
        assert files, f"nothing is there as {entry['Source']}"
        for file in files:
            name = entry.get("DestName") or file.relative_to(pattern.parent).as_posix()
            assert name not in found
            found[name] = file.read_text(encoding="latin-1")
    return found


def test_the_compiler_knows_every_section_parameter_and_flag() -> None:
    assert set(sections()) == {"Setup", *PARAMETERS}
    for section, known in PARAMETERS.items():
        for entry, line in zip(entries(section), sections()[section], strict=True):
            assert set(entry) <= known
            assert len(entry) == len(re.findall(r"(?:^|; )\w+: ", line)), line
            assert set(entry.get("Flags", "").split()) <= FLAGS.get(section, set())


def test_the_whole_program_is_installed_and_what_prints_under_the_name_that_is_typed(
    built: Path, installed: dict[str, str]
) -> None:
    program = built / "dist" / "sidetone"
    frozen = {file.relative_to(program).as_posix(): file for file in program.rglob("*") if file.is_file()}
    typed = frozen.pop("sidetone-cli.exe")
    assert set(installed) == {*frozen, "sidetone.com", "conversation.ico"}
    assert installed["sidetone.com"] == typed.read_text(encoding="ascii")
    assert installed["sidetone.exe"] == "sidetone.exe"


def test_whatever_the_installer_points_to_is_installed(installed: dict[str, str]) -> None:
    text = "\n".join(line for lines in sections().values() for line in lines)
    pointed = {name.replace("\\", "/") for name in re.findall(r'\{app\}\\([^"\n;]+)', text)}
    assert pointed == {"sidetone.exe", "conversation.ico"}
    assert pointed <= set(installed)


def test_the_compiler_finds_what_it_takes_in_itself(built: Path, setup: Entry) -> None:
    assert taken(built, setup["LicenseFile"]) == built / "LICENSE"
    assert taken(built, setup["SetupIconFile"]) == built / "build" / "icons" / "sidetone.ico"
    assert taken(built, setup["SetupIconFile"]).is_file()
    assert taken(built, setup["OutputDir"]) == built / "dist"


def test_one_person_installs_it_without_an_administrator(setup: Entry) -> None:
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["PrivilegesRequiredOverridesAllowed"] == "dialog"  # who wants it for everybody is asked for the right
    for section in ("Registry", "Icons"):  # places that follow that choice
        for entry in entries(section):
            assert entry.get("Root", "HKA") == "HKA"
            assert re.match(r"\{(auto\w+|group)\}", entry.get("Name", "{group}"))
    assert setup["DefaultDirName"].startswith("{autopf}")


def test_it_is_for_the_processors_that_the_program_is_built_for(setup: Entry) -> None:
    """Python on the builders of Windows is of 64 bits, which ARM's Windows runs as well."""
    assert setup["ArchitecturesAllowed"] == setup["ArchitecturesInstallIn64BitMode"] == "x64compatible"


def test_a_conversation_is_opened_by_a_double_click(setup: Entry) -> None:
    told = {(entry["Subkey"], entry.get("ValueName", "")): entry["ValueData"] for entry in entries("Registry")}
    kind = told[rf"Software\Classes\{SUFFIX}", ""]
    assert told[rf"Software\Classes\{SUFFIX}", "Content Type"] == MIME_TYPE
    assert (rf"Software\Classes\{SUFFIX}\OpenWithProgids", kind) in told
    assert told[rf"Software\Classes\{kind}\shell\open\command", ""] == r'"{app}\sidetone.exe" open "%1"'
    assert told[rf"Software\Classes\{kind}\DefaultIcon", ""] == r"{app}\conversation.ico"
    assert setup["ChangesAssociations"] == "yes"  # else Explorer learns of it at the next log-in


def test_nothing_of_the_file_type_is_left_when_it_is_removed() -> None:
    removed = [entry["Subkey"] for entry in entries("Registry") if "uninsdeletekey" in entry.get("Flags", "").split()]
    for entry in entries("Registry"):
        is_inside = any(entry["Subkey"].startswith(f"{key}\\") for key in removed)
        assert is_inside or "uninsdelete" in entry["Flags"], entry


def test_tasks_that_entries_ask_for_are_offered() -> None:
    offered = {entry["Name"] for entry in entries("Tasks")}
    asked = {entry["Tasks"] for section in PARAMETERS for entry in entries(section) if "Tasks" in entry}
    assert asked == offered
