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
    assert [(each.name, each.version, each.terms) for each in found] == [
        ("icu_normalizer", "2.2.0", "Unicode-3.0"),
        ("ring", "0.17.14", "Apache-2.0 AND ISC"),
        ("tokio", "1.53.1", "MIT"),
    ]
    assert found[2].purl == "pkg:cargo/tokio@1.53.1"
    assert {place for each in found for place in each.places} == {"livekit/ffi.abi3.so"}


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
    text = rust_crates.text_of_all(rust_crates.Crates().of(livekit, files))
    assert "tokio 1.53.1 (MIT)\n    Copyright (c) Tokio Contributors" in text
    assert text.count("Permission is hereby granted") == 1
    assert text.count("TERMS AND CONDITIONS FOR USE") == 1
