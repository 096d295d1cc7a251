"""Code of others among a package's modules: what a source says of its owner, its licence and its origin is answered."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

OWN_LICENCE = (
    "MIT License\n\nCopyright (c) 2020 Ada Émile\n\nPermission is hereby granted, free of charge, to any person"
)
PART = """
[[part]]
name = "fast-sse"
carriers = ["pure"]
modules = ["pure/_sse.py"]
terms = "BSD-3-Clause"
homepage = "https://fast.example"
texts = ["head:pure/_sse.py"]
"""
BORROWED = '''"""Events, derived from fast-sse (https://fast.example/sse).

Copyright (c) 2022 Quick Ones. All rights reserved.
Redistribution and use in source and binary
forms, with or without modification, are permitted.
"""
import json
'''


class Package:
    """A pure package under the MIT licence, a table of a few lines, and the package's modules."""

    def __init__(self, module: ModuleType, folder: Path) -> None:
        self._module = module
        self._folder = folder
        self.error = module.ContentsError

    def parts(self, table: str = "", /, **sources: str) -> list[tuple[str, dict[str, str]]]:
        tables = self._folder / "tables"
        tables.mkdir(exist_ok=True)
        (tables / "some.toml").write_text(table, encoding="utf-8")
        files = []
        for name, text in sources.items():
            module = f"pure/{name.replace('__in__', '/')}.py"
            source = self._folder / module
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_text(text, encoding="utf-8")
            files.append(self._module.Native("sidetone", str(source), module))
        carrier = self._module.Component("pypi", "pure", "1.0", "MIT", "", {"LICENSE": OWN_LICENCE})
        found = self._module.Table(tables, is_known_system=True).parts_of(carrier, files)
        return [(each.name, each.texts) for each in found]


@pytest.fixture
def package(native_parts: ModuleType, tmp_path: Path) -> Package:
    return Package(native_parts, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "# Copyright (c) 2024 Ada Emile. All rights reserved.\n",
        "# (c) Copyright 2024, Ada ÉMILE <ada@pure.example>\n",
        '__copyright__ = f"Copyright 2013 {__author__}"\n',
        "# SPDX-License-Identifier: LicenseRef-Bought OR MIT\n# SPDX-FileCopyrightText: 2021 Ada Émile\n",
        "# The above copyright notice and this permission notice shall be included.\n",
        "sign = '\\xa9'  # 0xB8 -> COPYRIGHT SIGN\n",
        "# A point is derived from these two, and borrowed from the pool. Supported from 3.11 on.\n",
    ],
)
def test_what_a_packages_own_licence_names_and_what_names_nobody_passes(package: Package, text: str) -> None:
    assert package.parts(core=text) == []


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("# Copyright (c) Kenneth R. Both, Apache-2.0\n", "Kenneth R. Both"),
        ("# Copyright (c) 2020 Ada Émile\n# Copyright (c) 2021 Eve\n", "Eve"),
        ("# Copyright (c) 2020 Ada Émile and Eve\n", "Eve"),
        ('"""\nCopyright (C) 1996.\n    The Regents of the University\n"""\n', "Regents of the University"),
        ("# Copyright The Pure Authors\n", "Pure Authors"),
        ("# SPDX-FileCopyrightText: 2021 Taneli\n", "Taneli"),
        ("# SPDX-License-Identifier: Apache-2.0 AND MIT\n", "Apache-2.0 AND MIT"),
        ("# Licensed under the Apache License, Version 2.0\n", "apache license"),
        ("# This is under the GNU Lesser\n# General Public License.\n", "gnu lesser general public"),
        ("# Placed in the public domain.\n", "public domain"),
        ("# Stolen approximately from django.\n", "Stolen approximately from django"),
        ("# based on\n# https://gist.example/4325783\n", ""),
        ("# The implementation below is taken from:\n# https://other.example/code\n", "https://other.example/code"),
        ("# A vendored copy of other._utils\n", "vendored copy of"),
        ('"""Codec generated from \'MAPPINGS/ISO8859/8859-1.TXT\' with gencodec."""\n', "MAPPINGS/ISO8859"),
    ],
)
def test_an_owner_a_licence_or_an_origin_of_nobodys_stops_the_build(package: Package, text: str, stranger: str) -> None:
    with pytest.raises(package.error, match=r"Modules of pure name(.|\n)*pure/core\.py(.|\n)*tables") as stopped:
        package.parts(core=text)
    assert stranger in str(stopped.value)


