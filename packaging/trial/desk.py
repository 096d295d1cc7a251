"""A person's desk around the bare system: display, sound card, message bus; and what a screen reader says of it.

The display and the sound card run outside and reach in through sockets; the message bus, the accessibility bus and the
application run inside as the person. `Sight` answers the questions that the people of the end-to-end tests ask of a
window (`tests.e2e.person`), from outside the application: by the accessibility bus and the display.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from trial import files
from trial.root import UID, BareRoot, TrialError
from trial.waiting import until

from tests.accessible.desktop import APPLICATION, SYSTEM_PYTHON, Node
from tests.accessible.desktop import HERE as READERS
from tests.display import VirtualDisplay
from tests.sound_card import VirtualSoundCard

# What a desktop brings and a bare system lacks.
PACKAGES = (
    *("at-spi2-core", "dbus-daemon", "desktop-file-utils", "hicolor-icon-theme", "libglib2.0-bin", "shared-mime-info"),
)
NO_CONTROLS = frozenset({"label", "panel", "filler", "frame", "dialog"})
PASSWORD = b"of ada"


class Desk:
    """Started by `with`; ends with it."""

    def __init__(self, root: BareRoot, pictures: Path) -> None:
        self.root, self.pictures = root, pictures
        self._run = root.shared / "run"
        self.errors = root.shared / "session.log"

    def __enter__(self) -> Desk:
        self._run.mkdir(mode=0o700)
        os.chown(self._run, UID, UID)
        self.display = VirtualDisplay("1280x900x24")
        self.card = VirtualSoundCard()
        self.card.start()
        heard = self.card.environment()
        for path in (Path(heard["PULSE_COOKIE"]).parent, Path(heard["PULSE_COOKIE"]).parent / "asound.conf"):
            path.chmod(0o755)  # the person is somebody else than who started the card
        bus = f"unix:path={self._run / 'bus'}"
        self.environment = {
            "DISPLAY": self.display.name,
            "PULSE_SERVER": heard["PULSE_SERVER"],
            "ALSA_CONFIG_PATH": heard["ALSA_CONFIG_PATH"],
            "XDG_RUNTIME_DIR": str(self._run),
            "XDG_CURRENT_DESKTOP": "GNOME",
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",  # as for somebody who has a screen reader
        }
        self._bus = self.start("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={bus}")
        until(lambda: (self._run / "bus").exists(), "the message bus")
        return self

    def __exit__(self, *_: object) -> None:
        self._bus.terminate()
        self._bus.wait(10)
        self.card.stop()
        self.display.stop()
        shutil.rmtree(self._run)

    def unlock_keyring(self) -> None:
        """As a log-in does, which makes the keyring the first time."""
        keeper = self.start("gnome-keyring-daemon", "--unlock", "--components=secrets", stdin=subprocess.PIPE)
        keeper.communicate(PASSWORD, timeout=20)
        bus = ("--session", "--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus")
        asked = ("gdbus", "call", *bus, "--method", "org.freedesktop.DBus.NameHasOwner", "org.freedesktop.secrets")
        until(lambda: "true" in self.perform(*asked), "the keyring")

    def run_files(self) -> files.Entries:
        """What lies where programs put what ends with the session."""
        return files.look(self._run)

    def start(self, *command: str, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        """Start a program of the person's."""
        with self.errors.open("ab") as errors:
            return subprocess.Popen(
                self.root.persons_command(*command),
                env=self.root.persons_environment(self.environment),
                stdin=stdin,
                stdout=errors,
                stderr=errors,
                start_new_session=True,
            )

    def perform(self, *command: str) -> str:
        """Have the person run a program to its end. Raises TrialError."""
        return self.root.as_person(self.environment, *command)

    def windows(self, title: str) -> list[str]:
        """Those on the screen whose titles begin so."""
        try:
            return self.display.xdotool("search", "--onlyvisible", "--name", f"^{title}").split()
        except subprocess.CalledProcessError:  # there is none
            return []

    @contextmanager
    def pictured(self) -> Iterator[None]:
        """What fails inside leaves a picture, and what the programs said of it."""
        try:
            yield
        except TrialError:
            self.picture("failed")
            print(self.errors.read_text(errors="replace")[-3000:])
            raise

    def picture(self, name: str) -> None:
        """Keep what is on the screen."""
        self.pictures.mkdir(parents=True, exist_ok=True)
        environment = {**os.environ, "DISPLAY": self.display.name}
        program = [sys.executable, str(Path(__file__).with_name("picture.py"))]
        subprocess.run([*program, str(self.pictures / f"{name}.png")], env=environment, check=True, capture_output=True)


class Sight:
    """What is on the screen, as `tests.e2e.person` asks of a window; of one window at a time, the one in `front`."""

    def __init__(self, desk: Desk, front: str) -> None:
        self.display, self._desk, self.front = desk.display, desk, front

    def ask(self, what: str, **given: Any) -> Any:
        """`seen`: everything with a name; `window_id`: the X window of that title, which is then in front."""
        answers: dict[str, Callable[..., Any]] = {"seen": self._seen, "window_id": self._window_id}
        return answers[what](**given)

    def wait(self, what: str, condition: Callable[[], Any], timeout_s: float = 30.0) -> Any:
        """Wait until `condition` holds and return it. Raises TrialError."""
        return until(condition, what, timeout_s)

    def screenshot(self, name: str) -> None:
        """Keep a picture."""
        self._desk.picture(name)

    def tree(self) -> Node:
        """The window in front as a screen reader finds it. Raises TrialError when there is none."""
        # As the person, because the bus answers nobody else, who may not be allowed to read the program's file.
        done = subprocess.run(
            [SYSTEM_PYTHON, "-", "tree", APPLICATION, self.front],
            env=self._desk.root.persons_environment(self._desk.environment),
            input=(READERS / "reader.py").read_text(encoding="utf-8"),
            capture_output=True,
            text=True,
            timeout=60,
            cwd="/",
            user=UID,
            group=UID,
            extra_groups=(),
        )
        if done.returncode:
            raise TrialError(done.stderr.strip())
        return Node.of(json.loads(done.stdout))

    def _seen(self) -> list[dict[str, Any]]:
        window = self.tree()
        return [_told(node, window) for node in window.all() if node.name and node.box is not None]

    def _window_id(self, title: str = "") -> int:
        self.front = title or self.front
        found = self._desk.windows(self.front)
        return int(found[0]) if found else 0


def _told(node: Node, window: Node) -> dict[str, Any]:
    left, top, width, height = node.box or [0, 0, 0, 0]
    around = window.box or [0, 0, 0, 0]
    x, y = left + width // 2, top + height // 2
    is_inside = around[0] <= x < around[0] + around[2] and around[1] <= y < around[1] + around[3]
    return {
        "name": _name(node),
        "role": node.role,
        "description": f"{node.description}\n{node.text}",
        "box": [left, top, width, height],
        "is_usable": "sensitive" in node.states and node.role not in NO_CONTROLS,
        "is_checked": "checked" in node.states,
        "is_reachable": "showing" in node.states and is_inside,
        "window": window.name,
        "window_box": around,
    }


def _name(node: Node) -> str:
    """What people call it: a chooser's own name is its value."""
    name = node.labels[0] if node.role == "combo box" and node.labels else node.name
    return name.replace("&", "")
