"""The steps of the trial, one after the other; each prints one line with its time."""

from __future__ import annotations

import math
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trial import sound
from trial.desk import APP_ID, PACKAGES, PROGRAM, Desk, Sight, until
from trial.root import PERSON, UID, BareRoot, TrialError

from tests.confirmation import confirmed
from tests.e2e.person import WithMouse
from tests.speech import speak

ENTRY = f"/usr/share/applications/{APP_ID}.desktop"
MIME_TYPE = "application/vnd.sidetone.conversation+zip"
BOOKING = "booking.sidetone"
REQUEST = "book a table for two people tomorrow at seven"
BOOKED = "your table for two people is booked for tomorrow at seven p m"
# What packages that were not there before leave behind; none of it is of ours.
OF_OTHERS = (
    "etc/hosts",  # netbase
    *("etc/machine-id", "etc/mtab", "root/.ssh", "var/cache/private", "var/lib/private", "var/lib/systemd/"),  # systemd
    *("var/cache/ldconfig/", "var/lib/dpkg/statoverride"),  # the linker's and dpkg's own records
)


class Log:
    """One line a step: when it ended, how long it took, what came of it."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self.notes: list[str] = []

    @contextmanager
    def step(self, what: str) -> Iterator[list[str]]:
        """What is appended to the list is printed behind the step."""
        began = time.monotonic()
        notes: list[str] = []
        try:
            yield notes
        except (TrialError, AssertionError, OSError) as error:
            self._say("FAILED", what, began, [str(error)])
            raise TrialError(what) from error
        self._say("ok    ", what, began, notes)

    def _say(self, state: str, what: str, began: float, notes: list[str]) -> None:
        now = time.monotonic()
        said = f": {'; '.join(notes)}" if notes else ""
        print(f"{now - self._began:6.1f} s  {state} {what} ({now - began:.1f} s){said}", flush=True)


def perform_all(folder: Path, package: Path, pictures: Path) -> int:
    """The whole trial; returns the exit code."""
    log = Log()
    shared = folder / "shared"
    shared.mkdir(mode=0o755)
    os.environ["TMPDIR"] = str(shared)  # the sound card's folder has to be seen from inside, too
    store = Path(__file__).resolve().parents[2] / "build" / "trial"
    root = BareRoot(folder / "root", store, shared)
    try:
        with log.step("a bare system") as notes:
            notes.append(root.make())
        without_desktop(root, package, log)
        with_desktop(root, package, pictures, log)
    except TrialError:
        return 1
    print(f"All went well; pictures are in {pictures}")
    return 0


def without_desktop(root: BareRoot, package: Path, log: Log) -> None:
    """On the bare system: what the package declares is all that it needs."""
    root.note_files()
    install(root, package, log)
    with log.step("sidetone --version") as notes:
        notes.append(root.as_person({}, "sidetone", "--version").strip())
    with log.step("a conversation by text, without a window"):
        said = root.as_person({}, "sidetone", "talk", "--agents", "restaurant", "--text", REQUEST)
        expect("booked for tomorrow" in said, f"the answer is missing: {said}")
    with log.step("a voice of another language than English"):
        root.as_person({}, "sidetone", "say", "안녕하세요", "hello.wav")
        expect((root.home / "hello.wav").stat().st_size > 10_000, "it says nothing")
        (root.home / "hello.wav").unlink()
    with log.step("the window, drawn into a file"):
        root.as_person({}, "sidetone", "screenshot", "--out", "window.png")
        expect((root.home / "window.png").stat().st_size > 10_000, "the picture is empty")
        (root.home / "window.png").unlink()
    remove(root, log)


def with_desktop(root: BareRoot, package: Path, pictures: Path, log: Log) -> None:
    """As a person has it."""
    with log.step("what a desktop brings") as notes:
        root.run("apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES)
        notes.append(f"{len(root.packages())} packages")
    root.note_files()
    install(root, package, log)
    with Desk(root, pictures) as desk:
        try:
            check_machine(desk, log)
            use(desk, log)
        except TrialError:
            desk.picture("failed")
            print(desk.errors.read_text(errors="replace")[-3000:])
            raise
    with log.step("nothing of it runs any more"):
        expect(not desk.processes(), f"still running: {desk.processes()}")
    remove(root, log)
    print("          the person keeps: " + ", ".join(root.persons_files()))


def install(root: BareRoot, package: Path, log: Log) -> None:
    """As the manual says: `apt install ./FILE.deb`."""
    with log.step("apt install") as notes:
        before = root.packages()
        inside = root.shared / package.name
        inside.write_bytes(package.read_bytes())
        root.run("apt", "install", "--yes", str(inside))
        inside.unlink()
        notes.append(f"{len(root.packages() - before)} packages")


def remove(root: BareRoot, log: Log) -> None:
    """Nothing stays but what is the person's."""
    with log.step("apt purge, autoremove"):
        root.run("apt", "purge", "--yes", "sidetone")
        # Also what a package that was there before would merely like to have.
        unneeded = ["-o", "APT::AutoRemove::RecommendsImportant=0", "-o", "APT::AutoRemove::SuggestsImportant=0"]
        root.run("apt", *unneeded, "autoremove", "--purge", "--yes")
    with log.step("no trace of it") as notes:
        traces = root.traces()
        own = [trace for trace in traces if "sidetone" in trace.lower()]
        expect(not own, f"it left {own}")
        strange = [trace for trace in traces if not trace.startswith(OF_OTHERS)]
        expect(not strange, f"{len(strange)} came and stayed: {strange[:40]}")
        notes.append(f"{len(root.files)} files and folders as before")


