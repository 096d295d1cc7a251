"""Which modules of Python's library the program holds: people's own tool files may import any of them.

Run by the interpreter of the environment that the program is frozen from: `sidetone.spec` takes all of `modules`, and
`frozen_modules.py` asks which have to be inside (`python standard_library.py` prints them as JSON). Standard library
only.
"""

import contextlib
import importlib
import importlib.machinery
import json
import os
import pkgutil
import sys
import sysconfig
import warnings
from collections.abc import Iterable, Iterator

# Left out, with what lies in it. Whatever else a Python brings, a later one as well, is inside.
LEFT_OUT = {
    "_curses": "see curses",
    "_curses_panel": "see curses",
    "_dbm": "needs Berkeley DB; dbm and shelve write by dbm.dumb, or from Python 3.13 on by dbm.sqlite3",
    "_gdbm": "needs GDBM, as _dbm",
    "_tkinter": "see tkinter",
    "antigravity": "opens a browser as soon as it is imported",
    "ctypes.test": "tests of Python 3.11's own",
    "curses": "draws on a terminal, which a tool has not; needs ncurses",
    "dbm.gnu": "see _gdbm",
    "dbm.ndbm": "see _dbm",
    "distutils": "builds packages, with a compiler; not from Python 3.12 on",
    "ensurepip": "installs pip, into an environment",
    "idlelib": "an editor, by tkinter",
    "lib2to3": "rewrites Python 2; not from Python 3.13 on",
    "nis": "asks Sun's Yellow Pages; needs libnsl, and is not from Python 3.13 on",
    "pydoc_data": "the texts of Python's help()",
    "readline": "edits what is typed at a terminal; GNU's is under the GPL",
    "tkinter": "windows beside the program's; needs Tcl and Tk",
    "turtle": "draws by tkinter",
    "turtledemo": "examples of turtle",
    "unittest.test": "tests of Python 3.11's own",
    "venv": "makes environments, with an interpreter that starts files: the program has none",
}


def modules() -> list[str]:
    """By name all of this Python's library that lies in files; what is compiled into it is inside anyway."""
    library = sysconfig.get_path("stdlib")
    places = [library, os.path.join(library, "lib-dynload"), os.path.join(sys.base_prefix, "DLLs")]
    return sorted(name for name in _below(places) if name.partition(".")[0] in sys.stdlib_module_names)


def _below(places: Iterable[str], package: str = "") -> Iterator[str]:
    for found in pkgutil.iter_modules(places):
        name = f"{package}{found.name}"
        if name in LEFT_OUT or found.name == "__main__":  # which is to be started, and not to be imported
            continue
        yield name
        if found.ispkg and isinstance(found.module_finder, importlib.machinery.FileFinder):
            yield from _below([os.path.join(found.module_finder.path, found.name)], f"{name}.")


def importable() -> list[str]:
    """The public ones that can be imported here: some are for other systems, and say so by an ImportError."""
    found = []
    with warnings.catch_warnings(), contextlib.redirect_stdout(sys.stderr):  # `this` prints
        warnings.simplefilter("ignore")
        for name in filter(_is_public, modules()):
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
                found.append(name)
    return found


def _is_public(name: str) -> bool:
    return name == "__future__" or not any(part.startswith("_") for part in name.split("."))


if __name__ == "__main__":
    print(json.dumps(importable()))
