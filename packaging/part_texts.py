"""Where the text of a part's licence stands, as a line of `parts/` names it."""

import ast
import fnmatch
import html
import importlib.metadata
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from component import ContentsError, stored_text
from program_file import Native

WHERE = "packaging/parts"
FRAME = re.compile(r'^(?:#[#!]* ?|[rRuU]?(?:"""|\'\'\'))|(?:"""|\'\'\')$', re.MULTILINE)


def texts_of(named: str, distribution: str, files: Iterable[Native] = ()) -> Iterator[tuple[str, str]]:
    """The texts that a table's line names, each with its name.

    A stored file, of which `#HEADING` is a section: from an underlined heading to the next one; or `wheel:GLOB`, a file
    of the package, whose sections go from `# heading` or `Name: heading` to the next line of that kind; or `head:GLOB`,
    what stands before the code of a module of `files`.
    """
    if named.startswith("head:"):
        yield _head(named.removeprefix("head:"), distribution, files)
        return
    glob, _, heading = named.removeprefix("wheel:").partition("#")
    if not named.startswith("wheel:"):
        yield heading or named, _chapter(glob, heading) if heading else stored_text(named)
        return
    text = file_of(distribution, glob)
    if not heading:
        yield glob.partition(".dist-info/licenses/")[2] or glob, text
        return
    section = re.search(rf"^(# |Name: ){re.escape(heading)}[^\n]*\n(.*?)(?=^\1|\Z)", text, re.MULTILINE | re.DOTALL)
    if section is None:
        raise ContentsError(f"{glob} of {distribution} has no section {heading!r}: correct `texts` in {WHERE}.")
    yield heading, html.unescape(section[2]).replace("```", "").strip() + "\n"


def _chapter(name: str, heading: str) -> str:
    """What stands below an underlined heading of a stored text."""
    pattern = rf"^{re.escape(heading)}\n-{{3,}}\n(.*?)(?=^[^\s-][^\n]*\n-{{3,}}$|\Z)"
    found = re.search(pattern, stored_text(name), re.MULTILINE | re.DOTALL)
    if found is None:
        raise ContentsError(f"{name} has no chapter {heading!r}: correct `texts` in {WHERE}.")
    return found[1].strip("\n") + "\n"


def file_of(distribution: str, glob: str) -> str:
    """The text of a package's file. Raises ContentsError when none, or more than one, is called so."""
    found = importlib.metadata.distribution(distribution)
    files = [file for file in found.files or () if fnmatch.fnmatchcase(file.as_posix(), glob)]
    if len(files) != 1:
        raise ContentsError(f"{distribution} has {len(files)} files {glob!r}, not one: correct `texts` in {WHERE}.")
    return Path(str(found.locate_file(files[0]))).read_text(encoding="utf-8", errors="replace")


def _head(glob: str, carrier: str, files: Iterable[Native]) -> tuple[str, str]:
    """The comments and the docstring that a module begins with."""
    found = [each for each in files if fnmatch.fnmatchcase(each.module, glob)]
    if len(found) != 1:
        raise ContentsError(f"{carrier} has {len(found)} modules {glob!r}, not one: correct `texts` in {WHERE}.")
    text = found[0].text()
    tree = ast.parse(text)
    code = tree.body[ast.get_docstring(tree) is not None :]
    lines = text.splitlines()[: code[0].lineno - 1 if code else None]
    return found[0].module, FRAME.sub("", "\n".join(line.rstrip() for line in lines)).strip() + "\n"
