"""Whether everything that can be imported from source can be imported inside the frozen program; standard library only.

The frozen program has an interpreter but runs no files, except a person's own Python tools, in a process of their own
(`sidetone run-tool-file`). That process is given a file of imports here. A module that is imported on first use only,
and that the freezing did not see, shows now instead of in a person's conversation; one of Python's library, which those
tools may import, as well.
"""

import base64
import json
import subprocess
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
PATIENCE_S = 120
# What libraries import by names that they put together, so that nothing shows it to PyInstaller: the rules of countries
# whose account numbers have check digits of their own.
BY_NAME = ("stdnum.be.iban", "stdnum.es.iban", "stdnum.me.iban", "stdnum.no.iban")
IMPORTS = """
import importlib
missing = []
for name in {names}:
    try:
        importlib.import_module(name)
    except Exception as error:
        missing.append(f"{{name}} ({{type(error).__name__}}: {{error}})")
if missing:
    raise ImportError("; ".join(missing))
def nothing_is_missing() -> str:
    "All of it is there."
    return ""
"""


class MissingModulesError(Exception):
    """What the frozen program lacks; the text names it."""


def check(program: Path, python: str) -> int:
    """Import all of the application, what it declares to need and Python's library, inside `program`.

    Args:
        python: the interpreter of the environment that the program was frozen from.
    Returns:
        How many modules that were.
    Raises:
        MissingModulesError: as `import_inside`.
    """
    names = [*own_modules(FOLDER.parent / "app"), *declared(python), *of_python(python), *BY_NAME]
    import_inside(program, names)
    return len(names)


def import_inside(program: Path, names: list[str]) -> None:
    """Import these modules inside `program`.

    Raises:
        MissingModulesError: one of them cannot be imported there, or the program does not answer.
    """
    content = base64.b64encode(IMPORTS.format(names=names).encode()).decode()
    answer = _answer(program, {"language": "en", "path": "imports.py", "shown": "imports", "content": content})
    if [tool.get("function") for tool in answer.get("tools", ())] != ["nothing_is_missing"]:
        raise MissingModulesError(f"The frozen program lacks modules: {answer.get('refused', answer)}")


def _answer(program: Path, asked: dict[str, str]) -> dict[str, Any]:
    """What the process says of its file; it ends when its input does, so that stays open until then."""
    with subprocess.Popen(
        [str(program), "run-tool-file"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        patience = threading.Timer(PATIENCE_S, process.kill)
        patience.start()
        process.stdin.write(json.dumps(asked) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        patience.cancel()
        _, said = process.communicate()
    if not line:
        raise MissingModulesError(f"{program} did not answer: {said.strip()[-2000:]}")
    answer: dict[str, Any] = json.loads(line)
    return answer


def own_modules(folder: Path) -> Iterable[str]:
    """Every module of the package in `folder`, by its name."""
    for file in sorted(folder.rglob("*.py")):
        parts = file.relative_to(folder.parent).with_suffix("").parts
        if parts[-1] != "__main__":
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def declared(python: str) -> list[str]:
    """The top-level packages of what `pyproject.toml` asks for."""
    return _told_by(python, "needed.py")


def of_python(python: str) -> list[str]:
    """The public modules of Python's own library that `standard_library.LEFT_OUT` does not name."""
    return _told_by(python, "standard_library.py")


def _told_by(python: str, program: str) -> list[str]:
    done = subprocess.run([python, str(FOLDER / program)], capture_output=True, text=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found
