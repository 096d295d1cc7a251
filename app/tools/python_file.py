"""Tools out of a Python file that a person wrote: functions made with `function_tool`, or plain annotated ones.

Reads and runs the file once for each `PythonFile`; the file is trusted like any program its owner starts. Whatever
goes wrong in it is a ConfigError that names the file and the line. Nothing is written beside the file.
"""

from __future__ import annotations

import difflib
import inspect
import sys
import traceback
import types
import zlib
from pathlib import Path

from app.base.errors import ConfigError, UserError
from app.tools.spec import FunctionTool, function_tool


class PythonFile:
    """One file of tools.

    Args:
        path: the file; it is run on construction.
        shown: how messages name it, the path when empty.
    Raises:
        ConfigError: the file is missing, no Python, or raises when it is run.
    """

    def __init__(self, path: Path, *, shown: str = "") -> None:
        self._path = path
        self._shown = shown or str(path)
        self._module = self._run()

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
            raise ConfigError(f"{self._shown}:{line}: {error.message}", hint=error.hint) from error

    def _missing(self, name: str, *, is_there: bool) -> ConfigError:
        if is_there:
            return ConfigError(f"{self._shown}: {name!r} is no function, so it cannot be a tool.")
        names = self.names()
        close = difflib.get_close_matches(name, names, n=1)
        hint = f"Did you mean {close[0]!r}? " if close else ""
        known = ", ".join(names) or "none"
        return ConfigError(f"{self._shown} has no function {name!r}.", hint=f"{hint}Functions in it: {known}.")

    def _is_candidate(self, name: str, value: object) -> bool:
        if name.startswith("_"):
            return False
        is_own = inspect.isfunction(value) and value.__module__ == self._module.__name__
        return is_own or isinstance(value, FunctionTool)

    def _run(self) -> types.ModuleType:
        try:
            source = self._path.read_bytes()
        except OSError as error:
            raise ConfigError(f"The tool file {self._shown} cannot be read: {error.strerror}.") from error
        name = f"sidetone_tools_{self._path.stem}_{zlib.crc32(str(self._path).encode()):08x}"
        module = types.ModuleType(name)
        module.__file__ = str(self._path)
        sys.modules[name] = module  # dataclasses and typing look a module up by its name
        try:
            exec(compile(source, str(self._path), "exec"), vars(module))
        except SyntaxError as error:
            sys.modules.pop(name, None)
            raise ConfigError(f"{self._shown}:{error.lineno or 1}: this is not valid Python: {error.msg}.") from error
        except (Exception, SystemExit) as error:
            sys.modules.pop(name, None)
            said = f"{type(error).__name__}: {error}".rstrip(": ")
            raise ConfigError(
                f"{self._shown}:{self._line_of(error)}: the tool file failed when it was loaded: {said}.",
                hint="Mend the file, then open the agent set again.",
            ) from error
        return module

    def _line_of(self, error: BaseException) -> int:
        """The last line of this file that the failure passed through."""
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == str(self._path) and frame.lineno]
        return lines[-1] if lines else 1
