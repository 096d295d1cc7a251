"""Model, turn taking, transcription and the agent's voice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.base.language import language
from app.realtime.model.model_list import ModelName, model_list
from app.ui.settings.microphone_try import MicrophoneTry
from app.ui.settings.page import Page
from app.ui.settings.row import Row
from app.ui.settings.threshold import ThresholdSlider

if TYPE_CHECKING:
    from app.workbench.ear import Reading

_OF_DETECTION: Final = {
    "server_vad": ("voice.threshold", "voice.prefix_padding_ms", "voice.silence_duration_ms"),
    "semantic_vad": ("voice.eagerness",),
}
_OF_TRANSCRIPTION: Final = (
    "voice.transcription_model",
    "voice.transcription_language",
    "voice.transcription_prompt",
)


class VoicePage(Page):
    """In force at once, also in the conversation that is open; the model from the next one on."""

    key = "voice"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("VoicePage", "Voice and turn taking")

    def build(self) -> None:
        self._rows: dict[str, Row] = {}
        self.form.note(
            self.tr("Changes are in force at once, also in a conversation that is open, unless a row says otherwise.")
        )
        self._build_agent()
        self._build_turns()
        self._build_try()
        self._build_interruptions()
        self._build_transcription()
        self.store.changed.connect(self._on_store_changed)
        self._fit()

    def refresh(self) -> None:
        super().refresh()
        self._fit()

    def leave(self) -> None:
        self.microphone.listening.stop()

    # -- rows -------------------------------------------------------------------------------------------------

    def _build_agent(self) -> None:
        form, known = self.form, model_list()
        form.heading(self.tr("The agent"))
        form.choice(
            "voice.model",
            self.tr("Model"),
            [("", self.tr("The usual one")), *self._models(known.models)],
            text=self.tr("Of OpenAI and of servers that take a model’s name. The usual one is {model}.").format(
                model=known.default_model
            ),
            note=self.tr("From the next conversation on: a session keeps the model it began with."),
        )
        form.choice(
            "voice.modalities",
            self.tr("Answers"),
            [("audio", self.tr("Spoken, and written along")), ("text", self.tr("Written only"))],
            note=self.tr("From the next answer on."),
        )
        form.number(
            "voice.speed",
            self.tr("Speed of speech"),
            0.25,
            1.5,
            text=self.tr("1 is natural."),
            note=self.tr("From the next answer on."),
        )

    def _build_turns(self) -> None:
        form = self.form
        form.heading(self.tr("When your turn is over"))
        form.choice(
            "voice.detection",
            self.tr("A turn ends"),
            [
                ("automatic", self.tr("As suits the connection")),
                ("semantic_vad", self.tr("When what you said is complete")),
                ("server_vad", self.tr("After a pause")),
            ],
            text=self.tr("Where turns go by voice. While you hold a key to talk, letting go ends your turn."),
        )
        self._rows["voice.eagerness"] = form.choice(
            "voice.eagerness",
            self.tr("Patience"),
            [
                ("auto", self.tr("As the service likes")),
                ("low", self.tr("Long: waits up to 8 seconds")),
                ("medium", self.tr("Middling: up to 4 seconds")),
                ("high", self.tr("Short: up to 2 seconds")),
            ],
            text=self.tr("How long it waits when a sentence seems unfinished."),
        )
        self._rows["voice.silence_duration_ms"] = form.whole(
            "voice.silence_duration_ms",
            self.tr("Pause that ends a turn"),
            100,
            5000,
            unit="ms",
            step=50,
            text=self.tr("Shorter answers sooner, and cuts off those who think while they speak."),
        )
        self._rows["voice.prefix_padding_ms"] = form.whole(
            "voice.prefix_padding_ms",
            self.tr("Kept from before"),
            0,
            2000,
            unit="ms",
            step=50,
            text=self.tr(
                "So much of the sound before your first word is taken along, so that its beginning is not lost."
            ),
        )

    def _build_try(self) -> None:
        self.slider = ThresholdSlider(self.look)
        self._rows["voice.threshold"] = self.form.number(
            "voice.threshold",
            self.tr("Threshold of speech"),
            0.0,
            1.0,
            slider=self.slider,
            text=self.tr(
                "Higher lets less noise count as speech. The bar shows how sure the detector of this computer is; "
                "a service elsewhere judges a little differently."
            ),
        )
        self.microphone = MicrophoneTry(self.place, self.look)
        self.microphone.add_to(self.form, self.tr("Try it"))
        self.microphone.listening.heard.connect(self._on_listening_heard)
        self.microphone.listening.changed.connect(self._on_listening_changed)

    def _build_interruptions(self) -> None:
        form = self.form
        form.heading(self.tr("Interrupting the agent"))
        form.switch(
            "voice.voice_interrupts",
            self.tr("When you speak"),
            text=self.tr(
                "The agent stops as soon as you speak. Off: it finishes, and answers what you said then; a held talk "
                "key stops it all the same."
            ),
        )
        form.switch(
            "voice.text_interrupts",
            self.tr("When you send text"),
            text=self.tr("The agent stops when you send a message. Off: it finishes first."),
        )

    def _build_transcription(self) -> None:
        form = self.form
        form.heading(self.tr("What you say"))
        form.switch(
            "voice.transcribes",
            self.tr("Write it down"),
            text=self.tr("Off: your words stay out of the transcript; the agent hears them all the same."),
        )
        self._rows["voice.transcription_model"] = form.choice(
            "voice.transcription_model",
            self.tr("Transcribed by"),
            [("", self.tr("The usual one")), *self._models(model_list().transcription)],
            text=self.tr("The engine on this computer has its own."),
        )
        self._rows["voice.transcription_language"] = form.choice(
            "voice.transcription_language", self.tr("Language you speak"), self._languages()
        )
        self._rows["voice.transcription_prompt"] = form.paragraph(
            "voice.transcription_prompt",
            self.tr("Words to expect"),
            lines=3,
            text=self.tr("Names and terms that are easily misheard. gpt-realtime-whisper takes none."),
        )
        form.choice(
            "voice.noise_reduction",
            self.tr("Noise reduction"),
            [
                ("off", self.tr("Off")),
                ("near_field", self.tr("For a microphone near the mouth, as in a headset")),
                ("far_field", self.tr("For a microphone in the room, as in a laptop")),
            ],
            text=self.tr("Done by the service. The engine on this computer does none."),
        )

    # -- words ------------------------------------------------------------------------------------------------

    def _models(self, models: Sequence[ModelName]) -> list[tuple[Any, str]]:
        return [(model.name, self._named(model)) for model in models]

    def _named(self, model: ModelName) -> str:
        if model.retires is None:
            return model.title
        last = QDate(model.retires.year, model.retires.month, model.retires.day).addDays(-1)
        day = QLocale(language()).toString(last, QLocale.FormatType.ShortFormat)
        return self.tr("{model}, until {day}").format(model=model.title, day=day)

    def _languages(self) -> list[tuple[Any, str]]:
        """Languages by their own names, as they are written in the wire's two letters."""
        found = {code: QLocale(code).nativeLanguageName() for code in LANGUAGES_SPOKEN.split()}
        return [("", self.tr("Found by itself")), *sorted(found.items(), key=lambda each: each[1].casefold())]

    # -- behaviour --------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Enable what means something for the way in which turns end, and for a transcript or none."""
        detection, transcribes = self.store.get("voice.detection"), self.store.get("voice.transcribes")
        for kind, paths in _OF_DETECTION.items():
            for path in paths:
                self._rows[path].setEnabled(detection == kind)
        for path in _OF_TRANSCRIPTION:
            self._rows[path].setEnabled(transcribes)

    def _on_store_changed(self, path: str) -> None:
        if path in ("voice.detection", "voice.transcribes"):
            self._fit()

    def _on_listening_changed(self) -> None:
        if not self.microphone.listening.is_on:
            self.slider.reset()
            self.microphone.tell("")

    def _on_listening_heard(self, reading: Reading) -> None:
        self.slider.show_voice(reading.voice)
        self.microphone.tell(self.tr("This is speech.") if self.slider.is_passed else self.tr("No speech."))


LANGUAGES_SPOKEN: Final = "ar cs da de el en es fi fr he hi hu id it ja ko ms nl no pl pt ro ru sk sv ta th tr uk vi zh"
