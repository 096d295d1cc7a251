"""How to reach a tool server."""

from __future__ import annotations

from typing import Any

import pytest

from app.base.errors import UserError
from app.tools.mcp.params import HttpParams, StdioParams, http_params, stdio_params


def test_a_program_needs_a_command_alone() -> None:
    params = stdio_params({"command": "npx", "args": ["-y", "files"]})
    assert (params.command, params.args, params.env, params.cwd) == ("npx", ["-y", "files"], None, None)


def test_params_that_were_checked_stay_as_they_are() -> None:
    params = HttpParams("http://127.0.0.1/mcp")
    assert http_params(params) is params


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, "params.command"),
        ({"command": "npx", "arg": []}, "params.arg"),
        ({"command": ["npx"]}, "params.command"),
        ("npx", "must be a dict"),
    ],
)
def test_what_is_wrong_about_a_program_is_named(given: Any, named: str) -> None:
    with pytest.raises(UserError, match=named):
        stdio_params(given)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, "params.url"),
        ({"url": "files"}, "params.url"),
        ({"url": "https://a/mcp", "timeout": 0}, "params.timeout"),
        ({"url": "https://a/mcp", "header": {}}, "params.header"),
        (StdioParams("npx"), "must be a dict"),
    ],
)
def test_what_is_wrong_about_a_url_is_named(given: Any, named: str) -> None:
    with pytest.raises(UserError, match=named) as caught:
        http_params(given)
    assert "dict" in named or "sse_read_timeout" in caught.value.hint
