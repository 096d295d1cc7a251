"""Somebody at the window who finds things by what they are called: one with a mouse, one with the keyboard alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from tests.display import VirtualDisplay

MOST_TABS = 80
MOST_STEPS = 40
WHEEL_PX = 55  # one notch moves a page by about that much
SOON_S = 0.4


class Sight(Protocol):
    """What is on the screen: of a window that is looked into, or of any, as a screen reader tells it."""

    display: VirtualDisplay

    def ask(self, what: str, **arguments: Any) -> Any:
        """`seen`: everything with a name; `window_id`: of the one with that title."""

    def wait(self, what: str, condition: Callable[[], Any], timeout_s: float = 30.0) -> Any:
        """Wait until `condition` is true and return it."""

    def screenshot(self, name: str) -> object:
        """Keep a picture."""


Seen = TypeVar("Seen", bound=Sight)


class Person(Protocol):
    """What both can do. Names are those that screen readers say; all raise AssertionError with what is there."""

    def press(self, name: str) -> None:
        """Press a button, or whatever else is pressed."""

    def choose(self, group: str, name: str) -> None:
        """Make an item of a list, or of a tree, the current one."""

    def tick(self, group: str, name: str) -> None:
        """Tick an item of a list."""

    def pick(self, button: str, entry: str) -> None:
        """Open the menu of a button and take an entry of it."""

    def menu(self, menu: str, entry: str) -> None:
        """Take an entry of the menu bar."""

    def write(self, field: str, text: str) -> None:
        """Replace what stands in a field."""

    def allow(self) -> None:
        """Let the waiting tool run."""


class _Somebody(Generic[Seen]):
    def __init__(self, window: Seen) -> None:
        self.window = window

    def things(self, name: str) -> list[dict[str, Any]]:
        """What is called so and can be used."""
        return [each for each in self.window.ask("seen") if each["name"] == name and each["is_usable"]]

    def sees(self, text: str) -> bool:
        """Whether something that is shown says so, in part."""
        return any(text in f"{each['name']}\n{each['description']}" for each in self.window.ask("seen"))

    def wait_for(self, text: str, timeout_s: float = 15.0) -> None:
        """Wait until something says so."""
        self.window.wait(f"“{text}” on the screen", lambda: self.sees(text), timeout_s)

    def wait_for_control(self, name: str, timeout_s: float = 15.0) -> None:
        """Wait until what is called so, and no otherwise, is in sight and can be used."""

        def is_there() -> bool:
            return any(each["is_reachable"] for each in self.things(name))

        self.window.wait(f"“{name}” to be used", is_there, timeout_s)

    def there(self) -> str:
        """All names, for messages."""
        return " · ".join(each["name"] for each in self.window.ask("seen"))[:3000]

    def in_front(self, title: str) -> None:
        """Give that window the keyboard, which a window manager would do when it comes up."""
        self.window.wait(f"the window “{title}”", lambda: self.window.ask("window_id", title=title))
        self.window.display.xdotool("windowfocus", "--sync", str(self.window.ask("window_id", title=title)))

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        self.window.display.xdotool("key", "--delay", "4", *keys)

    def type(self, text: str) -> None:
        """Type into what has the keyboard."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.keys("Return")
            self.window.display.xdotool("type", "--delay", "2", "--", line)


