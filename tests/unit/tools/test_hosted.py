"""Tool servers that the provider calls."""

from __future__ import annotations

from typing import Any

import pytest

from app.base.errors import UserError
from app.tools.hosted import HostedMCPTool, check_labels

FILES = {"type": "mcp", "server_label": "files", "server_url": "https://files.example/mcp"}


def test_a_hosted_tool_goes_out_as_it_was_described() -> None:
    tool = HostedMCPTool({**FILES, "authorization": "token", "headers": {"X-Team": "a"}, "type": "mcp"})
    assert tool.to_wire() == {**FILES, "authorization": "token", "headers": {"X-Team": "a"}}
    assert (tool.server_label, tool.name) == ("files", "hosted_mcp: files")
    without_type = {key: value for key, value in FILES.items() if key != "type"}
    assert HostedMCPTool(without_type).to_wire() == FILES


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"server_label": ""}, "needs a server_label"),
        ({"server_label": 3}, "needs a server_label"),
        ({"server_url": None}, "files has no address"),
        ({"connector_id": "connector_gmail"}, "files has server_url and connector_id"),
        ({"authorization": "token", "headers": {"AUTHORIZATION": "Bearer token"}}, "files has authorization twice"),
    ],
)
def test_what_the_provider_would_refuse_is_refused(change: dict[str, Any], said: str) -> None:
    with pytest.raises(UserError, match=said):
        HostedMCPTool({**FILES, **change})


def test_two_servers_with_one_label_are_refused() -> None:
    one, other = HostedMCPTool(FILES), HostedMCPTool({**FILES, "server_label": "mail"})
    check_labels([one, other])
    with pytest.raises(UserError, match="Two hosted tool servers have the server_label files"):
        check_labels([one, other, HostedMCPTool(FILES)])


def test_headers_without_a_key_and_a_token_may_stand_together() -> None:
    HostedMCPTool({**FILES, "authorization": "token", "headers": None})
    HostedMCPTool({**FILES, "headers": {"Authorization": "Bearer token"}})
