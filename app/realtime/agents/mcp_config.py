"""What an agent decides about the tools of its servers, whichever server they are of.

Owns the keys and what they do to a tool; what is decided for one server alone is in `app.tools.mcp`. Pure. Invariant: a
tool is changed only by what the configuration names.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Mapping
from typing import Any, Final, TypedDict

from app.base.errors import ToolError, UserError
from app.tools.context import ToolContext
from app.tools.executor import check_json
from app.tools.schema_tree import cleaned, unnamed
from app.tools.spec import FailureText, FunctionTool, default_failure_text

_MOST_CHARACTERS: Final = 64
_DIGEST_CHARACTERS: Final = 8


class MCPConfig(TypedDict, total=False):
    """How an agent shows the tools of its `mcp_servers`.

    Args:
        convert_schemas_to_strict: arguments that a tool's schema does not name are refused, and the model is told so.
        failure_error_function: the text for the model when a call fails, where the server has no words of its own;
            None shows the error to people too.
        include_server_in_tool_names: the server's name stands before each tool's, so that two servers cannot clash.
    """

    convert_schemas_to_strict: bool
    failure_error_function: FailureText | None
    include_server_in_tool_names: bool


def check_mcp_config(config: Any) -> None:
    """Raises TypeError when it is no dict or a value is of the wrong kind, UserError for an unknown key."""
    if not isinstance(config, Mapping):
        raise TypeError(f"RealtimeAgent mcp_config must be a dict, not {type(config).__name__}")
    for key, value in config.items():
        if key not in MCPConfig.__annotations__:
            allowed = ", ".join(MCPConfig.__annotations__)
            raise UserError(f"mcp_config has no key {key!r}.", hint=f"Allowed: {allowed}.")
        if key == "failure_error_function":
            if value is not None and not callable(value):
                raise TypeError(f"mcp_config {key} must be a callable or None, not {type(value).__name__}")
        elif not isinstance(value, bool):
            raise TypeError(f"mcp_config {key} must be a bool, not {type(value).__name__}")


def configured(tool: FunctionTool, server: str, config: MCPConfig) -> FunctionTool:
    """The tool of a server as the agent wants it."""
    if "failure_error_function" in config and tool.failure_error_function is default_failure_text:
        tool = dataclasses.replace(tool, failure_error_function=config["failure_error_function"])
    if config.get("include_server_in_tool_names"):
        tool = dataclasses.replace(tool, name=_with_server(server, tool.name))
    return _strict(tool) if config.get("convert_schemas_to_strict") else tool


def _with_server(server: str, name: str) -> str:
    """Both names, in what a model accepts as one; two that would become the same stay apart."""
    plain = re.sub(r"[^A-Za-z0-9_-]", "_", server)
    whole = f"{plain}_{name}"
    if plain == server and len(whole) <= _MOST_CHARACTERS:
        return whole
    digest = hashlib.sha256(f"{server}\n{name}".encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_CHARACTERS]
    return f"{whole[: _MOST_CHARACTERS - _DIGEST_CHARACTERS - 1]}_{digest}"


def _strict(tool: FunctionTool) -> FunctionTool:
    schema = cleaned(tool.params_json_schema, closes_objects=True)

    async def invoke(context: ToolContext[Any], arguments_json: str) -> Any:
        unknown = unnamed(schema, check_json(arguments_json, tool.name))
        if unknown:
            said = f"The arguments of {tool.name} are wrong: there is no {' and no '.join(unknown)}."
            raise ToolError(said, tool=tool.name, kind="arguments")
        return await tool.on_invoke_tool(context, arguments_json)

    return dataclasses.replace(tool, params_json_schema=schema, strict_json_schema=True, on_invoke_tool=invoke)
