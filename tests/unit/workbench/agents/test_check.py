"""What can be said about a set without running it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.base import paths
from app.workbench.agents.check import Surroundings, check_agent_set


def found(text: str, folder: Path, **around: object) -> list[tuple[str, int | None, str, int, str]]:
    reading = check_agent_set(text, "x.toml", Surroundings(folder, **around))  # type: ignore[arg-type]
    return [(each.kind, each.agent, each.key, each.line, each.what) for each in reading.findings]


def one_agent(lines: str) -> str:
    return f'title = "T"\n[[agents]]\nname = "A"\n{lines}\n'


@pytest.mark.parametrize("name", ["restaurant", "front_desk", "everyday", "language_companion"])
def test_shipped_sets_have_no_mistakes(name: str) -> None:
    text = (paths.agents_dir() / f"{name}.toml").read_text(encoding="utf-8")
    assert [each for each in found(text, paths.agents_dir()) if each[0] == "error"] == []


@pytest.mark.parametrize(
    ("tools", "what"),
    [
        ('["builtin.clok"]', "there is no built-in tool “clok”."),
        ('["own.gone"]', "there is no tool of yours with the id “gone”."),
        ('["nonsense"]', "“nonsense” is no tool reference."),
        ('["tools/none.py#f"]', "there is no tool file “tools/none.py”."),
        ('["../x.py#f"]', "“../x.py” lies outside the set's folder."),
        ('["/etc/x.py#f"]', "“/etc/x.py” lies outside the set's folder."),
        ('["tools/link.py#f"]', "“tools/link.py” lies outside the set's folder."),
        ('["tools/good.py#missing"]', "tools/good.py has no function “missing”."),
        ('["tools/good.py#_hidden"]', "tools/good.py has no function “_hidden”."),
        ('["tools/bad.py#f"]', "invalid syntax"),
        ('["own.weather", "tools/good.py#weather"]', "A has two tools named “weather”."),
        ('["tools/good.py#current_time", "builtin.clock"]', "A has two tools named “current_time”."),
    ],
)
def test_tools_that_are_not_there_or_twice(tmp_path: Path, tools: str, what: str) -> None:
    folder = tmp_path / "sets"
    (folder / "tools").mkdir(parents=True)
    ran = tmp_path / "ran"
    (folder / "tools" / "good.py").write_text(
        f"open({str(ran)!r}, 'w').close()\ndef weather(): ...\ndef current_time(): ...\ndef _hidden(): ...\n"
    )
    (folder / "tools" / "bad.py").write_text("def f(:\n")
    (tmp_path / "outside.py").write_text("def f(): ...\n")
    (folder / "tools" / "link.py").symlink_to(tmp_path / "outside.py")
    (finding,) = found(one_agent(f"tools = {tools}"), folder, own_tools={"weather": "weather"})
    assert finding[:4] == ("error", 0, "tools", 4)
    assert what in finding[4]
    assert not ran.exists()  # looked at, never run


def test_a_handoff_takes_the_name_of_a_tool(tmp_path: Path) -> None:
    (tmp_path / "t.py").write_text("def transfer_to_b(): ...\n")
    text = one_agent('tools = ["t.py#transfer_to_b"]\nhandoffs = ["B"]') + '[[agents]]\nname = "B"\n'
    assert [each[2] for each in found(text, tmp_path)] == ["handoffs"]


def test_guardrails_and_examples_need_what_they_name(tmp_path: Path) -> None:
    text = one_agent('guardrails = ["own.polite", "own.gone", "polite"]\n[agents.examples]\nsell = ["sell"]')
    assert [(each[2], each[3]) for each in found(text, tmp_path, own_guardrails=["polite"])] == [
        ("examples", 6),
        ("guardrails", 4),
        ("guardrails", 4),
    ]


def test_a_circle_of_handoffs_and_an_agent_out_of_reach_are_notes(tmp_path: Path) -> None:
    text = (
        one_agent('handoffs = ["B"]')
        + '[[agents]]\nname = "B"\nhandoffs = ["C"]\n[[agents]]\nname = "C"\nhandoffs = ["B"]\n[[agents]]\nname = "D"\n'
    )
    told = found(text, tmp_path)
    assert [(each[0], each[1], each[2]) for each in told] == [("note", 1, "handoffs"), ("note", 3, "name")]
    assert "B → C → B" in told[0][4]


def test_very_long_instructions_are_a_note(tmp_path: Path) -> None:
    text = one_agent(f'instructions = "{"x" * 20_000}"')
    assert [(each[0], each[2]) for each in found(text, tmp_path)] == [("note", "instructions")]


def test_markup_in_names_is_only_text(tmp_path: Path) -> None:
    text = 'title = "<b>T</b>"\n[[agents]]\nname = "<img src=x>"\nhandoffs = ["<script>"]\n'
    assert "<script>" in found(text, tmp_path)[0][4]
