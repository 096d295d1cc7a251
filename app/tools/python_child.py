"""The process of one Python file of tools: lists the file's tools and calls them, for `python_process` of the parent.

Speaks JSON lines over the standard input and output that it was started with. The file itself gets neither: its
standard output leads to standard error, its input is empty. Invariant: ends with its parent, whatever the file does.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO, Final

from app.base import aio, crash, language, log, log_files, parent_watch
from app.base.errors import AppError, ConfigError
from app.base.json_text import from_json
from app.tools.context import ToolContext
from app.tools.executor import ToolExecutor, ToolOutcome
from app.tools.python_file import PythonFile
from app.tools.spec import FunctionTool, failure_reason

LONGEST_TEXT: Final = 100_000
LARGEST_PICTURES: Final = 8_000_000
_END_S: Final = 0.2
"""For an orderly end once the parent is gone; what hangs then is cut off."""

Message = dict[str, Any]


def run() -> int:
    """Serve the parent until it closes our input; returns the exit code."""
    parent_watch.die_with_parent()
    requests, replies = _private_pipes()
    log.configure()
    try:
        with crash.watching("tool-file", log_files.chosen()[1].keeps_log):
            first = requests.readline()
            return asyncio.run(_Child(requests, replies).serve(from_json(first))) if first else 0
    except AppError as error:
        sys.stderr.write(f"{error.for_people()}\n")  # the parent tells it as the last words
        return 1


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The parent's two pipes, out of the file's reach: no descriptor that it knows, or that its children inherit."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return requests, replies


def _refused(error: AppError) -> Message:
    """What is wrong, in English and as people are told it."""
    return {"refused": str(error), "hint": language.english(error.hint), "told": [error.message, error.hint]}


class _Child:
    """Reads requests on a thread, so that the parent's end is noticed while the file is busy; calls on the loop."""

    def __init__(self, requests: BinaryIO, replies: BinaryIO) -> None:
        self._requests = requests
        self._replies = replies
        self._file: PythonFile | None = None
        self._asked: asyncio.Queue[Message | None] = asyncio.Queue()

    async def serve(self, opening: Message) -> int:
        """Run the file, say what it offers, and answer calls."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(aio.on_loop_error)
        threading.Thread(target=self._read, args=(loop,), name="requests", daemon=True).start()
        self._reply(self._opened(opening))
        async with asyncio.TaskGroup() as group:
            while (message := await self._asked.get()) is not None:
                group.create_task(self._call(message))
        return 0

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        for line in self._requests:
            loop.call_soon_threadsafe(self._asked.put_nowait, from_json(line))
        threading.Timer(_END_S, os._exit, (0,)).start()
        loop.call_soon_threadsafe(self._asked.put_nowait, None)

    def _opened(self, message: Message) -> Message:
        language.choose(message["language"])
        content = base64.b64decode(message["content"])
        try:
            self._file = PythonFile(Path(message["path"]), shown=message["shown"], content=content)
        except ConfigError as error:
            return _refused(error)
        return {"tools": [self._described(name) for name in self._file.names()]}

    def _described(self, name: str) -> Message:
        try:
            tool = self._tool(name)
        except AppError as error:
            return {"function": name, **_refused(error)}
        return {
            "function": name,
            "name": tool.name,
            "description": tool.description,
            "schema": tool.params_json_schema,
            "strict": tool.strict_json_schema,
            # What decides by itself cannot be asked from outside: then a person is.
            "needs_approval": tool.needs_approval is not False,
            "is_enabled": tool.is_enabled is not False,
        }

    def _tool(self, name: str) -> FunctionTool:
        assert self._file is not None
        return self._file.tool(name)

    async def _call(self, message: Message) -> None:
        tool = self._tool(message["function"])
        context: ToolContext[Any] = ToolContext(
            None, tool_name=tool.name, tool_call_id=message["call_id"], tool_arguments=message["arguments"]
        )
        self._reply({"id": message["id"], **_told(await ToolExecutor().run(tool, context))})

    def _reply(self, message: Message) -> None:
        self._replies.write(json.dumps(message).encode() + b"\n")
        self._replies.flush()


def _told(outcome: ToolOutcome) -> Message:
    if outcome.failed:
        return {"failed": (failure_reason(outcome.text) or outcome.text)[:LONGEST_TEXT], "kind": "raised"}
    if len(outcome.text) > LONGEST_TEXT:
        said = f"it returned {len(outcome.text):,} characters, and at most {LONGEST_TEXT:,} are allowed"
        return {"failed": said, "kind": "output"}
    if sum(len(image.image_url) for image in outcome.images) > LARGEST_PICTURES:
        return {"failed": f"it returned pictures of more than {LARGEST_PICTURES:,} bytes", "kind": "output"}
    return {"text": outcome.text, "images": [[image.image_url, image.detail] for image in outcome.images]}


if __name__ == "__main__":
    sys.exit(run())
