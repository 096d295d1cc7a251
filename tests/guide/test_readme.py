"""Every Python block of the library's guide runs as it stands, and prints what stands below it."""

from __future__ import annotations

import asyncio
import contextlib
import io
import re
from pathlib import Path

import pytest

import app.realtime
from tests.guide.parts import run

README = Path(app.realtime.__file__).with_name("README.md")
ADDRESS = "ws://127.0.0.1:8765/v1/realtime"
_BLOCK = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
_FIGURES = {"Guardrails": re.compile(r"no_passwords stopped it after \d+ ms\n(completed|cancelled)\n")}
"""What a block prints whose figures are the moment's."""
_HEADING = re.compile(r"^## \d+\. (.+)$", re.MULTILINE)


def blocks() -> dict[str, tuple[str, str]]:
    """Each program with what it prints (empty when the guide does not say), by the heading above it."""
    text = README.read_text(encoding="utf-8")
    found: dict[str, tuple[str, str]] = {}
    for block in _BLOCK.finditer(text):
        heading = [match[1] for match in _HEADING.finditer(text, 0, block.start())][-1]
        found[heading] = (block[1], block[2] or "")
    return found


BLOCKS = blocks()


@pytest.mark.parametrize("heading", BLOCKS)
def test_a_block_of_the_guide_runs_and_prints_what_it_says(heading: str) -> None:
    program, printed = BLOCKS[heading]

    async def scenario(url: str) -> str:
        source = compile(program.replace(ADDRESS, url), f"README: {heading}", "exec")
        told = io.StringIO()
        with contextlib.redirect_stdout(told):
            await asyncio.to_thread(exec, source, {"__name__": "__main__"})
        return told.getvalue()

    told = run(scenario)
    assert told.strip(), "it says nothing"
    assert printed, "the guide does not say what it prints"
    if heading in _FIGURES:
        assert _FIGURES[heading].fullmatch(told), told
        assert _FIGURES[heading].fullmatch(printed), printed
    else:
        assert told == printed


def test_the_guide_is_whole() -> None:
    text = README.read_text(encoding="utf-8")
    assert text.count("```python") == len(BLOCKS) >= 11
    for topic in ("Quick start", "Tools", "Handoffs", "Guardrails", "Approvals", "History", "Settings"):
        assert topic in BLOCKS
    assert len(text.split()) < 3000, "ten minutes"
