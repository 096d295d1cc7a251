from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from app import cli, cli_parser
from app.base import paths

ROOT = Path(__file__).resolve().parents[2]


pytestmark = pytest.mark.usefixtures("log_as_before")


@pytest.mark.parametrize("keeps_log", [True, False])
def test_a_command_writes_a_log_where_the_settings_want_one(keeps_log: bool) -> None:
    paths.config_dir().mkdir(parents=True)
    (paths.config_dir() / "settings.json").write_text(json.dumps({"privacy": {"keeps_log": keeps_log}}))
    assert cli.run(cli_parser.parse(["agents"])) == 0
    logging.getLogger("app.ui").warning("something")
    assert (paths.log_dir() / "agents.log").exists() == keeps_log


def test_the_log_level_of_the_settings_is_the_windows_and_the_engines_alone() -> None:
    paths.config_dir().mkdir(parents=True)
    (paths.config_dir() / "settings.json").write_text(json.dumps({"advanced": {"log_level": "DEBUG"}}))
    cli.run(cli_parser.parse(["agents"]))
    assert logging.getLogger("app").level == logging.WARNING


@pytest.mark.parametrize("command", ["", "talk"])
def test_help_and_manual_and_readme_name_every_kind_of_connection(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`workbench.destination` takes a service, a name that the person gave, or an address."""
    with pytest.raises(SystemExit):
        cli_parser.parse([command, "--help"] if command else ["--help"])
    manual = (ROOT / "packaging" / "linux" / "sidetone.1").read_text(encoding="utf-8")
    texts = {
        "help": capsys.readouterr().out.rpartition("--connection NAME|URL")[2][:400],
        "manual": manual.rpartition("fB\\-\\-connection\\fR \\fINAME\\fR|\\fIURL")[2].partition(".TP")[0],
        "README": (ROOT / "README.md").read_text(encoding="utf-8").partition("`--connection openai`")[2][:300],
    }
    for place, text in texts.items():
        for word in ("local", "azure", "name", "URL"):
            assert word in text, (place, word)
