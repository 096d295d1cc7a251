"""The source archive holds all that a checkout does: who has it alone can run every test and build every package."""

from __future__ import annotations

import tomllib

from tests import packaging_programs

ROOT = packaging_programs.FOLDER.parent
OF_THE_ARCHIVE = {"pyproject.toml", "PKG-INFO"}  # its builder adds them


def test_every_file_of_the_checkout_is_in_it(source_files: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = set(project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"])
    assert {place.partition("/")[0] for place in source_files} - OF_THE_ARCHIVE == included
