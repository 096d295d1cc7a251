"""What a file of Linux is linked to, read from it: no program of the system is needed for that."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

_LOADED, _DYNAMIC = 1, 2  # kinds of segments
_END, _NEEDED, _STRINGS = 0, 1, 5  # kinds of entries in the second


class _Segment(NamedTuple):
    kind: int
    offset: int
    address: int
    size: int


def needed(file: Path) -> set[str]:
    """The libraries that the loader looks for, by the names that it looks for. Of 64 bits, the low byte first."""
    content = file.read_bytes()
    assert content[:6] == b"\x7fELF\x02\x01", file
    at, size, count = struct.unpack_from("<Q14xHH", content, 32)
    segments = [_Segment(*struct.unpack_from("<I4xQQ8xQ", content, at + index * size)) for index in range(count)]
    [dynamic] = [each for each in segments if each.kind == _DYNAMIC]
    entries = list(struct.iter_unpack("<QQ", content[dynamic.offset : dynamic.offset + dynamic.size]))
    entries = entries[: [kind for kind, _ in entries].index(_END)]
    [address] = [value for kind, value in entries if kind == _STRINGS]
    [strings] = [
        address - each.address + each.offset
        for each in segments
        if each.kind == _LOADED and each.address <= address < each.address + each.size
    ]
    starts = [strings + value for kind, value in entries if kind == _NEEDED]
    return {content[start : content.index(b"\0", start)].decode() for start in starts}
