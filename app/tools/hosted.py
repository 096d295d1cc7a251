"""Tool servers that the model's provider calls by itself: what an agent says of them. Pure.

Nothing runs here: the description goes to the provider, which lists and calls; a person may be asked for each call.
Invariant: a `HostedMCPTool` is a description that the provider can use.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NotRequired, TypedDict

from app.base.errors import UserError
from app.base.frozen import frozen
from app.tools.context import RunContextWrapper

_WAYS: Final = ("server_url", "connector_id", "tunnel_id")


@frozen
class MCPApprovalRequestData:
    """A call that the provider wants to make; `arguments` is JSON text, `id` names the request."""

    id: str
    server_label: str
    name: str
    arguments: str


@frozen
class MCPToolApprovalRequest:
    """What `on_approval_request` is asked."""

    ctx_wrapper: RunContextWrapper[Any]
    data: MCPApprovalRequestData


class MCPToolApprovalFunctionResult(TypedDict):
    """What it answers; `reason` is told to the model when the call is refused."""

    approve: bool
    reason: NotRequired[str]


ApprovalFunction = Callable[
    [MCPToolApprovalRequest], MCPToolApprovalFunctionResult | Awaitable[MCPToolApprovalFunctionResult]
]


@dataclass(frozen=True, eq=False)
class HostedMCPTool:
    """A tool server that the provider reaches.

    Args:
        tool_config: `server_label` and one of `server_url`, `connector_id` or `tunnel_id`; perhaps `authorization`,
            `headers`, `allowed_tools`, `require_approval` and what else the provider knows.
        on_approval_request: decides about calls that need an approval; without it the session asks its consumer with
            `tool_approval_required`.
    Raises:
        UserError: the provider would refuse the description.
    """

    tool_config: Mapping[str, Any]
    on_approval_request: ApprovalFunction | None = None

    def __post_init__(self) -> None:
        _check(self.tool_config)

    @property
    def name(self) -> str:
        """For people."""
        return f"hosted_mcp: {self.server_label}"

    @property
    def server_label(self) -> str:
        """What events and tool choices call the server."""
        return str(self.tool_config["server_label"])

    def to_wire(self) -> dict[str, Any]:
        """The tool as the Realtime protocol describes it."""
        return {**self.tool_config, "type": "mcp"}


def check_labels(tools: Iterable[HostedMCPTool]) -> None:
    """Raises UserError when two servers have one label."""
    labels: set[str] = set()
    for tool in tools:
        if tool.server_label in labels:
            raise UserError(f"Two hosted tool servers have the server_label {tool.server_label}.")
        labels.add(tool.server_label)


def _check(tool: Mapping[str, Any]) -> None:
    label = tool.get("server_label")
    if not isinstance(label, str) or not label:
        raise UserError("A hosted tool server needs a server_label, which is a text.")
    given = [way for way in _WAYS if tool.get(way)]
    if len(given) != 1:
        said = f"has {' and '.join(given)}" if given else "has no address"
        raise UserError(f"The hosted tool server {label} {said}.", hint=f"Give one of {', '.join(_WAYS)}.")
    if tool.get("authorization") and _names_authorization(tool.get("headers")):
        raise UserError(
            f"The hosted tool server {label} has authorization twice.",
            hint="Give the token as authorization or in headers, not in both.",
        )


def _names_authorization(headers: Any) -> bool:
    return isinstance(headers, Mapping) and any(str(name).lower() == "authorization" for name in headers)
