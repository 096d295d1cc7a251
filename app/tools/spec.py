"""What a tool is: a name, a description, a JSON schema and something to call. `@function_tool` makes one of a function.

Owns no execution: `executor` applies time-outs, guardrails and failure texts. Invariant: a `FunctionTool` is complete
and valid once it is constructed.
"""

from __future__ import annotations

import asyncio
import contextvars
import functools
import inspect
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, overload

from app.base.errors import UserError
from app.base.foreign import Ending, answered, ending_of, foreign, name_of_code, words_of
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.docstring import DocstringStyle
from app.tools.guardrail import ToolInputGuardrail, ToolOutputGuardrail
from app.tools.pool import ToolPool
from app.tools.schema import Signature, read_signature
from app.tools.target import name_of

Invoke = Callable[[ToolContext[Any], str], Awaitable[Any]]
Enabled = bool | Callable[[RunContextWrapper[Any], Any], bool | Awaitable[bool]]
NeedsApproval = bool | Callable[[RunContextWrapper[Any], dict[str, Any], str], bool | str | Awaitable[bool | str]]
FailureText = Callable[[RunContextWrapper[Any], Exception], str | Awaitable[str]]
TimeoutBehavior = Literal["error_as_result", "raise_exception"]

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_FAILED = "The tool failed: "
_GO_ON = ". Say so, and go on without it or try it again in another way."
_pool = ToolPool(4)


def default_failure_text(context: RunContextWrapper[Any], error: Exception) -> str:
    """What the model is told when a tool fails and nobody chose other words."""
    return f"{_FAILED}{words_of(error).rstrip('.')}{_GO_ON}"


def failure_reason(text: str) -> str | None:
    """What a person is told of a `default_failure_text`: the reason alone; None for any other text."""
    if not (text.startswith(_FAILED) and text.endswith(_GO_ON)):
        return None
    return f"{text.removeprefix(_FAILED).removesuffix(_GO_ON)}."


