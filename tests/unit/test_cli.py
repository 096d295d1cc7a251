from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest

from app import cli, cli_parser
from app.base import log, paths


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    yield
    log.configure("WARNING")
    logging.getLogger("app").handlers.clear()


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
