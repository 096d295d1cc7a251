"""A person's desk around the bare system: display, sound card, message bus; and what a screen reader says of it.

The display and the sound card run outside and reach in through sockets; the message bus, the accessibility bus and the
application run inside as the person. `Sight` answers the questions that the people of the end-to-end tests ask of a
window (`tests.e2e.person`), from outside the application: by the accessibility bus and the display.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from trial.root import UID, BareRoot, TrialError

from tests.accessible.desktop import APPLICATION, SYSTEM_PYTHON, Node
from tests.accessible.desktop import HERE as READERS
from tests.display import VirtualDisplay
from tests.sound_card import VirtualSoundCard

APP_ID = "io.github.sidetone.Sidetone"
# What a desktop brings and a bare system lacks.
PACKAGES = ("at-spi2-core", "dbus-daemon", "desktop-file-utils", "libglib2.0-bin", "shared-mime-info")
NO_CONTROLS = frozenset({"label", "panel", "filler", "frame", "dialog"})
PROGRAM = "/usr/lib/sidetone/sidetone"


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

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program of the person's."""
        with self.errors.open("ab") as errors:
            return subprocess.Popen(
                self.root.persons_command(*command),
                env=self.root.persons_environment(self.environment),
                stdin=subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
                start_new_session=True,
            )

    def perform(self, *command: str) -> str:
        """Have the person run a program to its end. Raises TrialError."""
        return self.root.as_person(self.environment, *command)

    def processes(self) -> list[str]:
        """Command lines of the application's processes."""
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                line = (place / "cmdline").read_bytes().decode(errors="replace").split("\0")
            except OSError:  # it has ended
                continue
            if "sidetone" in Path(line[0]).name:
                found.append(" ".join(line).strip())
        return sorted(found)

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
        return {"seen": self._seen, "window_id": self._window_id}[what](**given)

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
        try:
            found = self.display.xdotool("search", "--onlyvisible", "--name", f"^{self.front}").split()
        except subprocess.CalledProcessError:
            return 0
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


def until(condition: Callable[[], Any], what: str, timeout_s: float = 30.0) -> Any:
    """Wait until `condition` holds and return it. Raises TrialError when it does not in time."""
    end = time.monotonic() + timeout_s
    while not (found := condition()):
        if time.monotonic() > end:
            raise TrialError(f"{what} did not come within {timeout_s:g} s")
        time.sleep(0.1)
    return found
