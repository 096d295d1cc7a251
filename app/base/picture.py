"""What a picture has to be that is shown to an agent: a PNG or a JPEG, as a data URI in base64. Pure; never raises."""

from __future__ import annotations

import re
from typing import Final

_HEAD: Final = re.compile(r"data:image/(png|jpeg);base64,", re.ASCII)
_BEGINNINGS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def picture_fault(uri: str) -> str | None:
    """What is wrong with a picture's data URI; None when it is one."""
    head = _HEAD.match(uri)
    if head is None:
        return f"a picture has to be a data URI of a PNG or JPEG (data:image/png;base64,…), not {uri[:24]!r}"
    # Imported on first use: most sessions show no picture. The standard library takes 20 times as long.
    import pybase64

    try:
        data = pybase64.b64decode(uri[head.end() :], None, True)
    except ValueError:
        return "the picture's data URI is not base64"
    if not data:
        return "the picture's data URI is empty"
    return None if data.startswith(_BEGINNINGS) else "the picture's bytes are neither a PNG nor a JPEG"
