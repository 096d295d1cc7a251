"""From an earlier version to the one that is tried, and back: what the person has stays, or is left alone and said so.

Older windows are asked for no more than what they have in common with today's.
"""

from __future__ import annotations

from pathlib import Path

from trial import files
from trial.commands import REQUEST
from trial.desk import Desk, Sight
from trial.kept_data import Formats, KeptData
from trial.log import Log, expect
from trial.root import BareRoot, perform
from trial.running import PROGRAM, running
from trial.usage import WRITTEN, close, launch, wait_for_saved
from trial.waiting import until

from tests.e2e.person import WithMouse

KEY = "sk-proj-kept-over-versions-0123456789"
IN_KEYRING = "Kept in this computer’s keyring"
NEWER_SETTINGS = "A newer Sidetone wrote these settings"
REPLACED = "Sidetone was updated while it was open. Start it again to go on with the new version."
NEWER_STORE = "was made by a newer Sidetone; it is left as it is."


def version_of(package: Path) -> str:
    """Of a package file."""
    return perform(["dpkg-deb", "-f", str(package), "Version"]).strip()


def put_in_place(root: BareRoot, package: Path, *options: str) -> None:
    """Install this version over another; the person's home is no business of the package. Raises TrialError."""
    before = files.look(root.home)
    root.install(package, *options)
    expect(root.version() == version_of(package), f"version {root.version()} is installed")
    expect(files.look(root.home) == before, "the package changed the person's home")


