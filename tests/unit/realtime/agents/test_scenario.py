"""Agent sets: loading the shipped ones, and messages with FILE:LINE for everything that can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.base import paths
from app.base.errors import ConfigError
from app.realtime.agents.scenario import AgentSet, find_agent_set, load_agent_set, parse_agent_set
from app.realtime.agents.script import parse_description, parse_script
from app.tools.own import OwnTools

GOOD = """\
title = "Shop"

[[agents]]
name = "Clerk"
greeting = "Hi."
instructions = "Sell."
tools = [
  "builtin.clock",
  "tools/shop.py#sell",
]
handoffs = ["Boss"]

[agents.facts]
"hours / when are you open" = "Always."

[agents.examples]
sell = [
  "sell me {count} apples",
]

[[agents]]
name = "Boss"
voice = "coral"
handoffs = ["Clerk"]
handoff_description = "Decides."
handoff_examples = ["talk to the boss"]
"""
TOOLS = '''\
def sell(count: int) -> str:
    """Sell apples. For example: "{count} apples please".

    Args:
        count: how many apples
    """
    return f"{count} sold"
'''


def write(folder: Path, text: str = GOOD, tools: str = TOOLS) -> Path:
    (folder / "tools").mkdir(exist_ok=True)
    (folder / "tools" / "shop.py").write_text(tools, encoding="utf-8")
    file = folder / "shop.toml"
    file.write_text(text, encoding="utf-8")
    return file


def load(file: Path) -> AgentSet:
    """With the set's files in this process: what a process of their own is for is tested where it lives."""
    return load_agent_set(file, own=OwnTools(runs_here=lambda _: True))


def wrong(text: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        parse_agent_set(text, "shop.toml")
    return caught.value


def wrong_file(folder: Path, text: str = GOOD, tools: str = TOOLS) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        load(write(folder, text, tools))
    return caught.value


def test_a_set_becomes_agents(tmp_path: Path) -> None:
    loaded = load(write(tmp_path))
    assert (loaded.name, loaded.title, loaded.starting_agent.name) == ("shop", "Shop", "Clerk")
    clerk, boss = loaded.agents["Clerk"], loaded.agents["Boss"]
    assert [tool.name for tool in clerk.tools] == ["current_time", "current_date", "sell"]
    assert clerk.handoffs == [boss]
    assert boss.handoffs == [clerk]  # a circle is fine
    assert boss.voice == "coral"
    script = parse_script(str(clerk.instructions))
    assert (script.text, script.greeting, script.facts[0].about) == ("Sell.", "Hi.", ("hours", "when are you open"))
    examples = parse_description(clerk.tools[2].description).examples
    assert examples == ("sell me {count} apples", "{count} apples please")
    assert parse_description(boss.handoff_description or "").examples == ("talk to the boss",)


@pytest.mark.parametrize("name", ["restaurant", "front_desk", "everyday", "language_companion"])
def test_every_shipped_set_loads_and_says_what_to_try(name: str) -> None:
    loaded = load_agent_set(find_agent_set(name))
    assert loaded.title
    assert loaded.description
    assert loaded.try_saying
    assert loaded.needs_language_model is (name == "language_companion")
    assert all(parse_script(str(agent.instructions)).greeting for agent in loaded.agents.values())


def test_the_language_companion_writes_in_four_languages() -> None:
    agents = load_agent_set(find_agent_set("language_companion")).agents
    for name, letters in (("Korean", "한국어"), ("Japanese", "日本語"), ("Chinese", "中文")):
        assert letters in str(agents[name].instructions)


def test_sets_are_found_by_name_and_by_path(tmp_path: Path) -> None:
    file = write(tmp_path)
    assert find_agent_set(str(file)) == file
    assert find_agent_set("restaurant") == paths.agents_dir() / "restaurant.toml"
    paths.own_agents_dir().mkdir(parents=True)
    own = write(paths.own_agents_dir())
    assert find_agent_set("shop") == own


def test_an_unknown_set_is_said_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        find_agent_set("restaurnt")
    assert "“restaurnt”" in caught.value.message
    assert "Did you mean “restaurant”?" in caught.value.hint
    for act in (find_agent_set, load_agent_set):
        with pytest.raises(ConfigError, match="There is no agent set"):
            act(str(tmp_path / "none.toml"))


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('title = "x"\nagents = [\n', "shop.toml:2: this is not valid TOML: the file ends", ""),
        ('title = "x"\ntitle = "y"\n', "shop.toml:2: this is not valid TOML", ""),
        ('title = "x\n', "shop.toml:1: this is not valid TOML", ""),
        ("[a]\nb = 1\n[a]\n", "shop.toml:3: this is not valid TOML", ""),
        ("[a]\nb.c = 1\n[a.b]\nd = 1\n", "shop.toml:1: this is not valid TOML: Redefinition", ""),
        ("a = {b = 1, b = 2}\n", "shop.toml:1: this is not valid TOML: Key", ""),
        ('title = {}\n[[agents]]\nname = "A"\n', "shop.toml:1: title must be text in quotes, not a table", ""),
        ('title = []\n[[agents]]\nname = "A"\n', "shop.toml:1: title must be text in quotes, not a list", ""),
        ("", "shop.toml:1: the set has no agents", "[[agents]]"),
        ('title = "x"\n', "shop.toml:1: the set has no agents", ""),
        ('[[agents]]\nname = "A"\n', "shop.toml:1: the set needs a title", ""),
        ('title = "x"\nagents = ["A"]\n', "shop.toml:2: an agent must be a table", ""),
        ('title = "x"\n[[agents]]\n', "shop.toml:2: the agent has no name", ""),
        (
            'titel = "x"\n[[agents]]\nname = "A"\n',
            "shop.toml:1: an agent set has no key “titel”",
            "Did you mean “title”",
        ),
        ('title = 3\n[[agents]]\nname = "A"\n', "shop.toml:1: title must be text in quotes, not 3", ""),
    ],
)
def test_mistakes_of_the_whole_set(text: str, message: str, hint: str) -> None:
    error = wrong(text)
    assert error.message.startswith(message)
    assert hint in error.hint


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ('greeting = "Hi."', 'greting = "Hi."', "5: an agent has no key “greting”", "Did you mean “greeting”?"),
        ('greeting = "Hi."', "greeting = true", "5: greeting must be text in quotes, not true", ""),
        ("handoffs = [", "handoffs = 1 #", "11: handoffs must be a list, not 1", ""),
        ('["Boss"]', '["Bos"]', "11: Clerk hands over to “Bos”, which is no agent", "Did you mean “Boss”?"),
        ('["Boss"]', '["Clerk"]', "11: Clerk cannot hand over to itself", ""),
        ('["Boss"]', '["Boss", "Boss"]', "11: handoffs names “Boss” twice", ""),
        ('"builtin.clock"', "7", "8: tools must hold texts in quotes, not 7", ""),
        ('"Always."', "24", "14: the fact “hours / when are you open” must be text", ""),
        ('"hours / when', '"hours: when', "14: what a fact is about must be words without a colon", ""),
        ("sell = [", "sell = 3 #[", "17: the examples of sell must be a list", ""),
        ('name = "Boss"', 'name = "Clerk"', "22: there are two agents named “Clerk”", ""),
    ],
)
def test_mistakes_of_an_agent(old: str, new: str, message: str, hint: str) -> None:
    text = GOOD.replace(old, new)
    if new.endswith("#["):
        text = text.replace('\n  "sell me {count} apples",\n]', "")
    error = wrong(text)
    assert error.message.startswith(f"shop.toml:{message}")
    assert hint in error.hint


