"""The page Connections, with real servers on the loopback behind its buttons."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from app.audio.wav_device import WavBackend
from app.base import pcm
from app.ui.settings.dialog import SettingsDialog
from app.workbench import chat_servers
from tests import wire_frames as wire
from tests.chat_server import Reply, chat_server
from tests.connections_page import dialog_of, opened, settled, type_into
from tests.memory_keyring import MemoryKeyring
from tests.wire_peer import Peer, peer

KEY = "sk-very-secret-0123456789"

pytestmark = pytest.mark.usefixtures("memory")


def test_an_own_server_is_added_tried_chosen_and_removed(stage: Any, act: Any, memory: MemoryKeyring) -> None:
    seen: list[str] = []

    async def script(one: Peer) -> None:
        assert one.socket.request is not None
        seen.append(one.socket.request.headers["Authorization"])
        await one.send(wire.session_created(model="mine-1"))
        await one.receive("response.create")
        await one.send(wire.response_done())
        await one.until_closed()

    async def body() -> None:
        page = await opened(stage)
        group = page.custom
        group.add.click()
        card = group.cards[0]
        type_into(card.name, "My server")
        type_into(card.url, "https://me:pass@voice.example.org")
        assert "secret header" in card.trouble.text()
        assert page.store.get("custom")[0].url == ""
        async with peer(script) as url:
            type_into(card.url, url)
            assert card.trouble.text() == ""
            card.new_name.setText("Authorization")
            assert card.new_secret.isChecked()
            assert not card.new_secret.isEnabled()
            card.add.click()
            card = group.cards[0]
            key = card.headers[0].key
            assert key is not None
            await settled(stage, key)
            key.field.setText(f"Bearer {KEY}")
            key.keep.click()
            await stage.until(lambda: memory.kept)
            await settled(stage, key)
            card.test.button.click()
            assert card.test.busy.isVisible() or card.test.is_running
            await stage.until(lambda: card.test.result.text())
            assert "mine-1" in card.test.result.text()
        own = page.store.get("custom")[0]
        assert seen == [f"Bearer {KEY}"]
        assert KEY not in own.model_dump_json()
        await stage.until(lambda: stage.desk.choices.connection(f"custom:{own.id}"))
        stage.desk.choose(connection=f"custom:{own.id}")
        assert stage.desk.title_of(f"custom:{own.id}") == "My server"
        assert stage.desk.title_of("custom:gone") == ""
        card.remove.click()
        await stage.until(lambda: not memory.kept)
        assert page.store.get("custom") == []
        assert page.store.get("connection") == "local"
        dialog_of(page).close()

    act(body)


def test_a_plain_header_is_kept_in_the_settings_unless_none_could_carry_it(stage: Any, act: Any) -> None:
    async def body() -> None:
        page = await opened(stage)
        page.custom.add.click()
        page.custom.cards[0].new_name.setText("X-Team")
        page.custom.cards[0].add.click()
        (header,) = page.custom.cards[0].headers
        type_into(header.field, "bl\u00fce")
        assert header.trouble.text()
        type_into(header.field, "blue")
        assert page.store.get("custom")[0].headers == {"X-Team": "blue"}
        page.custom.cards[0].new_name.setText("x-team")
        assert not page.custom.cards[0].add.isEnabled()
        header.remove.click()
        assert page.store.get("custom")[0].headers == {}
        assert page.custom.cards[0].headers == []
        dialog_of(page).close()

    act(body)


def test_a_trial_ends_with_the_dialog(stage: Any, act: Any) -> None:
    async def body() -> None:
        met, left = asyncio.Event(), asyncio.Event()

        async def script(one: Peer) -> None:
            met.set()
            try:
                await one.until_closed()
            finally:
                left.set()  # cut off or closed in good order: it came in the middle of the handshake or after

        page = await opened(stage)
        page.custom.add.click()
        async with peer(script) as url:
            type_into(page.custom.cards[0].url, url)
            attempt = page.custom.cards[0].test
            attempt.button.click()
            await met.wait()
            assert attempt.button.text() == "Stop"
            dialog_of(page).close()
            async with asyncio.timeout(3):
                await left.wait()
            await stage.until(lambda: not attempt.is_running)
            assert (attempt.button.text(), attempt.result.text()) == ("Test", "")

    act(body)


def test_a_missing_key_is_told_beside_the_button(stage: Any, act: Any) -> None:
    async def body() -> None:
        page = await opened(stage)
        attempt = page.far.attempts["openai"]
        attempt.button.click()
        await stage.until(lambda: attempt.result.text())
        assert "no key" in attempt.result.text()
        attempt.button.click()
        attempt.button.click()  # before it has begun
        await stage.until(lambda: not attempt.is_running)
        assert (attempt.button.text(), attempt.busy.isVisible(), attempt.result.text()) == ("Test", False, "")
        dialog_of(page).close()

    act(body)


def test_chat_servers_are_found_chosen_and_asked(stage: Any, act: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def listing(*models: str) -> dict[str, list[Reply]]:
        body = json.dumps({"data": [{"id": model} for model in models]}).encode()
        return {"/v1/models": [Reply((body,), content_type="application/json")]}

    async def body() -> None:
        page = await opened(stage)
        local = page.local
        assert not local.find.isVisible()
        local.brain.setCurrentIndex(1)
        local.brain.activated.emit(1)
        assert local.find.isVisible()
        local.ask.button.click()
        await stage.until(lambda: local.ask.result.text())
        assert "address first" in local.ask.result.text()
        async with chat_server(listing("llama", "qwen")) as one, chat_server(listing("phi")) as two:
            places = [("Ollama", one.port), ("vLLM", two.port)]
            find = chat_servers.find_chat_servers
            monkeypatch.setattr(chat_servers, "find_chat_servers", lambda: find(places))
            local.find.button.click()
            await stage.until(lambda: local.find.result.text())
            assert "Ollama (llama, qwen)" in local.find.result.text()
            assert (page.store.get("chat_url"), page.store.get("chat_model")) == (one.url, "llama")
            assert local.found.isVisible()
            local.found.setCurrentIndex(1)
            local.found.activated.emit(1)
            assert (page.store.get("chat_url"), page.store.get("chat_model")) == (two.url, "phi")
            local.ask.button.click()
            await stage.until(lambda: local.ask.result.text())
            assert "phi" in local.ask.result.text()
        local.brain.setCurrentIndex(0)
        local.brain.activated.emit(0)
        assert page.store.get("chat_url") is None
        assert not local.find.isVisible()
        dialog_of(page).close()

    act(body)


def test_rows_of_servers_and_of_the_proxy_are_there_when_they_are_chosen(stage: Any, act: Any) -> None:
    async def body() -> None:
        page = await opened(stage)

        def control(path: str) -> Any:
            return page.findChild(QWidget, path)

        for choice, rows in (
            ("local.stt", ["local.stt_url", "local.stt_model"]),
            ("local.tts", ["local.tts_url", "local.tts_model"]),
            ("proxy.mode", ["proxy.url", "proxy.user"]),
        ):
            box = control(choice)
            assert not any(control(row).isVisible() for row in rows)
            box.setCurrentIndex(box.findData("manual" if choice == "proxy.mode" else "server"))
            box.activated.emit(box.currentIndex())
            assert all(control(row).isVisible() for row in rows)
        assert page.local.speech_key.isVisible()
        type_into(control("proxy.url"), "http://me:secret@proxy:3128")
        assert page.store.get("proxy.url") == ""
        type_into(control("proxy.url"), "proxy:3128")
        assert page.store.get("proxy.url") == "proxy:3128"
        dialog_of(page).search.setText("proxy")
        assert control("proxy.url").isVisible()
        assert not control("local.tts_url").isVisible()
        dialog_of(page).search.setText("")
        dialog_of(page).defaults.click()
        assert page.store.get("proxy.mode") == "system"
        assert not control("proxy.url").isVisible()
        dialog_of(page).close()

    act(body)


def test_every_control_of_the_page_has_a_name_and_a_keyboard_path(stage: Any, act: Any) -> None:
    async def body() -> None:
        page = await opened(stage)
        page.custom.add.click()
        page.store.set("proxy.mode", "manual")
        card = page.custom.cards[0]
        card.new_name.setText("Authorization")
        card.add.click()
        controls = [
            child
            for kind in (QAbstractButton, QLineEdit, QComboBox)
            for child in page.findChildren(kind)
            if child.isVisible()
        ]
        assert len(controls) > 20
        for child in controls:
            inner = child.parentWidget()
            if isinstance(inner, QComboBox):
                continue  # the field of an editable chooser
            assert child.focusPolicy() & Qt.FocusPolicy.TabFocus, child.objectName()
            assert child.accessibleName() or child.text(), (child, child.objectName())  # type: ignore[attr-defined]
        dialog_of(page).close()

    act(body)


@pytest.mark.parametrize("width", [700, 1200])
def test_nothing_of_the_page_is_cut_off(stage: Any, act: Any, width: int) -> None:
    async def body() -> None:
        page = await opened(stage)
        page.custom.add.click()
        for path, value in (("proxy.mode", "manual"), ("local.tts", "server"), ("chat_url", "http://127.0.0.1:9")):
            page.store.set(path, value)
        page.refresh()
        dialog_of(page).resize(width, 640)
        await asyncio.sleep(0.05)
        inner = page.widget()
        assert inner is not None
        assert inner.width() == page.viewport().width()
        assert inner.minimumSizeHint().width() <= inner.width()
        dialog_of(page).close()

    act(body)


def test_a_voice_is_heard_and_a_missing_microphone_is_told(stage: Any, act: Any) -> None:
    loud = np.full(pcm.SESSION_RATE_HZ // 5, 9000, dtype=np.int16)
    devices = WavBackend(has_microphone=False)

    async def body() -> None:
        page = await opened(stage)
        page.place.backend = devices
        page.local.listen.button.click()
        await stage.until(lambda: page.local.listen.result.text())
        assert "no microphone" in page.local.listen.result.text()
        reply = Reply((loud.tobytes(),), content_type="audio/pcm")
        async with chat_server({"/v1/audio/speech": [reply]}) as server:
            page.store.set("local.tts_url", server.url)
            page.store.set("local.tts", "server")
            page.local.preview.button.click()
            assert page.local.preview.button.text() == "Stop"
            await stage.until(lambda: not page.local.preview.is_running, 15.0)
            assert page.local.preview.result.text() == ""
        dialog_of(page).close()

    act(body)
    assert np.count_nonzero(np.abs(devices.recorded()) > 200) > loud.size // 2


def test_a_connection_that_is_not_set_up_leads_to_the_page_when_it_is_chosen(stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.desk.renew_choices()
        actions = {action.text(): action for action in stage.window.parts.bar.connections.menu().actions()}
        (group,) = {action.actionGroup() for action in actions.values()}
        assert group.isExclusive()
        actions["OpenAI (not set up)"].trigger()
        await stage.until(lambda: stage.window.findChild(SettingsDialog) is not None)
        assert stage.desk.settings.connection == "openai"
        dialog = stage.window.findChild(SettingsDialog)
        assert dialog.current_key() == "connections"
        dialog.close()
        await asyncio.sleep(0.05)  # what the page had begun to look up ends before the loop does

    act(body)
