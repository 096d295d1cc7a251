"""Units as people say them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import ToolError
from app.tools.units import _UNITS, convert_units


@pytest.mark.parametrize(
    ("amount", "source", "target", "said"),
    [
        (5, "miles", "kilometers", "5 miles are 8.047 kilometres."),
        (1, "inch", "cm", "1 inch is 2.54 centimetres."),
        (1000, "meters", "kilometre", "1,000 metres are 1 kilometre."),
        (26.2, "Miles", "KM", "26.2 miles are 42.16 kilometres."),
        (20, "degrees celsius", "fahrenheit", "20 degrees Celsius are 68 degrees Fahrenheit."),
        (-40, "°F", "°C", "-40 degrees Fahrenheit are -40 degrees Celsius."),
        (0, "kelvin", "degrees Celsius", "0 kelvin are -273.1 degrees Celsius."),
        (2, "pounds", "kg.", "2 pounds are 0.9072 kilograms."),
        (1, "gallon", "liters", "1 US gallon is 3.785 litres."),
        (1, "imperial gallon", "litres", "1 imperial gallon is 4.546 litres."),
        (3, "cups", "fluid ounces", "3 cups are 24 fluid ounces."),
        (100, "km/h", "mph", "100 kilometres an hour are 62.14 miles an hour."),
        (1, "acre", "square feet", "1 acre is 43,560 square feet."),
        (1, "week", "hours", "1 week is 168 hours."),
        (2, "gigabytes", "megabytes", "2 gigabytes are 2,000 megabytes."),
        (0, "metres", "feet", "0 metres are 0 feet."),
        (123456.789, "metres", "metres", "123,457 metres are 123,457 metres."),
    ],
)
def test_a_conversion_is_said_in_a_sentence(amount: float, source: str, target: str, said: str) -> None:
    assert convert_units(amount, source, target) == said


@pytest.mark.parametrize(
    ("amount", "source", "target", "said"),
    [
        (1, "parsecs", "km", "I know no unit called 'parsecs'."),
        (1, "metres", "kilograms", "metres are a length and kilograms are a weight."),
        (-300, "celsius", "kelvin", "Nothing is that cold."),
        (float("inf"), "m", "km", "That is no amount."),
    ],
)
def test_what_cannot_be_converted_says_why(amount: float, source: str, target: str, said: str) -> None:
    with pytest.raises(ToolError) as caught:
        convert_units(amount, source, target)
    assert caught.value.message == said


PAIRS = [(one, other) for one in sorted(_UNITS) for other in sorted(_UNITS) if _UNITS[one].kind == _UNITS[other].kind]


@given(st.sampled_from(PAIRS), st.floats(0.001, 1e6))
def test_a_conversion_there_and_back_is_the_same(pair: tuple[str, str], amount: float) -> None:
    one, other = pair
    source, target = _UNITS[one], _UNITS[other]
    there = (amount * source.factor + source.offset - target.offset) / target.factor
    back = (there * target.factor + target.offset - source.offset) / source.factor
    assert back == pytest.approx(amount, abs=1e-6)
    assert convert_units(amount, one, other).endswith(".")
