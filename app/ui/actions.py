"""Every user action once: menu, buttons, shortcuts and tests use the same `QAction` by the same name.

Owns the actions and their texts, not what they do: the window connects `Actions[...]` to its commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui import keymap


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the registry. `shortcut` is portable text; `tip` explains in one sentence."""

    name: str
    text: str
    tip: str = ""
    shortcut: str = ""
    is_checkable: bool = False
    starts_enabled: bool = True


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translators' tools, which know this name; it is translated where it is used."""
    return text


SPECS: Final = (
    ActionSpec(
        "connect",
        QT_TRANSLATE_NOOP("Actions", "Connect"),
        QT_TRANSLATE_NOOP("Actions", "Start a conversation"),
        "Ctrl+Return",
    ),
    ActionSpec(
        "disconnect",
        QT_TRANSLATE_NOOP("Actions", "Disconnect"),
        QT_TRANSLATE_NOOP("Actions", "End this conversation"),
        "Ctrl+D",
        starts_enabled=False,
    ),
    ActionSpec(
        "talk_now",
        QT_TRANSLATE_NOOP("Actions", "Talk now, on this computer"),
        QT_TRANSLATE_NOOP("Actions", "No account, no network: the engine runs here"),
    ),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "Export transcript…"),
        QT_TRANSLATE_NOOP("Actions", "Save as Markdown or text"),
        "Ctrl+E",
        starts_enabled=False,
    ),
    ActionSpec(
        "open_saved",
        QT_TRANSLATE_NOOP("Actions", "Open conversation…"),
        QT_TRANSLATE_NOOP("Actions", "See and play a saved conversation again"),
        "Ctrl+Shift+O",
    ),
    ActionSpec(
        "play_saved",
        QT_TRANSLATE_NOOP("Actions", "Play or pause"),
        QT_TRANSLATE_NOOP("Actions", "Watch the saved conversation happen again"),
        "Ctrl+P",
        starts_enabled=False,
    ),
    ActionSpec(
        "close_saved",
        QT_TRANSLATE_NOOP("Actions", "Close saved conversation"),
        QT_TRANSLATE_NOOP("Actions", "Back to what was shown before"),
        "Ctrl+W",
        starts_enabled=False,
    ),
    ActionSpec(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "Settings…"),
        QT_TRANSLATE_NOOP("Actions", "Change how Sidetone looks and works"),
        "Ctrl+,",
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "", "Ctrl+Q"),
    ActionSpec(
        "copy",
        QT_TRANSLATE_NOOP("Actions", "Copy"),
        QT_TRANSLATE_NOOP("Actions", "Copy the selected text or row"),
        "Ctrl+C",
    ),
    ActionSpec(
        "copy_all", QT_TRANSLATE_NOOP("Actions", "Copy whole transcript"), "", "Ctrl+Shift+C", starts_enabled=False
    ),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Select all"), "", "Ctrl+A"),
    ActionSpec(
        "mute",
        QT_TRANSLATE_NOOP("Actions", "Mute"),
        QT_TRANSLATE_NOOP("Actions", "Send nothing from the microphone"),
        "Ctrl+M",
        is_checkable=True,
        starts_enabled=False,
    ),
    ActionSpec(
        "stop",
        QT_TRANSLATE_NOOP("Actions", "Stop"),
        QT_TRANSLATE_NOOP("Actions", "Silence the agent at once"),
        "Esc",
        starts_enabled=False,
    ),
    ActionSpec(
        "turn_hold",
        QT_TRANSLATE_NOOP("Actions", "Hold to talk"),
        QT_TRANSLATE_NOOP("Actions", "The microphone is open while you hold the talk key or the button"),
        "Ctrl+1",
        is_checkable=True,
    ),
    ActionSpec(
        "turn_voice",
        QT_TRANSLATE_NOOP("Actions", "Talk by voice"),
        QT_TRANSLATE_NOOP("Actions", "The microphone is open; pauses end your turn"),
        "Ctrl+2",
        is_checkable=True,
    ),
    ActionSpec(
        "write",
        QT_TRANSLATE_NOOP("Actions", "Type a message"),
        QT_TRANSLATE_NOOP("Actions", "Go to the message field"),
        "Ctrl+L",
    ),
    ActionSpec(
        "allow_tool",
        QT_TRANSLATE_NOOP("Actions", "Allow tool"),
        QT_TRANSLATE_NOOP("Actions", "Let the waiting tool run"),
        "Ctrl+Shift+Y",
        starts_enabled=False,
    ),
    ActionSpec(
        "refuse_tool",
        QT_TRANSLATE_NOOP("Actions", "Don’t allow tool"),
        QT_TRANSLATE_NOOP("Actions", "The waiting tool does not run"),
        "Ctrl+Shift+N",
        starts_enabled=False,
    ),
    ActionSpec(
        "show_inspector",
        QT_TRANSLATE_NOOP("Actions", "Details"),
        QT_TRANSLATE_NOOP("Actions", "Details of the selected row"),
        "Ctrl+I",
        is_checkable=True,
    ),
    ActionSpec(
        "show_kept",
        QT_TRANSLATE_NOOP("Actions", "Conversations"),
        QT_TRANSLATE_NOOP("Actions", "The conversations that are kept"),
        "Ctrl+H",
        is_checkable=True,
    ),
    ActionSpec("show_timeline", QT_TRANSLATE_NOOP("Actions", "Timeline"), "", "Ctrl+T", is_checkable=True),
    ActionSpec(
        "talk_alone",
        QT_TRANSLATE_NOOP("Actions", "Conversation alone"),
        QT_TRANSLATE_NOOP("Actions", "Hide everything beside the conversation"),
        "Ctrl+Shift+T",
        is_checkable=True,
    ),
    ActionSpec(
        "follow",
        QT_TRANSLATE_NOOP("Actions", "Go to the newest"),
        QT_TRANSLATE_NOOP("Actions", "Follow the conversation again"),
        "Ctrl+End",
    ),
    ActionSpec(
        "next_pane",
        QT_TRANSLATE_NOOP("Actions", "Next pane"),
        QT_TRANSLATE_NOOP("Actions", "Take the keyboard to the next part of the window"),
        "F6",
    ),
    ActionSpec(
        "previous_pane",
        QT_TRANSLATE_NOOP("Actions", "Previous pane"),
        QT_TRANSLATE_NOOP("Actions", "Take the keyboard to the part of the window before"),
        "Shift+F6",
    ),
    ActionSpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in on the timeline"), "", "Ctrl++"),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out of the timeline"), "", "Ctrl+-"),
    ActionSpec("theme_system", QT_TRANSLATE_NOOP("Actions", "Like the system"), "", "", is_checkable=True),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("Actions", "Light"), "", "", is_checkable=True),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "", "", is_checkable=True),
    ActionSpec(
        "open_agents",
        QT_TRANSLATE_NOOP("Actions", "Open agent set…"),
        QT_TRANSLATE_NOOP("Actions", "Use a file of your own"),
        "Ctrl+O",
    ),
    ActionSpec(
        "edit_agents",
        QT_TRANSLATE_NOOP("Actions", "Edit agent sets…"),
        QT_TRANSLATE_NOOP("Actions", "Make agents, and change what they say and may do"),
    ),
    ActionSpec(
        "language_model",
        QT_TRANSLATE_NOOP("Actions", "Language model…"),
        QT_TRANSLATE_NOOP("Actions", "Let a chat server of yours answer instead of the offline brain"),
    ),
    ActionSpec(
        "first_start",
        QT_TRANSLATE_NOOP("Actions", "First steps…"),
        QT_TRANSLATE_NOOP("Actions", "Choose a microphone, a connection and agents"),
    ),
    ActionSpec(
        "newer",
        QT_TRANSLATE_NOOP("Actions", "Look for a newer version…"),
        QT_TRANSLATE_NOOP("Actions", "Ask the project’s home once; nothing is downloaded"),
    ),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "About Sidetone")),
    ActionSpec(
        "keys", QT_TRANSLATE_NOOP("Actions", "Keys"), QT_TRANSLATE_NOOP("Actions", "What the keyboard does"), "F1"
    ),
)


