"""Agreeing to a Python file of tools: what a person is shown first, and where their answer is kept.

Nothing of the file is run for that. The answer holds for the content that was shown and for no other.
"""

from __future__ import annotations

from pathlib import Path

from app.base import settings
from app.base.language import say
from app.tools.python_source import PythonSource, read_source


def told(file: Path) -> tuple[PythonSource, list[str]]:
    """The file as it was read, and what to know of it before agreeing, line by line. Raises ConfigError."""
    source = read_source(file)
    lines = [say("Trust", "File: {path}").format(path=source.path), f"SHA-256: {source.sha256}"]
    for outline in source.outline():
        lines.append(say("Trust", "Function: {signature}").format(signature=outline.signature))
        lines += [f"    {outline.description.splitlines()[0]}"] if outline.description else []
    return source, lines


def agree(source: PythonSource) -> tuple[str, str] | None:
    """Let agent sets run this content from now on. Raises ConfigError: the settings cannot be read or written.

    Returns what a person should know of the settings file, as `SettingsFile.save`.
    """
    file = settings.SettingsFile()
    found = file.load().settings
    found.trusted_files = found.trusted_files | {str(source.path): source.sha256}
    return file.save(found)
