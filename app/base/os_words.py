"""Why the system refused something, in the person's language. The system's own words come in one language only."""

from __future__ import annotations

import errno
from typing import Final

from app.base.language import Text, mark, say

_WORDS: Final = {
    errno.ENOENT: mark("System", "there is no such file or folder"),
    errno.EACCES: mark("System", "you may not do that there"),
    errno.EPERM: mark("System", "you may not do that there"),
    errno.EISDIR: mark("System", "it is a folder"),
    errno.ENOTDIR: mark("System", "it is not in a folder"),
    errno.EEXIST: mark("System", "it is already there"),
    errno.ENOSPC: mark("System", "the disk is full"),
    errno.EDQUOT: mark("System", "the disk is full"),
    errno.EROFS: mark("System", "it can only be read there"),
    errno.EBUSY: mark("System", "something else is using it"),
    errno.ENAMETOOLONG: mark("System", "its name is too long"),
    errno.ELOOP: mark("System", "its links lead in a circle"),
    errno.EMFILE: mark("System", "too many files are open"),
    errno.ENOMEM: mark("System", "there is not enough memory"),
    errno.EIO: mark("System", "the disk or device failed"),
    errno.ENOEXEC: mark("System", "it is no program for this computer"),
    errno.EADDRINUSE: mark("System", "something else is using that port"),
    errno.EADDRNOTAVAIL: mark("System", "this computer has no such address"),
    errno.ECONNREFUSED: mark("System", "nobody answers there"),
    errno.ECONNRESET: mark("System", "the other side ended it"),
    errno.EPIPE: mark("System", "the other side ended it"),
    errno.ETIMEDOUT: mark("System", "it took too long"),
    errno.EHOSTUNREACH: mark("System", "there is no way to that computer"),
    errno.ENETUNREACH: mark("System", "there is no network"),
}


def reason_of(error: OSError) -> Text | str:
    """What went wrong, as a part of a sentence. For what is rare, in the system's words."""
    words = _WORDS.get(error.errno or 0)
    return say("System", words) if words is not None else error.strerror or type(error).__name__
