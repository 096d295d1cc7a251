"""Starts the tool servers of tests, and finds what they left running."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from app.tools.mcp.servers import MCPServerStdio

FOLDER = Path(__file__).resolve().parent


def good_command() -> dict[str, Any]:
    """How to start the well-behaved server over stdio."""
    return {"command": sys.executable, "args": [str(FOLDER / "good.py"), "stdio"]}


def bad(*habits: str, name: str = "bad", **options: Any) -> MCPServerStdio:
    """A server with these habits."""
    return MCPServerStdio({"command": sys.executable, "args": [str(FOLDER / "bad.py"), *habits]}, name=name, **options)


@contextmanager
def over_http(program: str, *arguments: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """`good.py` with `http 0`, or `bad.py` with `--http` and habits: its URL and its process."""
    command = [sys.executable, str(FOLDER / program), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/mcp", process
        finally:
            process.kill()


def left_running() -> list[str]:
    """Tool servers, and what they started, that are still there."""
    found = []
    for child in psutil.Process().children(recursive=True):
        try:
            command = " ".join(child.cmdline())
        except psutil.NoSuchProcess:
            continue
        if str(FOLDER) in command and "http" not in command:
            found.append(command)
    return found
