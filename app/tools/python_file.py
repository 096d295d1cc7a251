"""Tools out of a Python file that a person wrote: functions made with `function_tool`, or plain annotated ones.

Runs the file's content once for each `PythonFile`, in this process: what ships with the application is run like that,
a person's own files by a process of their own (`python_process`), once they were agreed to. Whatever goes wrong is a
ConfigError that names the file and the line. Nothing is written beside the file.
"""

from __future__ import annotations

import difflib
import inspect
import sys
import traceback
import types
import zlib
from collections.abc import Sequence
from pathlib import Path

from app.base.errors import ConfigError, UserError
from app.base.language import joined, say
from app.tools.python_source import read_source
from app.tools.spec import FunctionTool, function_tool


class PythonFile:
    """One file of tools.

    Args:
        path: the file; it is run on construction.
        shown: how messages name it, the path when empty.
        content: what to run in place of what lies at `path` now.
    Raises:
        ConfigError: the file is missing, no Python, or raises when it is run.
    """

    def __init__(self, path: Path, *, shown: str = "", content: bytes | None = None) -> None:
        self._path = path
        self._shown = shown or str(path)
        self._module = self._run(read_source(path, shown=self._shown).data if content is None else content)

    def close(self) -> None:
        """Nothing to give up: the file lives in this process."""

    def names(self) -> tuple[str, ...]:
        """What could be a tool: the file's own public functions and tools, in its order."""
        return tuple(name for name, value in vars(self._module).items() if self._is_candidate(name, value))

    def tool(self, name: str) -> FunctionTool:
        """The tool of that name. Raises ConfigError when the file has none, or its signature cannot be described."""
        found = next((value for key, value in vars(self._module).items() if key == name), None)
        if found is None:
            found = next(
                (v for v in vars(self._module).values() if isinstance(v, FunctionTool) and v.name == name), None
            )
        if isinstance(found, FunctionTool):
            return found
        if found is None or not self._is_candidate(name, found):
            raise self._missing(name, is_there=found is not None)
        try:
            return function_tool(found)
        except UserError as error:
            line = found.__code__.co_firstlineno if isinstance(found, types.FunctionType) else 1
            said = say("ToolFile", "{place}: {what}").format(place=f"{self._shown}:{line}", what=error.message)
            raise ConfigError(said, hint=error.hint) from error

    def _missing(self, name: str, *, is_there: bool) -> ConfigError:
        if is_there:
            return ConfigError(
                say("ToolFile", "{shown}: “{name}” is no function, so it cannot be a tool.").format(
                    shown=self._shown, name=name
                )
            )
        return no_function(self._shown, name, self.names())

    def _is_candidate(self, name: str, value: object) -> bool:
        if name.startswith("_"):
            return False
        is_own = inspect.isfunction(value) and value.__module__ == self._module.__name__
        return is_own or isinstance(value, FunctionTool)

    def _run(self, content: bytes) -> types.ModuleType:
        name = f"sidetone_tools_{self._path.stem}_{zlib.crc32(str(self._path).encode()):08x}"
        module = types.ModuleType(name)
        module.__file__ = str(self._path)
        sys.modules[name] = module  # dataclasses and typing look a module up by its name
        try:
            exec(compile(content, str(self._path), "exec"), vars(module))
        except SyntaxError as error:
            sys.modules.pop(name, None)
            raise ConfigError(
                say("ToolFile", "{file}:{line}: this is not valid Python: {reason}.").format(
                    file=self._shown, line=error.lineno or 1, reason=error.msg
                )
            ) from error
        except (Exception, SystemExit) as error:
            sys.modules.pop(name, None)
            said = f"{type(error).__name__}: {error}".rstrip(": ")
            raise ConfigError(
                say("ToolFile", "{file}:{line}: the tool file failed when it was loaded: {said}.").format(
                    file=self._shown, line=self._line_of(error), said=said
                ),
                hint=_what_to_do(error),
            ) from error
        return module

    def _line_of(self, error: BaseException) -> int:
        """The last line of this file that the failure passed through."""
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == str(self._path) and frame.lineno]
        return lines[-1] if lines else 1


def _what_to_do(error: BaseException) -> str:
    """For whoever wrote the file. A program that was frozen has an interpreter, and no environment to install into."""
    if isinstance(error, ModuleNotFoundError) and getattr(sys, "frozen", False):
        return say(
            "ToolFile",
            "In this package of Sidetone, a tool file can import Python's standard library. For other modules, install"
            " Sidetone's wheel into an environment that has them, or offer the tool by a tool server (MCP).",
        )
    return say("ToolFile", "Mend the file, then open the agent set again.")


def no_function(shown: str, name: str, names: Sequence[str]) -> ConfigError:
    """The error for a function that a file does not have; the hint names those that it has."""
    close = difflib.get_close_matches(name, names, n=1)
    meant = say("AgentSet", "Did you mean “{name}”?").format(name=close[0]) if close else ""
    known = ", ".join(names) or say("AgentSet", "none")
    return ConfigError(
        say("ToolFile", "{shown} has no function “{name}”.").format(shown=shown, name=name),
        hint=joined(meant, say("ToolFile", "Functions in it: {names}.").format(names=known)),
    )
