"""The environment that this program hands on to all that it starts: the person's, without what makes a frozen one run.

Imports next to nothing, for it comes before everything else.
"""

from __future__ import annotations

import os
import sys

_LIBRARIES = "LD_LIBRARY_PATH"
_BEFORE = "LD_LIBRARY_PATH_ORIG"
_OF_THE_START_PROGRAM = "_PYI_"


def restore() -> None:
    """Take out of this process's environment what the start program of a frozen one has put there.

    The loader of libraries has read its part when the process began, and a child of the same program is given all of it
    anew. Everybody else, a file manager or a person's own tool, would load our libraries in place of the system's.
    """
    if not getattr(sys, "frozen", False):
        return
    before = os.environ.pop(_BEFORE, None)
    if before is not None:
        os.environ[_LIBRARIES] = before
    elif os.environ.get(_LIBRARIES) == getattr(sys, "_MEIPASS", None):
        os.environ.pop(_LIBRARIES, None)
    for name in [name for name in os.environ if name.startswith(_OF_THE_START_PROGRAM)]:
        del os.environ[name]
