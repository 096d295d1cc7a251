"""A person's own tools: entries of the settings and the Python files of their agent sets, made ready to call.

Owns what may run at all: a file that ships with the application runs in this process, any other one in a process of
its own and only with the content that the person agreed to. Made for one conversation; `close` ends the processes.
What each kind needs is imported when one of it is asked for.
"""

from __future__ import annotations

import dataclasses
import shlex
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from app.base import paths, secrets
from app.base.errors import AppError, ConfigError
from app.base.language import say
from app.base.sections import HttpTool, McpTool, OwnTool, PythonTool, ToolChange
from app.tools import change
from app.tools.builtin import Builtins
from app.tools.http.proxy import AskWay, system_way
from app.tools.python_file import PythonFile
from app.tools.python_source import read_source
from app.tools.spec import FunctionTool
from app.tools.weather import WeatherService

if TYPE_CHECKING:
    from app.tools.mcp.servers import MCPServer
    from app.tools.python_process import PythonProcess

ReadSecret = Callable[[str], str | None]


class ToolFile(Protocol):
    """A Python file whose functions can be tools."""

    def tool(self, name: str) -> FunctionTool:
        """The tool of that name. Raises ConfigError."""
        ...


def is_shipped(path: Path) -> bool:
    """Whether a file came with the application."""
    return path.resolve().is_relative_to(paths.agents_dir().resolve())


def _shipped_contents() -> list[str]:
    """The hashes of the tool files that ship: a copy of one, beside a copied agent set, needs no agreement."""
    return [read_source(file).sha256 for file in sorted((paths.agents_dir() / "tools").glob("*.py"))]


class OwnTools:
    """The tools of one person, for one conversation.

    Args:
        entries: of the settings.
        trusted_files: the hash that the person agreed to, by a file's resolved path, for files without an entry.
        read_secret: gives the value of a secret by its name, None when it is not kept. May block.
        runs_here: which files run in this process, without a question.
        way: asked at each request through which proxy it goes.
        builtin_changes: what the person changed about tools that come with the application, by their names.
    """

    def __init__(
        self,
        entries: Iterable[OwnTool] = (),
        trusted_files: Mapping[str, str] | None = None,
        *,
        read_secret: ReadSecret = secrets.read_kept,
        runs_here: Callable[[Path], bool] = is_shipped,
        way: AskWay = system_way,
        builtin_changes: Mapping[str, ToolChange] | None = None,
    ) -> None:
        self._entries = {entry.id: entry for entry in entries}
        self._trusted = trusted_files or {}
        self._read_secret = read_secret
        self._runs_here = runs_here
        self._way = way
        self._builtin_changes = builtin_changes or {}
        self._files: dict[tuple[Path, str], PythonProcess] = {}
        self._servers: dict[str, MCPServer] = {}
        self._is_closed = False

    @property
    def ids(self) -> tuple[str, ...]:
        """What `get` can be asked for."""
        return tuple(self._entries)

    def builtins(self) -> Builtins:
        """The tools that come with the application; who is asked for the weather is asked this way, too."""
        return Builtins(weather=WeatherService(way=self._way), change=change.by(self._builtin_changes))

    def get(self, tool_id: str) -> FunctionTool | MCPServer | None:
        """The tool, or the server of tools, of an entry; None for a server that is switched off.

        Raises:
            ConfigError: it cannot be used as it is set up, its file is not trusted, or a secret of it is missing.
            KeyError: there is no such entry.
        """
        entry = self._entries[tool_id]
        try:
            if isinstance(entry, McpTool):
                return self._server(entry) if entry.is_enabled else None
            return self._http(entry) if isinstance(entry, HttpTool) else self._python(entry)
        except AppError as error:
            said = say("OwnTools", "The tool {name} of the settings cannot be used: {reason}")
            named = said.format(name=entry.name or entry.id, reason=error.message)
            raise ConfigError(named, code=error.code, hint=error.hint) from error

    def file(self, path: Path, *, shown: str = "") -> ToolFile:
        """A Python file that an agent set names.

        Args:
            shown: how messages name it.
        Raises:
            ConfigError: it cannot be read or run, or is not trusted.
        """
        if self._runs_here(path):
            return PythonFile(path, shown=shown)
        said = say("OwnTools", "Read it; if you want it to run, add it in the settings under Tools, or type: {command}")
        hint = said.format(command=f"sidetone trust {shlex.quote(str(path.resolve()))}")
        process = self._process(path, self._agreed_to(path), shown=shown, hint=hint)
        process.names()  # what is wrong with it is said now
        return process

    def close(self) -> None:
        """End the processes of Python files. Takes at most a second; a server of tools ends with its session."""
        self._is_closed = True
        for process in list(self._files.values()):
            process.close()

    def _python(self, entry: PythonTool) -> FunctionTool:
        hint = say("OwnTools", "Look at it in the settings, under Tools, and agree to it there.")
        process = self._process(Path(entry.path).expanduser(), [entry.trusted_hash], shown="", hint=hint)
        tool = process.tool(entry.function, timeout_s=entry.timeout_s)
        return dataclasses.replace(
            tool,
            name=entry.name or tool.name,
            description=entry.description or tool.description,
            needs_approval=entry.needs_approval or tool.needs_approval,
        )

    def _process(self, path: Path, agreed: list[str], *, shown: str, hint: str) -> PythonProcess:
        from app.tools.python_process import PythonProcess

        source = read_source(path, shown=shown)
        is_agreed = source.sha256 in agreed or source.sha256 in _shipped_contents()
        source.check_trust(source.sha256 if is_agreed else next(filter(None, agreed), ""), hint=hint)
        key = (source.path, source.sha256)
        if self._is_closed:
            raise ConfigError(say("OwnTools", "The conversation that this tool was for is over."))
        if key not in self._files:
            self._files[key] = PythonProcess(source, shown=shown)
        return self._files[key]

    def _agreed_to(self, path: Path) -> list[str]:
        resolved = path.resolve()
        entries = [entry for entry in self._entries.values() if isinstance(entry, PythonTool)]
        by_entry = [entry.trusted_hash for entry in entries if Path(entry.path).expanduser().resolve() == resolved]
        return [self._trusted.get(str(resolved), ""), *by_entry]

    def _http(self, entry: HttpTool) -> FunctionTool:
        from app.tools.http.tool import http_tool

        return http_tool(entry, self._read_secret, self._way)

    def _server(self, entry: McpTool) -> MCPServer:
        if entry.id not in self._servers:
            self._servers[entry.id] = server_of(entry, self._read_secret, self._way)
        return self._servers[entry.id]


