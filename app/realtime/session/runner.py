"""Starts sessions: one starting agent, one configuration, any number of conversations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.base.errors import UserError
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.model.base import RealtimeModel, RealtimeModelConfig
from app.realtime.session.config import RealtimeRunConfig, as_settings, run_config
from app.realtime.session.session import RealtimeSession


class RealtimeRunner:
    """Runs an agent over a realtime model.

    Args:
        starting_agent: who answers first.
        model: the model of every session of this runner, one after the other; without it each session gets a WebSocket
            model of its own, so several may be open at once.
        config: a `RealtimeRunConfig` or the same as a dict.
    Raises:
        UserError: the agent, the model or the configuration is wrong.
    """

    def __init__(
        self,
        starting_agent: RealtimeAgent[Any],
        *,
        model: RealtimeModel | None = None,
        config: RealtimeRunConfig | Mapping[str, Any] | None = None,
    ) -> None:
        if not isinstance(starting_agent, RealtimeAgent):
            raise UserError(f"starting_agent must be a RealtimeAgent, not {type(starting_agent).__name__}.")
        if model is not None and not isinstance(model, RealtimeModel):
            raise UserError(
                f"model must be a RealtimeModel, not {type(model).__name__}.",
                hint="The model's name is a setting: config={'model_settings': {'model_name': …}}.",
            )
        self._agent = starting_agent
        self._model = model
        self._config = run_config(config)
        if model is None:
            _check_settings(as_settings(self._config.model_settings))

    async def run(
        self, *, context: Any = None, model_config: RealtimeModelConfig | Mapping[str, Any] | None = None
    ) -> RealtimeSession:
        """A new session, not connected yet: enter it with `async with`.

        Args:
            context: handed to tools, hooks, guardrails and handoffs; never sent to the model.
            model_config: how to reach the model. `url` may also be a callable, asked at each connect.
        Raises:
            UserError: the model configuration is wrong (a model of your own checks its configuration at connect).
        """
        if self._model is None:
            model_config = _checked_options(model_config)
        elif model_config is not None and not isinstance(model_config, Mapping):
            raise UserError(f"model_config must be a dict, not {type(model_config).__name__}.")
        return RealtimeSession(self._model or _default_model(), self._agent, context, model_config, self._config)


# What follows is imported on use: whoever brings a model of their own needs neither the protocol nor its libraries.


def _check_settings(settings: dict[str, Any]) -> None:
    from app.realtime.model.session_config import wire_session

    wire_session(settings)


def _checked_options(options: RealtimeModelConfig | Mapping[str, Any] | None) -> RealtimeModelConfig:
    from app.realtime.model.options import checked_options

    return checked_options(options)


def _default_model() -> RealtimeModel:
    from app.realtime.model.openai import OpenAIRealtimeWebSocketModel

    return OpenAIRealtimeWebSocketModel()
