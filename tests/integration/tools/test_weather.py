"""The weather from a service on the loopback that takes what Open-Meteo documents and nothing else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from app.tools.builtin import Builtins
from app.tools.context import ToolContext
from app.tools.executor import ToolExecutor, ToolOutcome
from app.tools.weather import WeatherService
from tests.http_peer import Asked, Given, HttpPeer

PLACES = [
    {"name": "Paris", "latitude": 48.85, "longitude": 2.35, "country": "France", "country_code": "FR", "id": 1},
    {"name": "Paris", "latitude": 33.66, "longitude": -95.55, "country": "United States", "admin1": "Texas", "id": 2},
]
CURRENT = {"temperature_2m": 17.6, "apparent_temperature": 15.2, "weather_code": 2, "wind_speed_10m": 11.8}
DAILY = {
    "time": ["2026-11-26", "2026-11-27"],
    "weather_code": [61, 95],
    "temperature_2m_max": [19.4, 14.0],
    "temperature_2m_min": [9.6, 7.7],
    "precipitation_probability_max": [40, None],
}
SEARCH = {"name", "count", "language", "format"}
FORECAST = {"latitude", "longitude", "current", "daily", "timezone", "forecast_days"}


class OpenMeteo:
    """As the service's pages describe it; `wrong` is answered in place of a forecast."""

    def __init__(self) -> None:
        self.wrong: Given | None = None

    def __call__(self, asked: Asked) -> Given:
        parts = urlsplit(asked.target)
        query = {name: values[0] for name, values in parse_qs(parts.query, strict_parsing=True).items()}
        if asked.method != "GET" or query.keys() - (SEARCH if parts.path == "/v1/search" else FORECAST):
            return refused("Unknown parameter")
        if parts.path == "/v1/search":
            return given({"results": PLACES} if query["name"] == "Paris" else {"generationtime_ms": 0.5})
        if self.wrong is not None:
            return self.wrong
        float(query["latitude"]), float(query["longitude"])
        if query["current"].split(",") != list(CURRENT) or query["daily"].split(",") != list(DAILY)[1:]:
            return refused("Cannot initialize variables from invalid String value")
        if "timezone" not in query:
            return refused("Timezone is required")
        current = CURRENT if float(query["latitude"]) > 40 else CURRENT | {"apparent_temperature": 18.0}
        return given({"latitude": 1, "current": current, "daily": DAILY, "daily_units": {"time": "iso8601"}})


def given(value: Any, status: int = 200) -> Given:
    return Given(status, json.dumps(value).encode(), {"content-type": "application/json; charset=utf-8"})


def refused(reason: str) -> Given:
    return given({"error": True, "reason": reason}, 400)


@pytest.fixture
def service() -> Iterator[tuple[OpenMeteo, HttpPeer]]:
    answers = OpenMeteo()
    with HttpPeer(answers) as peer:
        yield answers, peer


def ask(peer: HttpPeer, *, is_own: bool = True, **arguments: str) -> ToolOutcome:
    weather = WeatherService(peer.url("/v1/search"), peer.url("/v1/forecast"), allows_private_address=is_own)
    (tool,) = Builtins(weather=weather).tools("weather")
    context: ToolContext[Any] = ToolContext(
        None, tool_name=tool.name, tool_call_id="c", tool_arguments=json.dumps(arguments)
    )
    return asyncio.run(ToolExecutor().run(tool, context))


def test_the_weather_is_told(service: tuple[OpenMeteo, HttpPeer]) -> None:
    _, peer = service
    assert ask(peer, place="Paris").text == (
        "In Paris, France it is 18 degrees Celsius, which feels like 15, with partly cloudy skies and wind of 12"
        " kilometres an hour. Today: light rain, 10 to 19 degrees, and the chance of rain is 40 percent."
    )
    texas = ask(peer, place="Paris, texas tomorrow", day="tomorrow").text
    assert texas == "Tomorrow in Paris, United States: a thunderstorm, 8 to 14 degrees."
    assert "feels" not in ask(peer, place="Paris, Texas").text
    assert {parse_qs(urlsplit(asked.target).query).get("latitude", [""])[0] for asked in peer.asked} == {
        "",
        "48.85",
        "33.66",
    }


def test_a_place_that_there_is_not_is_said(service: tuple[OpenMeteo, HttpPeer]) -> None:
    _, peer = service
    assert "I know no place called 'Atlantis'" in ask(peer, place="Atlantis").text
    assert "I know no place called 'Paris, Spain'" in ask(peer, place="Paris, Spain").text
    assert "For which place?" in ask(peer, place=" ").text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (refused("Daily API request limit exceeded"), "answered with status 400 Bad Request"),
        (Given(body=b"<html>"), "answered with what cannot be read"),
        (given({"current": CURRENT, "daily": DAILY | {"weather_code": [1]}}), "answered with too few days"),
    ],
)
def test_a_service_that_fails_is_said(service: tuple[OpenMeteo, HttpPeer], wrong: Given, said: str) -> None:
    answers, peer = service
    answers.wrong = wrong
    outcome = ask(peer, place="Paris")
    assert outcome.failed
    assert said in outcome.text


def test_without_a_network_it_is_said_that_the_service_cannot_be_reached() -> None:
    with HttpPeer(OpenMeteo()) as peer:
        pass
    assert "The weather service cannot be reached; perhaps this computer is offline." in ask(peer, place="Paris").text


def test_a_service_whose_name_leads_into_ones_own_network_is_not_asked(service: tuple[OpenMeteo, HttpPeer]) -> None:
    _, peer = service
    assert "cannot be reached" in ask(peer, is_own=False, place="Paris").text
    assert peer.asked == []
