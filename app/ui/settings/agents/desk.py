"""Which agent set and agent are shown, what was typed, and the files behind them.

Lives in the window's thread; files are read, checked and written on another. What is typed is put into the draft
a moment later, together. Invariant: a file changes only when its set is saved, and what a save replaces is a version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.base.errors import AppError, ConfigError
from app.realtime.agents.finding import Finding
from app.realtime.agents.scenario_plan import AgentPlan
from app.ui.settings.agents.open_set import Look, OpenSet, look_over, surroundings
from app.ui.settings.place import Place
from app.workbench.agents.draft import AgentSetDraft, Value
from app.workbench.agents.library import CHANGED_OUTSIDE, AgentLibrary, SetEntry
from app.workbench.agents.set_file import SetText
from app.workbench.agents.versions import Version

TYPED_AFTER_MS: Final = 250

T = TypeVar("T")


class AgentsDesk(QObject):
    """One for each page. The page does not own it for Qt: what it still reads or writes may come back after the page.

    Args:
        library: the sets; those of the person when left out.
    """

    listed = Signal()
    """Other sets, other names, or another state of one."""
    shown = Signal()
    """Another set or agent is shown, or its text was replaced: fields are to be filled anew."""
    checked = Signal()
    """What is known about the set that is shown has changed."""
    failed = Signal(str)
    """Something could not be done, as a sentence; empty when something was."""

    def __init__(self, place: Place, library: AgentLibrary | None = None) -> None:
        super().__init__()
        self.place = place
        self.library = library or AgentLibrary()
        self.entries: list[SetEntry] = []
        self.deleted: list[str] = []
        self.name = ""
        self.agent: int | None = None
        self.open: dict[str, OpenSet] = {}
        self.running = 0  # reads, checks and writes that have not come back
        self._looks = 0
        self._wanted = ""
        self._typed: dict[tuple[int | None, str], Value] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(TYPED_AFTER_MS)
        self._later.timeout.connect(self.flush)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def current(self) -> OpenSet | None:
        """The set that is shown."""
        return self.open.get(self.name)

    @property
    def plan(self) -> AgentPlan | None:
        """The agent that is shown."""
        current = self.current
        if current is None or current.reading.plan is None or self.agent is None:
            return None
        agents = current.reading.plan.agents
        return agents[self.agent] if self.agent < len(agents) else None

    def findings(self, agent: int | None, key: str) -> list[Finding]:
        """What is wrong with one field, or worth knowing about it."""
        found = () if self.current is None else self.current.reading.findings
        return [each for each in found if (each.agent, each.key) == (agent, key)]

    def show(self, name: str, agent: int | None = None) -> None:
        """Show a set, or an agent of it."""
        self.failed.emit("")
        self._show(name, agent)

    def _show(self, name: str, agent: int | None) -> None:
        self.flush()
        self.name, self.agent = name, agent
        if name in self.open:
            self.shown.emit()
            return
        entry = next((each for each in self.entries if each.name == name), None)
        if entry is None:
            self.shown.emit()
            return

        def opened(text: SetText) -> None:
            self.open.setdefault(name, OpenSet.of(entry, text))
            self._check(name, then=self.shown.emit)

        self._work(lambda: self.library.read(name), opened)

    def refresh(self, then: str = "") -> None:
        """Look at the folders again; `then` is shown after it."""
        self._looks += 1
        self._wanted = then or self._wanted
        look_number = self._looks
        stamps = {name: each.saved.stamp for name, each in self.open.items() if each.entry.is_own}

        def look() -> tuple[list[SetEntry], list[str], dict[str, SetText]]:
            changed = [name for name, stamp in stamps.items() if self.library.is_changed(name, stamp)]
            there = [name for name in changed if self.library.path_of_own(name).is_file()]
            return self.library.entries(), self.library.deleted(), {name: self.library.read(name) for name in there}

        def looked(found: tuple[list[SetEntry], list[str], dict[str, SetText]]) -> None:
            if look_number != self._looks:
                return  # a later one is on its way
            self.entries, self.deleted, changed = found
            for name, theirs in changed.items():
                self._take_notice(name, theirs)
            self.listed.emit()
            wanted, self._wanted = self._wanted or self.name or str(self.place.store.get("agents")), ""
            names = [each.name for each in self.entries]
            if wanted not in names and names:
                wanted = names[0]
            if wanted != self.name or wanted not in self.open:
                self._show(wanted, None)
            else:
                self._check(wanted)  # other pages may have changed what it names

        self._work(look, looked)

    def _take_notice(self, name: str, theirs: SetText) -> None:
        """A file holds something else now: taken over, unless something here would be lost."""
        mine = self.open[name]
        if mine.is_unsaved and theirs.text != mine.draft.text:
            mine.theirs = theirs
            self.checked.emit()
            return
        mine.saved = theirs
        mine.draft.replace(theirs.text)
        self._check(name, then=self.shown.emit)

    # -- changes --------------------------------------------------------------------------------------------------

    def put(self, key: str, value: Value) -> None:
        """A field of what is shown holds something else; done a moment later, since somebody is typing."""
        self._typed[self.agent, key] = value
        self._later.start()

    def flush(self) -> None:
        """Put what was typed into the draft, now."""
        self._later.stop()
        typed, self._typed = self._typed, {}
        for (agent, key), value in typed.items():
            if agent is None:
                self.edit(lambda draft, key=key, value=value: draft.set_value(key, value))  # type: ignore[misc]
            else:
                self.edit(
                    lambda draft, agent=agent, key=key, value=value: draft.set_agent_value(agent, key, value)  # type: ignore[misc]
                )

    def edit(self, change: Callable[[AgentSetDraft], None], *, shows: bool = False) -> None:
        """Change the draft of the set that is shown.

        Args:
            shows: fields are to be filled anew after it.
        """
        current = self.current
        if current is None or not current.entry.is_own:
            return
        self.failed.emit("")
        try:
            change(current.draft)
        except ConfigError as error:
            self.failed.emit(error.for_people())
            return
        self._check(self.name, then=self.shown.emit if shows else None)

    def undo(self) -> None:
        """One step back."""
        self.flush()
        self.edit(lambda draft: draft.undo(), shows=True)

    def redo(self) -> None:
        """One step forward again."""
        self.flush()
        self.edit(lambda draft: draft.redo(), shows=True)

    def discard(self) -> None:
        """What the file holds, as one step."""
        self.flush()
        current = self.current
        if current is not None:
            current.take_saved()
            saved = current.saved.text
            self.edit(lambda draft: draft.replace(saved), shows=True)

    def keep_mine(self) -> None:
        """What another program wrote is known; saving replaces it, and keeps it as a version."""
        current = self.current
        if current is not None and current.theirs is not None:
            current.take_saved()
            self._check(self.name)

    def take_theirs(self) -> None:
        """What another program wrote, as one step that can be undone."""
        current = self.current
        if current is not None and current.theirs is not None:
            self.discard()

    def take_version(self, version: Version) -> None:
        """An earlier content, as one step that can be undone; in force once it is saved."""
        self.flush()
        self._work(
            lambda: self.library.versions.text(version),
            lambda text: self.edit(lambda draft: draft.replace(text), shows=True),
        )

    def read_version(self, version: Version, done: Callable[[str], object]) -> None:
        """What an earlier version holds."""
        self._work(lambda: self.library.versions.text(version), done)

    # -- files ----------------------------------------------------------------------------------------------------

    def save(self, name: str = "") -> None:
        """Write a set, the one that is shown when none is named."""
        self.flush()
        name = name or self.name
        mine = self.open.get(name)
        if mine is None or not mine.entry.is_own or not mine.is_unsaved:
            return
        text, stamp = mine.draft.text, mine.saved.stamp

        self.failed.emit("")

        def saved(written: SetText) -> None:
            mine.saved = written
            mine.draft.end_step()
            self._check(name)
            self._tell_chooser()

        def refused(error: AppError) -> None:
            if error.code == CHANGED_OUTSIDE:
                self.refresh()
            else:
                self.failed.emit(error.for_people())

        self._work(lambda: self.library.save(name, text, stamp), saved, refused)

    def leave(self) -> None:
        """Nothing that was done is lost: what can run is saved, what cannot is kept as a version."""
        self.flush()
        for name, mine in self.open.items():
            if not mine.is_unsaved or not mine.entry.is_own:
                continue
            if mine.errors or mine.theirs is not None:
                text = mine.draft.text
                self._work(lambda name=name, text=text: self.library.versions.keep(name, text), lambda _: None)  # type: ignore[misc]
            else:
                self.save(name)

    def change_files(self, work: Callable[[], str | None]) -> None:
        """Do something with the files of sets; when it gives a name, that set is shown then."""
        self.flush()

        self.failed.emit("")

        def done(name: str | None) -> None:
            self.refresh(name or "")
            self._tell_chooser()

        self._work(work, done)

    def rename(self, new: str) -> None:
        """Give the set that is shown another file name; the settings follow."""
        old = self.name

        self.failed.emit("")

        def renamed(name: str) -> None:
            self.open.pop(old, None)
            if self.place.store.get("agents") == old:
                self.place.store.set("agents", name)
            self.refresh(name)
            self._tell_chooser()

        self.flush()
        self._work(lambda: self.library.rename(old, new), renamed)

    def delete(self) -> None:
        """Delete the set that is shown; it can be brought back."""
        name = self.name
        self.open.pop(name, None)
        self.name, self.agent = "", None
        self.change_files(lambda: self.library.delete(name))

    # -- inside ---------------------------------------------------------------------------------------------------

    def _tell_chooser(self) -> None:
        self.place.start(self.place.desk.renew_choices(), "renew choices")

    def _check(self, name: str, then: Callable[[], object] | None = None) -> None:
        mine = self.open[name]
        text, around = mine.draft.text, surroundings(mine.entry, self.place.store.settings)

        def looked(look: Look) -> None:
            mine.learn(look)
            if then is not None and name == self.name:
                then()
            self.listed.emit()
            self.checked.emit()

        self._work(lambda: look_over(self.library, mine.entry, text, around), looked)

    def _work(
        self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[AppError], object] | None = None
    ) -> None:
        async def run() -> None:
            try:
                result = await self.place.aside(work)
            except RuntimeError:  # the window closes: nobody looks any more
                self.running -= 1
                return
            except AppError as error:
                self.running -= 1
                (failed or (lambda error: self.failed.emit(error.for_people())))(error)
                return
            self.running -= 1
            done(result)

        self.running += 1
        self.place.desk.start(run(), "agent sets", is_awaited=True)