def check_tool_name(name: Any) -> None:
    """Raise UserError unless a model can call a tool by this name."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise UserError(f"{name!r} cannot be a tool's name: 1 to 64 letters, digits, '_' and '-' are allowed.")


@dataclass(frozen=True, eq=False)
class FunctionTool:
    """A function that a model may call.

    Args:
        name: letters, digits, `_` and `-`, at most 64.
        description: for the model; may end in `For example: "…"; "…".`
        params_json_schema: an object schema.
        on_invoke_tool: `async (context, arguments_json) -> output`; may raise.
        strict_json_schema: arguments that the schema does not name are refused.
        is_enabled: asked when an agent's tools are listed and again when a call comes in.
        needs_approval: bool, or `(context, arguments, call_id)`, which may answer with a text: yes, and why; then a
            person has to approve each call.
        timeout: seconds, None for no limit.
        timeout_behavior: tell the model, or raise `ToolTimeoutError` in the session.
        timeout_error_function: the text for the model after a timeout; `failure_error_function` when None.
        failure_error_function: the text for the model when it fails; None lets the failure show as an error too.
        tool_input_guardrails, tool_output_guardrails: asked before and after each call, in order.
    Raises:
        UserError: name, schema or an option are not usable.
    """

    name: str
    description: str
    params_json_schema: dict[str, Any]
    on_invoke_tool: Invoke
    strict_json_schema: bool = True
    is_enabled: Enabled = True
    needs_approval: NeedsApproval = False
    timeout: float | None = None
    timeout_behavior: TimeoutBehavior = "error_as_result"
    failure_error_function: FailureText | None = default_failure_text
    tool_input_guardrails: Sequence[ToolInputGuardrail] | None = field(default_factory=tuple)
    tool_output_guardrails: Sequence[ToolOutputGuardrail] | None = field(default_factory=tuple)
    timeout_error_function: FailureText | None = None

    def __post_init__(self) -> None:
        check_tool_name(self.name)
        if self.params_json_schema.get("type") != "object":
            raise UserError(f"Tool {self.name}: params_json_schema must describe an object.")
        for option, is_right, wanted in self._checks():
            if not is_right:
                raise UserError(f"Tool {self.name}: {option} must be {wanted}, not {getattr(self, option)!r}.")

    def _checks(self) -> list[tuple[str, bool, str]]:
        """Each option, whether its value is one, and what it may be."""
        timeout, before, after = self.timeout, self.tool_input_guardrails or (), self.tool_output_guardrails or ()
        is_number = isinstance(timeout, int | float) and not isinstance(timeout, bool)
        texts = (self.failure_error_function, self.timeout_error_function)
        return [
            ("timeout", timeout is None or (is_number and timeout > 0), "more than 0 seconds"),
            (
                "timeout_behavior",
                self.timeout_behavior in get_args(TimeoutBehavior),
                "error_as_result or raise_exception",
            ),
            ("is_enabled", isinstance(self.is_enabled, bool) or callable(self.is_enabled), "a bool or a callable"),
            (
                "needs_approval",
                isinstance(self.needs_approval, bool) or callable(self.needs_approval),
                "a bool or a callable",
            ),
            ("failure_error_function", texts[0] is None or callable(texts[0]), "a callable or None"),
            ("timeout_error_function", texts[1] is None or callable(texts[1]), "a callable or None"),
            ("tool_input_guardrails", _are(before, ToolInputGuardrail), "made with @tool_input_guardrail"),
            ("tool_output_guardrails", _are(after, ToolOutputGuardrail), "made with @tool_output_guardrail"),
        ]

    def to_wire(self) -> dict[str, Any]:
        """The tool as the Realtime protocol describes it."""
        return {
            "type": "function",
            "name": self.name,
            "description": self.description,
            "parameters": self.params_json_schema,
        }


def _are(values: Any, kind: type) -> bool:
    return isinstance(values, Sequence) and all(isinstance(value, kind) for value in values)


async def ask_enabled(is_enabled: Enabled, context: RunContextWrapper[Any], agent: Any) -> bool:
    """The answer of an `is_enabled`, whichever form it has."""
    if isinstance(is_enabled, bool):
        return is_enabled
    return bool(await answered(is_enabled, context, agent))


@overload
def function_tool(func: Callable[..., Any], /) -> FunctionTool: ...


@overload
def function_tool(
    *,
    name_override: str | None = None,
    description_override: str | None = None,
    failure_error_function: FailureText | None = default_failure_text,
    strict_mode: bool = True,
    is_enabled: Enabled = True,
    needs_approval: NeedsApproval = False,
    timeout: float | None = None,
    timeout_behavior: TimeoutBehavior = "error_as_result",
    timeout_error_function: FailureText | None = None,
    tool_input_guardrails: Sequence[ToolInputGuardrail] | None = None,
    tool_output_guardrails: Sequence[ToolOutputGuardrail] | None = None,
    use_docstring_info: bool = True,
    docstring_style: DocstringStyle | None = None,
) -> Callable[[Callable[..., Any]], FunctionTool]: ...


def function_tool(
    func: Callable[..., Any] | None = None,
    /,
    *,
    name_override: str | None = None,
    description_override: str | None = None,
    failure_error_function: FailureText | None = default_failure_text,
    strict_mode: bool = True,
    use_docstring_info: bool = True,
    docstring_style: DocstringStyle | None = None,
    **options: Any,
) -> FunctionTool | Callable[[Callable[..., Any]], FunctionTool]:
    """Make a `FunctionTool` of a function; usable bare or with options.

    Name, description and schema come from the function's name, docstring, annotations and defaults. A first parameter
    annotated `RunContextWrapper` or `ToolContext` is injected and not shown to the model. Synchronous functions run on
    a tool thread, asynchronous ones on the loop.

    Args:
        name_override, description_override: in place of the function's own name and docstring.
        failure_error_function: `(context, error)`, the text for the model; None shows the error to people too.
        strict_mode: arguments that the schema does not name are refused.
        use_docstring_info: the docstring describes the tool and its parameters.
        docstring_style: google, numpy or sphinx; found out when it is None.
        options: the other fields of `FunctionTool`.
    Raises:
        UserError: an annotation has no JSON schema, or the name or an option is not usable.
    """

    if docstring_style not in (None, *get_args(DocstringStyle)):
        allowed = ", ".join(get_args(DocstringStyle))
        raise UserError(f"docstring_style must be one of {allowed}, or None, not {docstring_style!r}.")

    def make(function: Callable[..., Any]) -> FunctionTool:
        name = name_override or name_of(function)
        signature = read_signature(
            function,
            name=name,
            description=description_override,
            strict=strict_mode,
            use_docstring=use_docstring_info,
            docstring_style=docstring_style,
        )
        return FunctionTool(
            name=name,
            description=signature.description,
            params_json_schema=signature.json_schema,
            on_invoke_tool=functools.partial(_invoke, function, signature),
            strict_json_schema=strict_mode,
            failure_error_function=failure_error_function,
            **options,
        )

    return make if func is None else make(func)


async def _invoke(
    function: Callable[..., Any], signature: Signature, context: ToolContext[Any], arguments_json: str
) -> Any:
    """Validate, then call: on the loop when it is a coroutine function, on a tool thread otherwise."""
    positional, named = signature.bind(arguments_json)
    if signature.takes_context:
        positional.insert(0, context)
    if inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(getattr(function, "__call__", None)):  # noqa: B004 - an object with an async __call__ is asked for, not callability
        return await function(*positional, **named)
    inherited = contextvars.copy_context()
    with foreign(name_of_code(function)):
        ending = await _on_thread(functools.partial(inherited.run, functools.partial(function, *positional, **named)))
        if ending.error is not None:
            raise ending.error
        return await ending.value if inspect.isawaitable(ending.value) else ending.value


async def _on_thread(function: Callable[[], Any]) -> Ending[Any]:
    """How it ends on a tool thread: as a value, for a loop's future does not take all that may be raised."""
    future = _pool.submit(functools.partial(ending_of, function))
    try:
        return await asyncio.wrap_future(future)
    finally:
        if not future.done():
            _pool.abandon(future)
