"""The licences of everything inside, as files for people: `licences/` of the program and of its documentation."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

from component import Component, ContentsError, titled
from rust_crates import taken_terms, text_of_all


def write(parts: list[Component], folder: Path) -> None:
    """One file a component with all its texts, one for all Rust crates of a carrier, and `index.json` that lists them.

    The window reads the index (`app/workbench/licences.py`), and so does `copyright_file.py`.

    Raises:
        ContentsError: a component has no text.
    """
    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for is_crates, group in groupby(
        parts, lambda part: (part.kind == "cargo", part.carrier.key if part.carrier else "")
    ):
        rows = list(group)
        if is_crates[0]:
            index.append(_crates(rows, folder))
        else:
            index += [_one(part, folder) for part in rows]
    (folder / "index.json").write_text(json.dumps(index, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _one(part: Component, folder: Path) -> dict[str, Any]:
    if not part.texts:
        raise ContentsError(f"There is no licence text of {part.name}: name one in packaging/parts.")
    written = [titled(name, text) for name, text in sorted(part.texts.items())]
    body = "\n\n".join([*(["\n".join(part.copyright)] if part.copyright else []), *written])
    (folder / part.file_name).write_text(body + "\n", encoding="utf-8")
    return _row(part, part.name, part.version, part.terms, part.file_name) | {"copyright": part.notices()}


def _crates(crates: list[Component], folder: Path) -> dict[str, Any]:
    carrier = crates[0].carrier
    assert carrier is not None
    file = carrier.file_name.removesuffix(".txt") + "--rust-crates.txt"
    (folder / file).write_text(text_of_all(crates), encoding="utf-8")
    terms = " AND ".join(sorted({name for each in crates for name in taken_terms(each.terms)}))
    row = _row(crates[0], "Rust crates", "", terms, file)
    return row | {
        "homepage": "https://crates.io",
        "carrier": carrier.title,
        "holds": [each.title for each in crates],
        "files": sorted(set().union(*(each.places for each in crates))),
        "copyright": sorted({each.copyright[0] for each in crates}),
    }


def _row(part: Component, name: str, version: str, terms: str, file: str) -> dict[str, Any]:
    return {
        "name": name,
        "version": version,
        "licence": terms,
        "homepage": part.homepage,
        "source": part.source,
        "file": file,
        "carrier": part.carried_by,
        "files": sorted(part.places),
    }