class Upgrade:
    """A person of an earlier version, at a desk that is set up."""

    def __init__(self, desk: Desk, log: Log) -> None:
        self._desk, self._log = desk, log
        self._person = WithMouse(Sight(desk, "Sidetone"))
        self._data = KeptData(desk.root.home)

    def use_older(self) -> None:
        """Take the first steps, change settings, keep a key, make an agent set, talk."""
        with self._log.step("the earlier version: settings, a key, an agent set") as notes:
            self._start()
            self._skip_first_steps()
            self._open_settings()
            self._keep_key()
            self._choose_dark()
            self._make_agents()
            notes.append(", ".join(self._data.agent_sets()))
        with self._log.step("the earlier version: a conversation") as notes:
            self._talk()
            self._close()
            if self._data.formats().store:  # the first versions kept none
                [kept] = self._data.conversations().values()
                expect(any(WRITTEN in text for text in kept), f"kept: {kept}")
            notes.append(self._formats())

    def use_newer(self) -> None:
        """Find all of it again, and go on."""
        settings, agents = self._data.settings(), self._data.agent_sets()
        conversations, keys = self._data.conversations(), self._data.keys()
        with self._log.step("the newer version has the conversation") as notes:
            self._start()
            expect(not self._is_there("First steps"), "the first steps are asked again")
            if conversations:
                self._open_kept(of=1)
            self._desk.picture("8-upgraded")
            notes.append(f"“{REQUEST}”" if conversations else "there was none")
        with self._log.step("the newer version has settings, key and agent set") as notes:
            self._open_settings()
            self._check_settings()
            expect(self._data.keys() == keys, "the keyring was changed")
            expect(self._data.agent_sets() == agents, "the agent set is another")
            lost = [name for name in ("theme", "agents", "connection") if self._data.settings()[name] != settings[name]]
            expect(not lost, f"settings that changed: {lost}")
            notes.append(f"dark, {IN_KEYRING}, {', '.join(agents)}")
        with self._log.step("the newer version: another conversation") as notes:
            self._talk()
            self._says_newer(Formats(False, False))
            self._close()
            after = self._data.conversations()
            kept = {each: texts for each, texts in after.items() if conversations.get(each) != texts}
            is_one_more = len(after) == len(conversations) + 1 and len(kept) == 1
            expect(is_one_more, f"kept: {list(after)}, of them new or changed: {list(kept)}")
            expect(any(WRITTEN in text for text in next(iter(kept.values()))), f"kept: {kept}")
            notes.append(str(self._formats()))

    def use_older_again(self, older: Formats) -> None:
        """Back at the earlier version: it reads what it knows, and says of the rest that it is newer."""
        now = self._data.formats()
        conversations, agents, keys = self._data.conversations(), self._data.agent_sets(), self._data.keys()
        with self._log.step("the earlier version again") as notes:
            # One that knows no store cannot tell of it.
            is_newer = Formats(now.settings > older.settings, 0 < older.store < now.store)
            notes.append(self.check_start(is_newer))
            expect(self._data.conversations() == conversations, "the conversations are others")
            expect(self._data.agent_sets() == agents, "the agent set is another")
            expect(self._data.keys() == keys, "the keyring was changed")

    def check_start(self, is_newer: Formats) -> str:
        """Start and close: what a newer version wrote is said to be so, and stays as it is."""
        store, settings = files.entry(self._data.store_file), self._data.settings()
        self._start()
        said = self._says_newer(is_newer)
        self._desk.picture("9-says-newer" if said else "9-earlier")
        self._close()
        if is_newer.store:
            expect(files.entry(self._data.store_file) == store, "the store was changed")
        now = self._data.settings()
        lost = [name for name in settings if now.get(name) != settings[name]]
        expect(not lost, f"settings that changed: {lost}")
        return "; ".join(said) or f"nothing to say: it knows {self._formats()}"

    def use_newer_again(self) -> None:
        """After the way back and forth: all conversations are there."""
        with self._log.step("the newer version has everything once more") as notes:
            conversations = self._data.conversations()
            self._start()
            self._open_kept(of=len(conversations))
            self._desk.picture("9-upgraded-again")
            self._open_settings()
            self._check_settings()
            self._says_newer(Formats(False, False))
            self._close()
            expect(self._data.conversations() == conversations, "the conversations are others")
            notes.append(f"{len(conversations)} conversations, {', '.join(self._data.agent_sets())}")

    def see_it_replaced(self, other: Path) -> None:
        """Another version is put in place under an open window, which says so and leads over to it."""
        root = self._desk.root
        with self._log.step("another version is put in place under a conversation, which goes on") as notes:
            self._start()
            self._connect()
            before = running(root)
            root.install(other, "--allow-downgrades")
            self._person.wait_for(REPLACED)
            self._request()
            self._desk.picture("9-replaced")
            expect(running(root) == [each._replace(program=f"{PROGRAM} (deleted)") for each in before], "others run")
            notes.append(f"“{REPLACED}”")
        with self._log.step("a button ends it and starts the other version") as notes:
            self._person.press("Start again")
            self._person.in_front("Start again")
            self._person.press("End it and start again")
            until(lambda: [each.program for each in running(root)] == [PROGRAM], "the other version")
            notes.append(str(running(root)[0]))
            self._close()
            faults = [file.name for file in root.home.rglob("crash-*")]
            expect(not faults, f"reports of faults: {faults}")
            expect(root.version() == version_of(other), f"version {root.version()} is installed")

    def check_formats_to_come(self) -> None:
        """This version meets what a version to come has written."""
        with self._log.step("files of a version to come are left alone, which the window says") as notes:
            kept = [(file, file.read_bytes()) for file in (self._data.settings_file, self._data.store_file)]
            self._data.raise_formats()
            notes.append(self.check_start(is_newer=Formats(True, True)))
            for file, content in kept:
                file.write_bytes(content)

    def _says_newer(self, is_newer: Formats) -> list[str]:
        """The window says so of what is, and not of what is not."""
        expected = [text for text, is_told in zip((NEWER_SETTINGS, NEWER_STORE), is_newer, strict=True) if is_told]
        for text in expected:
            self._person.wait_for(text)
        wrong = [text for text in {NEWER_SETTINGS, NEWER_STORE} - {*expected} if self._person.sees(text)]
        expect(not wrong, f"it says without a reason: {wrong}")
        return expected

    def _formats(self) -> str:
        found = self._data.formats()
        return f"settings of format {found.settings}, store of format {found.store}"

    def _start(self) -> None:
        launch(self._desk)
        self._person.in_front("Sidetone")

    def _close(self) -> None:
        self._person.in_front("Sidetone")
        close(self._desk, self._person)

    def _is_there(self, title: str) -> bool:
        return bool(self._desk.windows(title))

    def _skip_first_steps(self) -> None:
        self._person.in_front("First steps")
        self._person.press("Skip all")
        until(lambda: not self._is_there("First steps"), "the end of the first steps")
        self._person.in_front("Sidetone")

    def _open_settings(self) -> None:
        self._person.keys("ctrl+comma")
        self._person.in_front("Settings")
        self._person.wait_for("Search settings")

    def _keep_key(self) -> None:
        self._person.choose("Pages", "Connections")
        self._person.write("OpenAI: key", KEY)
        self._person.press("OpenAI: key: Keep in the keyring")
        self._person.wait_for(IN_KEYRING)

    def _choose_dark(self) -> None:
        self._person.choose("Pages", "Appearance and language")
        self._person.press("Colours")
        self._person.keys("End", "Return")
        until(lambda: self._data.settings().get("theme") == "dark", "dark colours in the settings")

    def _make_agents(self) -> None:
        self._person.choose("Pages", "Agents")
        self._person.press("Set")
        self._person.keys("Down", "Return")
        self._person.wait_for("New set")
        self._person.write("Title", "Garden")
        self._person.press("Save")
        self._person.wait_for("Saved.")
        [text] = self._data.agent_sets().values()
        expect("Garden" in text, f"the agent set holds: {text}")
        self._leave_settings()

    def _leave_settings(self) -> None:
        self._person.keys("Escape")
        until(lambda: not self._is_there("Settings"), "the end of the settings")
        self._person.in_front("Sidetone")

    def _check_settings(self) -> None:
        self._person.choose("Pages", "Connections")
        self._person.wait_for(IN_KEYRING)
        self._person.choose("Pages", "Appearance and language")
        colours = [node for node in self._person.window.tree().all() if "Colours" in node.labels]
        expect([node.name for node in colours] == ["Dark"], f"colours: {[node.name for node in colours]}")
        self._person.choose("Pages", "Agents")
        self._person.wait_for("Garden")
        self._leave_settings()

    def _talk(self) -> None:
        self._connect()
        self._request()
        self._person.press("Disconnect")
        self._person.wait_for("Not connected")

    def _connect(self) -> None:
        self._person.press("Connect")
        self._person.wait_for("Say something", timeout_s=60)
        expect(len(running(self._desk.root)) == 2, "the engine is missing")

    def _request(self) -> None:
        self._person.write("Message to the agent", REQUEST)
        self._person.keys("Return")
        self._person.wait_for(WRITTEN, timeout_s=60)

    def _open_kept(self, of: int) -> None:
        """Choose the newest of so many in the list at the left, which is filled a moment after the window shows."""

        def kept() -> list[str]:
            rows = self._person.window.tree().find("list", "Kept conversations").children
            return [row.name for row in rows if row.name.startswith(REQUEST)]

        until(lambda: len(kept()) >= of, f"{of} kept conversations", 20)
        found = kept()
        expect(len(found) == of, f"kept conversations: {found}")
        self._person.choose("Kept conversations", found[0])
        self._person.keys("Return")
        wait_for_saved(self._person)
