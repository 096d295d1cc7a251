"""Puts the parts of a session together. The only place that knows all of them; called once per session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.base.errors import UserError
from app.base.frozen import frozen
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.model.base import RealtimeModel
from app.realtime.model_inputs import RealtimeModelSendEvent, RealtimeModelSendSessionUpdate
from app.realtime.session import events
from app.realtime.session.conductor import Conductor, GuardrailRunner
from app.realtime.session.config import RealtimeRunConfig, as_settings
from app.realtime.session.connector import Connector
from app.realtime.session.continuity import Continuity
from app.realtime.session.effects import SettingsRefused
from app.realtime.session.feed import EventFeed
from app.realtime.session.hook_line import HookLine
from app.realtime.session.lifeline import Lifeline
from app.realtime.session.machine import SessionMachine, SessionPolicy
from app.realtime.session.outbox import Outbox
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_runner import ToolRunner
from app.realtime.session.tool_servers import ToolServers
from app.tools.context import RunContextWrapper
from app.tools.executor import ToolExecutor


@frozen
class Parts:
    """What a session holds."""

    conductor: Conductor
    connector: Connector
    continuity: Continuity
    servers: ToolServers


def policy_of(config: RealtimeRunConfig, fixed_tools: Sequence[Any] = ()) -> SessionPolicy:
    """What of the configuration the machine decides by."""
    rails = config.guardrails_settings
    return SessionPolicy(
        one_tool_at_a_time=not config.async_tool_calls,
        has_run_guardrails=bool(config.output_guardrails),
        debounce_text_length=rails.debounce_text_length,
        follow_up_role=rails.follow_up_role,
        follow_up_text=rails.follow_up_text or SessionPolicy().follow_up_text,
        follow_up_limit=rails.follow_up_limit,
        fixed_tools=tuple(fixed_tools),
    )


def assemble(
    model: RealtimeModel,
    agent: RealtimeAgent[Any],
    context: RunContextWrapper[Any],
    model_config: Mapping[str, Any],
    config: RealtimeRunConfig,
    on_end: Callable[[int | None, str], None],
) -> Parts:
    """All parts of one session, not started yet. Raises UserError when a setting has the wrong shape."""
    info = events.RealtimeEventInfo(context)
    run_settings = as_settings(config.model_settings)
    connector = Connector(model, model_config, run_settings, is_traceable=not config.tracing_disabled)
    policy = replace(policy_of(config, connector.fixed_tools), confirms_settings=model.confirms_settings)
    machine = SessionMachine(AgentSnapshot(agent), info, context.usage, policy)
    feed = EventFeed(info, machine.history.catch_up)

    def on_error(error: Exception) -> None:
        feed.publish(events.RealtimeError(error, info))

    hooks = HookLine(context, config.hooks, on_error)
    tracker = None if connector.is_attached else model_config.get("playback_tracker")
    guardrails = GuardrailRunner(context, config.output_guardrails, model, tracker, on_error)

    def on_unsent(error: Exception, request: RealtimeModelSendEvent) -> None:
        on_error(error)
        if isinstance(error, UserError) and isinstance(request, RealtimeModelSendSessionUpdate):
            conductor.tell(SettingsRefused(request.event_id, error.message))

    outbox = Outbox(model, keeps=config.reconnect_settings is not None, on_error=on_unsent)
    conductor = Conductor(machine, feed, outbox, Lifeline(on_error), hooks, guardrails, on_end)
    executor = ToolExecutor(config.tool_error_formatter, on_error)
    servers = ToolServers(context, lambda: machine.coming, conductor.tell, conductor.lifeline.work, on_error)
    conductor.tools = ToolRunner(context, executor, hooks, config.tool_execution, conductor.tell, servers.take)
    keeps = config.reconnect_settings is not None and not connector.is_attached
    continuity = Continuity(model, model_config, conductor, connector, keeps=keeps)
    return Parts(conductor, connector, continuity, servers)
