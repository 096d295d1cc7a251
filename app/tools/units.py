"""Converting units that people say: lengths, weights, volumes, areas, speeds, times, temperatures, data.

A table of exact factors, for it answers at once and hears units as they are spoken; a library of physical quantities
takes over half a second to load and reads expressions, which a spoken unit is none of. Pure.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from app.base.errors import ToolError
from app.tools.calculator import shown


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: `value * factor + offset` is in the base unit of its kind."""

    kind: str
    factor: float
    one: str
    many: str
    offset: float = 0.0


# kind: then lines of factor | one | many | other names
_TABLE: Final = {
    "length": """
        0.001 | millimetre | millimetres | mm
        0.01 | centimetre | centimetres | cm
        1 | metre | metres | m
        1000 | kilometre | kilometres | km
        0.0254 | inch | inches | in, "
        0.3048 | foot | feet | ft, '
        0.9144 | yard | yards | yd
        1609.344 | mile | miles | mi
        1852 | nautical mile | nautical miles | nmi""",
    "weight": """
        0.000001 | milligram | milligrams | mg
        0.001 | gram | grams | g, gramme, grammes
        1 | kilogram | kilograms | kg, kilo, kilos
        1000 | tonne | tonnes | t, metric ton, metric tons
        0.028349523125 | ounce | ounces | oz
        0.45359237 | pound | pounds | lb, lbs
        6.35029318 | stone | stone | st, stones
        907.18474 | US ton | US tons | short ton, short tons, ton, tons""",
    "volume": """
        0.001 | millilitre | millilitres | ml
        0.01 | centilitre | centilitres | cl
        0.1 | decilitre | decilitres | dl
        1 | litre | litres | l
        1000 | cubic metre | cubic metres | m3, m³
        0.00492892159375 | teaspoon | teaspoons | tsp
        0.01478676478125 | tablespoon | tablespoons | tbsp
        0.0295735295625 | fluid ounce | fluid ounces | fl oz, us fluid ounce, us fluid ounces
        0.2365882365 | cup | cups | us cup, us cups
        0.473176473 | US pint | US pints | pint, pints, pt
        0.946352946 | US quart | US quarts | quart, quarts, qt
        3.785411784 | US gallon | US gallons | gallon, gallons, gal
        0.56826125 | imperial pint | imperial pints | british pint, british pints
        4.54609 | imperial gallon | imperial gallons | british gallon, british gallons""",
    "area": """
        0.0001 | square centimetre | square centimetres | cm2, cm²
        1 | square metre | square metres | m2, m², sqm
        10000 | hectare | hectares | ha
        1000000 | square kilometre | square kilometres | km2, km²
        0.09290304 | square foot | square feet | sq ft, ft2, ft²
        4046.8564224 | acre | acres |
        2589988.110336 | square mile | square miles | sq mi""",
    "speed": """
        1 | metre per second | metres per second | m/s, metre a second, metres a second
        0.277777777777777778 | kilometre an hour | kilometres an hour | km/h, kph, kmh, kilometres per hour
        0.44704 | mile an hour | miles an hour | mph, mile per hour, miles per hour
        0.514444444444444444 | knot | knots | kn, kt""",
    "time": """
        0.001 | millisecond | milliseconds | ms
        1 | second | seconds | s, sec
        60 | minute | minutes | min
        3600 | hour | hours | h, hr
        86400 | day | days | d
        604800 | week | weeks |
        31557600 | year | years | yr""",
    "data": """
        0.125 | bit | bits |
        1 | byte | bytes | b
        1000 | kilobyte | kilobytes | kb
        1000000 | megabyte | megabytes | mb
        1000000000 | gigabyte | gigabytes | gb
        1000000000000 | terabyte | terabytes | tb
        1048576 | mebibyte | mebibytes | mib
        1073741824 | gibibyte | gibibytes | gib""",
}
_TEMPERATURES: Final = (
    (Unit("temperature", 1.0, "degree Celsius", "degrees Celsius", 273.15), ("celsius", "centigrade", "c", "°c")),
    (Unit("temperature", 5 / 9, "degree Fahrenheit", "degrees Fahrenheit", 459.67 * 5 / 9), ("fahrenheit", "f", "°f")),
    (Unit("temperature", 1.0, "kelvin", "kelvin"), ("k", "kelvins")),
)
_ABSOLUTE_ZERO_SLACK: Final = 1e-9


def convert_units(amount: float, from_unit: str, to_unit: str) -> str:
    """Convert an amount from one unit to another.

    For example: "convert {amount} {from_unit} to {to_unit}"; "how many {to_unit} are {amount} {from_unit}";
    "how much is {amount} {from_unit} in {to_unit}".

    Args:
        amount: how much
        from_unit: from which unit
        to_unit: to which unit
    """
    source, target = _unit(from_unit), _unit(to_unit)
    if source.kind != target.kind:
        raise _refused(f"{source.many} are a {source.kind} and {target.many} are a {target.kind}.")
    if not math.isfinite(amount):
        raise _refused("That is no amount.")
    base = amount * source.factor + source.offset
    if source.kind == "temperature" and base < -_ABSOLUTE_ZERO_SLACK:
        raise _refused("Nothing is that cold.")
    result = (base - target.offset) / target.factor
    return f"{_said(amount, source)} {'is' if abs(amount) == 1 else 'are'} {_said(result, target)}."


def _said(amount: float, unit: Unit) -> str:
    return f"{shown(_rounded(amount))} {unit.one if _rounded(amount) == 1 else unit.many}"


def _rounded(value: float) -> float:
    """Four digits, or all of them before the point: more would not be listened to."""
    if value == 0 or abs(value) >= 1000:
        return float(round(value)) + 0.0
    rounded = round(value, 3 - math.floor(math.log10(abs(value))))
    return rounded + 0.0


def _unit(said: str) -> Unit:
    name = " ".join(said.lower().replace("meter", "metre").replace("liter", "litre").split()).rstrip(".")
    name = name.removeprefix("degrees ").removeprefix("degree ").strip()
    found = _UNITS.get(name)
    if found is None:
        raise _refused(f"I know no unit called {said.strip()!r}.")
    return found


def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for kind, table in _TABLE.items():
        for line in table.strip().splitlines():
            factor, one, many, others = (part.strip() for part in line.split("|"))
            names = (one, many, *(other.strip() for other in others.split(",")))
            units |= {name.lower(): Unit(kind, float(factor), one, many) for name in names if name}
    for unit, spoken in _TEMPERATURES:
        units |= dict.fromkeys(spoken, unit)
        units[unit.many.lower().removeprefix("degrees ")] = unit
    return units


_UNITS: Final = _units()


def _refused(why: str) -> ToolError:
    return ToolError(why, tool="convert_units", kind="arguments")
