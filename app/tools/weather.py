"""The weather of a place, from Open-Meteo: a public service that wants no key (data under CC BY 4.0).

Two requests: the place's coordinates, then the forecast. Only the name of the place leaves this computer. Sources:
https://open-meteo.com/en/docs/geocoding-api and https://open-meteo.com/en/docs.
"""

from __future__ import annotations

import asyncio
import importlib
from dataclasses import dataclass
from typing import Final, Literal, TypeVar, get_args
from urllib.parse import urlencode

from pydantic import BaseModel, ValidationError

from app.base.errors import AppError, ToolError
from app.tools.http.proxy import AskWay, system_way

GEOCODING_URL: Final = "https://geocoding-api.open-meteo.com/v1/search"
FORECAST_URL: Final = "https://api.open-meteo.com/v1/forecast"
NAME: Final = "get_weather"
_CANDIDATES: Final = 10
_CURRENT: Final = "temperature_2m,apparent_temperature,weather_code,wind_speed_10m"
_DAILY: Final = "weather_code,temperature_2m_max,temperature_2m_min,precipitation_probability_max"

# The codes of the World Meteorological Organization (table 4677) that the service uses.
_SKIES: Final = {
    0: "clear",
    1: "mostly clear",
    2: "partly cloudy",
    3: "overcast",
    45: "foggy",
    48: "foggy with rime",
    51: "light drizzle",
    53: "drizzle",
    55: "heavy drizzle",
    56: "light freezing drizzle",
    57: "freezing drizzle",
    61: "light rain",
    63: "rain",
    65: "heavy rain",
    66: "light freezing rain",
    67: "freezing rain",
    71: "light snow",
    73: "snow",
    75: "heavy snow",
    77: "snow grains",
    80: "light showers",
    81: "showers",
    82: "violent showers",
    85: "light snow showers",
    86: "snow showers",
    95: "a thunderstorm",
    96: "a thunderstorm with some hail",
    99: "a thunderstorm with hail",
}

Day = Literal["today", "tomorrow"]
Answer = TypeVar("Answer", bound=BaseModel)


class _Place(BaseModel):
    name: str
    latitude: float
    longitude: float
    country: str = ""
    country_code: str = ""
    admin1: str = ""

    @property
    def title(self) -> str:
        return f"{self.name}, {self.country}" if self.country else self.name

    def lies_in(self, region: str) -> bool:
        """Whether the person's words for country or state fit."""
        wanted = region.casefold()
        return any(wanted == part.casefold() for part in (self.country, self.country_code, self.admin1))


class _Places(BaseModel):
    results: list[_Place] = []


class _Now(BaseModel):
    temperature_2m: float
    apparent_temperature: float
    weather_code: int
    wind_speed_10m: float


class _Days(BaseModel):
    weather_code: list[int]
    temperature_2m_max: list[float]
    temperature_2m_min: list[float]
    precipitation_probability_max: list[float | None]


class _Forecast(BaseModel):
    current: _Now
    daily: _Days


@dataclass(frozen=True, slots=True)
class WeatherService:
    """Asks for the weather.

    Args:
        allows_private_address: the service may be one of one's own network.
        way: asked at each request through which proxy it goes.
    """

    geocoding_url: str = GEOCODING_URL
    forecast_url: str = FORECAST_URL
    allows_private_address: bool = False
    way: AskWay = system_way

    async def told(self, place: str, day: Day) -> str:
        """The weather in a sentence or two. Raises ToolError: no such place, offline, or the service fails."""
        found = await self._place(place)
        query = {
            "latitude": found.latitude,
            "longitude": found.longitude,
            "current": _CURRENT,
            "daily": _DAILY,
            "timezone": "auto",
            "forecast_days": 2,
        }
        forecast = await self._asked(f"{self.forecast_url}?{urlencode(query, safe=',')}", _Forecast)
        days = forecast.daily
        if min(len(days.weather_code), len(days.temperature_2m_max), len(days.temperature_2m_min)) < 2:
            raise _failed("The weather service answered with too few days.")
        return _today(found, forecast) if day == "today" else f"Tomorrow in {found.title}: {_day(days, 1)}."

    async def _place(self, place: str) -> _Place:
        words = place.split()
        while words and words[-1].casefold().strip("?.,") in get_args(Day):  # said with the place, and told by `day`
            words.pop()
        name, _, region = (part.strip() for part in " ".join(words).partition(","))
        if not name:
            raise ToolError("For which place?", tool=NAME, kind="arguments")
        query = {"name": name, "count": _CANDIDATES, "language": "en", "format": "json"}
        found = await self._asked(f"{self.geocoding_url}?{urlencode(query)}", _Places)
        fitting = [each for each in found.results if not region or each.lies_in(region)]
        if not fitting:
            raise ToolError(f"I know no place called {place.strip()!r}.", tool=NAME, kind="arguments")
        return fitting[0]

    async def _asked(self, url: str, kind: type[Answer]) -> Answer:
        # The HTTP library takes a moment to import: on a thread, so that sound goes on meanwhile.
        module = await asyncio.to_thread(importlib.import_module, "app.tools.http.exchange")
        request = module.Request("GET", url, {"accept": "application/json"})
        try:
            answer = await module.exchange(
                request, tool=NAME, may_reach_private=lambda _: self.allows_private_address, way=await self.way()
            )
        except AppError as error:
            raise _failed("The weather service cannot be reached; perhaps this computer is offline.") from error
        if answer.status != 200:
            raise _failed(f"The weather service answered with status {answer.reason}.")
        try:
            return kind.model_validate_json(answer.data)
        except ValidationError:
            raise _failed("The weather service answered with what cannot be read.") from None


def _today(place: _Place, forecast: _Forecast) -> str:
    now = forecast.current
    felt = round(now.apparent_temperature)
    feels = "" if felt == round(now.temperature_2m) else f", which feels like {felt}"
    return (
        f"In {place.title} it is {round(now.temperature_2m)} degrees Celsius{feels}, with {_sky(now.weather_code)}"
        f" and wind of {round(now.wind_speed_10m)} kilometres an hour. Today: {_day(forecast.daily, 0)}."
    )


def _day(days: _Days, index: int) -> str:
    low, high = round(days.temperature_2m_min[index]), round(days.temperature_2m_max[index])
    said = f"{_sky(days.weather_code[index])}, {low} to {high} degrees"
    chances = days.precipitation_probability_max
    chance = chances[index] if index < len(chances) else None
    return said if chance is None else f"{said}, and the chance of rain is {round(chance)} percent"


def _sky(code: int) -> str:
    words = _SKIES.get(code, "weather of an unknown kind")
    return f"{words} skies" if code in (0, 1, 2, 3) else words


def _failed(said: str) -> ToolError:
    return ToolError(said, tool=NAME, kind="raised")
