"""Connects the model with the right settings, the first time and after a loss, and gives it the history again.

Owns what has to be said at every connect: the run's settings, the caller's patches, the voice that was heard. Doesn't
own the machine or what consumers are told (`session` does). Invariant: after `connect` the model has the settings of
the agent in force; after `restore` also the history; a call has its own still.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final, cast

from app.base.errors import AppError, AuthError, TransportError, UserError
from app.base.foreign import answered, foreign
from app.base.language import joined, say
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.model.base import RealtimeModel, RealtimeModelConfig, RealtimeSuccessor
from app.realtime.session import messages, settings
from app.realtime.session.breaks import Breaks, pauses
from app.realtime.session.config import ReconnectSettings, as_settings
from app.realtime.session.replay import ReplayItem
from app.realtime.session.snapshot import AgentSnapshot

_log = logging.getLogger("app.session")

_HUNG_UP: Final = (1000, None)
_CLOSE_TIMEOUT_S: Final = 0.5
"""Less than a session allows its model, so that the model ends by itself rather than by cancellation."""


class Connector:
    """One per session.

    Args:
        config: a `RealtimeModelConfig`, whose `url` may also be a callable (or async callable) that is asked at each
            connect: a local engine has another port after a restart.
        run_settings: the run's model settings, under those of the agent.
        is_traceable: whether settings may have the server trace the session.
    """

    def __init__(
        self,
        model: RealtimeModel,
        config: Mapping[str, Any],
        run_settings: Mapping[str, Any],
        *,
        is_traceable: bool = True,
    ) -> None:
        self._model = model
        self._config = dict(config)
        self._run_settings = dict(run_settings)
        self._initial = as_settings(self._config.get("initial_model_settings"))
        self._patches: list[tuple[RealtimeAgent[Any] | None, settings.Settings]] = []
        self._is_traceable = is_traceable
        self.was_lost_again = False
        self.is_expiry = False
        self.breaks = Breaks()

    @property
    def is_attached(self) -> bool:
        """Whether it joins a running call: its conversation lives at the server, whatever becomes of the connection."""
        return bool(self._config.get("call_id"))

    def is_over(self, code: int | None) -> bool:
        """Whether a connection that ended with `code` cannot be restored: its call was hung up."""
        return self.is_attached and code in _HUNG_UP

    @property
    def fixed_tools(self) -> list[Any]:
        """Tools in wire form that the settings bring along, whichever agent answers (as hosted ones)."""
        return settings.fixed_tools(self._run_settings, self._initial)

    def permitted(self, patch: settings.Settings) -> settings.Settings:
        """The caller's patch as it may be sent."""
        return patch if self._is_traceable or "tracing" not in patch else settings.untraced(patch)

    def remember(self, patch: Mapping[str, Any], under: RealtimeAgent[Any] | None = None) -> None:
        """Settings were changed: they hold at later connects too.

        Args:
            under: the agent that answered then; what a handoff to another one has set since is not undone. None: the
                change outlasts all agents.
        """
        if self._patches and self._patches[-1][0] is under:
            self._patches[-1] = (under, settings.merged(self._patches[-1][1], patch))
        else:
            self._patches.append((under, settings.merged({}, patch)))

    async def connect(self, snapshot: AgentSnapshot) -> None:
        """Connect with all settings. Raises AppError when it fails."""
        options = await self._options(snapshot)
        self.was_lost_again = False
        with foreign("connecting the model"):
            await self._model.connect(options)

    async def prepare(self, snapshot: AgentSnapshot) -> RealtimeSuccessor | None:
        """A second connection with all settings, None when the model can have but one. Raises AppError."""
        options = await self._options(snapshot)
        with foreign("connecting the model"):
            return await self._model.prepare_successor(options)

    def settings_of(self, snapshot: AgentSnapshot) -> settings.Settings:
        """All settings that hold while this agent answers."""
        wanted = settings.at_connect(self._run_settings, snapshot, self._initial)
        for under, patch in self._patches:
            is_older = under is not None and under is not snapshot.agent
            wanted = settings.merged(wanted, settings.carried_over(patch, snapshot) if is_older else patch)
        return wanted if self._is_traceable else settings.untraced(wanted)

    async def _options(self, snapshot: AgentSnapshot) -> RealtimeModelConfig:
        wanted = self.settings_of(snapshot)
        options = {"close_timeout": _CLOSE_TIMEOUT_S, **self._config, "initial_model_settings": wanted}
        if "url" in options:
            options["url"] = await _url(options["url"])
        return cast(RealtimeModelConfig, options)

    async def restore(
        self,
        config: ReconnectSettings,
        snapshot: Callable[[], AgentSnapshot],
        items: Callable[[], Sequence[ReplayItem]],
    ) -> Exception | None:
        """Try until connected with the history replayed; None then, else why it was given up.

        Args:
            snapshot, items: asked at each attempt for the agent in force and the history.
        """
        if self.breaks.count >= config.most_breaks:
            return _ended_each_time()
        last: Exception | None = None
        loop = asyncio.get_running_loop()
        deadline = loop.time() + config.give_up_after
        for pause in pauses(config, random.random, is_expiry=self.is_expiry, breaks=self.breaks.count):
            await asyncio.sleep(pause)
            if loop.time() > deadline:
                break
            self.breaks.tried()
            try:
                with foreign("connecting the model again"):
                    await self._attempt(snapshot(), items)
            except (AuthError, UserError, _Refused) as error:
                return error.cause if isinstance(error, _Refused) else error
            except (AppError, OSError) as error:
                if self.is_attached and isinstance(error, AppError) and not error.retryable:
                    return error  # the call is over
                _log.info("the connection is not back yet: %s", type(error).__name__)
                last = error
                continue
            except Exception as error:  # noqa: BLE001 - the caller's own address, key or model: it is told, not retried
                return error
            if not self.was_lost_again:
                self.breaks.restored(loop.time())
                return None
        return _given_up(config.give_up_after, last)

    async def _attempt(self, snapshot: AgentSnapshot, items: Callable[[], Sequence[ReplayItem]]) -> None:
        await self._model.close()
        try:
            await self.connect(snapshot)
        except TransportError as error:
            if error.retryable:
                raise
            raise _Refused(error) from error
        for entry in () if self.is_attached else items():
            await self._model.send_event(messages.create_item(entry.item))


class _Refused(Exception):
    """The server will say no again however often it is asked."""

    def __init__(self, cause: TransportError) -> None:
        super().__init__(str(cause))
        self.cause = cause


def _ended_each_time() -> TransportError:
    return TransportError(
        say("Connection", "The server accepts the connection and ends it again, each time."),
        code="reconnect_failed",
        hint=say(
            "Connection",
            "Something fails at the server: look at what it says there, or choose another connection, then connect "
            "again. What was said stays.",
        ),
    )


def _given_up(after_s: float, last: Exception | None) -> TransportError:
    why = last.message if isinstance(last, AppError) else ""
    error = TransportError(
        joined(
            say("Connection", "The connection did not come back within {seconds} seconds.").format(
                seconds=f"{after_s:g}"
            ),
            why,
        ),
        code="reconnect_failed",
        hint=say(
            "Connection", "Check the network and whether the server runs, then connect again. What was said stays."
        ),
    )
    error.__cause__ = last
    return error


async def _url(url: str | Callable[[], str | Awaitable[str]]) -> str:
    if not callable(url):
        return url
    said: str = await answered(url)
    return said
