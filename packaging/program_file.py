"""One file of the frozen program, and what can be told of it without knowing whose it is."""

import fnmatch
import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

NATIVE_SUFFIXES = (".so", ".dll", ".dylib", ".pyd", ".a", ".lib", ".o", ".wasm")
MAGICS = (
    *(b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe"),
    *(b"MZ\x90\x00", b"!<ar", b"!<th", b"\x00asm"),
)
MODULE_SUFFIXES = (".py", ".pyi")
DESCRIBED = (".dist-info/", ".egg-info/")


@dataclass(frozen=True)
class Native:
    """A file of the program.

    Args:
        place: where it is in the program; of a packed module, the program itself.
        source: where it was taken from.
        module: where it lies among what came with Python, with packages or with the project: `httpx2/_sse.py`.
    """

    place: str
    source: str
    module: str = ""

    @property
    def is_module(self) -> bool:
        """Whether it is of Python's language."""
        return self.source.endswith(MODULE_SUFFIXES)

    @property
    def is_data(self) -> bool:
        """Whether it is neither code nor what an installer wrote down about a package."""
        is_note = any(name in Path(self.source).as_posix() for name in DESCRIBED)
        return not (is_note or self.source.endswith((*MODULE_SUFFIXES, ".pyc", ".typed")) or is_native(self))

    def text(self) -> str:
        """What stands in it; empty when it is not there."""
        path = Path(self.source)
        return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def is_native(file: Native) -> bool:
    """Whether a file holds machine code, by its name or its first bytes."""
    if file.place.endswith(NATIVE_SUFFIXES):
        return True
    path = Path(file.source)
    if not path.is_file():
        return False
    with path.open("rb") as opened:
        return opened.read(4) in MAGICS


@functools.lru_cache(maxsize=4)  # many parts look into the same file
def content(file: Native) -> bytes:
    return Path(file.source).read_bytes()


def is_among(place: str, globs: Iterable[str]) -> bool:
    return any(fnmatch.fnmatchcase(place, glob) for glob in globs)
