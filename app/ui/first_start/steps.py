"""The three steps, each a page as the settings dialog has them. One that is skipped leaves what was chosen before."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from app.base.errors import DeviceError
from app.base.visible import visible, visible_name
from app.ui.settings.connections.far_group import FarGroup
from app.ui.settings.device_choice import listed, offer, system_choice
from app.ui.settings.microphone_try import MicrophoneTry
from app.ui.settings.page import Page

if TYPE_CHECKING:
    from app.workbench.ear import Reading

QUIET_DBFS: Final = -50.0
FAR: Final = ("openai", "azure")


class Step(Page):
    """Remembers what the settings were when it came up."""

    has_defaults = False
    _before: dict[str, Any]

    def begin(self) -> None:
        """It comes to the front: what `put_back` would bring again is what is chosen now."""
        self._before = {path: copy.deepcopy(self.store.get(path)) for path in self.form.paths}
        self.refresh()

    def put_back(self) -> None:
        """It is skipped."""
        for path, value in self._before.items():
            self.store.set(path, value)


class MicrophoneStep(Step):
    """Which one, and whether it hears anything."""

    key = "first_microphone"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("MicrophoneStep", "Your microphone")

    def build(self) -> None:
        form = self.form
        form.note(
            self.tr("Agents hear you through it. It is closed until you let it listen, here or in a conversation.")
        )
        row = form.choice("input_device", self.tr("Microphone"), [(None, system_choice())])
        assert isinstance(row.control, QComboBox)
        self.inputs, self.inputs_row = row.control, row
        self.microphone = MicrophoneTry(self.place, self.look)
        self.microphone.add_to(form, self.tr("Level"))
        self.microphone.listening.heard.connect(self._on_listening_heard)
        self.microphone.listening.changed.connect(self._on_listening_changed)

    def begin(self) -> None:
        super().begin()
        self.place.start(self._list_devices(), "list microphones", owner=self)

    def leave(self) -> None:
        self.microphone.listening.stop()

    async def _list_devices(self) -> None:
        desk = self.place.desk
        try:
            found = await self.place.on_engine(listed(looks_anew=not (desk.is_open or desk.pending)))
        except DeviceError as error:
            self.inputs_row.complain(error.for_people())
            return
        has_any = offer(self.inputs, found, "input")
        self.inputs_row.complain("" if has_any else self.tr("This computer has no microphone: you can type to agents."))
        self.form.refresh()

    def _on_listening_changed(self) -> None:
        self.microphone.tell(self.tr("Say something.") if self.microphone.listening.is_on else "")

    def _on_listening_heard(self, reading: Reading) -> None:
        level = reading.level
        if level.zeros:
            self.microphone.tell(self.tr("No signal: look for its switch, or choose another one."))
        elif level.peak_dbfs >= QUIET_DBFS:
            self.microphone.tell(self.tr("Something is heard."))
        else:
            self.microphone.tell(self.tr("It is quiet. Say something."))


class ConnectionStep(Step):
    """On this computer, or by a service and its key."""

    key = "first_connection"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("ConnectionStep", "Where agents answer")

    def build(self) -> None:
        form = self.form
        self.where = form.choice("connection", self.tr("Connect to"), self._options())
        assert isinstance(self.where.control, QComboBox)
        self.where.control.activated.connect(self._on_where_activated)
        self.key_note = form.note(
            self.tr(
                "A key goes into this computer’s keyring or is forgotten when Sidetone ends, as you choose; it is "
                "never written into a file. Later you find it in the settings, under Connections."
            )
        )
        self.far = FarGroup(self, has_headings=False)
        self._show_rows()

    def refresh(self) -> None:
        super().refresh()
        self._on_where_activated()

    def leave(self) -> None:
        self.far.leave()

    def _options(self) -> list[tuple[str, str]]:
        own = [(f"custom:{each.id}", each.name or each.url) for each in self.store.settings.custom]
        return [
            ("local", self.tr("This computer: talk now")),
            ("openai", self.tr("OpenAI, with a key")),
            ("azure", self.tr("Azure OpenAI, with a key")),
            *own,
        ]

    def _on_where_activated(self) -> None:
        self._show_rows()
        if (chosen := self.store.get("connection")) in FAR:
            self.far.refresh(chosen)

    def _show_rows(self) -> None:
        chosen = self.store.get("connection")
        for name in FAR:
            self.form.want(chosen == name, *self.far.rows[name])
        self.key_note.setVisible(chosen in FAR)
        said = {
            "local": self.tr("Hearing, answering and speaking all happen here: no account, no key, no network."),
            "openai": self.tr("What you say is sent to OpenAI, which charges for it by your account."),
            "azure": self.tr("What you say is sent to your own deployment at Azure, which charges for it."),
        }
        self.where.text.setText(said.get(chosen, ""))
        self.where.text.setVisible(chosen in said)


class AgentsStep(Step):
    """Which agent set the next conversation has."""

    key = "first_agents"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("AgentsStep", "Whom you talk with")

    def build(self) -> None:
        form = self.form
        form.note(self.tr("A set is one agent or several that hand a conversation over to each other."))
        sets = self.place.desk.choices.agent_sets
        self.sets = form.choice("agents", self.tr("Agents"), [(each.name, visible_name(each.title)) for each in sets])
        assert isinstance(self.sets.control, QComboBox)
        self.sets.control.activated.connect(self._describe)
        form.note(self.tr("The bar at the top of the window has this choice, too, and the one of the connection."))

    def refresh(self) -> None:
        super().refresh()
        self._describe()

    def _describe(self) -> None:
        found = self.place.desk.choices.agent_set(self.store.get("agents"))
        lines: list[str] = []
        if found is not None:
            lines += [] if found.problem else [found.description]
            if found.try_saying:
                lines.append(self.tr("Try to say: “{phrase}”").format(phrase=found.try_saying[0]))
            if found.needs_language_model and self.store.get("connection") == "local":
                lines.append(
                    self.tr(
                        "On this computer these want a language model: name a chat server in the settings, under "
                        "Connections."
                    )
                )
        self.sets.text.setText(visible("\n".join(line for line in lines if line)))
        self.sets.text.setVisible(bool(lines))
        self.sets.complain(found.problem if found is not None else "")
