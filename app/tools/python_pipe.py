"""The parent's end of one `python_child`: the process, its two pipes, and the requests under way.

Threads, not a loop: tools are listed where an agent set is loaded, and called on another loop. The thread that starts
the process also reads its answers until its end, for Linux ends a child with the very thread that started it.
Invariant: every future that was handed out is done at the latest when the process has ended.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from concurrent.futures import Future, InvalidStateError
from pathlib import Path
from typing import Any, Final

from app.base import own_program, secrets
from app.base.errors import EngineError
from app.base.json_text import from_json
from app.base.language import Text, language, say
from app.base.os_words import reason_of
from app.tools.python_source import PythonSource

COMMAND: Final = "run-tool-file"
"""The word after the program's name that makes it such a child; `main` knows it."""
LONGEST_REPLY: Final = 16 * 1024 * 1024
END_S: Final = 0.5
_LAST_WORDS: Final = 200

Reply = dict[str, Any]


class ChildPipe:
    """One process, from its start to its end; not to be opened again.

    Args:
        folder: where it works, so that the file finds what lies beside it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._pending: dict[int, Future[Reply]] = {}
        self._count = 0
        self._reason = ""
        self._words: deque[bytes] = deque(maxlen=1)
        self._thread: threading.Thread | None = None

    @property
    def is_open(self) -> bool:
        """Whether requests can be made."""
        return self._thread is not None and self._thread.is_alive() and not self._reason

    @property
    def pid(self) -> int | None:
        """The process id, None before the start."""
        return None if self._process is None else self._process.pid

    def open(self, source: PythonSource, shown: str) -> Future[Reply]:
        """Start the process and have it run the content; the future is what it says of that."""
        opened = self._expect()[1]
        content = base64.b64encode(source.data).decode()
        opening = {"path": str(source.path), "shown": shown, "content": content, "language": language()}
        self._thread = threading.Thread(target=self._live, args=(opening,), name="sidetone tool file", daemon=True)
        self._thread.start()
        return opened

    def ask(self, message: Reply) -> Future[Reply]:
        """Send a request; the future gets the reply, or a ConnectionError whose text completes "The process … "."""
        number, answer = self._expect()
        self._write({**message, "id": number})
        return answer

    def end(self, reason: str) -> None:
        """Kill the process and what it started; requests under way fail with `reason`."""
        self._reason = self._reason or reason
        _kill(self._process)

    def close(self) -> None:
        """Let the process end by itself, and kill it when it does not. Returns when it is gone."""
        self._reason = self._reason or say("ToolFile", "was closed")
        process, thread = self._process, self._thread
        # Not while somebody writes: who waits there for a process that reads no more is set free by the kill.
        if process is not None and process.stdin is not None and self._write_lock.acquire(timeout=END_S):
            with contextlib.suppress(OSError):
                process.stdin.close()
            self._write_lock.release()
        if thread is not None:
            thread.join(END_S)
            _kill(self._process)
            thread.join(END_S)

    def _expect(self) -> tuple[int, Future[Reply]]:
        with self._lock:
            number, self._count = self._count, self._count + 1
            future: Future[Reply] = Future()
            if self._reason:
                future.set_exception(ConnectionError(self._reason))
            else:
                self._pending[number] = future
            return number, future

    def _write(self, message: Reply) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        # A broken pipe is no news here: the thread that reads tells everybody of the end.
        with self._write_lock, contextlib.suppress(OSError, ValueError):
            process.stdin.write(json.dumps(message).encode() + b"\n")
            process.stdin.flush()

    def _live(self, opening: Reply) -> None:
        try:
            process = self._process = _start(self._folder)
        except (OSError, EngineError) as error:
            reason = error.for_people() if isinstance(error, EngineError) else reason_of(error)
            self._over(say("ToolFile", "could not be started ({reason})").format(reason=reason))
            return
        assert process.stdout is not None
        assert process.stderr is not None
        overhearing = threading.Thread(
            target=self._overhear, args=(process.stderr,), name="tool file words", daemon=True
        )
        overhearing.start()
        if self._reason:
            _kill(process)  # ended before it was begun
        self._write(opening)
        why = self._read(process.stdout)
        _kill(process)
        code = process.wait()
        overhearing.join(END_S)
        said = self._words[0].decode(errors="replace").strip() if self._words else ""
        self._over(why or _ended(code, said))
        for stream in (process.stdout, process.stderr, process.stdin):
            with contextlib.suppress(OSError):
                stream.close() if stream is not None else None

    def _read(self, stdout: Any) -> str:
        """Hand out replies until the process ends; why it must be ended, when that is for what it said."""
        while line := stdout.readline(LONGEST_REPLY):
            try:
                reply = from_json(line)
                number = int(reply.get("id", 0))
            except (ValueError, AttributeError, TypeError):
                return say("ToolFile", "sent what cannot be read, and was ended")
            with self._lock:
                future = self._pending.pop(number, None)
            if future is not None:
                _settle(future, reply)
        return ""

    def _overhear(self, stderr: Any) -> None:
        """Keep the last line that says something: why it died, when it does. It may hold anything: never logged."""
        with contextlib.suppress(OSError, ValueError):
            while line := stderr.readline(_LAST_WORDS):
                if line.strip():
                    self._words.append(line)

    def _over(self, reason: str) -> None:
        with self._lock:
            self._reason = self._reason or reason
            waiting, self._pending = list(self._pending.values()), {}
        for future in waiting:
            with contextlib.suppress(InvalidStateError):
                future.set_exception(ConnectionError(self._reason))


def _settle(future: Future[Reply], reply: Reply) -> None:
    with contextlib.suppress(InvalidStateError):  # given up meanwhile
        future.set_result(reply)


def _start(folder: Path) -> subprocess.Popen[bytes]:
    """The child, in a group of its own, without our keys; what lies in its folder cannot stand in for our modules."""
    keys = set(secrets.ENVIRONMENT.values())
    environment = {name: value for name, value in os.environ.items() if name not in keys}
    return subprocess.Popen(
        own_program.command(COMMAND),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment,
        start_new_session=sys.platform != "win32",
    )


def _kill(process: subprocess.Popen[bytes] | None) -> None:
    if process is None or process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            # The group outlives its first process: this also reaches what that one has started.
            os.killpg(process.pid, signal.SIGKILL)


def _ended(code: int, said: str) -> Text:
    what = say("ToolFile", "ended by itself (exit code {code})").format(code=code)
    return say("ToolFile", "{what}: {said}").format(what=what, said=said) if said else what
