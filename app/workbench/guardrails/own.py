"""Guardrails of the settings, ready to use: each entry becomes a check, and the check an output guardrail.

Owns the processes and connections of its checks; made for one conversation or one trial, `close` ends them. Searching
runs on a thread of its own, since it may take a while; a check that cannot look raises and says so.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from app.base import secrets
from app.base.errors import AppError, ConfigError, ToolError
from app.base.language import say
from app.base.sections import GuardrailEntry
from app.base.settings import Settings
from app.local.brain.brain_chat import ChatBrain
from app.realtime.agents.guardrail import ChosenGuardrail, GuardrailFunctionOutput, OutputGuardrail, TripAction
from app.tools.context import RunContextWrapper
from app.tools.python_process import PythonProcess
from app.tools.python_source import read_source
from app.workbench.guardrails.judge import JudgeCheck
from app.workbench.guardrails.personal_data import PersonalDataCheck
from app.workbench.guardrails.verdict import LONGEST_TEXT, Check, Found, Verdict, not_checked
from app.workbench.guardrails.words import PatternCheck, WordCheck
from app.workbench.proxy import read_way

_FUNCTION_TIMEOUT_S = 5.0
_GOOD_ANSWERS = frozenset(["", "false", "none", "null"])
EVERY_SET = "*"
"""In an entry's `agent_sets`: all of them."""


class OwnGuardrails:
    """The guardrails of one person.

    Args:
        settings: their entries, and the chat server that judges.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._entries = {entry.id: entry for entry in settings.guardrails}
        self._made: dict[str, OutputGuardrail] = {}
        self._judges: list[JudgeCheck] = []
        self._processes: list[PythonProcess] = []

    @property
    def ids(self) -> tuple[str, ...]:
        """What `get` can be asked for."""
        return tuple(self._entries)

    def get(self, guardrail_id: str) -> OutputGuardrail | None:
        """The guardrail of an entry; None for one that is switched off. May start a process.

        Raises:
            ConfigError: it cannot be used as it is set up.
            KeyError: there is no such entry.
        """
        entry = self._entries[guardrail_id]
        if not entry.is_enabled:
            return None
        if entry.id not in self._made:
            try:
                self._made[entry.id] = as_guardrail(entry, self.check(entry))
            except AppError as error:
                said = say("Guardrails", "The guardrail {name} of the settings cannot be used: {reason}")
                shown = said.format(name=entry.name or entry.id, reason=error.message)
                raise ConfigError(shown, code=error.code, hint=error.hint) from error
        return self._made[entry.id]

    def for_set(self, name: str) -> Sequence[OutputGuardrail]:
        """Those that watch every agent of a set. Raises ConfigError as `get`."""
        chosen = [each for each in self._entries.values() if {name, EVERY_SET} & set(each.agent_sets)]
        found = [self.get(entry.id) for entry in chosen]
        return [guardrail for guardrail in found if guardrail is not None]

    def check(self, entry: GuardrailEntry) -> Check:
        """The check of an entry, whether or not it is among the settings. Raises ConfigError."""
        match entry.kind:
            case "words":
                return _on_a_thread(WordCheck(entry.words).look)
            case "pattern":
                return _on_a_thread(PatternCheck(entry.pattern).look)
            case "personal_data":
                return _on_a_thread(PersonalDataCheck(entry.entities).look)
            case "judge":
                return self._judge(entry)
            case "python":
                return self._function(entry)

    async def close(self) -> None:
        """End connections and processes. Takes at most a second."""
        for judge in self._judges:
            await judge.close()
        for process in self._processes:
            await asyncio.to_thread(process.close)

    def _judge(self, entry: GuardrailEntry) -> Check:
        settings = self._settings
        if not settings.chat_url:
            raise ConfigError(
                say("Guardrails", "There is no chat server that could judge."),
                hint=say("Guardrails", "Name one in the settings, under Connections, This computer."),
            )
        key = secrets.read("chat", settings.local.chat_key)
        brain = ChatBrain(settings.chat_url, settings.chat_model or "", key, way=read_way(settings.proxy))
        judge = JudgeCheck(brain, entry.rule)
        self._judges.append(judge)
        return judge.look

    def _function(self, entry: GuardrailEntry) -> Check:
        source = read_source(Path(entry.path).expanduser())
        hint = say("Guardrails", "Look at it in the settings, under Guardrails, and agree to it there.")
        source.check_trust(entry.trusted_hash, hint=hint)
        process = PythonProcess(source, timeout_s=_FUNCTION_TIMEOUT_S)
        self._processes.append(process)
        tool = process.tool(entry.function)
        parameters = list(tool.params_json_schema.get("properties", {}))
        if len(parameters) != 1:
            said = say("Guardrails", "{function} must take one thing: the text to check.")
            raise ConfigError(said.format(function=entry.function))
        return _by_function(process, entry.function, parameters[0])


def as_guardrail(entry: GuardrailEntry, check: Check) -> OutputGuardrail:
    """An output guardrail that asks a check, and does on a trip what the entry says."""

    async def look(_context: RunContextWrapper[Any], _agent: Any, output: str) -> GuardrailFunctionOutput:
        verdict = await check(output[-LONGEST_TEXT:])
        return GuardrailFunctionOutput([found.what for found in verdict.found], verdict.trips)

    action = TripAction(stops=entry.on_trip == "stop_and_retry", follow_up=entry.follow_up.strip())
    return ChosenGuardrail(look, entry.name or entry.id, action)


async def try_on(settings: Settings, entry: GuardrailEntry, texts: Iterable[str]) -> list[Verdict]:
    """What an entry would find in texts, without a conversation. Raises AppError when it cannot look."""
    guardrails = OwnGuardrails(settings)
    try:
        check = await asyncio.to_thread(guardrails.check, entry)
        return [await check(text[-LONGEST_TEXT:]) for text in texts]
    finally:
        await guardrails.close()


def _on_a_thread(look: Callable[[str], Verdict]) -> Check:
    async def check(text: str) -> Verdict:
        return await asyncio.to_thread(look, text)

    return check


def _by_function(process: PythonProcess, function: str, parameter: str) -> Check:
    async def check(text: str) -> Verdict:
        try:
            output = await process.call(function, json.dumps({parameter: text}), timeout_s=_FUNCTION_TIMEOUT_S)
        except ToolError as error:
            raise not_checked(error.message, error.hint) from error
        said = output.strip() if isinstance(output, str) else ""
        if said.casefold() in _GOOD_ANSWERS:
            return Verdict()
        is_reason = said.casefold() != "true"
        return Verdict((Found(said[:200] if is_reason else say("Guardrails", "it breaks the rule")),))

    return check
