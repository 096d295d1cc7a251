"""Words by which a library is known that was compiled into another file.

Asked by `native_parts.py`, with the words of `parts/marks.toml`. Invariant: a word is looked for in what can be printed
of a file, letter for letter.
"""

import fnmatch
import re
from collections.abc import Iterator

PRINTABLE = re.compile(rb"[\x20-\x7e]{4,}")


class Marks:
    """What the tables say: the words of each library, and the files in which a library's words do not mean it."""

    def __init__(self, words: dict[str, list[str]], spoken_of: dict[str, list[str]]) -> None:
        self._words = {name: [word.encode() for word in each] for name, each in words.items()}
        self._spoken_of = spoken_of

    def __bool__(self) -> bool:
        return bool(self._words)

    def of(self, place: str, content: bytes) -> Iterator[tuple[str, str]]:
        """The libraries whose words a file holds, each with the word."""
        text = b"\n".join(PRINTABLE.findall(content))
        for name, words in self._words.items():
            if any(fnmatch.fnmatchcase(place, glob) for glob in self._spoken_of.get(name, ())):
                continue
            word = next((word for word in words if word in text), None)
            if word is not None:
                yield name, word.decode()