def check_machine(desk: Desk, log: Log) -> None:
    """What the command line says of this desk, and what the desktop has understood of the package."""
    with log.step("sidetone doctor") as notes:
        notes.append(desk.perform("sidetone", "doctor").strip().splitlines()[-1])
    with log.step(f"{PERSON} and the desktop know the file type"):
        known = desk.perform("gio", "mime", MIME_TYPE)
        expect(f"{APP_ID}.desktop" in known, f"no application for {MIME_TYPE}: {known}")


def use(desk: Desk, log: Log) -> None:
    """From the first start to the last."""
    sight = Sight(desk, "First steps")
    person = WithMouse(sight)
    with log.step("started through its desktop entry"):
        desk.start("gio", "launch", ENTRY)
        person.wait_for("Step 1 of 3")
        program = desk.processes()
        expect(any(line.startswith(PROGRAM) or "sidetone" in line for line in program), f"running: {program}")
        desk.picture("1-first-steps")
    take_first_steps(desk, person, log)
    talk(desk, person, log)
    export(desk, person, log)
    leave(desk, person, log)
    open_saved(desk, person, log)


def take_first_steps(desk: Desk, person: WithMouse, log: Log) -> None:
    """Microphone, connection, agents: chosen by the words on the screen."""
    with log.step("the first step hears the microphone"):
        person.in_front("First steps")
        person.press("Listen to the microphone")
        person.wait_for("No signal")  # the virtual microphone is that quiet
        speaking = desk.card.say(speak(REQUEST, desk.root.shared), wait=False)
        person.wait_for("Something is heard.")
        desk.picture("2-microphone")
        speaking.wait(20)
    with log.step("the other two"):
        person.press("Next")
        person.wait_for("Step 2 of 3")
        desk.picture("3-connection")
        person.press("Next")
        person.wait_for("Step 3 of 3")
        person.wait_for("Takes a booking")
        desk.picture("4-agents")
        person.press("Done")


def talk(desk: Desk, person: WithMouse, log: Log) -> None:
    """By sound alone: a request is spoken into the microphone, the answer comes out of the loudspeaker."""
    with log.step("connected to the engine of the package") as notes:
        person.in_front("Sidetone")
        person.press("Connect")
        person.wait_for("Say something", timeout_s=60)
        engines = [line for line in desk.processes() if " serve" in line]
        expect(len(engines) == 1, f"engines: {engines}")
        notes.append(engines[0][:80])
    with log.step("a request is spoken and the answer heard") as notes:
        with desk.card.record() as recording:
            desk.card.say(speak(REQUEST, desk.root.shared))
            person.wait_for("is booked for tomorrow", timeout_s=60)
            until(lambda: sound.loudest(recording, 1.5) < sound.QUIET, "the end of the answer")
            loudest = sound.loudest(recording, recording.seconds)
        heard = confirmed(sound.samples(recording))
        notes.append(f"“{heard}”, {20 * math.log10(max(1, loudest) / 32_767):.0f} dBFS at its loudest")
        expect(heard == BOOKED, f"the loudspeaker said “{heard}”")
        desk.picture("5-answered")


def export(desk: Desk, person: WithMouse, log: Log) -> None:
    """The conversation goes into files that the person names: one to read, one to open again."""
    with log.step("the transcript is exported") as notes:
        text = exported(desk, person, "booking.md").read_text(encoding="utf-8")
        expect("book_table" in text and "booked for tomorrow at 7 pm" in text, f"it holds: {text}")
        notes.append(f"{len(text.splitlines())} lines")
    with log.step("the conversation is exported to be opened again") as notes:
        notes.append(f"{exported(desk, person, BOOKING).stat().st_size} bytes")


def exported(desk: Desk, person: WithMouse, name: str) -> Path:
    """Export by the window, under this name in the person's home."""
    person.in_front("Sidetone")
    person.keys("ctrl+e")
    person.in_front("Export transcript")
    desk.picture("6-export")
    person.write("File name:", f"/home/{PERSON}/{name}")
    person.keys("Return")
    file = desk.root.home / name
    until(file.exists, "the exported file")
    return file


def leave(desk: Desk, person: WithMouse, log: Log) -> None:
    """The window is closed."""
    with log.step("the conversation ends and the window closes"):
        person.in_front("Sidetone")
        person.press("Disconnect")
        person.wait_for("Not connected")
        person.keys("ctrl+q")
        until(lambda: not desk.processes(), "the end of its processes")


def open_saved(desk: Desk, person: WithMouse, log: Log) -> None:
    """The conversation is opened again from its file, as files are opened on a desktop."""
    with log.step("the file is known by its name and by its content") as notes:
        unnamed = desk.root.home / "unnamed"
        shutil.copy(desk.root.home / BOOKING, unnamed)
        os.chown(unnamed, UID, UID)
        for name in (BOOKING, unnamed.name):
            told = desk.perform("gio", "info", "-a", "standard::content-type", name)
            expect(MIME_TYPE in told, f"{name} is taken for {told}")
        unnamed.unlink()
        notes.append(MIME_TYPE)
    with log.step("xdg-open shows the conversation"):
        desk.start("xdg-open", BOOKING)
        person.in_front("Sidetone")
        person.wait_for("Play", timeout_s=30)
        rows = [row.name for row in person.window.tree().find("list", "Conversation").children]
        expect(any("booked for tomorrow" in row for row in rows), f"rows: {rows}")
        desk.picture("7-saved")
        person.keys("ctrl+q")
        until(lambda: not desk.processes(), "the end of its processes")


def expect(holds: bool, otherwise: str) -> None:
    """Raise TrialError unless it holds."""
    if not holds:
        raise TrialError(otherwise)