def test_a_start_that_is_no_agent() -> None:
    error = wrong('title = "x"\nstart = "Clark"\n' + GOOD.partition("\n")[2])
    assert error.message == "shop.toml:2: there is no agent “Clark” to start with."
    assert "Did you mean “Clerk”?" in error.hint


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("builtin.clock", "builtin.clok", ":8: there is no built-in tool “clok”", "Did you mean “clock”?"),
        ("builtin.clock", "clock", ":8: “clock” is no tool reference", "builtin.<name>"),
        ("shop.py#sell", "shop.py#sel", ":9: tools/shop.py has no function “sel”", "Did you mean “sell”?"),
        ("tools/shop.py#sell", "tools/none.py#sell", ":9: there is no tool file “tools/none.py”", "Looked for"),
        ("tools/shop.py#sell", "../shop.py#sell", ":9: “../shop.py” lies outside the set's folder", "beside or below"),
        ("tools/shop.py#sell", "/etc/x.py#sell", ":9: “/etc/x.py” lies outside the set's folder", ""),
        ('"builtin.clock",', '"tools/shop.py#sell2",', ":8: tools/shop.py has no function “sell2”", ""),
        ("sell = [", "sel = [", ":18: there are examples for “sel”, which is no tool of Clerk", "Did you mean “sell”?"),
        ("{count} apples", "{number} apples", ":18: sell has no parameter “number”", "Parameters: count"),
    ],
)
def test_mistakes_in_tool_references(tmp_path: Path, old: str, new: str, message: str, hint: str) -> None:
    error = wrong_file(tmp_path, GOOD.replace(old, new, 1))
    assert error.message.startswith(f"{tmp_path / 'shop.toml'}{message}")
    assert hint in error.hint


def test_two_tools_of_one_name(tmp_path: Path) -> None:
    error = wrong_file(tmp_path, GOOD.replace('"builtin.clock"', '"python tools/shop.py#sell"'))
    assert ":9: Clerk has two tools named “sell”" in error.message
    tools = TOOLS.replace("def sell", "def transfer_to_boss")
    text = GOOD.replace("#sell", "#transfer_to_boss").partition("[agents.examples]")[0]
    text += GOOD[GOOD.index('[[agents]]\nname = "Boss"') :]
    assert ":11: Clerk has two tools named “transfer_to_boss”" in wrong_file(tmp_path, text, tools).message


def test_a_tool_file_that_raises_is_named_with_its_line(tmp_path: Path) -> None:
    error = wrong_file(tmp_path, tools="import math\n\nmath.sqrt(-1)\n" + TOOLS)
    assert f"{tmp_path / 'shop.toml'}:9: tools/shop.py:3: the tool file failed" in error.message
    assert "ValueError" in error.message
    assert "tools/shop.py:2: this is not valid Python" in wrong_file(tmp_path, tools="x = 1\ndef (:\n").message


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.py"
    outside.write_text(TOOLS, encoding="utf-8")
    folder = tmp_path / "set"
    folder.mkdir()
    file = write(folder)
    (folder / "tools" / "shop.py").unlink()
    (folder / "tools" / "shop.py").symlink_to(outside)
    with pytest.raises(ConfigError, match="outside the set's folder"):
        load(file)


def test_files_that_are_no_text(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(b'title = "x"\n\xff\n')
    with pytest.raises(ConfigError, match=r"x\.toml:2: the file is not UTF-8"):
        load(file)
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)
    file.write_bytes(b"#" * 1_000_001)
    with pytest.raises(ConfigError, match="larger than"):
        load(file)


def test_two_loads_share_nothing(tmp_path: Path) -> None:
    file = write(tmp_path)
    one, other = load(file), load(file)
    assert one.agents["Clerk"] is not other.agents["Clerk"]
    assert one.agents["Clerk"].handoffs[0] is one.agents["Boss"]
