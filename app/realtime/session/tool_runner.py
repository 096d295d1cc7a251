"""Does what the tool desk decides: checks, runs and refuses calls, and performs handoffs.

Runs the caller's code inside the session's TaskGroup and reports each end as a fact. Invariant: every method reports
exactly one fact about its call, unless it is cancelled.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from app.base.errors import ToolError
from app.base.foreign import answered, foreign, name_of_code
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.session.config import ToolExecutionConfig
from app.realtime.session.effects import HandoffFinished, SessionFact, ToolFinished
from app.realtime.session.hook_line import HookLine
from app.realtime.session.hosted_desk import AskHosted, HostedDecided
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_call import ApprovalExpired, CallChecked, RefuseCall, Ticket
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.executor import ToolExecutor, ToolOutcome, check_json
from app.tools.hosted import MCPToolApprovalRequest
from app.tools.spec import FunctionTool, ask_enabled

_NOT_IN_TIME = "Nobody approved this call in time."


class ToolRunner:
    """One per session.

    Args:
        tell: takes the facts back into the machine.
        take: makes an agent ready to take over.
    """

    def __init__(
        self,
        context: RunContextWrapper[Any],
        executor: ToolExecutor,
        hooks: HookLine,
        config: ToolExecutionConfig,
        tell: Callable[[SessionFact], None],
        take: Callable[[RealtimeAgent[Any]], Awaitable[AgentSnapshot]],
    ) -> None:
        self._context = context
        self._executor = executor
        self._hooks = hooks
        self._config = config
        self._tell = tell
        self._take = take

    async def check(self, ticket: Ticket) -> None:
        """Find out whether a call may run."""
        call_id = ticket.call.call_id
        try:
            with foreign(ticket.call.name):
                found = await self._verdict(ticket)
        except Exception as error:  # noqa: BLE001 - the caller's own checks: a failing one is answered to the model
            found = await self._executor.failed(self._tool_context(ticket), error)
        if isinstance(found, ToolOutcome):
            self._tell(ToolFinished(call_id, found, ran=False))
        else:
            self._tell(found)

    async def run(self, ticket: Ticket) -> None:
        """Run a tool, or hand over."""
        if ticket.is_handoff:
            await self._hand_over(ticket)
            return
        tool = ticket.snapshot.tools.get(ticket.call.name)
        if tool is None:
            raise ToolError(f"{ticket.call.name} is gone", tool=ticket.call.name, kind="unknown")
        agent = ticket.snapshot.agent
        await self._hooks.tool_start(agent, tool)
        outcome = await self._executor.run(tool, self._tool_context(ticket))
        self._tell(ToolFinished(ticket.call.call_id, outcome))
        await self._hooks.tool_end(agent, tool, outcome.text)

    async def refuse(self, refusal: RefuseCall) -> None:
        """Word why a call does not run."""
        context = self._tool_context(refusal.ticket)
        outcome = await self._executor.refused(context, refusal.message, refusal.kind)
        self._tell(ToolFinished(refusal.ticket.call.call_id, outcome, ran=False))

    async def wait_for_approval(self, ticket: Ticket) -> None:
        """Let the deadline pass, when there is one; a decision that came before makes it mean nothing."""
        if self._config.approval_timeout is not None:
            await asyncio.sleep(self._config.approval_timeout)
            self._tell(ApprovalExpired(ticket.call.call_id))

    async def ask_hosted(self, asked: AskHosted) -> None:
        """Let the application decide about a call of the provider, or let the deadline for a person pass."""
        request = asked.request
        if asked.decides is None:
            if self._config.approval_timeout is not None:
                await asyncio.sleep(self._config.approval_timeout)
                self._tell(HostedDecided(request.id, False, _NOT_IN_TIME))
            return
        try:
            with foreign(name_of_code(asked.decides)):
                decided = await answered(asked.decides, MCPToolApprovalRequest(self._context, request))
                given = HostedDecided(request.id, bool(decided["approve"]), decided.get("reason"))
        except Exception:
            # Reported like any failing task, but the provider does not wait for ever.
            self._tell(HostedDecided(request.id, False))
            raise
        self._tell(given)

    async def _verdict(self, ticket: Ticket) -> CallChecked | ToolOutcome:
        call_id, name, agent = ticket.call.call_id, ticket.call.name, ticket.snapshot.agent
        way = ticket.snapshot.handoffs.get(name)
        if way is not None:
            is_open = await ask_enabled(way.is_enabled, self._context, agent)
            return CallChecked(call_id, "run" if is_open else "unknown")
        tool = ticket.snapshot.tools.get(name)
        if tool is None or not await ask_enabled(tool.is_enabled, self._context, agent):
            return CallChecked(call_id, "unknown")
        asks = await self._needs_approval(tool, ticket)
        if not asks:
            return CallChecked(call_id, "run")
        if self._config.pre_approval_tool_input_guardrails:
            refused = await self._executor.before(tool, self._tool_context(ticket))
            if refused is not None:
                return refused
        return CallChecked(call_id, "approve", asks if isinstance(asks, str) else "")

    async def _needs_approval(self, tool: FunctionTool, ticket: Ticket) -> bool | str:
        if tool.needs_approval is False:
            return False
        try:
            arguments = check_json(ticket.call.arguments, tool.name)
        except ToolError:
            return False  # the executor answers it; a person could not tell what they approve
        if isinstance(tool.needs_approval, bool):
            return True
        asked = await answered(tool.needs_approval, self._context, arguments, ticket.call.call_id)
        return asked if isinstance(asked, str) else bool(asked)

    async def _hand_over(self, ticket: Ticket) -> None:
        way = ticket.snapshot.handoffs[ticket.call.name]
        context = self._tool_context(ticket)
        try:
            with foreign(ticket.call.name):
                agent = await way.on_invoke_handoff(context, ticket.call.arguments)
                ready = await self._take(agent)
        except Exception as error:  # noqa: BLE001 - the caller's own code: the model is answered, the old agent stays
            outcome = await self._executor.failed(context, error)
            self._tell(ToolFinished(ticket.call.call_id, outcome))
            return
        self._tell(HandoffFinished(ticket.call.call_id, ready))

    def _tool_context(self, ticket: Ticket) -> ToolContext[Any]:
        call = ticket.call
        return ToolContext(
            self._context.context,
            self._context.usage,
            tool_name=call.name,
            tool_call_id=call.call_id,
            tool_arguments=call.arguments,
            agent=ticket.snapshot.agent,
        )
