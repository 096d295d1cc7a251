"""Reports of crashes, as files in the folder of the logs: written when a fault was caught by nobody, found at a start.

A fault of native code ends the process at once: what `native_faults` has of it becomes a report when the next program
of ours begins. Until then that file is as the interpreter wrote it, and nothing here shows it. Invariants: only this
person may read a report, and never more than `MOST_KEPT` are there; who cannot write one loses nothing else by it.
"""

from __future__ import annotations

import atexit
import contextlib
import logging
import os
import stat
import threading
from collections.abc import Hashable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from app.base import aio, crash_text, log, native_faults, own_file, paths, system_libraries
from app.base.crash_fingerprint import fingerprint
from app.base.crash_names import plain_kind
from app.base.errors import AppError
from app.base.language import say
from app.base.native_faults import NativeFaults
from app.base.plain_file import private_folder, write_whole
from app.base.raw_error import info

MOST_OF_ONE_PROGRAM: Final = 5
MOST_KEPT: Final = 10
_SEEN: Final = ".seen.txt"
_LARGEST: Final = 200_000

_log = logging.getLogger("app.store")


class CrashWatch:
    """One program's. `report` may be called from any thread.

    Args:
        program: names it in reports, as in `window`.
        folder: where reports go; made when something is written.
        native: where native faults go, where that has begun already.
    """

    def __init__(self, program: str, folder: Path, native: NativeFaults | None = None) -> None:
        self._program = program
        self._folder = folder
        self._is_wanted = False
        self._is_over = False
        self._native = native or NativeFaults(program, folder)
        self._told: set[Hashable] = set()
        self._count = 0
        self._lock = threading.Lock()

    def want(self, is_wanted: bool) -> None:
        """Whether reports may be written from now; after `stop`, never. A folder that cannot be written means no."""
        with self._lock:
            if self._is_over or is_wanted == self._is_wanted:
                return
            self._is_wanted = is_wanted
            if is_wanted:
                self._native.begin(crash_text.head(self._program))
            else:
                self._native.end()

    def stop(self) -> None:
        """The program ends well. Settings that were still being read on another thread change nothing any more.

        What fails while the interpreter winds down is still written, if reports were wanted.
        """
        with self._lock:
            self._is_over = True
            self._native.end_with_the_interpreter()

    def late(self, error: BaseException, where: str) -> None:
        """A fault that nobody can be shown: logged and reported."""
        _log.error("unexpected %s in %s", plain_kind(error), where, exc_info=info(error))
        self.report(error, where)

    def report(self, error: BaseException, where: str) -> Path | None:
        """Write a report, once for each fault; returns where it is. What comes of code that was replaced is none.

        Args:
            where: what of the program failed, in words of ours, as in `task listen`.
        """
        try:
            return None if own_file.OWN.told_by(error) is not None else self._reported(error, where)
        except Exception as failure:  # noqa: BLE001 - what is wrong with the report must not hide what it is about
            _log.warning("a crash report was not written: %s", plain_kind(failure), exc_info=failure)
            return None

    def broken(self, error: Exception) -> AppError:
        """The fault that ends the program: reported and logged; returns what to tell a person."""
        replaced = own_file.OWN.told_by(error)
        if replaced is not None:
            _log.warning("%s of code that is not this program's any more", plain_kind(error), exc_info=error)
            return AppError(replaced.message, code="program_changed", hint=replaced.hint)
        if missing := system_libraries.behind(error):  # then nothing of the program's own is broken
            system_libraries.log_missing(missing)
            return system_libraries.lacking(missing)
        self.report(error, "the program")
        _log.error("unexpected %s in the program", plain_kind(error), exc_info=info(error))
        told = say("Faults", "Something unexpected happened ({kind}).").format(kind=plain_kind(error))
        return AppError(told, code="fault")

    def _reported(self, error: BaseException, where: str) -> Path | None:
        mark = fingerprint(error, where)
        with self._lock:
            if not self._is_wanted or mark in self._told or len(self._told) >= MOST_OF_ONE_PROGRAM:
                return None
            self._told.add(mark)
            self._count += 1
            name = f"{self._program}-{os.getpid()}-{self._count}"
        text = f"{crash_text.head(self._program)}in {where}\n\n{crash_text.body(error, log.trail())}"
        try:
            return _written(self._folder, name, text)
        except OSError:
            with self._lock:
                self._told.discard(mark)  # the disk may have room again when it happens next
            raise


@contextlib.contextmanager
def watching(program: str, is_wanted: bool, native: NativeFaults | None = None) -> Iterator[CrashWatch]:
    """Report what nobody catches in a program without a window: its own fault, those of threads, tasks, native ones.

    Raises:
        AppError: in place of the program's own fault, whose text may be what a person said.
    """
    watch = CrashWatch(program, paths.log_dir(), native)
    watch.want(is_wanted)
    if is_wanted:
        collect(paths.log_dir())  # of programs that die often: their files must not pile up
    forget, forget_hooks = aio.watch_faults(watch.report), aio.watch_hooks()
    try:
        yield watch
    except (AppError, BrokenPipeError):
        raise  # on purpose, for a person; and nobody reads any more
    except Exception as error:  # noqa: BLE001 - nobody else will
        raise watch.broken(error) from None
    finally:
        forget_hooks()
        forget()
        watch.stop()
        atexit.register(_watch_the_end, watch)


def _watch_the_end(watch: CrashWatch) -> None:
    """Python would print what an error says that is met while it ends."""
    aio.watch_hooks()
    aio.watch_faults(watch.report)


def reports(folder: Path) -> list[Path]:
    """All of them, the newest first. What was put in their place, such as a link, is none."""
    return sorted(filter(_is_file, folder.glob("crash-*.txt")), reverse=True)


def files(folder: Path) -> list[Path]:
    """The reports, and what programs that have ended left for reports to be made of."""
    return [*reports(folder), *native_faults.left(folder)]


def collect(folder: Path) -> None:
    """Make reports of what native faults have left. May block."""
    for path in native_faults.left(folder):
        with contextlib.suppress(OSError):  # another program makes one, or there is no room
            _collect(path)


def unseen(folder: Path) -> list[Path]:
    """Those that nobody was shown yet, the newest first; what ended without a word is among them. May block."""
    collect(folder)
    _keep_newest(folder)
    return [path for path in reports(folder) if not path.name.endswith(_SEEN)]


def read(path: Path) -> str:
    """A report's text; empty when it is gone."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_LARGEST)
    except OSError:
        return ""


def mark_seen(path: Path) -> Path:
    """It is not offered again; returns its new name. Raises OSError."""
    seen = path.with_name(path.name.removesuffix(".txt") + _SEEN)
    path.replace(seen)
    return seen


def _collect(path: Path) -> None:
    head, _, dump = read(path).partition(native_faults.BEGIN)
    if dump.strip():
        at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        _written(path.parent, path.stem, f"{head}in native code\n\n{crash_text.native(dump)}", at)
    path.unlink()


def _written(folder: Path, name: str, text: str, at: datetime | None = None) -> Path:
    private_folder(folder)
    stamp = (at or datetime.now().astimezone()).strftime("%Y%m%d-%H%M%S")
    written = write_whole(folder / f"crash-{stamp}-{name}.txt", text.encode("utf-8", "replace"), mode=0o600)
    _keep_newest(folder)
    return written


def _keep_newest(folder: Path) -> None:
    for path in reports(folder)[MOST_KEPT:]:
        with contextlib.suppress(OSError):
            path.unlink()


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
