from __future__ import annotations

from pathlib import Path

import pytest

from app.base.redaction import redacted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sent sk-proj-abcdefghijkl to it", "sent sk-… to it"),
        ("ek_0123456789", "ek_…"),
        ("Bearer abc+def/ghi==", "Bearer …"),
        ("authorization: bearer ab+cdefgh", "authorization: …"),
        ("bearer%20abcdefgh", "bearer%20…"),
        ("{'Authorization': 'Basic dXNlcjpwYXNz'}", "{'Authorization': '…'}"),
        ("x-api-key: 0123, then", "x-api-key: …, then"),
        ('{"password": "hunter2"}', '{"password": "…"}'),
        ("wss://a.example/v1?model=x&key=y failed", "wss://a.example/v1?… failed"),
        ("https://ann:hunter2@a.example/b#c", "https://a.example/b#…"),
        ("https://a.example:8443/b", "https://a.example:8443/b"),
        ("the token was refused: 3 tokens", "the token was refused: 3 tokens"),
        ("nothing of the kind? no", "nothing of the kind? no"),
    ],
)
def test_what_looks_secret_is_struck_out(text: str, expected: str) -> None:
    assert redacted(text) == expected


def test_the_persons_folder_has_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ann smith"))
    assert redacted("QFile: /home/ann smith/notes.txt") == "QFile: ~/notes.txt"
    assert redacted("file:///home/ann%20smith/notes.txt") == "file://~/notes.txt"
    assert redacted("/home/ann smithson/notes.txt") == "/home/ann smithson/notes.txt"
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    assert redacted("/etc/hosts") == "/etc/hosts"


def test_a_long_line_takes_no_long_time() -> None:
    text = "a-" * 50_000 + "://" + "?" * 50_000
    assert len(redacted(text)) < len(text)