class WithMouse(_Somebody[Seen]):
    """Types only where something is to be written."""

    def press(self, name: str) -> None:
        self._click(self._reachable(name))

    def choose(self, group: str, name: str) -> None:
        self._click(self._reachable(name))

    def tick(self, group: str, name: str) -> None:
        x, y, _, height = self._reachable(name)
        self._click([x, y, 2 * 12, height])  # its box stands at the left

    def pick(self, button: str, entry: str) -> None:
        self.press(button)
        self.press(entry)

    menu = pick

    def write(self, field: str, text: str) -> None:
        self.press(field)
        self.keys("ctrl+a")
        self.type(text)

    def allow(self) -> None:
        self._click(self.window.ask("card_button", name="allow"))

    def _click(self, box: list[int]) -> None:
        x, y, width, height = box
        self.window.display.xdotool("mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def _reachable(self, name: str) -> list[int]:
        """Where it is, once the wheel has brought it into sight."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            things = self.things(name)
            hit = next((each for each in things if each["is_reachable"]), None)
            if hit is not None:
                return list(hit["box"])
            if things:
                self._wheel(things[0])
            time.sleep(0.02)
        self.window.screenshot("failed")
        raise AssertionError(f"“{name}” cannot be clicked; there are: {self.there()}")

    def _wheel(self, thing: dict[str, Any]) -> None:
        left, top, width, height = thing["window_box"]
        away = thing["box"][1] + thing["box"][3] // 2 - (top + height // 2)
        notches = max(1, min(12, abs(away) // WHEEL_PX))
        place = (str(left + width - 6), str(top + height // 2))  # over the bar: a wheel over a field is the field's
        direction = "5" if away > 0 else "4"
        self.window.display.xdotool("mousemove", *place, "click", "--repeat", str(notches), "--delay", "2", direction)


class WithKeyboard(_Somebody[Seen]):
    """Touches no mouse: Tab goes from control to control, arrows within one."""

    def press(self, name: str) -> None:
        self._go_to(name)
        self.keys("space")

    def choose(self, group: str, name: str) -> None:
        self._go_to(group)
        self._walk_to(name)

    def tick(self, group: str, name: str) -> None:
        self.choose(group, name)
        self.keys("space")

    def pick(self, button: str, entry: str) -> None:
        self.press(button)
        self._walk_to(entry)
        self.keys("Return")

    def menu(self, menu: str, entry: str) -> None:
        self.keys(f"alt+{menu[0].lower()}")
        self._walk_to(entry)
        self.keys("Return")

    def write(self, field: str, text: str) -> None:
        self._go_to(field)
        self.keys("ctrl+a")
        self.type(text)

    def allow(self) -> None:
        self.keys("ctrl+shift+y")

    def _focused(self) -> dict[str, Any]:
        focused: dict[str, Any] = self.window.ask("focused")
        return focused

    def _go_to(self, name: str) -> None:
        passed: list[str] = []
        for _ in range(MOST_TABS):
            now = self._focused()
            if now["name"] == name:
                return
            if not passed:
                key = self._shorter_way(now, name)
            passed.append(now["name"])
            self._step(key, now)
        self.window.screenshot("failed")
        raise AssertionError(f"{key} does not lead to “{name}”, but to {passed}")

    def _shorter_way(self, now: dict[str, Any], name: str) -> str:
        """Back to what stands above or beside; both ways lead round to everything."""
        boxes = [each["box"] for each in self.things(name) if each["window"] == now["window"]]
        is_before = boxes and (boxes[0][1] < now["box"][1] or boxes[0][0] + boxes[0][2] < now["box"][0])
        return "shift+Tab" if is_before else "Tab"

    def _walk_to(self, item: str) -> None:
        passed = []
        for _ in range(MOST_STEPS):
            now = self._focused()
            if now["item"].split("\t")[0] == item:
                return
            passed.append(now["item"])
            beside = [each for each in self.things(item) if each["window"] == now["window"]]
            is_above = any(each["box"][1] < now["item_box"][1] for each in beside)
            self._step("Up" if is_above else "Down", now)
        self.window.screenshot("failed")
        raise AssertionError(f"the arrow keys do not lead to “{item}”, but to {passed}")

    def _step(self, key: str, before: dict[str, Any]) -> None:
        """Press a key and wait until something else has the keyboard, or it is clear that nothing will."""
        self.keys(key)
        until = time.monotonic() + SOON_S
        while time.monotonic() < until:
            now = self._focused()
            if (now["name"], now["item"], now["box"]) != (before["name"], before["item"], before["box"]):
                return