def test_a_module_in_a_folder_for_the_code_of_others_stops_the_build_whatever_it_says(package: Package) -> None:
    with pytest.raises(package.error, match=r"_vendor: pure/_vendor/requests\.py"):
        package.parts(_vendor__in__requests="")
    claimed = PART.replace("pure/_sse.py", "pure/_vendor/*", 1).replace('texts = ["head:pure/_sse.py"]\n', "")
    assert [name for name, _ in package.parts(claimed, _vendor__in__requests="")] == ["fast-sse"]


def test_a_part_speaks_for_its_modules_and_its_text_is_what_stands_before_their_code(package: Package) -> None:
    [(name, texts)] = package.parts(PART, _sse=BORROWED, core="import json\n")
    assert name == "fast-sse"
    assert texts["pure/_sse.py"].startswith("Events, derived from fast-sse")
    assert texts["pure/_sse.py"].endswith("are permitted.\n")


def test_a_part_does_not_speak_for_other_modules(package: Package) -> None:
    with pytest.raises(package.error, match=r"Quick Ones: pure/other\.py\n"):
        package.parts(PART, _sse=BORROWED, other=BORROWED)


def test_comments_before_the_code_are_the_text_as_well(package: Package) -> None:
    head = "# Copyright (c) 2022 Quick Ones\n#\n#   Redistribution and use\n\nimport json\n# code\n"
    [(_, texts)] = package.parts(PART, _sse=head)
    assert texts["pure/_sse.py"] == "Copyright (c) 2022 Quick Ones\n\n  Redistribution and use\n"


def test_a_part_of_modules_that_are_gone_stops_the_build(package: Package) -> None:
    with pytest.raises(package.error, match=r"fast-sse is no longer in pure(.|\n)*pure/_sse\.py"):
        package.parts(PART, core="")


def test_who_wrote_for_a_package_under_its_terms_is_told_by_name(package: Package) -> None:
    people = '[people]\nPure = ["Eve Ning"]\n'
    assert package.parts(people, core="# Copyright (c) 2021 Eve Ning\n") == []
    with pytest.raises(package.error, match=r"Mallory: pure/core\.py"):
        package.parts(people, core="# Copyright (c) 2021 Eve Ning\n# Copyright (c) 2021 Mallory\n")


def test_words_that_somebody_looked_into_pass_in_that_module_alone(package: Package) -> None:
    reviewed = '[reviewed]\n"pure/core.py" = ["sums.example"]\n'
    text = "# Adapted from https://sums.example/luhn\n"
    assert package.parts(reviewed, core=text) == []
    with pytest.raises(package.error, match=r"sums\.example/luhn: pure/other\.py"):
        package.parts(reviewed, core=text, other=text)
    with pytest.raises(package.error, match=r"Eve: pure/core\.py"):
        package.parts(reviewed, core=text + "# Copyright 2020 Eve\n")


def test_a_module_part_does_not_tell_that_somebody_looked_into_a_packages_machine_code(
    package: Package, native_parts: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "some.toml").write_text(PART, encoding="utf-8")
    module = tmp_path / "core.abi3.so"
    module.write_bytes(b"\x7fELF")
    carrier = native_parts.Component("pypi", "pure", "1.0", "MIT")
    with pytest.raises(package.error, match=r"compiled into pure:\n  pure/core\.abi3\.so"):
        native_parts.Table(tmp_path / "t").parts_of(carrier, [native_parts.Native("pure/core.abi3.so", str(module))])
