"""Tools that come with the application: clock, calculator, timer, notes, units, weather.

`Builtins` makes them; timers belong to that object (one for each agent set that was opened), notes lie in the
person's data folder. The time comes from a function, so that tests have their own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final

from app.base import paths
from app.base.errors import UserError
from app.tools.calculator import calculate
from app.tools.change import Change
from app.tools.notes import NoteBook
from app.tools.spec import FunctionTool, function_tool
from app.tools.timers import Timers
from app.tools.units import convert_units
from app.tools.weather import Day, WeatherService

Now = Callable[[], dt.datetime]
WEATHER_TIMEOUT_S: Final = 10.0


def local_now() -> dt.datetime:
    """The time on this machine, with its zone."""
    return dt.datetime.now().astimezone()


class Builtins:
    """Makes the built-in tools.

    Args:
        now: the time, with a zone.
        folder: where notes are kept; the person's data folder when None.
        weather: who is asked for it; nobody before the tool is called.
        change: gives each tool as the person wants it.
    """

    NAMES: ClassVar[tuple[str, ...]] = ("clock", "calculator", "timer", "notes", "units", "weather")

    def __init__(
        self,
        now: Now = local_now,
        folder: Path | None = None,
        weather: WeatherService | None = None,
        change: Change | None = None,
    ) -> None:
        self._change = change
        self._now = now
        self._folder = folder
        self._service = weather or WeatherService()
        self._timers = Timers()

    def tools(self, name: str) -> list[FunctionTool]:
        """The tools of one name. Raises UserError when there is none of it."""
        makers = {
            "clock": self._clock,
            "calculator": lambda: [function_tool(calculate)],
            "timer": self._timer,
            "notes": self._notes,
            "units": lambda: [function_tool(convert_units)],
            "weather": self._weather,
        }
        if name not in makers:
            raise UserError(f"There is no built-in tool {name!r}; there are {', '.join(self.NAMES)}.")
        made = makers[name]()
        return made if self._change is None else [self._change(tool.name, tool) for tool in made]

    def _clock(self) -> list[FunctionTool]:
        def current_time() -> str:
            """Tell the time.

            For example: "what time is it"; "what is the time"; "tell me the time"; "do you have the time".
            """
            now = self._now()
            return f"It is {now.hour % 12 or 12}:{now.minute:02d} {'am' if now.hour < 12 else 'pm'}."

        def current_date() -> str:
            """Tell the date.

            For example: "what day is it"; "what is the date today"; "which day is today"; "what is today's date".
            """
            now = self._now()
            return f"Today is {now:%A}, {now:%B} {now.day}, {now.year}."

        return [function_tool(current_time), function_tool(current_date)]

    def _timer(self) -> list[FunctionTool]:
        def set_timer(seconds: int, label: str = "") -> str:
            """Set a timer.

            For example: "set a timer for {seconds}"; "start a timer for {seconds}";
            "set a {label} timer for {seconds}"; "wake me in {seconds}".

            Args:
                seconds: for how long
                label: what the timer is for
            """
            return self._timers.set(seconds, label, self._now())

        def list_timers() -> str:
            """Tell how much time is left on the timers.

            For example: "how much time is left"; "what timers are running"; "how long does the timer still run";
            "list my timers".
            """
            return self._timers.told(self._now())

        def cancel_timer(label: str = "") -> str:
            """Cancel a timer.

            For example: "cancel the timer"; "stop the timer"; "cancel the {label} timer"; "stop the {label} timer";
            "cancel all timers".

            Args:
                label: which timer; all of them when empty
            """
            return self._timers.cancel(label, self._now())

        return [function_tool(tool) for tool in (set_timer, list_timers, cancel_timer)]

    def _notes(self) -> list[FunctionTool]:
        book = NoteBook((self._folder or paths.data_dir()) / "notes.txt")

        def add_note(text: str) -> str:
            """Keep a note.

            For example: "make a note {text}"; "take a note {text}"; "note that {text}"; "remember to {text}";
            "remind me to {text}"; "remind me {text}"; "remember that {text}"; "add {text} to my notes";
            "write down {text}".

            Args:
                text: what should the note say
            """
            book.add(text)
            return f"I noted: {text.strip()}."

        def list_notes() -> str:
            """Read the notes.

            For example: "what are my notes"; "read my notes"; "list my notes"; "do I have any notes";
            "show my notes".
            """
            return book.told()

        def clear_notes() -> str:
            """Delete all notes.

            For example: "clear my notes"; "delete all notes"; "forget my notes".
            """
            return book.clear()

        return [function_tool(tool) for tool in (add_note, list_notes, clear_notes)]

    def _weather(self) -> list[FunctionTool]:
        async def get_weather(place: str, day: Day = "today") -> str:
            """Tell the weather of a place.

            For example: "what is the weather in {place}"; "what is the weather in {place} {day}";
            "how will the weather be in {place} {day}"; "will it rain in {place} {day}".

            Args:
                place: for which town or city
                day: today or tomorrow
            """
            return await self._service.told(place, day)

        return [function_tool(timeout=WEATHER_TIMEOUT_S)(get_weather)]
