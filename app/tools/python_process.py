"""Tools of a Python file that run in a process of their own (`python_child`), as functions of this one.

Owns that process: started when it is first needed, kept for as long as the file is in use, started again when it has
died. Used from any thread or loop. Invariants: every call ends, at the latest with its time-out; after `close` no
process is left; only content that was handed over is ever run.
"""

from __future__ import annotations

import asyncio
import functools
import threading
from collections.abc import Mapping
from typing import Any, Final

from app.base.errors import ConfigError, ToolError, ToolTimeoutError
from app.base.frozen import frozen
from app.base.language import Text, english, say
from app.tools.context import ToolContext
from app.tools.output import ToolOutputImage, ToolOutputText
from app.tools.python_file import no_function
from app.tools.python_pipe import ChildPipe, Reply
from app.tools.python_source import PythonSource
from app.tools.spec import FunctionTool

START_LIMIT_S: Final = 20.0
"""For the process to start and the file to be run."""
CALL_TIMEOUT_S: Final = 20.0

Output = str | list[ToolOutputText | ToolOutputImage]


@frozen
class PythonFunction:
    """One function of the file; `problem` says why it cannot be a tool."""

    function: str
    name: str = ""
    description: str = ""
    schema: Mapping[str, Any] | None = None
    is_strict: bool = True
    needs_approval: bool = False
    is_enabled: bool = True
    problem: ConfigError | None = None


class PythonProcess:
    """One file, in its process.

    Args:
        source: what to run. A person agreed to it: nothing here asks.
        shown: how messages name the file.
        timeout_s: the longest that a call may take, where the caller does not say.
    """

    def __init__(
        self,
        source: PythonSource,
        *,
        shown: str = "",
        timeout_s: float = CALL_TIMEOUT_S,
        start_limit_s: float = START_LIMIT_S,
    ) -> None:
        self._source = source
        self._shown = shown or str(source.path)
        self._timeout_s = timeout_s
        self._start_limit_s = start_limit_s
        self._lock = threading.Lock()
        self._pipe: ChildPipe | None = None
        self._functions: tuple[PythonFunction, ...] = ()
        self._closed = threading.Event()

    @property
    def pid(self) -> int | None:
        """The process id, None while none runs."""
        return self._pipe.pid if self._pipe is not None and self._pipe.is_open else None

    def functions(self) -> tuple[PythonFunction, ...]:
        """What could be a tool, in the file's order. Takes as long as starting the process.

        Raises:
            ConfigError: the file is no Python, fails when it is run, or does not come to an end.
        """
        self._ready()
        return self._functions

    def names(self) -> tuple[str, ...]:
        """What `tool` can be asked for. Raises ConfigError as `functions`."""
        return tuple(function.function for function in self.functions())

    def tool(self, name: str, *, timeout_s: float | None = None) -> FunctionTool:
        """The tool of that name. Raises ConfigError when the file has none, or its signature cannot be described."""
        functions = self.functions()
        found = next((each for each in functions if name in (each.function, each.name)), None)
        if found is None:
            raise no_function(self._shown, name, [each.function for each in functions])
        if found.problem is not None:
            raise found.problem
        return FunctionTool(
            name=found.name,
            description=found.description,
            params_json_schema=dict(found.schema or {}),
            on_invoke_tool=functools.partial(self._invoke, found, timeout_s or self._timeout_s),
            strict_json_schema=found.is_strict,
            needs_approval=found.needs_approval,
            is_enabled=found.is_enabled,
        )

    async def call(self, function: str, arguments_json: str, *, call_id: str = "", timeout_s: float) -> Output:
        """Call a function with JSON arguments.

        Raises:
            ToolError: it raised, returned too much, took too long (then its process was ended), or its process died.
        """
        pipe = await asyncio.to_thread(self._ready_for, function)
        try:
            async with asyncio.timeout(timeout_s):
                asked = {"function": function, "arguments": arguments_json, "call_id": call_id}
                answer = await asyncio.to_thread(pipe.ask, asked)
                reply = await asyncio.wrap_future(answer)
        except TimeoutError:
            pipe.end(say("ToolFile", "was ended, because a call of another function of its file took too long"))
            said = f"{function} took longer than {timeout_s:g} seconds and was stopped"
            raise ToolTimeoutError(said, tool=function, timeout_s=timeout_s) from None
        except asyncio.CancelledError:
            pipe.end(say("ToolFile", "was ended, because a call of another function of its file was given up"))
            raise
        except ConnectionError as error:
            raise ToolError(
                f"the process of {self._shown} {english(error.args[0])}", tool=function, kind="raised"
            ) from None
        return _output(function, reply)

    def close(self) -> None:
        """End the process, within half a second; calls that still run fail. Idempotent."""
        self._closed.set()
        if self._pipe is not None:  # also one that is still being opened, whose opener then gives up
            self._pipe.close()

    async def _invoke(
        self, found: PythonFunction, timeout_s: float, context: ToolContext[Any], arguments_json: str
    ) -> Output:
        return await self.call(found.function, arguments_json, call_id=context.tool_call_id or "", timeout_s=timeout_s)

    def _ready_for(self, function: str) -> ChildPipe:
        try:
            return self._ready()
        except ConfigError as error:
            raise ToolError(english(error.for_people()), tool=function, kind="raised") from error

    def _ready(self) -> ChildPipe:
        """The pipe to a process that has run the file; starts one when there is none."""
        with self._lock:
            if self._pipe is not None and self._pipe.is_open:
                return self._pipe
            if self._closed.is_set():
                raise ConfigError(say("ToolFile", "{shown} is not in use any more.").format(shown=self._shown))
            pipe = self._pipe = ChildPipe(self._source.path.parent)
            try:
                reply = pipe.open(self._source, self._shown).result(self._start_limit_s)
            except TimeoutError:
                pipe.end(say("ToolFile", "did not start"))
                said = say("ToolFile", "{shown} did not come to its end within {seconds} seconds when it was loaded.")
                raise ConfigError(
                    said.format(shown=self._shown, seconds=f"{self._start_limit_s:g}"),
                    hint=say("ToolFile", "Let it define functions only."),
                ) from None
            except ConnectionError as error:
                raise ConfigError(
                    say("ToolFile", "The process of {shown} {reason}.").format(shown=self._shown, reason=error)
                ) from error
            if "refused" in reply:
                pipe.close()
                raise _refusal(reply)
            self._functions = tuple(_function(entry) for entry in reply.get("tools", ()))
            if self._closed.is_set():
                pipe.close()
            return pipe


def _refusal(reply: Reply) -> ConfigError:
    """What the process found wrong with the file: for people in their language, and in English."""
    message, hint = reply["told"]
    return ConfigError(Text(str(message), str(reply["refused"])), hint=Text(str(hint), str(reply["hint"])))


def _function(entry: Reply) -> PythonFunction:
    if "refused" in entry:
        return PythonFunction(entry["function"], problem=_refusal(entry))
    return PythonFunction(
        entry["function"],
        entry["name"],
        entry["description"],
        entry["schema"],
        entry["strict"],
        entry["needs_approval"],
        entry["is_enabled"],
    )


def _output(function: str, reply: Reply) -> Output:
    if "failed" in reply:
        raise ToolError(str(reply["failed"]), tool=function, kind=str(reply.get("kind", "raised")))
    text, images = str(reply.get("text", "")), reply.get("images") or []
    if not images:
        return text
    return [ToolOutputText(text), *(ToolOutputImage(url, detail) for url, detail in images)]
