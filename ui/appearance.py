"""Language, theme, letters and zoom: applied while the program runs, and kept in the settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from core import settings as settings_file
from core.errors import MurajiError
from core.settings import Settings
from ui import i18n
from ui.theme import TEXT_FAMILY, Sizes, Theme, apply_theme, text_families, theme_named

ZOOM_STEP, SMALLEST, LARGEST = 10, 50, 400  # per cent


class Appearance(QObject):
    """The one owner of the settings while the window is open."""

    changed = Signal(object, object)  # Theme, Sizes

    def __init__(self, app: QApplication, folder: Path, settings: Settings) -> None:
        super().__init__(app)
        self._app, self._folder, self.settings = app, folder, settings
        self._language()
        apply_theme(app, self.theme)

    @property
    def theme(self) -> Theme:
        return theme_named(self.settings["theme"])

    @property
    def sizes(self) -> Sizes:
        chosen = self.settings["font_text"]
        family = chosen if chosen in text_families() else TEXT_FAMILY  # it may be gone from the system
        return replace(Sizes(), zoom=self.settings["zoom"] / 100, family=family)

    def set(self, **values: Any) -> None:
        """Change settings and keep them; a disk that can't be written leaves them for this run."""
        self.settings = self.settings.changed(**values)
        try:
            settings_file.save(self.settings, self._folder)
        except MurajiError:
            return

    def remember(self, path: str) -> None:
        """A file was opened."""
        self.set(recent_files=list(self.settings.with_recent(path)["recent_files"]))

    def recent(self) -> list[str]:
        """The files opened last, newest first."""
        return list(self.settings["recent_files"])

    def toggle_theme(self) -> None:
        self.set(theme="light" if self.theme.name == "dark" else "dark")
        apply_theme(self._app, self.theme)
        self.changed.emit(self.theme, self.sizes)

    def toggle_language(self) -> None:
        self.set(language="en" if self.language == "ar" else "ar")
        self._language()
        self.changed.emit(self.theme, self.sizes)

    def toggle_digits(self) -> None:
        self.set(digits="western" if self.settings["digits"] == "arabic" else "arabic")
        self._language()
        self.changed.emit(self.theme, self.sizes)

    def zoom(self, steps: int) -> None:
        """Larger or smaller letters of the texts; 0 is the usual size."""
        wanted = self.settings["zoom"] + steps * ZOOM_STEP if steps else 100
        self.set(zoom=max(SMALLEST, min(LARGEST, wanted)))
        self.changed.emit(self.theme, self.sizes)

    def set_text_font(self, family: str) -> None:
        """Show texts in another family of letters."""
        self.set(font_text=family)
        self.changed.emit(self.theme, self.sizes)

    @property
    def language(self) -> i18n.Language:
        """Arabic unless English was chosen."""
        return "en" if self.settings["language"] == "en" else "ar"

    def _language(self) -> None:
        digits: i18n.Digits = "arabic" if self.settings["digits"] == "arabic" else "western"
        i18n.install(self._app, self.language, digits)
