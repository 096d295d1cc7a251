"""The person at the desk: from the first start through a conversation to its file, opened again."""

from __future__ import annotations

import math
import os
import shutil
from pathlib import Path

from trial import network, sound
from trial.commands import REQUEST
from trial.desk import Desk, Sight
from trial.log import Log, expect, expect_in
from trial.parts import APP_ID, ENTRY, MIME_TYPE
from trial.root import PERSON, UID
from trial.running import PROGRAM, running
from trial.waiting import until

from tests.confirmation import confirmed
from tests.e2e.person import WithMouse
from tests.speech import speak

BOOKING = "booking.sidetone"
TRANSCRIPT = "booking.md"
BOOKED = "your table for two people is booked for tomorrow at seven p m"
WRITTEN = "booked for tomorrow at 7 pm"


def use(desk: Desk, log: Log) -> None:
    """From the first start to the last."""
    person = WithMouse(Sight(desk, "First steps"))
    with log.step("started through its desktop entry") as notes:
        started = launch(desk)
        expect(started == "sidetone open", f"the entry starts {started}")
        person.wait_for("Step 1 of 3")
        desk.picture("1-first-steps")
        notes.append(started)
    take_first_steps(desk, person, log)
    talk(desk, person, log)
    export(desk, person, log)
    leave(desk, person, log)
    open_saved(desk, person, log)


def launch(desk: Desk) -> str:
    """Start the program as a menu does; returns its command line."""
    expect(not running(desk.root), f"already running: {running(desk.root)}")
    desk.start("gio", "launch", ENTRY)
    [program] = until(lambda: running(desk.root), "the program")
    expect(program.program == PROGRAM, f"the entry starts {program.program}")
    return str(program)


def take_first_steps(desk: Desk, person: WithMouse[Sight], log: Log) -> None:
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


def talk(desk: Desk, person: WithMouse[Sight], log: Log) -> None:
    """By sound alone: a request is spoken into the microphone, the answer comes out of the loudspeaker."""
    with log.step("connected to the engine of the package") as notes:
        person.in_front("Sidetone")
        person.press("Connect")
        person.wait_for("Say something", timeout_s=60)
        notes.append(check_engine(desk))
    with log.step("a request is spoken and the answer heard") as notes:
        with desk.card.record() as recording:
            desk.card.say(speak(REQUEST, desk.root.shared))
            person.wait_for("is booked for tomorrow", timeout_s=60)
            until(lambda: sound.loudest(recording, 1.5) > sound.SPEECH, "the sound of the answer")
            until(lambda: sound.loudest(recording, 1.5) < sound.QUIET, "the end of the answer")
            loudest = sound.loudest(recording, recording.seconds)
        heard = confirmed(sound.samples(recording))
        notes.append(f"“{heard}”, {20 * math.log10(max(1, loudest) / 32_767):.0f} dBFS at its loudest")
        expect(heard == BOOKED, f"the loudspeaker said “{heard}”")
        desk.picture("5-answered")
    with log.step("nothing of it reaches a network"):
        network.check_processes(desk.root, 2)


def check_engine(desk: Desk) -> str:
    """The window has one engine, which is its child; what it was started by."""
    found = running(desk.root)
    engines = [each for each in found if each.is_engine]
    windows = [each for each in found if not each.is_engine]
    expect(len(engines) == len(windows) == 1, f"there run {[str(each) for each in found]}")
    expect(engines[0].parent == windows[0].pid, f"the engine is a child of {engines[0].parent}")
    expect(engines[0].program == PROGRAM, f"the engine is {engines[0].program}")
    return f"process {engines[0].pid}, child of {windows[0].pid}: {engines[0]}"


def export(desk: Desk, person: WithMouse[Sight], log: Log) -> None:
    """The conversation goes into files that the person names: one to read, one to open again."""
    with log.step("the transcript is exported") as notes:
        text = exported(desk, person, TRANSCRIPT).read_text(encoding="utf-8")
        expect_in(text, "book_table", WRITTEN)
        notes.append(f"{len(text.splitlines())} lines")
    with log.step("the conversation is exported to be opened again") as notes:
        notes.append(f"{exported(desk, person, BOOKING).stat().st_size} bytes")


def exported(desk: Desk, person: WithMouse[Sight], name: str) -> Path:
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


def leave(desk: Desk, person: WithMouse[Sight], log: Log) -> None:
    """The window is closed."""
    with log.step("the conversation ends and the window closes"):
        person.in_front("Sidetone")
        person.press("Disconnect")
        person.wait_for("Not connected")
        close(desk, person)


def close(desk: Desk, person: WithMouse[Sight]) -> None:
    """Quit, and wait until nothing of it runs."""
    person.keys("ctrl+q")
    until(lambda: not running(desk.root), "the end of its processes")


def open_saved(desk: Desk, person: WithMouse[Sight], log: Log) -> None:
    """The conversation is opened again from its file, as files are opened on a desktop."""
    with log.step("the file is known by its name and by its content") as notes:
        unnamed = desk.root.home / "unnamed"
        shutil.copy(desk.root.home / BOOKING, unnamed)
        os.chown(unnamed, UID, UID)
        for name in (BOOKING, unnamed.name):
            told = desk.perform("xdg-mime", "query", "filetype", name).strip()
            expect(told == MIME_TYPE, f"{name} is taken for {told}")
        unnamed.unlink()
        opener = desk.perform("xdg-mime", "query", "default", MIME_TYPE).strip()
        expect(opener == f"{APP_ID}.desktop", f"it is opened by “{opener}”")
        notes.append(f"{MIME_TYPE}, opened by {opener}")
    with log.step("xdg-open shows the conversation") as notes:
        desk.start("xdg-open", BOOKING)
        person.in_front("Sidetone")
        wait_for_saved(person)
        [program] = running(desk.root)
        expect(program.arguments[1:] == ("open", f"/home/{PERSON}/{BOOKING}"), f"there runs {program}")
        desk.picture("7-saved")
        close(desk, person)
        notes.append(str(program))


def wait_for_saved(person: WithMouse[Sight]) -> None:
    """Wait until the saved conversation can be played and, a moment later, is shown."""

    def is_shown() -> bool:
        return any(WRITTEN in row.name for row in person.window.tree().find("list", "Conversation").children)

    person.wait_for_control("Play", timeout_s=30)
    until(is_shown, f"“{WRITTEN}” among the rows of the conversation")
