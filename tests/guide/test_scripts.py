"""The guide's scripts do what they say, against the engine of this machine: only the address is the test's."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.call_control_peer import KEY, Sideband, call_service
from tests.engine_parts import silence, tone
from tests.guide.parts import SCRIPTS, overhearing, run, script
from tests.session_parts import Reader
from tests.tool_servers.start import good_command, left_running


def test_the_quick_start_runs_as_a_program() -> None:
    async def scenario(url: str) -> str:
        program = await asyncio.create_subprocess_exec(
            sys.executable,
            str(SCRIPTS / "quickstart.py"),
            env={**os.environ, "REALTIME_URL": url, "PYTHONPATH": os.getcwd()},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        told, _ = await program.communicate()
        assert program.returncode == 0, told.decode()
        return told.decode()

    told = run(scenario)
    for words in ("agent started: Assistant", "new item: item", "audio: 4800 bytes of item", "agent ended: Assistant"):
        assert words in told
    assert "error" not in told


def test_the_quick_start_sees_the_events_of_an_answer_in_order() -> None:
    kinds = run(script("quickstart").main)
    wanted = ["history_added", "agent_start", "audio", "audio_end", "response_done", "agent_end"]
    assert [kind for kind in dict.fromkeys(kinds) if kind in wanted] == wanted


def test_the_quick_start_has_a_line_for_every_kind_of_event(capsys: pytest.CaptureFixture[str]) -> None:
    source = (SCRIPTS / "quickstart.py").read_text()
    named = [line.split('"')[1] for line in source.splitlines() if "if event.type ==" in line][:15]
    assert set(named) == {
        *"agent_start agent_end handoff tool_start tool_end tool_approval_required audio audio_end".split(),
        *"audio_interrupted history_added history_updated guardrail_tripped".split(),
        *"input_audio_timeout_triggered error raw_model_event".split(),
    }


def test_a_spoken_turn_is_understood_and_answered() -> None:
    async def microphone() -> AsyncIterator[bytes]:
        for start in range(0, len(SPOKEN), 4800):
            yield SPOKEN[start : start + 4800]
            await asyncio.sleep(0)

    SPOKEN = silence(200) + tone(640) + silence(640)
    understood, audio = run(lambda url: script("quickstart_voice").main(url, microphone()), heard="good morning")
    assert understood == "good morning"
    assert len(audio) > 4800


def test_tools_are_called_with_what_was_asked() -> None:
    questions = ("What is the weather in Bonn?", "Book a haircut tomorrow at three.")
    calendar, outputs = run(lambda url: script("tools").main(url, *questions))
    assert outputs[0].lower() == "it is sunny in bonn."
    assert len(outputs) == 2
    assert len(calendar.entries) == 1
    assert calendar.entries[0].startswith("haircut")


@pytest.mark.parametrize(
    ("question", "who", "notes"),
    [
        ("I need billing support.", "Billing Support", []),
        ("I need technical support.", "Technical Support", ["someone went to technical support"]),
    ],
)
def test_the_front_desk_hands_over(question: str, who: str, notes: list[str]) -> None:
    assert run(lambda url: script("handoffs").main(url, question)) == (who, notes)


def test_a_guardrail_stops_the_secret() -> None:
    assert run(lambda url: script("guardrail").main(url, "What is the secret word?")) == [
        "sensitive_data_check",
        "cancelled",
    ]
    assert run(lambda url: script("guardrail").main(url, "Hello!")) == ["completed"]


def test_a_model_that_does_not_obey_is_not_asked_for_ever() -> None:
    async def scenario(url: str) -> list[str]:
        stubborn = script("guardrail")
        session = await stubborn.runner.run(model_config={"url": url})
        reader = Reader(session)
        async with session:
            for turn in (1, 2):
                await session.send_message("What is the secret word?")
                await reader.until("guardrail_tripped", 4 * turn)
                await reader.until("response_done", 4 * turn)
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.3):
                        await reader.until("response_started", 4 * turn + 1)
        return [event.status for event in reader.of("response_done")]

    assert run(scenario) == ["cancelled"] * 8


def test_only_large_orders_wait_for_a_person() -> None:
    asked = '{"number": 12}'

    def decide(arguments: str) -> str:
        assert json.loads(arguments) == json.loads(asked)
        return "yes"

    seen = run(lambda url: script("approvals").main(url, decide, "Cancel order 3.", "Cancel order 12."))
    assert seen[0] == "Order 3 is cancelled."
    assert json.loads(seen[1].removeprefix("asked ")) == {"number": 12}
    assert seen[2] == "Order 12 is cancelled."


def test_a_refusal_leaves_the_order_alone_and_always_asks_once() -> None:
    refused = run(lambda url: script("approvals").main(url, lambda _: "no", "Cancel order 12."))
    assert refused[1:] == ["The person said no."]
    questions = ("Cancel order 12.", "Cancel order 13.")
    always = run(lambda url: script("approvals").main(url, lambda _: "always", *questions))
    assert [entry.split()[0] for entry in always] == ["asked", "Order", "Order"]


def test_the_history_holds_text_and_picture_and_forgets_what_is_deleted() -> None:
    lines, left = run(script("history").main)
    assert lines[0] == "user: Hello, look at this. + InputImage"
    assert lines[1].startswith("agent: ")
    assert [item.role for item in left] == ["assistant"]


def test_an_answer_to_a_held_key_is_cut_where_it_was_heard() -> None:
    item = run(lambda url: script("push_to_talk").main(url, tone(600)), heard="tell me a story")
    assert item.heard_ms is not None
    assert 0 < item.heard_ms < 2000


def test_a_player_of_ones_own_decides_what_was_heard() -> None:
    item = run(lambda url: script("playback").main(url, 80))
    assert item.heard_ms == 80


def test_headers_go_out_as_they_are() -> None:
    async def scenario(url: str) -> tuple[str | None, bytes]:
        async with overhearing(url) as (relay, heads):
            session_id = await script("azure").main(f"{relay}?model=my-deployment", "secret")
        return session_id, heads[0]

    session_id, head = run(scenario)
    assert session_id
    assert b"api-key: secret" in head
    assert b"authorization" not in head.lower()
    assert b"model=my-deployment " in head


def test_a_listener_hears_everything_the_server_says() -> None:
    counts = run(script("listener").main)
    assert counts["conversation.item.added"] >= 2
    assert counts["response.created"] == counts["response.done"] == 1


def test_the_model_works_alone() -> None:
    collector = run(script("direct_model").main)
    assert "You rolled [6, 6]." in collector.text
    assert {"connection_status", "session_updated", "function_call", "turn_started", "usage"} <= set(collector.seen)


def test_a_transport_of_ones_own_carries_the_conversation() -> None:
    socket = run(script("transport").main)
    assert socket.sent >= 3
    assert socket.received > 10
    assert socket.close_code == 1000


def test_hooks_tell_the_run_in_order() -> None:
    assert run(script("hooks").main) == [
        "Croupier starts",
        "flip_coin said Heads.",
        "Croupier starts",
        "Croupier ended with Heads.",
    ]


def test_settings_and_agent_change_while_people_talk() -> None:
    name, patched, changed = run(script("live_changes").main)
    assert name == "Night shift"
    detection = patched["audio"]["input"]["turn_detection"]
    assert (detection["type"], detection["silence_duration_ms"]) == ("server_vad", 400)
    assert patched["audio"]["output"]["speed"] == 1.1
    assert changed["instructions"] == "You answer by night."
    assert changed["audio"]["input"]["turn_detection"] == detection


def test_a_call_is_accepted_answered_and_hung_up() -> None:
    async def caller(line: Sideband) -> None:
        await line.join()
        greet = await line.receive("response.create")
        await line.say("r1", "a1", "Good morning.", tag=greet["event_id"])
        await line.finish("r1", "a1", "Good morning.")
        await line.hear("u1", "When are you open on Friday?")
        await line.call_tool("r2", "opening_hours", {"day": "Friday"})
        assert (await line.output())["output"] == "Friday: 7 to 18"
        await line.receive("response.create")
        await line.say("r3", "a2", "From seven.")
        await line.finish("r3", "a2", "From seven.")
        await line.press("#")
        await line.until_closed()

    async def scenario() -> None:
        async with call_service() as service:
            service.script = caller
            service.ring("rtc_1")
            said = await script("sip_attach").main("rtc_1", service.base_url, service.url, KEY)
        assert said == ["Good morning.", "When are you open on Friday?", "From seven."]
        assert service.calls["rtc_1"].state == "ended"

    asyncio.run(scenario())


def test_a_server_of_tools_joins_and_leaves_with_the_session() -> None:
    offered = run(lambda url: script("tool_servers").main(url, *good_command()["args"]))
    assert "add" in offered
    assert left_running() == []


def test_every_script_is_run_here() -> None:
    source = Path(__file__).read_text()
    names: list[Any] = [path.stem for path in SCRIPTS.glob("*.py")]
    assert [name for name in names if f'script("{name}")' not in source] == []
