"""An agent set that is being edited: its file, its draft, and what is known about the draft.

Looking it over reads files and may take a while; the desk has it done on another thread.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app.base.sections import HttpTool, PythonTool
from app.base.settings import Settings
from app.realtime.agents.finding import Finding
from app.realtime.agents.scenario_text import Reading
from app.workbench.agents.check import Surroundings, check_agent_set
from app.workbench.agents.draft import AgentSetDraft
from app.workbench.agents.library import AgentLibrary, SetEntry
from app.workbench.agents.set_file import SetText
from app.workbench.agents.tool_files import functions_beside
from app.workbench.agents.versions import Version


@dataclass(frozen=True, slots=True)
class Look:
    """What a set's text was found to be.

    Args:
        functions: what the Python files beside it offer, as `(reference, words)`.
    """

    text: str
    reading: Reading
    versions: list[Version] = field(default_factory=list)
    functions: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class OpenSet:
    """A set that was shown since the dialog was opened.

    Args:
        look: the last at its draft.
        theirs: what another program wrote meanwhile.
    """

    entry: SetEntry
    draft: AgentSetDraft
    saved: SetText
    look: Look
    theirs: SetText | None = None

    @classmethod
    def of(cls, entry: SetEntry, text: SetText) -> OpenSet:
        """A set as its file is, which nobody has looked over yet."""
        return cls(entry, AgentSetDraft(text.text), text, Look(text.text, Reading(None)))

    @property
    def reading(self) -> Reading:
        """What the draft says."""
        return self.look.reading

    @property
    def is_unsaved(self) -> bool:
        """Whether it says something else than its file."""
        return self.draft.text != self.saved.text

    @property
    def errors(self) -> list[Finding]:
        """What keeps it from running."""
        return [each for each in self.reading.findings if each.kind == "error"]

    def learn(self, look: Look) -> None:
        """Take what was found, unless the draft says something else by now."""
        if self.draft.text == look.text:
            self.look = look

    def take_saved(self) -> None:
        """What another program wrote counts as what is saved."""
        if self.theirs is not None:
            self.saved, self.theirs = self.theirs, None


def surroundings(entry: SetEntry, settings: Settings) -> Surroundings:
    """What a set may name: files beside it, and what the person has made."""
    own = {tool.id: _tool_name(tool) for tool in settings.tools}
    return Surroundings(Path(entry.path).parent, own, [guardrail.id for guardrail in settings.guardrails])


def look_over(library: AgentLibrary, entry: SetEntry, text: str, around: Surroundings) -> Look:
    """Read the text of a set as one that is to run. May block."""
    reading = check_agent_set(text, f"{entry.name}.toml", around)
    versions = library.versions.of(entry.name) if entry.is_own else []
    return Look(text, reading, versions, functions_beside(around.folder))


def _tool_name(tool: object) -> str:
    """What the model sees; empty where it is not known before it runs."""
    if isinstance(tool, PythonTool):
        return tool.name or tool.function
    return tool.name or tool.id if isinstance(tool, HttpTool) else ""
