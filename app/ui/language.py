"""The window's language: Qt's translators and the catalogue for everything below Qt, changed together.

Called before the first frame, and again when the person chooses another language; whoever shows texts then makes them
anew. Invariant: after `speak` both sides speak the same language, English where a text is not translated.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.base import language, paths, system_language
from app.base.language import mark

_QT_NAME: Final = "qtbase"
QT_LACKS: Final = (
    mark("QFileDialog", "&Look in:"),
    mark("QFileDialog", "Files of &type:"),
    mark("QAbstractFileIconProvider", "Drive"),
    mark("QAbstractFileIconProvider", "Folder"),
)
"""Texts of Qt's own dialogs that its catalogues are behind with; Qt finds them in ours, which it asks first."""
_PLATFORM: str = sys.platform  # as a plain string: the type checker must look at every branch
_installed: list[QTranslator] = []


def speak(choice: str) -> str:
    """Speak `choice`, or with `system` what the person's system speaks; returns the language's code."""
    code = system_language.best_of(_wanted()) if choice == "system" else choice
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale.system() if choice == "system" else QLocale(code))
    own = str(paths.resources_dir() / "translations")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    names = [("sidetone", own)] if code == "en" else [(_QT_NAME, qt), ("sidetone", own)]
    for name, folder in names:
        translator = QTranslator()
        if translator.load(f"{name}_{code}", folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    language.choose(code)
    return code


def _wanted() -> list[str]:
    """The system's languages, best first; on Linux the environment has the last word, as for every program there."""
    return system_language.wanted() if _PLATFORM == "linux" else list(QLocale.system().uiLanguages())
