"""Where a secret is kept, and a way to give another: the secret itself is never shown, not even its length.

Asks the keyring on a thread of its own, since that may wait until it is unlocked. What was typed leaves the field when
it was kept, given up, or when the page goes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final, cast

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.base import secrets
from app.base.errors import AppError
from app.base.sections import KeySource
from app.ui import lines, tab_order, theme
from app.ui.controls import FlatButton
from app.ui.fields import TextField
from app.ui.settings.place import Place
from app.ui.settings.row import SignedLabel
from app.ui.theme import Theme

PATIENCE_S: Final = 0.7  # whoever answers later waits for a person


class KeyField(QWidget):
    """One secret.

    Args:
        secret: its name in the keyring.
        label: names the secret for screen readers, as in “OpenAI: key”.
        source: path of the setting that says where it is kept; "" for one that has none.
        hint: in the empty field.
        on_change: called when another secret is in force.
    """

    def __init__(
        self,
        place: Place,
        look: Theme,
        secret: str,
        label: str,
        *,
        source: str = "",
        hint: str = "",
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self._place = place
        self._secret = secret
        self._source = source
        self._on_change = on_change
        self._kept = secrets.Kept(None, is_locked=True)  # nobody has looked yet
        self._task: asyncio.Task[None] | None = None
        self.status = QLabel()
        self.field = TextField()
        self.trouble = SignedLabel(look, "trouble")
        self.replace = FlatButton(self.tr("Replace"), look)
        self.remove = FlatButton(self.tr("Remove"), look)
        self.from_environment = FlatButton("", look)
        self.keep = FlatButton(self.tr("Keep in the keyring"), look)
        self.hold = FlatButton(self.tr("This session only"), look)
        self.cancel = FlatButton(self.tr("Cancel"), look)
        self._prepare(look, label, hint)
        self._lay_out()
        self._show(is_typing=False)
        self.status.setText("")

    def refresh(self) -> None:
        """Look where the secret is now."""
        self._run(self._look_up(), "look up key")

    def leave(self) -> None:
        """Forget what was typed and not kept."""
        self.field.clear()
        self.trouble.say("")

    def _prepare(self, look: Theme, label: str, hint: str) -> None:
        self.setAccessibleName(label)
        self.status.setFont(look.font())
        self.status.setWordWrap(True)
        self.status.setMinimumHeight(theme.CONTROL_HEIGHT)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(label)
        self.field.setMaxLength(secrets.LONGEST + 1)
        for button in (self.replace, self.remove, self.from_environment, self.keep, self.hold, self.cancel):
            button.setAccessibleName(f"{label}: {button.text()}")
        self.field.textChanged.connect(self._on_field_text_changed)
        self.replace.clicked.connect(self._on_replace_clicked)
        self.remove.clicked.connect(lambda: self._run(self._drop(), "remove key"))
        self.from_environment.clicked.connect(self._on_from_environment_clicked)
        self.keep.clicked.connect(lambda: self._run(self._take("keyring"), "keep key"))
        self.hold.clicked.connect(lambda: self._run(self._take("session"), "hold key"))
        self.cancel.clicked.connect(lambda: self._show(is_typing=False))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.status)
        column.addWidget(self.field)
        column.addLayout(lines.buttons(self.keep, self.hold, self.cancel))
        column.addLayout(lines.buttons(self.replace, self.remove, self.from_environment))
        column.addWidget(self.trouble)

    def _show(self, *, is_typing: bool) -> None:
        found = self._kept
        is_typing = is_typing or found.where is None
        self.field.clear()
        self.trouble.say("")
        self.status.setText(self._words())
        self.status.setToolTip(found.keyring if found.where == "keyring" else "")
        first = self.field if is_typing else self.replace
        first.show()
        for widget in (self.field, self.keep, self.hold):
            tab_order.show(widget, is_typing, first)
        tab_order.show(self.cancel, is_typing and found.where is not None, first)
        tab_order.show(self.replace, not is_typing, first)
        self.setFocusProxy(first)  # never what is hidden: Tab could not go past it
        tab_order.show(self.remove, not is_typing and found.where != "environment", first)
        can_use = bool(self._source and found.variable) and found.where != "environment"
        tab_order.show(self.from_environment, can_use, first)
        self.from_environment.setText(self.tr("Use {variable}").format(variable=found.variable))
        self.from_environment.setAccessibleName(f"{self.accessibleName()}: {self.from_environment.text()}")
        self.from_environment.updateGeometry()
        self._on_field_text_changed()

    def _words(self) -> str:
        found = self._kept
        match found.where:
            case "environment":
                return self.tr("From the environment: {variable}").format(variable=found.variable)
            case "keyring":
                return self.tr("Kept in this computer’s keyring")
            case "session":
                return self.tr("Kept until Sidetone ends")
        if found.is_locked:
            return self._waiting()
        if found.keyring:
            return self.tr("Not set")
        return self.tr("Not set. No keyring runs on this computer, so it can be kept for this session only.")

    def _waiting(self) -> str:
        return self.tr("The keyring waits to be unlocked")

    def _tell_waiting(self) -> None:
        if isValid(self):
            self.status.setText(self._waiting())

    async def _look_up(self, *, is_over: bool = False) -> None:
        source = cast("KeySource | None", self._place.store.get(self._source) if self._source else None)
        late = asyncio.get_running_loop().call_later(PATIENCE_S, self._tell_waiting)
        try:
            found = await self._place.apart(secrets.kept, self._secret, source)
        finally:
            late.cancel()
        if isValid(self):
            is_new = found != self._kept
            self._kept = found
            if is_new or is_over or not self.field.text():
                begun = self.field.isVisibleTo(self) and not (is_new or is_over)  # the person looks a key up elsewhere
                self._show(is_typing=begun)
            self.status.setText(self._words())

    async def _take(self, where: KeySource) -> None:
        function = secrets.write if where == "keyring" else secrets.hold
        try:
            await self._place.apart(function, self._secret, self.field.text())
        except AppError as error:
            if isValid(self):
                self.trouble.say(error.for_people())
            return
        await self._settle(where)

    async def _drop(self) -> None:
        try:
            await self._place.apart(secrets.remove, self._secret)
        except AppError as error:
            if isValid(self):
                self.trouble.say(error.for_people())
            return
        await self._settle("environment")

    async def _settle(self, where: KeySource) -> None:
        """Another secret is in force: say so to everybody."""
        if not isValid(self):
            return
        self.field.clear()
        if self._source:
            self._place.store.set(self._source, where)
        self._on_change()
        await self._look_up(is_over=True)
        if isValid(self):
            (self.replace if self.replace.isVisible() else self.field).setFocus()

    def _run(self, coro: object, name: str) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = self._place.start(coro, name)  # type: ignore[arg-type]  # a coroutine of this class

    def _on_field_text_changed(self) -> None:
        has_text = bool(self.field.text().strip())
        tab_order.enable(self.keep, has_text and bool(self._kept.keyring), self.field, self.replace)
        tab_order.enable(self.hold, has_text, self.field, self.replace)

    def _on_replace_clicked(self) -> None:
        self._show(is_typing=True)
        self.field.setFocus()

    def _on_from_environment_clicked(self) -> None:
        self._place.store.set(self._source, "environment")
        self._on_change()
        self.refresh()
