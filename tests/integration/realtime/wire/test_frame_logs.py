"""Every action of a person or a program puts on the wire what its recorded log says, in an order that holds.

Record anew with `pytest tests/integration/realtime/wire/test_frame_logs.py --record-frames` and read the difference:
each log is a claim about what a server of the protocol needs to be told, and when.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.frame_actions import ACTIONS
from tests.frame_log import Passed, dumped, lanes_of, loaded, log_of, out_of_order
from tests.frame_rules import broken_rules
from tests.published import client_faults, server_faults

LOGS = Path(__file__).parents[3] / "data" / "frames"
CLOSE = "(close)"


async def performed(name: str) -> list[Passed]:
    async with asyncio.timeout(30):
        return await ACTIONS[name].perform()


@pytest.mark.parametrize("name", ACTIONS)
def test_action_puts_on_the_wire_what_its_log_says(name: str, request: pytest.FixtureRequest) -> None:
    passed = asyncio.run(performed(name))
    assert out_of_order(passed, ACTIONS[name].pairs) == []
    assert broken_rules(passed) == []
    assert faults_by_the_published_types(passed) == []
    file, lines = LOGS / f"{name}.jsonl", log_of(passed)
    if request.config.getoption("--record-frames"):
        file.write_text(dumped(lines), encoding="utf-8")
    recorded, now = lanes_of(loaded(file.read_text(encoding="utf-8"))), lanes_of(loaded(dumped(lines)))
    assert now.keys() == recorded.keys()
    for lane, was in recorded.items():
        assert now[lane] == was, lane


def test_there_is_a_log_of_every_action_and_no_other() -> None:
    assert {file.stem for file in LOGS.iterdir()} == set(ACTIONS)


def faults_by_the_published_types(passed: list[Passed]) -> list[str]:
    """What the service's own client library would not call a frame of the protocol."""
    faults = []
    for one in passed:
        if one.frame["type"] != CLOSE:
            faults += client_faults(one.frame) if one.direction == ">" else server_faults(one.frame)
    return faults


def entries(*labels: str, **frame: Any) -> list[Passed]:
    return [Passed(label[0], {"type": label[2:], **frame}) for label in labels]


def test_a_log_tells_an_order_that_has_changed() -> None:
    was = log_of(entries("> a", "> b", "< c", "< d"))
    assert lanes_of(log_of(entries("> a", "< c", "> b", "< d"))) == lanes_of(was), "lanes may interleave"
    for changed in (
        entries("> b", "> a", "< c", "< d"),
        entries("> a", "> b", "< d", "< c"),
        entries("> a", "> b", "< c"),
        entries("> a", "> b", "> b", "< c", "< d"),
    ):
        assert lanes_of(log_of(changed)) != lanes_of(was)


def test_an_order_between_the_sides_is_a_pair() -> None:
    passed = entries("> create", "< done", "> create")
    assert out_of_order(passed, [("< done", "> create#2"), ("> create#1", "< done")]) == []
    for pair in (("> create#2", "< done"), ("< done", "> create"), ("> create", "< done"), ("< gone", "> create")):
        assert len(out_of_order(passed, [pair])) == 1
    assert len(out_of_order(passed, [("< done", "> create#3")])) == 1


def test_a_log_leaves_out_what_differs_from_run_to_run() -> None:
    first, second = "item_" + "a" * 20, "item_" + "b" * 20
    lines = log_of(
        [
            Passed(">", {"type": "x", "item_id": second, "event_id": "mine"}),
            Passed("<", {"type": "y", "item_id": first, "event_id": "theirs", "expires_at": 17}),
            Passed("<", {"type": "response.output_audio.delta", "item_id": second, "delta": "AAAA"}),
            Passed("<", {"type": "response.output_audio.delta", "item_id": second, "delta": "AAAA"}),
            Passed("<", {"type": "z.delta", "item_id": second, "delta": "one "}),
            Passed("<", {"type": "z.delta", "item_id": second, "delta": "two"}),
            Passed("<", {"type": "z.delta", "item_id": first, "delta": "three"}),
            Passed(">", {"type": "x", "url": "data:image/png;base64,AAAA"}),
        ]
    )
    assert [line["frame"] for line in lines] == [
        {"type": "x", "item_id": "item_2", "event_id": "mine"},
        {"type": "y", "item_id": "item_1", "expires_at": 0},
        {"type": "response.output_audio.delta", "item_id": "item_2", "delta": "<6 B>"},
        {"type": "z.delta", "item_id": "item_2", "delta": "one two"},
        {"type": "z.delta", "item_id": "item_1", "delta": "three"},
        {"type": "x", "url": "data:image/png;base64,<3 B>"},
    ]


RESPONSE = {"response": {"id": "r", "conversation_id": "c"}}
CALL = {"item": {"type": "function_call", "status": "completed", "call_id": "c"}}
OUTPUT = {"item": {"type": "function_call_output", "call_id": "c"}}


@pytest.mark.parametrize(
    ("passed", "fault"),
    [
        (entries("> input_audio_buffer.append"), "audio before the settings are in force"),
        (entries("> response.create", "> response.create"), "response.create while another one is not answered"),
        (
            [*entries("< response.created", **RESPONSE), *entries("> response.create")],
            "response.create while r runs",
        ),
        (
            [
                *entries("< response.created", "< response.done", **RESPONSE),
                *entries("> response.cancel"),
            ],
            "response.cancel while nothing runs",
        ),
        (entries("< response.output_item.done", **CALL), "call c has no output"),
        (entries("> conversation.item.create", **OUTPUT), "output of an unknown call c"),
        (
            [
                *entries("< response.output_item.done", **CALL),
                *entries("> conversation.item.create", "> conversation.item.create", **OUTPUT),
            ],
            "a second output of c",
        ),
        (entries("> conversation.item.truncate", item_id="i", audio_end_ms=1), "i cut at 1 ms of 0 ms"),
        (
            entries("> conversation.item.truncate", "> conversation.item.truncate", item_id="i", audio_end_ms=0),
            "i cut twice",
        ),
    ],
)
def test_what_no_server_could_make_sense_of_is_found(passed: list[Passed], fault: str) -> None:
    assert broken_rules(passed) == [fault]
