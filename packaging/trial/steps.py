"""The steps of the trial, one after the other; each prints one line with its time."""

from __future__ import annotations

import os
import re
from pathlib import Path

from trial import commands, files, network, parts, removal, usage
from trial.desk import PACKAGES, Desk
from trial.kept_data import KeptData
from trial.log import Log, StepError, expect
from trial.root import BareRoot, TrialError
from trial.running import running
from trial.upgrade import Upgrade, put_in_place, version_of

FAULT = re.compile(r"\b(ERROR|CRITICAL)\b|Traceback \(|Fatal Python error|[Ss]egmentation fault")


def perform_all(folder: Path, package: Path, pictures: Path, older: Path | None) -> int:
    """The whole trial; returns the exit code."""
    log = Log()
    (pictures / "failed.png").unlink(missing_ok=True)  # of another trial
    shared = folder / "shared"
    shared.mkdir(mode=0o755)
    os.environ["TMPDIR"] = str(shared)  # the sound card's folder has to be seen from inside, too
    store = Path(__file__).resolve().parents[2] / "build" / "trial"
    root = BareRoot(folder / "root", store, shared)
    try:
        log.perform("a bare system", root.make)
        log.perform("the person has no network", network.check_cut_off, root)
        without_desktop(root, package, log)
        with_desktop(root, package, pictures, log)
        if older is not None:
            upgrade_and_back(root, older, package, pictures, log)
    except StepError:
        return 1
    except TrialError as error:  # between two steps
        print(f"FAILED {error}")
        return 1
    print(f"All went well; pictures are in {pictures}")
    return 0


def without_desktop(root: BareRoot, package: Path, log: Log) -> None:
    """On the bare system: what the package declares is all that it needs."""
    before, home = removal.look(root), files.look(root.home)
    install(root, package, log)
    commands.check_all(root, log)
    remove(root, before, log)
    log.perform("the person keeps what is theirs", removal.check_home, root, home, ())


def with_desktop(root: BareRoot, package: Path, pictures: Path, log: Log) -> None:
    """As a person has it."""
    root.renew_home()
    with log.step("what a desktop brings") as notes:
        root.run("apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES)
        notes.append(f"{len(root.packages())} packages")
    before, home = removal.look(root), files.look(root.home)
    install(root, package, log)
    parts.check_all(root, log)
    with Desk(root, pictures) as desk:
        desk.unlock_keyring()
        with desk.pictured():
            check_machine(desk, log)
            usage.use(desk, log)
            Upgrade(desk, log).check_formats_to_come()
        left = desk.run_files()
    with log.step("nothing of it runs any more"):
        expect(not running(root), f"still running: {running(root)}")
        removal.check_session(left)
    with log.step("none of its programs had a fault to tell of"):
        faults = [line for line in desk.errors.read_text(errors="replace").splitlines() if FAULT.search(line)]
        expect(not faults, "\n".join(faults))
    kept = files.look(root.home)
    remove(root, before, log)
    with log.step("the desktop has forgotten it"):
        parts.check_gone(root)
    with log.step("the person keeps what is theirs") as notes:
        expect(files.look(root.home) == kept, "removing it changed the person's home")
        notes.append(removal.check_home(root, home, (*removal.KEPT, usage.BOOKING, usage.TRANSCRIPT)))


def upgrade_and_back(root: BareRoot, older: Path, package: Path, pictures: Path, log: Log) -> None:
    """The person comes from an earlier version, and goes back to it."""
    root.renew_home()
    before = removal.look(root)
    install(root, older, log)
    with Desk(root, pictures) as desk, desk.pictured():
        desk.unlock_keyring()
        person = Upgrade(desk, log)
        person.use_older()
        formats = KeptData(root.home).formats()
        with log.step("apt install of the newer version") as notes:
            put_in_place(root, package)
            notes.append(f"{version_of(older)} → {root.version()}")
        person.use_newer()
        with log.step("apt install --allow-downgrades of the earlier version") as notes:
            put_in_place(root, older, "--allow-downgrades")
            notes.append(f"{version_of(package)} → {root.version()}")
        person.use_older_again(formats)
        with log.step("apt install of the newer version, once more"):
            put_in_place(root, package)
        person.use_newer_again()
        person.see_it_replaced(older)
    remove(root, before, log)


def install(root: BareRoot, package: Path, log: Log) -> None:
    """Where nothing of it was."""
    with log.step("apt install") as notes:
        before = root.packages()
        root.install(package)
        version = root.version()
        expect(version == version_of(package), f"version {version} is installed")
        notes.append(f"version {version}, {len(root.packages() - before)} packages")


def remove(root: BareRoot, before: removal.System, log: Log) -> None:
    """Nothing stays but what is the person's."""
    with log.step("apt purge, autoremove"):
        root.run("apt", "purge", "--yes", "sidetone")
        # Also what a package that was there before would merely like to have.
        unneeded = ["-o", "APT::AutoRemove::RecommendsImportant=0", "-o", "APT::AutoRemove::SuggestsImportant=0"]
        root.run("apt", *unneeded, "autoremove", "--purge", "--yes")
    log.perform("no trace of it", removal.check_system, root, before)


def check_machine(desk: Desk, log: Log) -> None:
    """What the command line says of this desk."""
    with log.step("sidetone doctor") as notes:
        notes.append(commands.check_doctor(desk.perform("sidetone", "doctor"), desk.root.version()))
