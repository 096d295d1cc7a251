"""Standard output that may be full or read by nobody any more: told in a sentence, and never a fault of the program.

Used by `main` around whatever a command does. Invariant: a refusal is raised once; what is printed after it goes
nowhere, so that neither the command's own clean-up nor the interpreter's last flush fails of it again.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator
from typing import IO, Any, Final

from app.base.errors import AppError

READER_GONE: Final = 141
"""128 and the number of SIGPIPE: what a shell makes of a program that such a signal ends."""


class _Checked:
    """A stream whose refusals are told as ours.

    Raises, in place of OSError:
        BrokenPipeError: nobody reads any more.
        AppError: everything else, as a disk that is full.
    """

    def __init__(self, stream: IO[Any]) -> None:
        self._stream = stream
        self.is_unread = False

    @property
    def buffer(self) -> _Checked:
        """The bytes below, checked as well."""
        return _Checked(self._stream.buffer)  # type: ignore[attr-defined] # a text stream's

    def write(self, text: Any) -> int:
        """As the stream does."""
        with self._told():
            return self._stream.write(text)

    def flush(self) -> None:
        """As the stream does."""
        with self._told():
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.silence()
            if _is_reader_gone(error):
                self.is_unread = True
                raise BrokenPipeError(error.errno, "nobody reads any more") from None
            raise _refused(error) from None

    def silence(self) -> None:
        """What is printed from now on goes nowhere."""
        with contextlib.suppress(OSError, ValueError):  # it may be no file at all
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)
            self._stream.flush()


def guarded(command: Callable[[], int]) -> int:
    """The command's exit code; 1 when its output was refused, `READER_GONE`, without a word, when nobody reads it."""
    plain = sys.stdout
    if plain is None:  # a frozen program of a desktop has none
        return command()
    checked = _Checked(plain)
    sys.stdout = checked
    try:
        try:
            code = command()
        finally:
            checked.flush()
            if checked.is_unread:  # `argparse` keeps it to itself
                raise BrokenPipeError
    except BrokenPipeError:
        checked.silence()
        return READER_GONE
    except AppError as error:
        if sys.stderr is not None:
            sys.stderr.write(f"sidetone: {error.for_people()}\n")
        return 1
    finally:
        sys.stdout = plain
    return code


def _is_reader_gone(error: OSError) -> bool:
    return isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL)


def _refused(error: OSError) -> AppError:
    from app.base.language import say
    from app.base.os_words import reason_of

    return AppError(
        say("CommandLine", "What was to be printed could not be written: {reason}.").format(reason=reason_of(error)),
        code="output_refused",
        hint=say("CommandLine", "Look at where the output goes."),
    )
