"""How a server's tools are shown to an agent and called for it: from what it offers to `FunctionTool`s."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from app.base.errors import ToolError
from app.base.frozen import frozen
from app.tools.change import Change
from app.tools.context import ToolContext
from app.tools.executor import check_json
from app.tools.mcp import content, offer
from app.tools.mcp.offer import Offer, ToolFilterContext
from app.tools.spec import FailureText, FunctionTool, Invoke

Call = Callable[[str, dict[str, Any]], Awaitable[dict[str, Any]]]


@frozen
class Manner:
    """What a caller decided about one server's tools; see `MCPServer`.

    Raises:
        UserError: filter or approval have a form that is not known.
    """

    tool_filter: offer.ToolFilter
    require_approval: offer.RequireApproval
    prefers_structured: bool
    failure_error_function: FailureText | None
    change_tool: Change | None = None

    def __post_init__(self) -> None:
        offer.check_filter(self.tool_filter)
        offer.check_approval(self.require_approval)

    async def function_tools(
        self, offers: Sequence[Offer], asked: ToolFilterContext, call: Call, timeout_s: float | None
    ) -> list[FunctionTool]:
        """Those that the filter lets through, as tools that `call` runs. Raises ToolServerError: too much of them."""
        shown = [each for each in offers if await offer.is_shown(self.tool_filter, each, asked)]
        offer.check_amount(asked.server_name, shown)
        return [self._tool(each, asked.agent, call, timeout_s) for each in shown]

    def _tool(self, each: Offer, agent: Any, call: Call, timeout_s: float | None) -> FunctionTool:
        tool = FunctionTool(
            name=each.model_name,
            description=each.model_description(),
            params_json_schema=each.model_schema(),
            on_invoke_tool=self._invoke(each, call),
            strict_json_schema=False,
            needs_approval=offer.needs_approval(self.require_approval, each, agent),
            timeout=timeout_s,
            failure_error_function=self.failure_error_function,
        )
        return tool if self.change_tool is None else self.change_tool(each.name, tool)

    def _invoke(self, each: Offer, call: Call) -> Invoke:
        async def invoke(_: ToolContext[Any], arguments_json: str) -> Any:
            result = await call(each.name, check_json(arguments_json, each.model_name))
            failure = content.failure_of(result)
            if failure is not None:
                raise ToolError(failure, tool=each.model_name, kind="raised")
            return content.output_of(result, prefers_structured=self.prefers_structured)

        return invoke
