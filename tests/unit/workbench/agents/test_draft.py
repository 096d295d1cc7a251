"""Editing an agent set: what is changed changes, the rest stays as it was written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base import paths
from app.base.errors import ConfigError
from app.workbench.agents.draft import AgentSetDraft
from app.workbench.agents.library import difference

TEXT = """\
# A shop.
title = "Shop"  # in the chooser
colour = "red"
start = "Clerk"

# The one at the till.
[[agents]]
name = "Clerk" # friendly
instructions = \"\"\"
Sell.
\"\"\"
tools = [
  "builtin.clock", # for opening hours
  "builtin.notes",
]
handoffs = ["Boss"]

[agents.facts]
"hours" = "Always."  # true

[[agents]]
name = "Boss"
handoffs = ["Clerk"]
"""


def changed(text: str, *wanted: str) -> None:
    """The lines of the difference, without those around them."""
    lines = [line for line in difference(TEXT, text, context=0) if not line.startswith("@@")]
    assert lines == list(wanted)


@pytest.fixture
def draft() -> AgentSetDraft:
    return AgentSetDraft(TEXT)


def test_a_field_keeps_the_comment_behind_it(draft: AgentSetDraft) -> None:
    draft.set_value("title", 'My "shop"')
    changed(draft.text, '-title = "Shop"  # in the chooser', '+title = "My \\"shop\\""  # in the chooser')


def test_long_text_stays_in_lines_and_every_character_comes_back(draft: AgentSetDraft) -> None:
    said = 'Say """hello""" \\ and\n\ttabs, {date}, 김치 🥟 \x07'
    draft.set_agent_value(0, "instructions", said)
    plan = draft.read("x").plan
    assert plan is not None
    assert plan.agents[0].instructions == said.strip()
    assert '"hours" = "Always."  # true' in draft.text


def test_lists_keep_their_comments_when_something_is_added_or_taken_out(draft: AgentSetDraft) -> None:
    draft.set_agent_value(0, "tools", ["builtin.clock", "builtin.timer"])
    changed(draft.text, '-  "builtin.notes",', '+  "builtin.timer",')
    draft.set_agent_value(0, "guardrails", ["own.polite"])
    assert 'guardrails = ["own.polite"]\n' in draft.text
    draft.set_agent_value(0, "guardrails", [])
    draft.set_agent_value(0, "tools", [])
    assert "guardrails" not in draft.text
    assert "tools" not in draft.text


def test_keys_and_tables_are_added_where_they_belong(draft: AgentSetDraft) -> None:
    draft.set_agent_value(0, "voice", "ash")
    draft.set_agent_value(1, "facts", {"price / how much": "Ten."})
    draft.set_agent_value(0, "facts", {"hours": "Never."})
    draft.set_value("needs_language_model", True)
    plan = draft.read("x").plan
    assert plan is not None
    assert (plan.agents[0].voice, plan.needs_language_model) == ("ash", True)
    assert plan.agents[1].facts[0].about == ("price", "how much")
    assert '"hours" = "Never."  # true' in draft.text


COMMENTED = """\
title = "T"

# First.
[[agents]]
name = "A"

