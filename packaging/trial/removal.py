"""What is left when the package has been removed: of the system, of the person's home, of the session.

Owns the lists of what may be left, which are the whole of it: anything else fails the trial, by name, content, mode
and owner. All raise TrialError.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from trial import files
from trial.files import Change, Entries, Exempt
from trial.log import expect
from trial.root import BareRoot

# In shared memory, gone when the computer is switched off: what PulseAudio's and JACK's libraries keep there.
SHARED_MEMORY = re.compile(r"pulse-shm-\d+|jack_db-\d+")
WORD = "sidetone"  # as a file that tells of the program has it, in small letters
SHOWN = 40

OF_THE_SYSTEM = (
    Exempt(
        "changed",
        "etc/group etc/group- etc/gshadow etc/gshadow- etc/passwd etc/passwd- etc/shadow etc/shadow-",
        "accounts of other packages' services, which Debian keeps for good; ACCOUNTS names them",
    ),
    Exempt("new", "etc/hosts", "netbase makes it and lets it be"),
    Exempt(
        "new",
        "etc/machine-id etc/mtab root/.ssh var/cache/private var/lib/private var/lib/systemd/coredump"
        " var/lib/systemd/pstore var/log/private",
        "systemd makes them when it is configured (tmpfiles.d) and lets them be",
    ),
    Exempt(
        "new",
        "run/adduser run/dbus run/dbus/containers run/lock/subsys run/log run/sendsigs.omit.d run/shm run/user"
        " run/systemd/**",
        "the same; gone when the computer is switched off",
    ),
    Exempt("new", "tmp/pulse-????????????", "PulseAudio's library makes it for whoever has no session"),
    Exempt("changed", "etc/ld.so.cache", "ldconfig's"),
    Exempt("new changed", "var/cache/ldconfig/aux-cache", "ldconfig's"),
    Exempt("new changed", "usr/share/icons/hicolor/icon-theme.cache", "GTK's tool makes it of what is left there"),
    Exempt("new changed", "var/cache/apt/pkgcache.bin var/cache/apt/srcpkgcache.bin", "what apt knows of packages"),
    Exempt(
        "new changed",
        "var/cache/debconf/config.dat-old var/cache/debconf/templates.dat-old var/lib/dpkg/statoverride"
        " var/lib/dpkg/statoverride-old var/lib/dpkg/diversions-old",
        "the tools' copies of their records as they were before the last change",
    ),
    Exempt("new changed", "var/lib/dpkg/status-old var/lib/apt/extended_states", "the same", may_tell=True),
    Exempt(
        "new changed",
        "var/log/alternatives.log var/log/dpkg.log var/log/apt/eipp.log.xz var/log/apt/history.log"
        " var/log/apt/term.log",
        "what the tools did, and when",
        may_tell=True,
    ),
)
ACCOUNTS = frozenset({"messagebus", "systemd-journal", "systemd-network", "systemd-timesync"})
KEPT = (
    ".config/sidetone/settings.json",
    ".local/share/sidetone/sessions.sqlite3",
    ".local/state/sidetone/log/window.log",
)
OF_THE_PERSON = (
    Exempt(
        "new",
        ".config .config/sidetone .local .local/share .local/share/sidetone .local/state .local/state/sidetone"
        " .local/state/sidetone/log .config/sidetone/settings.lock",
        "what the person's data lie in, and what guards the settings while they are written",
    ),
    Exempt("new", ".local/state/sidetone/log/*.log", "what a command has to complain of", may_tell=True),
    Exempt("new", ".config/QtProject.conf", "Qt's file dialog: its size and where it was last"),
    Exempt("new", ".config/pulse .config/pulse/cookie .config/pulse/*-runtime", "PulseAudio's library"),
    Exempt("new", ".local/share/keyrings .local/share/keyrings/*", "the keyring, which a log-in makes"),
)
OF_THE_SESSION = (
    Exempt("new", "bus dbus-1 dbus-1/services", "the message bus"),
    Exempt("new", "at-spi at-spi/bus_*", "the accessibility bus"),
    Exempt("new", "keyring keyring/control", "the keyring"),
    Exempt("new", "dconf dconf/user", "settings of the desktop, which its libraries read"),
)


class System(NamedTuple):
    """The whole system but the person's home, other file systems and what the trial itself mounts."""

    entries: Entries
    accounts: set[str]


def look(root: BareRoot) -> System:
    """As it is now."""
    entries = files.look(root.folder, {*root.mounted, str(root.home.relative_to(root.folder)), "sys"})
    lines = [line for name in ("passwd", "group") for line in (root.folder / "etc" / name).read_text().splitlines()]
    return System(entries, {line.split(":")[0] for line in lines})


def check_system(root: BareRoot, before: System) -> str:
    """Nothing has come, gone or changed but what is listed above, and none of that tells of the program."""
    after = look(root)
    found = files.changes(before.entries, after.entries)
    fail(files.unexplained(found, OF_THE_SYSTEM))
    fail([change for change in found if WORD in change.path.lower()])  # what is exempt below a folder, too
    shared = [place.name for place in (root.folder / "dev/shm").iterdir() if not SHARED_MEMORY.fullmatch(place.name)]
    expect(not shared, f"shared memory is left: {shared}")
    strange = (after.accounts ^ before.accounts) - ACCOUNTS
    expect(not strange, f"accounts: {sorted(strange)}")
    told = files.telling(root.folder, found, OF_THE_SYSTEM, WORD)
    expect(not told, f"these tell of it: {told}")
    return f"{len(after.entries)} entries compared, {len(found)} changed by Debian's own tools"


def fail(strange: list[Change]) -> None:
    """Raise TrialError with them when there are any."""
    shown = "\n".join(map(str, strange[:SHOWN]))
    expect(not strange, f"{len(strange)} without a reason:\n{shown}")


def check_home(root: BareRoot, before: Entries, own: tuple[str, ...]) -> str:
    """What came into the person's home is theirs, or another program's that says nothing of this one.

    Args:
        own: files of the person that have to be there, and may tell of the program.
    """
    found = files.changes(before, files.look(root.home))
    exempt = (*OF_THE_PERSON, Exempt("new", " ".join(own), "the person's", may_tell=True))
    fail(files.unexplained(found, exempt))
    told = files.telling(root.home, found, exempt, WORD)
    expect(not told, f"these tell of it: {told}")
    missing = sorted({*own} - {change.path for change in found})
    expect(not missing, f"the person has lost {missing}")
    written = [change.path for change in found if WORD in change.path and (root.home / change.path).is_file()]
    return ", ".join(sorted({*own, *written}))


def check_session(entries: Entries) -> None:
    """What ends with the session holds what other programs put there."""
    fail(files.unexplained([Change("new", path) for path in entries], OF_THE_SESSION))
