"""Where the Python that freezes the program was built and lies: that stands in its files, and stays out of the program.

Asked by `sidetone.spec` and `build.py`. What wheels were built in is theirs, and stays.
"""

import runpy
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

Entry = tuple[str, str, str]  # as PyInstaller writes them: the name of a module, its source, the kind

# Where the systems' own Pythons are, everywhere.
EVERYBODYS = ("/usr", "/usr/local")
VARIABLES = "_sysconfigdata_"  # how the module begins in which Python keeps what it was built with
BUILT_IN = ("abs_builddir", "abs_srcdir")


def rewrite_variables(
    modules: list[Entry], compiled: MutableMapping[str, Any] | None, prefix: str, folder: Path
) -> None:
    """Have the module of Python's build variables without those that name folders of the builder.

    It cannot be left out: `zoneinfo` asks it where the time zones are. Of a variable that is not there Python says what
    it says of one that never was.

    Args:
        modules: PyInstaller's list; the module's source is another one afterwards, written into `folder`.
        compiled: what PyInstaller has compiled already, by the modules' names.
        prefix: where the Python lies.
    """
    for number, (name, source, kind) in enumerate(modules):
        if name.startswith(VARIABLES) and source:
            variables = runpy.run_path(source)["build_time_vars"]
            folder.mkdir(parents=True, exist_ok=True)
            rewritten = folder / f"{name}.py"
            rewritten.write_text(f"build_time_vars = {told_to_anybody(variables, prefix)!r}\n", encoding="utf-8")
            modules[number] = (name, str(rewritten), kind)
            if compiled is not None:
                compiled.pop(name, None)


def told_to_anybody(variables: dict[str, Any], prefix: str) -> dict[str, Any]:
    """Those of Python's build variables that name no folder of the builder."""
    places = [prefix, *(str(variables.get(name, "")) for name in BUILT_IN)]
    own = [place for place in places if place.startswith("/") and place not in EVERYBODYS]
    return {name: value for name, value in variables.items() if not any(folder in str(value) for folder in own)}


def blot_out(file: Path, prefix: str) -> None:
    """Overwrite the folders before the last one of the prefix, in a library where it leads to nothing any more.

    All that follows stays: linkers let a shorter text be the end of a longer one, so that `3.11.7` may be Python's
    version as well as the end of `/home/somebody/3.11.7`.
    """
    before = prefix.rpartition("/")[0].encode()
    whole, content = prefix.encode(), file.read_bytes()
    if prefix not in EVERYBODYS and before and whole in content:
        nobodys = b"/" + b"_" * (len(before) - 1) + whole[len(before) :]
        file.write_bytes(content.replace(whole, nobodys))