TALK: Final = ActionSpec(
    "talk",
    QT_TRANSLATE_NOOP("Actions", "Talk, while held"),
    QT_TRANSLATE_NOOP("Actions", "The talk key: hold it to talk, or press it to mute"),
    "Space",
)
"""No action: going down and coming up are two things (`push_to_talk`). Its key is kept with the others."""

DEFAULT_KEYS: Final = {spec.name: spec.shortcut for spec in (TALK, *SPECS)}


class Actions(QObject):
    """The registry. `actions["stop"]` is the one QAction for stopping."""

    keys_changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._keys = keymap.in_force(DEFAULT_KEYS, {})
        self._by_name: dict[str, QAction] = {}
        for spec in SPECS:
            self._by_name[spec.name] = self._make(spec, window)
        window.addActions(list(self._by_name.values()))

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def names(self) -> list[str]:
        """All names, in the registry's order."""
        return list(self._by_name)

    def use_keys(self, chosen: Mapping[str, str]) -> None:
        """Take the keys that the person chose, by name where they differ."""
        self._keys = keymap.in_force(DEFAULT_KEYS, chosen)
        for name, action in self._by_name.items():
            action.setShortcut(QKeySequence(self._keys[name]))
        self.keys_changed.emit()

    def key(self, name: str) -> QKeySequence:
        """The key of an action or of `talk`; an empty one when it has none."""
        return QKeySequence(self._keys[name])

    def key_text(self, name: str) -> str:
        """The same for people."""
        return self.key(name).toString(QKeySequence.SequenceFormat.NativeText)

    def enable(self, enabled: bool, *names: str) -> None:
        """Enable or disable several."""
        for name in names:
            self._by_name[name].setEnabled(enabled)

    def explain(self, why_not: str, *names: str) -> None:
        """Why several cannot be used now, as their tip; empty brings their own tips back."""
        for spec in SPECS:
            if spec.name in names:
                self._by_name[spec.name].setToolTip(why_not or self.tr(spec.tip))

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(self.tr(spec.text), window)
        action.setObjectName(spec.name)
        if spec.tip:
            action.setToolTip(self.tr(spec.tip))
            action.setStatusTip("")
        action.setShortcut(QKeySequence(self._keys[spec.name]))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setAutoRepeat(False)
        action.setCheckable(spec.is_checkable)
        action.setEnabled(spec.starts_enabled)
        return action
