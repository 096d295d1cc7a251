"""A Python file as it was read: its bytes, their hash, and what it offers, told without running any of it.

A person agrees to a content, not to a name: the file is read once, and what was hashed is what runs, whatever stands
under the name later. Invariant: nothing here runs or imports a line of the file.
"""

from __future__ import annotations

import ast
import hashlib
from pathlib import Path
from typing import Final

from app.base.errors import ConfigError
from app.base.frozen import frozen
from app.base.language import say
from app.base.os_words import reason_of
from app.base.plain_file import read_plain
from app.tools.docstring import describe

MAX_BYTES: Final = 1_000_000
LONGEST_OUTLINE: Final = 400
"""Characters of a signature or description that are shown."""


@frozen
class FunctionOutline:
    """A function that could be a tool, as it is written."""

    name: str
    line: int
    signature: str
    description: str


@frozen
class PythonSource:
    """One reading of a file.

    Args:
        path: with symbolic links resolved: where the content really lies.
        sha256: of `data`, in hexadecimal.
    """

    path: Path
    data: bytes
    sha256: str

    def outline(self) -> tuple[FunctionOutline, ...]:
        """The public functions at the top of the file, by its syntax alone. Raises ConfigError: it is no Python."""
        try:
            nodes = ast.parse(self.data, str(self.path)).body
            functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
            return tuple(_outline(node) for node in functions if not node.name.startswith("_"))
        except SyntaxError as error:
            said = say("ToolFile", "{file}:{line}: this is not valid Python: {reason}.").format(
                file=self.path, line=error.lineno or 1, reason=error.msg
            )
            raise ConfigError(said) from error
        except (ValueError, RecursionError, MemoryError) as error:
            raise ConfigError(
                say("ToolFile", "{path} cannot be read as Python: {reason}.").format(path=self.path, reason=error)
            ) from error

    def check_trust(self, agreed: str, *, hint: str) -> None:
        """Whether a person agreed to exactly this content.

        Args:
            agreed: the hash that they agreed to, empty when they were never asked.
            hint: how to agree.
        Raises:
            ConfigError: code `untrusted_file` or `changed_file`.
        """
        if agreed == self.sha256:
            return
        if agreed:
            said = say(
                "ToolFile", "The tool file {path} has changed since you agreed to run it (now SHA-256 {sha})."
            ).format(path=self.path, sha=self.sha256)
            raise ConfigError(said, code="changed_file", hint=hint)
        said = say("ToolFile", "The tool file {path} is not trusted, so nothing of it was run (SHA-256 {sha}).").format(
            path=self.path, sha=self.sha256
        )
        raise ConfigError(said, code="untrusted_file", hint=hint)


def read_source(path: Path, *, shown: str = "") -> PythonSource:
    """Read a file once, without running it.

    Args:
        shown: how messages name it, the path when empty.
    Raises:
        ConfigError: it is missing, no regular file, too large, or cannot be read.
    """
    name = shown or str(path)
    try:
        resolved = path.resolve(strict=True)
        data = read_plain(resolved, MAX_BYTES, say("ToolFile", "The tool file {name}").format(name=name))
    except (OSError, RuntimeError) as error:  # a circle of links is a RuntimeError up to Python 3.12
        why = reason_of(error) if isinstance(error, OSError) else error
        raise ConfigError(
            say("ToolFile", "The tool file {name} cannot be read: {why}.").format(name=name, why=why)
        ) from error
    return PythonSource(resolved, data, hashlib.sha256(data).hexdigest())


def _outline(node: ast.FunctionDef | ast.AsyncFunctionDef) -> FunctionOutline:
    returns = f" -> {ast.unparse(node.returns)}" if node.returns is not None else ""
    signature = f"{node.name}({ast.unparse(node.args)}){returns}"
    described = describe(ast.get_docstring(node)).text
    return FunctionOutline(node.name, node.lineno, signature[:LONGEST_OUTLINE], described[:LONGEST_OUTLINE])
