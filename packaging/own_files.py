"""Which files of this checkout are the project's own, and so may be in the program under its own licence.

Asked by `contents.py`. Invariant: no file is own only because it lies in one of the project's folders. Git knows it, or
it is compiled from a text that git knows, and it is of a kind that people of the project write: what others made is
told by a part in `parts/`, wherever it lies.
"""

import fnmatch
import functools
import os
import subprocess
from pathlib import Path, PurePosixPath

from component import ContentsError

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("app", "resources", "packaging/linux")  # of the last, what runs when the AppDir's program starts
WRITTEN = (
    *("app/*.py", "packaging/linux/*.py"),
    *("resources/agents/*.toml", "resources/agents/tools/*.py", "resources/demo/*.json", "resources/demo/*.jsonl"),
    *("resources/icons/*.svg", "resources/models/*.toml", "resources/prices/*.toml", "resources/speech/*.txt"),
)
COMPILED = ("resources/translations/*.json", "resources/translations/*.qm")
ADVICE = (
    "A file of app or resources is the project's own when git knows it (`git add`) and WRITTEN of"
    ' packaging/own_files.py names its kind. What others made is told by a [[part]] with carriers = ["sidetone"] in a'
    " file of packaging/parts; what is there by mistake has to go."
)


class OwnFiles:
    def __init__(self, root: Path = ROOT) -> None:
        self._root = Path(os.path.realpath(root))
        self._folders = [os.path.realpath(self._root / folder) + os.sep for folder in FOLDERS]

    def place_of(self, path: str) -> str | None:
        """Where in the checkout a file lies, as git writes it; None when it is in none of the project's folders."""
        path = os.path.realpath(path)
        return Path(path).relative_to(self._root).as_posix() if path.startswith(tuple(self._folders)) else None

    def holds(self, place: str) -> bool:
        """Whether the file there is the project's own. Raises ContentsError when git cannot be asked."""
        if any(fnmatch.fnmatchcase(place, glob) for glob in COMPILED):
            return self._is_known(str(PurePosixPath(place).with_suffix(".ts")))
        return any(fnmatch.fnmatchcase(place, glob) for glob in WRITTEN) and self._is_known(place)

    def _is_known(self, place: str) -> bool:
        """Whether the checkout has the file; of a source archive, which has no git, all that lies in it."""
        tracked = self._tracked
        return place in tracked if tracked is not None else (self._root / place).is_file()

    @functools.cached_property
    def _tracked(self) -> frozenset[str] | None:
        if not (self._root / ".git").exists():
            return None
        done = subprocess.run(["git", "ls-files", "-z", "--", *FOLDERS], cwd=self._root, capture_output=True, text=True)
        if done.returncode:
            raise ContentsError(f"Git does not say which files are the project's own: {done.stderr.strip()}")
        return frozenset(done.stdout.split("\0"))
