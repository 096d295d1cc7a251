"""What holds on every wire, whatever was done: checked over what passed at the client's socket, in that order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pybase64

from tests.frame_log import Passed

BYTES_A_MS = 48


def broken_rules(passed: Iterable[Passed]) -> list[str]:
    """What a server of the protocol would have to refuse or would misunderstand, in words."""
    book = _RuleBook()
    for one in passed:
        handler = getattr(book, _method(one), None)
        if handler is not None:
            handler(one.frame)
    return [*book.faults, *(f"call {call_id} has no output" for call_id in book.calls - book.outputs)]


def _method(one: Passed) -> str:
    side = "sent" if one.direction == ">" else "got"
    return f"{side}_{one.frame['type'].replace('.', '_')}"


class _RuleBook:
    def __init__(self) -> None:
        self.faults: list[str] = []
        self.calls: set[str] = set()
        self.outputs: set[str] = set()
        self._is_set_up = False
        self._is_asked = False
        self._active = ""
        self._received: dict[str, int] = {}
        self._cut: set[str] = set()

    def got_session_updated(self, _: dict[str, Any]) -> None:
        self._is_set_up = True

    def sent_input_audio_buffer_append(self, _: dict[str, Any]) -> None:
        self._expect(self._is_set_up, "audio before the settings are in force")

    def sent_response_create(self, frame: dict[str, Any]) -> None:
        if frame.get("response", {}).get("conversation") == "none":
            return
        self._expect(not self._active, f"response.create while {self._active} runs")
        self._expect(not self._is_asked, "response.create while another one is not answered")
        self._is_asked = True

    def got_response_created(self, frame: dict[str, Any]) -> None:
        if frame["response"]["conversation_id"] is None:
            return
        self._active = frame["response"]["id"]
        self._is_asked = False

    def got_response_done(self, frame: dict[str, Any]) -> None:
        if frame["response"]["id"] == self._active:
            self._active = ""

    def sent_response_cancel(self, _: dict[str, Any]) -> None:
        self._expect(bool(self._active) or self._is_asked, "response.cancel while nothing runs")

    def got_response_output_item_done(self, frame: dict[str, Any]) -> None:
        item = frame["item"]
        if item["type"] == "function_call" and item["status"] == "completed":
            self.calls.add(item["call_id"])

    def sent_conversation_item_create(self, frame: dict[str, Any]) -> None:
        item = frame["item"]
        if item["type"] != "function_call_output":
            return
        self._expect(item["call_id"] in self.calls, f"output of an unknown call {item['call_id']}")
        self._expect(item["call_id"] not in self.outputs, f"a second output of {item['call_id']}")
        self.outputs.add(item["call_id"])

    def got_response_output_audio_delta(self, frame: dict[str, Any]) -> None:
        item_id = frame["item_id"]
        self._received[item_id] = self._received.get(item_id, 0) + len(pybase64.b64decode(frame["delta"]))

    def sent_conversation_item_truncate(self, frame: dict[str, Any]) -> None:
        item_id, heard_ms = frame["item_id"], frame["audio_end_ms"]
        received_ms = self._received.get(item_id, 0) // BYTES_A_MS
        self._expect(0 <= heard_ms <= received_ms, f"{item_id} cut at {heard_ms} ms of {received_ms} ms")
        self._expect(item_id not in self._cut, f"{item_id} cut twice")
        self._cut.add(item_id)

    def _expect(self, holds: bool, otherwise: str) -> None:
        if not holds:
            self.faults.append(otherwise)
