"""Runs one tool call from its JSON arguments to the text for the model.

Owns time-out, guardrails around the call and the wording of failures. Called by the session, once per call. Invariant:
`run` always returns an outcome with a text, whatever the tool ends in; only a cancellation of the run itself passes
through, and a person's interruption of the program.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final, Literal

from app.base.errors import ForeignCodeError, ToolError, ToolTimeoutError
from app.base.foreign import answered, foreign, name_of_code
from app.base.frozen import frozen
from app.base.json_text import from_json
from app.tools.context import ToolContext
from app.tools.guardrail import ToolInputGuardrailData, ToolOutputGuardrailData
from app.tools.output import ToolOutputImage, to_text
from app.tools.spec import FunctionTool, default_failure_text

_log = logging.getLogger("app.tools")


FailureKind = Literal["approval_rejected", "tool_not_found", "tool_exception"]
_KINDS: Final[dict[str, FailureKind]] = {"refused": "approval_rejected", "unknown": "tool_not_found"}


@frozen
class ToolErrorFormatterArgs:
    """What `tool_error_formatter` is asked about.

    Args:
        kind: a person or a deadline refused the call, there is no such tool, or anything else went wrong.
        tool_type: always `function`: hosted tools run at the server.
        default_message: what the model is told when the formatter returns None.
        error: what was raised; None when the tool never ran.
        reason: finer than `kind`: that of a `ToolError`, as `arguments` or `timeout`.
    """

    kind: FailureKind
    tool_type: Literal["function"]
    tool_name: str
    call_id: str
    default_message: str
    run_context: Any
    error: Exception | None = None
    reason: str = ""


ToolErrorFormatter = Callable[[ToolErrorFormatterArgs], str | Awaitable[str | None] | None]


@frozen
class ToolOutcome:
    """How a call ended.

    Args:
        text: what the model is told.
        images: pictures that follow it.
        failed: whether `text` is about a failure.
        error: what a person should see as an error beside that, if anything.
    """

    text: str
    images: tuple[ToolOutputImage, ...] = ()
    failed: bool = False
    error: Exception | None = None


class ToolExecutor:
    """Runs calls; holds nothing but the application's way of wording failures.

    Args:
        on_error: told when that wording fails itself; the model is told the usual words then.
    """

    def __init__(
        self,
        formatter: ToolErrorFormatter | None = None,
        on_error: Callable[[Exception], object] = lambda error: None,
    ) -> None:
        self._formatter = formatter
        self._on_error = on_error

    async def run(self, tool: FunctionTool, context: ToolContext[Any]) -> ToolOutcome:
        """Check, call, check, and word the result. Never raises but as `foreign` lets pass."""
        try:
            with foreign(tool.name):
                # A task of its own: a tool may cancel the one it runs in, which is not to be taken for our own end.
                return await asyncio.get_running_loop().create_task(self._bordered(tool, context), name=tool.name)
        except Exception as error:  # noqa: BLE001 - whatever a tool raises is answered to the model
            return await self._failed(tool, context, error)

    async def refused(self, context: ToolContext[Any], message: str, kind: str) -> ToolOutcome:
        """The outcome of a call that never ran: an unknown or disabled tool, a rejection."""
        return ToolOutcome(await self._worded(context, message, kind, None), failed=True)

    async def failed(self, context: ToolContext[Any], error: Exception) -> ToolOutcome:
        """The outcome of a call that failed before its tool could run (a handoff, a check of the caller's)."""
        kind = error.kind if isinstance(error, ToolError) else "raised"
        text = await self._worded(context, default_failure_text(context, error), kind, error)
        return ToolOutcome(text, failed=True, error=error)

    async def before(self, tool: FunctionTool, context: ToolContext[Any]) -> ToolOutcome | None:
        """Ask the input guardrails: the outcome when one refuses, None when the call may go on.

        Raises:
            ToolError: a guardrail chose to raise.
        """
        for guardrail in tool.tool_input_guardrails or ():
            decision = await guardrail.run(ToolInputGuardrailData(context, context.agent))
            if decision.behavior == "reject_content":
                return ToolOutcome(decision.message, failed=True)
            if decision.behavior == "raise_exception":
                raise ToolError(f"{guardrail.get_name()} refused the call", tool=tool.name, kind="refused")
        return None

    async def _bordered(self, tool: FunctionTool, context: ToolContext[Any]) -> ToolOutcome:
        with foreign(tool.name):
            return await self._checked(tool, context)

    async def _checked(self, tool: FunctionTool, context: ToolContext[Any]) -> ToolOutcome:
        check_json(context.tool_arguments, tool.name)
        refused = await self.before(tool, context)
        if refused is not None:
            return refused
        value = await self._timed(tool, context)
        for after in tool.tool_output_guardrails or ():
            decision = await after.run(ToolOutputGuardrailData(context, context.agent, value))
            if decision.behavior == "reject_content":
                return ToolOutcome(decision.message, failed=True)
            if decision.behavior == "raise_exception":
                raise ToolError(f"{after.get_name()} refused the output", tool=tool.name, kind="refused")
        said = to_text(value)
        return ToolOutcome(said.text, said.images)

    async def _timed(self, tool: FunctionTool, context: ToolContext[Any]) -> Any:
        if tool.timeout is None:
            return await tool.on_invoke_tool(context, context.tool_arguments)
        scope = asyncio.timeout(tool.timeout)
        try:
            async with scope:
                return await tool.on_invoke_tool(context, context.tool_arguments)
        except TimeoutError:
            if not scope.expired():
                raise
            said = f"{tool.name} took longer than {tool.timeout:g} seconds and was stopped"
            raise ToolTimeoutError(said, tool=tool.name, timeout_s=tool.timeout) from None

    async def _failed(self, tool: FunctionTool, context: ToolContext[Any], error: Exception) -> ToolOutcome:
        kind = error.kind if isinstance(error, ToolError) else "raised"
        _log.info("tool %s failed (%s): %s", tool.name, kind, type(error).__name__)
        words = tool.failure_error_function or default_failure_text
        if isinstance(error, ToolTimeoutError) and tool.timeout_error_function is not None:
            words = tool.timeout_error_function
        text = await self._said(default_failure_text(context, error), words, context, error)
        if words is default_failure_text:
            text = await self._worded(context, text, kind, error)
        raises = isinstance(error, ToolTimeoutError) and tool.timeout_behavior == "raise_exception"
        is_shown = raises or tool.failure_error_function is None or isinstance(error, ForeignCodeError)
        return ToolOutcome(text, failed=True, error=error if is_shown else None)

    async def _worded(self, context: ToolContext[Any], text: str, kind: str, error: Exception | None) -> str:
        if self._formatter is None:
            return text
        question = ToolErrorFormatterArgs(
            "tool_exception" if error is not None else _KINDS.get(kind, "tool_exception"),
            "function",
            context.tool_name,
            context.tool_call_id,
            text,
            context,
            error,
            kind,
        )
        return await self._said(text, self._formatter, question)

    async def _said(self, otherwise: str, words: Callable[..., Any], *question: Any) -> str:
        """What the caller's own words are; `otherwise` when there are none."""
        try:
            with foreign(name_of_code(words)):
                said = await answered(words, *question)
                return otherwise if said is None else str(said)
        except Exception as worse:  # noqa: BLE001 - failing words must not leave the call unanswered
            _log.warning("the words for a failed call could not be made: %s", type(worse).__name__)
            self._on_error(worse)
            return otherwise


def check_json(arguments: str, tool: str) -> dict[str, Any]:
    """The arguments as a dict; an empty text counts as `{}`. Raises ToolError (kind `arguments`)."""
    try:
        parsed = from_json(arguments.strip() or "{}")
    except ValueError:
        raise ToolError(f"The arguments of {tool} are not valid JSON.", tool=tool, kind="arguments") from None
    if not isinstance(parsed, dict):
        raise ToolError(f"The arguments of {tool} must be a JSON object.", tool=tool, kind="arguments")
    return parsed
