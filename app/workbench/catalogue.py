"""What can be chosen: agent sets and connections, for the window's menus and the command line."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from app.base import paths, secrets
from app.base.errors import AppError, ConfigError
from app.base.language import joined, say
from app.base.sections import CustomConnection, KeySource
from app.base.settings import Settings
from app.realtime.agents.scenario import find_agent_set, parse_agent_set
from app.workbench.agents.order import place_in, read_order
from app.workbench.agents.set_file import read_set
from app.workbench.agents.shipped import shown
from app.workbench.destination import CUSTOM, azure_place, check_connection
from app.workbench.events import THIS_COMPUTER


@dataclass(frozen=True, slots=True)
class AgentSetInfo:
    """One agent set. A file that cannot be used has its mistake in `problem` and is offered all the same."""

    name: str
    title: str
    description: str
    path: Path
    needs_language_model: bool = False
    try_saying: tuple[str, ...] = ()
    problem: str = ""
    has_tools: bool = False


@dataclass(frozen=True, slots=True)
class ConnectionInfo:
    """One way to reach a model; when it is not ready, `hint` says what is missing."""

    id: str
    title: str
    is_ready: bool
    hint: str = ""


def agent_sets() -> list[AgentSetInfo]:
    """The person's own sets and the shipped ones, in the person's order, then by title; an own set hides the shipped
    one of its name.

    Reads the files, runs none of their tools, never raises.
    """
    files = {file.stem: file for folder in (paths.agents_dir(), paths.own_agents_dir()) for file in _toml_files(folder)}
    order = read_order(paths.own_agents_dir())
    found = [_info(file) for file in files.values()]
    return sorted(found, key=lambda info: (place_in(order, info.name), info.title.casefold()))


def connections(settings: Settings | None = None) -> list[ConnectionInfo]:
    """The connections of the chooser. Asks no keyring, which might wait for its password: it is believed to hold."""
    settings = settings or Settings()
    own = [_own_connection(each) for each in settings.custom]
    return [
        ConnectionInfo("local", say("Catalogue", THIS_COMPUTER), True),
        _known("openai", "OpenAI", settings.openai.key, is_placed=True),
        _known("azure", "Azure OpenAI", settings.azure.key, is_placed=all(azure_place(settings, os.environ))),
        *own,
    ]


def _known(name: str, title: str, source: KeySource, *, is_placed: bool) -> ConnectionInfo:
    has_key = {
        "environment": secrets.from_environment(name) is not None,
        "session": secrets.from_session(name) is not None,
        "keyring": True,
    }[source]
    if has_key and is_placed:
        return ConnectionInfo(name, title, True)
    return ConnectionInfo(name, title, False, say("Catalogue", "Set it up in the settings, under Connections."))


def _own_connection(own: CustomConnection) -> ConnectionInfo:
    id = f"{CUSTOM}{own.id}"
    try:
        check_connection(id, Settings(custom=[own]))
    except ConfigError as error:
        return ConnectionInfo(id, own.name or own.id, False, error.for_people())
    return ConnectionInfo(id, own.name or own.url, True)


def check(connection: str, agents: str, settings: Settings | None = None) -> None:
    """Whether both can be found, before anything is opened.

    Raises:
        ConfigError: one or both cannot; the hint names what there is.
    """
    problems: list[ConfigError] = []
    for look in (lambda: check_connection(connection, settings), lambda: find_agent_set(agents)):
        try:
            look()
        except ConfigError as error:
            problems.append(error)
    if len(problems) == 2:
        raise ConfigError(joined(problems[0].for_people(), problems[1].message), hint=problems[1].hint)
    if problems:
        raise problems[0]


def _toml_files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.toml"))
    except OSError:
        return []


def _info(file: Path) -> AgentSetInfo:
    try:
        plan = parse_agent_set(read_set(file).text, str(file))
    except AppError as error:
        return AgentSetInfo(file.stem, file.stem, error.for_people(), file, problem=error.for_people())
    is_shipped = file.parent == paths.agents_dir()
    return AgentSetInfo(
        file.stem,
        shown(plan.title) if is_shipped else plan.title,
        shown(plan.description) if is_shipped else plan.description,
        file,
        plan.needs_language_model,
        tuple(plan.try_saying),
        has_tools=any(agent.tools for agent in plan.agents),
    )
