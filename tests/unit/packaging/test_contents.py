"""What the frozen program is made of: owners of files, licence terms, the bill of materials' raw material."""

from __future__ import annotations

import importlib.metadata
import json
import shutil
import sys
import sysconfig
import zipfile
from email.message import Message
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def contents() -> ModuleType:
    return packaging_programs.load("contents")


def about(**fields: str | list[str]) -> Message:
    message = Message()
    for name, value in fields.items():
        for each in [value] if isinstance(value, str) else value:
            message[name.replace("_", "-")] = each
    return message


def listed(*sources: str) -> list[tuple[str, str]]:
    return [("somewhere", source) for source in sources]


def test_the_declared_expression_is_the_licence(contents: ModuleType) -> None:
    declared = about(Name="a", License_Expression="MIT", License="something long", Classifier="License :: Other")
    assert contents._terms(declared) == "MIT"


def test_classifiers_stand_in_for_a_missing_expression(contents: ModuleType) -> None:
    declared = about(
        Name="a",
        Classifier=["License :: OSI Approved", "License :: OSI Approved :: MIT License", "Topic :: Multimedia"],
    )
    assert contents._terms(declared) == "MIT"


def test_an_old_licence_field_is_read_to_its_first_line(contents: ModuleType) -> None:
    assert contents._terms(about(Name="a", License="Apache-2.0\nand its whole text")) == "Apache-2.0"


@pytest.mark.parametrize("fields", [{"License": "BSD"}, {}, {"Classifier": "License :: OSI Approved :: BSD License"}])
def test_words_that_are_no_expression_are_refused(contents: ModuleType, fields: dict[str, str]) -> None:
    with pytest.raises(contents.ContentsError, match=r"licence of some(.|\n)*DECLARED"):
        contents._terms(about(Name="some", **fields))


def test_what_espeak_brings_is_declared_as_what_it_is(contents: ModuleType) -> None:
    assert contents._terms(about(Name="espeakng-loader", License="MIT")) == "GPL-3.0-or-later"


def test_every_library_that_the_application_needs_has_terms_a_text_and_a_home(contents: ModuleType) -> None:
    """What packages declare changes with their versions; what is written here for them has to fit those."""
    table = contents.Table()
    needed = packaging_programs.load("needed").needed()
    found = {}
    for name in needed:
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # of another system
        found[name] = contents._of_distribution(distribution, table)
    assert len(found) > 50
    for part in found.values():
        assert part.terms, part.name
        assert part.homepage.startswith(("https://", "http://")), part.name
        assert "".join(part.texts.values()).strip(), part.name
    assert {found[name].terms for name in ("google-re2", "protobuf", "httpx")} == {"BSD-3-Clause"}
    assert found["python-stdnum"].terms == "LGPL-2.1-or-later"
    assert found["pocketsphinx"].terms == "BSD-2-Clause AND BSD-3-Clause AND MIT"


def test_a_home_is_what_the_package_names_so_or_its_source(contents: ModuleType) -> None:
    links = ["Changelog, https://log.example", "Source Code, https://source.example", "Homepage, https://home.example"]
    assert contents._homepage(about(Name="a", Project_URL=links)) == "https://home.example"
    assert contents._homepage(about(Name="a", Project_URL=links[:2])) == "https://source.example"
    assert contents._homepage(about(Name="a", Home_page=" https://old.example")) == "https://old.example"
    assert contents._homepage(about(Name="sidetone")) == "https://sidetone.github.io/"
    assert contents._homepage(about(Name="a")) == "https://pypi.org/project/a/"


