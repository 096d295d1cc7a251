"""What keeps the whole from being passed on under the GPL, version 3 or later, stops the build."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests import packaging_programs


def refuse(native_parts: ModuleType, *things: tuple[str, str], kind: str = "pypi") -> None:
    parts = [native_parts.Component(kind, name, "1.0", terms) for name, terms in things]
    native_parts.Table().passing_on.refuse_apart(parts)


@pytest.mark.parametrize(
    "terms",
    [
        "MIT",
        "GPL-3.0-or-later",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "BSD-3-Clause AND (FTL OR GPL-2.0-only)",
        "AGPL-3.0-only OR (MIT AND (Zlib OR BUSL-1.1))",
    ],
)
def test_terms_of_which_one_choice_goes_with_the_gpl_pass(native_parts: ModuleType, terms: str) -> None:
    refuse(native_parts, ("one", "MIT"), ("some", terms))


@pytest.mark.parametrize(
    "terms",
    [
        "AGPL-3.0-only",
        "BUSL-1.1",
        "GPL-2.0-only",
        "MIT AND CC-BY-NC-4.0",
        "(MIT OR Zlib) AND (SSPL-1.0 OR Elastic-2.0)",
        "LicenseRef-NVIDIA-Video-Codec-SDK",
        "MIT WITH Bootloader-exception",
    ],
)
def test_other_terms_stop_the_build(native_parts: ModuleType, terms: str) -> None:
    with pytest.raises(native_parts.ContentsError, match=r"some 1\.0: (.|\n)*\[terms\](.|\n)*\[apart\]"):
        refuse(native_parts, ("one", "MIT"), ("some", terms))


def test_what_may_be_passed_on_all_the_same_is_told_by_name_and_terms(native_parts: ModuleType) -> None:
    refuse(native_parts, ("NV Speech Player", "GPL-2.0-only"))
    with pytest.raises(native_parts.ContentsError, match="NV Speech Player"):
        refuse(native_parts, ("NV Speech Player", "BUSL-1.1"))


def test_what_stands_apart_is_told_to_who_passes_the_program_on(native_parts: ModuleType) -> None:
    apart = native_parts.Table().passing_on._apart
    told = " ".join((packaging_programs.FOLDER / "README.md").read_text(encoding="utf-8").split())
    assert apart
    assert [name for name in apart if name.partition(" ")[2] not in told] == []


def test_the_systems_own_packages_are_passed_on_by_the_system(native_parts: ModuleType) -> None:
    refuse(native_parts, ("libc6", "GPL-2 / see its copyright file"), kind="deb")
