"""What a tool, a handoff, a guardrail or a hook is told about the run it belongs to.

Owns no state of its own: the run makes one `RunContextWrapper` around the caller's context object, every tool call
gets a `ToolContext` that adds the call. Neither is ever sent to a model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic

from typing_extensions import TypeVar

TContext = TypeVar("TContext", default=Any)


@dataclass(eq=False)
class RunContextWrapper(Generic[TContext]):
    """The caller's own context object and what the run has used so far.

    Args:
        context: whatever was given to `RealtimeRunner.run(context=…)`.
        usage: the run's cumulative `Usage` (a value of the realtime layer, which this room does not know).
    """

    context: TContext
    usage: Any = None


@dataclass(eq=False)
class ToolContext(RunContextWrapper[TContext]):
    """The context of one call. `tool_arguments` is the JSON text, `agent` the agent that asked for the call."""

    tool_name: str = ""
    tool_call_id: str = ""
    tool_arguments: str = ""
    agent: Any = None