def test_a_package_without_a_licence_text_that_its_terms_do_not_stand_for_either_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bare-1.0.dist-info").mkdir()
    metadata = tmp_path / "bare-1.0.dist-info" / "METADATA"
    metadata.write_text("Metadata-Version: 2.4\nName: bare\nVersion: 1.0\nLicense-Expression: Zlib\n", encoding="utf-8")
    (tmp_path / "bare-1.0.dist-info" / "RECORD").write_text("bare-1.0.dist-info/METADATA,,\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    contents = packaging_programs.load("contents")  # which has not looked around yet
    with pytest.raises(contents.ContentsError, match="bare comes without a licence file"):
        contents.components(listed(str(metadata)), tmp_path / "work", always=())


def test_what_is_always_inside_is_in_the_program_itself(contents: ModuleType, tmp_path: Path) -> None:
    [found] = contents.components([], tmp_path / "work", always=("tomlkit",))
    assert (found.name, found.places) == ("tomlkit", {contents.PROGRAM})


def test_the_modules_of_the_start_program_are_looked_into(
    contents: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tomlkit

    monkeypatch.setattr(contents, "LOADERS", "tomlkit/api.py")
    monkeypatch.setattr(contents, "PROGRAM", "started")
    part = "[[part]]\nname = 'X'\ncarriers = ['tomlkit']\nmodules = ['tomlkit/api.py']\nterms = 'MIT'\nhomepage = ''\n"
    (tmp_path / "x.toml").write_text(part, encoding="utf-8")
    whole = contents.components([], tmp_path / "work", always=(tomlkit.__name__,), table=contents.Table(tmp_path))
    assert [(part.name, part.places) for part in whole] == [("tomlkit", {"started"}), ("X", {"started"})]


def test_files_find_their_owners(contents: ModuleType, tmp_path: Path) -> None:
    import tomlkit

    standard = Path(sysconfig.get_path("stdlib")) / "json" / "__init__.py"
    own = ROOT / "app" / "main.py"
    found = contents.components(listed(tomlkit.__file__, str(standard), str(own)), tmp_path / "work", always=())
    assert [(part.kind, part.name) for part in found] == [("generic", "python"), ("pypi", "tomlkit")]
    assert found[1].terms == "MIT"
    assert any("Permission is hereby granted" in text for text in found[1].texts.values())


def test_a_file_of_nobody_is_named(contents: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(contents.ContentsError, match=r"mystery\.so"):
        contents.components(listed("/opt/mystery.so"), tmp_path / "work", always=())


@pytest.mark.parametrize("place", ["site-packages/livekit/libstray.so", "site-packages/stray-model.bin", "stray.py"])
def test_a_file_in_the_environment_that_no_package_lists_is_named(
    contents: ModuleType, tmp_path: Path, place: str
) -> None:
    """Whatever it is, and however deep in folders that Python looks into."""
    here = Path(sysconfig.get_path("platstdlib"), place)
    with pytest.raises(contents.ContentsError, match=f"Nobody knows(.|\\n)*{here.name}$"):
        contents.components(listed(str(here)), tmp_path / "work", always=())


@pytest.mark.parametrize("place", ["site-packages/stray.py", "dist-packages/stray.so", "site-packages/deep/s.py"])
def test_what_was_installed_beside_python_is_not_python(contents: ModuleType, tmp_path: Path, place: str) -> None:
    here = Path(sysconfig.get_path("stdlib"), place)
    with pytest.raises(contents.ContentsError, match=f"Nobody knows(.|\\n)*{here.name}$"):
        contents.components(listed(str(here)), tmp_path / "work", always=())


def test_python_is_its_library_its_folder_of_modules_and_what_was_packed_of_it(
    contents: ModuleType, tmp_path: Path
) -> None:
    own = '[own]\npython = ["libpython3*", "lib*/python3*/lib-dynload/*"]\n'
    (tmp_path / "x.toml").write_text(own, encoding="utf-8")
    home, library = Path(sys.base_prefix), Path(sysconfig.get_path("stdlib"))
    sources = {
        "libpython3.so": home / "lib" / "libpython3.so.1.0",
        "lib/python3/lib-dynload/a.so": library / "lib-dynload" / "a.so",
        "base_library.zip": tmp_path / "work" / "base_library.zip",
    }
    [found] = contents.components(
        [(place, str(source)) for place, source in sources.items()],
        tmp_path / "work",
        always=(),
        table=contents.Table(tmp_path),
    )
    assert (found.name, found.places) == ("python", set(sources))


MODULES_OF_DEBIAN = sorted(Path("/usr/lib").glob("python3.*/lib-dynload/*.so"))


@pytest.mark.skipif(not (MODULES_OF_DEBIAN and shutil.which("dpkg-query")), reason="asks who brought Debian's Python")
def test_machine_code_of_debians_python_is_its_packages_and_the_rest_is_python(
    contents: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Debian builds it with other libraries than python.org, and its packages tell the terms of all that is in it."""
    module = MODULES_OF_DEBIAN[0]
    library = module.parent.parent
    monkeypatch.setattr(contents, "_homes_of_python", lambda: ((f"{library}/",), "/usr/"))
    taken = [("python3/lib-dynload/a.so", str(module)), ("sidetone", str(library / "os.py"))]
    python, package = contents.components(taken, tmp_path / "work", always=())
    assert (python.name, python.places) == ("python", {"sidetone"})
    assert (package.kind, package.places) == ("deb", {"python3/lib-dynload/a.so"})
    assert package.name.startswith(f"lib{library.name}")
    assert "Python" in package.texts["copyright"]
    assert package.terms == "see its copyright file"  # it begins with whole texts where others name a licence


def test_a_library_among_pythons_modules_that_is_none_of_them_stops_the_build(
    contents: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "x.toml").write_text('[own]\npython = ["libpython3*"]\n', encoding="utf-8")
    stray = Path(sysconfig.get_path("stdlib")) / "libstray.so"
    with pytest.raises(contents.ContentsError, match=r"came with python(.|\n)*libstray"):
        contents.components(
            [("python3/libstray.so", str(stray))], tmp_path / "work", always=(), table=contents.Table(tmp_path)
        )


@pytest.mark.parametrize(("system", "is_python"), [("linux", False), ("darwin", True), ("win32", True)])
def test_pythons_whole_folder_is_its_own_only_where_it_shares_it_with_nobody(
    monkeypatch: pytest.MonkeyPatch, system: str, is_python: bool
) -> None:
    contents = packaging_programs.load("contents")  # which has not looked around yet
    monkeypatch.setattr(sys, "platform", system)
    inside = str(Path(sys.base_prefix).resolve() / "Resources" / "Info.plist")
    assert contents._is_python(inside) == is_python


def test_modules_of_packages_are_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "pure" / "_vendor" / "requests.py"
    inside.parent.mkdir(parents=True)
    inside.write_text("# Copyright (c) Somebody Else, Apache-2.0\n", encoding="utf-8")
    described = tmp_path / "pure-1.0.dist-info"
    described.mkdir()
    metadata = "Metadata-Version: 2.4\nName: pure\nVersion: 1.0\nLicense-Expression: MIT\n"
    (described / "METADATA").write_text(metadata, encoding="utf-8")
    (described / "RECORD").write_text("pure/_vendor/requests.py,,\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    fresh = packaging_programs.load("contents")  # which has not looked around yet
    with pytest.raises(fresh.ContentsError, match=r"Somebody Else: pure/_vendor/requests\.py"):
        fresh.components([("sidetone", str(inside))], tmp_path / "work", always=())


def test_so_is_what_was_packed_of_pythons_library(contents: ModuleType, tmp_path: Path) -> None:
    """Only its compiled form is in there: what it was compiled from tells whose it is."""
    (tmp_path / "work").mkdir()
    with zipfile.ZipFile(tmp_path / "work" / "base_library.zip", "w") as archive:
        archive.writestr("collections/abc.pyc", b"")
        archive.writestr("tomllib/_re.pyc", b"")
    with pytest.raises(contents.ContentsError, match=r"Taneli Hukkinen: tomllib/_re\.py"):
        contents.components(
            [("base_library.zip", str(tmp_path / "work" / "base_library.zip"))],
            tmp_path / "work",
            always=(),
            table=contents.Table(tmp_path),
        )


@pytest.mark.parametrize(
    "source", ["libpython3.11.so.1.0", "work/stray.py", "work/deep/base_library.zip", "workshop/a"]
)
def test_what_only_looks_like_python_is_of_nobody(contents: ModuleType, tmp_path: Path, source: str) -> None:
    with pytest.raises(contents.ContentsError, match=f"Nobody knows(.|\\n)*{Path(source).name}$"):
        contents.components(listed(str(tmp_path / source)), tmp_path / "work", always=())


def test_a_file_in_the_projects_folders_that_is_not_its_own_is_named_with_what_to_do(
    contents: ModuleType, tmp_path: Path
) -> None:
    stray = ROOT / "resources" / "models" / "libstray.so"
    with pytest.raises(contents.ContentsError, match=r"libstray\.so(.|\n)*own_files\.py(.|\n)*carriers"):
        contents.components(listed(str(stray)), tmp_path / "work", always=())


def test_what_others_made_can_lie_among_the_projects_files_where_a_part_tells_of_it(
    contents: ModuleType, tmp_path: Path
) -> None:
    model = ROOT / "resources" / "models" / "heard.bin"
    part = "[[part]]\nname = 'Heard'\ncarriers = ['sidetone']\nfiles = ['resources/models/heard.*']\n"
    (tmp_path / "x.toml").write_text(part + "terms = 'MIT'\nhomepage = ''\n", encoding="utf-8")
    metadata = importlib.metadata.distribution("sidetone")
    [described] = [file for file in metadata.files or () if file.name == "METADATA"]
    taken = [
        ("sidetone.dist-info/METADATA", str(metadata.locate_file(described))),
        ("resources/models/heard.bin", str(model)),
        ("resources/prices/openai.toml", str(ROOT / "resources" / "prices" / "openai.toml")),
    ]
    found = contents.components(taken, tmp_path / "work", always=(), table=contents.Table(tmp_path))
    assert [(part.name, part.places) for part in found] == [
        ("sidetone", {"sidetone.dist-info/METADATA"}),
        ("Heard", {"resources/models/heard.bin"}),
    ]


def test_the_projects_own_files_hold_no_machine_code_whatever_they_are_called(
    contents: ModuleType, tmp_path: Path
) -> None:
    own = tmp_path / "names.txt"
    own.write_bytes(b"\x7fELF")
    owner = contents.Component("pypi", "sidetone", "1.0", "MIT")
    with pytest.raises(contents.ContentsError, match=r"compiled into sidetone:\n  resources/names\.txt"):
        contents.Table(tmp_path).parts_of(owner, [contents.Native("resources/names.txt", str(own))])


def test_what_a_package_carries_comes_right_after_it(contents: ModuleType, tmp_path: Path) -> None:
    import rpds
    import tomlkit

    [module] = Path(rpds.__file__).parent.glob("rpds.*.so")
    taken = [("rpds/" + module.name, str(module)), ("sidetone", tomlkit.__file__)]
    found = contents.components(taken, tmp_path / "work", always=())
    names = [part.name for part in found]
    assert names[0] == "rpds-py"
    assert names[1:3] == ["Unicode's tables", "Rust's standard library"]
    assert names[-1] == "tomlkit"
    assert {"rpds", "triomphe"} <= set(names)
    assert found[1].places == {"rpds/" + module.name}
    assert found[-1].places == {"sidetone"}


def test_nothing_is_told_twice(contents: ModuleType, tmp_path: Path) -> None:
    import tomlkit

    part = "[[part]]\nname = 'X'\ncarriers = ['tomlkit']\nfiles = ['sidetone']\nterms = 'MIT'\nhomepage = ''\n"
    (tmp_path / "x.toml").write_text(part * 2, encoding="utf-8")
    taken = [("sidetone", tomlkit.__file__)]
    with pytest.raises(contents.ContentsError, match=r"twice(.|\n)*tomlkit.*#pkg:generic/X"):
        contents.components(taken, tmp_path / "work", always=(), table=contents.Table(tmp_path))


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("dpkg-query"), reason="asks Debian's package database")
def test_a_library_of_the_system_is_its_packages(contents: ModuleType, tmp_path: Path) -> None:
    library = next(Path("/usr/lib").rglob("libc.so.6"))
    (found,) = contents.components(listed(str(library)), tmp_path / "work", always=())
    assert (found.kind, found.name) == ("deb", "libc6")
    assert found.texts["copyright"]


def test_every_component_has_a_licence_file_and_a_line_in_the_index(contents: ModuleType, tmp_path: Path) -> None:
    one = contents.Component("pypi", "one", "1.0", "MIT", "https://one.example", {"LICENSE": "Do what you like."})
    part = contents.Component("generic", "In It", "", "Zlib", texts={"z": "As is."}, carrier=one, places={"one/a.so"})
    crates = [
        contents.Component("cargo", name, "2.0", "MIT", copyright=(f"Copyright (c) {name}",), carrier=one)
        for name in ("left", "right")
    ]
    packaging_programs.load("licence_files").write([one, part, *crates], tmp_path)
    index = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    assert [(entry["name"], entry["licence"], entry["carrier"], entry["file"]) for entry in index] == [
        ("one", "MIT", "", "pypi-one.txt"),
        ("In It", "Zlib", "one 1.0", "pypi-one--generic-in-it.txt"),
        ("Rust crates", "MIT", "one 1.0", "pypi-one--rust-crates.txt"),
    ]
    assert index[1]["files"] == ["one/a.so"]
    assert index[2]["holds"] == ["left 2.0", "right 2.0"]
    assert "Do what you like." in (tmp_path / "pypi-one.txt").read_text(encoding="utf-8")
    assert "Copyright (c) right" in (tmp_path / "pypi-one--rust-crates.txt").read_text(encoding="utf-8")


def test_nothing_is_listed_without_a_text(contents: ModuleType, tmp_path: Path) -> None:
    bare = contents.Component("pypi", "bare", "2.0", "BSD-3-Clause")
    with pytest.raises(contents.ContentsError, match="licence text of bare"):
        packaging_programs.load("licence_files").write([bare], tmp_path)