def server_of(entry: McpTool, read_secret: ReadSecret = secrets.read_kept, way: AskWay = system_way) -> MCPServer:
    """The server of an entry, not yet connected. Reads its secrets.

    Raises:
        ConfigError: it has neither a command nor a URL, or both, or a secret of it is missing.
        UserError: what it has makes no sense.
    """
    from app.tools.mcp.servers import MCPServerStdio, MCPServerStreamableHttp

    if bool(entry.command.strip()) == bool(entry.url.strip()):
        said = say("OwnTools", "A server of tools needs either a command or a URL.")
        raise ConfigError(said, hint=say("OwnTools", "Give it one of them."))
    options: dict[str, Any] = {
        "name": entry.name or entry.id,
        "cache_tools_list": True,
        "client_session_timeout_seconds": entry.timeout_s,
        "tool_filter": list(entry.allowed) or None,
        "require_approval": "always" if entry.needs_approval else "never",
        "change_tool": change.by(entry.changes),
    }
    if entry.url.strip():
        hidden = _values(entry.id, entry.secret_headers, read_secret)
        reached = {"url": entry.url.strip(), "headers": entry.headers | hidden, "way": way}
        return MCPServerStreamableHttp(reached, hidden_values=hidden.values(), **options)
    hidden = _values(entry.id, entry.secret_environment, read_secret)
    command = str(Path(entry.command.strip()).expanduser())
    started = {"command": command, "args": list(entry.arguments), "env": entry.environment | hidden}
    return MCPServerStdio(started, hidden_values=hidden.values(), **options)


def _values(tool_id: str, names: Iterable[str], read_secret: ReadSecret) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        value = read_secret(secrets.tool_name(tool_id, name))
        if not value:
            said = say("OwnTools", "The value of {name} is not kept on this computer.").format(name=name)
            raise ConfigError(
                said, code="missing_secret", hint=say("OwnTools", "Enter it in the settings, under Tools.")
            )
        found[name] = value
    return found