# Second,
# still.
[[agents]]
name = "B"
# inside
"""


def test_a_new_key_never_comes_between_a_comment_and_its_agent() -> None:
    draft = AgentSetDraft(COMMENTED)
    draft.set_value("description", "D")
    draft.set_agent_value(0, "voice", "ash")
    draft.set_agent_value(0, "facts", {"a": "b"})
    draft.set_agent_value(1, "voice", "coral")
    assert draft.text == COMMENTED.replace('"T"\n', '"T"\ndescription = "D"\n').replace(
        '"A"\n', '"A"\nvoice = "ash"\n\n[agents.facts]\na = "b"\n'
    ).replace("# inside\n", '# inside\nvoice = "coral"\n')


def test_another_name_goes_where_the_agent_is_named(draft: AgentSetDraft) -> None:
    draft.rename_agent(0, "Seller")
    changed(
        draft.text,
        '-start = "Clerk"',
        '+start = "Seller"',
        '-name = "Clerk" # friendly',
        '+name = "Seller" # friendly',
        '-handoffs = ["Clerk"]',
        '+handoffs = ["Seller"]',
    )


def test_agents_move_with_the_comment_above_them_and_are_copied_and_removed(draft: AgentSetDraft) -> None:
    draft.move_agent(0, 1)
    assert draft.text.index('name = "Boss"') < draft.text.index("# The one at the till.\n[[agents]]\nname =")
    draft.move_agent(1, -1)
    assert draft.text == TEXT
    draft.duplicate_agent(0, "Second")
    plan = draft.read("x").plan
    assert plan is not None
    assert [agent.name for agent in plan.agents] == ["Clerk", "Second", "Boss"]
    assert plan.agents[1].facts == plan.agents[0].facts
    draft.undo()
    assert draft.text == TEXT
    draft.remove_agent(0)
    assert "till" not in draft.text
    draft.add_agent("New")
    plan = draft.read("x").plan
    assert plan is not None
    assert [agent.name for agent in plan.agents] == ["Boss", "New"]


def test_the_last_agent_can_go_and_another_come(draft: AgentSetDraft) -> None:
    draft.remove_agent(0)
    draft.remove_agent(0)
    assert draft.read("x").plan is None
    draft.add_agent("Only")
    assert [each.key for each in draft.read("x").findings] == ["colour", "start"]


def test_typing_in_one_field_is_one_step_and_steps_are_done_again(draft: AgentSetDraft) -> None:
    for text in ("S", "Sh", "Sho"):
        draft.set_value("title", text)
    draft.set_agent_value(1, "voice", "ash")
    draft.undo()
    assert 'title = "Sho"' in draft.text
    draft.undo()
    assert draft.text == TEXT
    assert not draft.can_undo()
    draft.redo()
    assert 'title = "Sho"' in draft.text
    draft.end_step()
    draft.set_value("title", "Shop!")
    assert not draft.can_redo()
    draft.undo()
    assert 'title = "Sho"' in draft.text


@pytest.mark.parametrize(
    "text", ['title = "x\n', 'agents = [{name = "a"}, {name = "b"}]\n', 'title = "x"\nagents = 3\n']
)
def test_what_cannot_be_changed_is_told_and_changes_nothing(text: str) -> None:
    draft = AgentSetDraft(text)
    with pytest.raises(ConfigError):
        draft.move_agent(0, 1)
    with pytest.raises(ConfigError):
        draft.set_agent_value(5, "voice", "ash")
    assert (draft.text, draft.can_undo()) == (text, False)


def test_agents_written_in_one_line_can_be_edited_by_field() -> None:
    draft = AgentSetDraft('title = "x"\nagents = [{name = "a"}, {name = "b"}]\n')
    draft.set_agent_value(1, "voice", "ash")
    assert '{name = "a"}, {name = "b",voice = "ash"}' in draft.text


FIELDS = st.sampled_from(["voice", "greeting", "instructions", "handoff_description"])
STEPS: st.SearchStrategy[Any] = st.one_of(
    st.tuples(st.just("set"), st.integers(0, 2), FIELDS, st.text(max_size=30)),
    st.tuples(st.just("move"), st.integers(0, 2), st.sampled_from([-1, 1])),
    st.tuples(st.just("list"), st.integers(0, 2), st.lists(st.text(min_size=1, max_size=8), max_size=4, unique=True)),
)


@settings(max_examples=15, deadline=None)
@given(st.lists(STEPS, max_size=6))
def test_any_steps_keep_the_text_readable_and_go_all_the_way_back(steps: list[Any]) -> None:
    original = (paths.agents_dir() / "front_desk.toml").read_text(encoding="utf-8")
    draft = AgentSetDraft(original)
    for step in steps:
        match step:
            case ("set", agent, key, text):
                draft.set_agent_value(agent, key, text)
            case ("move", agent, by):
                draft.move_agent(agent, by)
            case ("list", agent, texts):
                draft.set_agent_value(agent, "handoff_examples", texts)
        draft.end_step()
        plan = draft.read("x").plan
        assert plan is not None
        assert {agent.name for agent in plan.agents} == {"Front desk", "Billing", "Technical support"}
        assert all(len(agent.facts) >= 4 for agent in plan.agents)
    while draft.can_undo():
        draft.undo()
    assert draft.text == original
