"""An agent set as text: parsing and checking, nothing is run or opened. Pure.

The format, all of it:

    title = "Restaurant"                       # for the chooser
    description = "Takes bookings."
    start = "Host"                             # who speaks first; the first agent when left out
    needs_language_model = false
    try_saying = ["book a table for two tomorrow at seven"]

    [[agents]]
    name = "Host"
    voice = "ash"
    greeting = "Good evening, how can I help?"
    instructions = "You are the host of a small restaurant."
    tools = ["tools/restaurant.py#book_table", "builtin.clock", "own.lights"]
    handoffs = ["Manager"]
    guardrails = ["own.no_prices"]             # checks that are set up in the settings
    handoff_description = "Takes bookings."    # for those who hand over to this agent
    handoff_examples = ["I want to book a table"]

    [agents.facts]
    "opening hours / when are you open" = "From noon to eleven."

    [agents.examples]                          # more ways to ask for a tool
    book_table = ["a table for {people} {day} at {time}"]

`{date}`, `{time}`, `{user}` and the like in instructions and greetings are replaced at connect (see `variable`).
`parse_agent_set` raises a ConfigError that starts with `FILE:LINE:` for the first mistake, `read_agent_set` tells all.
"""

from __future__ import annotations

import re

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError

from app.base.frozen import frozen
from app.base.language import say
from app.realtime.agents.finding import Finding
from app.realtime.agents.scenario_plan import AgentSetPlan
from app.realtime.agents.scenario_reader import MOST_AGENTS, SetReader
from app.realtime.agents.toml_place import TomlPlaces, toml_places

_LINE = re.compile(r" at line (\d+) col (\d+)$")


@frozen
class Reading:
    """What a text says, as far as it makes sense, and everything that is wrong with it."""

    plan: AgentSetPlan | None
    findings: tuple[Finding, ...] = ()


def parse_agent_set(text: str, source: str) -> AgentSetPlan:
    """Parse and check an agent set.

    Args:
        source: the file as messages name it.
    Raises:
        ConfigError: `FILE:LINE: what is wrong`, the hint says what is allowed.
    """
    reading = read_agent_set(text, source)
    if reading.findings or reading.plan is None:
        raise reading.findings[0].as_error(source)
    return reading.plan


def read_agent_set(text: str, source: str) -> Reading:
    """Parse an agent set and tell everything that is wrong with it. Never raises."""
    places = toml_places(text)
    try:
        document = tomlkit.parse(_bounded(text, places)).unwrap()
    except ParseError as error:
        said = _LINE.sub("", str(error)).rstrip(".")
        if "\\x00" in said:  # the parser's own mark for the end of the text
            said = say("AgentSet", "the file ends in the middle of a value")
        return _no_toml(said, error.line)
    except TOMLKitError as error:
        return _no_toml(str(error).rstrip("."), _repeated_line(text, str(error)))
    reader = SetReader(source, places)
    plan = reader.agent_set(document)
    return Reading(plan, tuple(reader.findings))


def _bounded(text: str, places: TomlPlaces) -> str:
    """Without the agents that are too many: the parser takes seconds for thousands."""
    if places.count("agents") <= MOST_AGENTS:
        return text
    return "\n".join(places.lines[: places.line("agents", MOST_AGENTS) - 1])


def _no_toml(said: str, line: int) -> Reading:
    what = say("AgentSet", "this is not valid TOML: {said}.").format(said=said)
    return Reading(None, (Finding(what, line),))


def _repeated_line(text: str, said: str) -> int:
    """The line of the second place of a key that stands twice (the parser does not say it)."""
    found = re.search(r'Key "(.+?)" already exists', said)
    if found is None:
        return 1
    lines = [n for n, line in enumerate(text.splitlines(), 1) if re.match(rf'\s*\[*\s*"?{re.escape(found[1])}\b', line)]
    return lines[1] if len(lines) > 1 else 1
