"""This computer: what hears, thinks and speaks in its own engine."""

from __future__ import annotations

import importlib.util
import shutil
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from app.ui.fields import ChoiceBox
from app.ui.settings.connections.attempt import Attempt, Outcome
from app.ui.settings.connections.key_field import KeyField
from app.ui.settings.page import Page
from app.ui.settings.row import Row

LISTEN_S = 4
ENGLISH_SENTENCE = "Good morning. This is how the agents sound."


class LocalGroup(QObject):
    """Rows; those of a server are there when one is chosen."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._wants_server = False  # chosen, and no address yet
        page.form.heading(self.tr("This computer"))
        self._add_brain()
        self._add_recognition()
        self._add_voice()
        self.speech_key = self._key("speech", self.tr("Speech servers: key"), "local.speech_key")
        self._speech_key_row = page.form.row(self.tr("Key of the speech servers"), self.speech_key)
        page.store.changed.connect(self._on_store_changed)

    def refresh(self) -> None:
        """Show the settings and the rows that they want."""
        store = self._page.store
        url = store.get("chat_url")
        with QSignalBlocker(self.brain), QSignalBlocker(self.model):
            self.brain.setCurrentIndex(1 if url or self._wants_server else 0)
            self.model.setEditText(store.get("chat_model") or "")
        self._show_rows()
        for key in (self.chat_key, self.speech_key):
            key.refresh()

    def leave(self) -> None:
        """Stop what runs."""
        for key in (self.chat_key, self.speech_key):
            key.leave()
        for attempt in (self.find, self.ask, self.listen, self.preview):
            attempt.stop()

    # -- rows -------------------------------------------------------------------------------------------------

    def _add_brain(self) -> None:
        form = self._page.form
        self.brain = ChoiceBox(self._page.look)
        self.brain.addItem(self.tr("Offline: the agents’ own words and tools"), "offline")
        self.brain.addItem(self.tr("A chat server with a language model"), "server")
        self.brain.activated.connect(self._on_brain_activated)
        form.row(self.tr("Answers come from"), self.brain)
        self.find = self._attempt(self.tr("Find servers on this computer"), self._find_servers)
        self.found = ChoiceBox(self._page.look)
        self.found.setAccessibleName(self.tr("Servers that were found"))
        self.found.activated.connect(self._on_found_activated)
        self.ask = self._attempt(self.tr("Test and list its models"), self._ask_server)
        self.model = ChoiceBox(self._page.look)
        self.model.setEditable(True)
        self.model.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        name = self.model.lineEdit()
        assert name is not None  # it is editable
        name.setPlaceholderText(self.tr("The first one it lists"))
        name.setAccessibleName(self.tr("Model"))
        name.editingFinished.connect(self._on_model_editing_finished)
        self.model.activated.connect(self._on_model_editing_finished)
        self.chat_key = self._key("chat", self.tr("Chat server: key"), "local.chat_key")
        find = form.row(
            self.tr("Local servers"),
            self.find,
            text=self.tr("Looks for Ollama, LM Studio, llama.cpp and vLLM at their usual ports."),
        )
        self._found_row = form.row(self.tr("Found"), self.found)
        self._brain_rows: tuple[Row, ...] = (
            find,
            form.line("chat_url", self.tr("Address"), hint="http://127.0.0.1:11434/v1", check=self._server_problem),
            form.row(self.tr("Key of the chat server"), self.chat_key, text=self.tr("Local servers need none.")),
            form.row(self.tr("Chat server"), self.ask),
            form.row(self.tr("Model"), self.model),
        )

    def _add_recognition(self) -> None:
        form = self._page.form
        form.choice(
            "local.stt",
            self.tr("Speech recognition"),
            [("built_in", self.tr("Built in (English)")), ("server", self.tr("A server"))],
        )
        self._recognition_rows = self._server_rows("stt", "whisper-1")
        self.listen = self._attempt(self.tr("Say something"), self._preview_recognition)
        form.row(
            self.tr("What it understands"),
            self.listen,
            text=self.tr("Listens for four seconds and shows the words; nothing is kept."),
        )

    def _add_voice(self) -> None:
        form = self._page.form
        form.choice("local.tts", self.tr("Voice"), self._voices())
        self._voice_rows = self._server_rows("tts", "tts-1")
        self.preview = self._attempt(self.tr("Play a sentence"), self._preview_voice)
        form.row(self.tr("How it sounds"), self.preview)

    def _voices(self) -> list[tuple[str, str]]:
        """What this computer has; a choice that is not offered any more stays as it is."""
        voices = [("auto", self.tr("The best one of this computer"))]
        if shutil.which("flite"):
            voices.append(("flite", self.tr("Flite (English)")))
        if importlib.util.find_spec("espeakng_loader") is not None:
            voices.append(("espeak", self.tr("eSpeak NG (many languages)")))
        return [*voices, ("server", self.tr("A server"))]

    def _server_rows(self, part: str, model: str) -> tuple[Row, Row]:
        form = self._page.form
        return (
            form.line(
                f"local.{part}_url",
                self.tr("Address"),
                hint="http://127.0.0.1:8000/v1",
                text=self.tr("An OpenAI-compatible server. Without an address this computer does it itself."),
                check=self._server_problem,
            ),
            form.line(f"local.{part}_model", self.tr("Model"), hint=model),
        )

    def _attempt(self, text: str, what: Any) -> Attempt:
        return Attempt(self._page.place, self._page.look, text, what)

    def _key(self, name: str, label: str, source: str) -> KeyField:
        hint = self.tr("Paste the key here")
        return KeyField(self._page.place, self._page.look, name, label, source=source, hint=hint)

    def _show_rows(self) -> None:
        form, store = self._page.form, self._page.store
        is_server = self.brain.currentData() == "server"
        hears, speaks = store.get("local.stt") == "server", store.get("local.tts") == "server"
        form.want(is_server, *self._brain_rows)
        form.want(is_server and self.found.count() > 1, self._found_row)
        form.want(hears, *self._recognition_rows)
        form.want(speaks, *self._voice_rows)
        form.want(hears or speaks, self._speech_key_row)

    # -- what buttons do --------------------------------------------------------------------------------------

    async def _find_servers(self) -> Outcome:
        from app.workbench.chat_servers import find_chat_servers

        found = await self._page.place.on_engine(find_chat_servers())
        self.found.clear()
        for server in found:
            self.found.addItem(f"{server.name}: {server.url}", server)
        self._show_rows()
        if not found:
            return Outcome(False, self.tr("None runs. Start one, or type the address of another computer’s."))
        if not self._page.store.get("chat_url") or len(found) == 1:
            self._on_found_activated(0)
        names = ", ".join(f"{server.name} ({', '.join(server.models[:3])})" for server in found)
        return Outcome(True, self.tr("Found: {servers}").format(servers=names))

    async def _ask_server(self) -> Outcome:
        from app.workbench.chat_servers import models_of

        store = self._page.store
        url = store.get("chat_url")
        if not url:
            return Outcome(False, self.tr("Type its address first."))
        asked = models_of(url, store.get("local.chat_key"), store.get("proxy").model_copy())
        models = await self._page.place.on_engine(asked)
        self._offer(models)
        listed = ", ".join(models[:5]) + (" …" if len(models) > 5 else "")
        if not models:
            return Outcome(False, self.tr("It answers, but has no model. Load one there."))
        return Outcome(True, self.tr("It answers. Models: {models}").format(models=listed))

    async def _preview_voice(self) -> Outcome:
        from app.workbench.preview import preview_voice

        settings = self._page.store.settings.model_copy(deep=True)
        is_english = settings.local.tts == "flite"
        sentence = ENGLISH_SENTENCE if is_english else self.tr("Good morning. This is how the agents sound.")
        await self._page.place.on_engine(preview_voice(settings, sentence, self._page.place.backend))
        return Outcome(True, "")

    async def _preview_recognition(self) -> Outcome:
        from app.workbench.preview import preview_recognition

        place = self._page.place
        settings = place.store.settings.model_copy(deep=True)
        words = await place.on_engine(preview_recognition(settings, LISTEN_S, place.backend))
        if not words:
            return Outcome(False, self.tr("It understood nothing."))
        return Outcome(True, self.tr("It understood: “{words}”").format(words=words))

    def _offer(self, models: Any) -> None:
        chosen = self.model.currentText()
        with QSignalBlocker(self.model):
            self.model.clear()
            self.model.addItems(list(models))
            self.model.setEditText(chosen)

    # -- slots ------------------------------------------------------------------------------------------------

    def _on_brain_activated(self, _index: int) -> None:
        self._wants_server = self.brain.currentData() == "server"
        if not self._wants_server:
            self._page.store.set("chat_url", None)
            self._page.form.refresh()
        self._show_rows()

    def _on_found_activated(self, index: int) -> None:
        server = self.found.itemData(index)
        store = self._page.store
        store.set("chat_url", server.url)
        if store.get("chat_model") not in server.models:
            store.set("chat_model", server.models[0])
        self._offer(server.models)
        self._page.form.refresh()
        self.refresh()

    def _on_model_editing_finished(self, _index: int = 0) -> None:
        self._page.store.set("chat_model", self.model.currentText().strip() or None)

    def _on_store_changed(self, path: str) -> None:
        if path in ("local.stt", "local.tts", "chat_url"):
            self._show_rows()
        if path == "chat_url":
            self.ask.forget()
        if path.startswith("local.stt"):
            self.listen.forget()
        if path.startswith("local.tts"):
            self.preview.forget()

    def _server_problem(self, text: str) -> str:
        try:
            parts = urlsplit(text)
            is_good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
        except ValueError:
            is_good = False
        return "" if is_good or not text else self.tr("It looks like http://127.0.0.1:11434/v1.")
