"""All agent sets a person can choose from: the shipped ones, read only, and their own, which can be changed.

Owns the person's folder of sets. Reads and writes files, runs none of their tools; to be called off the window's
thread. Invariants: no content is lost (what is replaced or deleted becomes a version), and a file that somebody else
changed is never overwritten without a word.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.base import paths
from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.realtime.agents.scenario_text import read_agent_set
from app.workbench.agents.draft import AgentSetDraft
from app.workbench.agents.order import place_in, read_order, write_order
from app.workbench.agents.set_file import SetText, Stamp, check_name, is_changed, name_for, read_set, write_set
from app.workbench.agents.shipped import shown
from app.workbench.agents.tool_files import copy_tool_files
from app.workbench.agents.versions import Now, Version, Versions, utc_now

CHANGED_OUTSIDE = "changed_outside"
"""The code of the error when a file holds something else than was read."""

_NEW = """\
title = {title}
description = ""

[[agents]]
name = {name}
greeting = ""
instructions = \"\"\"
\"\"\"
"""


@dataclass(frozen=True, slots=True)
class SetEntry:
    """A set in the list. `problem` says why it cannot be used as it is."""

    name: str
    title: str
    path: Path
    is_own: bool
    problem: str = ""


class AgentLibrary:
    """The sets in two folders.

    Args:
        own: the person's; made when something is written.
        shipped: those that come with the application.
        now: the time, for versions.
    """

    def __init__(self, own: Path | None = None, shipped: Path | None = None, now: Now = utc_now) -> None:
        self.own = own or paths.own_agents_dir()
        self._shipped = shipped or paths.agents_dir()
        self.versions = Versions(self.own, now)

    def entries(self) -> list[SetEntry]:
        """Every set, in the person's order, then by title; an own set hides the shipped one of its name."""
        files = {file.stem: (file, False) for file in self._shipped.glob("*.toml")}
        files |= {file.stem: (file, True) for file in self.own.glob("*.toml")}
        order = read_order(self.own)
        found = [_entry(name, file, is_own=is_own) for name, (file, is_own) in files.items()]
        return sorted(found, key=lambda entry: (place_in(order, entry.name), entry.title.casefold(), entry.name))

    def path(self, name: str) -> Path:
        """Where a set lies. Raises ConfigError when there is none of that name."""
        for folder in (self.own, self._shipped):
            if (folder / f"{check_name(name)}.toml").is_file():
                return folder / f"{name}.toml"
        raise ConfigError(
            say("AgentSets", "There is no agent set “{name}” any more.").format(name=name),
            hint=say("AgentSets", "It may have been renamed or deleted."),
        )

    def read(self, name: str) -> SetText:
        """What a set holds. Raises ConfigError."""
        return read_set(self.path(name))

    def is_changed(self, name: str, stamp: Stamp) -> bool:
        """Whether somebody else changed or deleted the file since `stamp` was taken."""
        return is_changed(self.path_of_own(name), stamp)

    def path_of_own(self, name: str) -> Path:
        """Where the person's set of that name lies or would lie. Raises ConfigError for a name that is none."""
        return self.own / f"{check_name(name)}.toml"

    def save(self, name: str, text: str, stamp: Stamp, *, overwrites: bool = False) -> SetText:
        """Replace what an own set holds; the old content becomes a version.

        Args:
            stamp: of the content that was read.
            overwrites: also when somebody else changed the file meanwhile; their content becomes a version too.
        Raises:
            ConfigError: code `changed_outside`; or the file cannot be written.
        """
        file = self.path_of_own(name)
        if is_changed(file, stamp) and not overwrites:
            raise ConfigError(
                say("AgentSets", "{file} was changed by another program since it was opened here.").format(file=file),
                code=CHANGED_OUTSIDE,
                hint=say(
                    "AgentSets", "Take the other content over, or save yours; the other one is kept as a version."
                ),
            )
        if file.exists():
            self.versions.keep(name, read_set(file).text)
        return write_set(file, text)

    def restore(self, version: Version) -> SetText:
        """Bring an earlier content back, also of a set that was deleted; what is there now becomes a version."""
        file = self.path_of_own(version.name)
        text = self.versions.text(version)
        if file.exists():
            self.versions.keep(version.name, read_set(file).text)
        return write_set(file, text)

    def deleted(self) -> list[str]:
        """The names of sets that were deleted and can be restored."""
        return [name for name in self.versions.names() if not self.path_of_own(name).exists()]

    def new(self, title: str, agent: str) -> str:
        """A set with one agent; returns its name. Raises ConfigError."""
        return self._added(name_for(title, self._taken()), _NEW.format(title=_quoted(title), name=_quoted(agent)))

    def duplicate(self, name: str, title: str) -> str:
        """A copy under another title, with the tool files of a shipped one; returns its name. Raises ConfigError."""
        source = self.path(name)
        draft = AgentSetDraft(read_set(source).text)
        draft.set_value("title", title)
        return self._added(name_for(title, self._taken()), copy_tool_files(draft, source.parent, self.own).text)

    def import_file(self, file: Path) -> str:
        """Take a set over from anywhere, without its tool files, which are programs; returns its name.

        Raises:
            ConfigError: the file cannot be read or is no agent set at all. One with mistakes is taken as it is.
        """
        text = read_set(file).text
        reading = read_agent_set(text, file.name)
        if reading.plan is None:
            raise reading.findings[0].as_error(file.name)
        return self._added(name_for(file.stem, self._taken()), text)

    def export(self, name: str, file: Path) -> None:
        """Write a set to a file, its tool files beside it. Raises ConfigError; nothing of another kind is replaced."""
        source = self.path(name)
        draft = copy_tool_files(AgentSetDraft(read_set(source).text), source.parent, file.parent)
        write_set(file, draft.text)

    def rename(self, name: str, new: str) -> str:
        """Give an own set another name; its versions and its place go with it. Raises ConfigError."""
        if new == name:
            return name
        source, target = self.path_of_own(name), self.path_of_own(new)
        if new.casefold() in self._taken() - {name.casefold()}:
            raise ConfigError(
                say("AgentSets", "There is a set named “{name}” already.").format(name=new),
                hint=say("AgentSets", "Choose another name."),
            )
        try:
            source.rename(target)
        except OSError as error:
            told = say("AgentSets", "{file} cannot be renamed: {reason}.")
            raise ConfigError(told.format(file=source, reason=reason_of(error))) from error
        self.versions.rename(name, new)
        self._reorder(lambda order: [new if each == name else each for each in order])
        return new

    def delete(self, name: str) -> None:
        """Delete an own set; it stays among the versions. Raises ConfigError."""
        file = self.path_of_own(name)
        try:
            self.versions.keep(name, read_set(file).text)
            file.unlink()
        except OSError as error:
            told = say("AgentSets", "{file} cannot be deleted: {reason}.")
            raise ConfigError(told.format(file=file, reason=reason_of(error))) from error

    def move(self, name: str, by: int) -> None:
        """Move a set up (-1) or down (1) in the list. Raises ConfigError when the order cannot be kept."""
        names = [entry.name for entry in self.entries()]
        at = names.index(name) if name in names else -1
        to = min(max(at + by, 0), len(names) - 1)
        if at >= 0 and to != at:
            names.insert(to, names.pop(at))
            write_order(self.own, names)

    def _added(self, name: str, text: str) -> str:
        write_set(self.path_of_own(name), text)
        return name

    def _taken(self) -> set[str]:
        """Names in use, in lower case: not every file system tells cases apart. Deleted ones keep theirs."""
        return {entry.name.casefold() for entry in self.entries()} | {each.casefold() for each in self.deleted()}

    def _reorder(self, change: Callable[[list[str]], list[str]]) -> None:
        order = read_order(self.own)
        if order:
            write_order(self.own, change(order))


def difference(before: str, after: str, *, context: int = 2) -> list[str]:
    """How one content became another, as the lines of a unified difference without its head; empty for none."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=context)
    return list(lines)[2:]


def _entry(name: str, file: Path, *, is_own: bool) -> SetEntry:
    try:
        reading = read_agent_set(read_set(file).text, file.name)
    except ConfigError as error:
        return SetEntry(name, name, file, is_own, error.for_people())
    title = reading.plan.title if reading.plan is not None else ""
    problem = reading.findings[0].as_error(file.name).for_people() if reading.findings else ""
    return SetEntry(name, (title if is_own else shown(title)) or name, file, is_own, problem)


def _quoted(text: str) -> str:
    """A TOML string of one line."""
    import tomlkit

    return tomlkit.string(" ".join(text.split())).as_string()
