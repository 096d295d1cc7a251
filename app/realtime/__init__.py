"""Realtime voice agents: agents, sessions, models. Everything a user of the library imports is here.

Importing it loads neither a window toolkit nor a sound library nor anybody's SDK; the WebSocket model is loaded on
first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.errors import AppError, ModelBehaviorError, ToolTimeoutError, UserError
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import GuardrailFunctionOutput, OutputGuardrail, OutputGuardrailResult
from app.realtime.agents.handoff import Handoff, realtime_handoff
from app.realtime.agents.hooks import RealtimeAgentHooks, RealtimeRunHooks
from app.realtime.model.base import (
    ItemPosition,
    RealtimeModel,
    RealtimeModelConfig,
    RealtimeModelListener,
    RealtimePlaybackTracker,
)
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputImage,
    InputText,
    RealtimeItem,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.session.config import RealtimeRunConfig, RealtimeSessionModelSettings
from app.realtime.session.events import (
    RealtimeAgentEndEvent,
    RealtimeAgentStartEvent,
    RealtimeAudio,
    RealtimeAudioEnd,
    RealtimeAudioInterrupted,
    RealtimeConnectionState,
    RealtimeError,
    RealtimeEventInfo,
    RealtimeEventsMissed,
    RealtimeGuardrailTripped,
    RealtimeHandoffEvent,
    RealtimeHistoryAdded,
    RealtimeHistoryUpdated,
    RealtimeInputAudioTimeoutTriggered,
    RealtimeInputTranscriptCompleted,
    RealtimeInputTranscriptDelta,
    RealtimeInputTranscriptFailed,
    RealtimeItemChanged,
    RealtimeOutputTranscriptDelta,
    RealtimePlaybackDone,
    RealtimeRateLimits,
    RealtimeRawModelEvent,
    RealtimeResponseDone,
    RealtimeResponseStarted,
    RealtimeSessionCreated,
    RealtimeSessionEvent,
    RealtimeSessionUpdated,
    RealtimeSpeechStarted,
    RealtimeSpeechStopped,
    RealtimeToolApprovalRequired,
    RealtimeToolEnd,
    RealtimeToolStart,
    RealtimeUsageUpdated,
)
from app.realtime.session.runner import RealtimeRunner
from app.realtime.session.session import RealtimeSession
from app.realtime.session.usage import Usage
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.guardrail import ToolGuardrailFunctionOutput, tool_input_guardrail, tool_output_guardrail
from app.tools.output import ToolOutputImage, ToolOutputText
from app.tools.spec import FunctionTool, function_tool

if TYPE_CHECKING:
    from app.realtime.model.openai import OpenAIRealtimeWebSocketModel

__all__ = [
    "AppError",
    "AssistantAudio",
    "AssistantMessageItem",
    "AssistantText",
    "FunctionTool",
    "GuardrailFunctionOutput",
    "Handoff",
    "InputAudio",
    "InputImage",
    "InputText",
    "ItemPosition",
    "ModelBehaviorError",
    "OpenAIRealtimeWebSocketModel",
    "OutputGuardrail",
    "OutputGuardrailResult",
    "RealtimeAgent",
    "RealtimeAgentEndEvent",
    "RealtimeAgentHooks",
    "RealtimeAgentStartEvent",
    "RealtimeAudio",
    "RealtimeAudioEnd",
    "RealtimeAudioInterrupted",
    "RealtimeConnectionState",
    "RealtimeError",
    "RealtimeEventInfo",
    "RealtimeEventsMissed",
    "RealtimeGuardrailTripped",
    "RealtimeHandoffEvent",
    "RealtimeHistoryAdded",
    "RealtimeHistoryUpdated",
    "RealtimeInputAudioTimeoutTriggered",
    "RealtimeInputTranscriptCompleted",
    "RealtimeInputTranscriptDelta",
    "RealtimeInputTranscriptFailed",
    "RealtimeItem",
    "RealtimeItemChanged",
    "RealtimeModel",
    "RealtimeModelConfig",
    "RealtimeModelListener",
    "RealtimeOutputTranscriptDelta",
    "RealtimePlaybackDone",
    "RealtimePlaybackTracker",
    "RealtimeRateLimits",
    "RealtimeRawModelEvent",
    "RealtimeResponseDone",
    "RealtimeResponseStarted",
    "RealtimeRunConfig",
    "RealtimeRunHooks",
    "RealtimeRunner",
    "RealtimeSession",
    "RealtimeSessionCreated",
    "RealtimeSessionEvent",
    "RealtimeSessionModelSettings",
    "RealtimeSessionUpdated",
    "RealtimeSpeechStarted",
    "RealtimeSpeechStopped",
    "RealtimeToolApprovalRequired",
    "RealtimeToolCallItem",
    "RealtimeToolEnd",
    "RealtimeToolStart",
    "RealtimeUsageUpdated",
    "RunContextWrapper",
    "SystemMessageItem",
    "ToolContext",
    "ToolGuardrailFunctionOutput",
    "ToolOutputImage",
    "ToolOutputText",
    "ToolTimeoutError",
    "Usage",
    "UserError",
    "UserMessageItem",
    "function_tool",
    "realtime_handoff",
    "tool_input_guardrail",
    "tool_output_guardrail",
]


def __getattr__(name: str) -> Any:
    if name == "OpenAIRealtimeWebSocketModel":
        from app.realtime.model.openai import OpenAIRealtimeWebSocketModel

        return OpenAIRealtimeWebSocketModel
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
