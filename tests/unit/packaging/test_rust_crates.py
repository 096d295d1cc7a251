"""The Rust crates that packages carry: from their bills, or from what the compiler left in their files."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

PATHS = b"\0/root/.cargo/registry/src/index.crates.io-1949cf8c/%s/src/lib.rs\0"


@pytest.fixture(scope="module")
def rust_crates() -> ModuleType:
    return packaging_programs.load("rust_crates")


def module_with(module: ModuleType, folder: Path, *crates: bytes) -> list[object]:
    file = folder / "ffi.abi3.so"
    file.write_bytes(b"\x7fELF" + b"".join(PATHS % crate for crate in crates))
    return [module.Native("livekit/ffi.abi3.so", str(file))]


def test_crates_are_read_from_the_paths_that_the_compiler_left(rust_crates: ModuleType, tmp_path: Path) -> None:
    livekit = rust_crates.Component("pypi", "livekit", "1.2.0", "Apache-2.0")
    files = module_with(
        rust_crates, tmp_path, b"tokio-1.53.1", b"ring-0.17.14", b"tokio-1.53.1", b"icu_normalizer-2.2.0"
    )
    found = rust_crates.Crates().of(livekit, files)
    assert [(each.name, each.version, each.terms) for each in found if each.version] == [
        ("icu_normalizer", "2.2.0", "Unicode-3.0"),
        ("ring", "0.17.14", "Apache-2.0 AND ISC"),
        ("tokio", "1.53.1", "MIT"),
    ]
    assert next(each for each in found if each.name == "tokio").purl == "pkg:cargo/tokio@1.53.1"
    assert {place for each in found for place in each.places} == {"livekit/ffi.abi3.so"}


def test_crates_that_leave_no_path_come_with_those_that_need_them(rust_crates: ModuleType, tmp_path: Path) -> None:
    carrier = rust_crates.Component("pypi", "websockets", "1.2.0", "MIT")
    found = rust_crates.Crates().of(carrier, module_with(rust_crates, tmp_path, b"parking_lot-0.12.5", b"want-0.3.1"))
    assert [(each.name, each.version) for each in found] == [
        ("lock_api", ""),
        ("parking_lot", "0.12.5"),
        ("scopeguard", ""),
        ("try-lock", ""),
        ("want", "0.3.1"),
    ]
    assert found[0].carried_by == "websockets 1.2.0"
    assert found[0].places == {"livekit/ffi.abi3.so"}


def test_a_crate_that_leaves_a_path_is_told_once(rust_crates: ModuleType, tmp_path: Path) -> None:
    carrier = rust_crates.Component("pypi", "websockets", "1.2.0", "MIT")
    files = module_with(rust_crates, tmp_path, b"lock_api-0.4.14", b"scopeguard-1.2.0", b"parking_lot-0.12.5")
    found = rust_crates.Crates().of(carrier, files)
    assert [each.version for each in found] == ["0.4.14", "0.12.5", "1.2.0"]


def test_crates_of_the_standard_library_are_read_from_its_own_paths(rust_crates: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "ffi.abi3.so"
    file.write_bytes(b"\x7fELF\0/rust/deps/gimli-0.34.0/src/read/abbrev.rs\0")
    rpds = rust_crates.Component("pypi", "rpds-py", "1", "MIT")
    found = {each.name: each for each in rust_crates.Crates().of(rpds, [rust_crates.Native("rpds.so", str(file))])}
    assert found["gimli"].version == "0.34.0"


@pytest.mark.parametrize("told", [b"whole buffersurprise_http::follow", b"(tokio::time, surprise::Frame)"])
def test_a_module_of_a_crate_that_nobody_named_stops_the_build(
    rust_crates: ModuleType, tmp_path: Path, told: bytes
) -> None:
    livekit = rust_crates.Component("pypi", "livekit", "1.2.0", "Apache-2.0")
    files = module_with(rust_crates, tmp_path, b"tokio-1.53.1")
    Path(files[0].source).write_bytes(Path(files[0].source).read_bytes() + b"\0" + told)
    with pytest.raises(rust_crates.ContentsError, match=r"surprise(.|\n)*rust_crates\.toml"):
        rust_crates.Crates(is_known_system=True).of(livekit, files)
    assert rust_crates.Crates(is_known_system=False).of(livekit, files)


def test_modules_of_named_crates_and_of_the_package_itself_are_no_surprise(
    rust_crates: ModuleType, tmp_path: Path
) -> None:
    livekit = rust_crates.Component("pypi", "livekit", "1.2.0", "Apache-2.0")
    files = module_with(rust_crates, tmp_path, b"tokio-1.53.1", b"hyper-util-0.1.20")
    told = b"Arc<tokio::sync::Mutex<livekit_ffi::Room>>lengthhyper_util::client std::string core::fmt"
    Path(files[0].source).write_bytes(Path(files[0].source).read_bytes() + b"\0" + told)
    assert rust_crates.Crates(is_known_system=True).of(livekit, files)


def test_a_crate_of_unknown_terms_stops_the_build(rust_crates: ModuleType, tmp_path: Path) -> None:
    livekit = rust_crates.Component("pypi", "livekit", "1.2.0", "Apache-2.0")
    with pytest.raises(rust_crates.ContentsError, match=r"livekit holds .*: surprise\.(.|\n)*rust_crates\.toml"):
        rust_crates.Crates().of(livekit, module_with(rust_crates, tmp_path, b"surprise-0.1.0"))


def test_a_packages_own_bill_names_its_crates(rust_crates: ModuleType) -> None:
    rpds = rust_crates.Component("pypi", "rpds-py", "1", "MIT")
    found = {each.name: each for each in rust_crates.Crates().of(rpds, [])}
    assert {"rpds", "archery", "triomphe", "pyo3"} <= set(found)
    assert found["rpds"].terms == "MIT"
    assert "Diogo Sousa" in found["archery"].copyright[0]
    assert "rpds-py" not in found


@pytest.mark.parametrize(
    ("terms", "taken"),
    [
        ("MIT", ["MIT"]),
        ("MIT OR Apache-2.0", ["Apache-2.0"]),
        ("Unlicense OR MIT", ["MIT"]),
        ("Apache-2.0 AND ISC", ["Apache-2.0", "ISC"]),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", ["Apache-2.0", "Unicode-3.0"]),
        ("Apache-2.0 WITH LLVM-exception", ["Apache-2.0 WITH LLVM-exception"]),
        ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", ["Apache-2.0"]),
    ],
)
def test_of_several_offers_one_is_taken(rust_crates: ModuleType, terms: str, taken: list[str]) -> None:
    assert rust_crates.taken_terms(terms) == taken


def test_one_text_holds_every_crate_and_each_licence_once(rust_crates: ModuleType, tmp_path: Path) -> None:
    livekit = rust_crates.Component("pypi", "livekit", "1.2.0", "Apache-2.0")
    files = module_with(rust_crates, tmp_path, b"tokio-1.53.1", b"hyper-1.11.0", b"serde-1.0.2")
    crates = rust_crates.Crates().of(livekit, files)
    assert len(crates) == len({each.key for each in crates})
    text = rust_crates.text_of_all(crates)
    assert "tokio 1.53.1 (MIT)\n    Copyright (c) Tokio Contributors" in text
    assert text.count("Permission is hereby granted") == 1
    assert "\nlibc (MIT OR Apache-2.0)\n" in text
    assert text.count("TERMS AND CONDITIONS FOR USE") == 1
