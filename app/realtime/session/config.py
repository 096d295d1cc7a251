"""A run's configuration: plain dicts as callers write them, checked and turned into values.

Invariant: whatever is wrong becomes a `UserError` that names the key and what is allowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.base.errors import UserError
from app.realtime.agents.guardrail import OutputGuardrail
from app.realtime.agents.hooks import RealtimeRunHooks
from app.tools.executor import ToolErrorFormatter
from app.tools.schema import problems


class _Checked(BaseModel):
    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True, protected_namespaces=(), defer_build=True)

    def __init__(self, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValidationError as error:
            allowed = ", ".join(sorted(type(self).model_fields))
            said = f"{type(self).__name__} is wrong: {problems(error)}."
            raise UserError(said, hint=f"Its keys are: {allowed}.") from None


class RealtimeSessionModelSettings(_Checked):
    """Settings of the model, nested (`audio`) or flat. What is not named keeps its default; None turns it off.

    The values are checked when they are sent; `extra` holds keys that the server knows and this class doesn't.
    """

    model_name: str | None = None
    output_modalities: list[str] | None = None
    modalities: list[str] | None = None
    audio: Mapping[str, Any] | None = None
    input_audio_format: Any = None
    output_audio_format: Any = None
    input_audio_transcription: Any = None
    input_audio_noise_reduction: Any = None
    turn_detection: Any = None
    voice: Any = None
    speed: float | None = None
    instructions: str | None = None
    tools: Any = None
    tool_choice: Any = None
    parallel_tool_calls: bool | None = None
    max_output_tokens: int | str | None = None
    reasoning: Mapping[str, Any] | None = None
    prompt: Mapping[str, Any] | None = None
    tracing: Any = None
    truncation: Any = None
    include: list[str] | None = None
    extra: dict[str, Any] | None = None


class GuardrailsSettings(_Checked):
    """When output guardrails look, and what the model is told after a trip.

    Args:
        debounce_text_length: characters of new text between two checks.
        follow_up_role, follow_up_text: the message that asks the model for another answer.
        follow_up_limit: how often it is asked before the person says something; 0 for never.
    """

    debounce_text_length: int = Field(default=100, ge=1)
    follow_up_role: Literal["system", "user"] = "system"
    follow_up_text: str | None = None
    follow_up_limit: int = Field(default=3, ge=0)


class ToolExecutionConfig(_Checked):
    """How tools run.

    Args:
        approval_timeout: seconds until an undecided call is rejected; None waits for ever.
        pre_approval_tool_input_guardrails: run input guardrails before a person is asked, too.
    """

    approval_timeout: float | None = Field(default=None, gt=0)
    pre_approval_tool_input_guardrails: bool = False


class ReconnectSettings(_Checked):
    """How a lost connection is restored: seconds of the first pause, the longest pause, and until giving up.

    Args:
        holds_after: a restored connection that breaks sooner, without an answer, was none: the pauses go on growing.
        most_breaks: so many of those in a row, and it is given up.
        renew_before: so long before the server ends the session a pause is looked for to replace it; None never does.
        renew_at_last: so long before the end any calm moment is taken.
    """

    first_delay: float = Field(default=0.2, ge=0)
    longest_delay: float = Field(default=5.0, gt=0)
    give_up_after: float = Field(default=60.0, gt=0)
    holds_after: float = Field(default=10.0, ge=0)
    most_breaks: int = Field(default=10, ge=1)
    renew_before: float | None = Field(default=120.0, gt=0)
    renew_at_last: float = Field(default=10.0, gt=0)


class RealtimeRunConfig(_Checked):
    """Everything about a run that is not about its agents.

    Args:
        model_settings: settings under those of the agents.
        output_guardrails: checked beside each agent's own.
        async_tool_calls: calls of one response run side by side.
        tool_error_formatter: words failures of tools for the model; None keeps the default words.
        hooks: told what happens in the run.
        reconnect: restore a lost connection, with the history replayed.
        text_interrupts: `send_message` silences the agent first.
        tracing_disabled: the server is told to trace nothing, whatever settings name `tracing`; here nothing is ever.
    """

    model_settings: RealtimeSessionModelSettings | dict[str, Any] = Field(default_factory=dict)
    output_guardrails: list[OutputGuardrail] = Field(default_factory=list)
    guardrails_settings: GuardrailsSettings = Field(default_factory=GuardrailsSettings)
    async_tool_calls: bool = True
    tool_execution: ToolExecutionConfig = Field(default_factory=ToolExecutionConfig)
    tool_error_formatter: ToolErrorFormatter | None = None
    tracing_disabled: bool = False
    hooks: RealtimeRunHooks[Any] | None = None
    reconnect: bool | ReconnectSettings = False
    text_interrupts: bool = False

    @property
    def reconnect_settings(self) -> ReconnectSettings | None:
        """How to restore a lost connection, None when that is not wanted."""
        if isinstance(self.reconnect, ReconnectSettings):
            return self.reconnect
        return ReconnectSettings() if self.reconnect else None


def run_config(config: RealtimeRunConfig | Mapping[str, Any] | None) -> RealtimeRunConfig:
    """The configuration as a value. Raises UserError for a wrong key or value."""
    if isinstance(config, RealtimeRunConfig):
        return config
    if config is not None and not isinstance(config, Mapping):
        raise UserError(f"config must be a dict or a RealtimeRunConfig, not {type(config).__name__}.")
    return RealtimeRunConfig(**dict(config or {}))


def as_settings(value: RealtimeSessionModelSettings | Mapping[str, Any] | None) -> dict[str, Any]:
    """Model settings as a dict that holds only what was named. Raises UserError for a wrong key or shape."""
    if value is None:
        return {}
    if isinstance(value, RealtimeSessionModelSettings):
        return value.model_dump(exclude_unset=True)
    if not isinstance(value, Mapping):
        raise UserError(f"Model settings must be a dict, not {type(value).__name__}.")
    RealtimeSessionModelSettings(**value)
    return dict(value)
