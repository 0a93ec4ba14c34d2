"""The interface's language and digits: ``install`` switches both while the program runs.

Source strings are English; muraji_ar.ts holds the Arabic, muraji_en.ts the English plural forms. ``build.py`` keeps
the .ts and .qm files up to date.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

Language = Literal["ar", "en"]
Digits = Literal["western", "arabic"]
LANGUAGES: tuple[Language, ...] = ("ar", "en")

HERE = Path(__file__).parent
NAMES = {"program": "muraji", "qt": "qtbase"}


def install(app: QCoreApplication, language: Language, digits: Digits = "western") -> None:
    """Switch the language, the direction of layout and the digits; widgets get a LanguageChange event.

    Translators of an earlier call are taken out. Qt's default locale only carries the digits (``ui.bidi.figures``).
    """
    QLocale.setDefault(_locale(language, digits))
    for name in NAMES:
        for old in app.findChildren(QTranslator, name):
            app.removeTranslator(old)
            old.setParent(None)
    for name, folder in (("qt", _qt_translations()), ("program", HERE)):
        translator = QTranslator(app)
        translator.setObjectName(name)
        if translator.load(f"{NAMES[name]}_{language}", str(folder)):
            app.installTranslator(translator)
        else:
            translator.setParent(None)
    if isinstance(app, QGuiApplication):
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)


def in_every_language(context: str, text: str) -> tuple[str, ...]:
    """A source string in each language of the interface, the English first."""
    return text, *filter(None, (_alone(language).translate(context, text) for language in LANGUAGES))


@lru_cache(maxsize=len(LANGUAGES))
def _alone(language: Language) -> QTranslator:
    """A language's words, not put into the application."""
    translator = QTranslator()
    translator.load(f"{NAMES['program']}_{language}", str(HERE))
    return translator


def _locale(language: Language, digits: Digits) -> QLocale:
    """A locale with the wished digits; its language is the interface's wherever such a locale exists."""
    if digits == "arabic":
        return QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt)
    if language == "ar":
        return QLocale(QLocale.Language.Arabic, QLocale.Country.UnitedArabEmirates)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def _qt_translations() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
