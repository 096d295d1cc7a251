"""A program for a display: presses the keys of all actions in each text field of the window and tells which arrive.

Prints one JSON object: by the field's name, the actions whose key did nothing in it.
"""

from __future__ import annotations

import json

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from app.ui.screenshot import demonstrate, settle


def main() -> None:
    app = QApplication([])
    window = demonstrate("tour", "light")
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.parts.transcript.choose(next(row.key for row in window.transcript_model.rows() if row.kind == "tool"))
    settle(window)
    actions = window.actions_registry
    arrived: set[str] = set()
    for name in actions.names():
        actions[name].triggered.disconnect()  # only whether it would be done is asked
        actions[name].setEnabled(True)
        actions[name].triggered.connect(lambda _=False, name=name: arrived.add(name))
    with_key = [name for name in actions.names() if not actions[name].shortcut().isEmpty()]
    fields = [field for kind in (QLineEdit, QPlainTextEdit, QTextEdit) for field in window.findChildren(kind)]
    lost: dict[str, list[str]] = {}
    for field in [each for each in fields if each.isVisible()]:
        field.setFocus()
        assert app.focusWidget() is field
        arrived.clear()
        for name in with_key:
            QTest.keySequence(field, actions[name].shortcut())
        lost[field.accessibleName()] = sorted(set(with_key) - arrived)
    print(json.dumps(lost))


if __name__ == "__main__":
    main()
