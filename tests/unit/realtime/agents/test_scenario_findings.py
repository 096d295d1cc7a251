"""Everything that is wrong with a set, told at once."""

from __future__ import annotations

import pytest
import tomlkit

from app.realtime.agents.finding import Finding
from app.realtime.agents.scenario_text import read_agent_set

MANY = """\
title = 3
start = "Nobody"
colour = "red"

[[agents]]
name = "Host"
voice = true
handoffs = ["Host", "Bos"]
guardrails = ["own.polite"]

[[agents]]
name = "Host"

[[agents]]
greeting = "Hi"

[[agents]]
name = "Boss"
"""


def test_every_mistake_is_told_with_its_agent_key_and_line() -> None:
    reading = read_agent_set(MANY, "x.toml")
    assert [(each.agent, each.key, each.line) for each in reading.findings] == [
        (None, "title", 1),
        (None, "colour", 3),
        (0, "voice", 7),
        (1, "name", 12),
        (2, "name", 14),
        (None, "start", 2),
        (0, "handoffs", 8),
        (0, "handoffs", 8),
        (None, "title", 1),
    ]
    assert reading.plan is not None
    assert [agent.name for agent in reading.plan.agents] == ["Host", "Host", "", "Boss"]
    assert [guardrail.text for guardrail in reading.plan.agents[0].guardrails] == ["own.polite"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("title = 3", "text in quotes"),
        ('needs_language_model = "yes"', "true or false"),
        ('try_saying = "hello"', "a list"),
        ('facts = "none"', "a table"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_with_the_right_one(line: str, wanted: str) -> None:
    in_agent = line.startswith("facts")
    text = f'[[agents]]\nname = "Host"\n{line}\n' if in_agent else f'{line}\n[[agents]]\nname = "Host"\n'
    assert any(wanted in each.what for each in read_agent_set(text, "x.toml").findings)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 3000 + "]" * 3000,
        "a = " + "{a=" * 3000 + "1" + "}" * 3000,
        ".".join(["a"] * 3000) + " = 1",
        "[" + ".".join(["a"] * 3000) + "]",
    ],
)
def test_deep_nesting_is_a_finding(text: str) -> None:
    reading = read_agent_set(text, "x.toml")
    assert reading.plan is None
    assert "valid TOML" in reading.findings[0].what


def test_thousands_of_agents_or_names_are_not_read() -> None:
    agents = 'title = "T"\n' + "".join(f'[[agents]]\nname = "a{number}"\n' for number in range(300))
    names = ", ".join(f'"builtin.x{number}"' for number in range(3000))
    for text in (agents, f'title = "T"\n[[agents]]\nname = "a"\ntools = [{names}]\n'):
        reading = read_agent_set(text, "x.toml")
        assert ["at most" in each.what for each in reading.findings] == [True]
        assert reading.plan is not None
        assert max(len(reading.plan.agents), len(reading.plan.agents[0].tools)) <= 1000


def test_agents_beyond_the_limit_are_counted_and_not_even_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = tomlkit.parse

    def noted(text: str) -> tomlkit.TOMLDocument:
        parsed.append(text)
        return parse(text)

    monkeypatch.setattr(tomlkit, "parse", noted)
    text = 'title = "T"\n' + "".join(f'[[agents]]\nname = "a{number}"\n' for number in range(3000))
    reading = read_agent_set(text, "x.toml")
    assert [(each.what, each.line) for each in reading.findings if "at most" in each.what] == [
        ("the set has 3000 agents; at most 200 are read.", 402)
    ]
    assert [text.count("[[agents]]") for text in parsed] == [200]


def test_a_finding_as_an_error_names_file_and_line() -> None:
    error = Finding("the agent has no name.", 7, "As in: name.").as_error("my.toml")
    assert (error.message, error.hint) == ("my.toml:7: the agent has no name.", "As in: name.")
