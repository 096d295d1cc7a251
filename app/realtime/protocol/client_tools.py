"""Tools of a session or response as a client sends them (wire form, strict)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from app.realtime.protocol.wire_model import WireModel


class FunctionTool(WireModel):
    """A function the model may call; `parameters` is a JSON schema."""

    type: Literal["function"]
    name: str
    description: str | None = None
    parameters: dict[str, Any] | None = None


class McpFilter(WireModel):
    """Tools of a tool server, by name or by whether they only read."""

    tool_names: list[str] | None = None
    read_only: bool | None = None


class McpApproval(WireModel):
    """Which tools of a tool server need a yes before each call, and which never do."""

    always: McpFilter | None = None
    never: McpFilter | None = None


class McpTool(WireModel):
    """A tool server that the service calls by itself: at `server_url`, through a connector or through a tunnel.

    Args:
        authorization: an OAuth token for it.
    """

    type: Literal["mcp"]
    server_label: str
    server_url: str | None = None
    connector_id: str | None = None
    tunnel_id: str | None = None
    authorization: str | None = None
    headers: dict[str, str] | None = None
    server_description: str | None = None
    allowed_tools: list[str] | McpFilter | None = None
    require_approval: Literal["always", "never"] | McpApproval | None = None
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    defer_loading: bool | None = None

    @model_validator(mode="after")
    def _has_one_place_and_one_key(self) -> McpTool:
        places = [self.server_url, self.connector_id, self.tunnel_id]
        if sum(place is not None for place in places) != 1:
            raise ValueError("exactly one of server_url, connector_id and tunnel_id has to be given")
        has_header = any(name.lower() == "authorization" for name in self.headers or ())
        if self.authorization is not None and has_header:
            raise ValueError("authorization is given twice: as a field and among the headers")
        return self


Tool = Annotated[FunctionTool | McpTool, Field(discriminator="type")]


def _distinct_labels(tools: list[Tool]) -> list[Tool]:
    labels = [tool.server_label for tool in tools if isinstance(tool, McpTool)]
    twice = next((label for label in labels if labels.count(label) > 1), None)
    if twice is not None:
        raise ValueError(f"two tool servers have the label {twice!r}")
    return tools


Tools = Annotated[list[Tool], AfterValidator(_distinct_labels)]


class FunctionChoice(WireModel):
    """The model must call this function."""

    type: Literal["function"]
    name: str


class McpChoice(WireModel):
    """The model must use this tool server."""

    type: Literal["mcp"]
    server_label: str
    name: str | None = None


ToolChoice = Literal["none", "auto", "required"] | Annotated[FunctionChoice | McpChoice, Field(discriminator="type")]
