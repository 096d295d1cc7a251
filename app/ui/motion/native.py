"""What Windows and macOS say about motion, asked by their own functions. Quick; False where they say nothing."""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Final

_SPI_GETCLIENTAREAANIMATION: Final = 0x1042
_PLATFORM: str = sys.platform  # as a plain string: the type checker must look at every branch


def wants_less_motion() -> bool:
    """Whether the system's own animations are switched off."""
    try:
        if _PLATFORM == "win32":
            return _of_windows()
        if _PLATFORM == "darwin":
            return _of_macos()
    except (OSError, AttributeError):  # a version that has no such function
        return False
    return False


def _of_windows() -> bool:
    library: Any = getattr(ctypes, "windll").user32  # noqa: B009  # there on Windows only
    moves = ctypes.c_int(1)
    is_told = library.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(moves), 0)
    return bool(is_told) and not moves.value


def _of_macos() -> bool:
    library = ctypes.CDLL("/usr/lib/libobjc.dylib")
    for name in ("objc_getClass", "sel_registerName"):
        function = getattr(library, name)
        function.restype, function.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    asks_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", library))
    asks_flag = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", library))
    kind = library.objc_getClass(b"NSWorkspace")  # AppKit is there: Qt's window needs it
    if not kind:
        return False
    workspace = asks_object(kind, library.sel_registerName(b"sharedWorkspace"))
    wanted = library.sel_registerName(b"accessibilityDisplayShouldReduceMotion")
    return bool(workspace) and bool(asks_flag(workspace, wanted))
