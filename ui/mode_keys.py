"""The keys that hold outside Review, where Enter and Delete decide nothing: shown in the decision bar in place of those
that do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import CONTEXT, QT_TRANSLATE_NOOP, Mode, text_of
from ui.buttons import KeyButton
from ui.theme import Theme

Field = Literal["", "value", "find"]  # which field has the keyboard: one that commits, one that seeks, another
GAP = 10  # pixels
NEW_LINE = QT_TRANSLATE_NOOP("Actions", "New line")
KEEP = QT_TRANSLATE_NOOP("Actions", "Keep the value")
DROP = QT_TRANSLATE_NOOP("Actions", "Leave it as it was")

OF_THE_FIELD = (NEW_LINE, KEEP, DROP)  # it takes the key itself: a click would take it its focus

# Chord, and the action that it is or, where the widget itself takes the key, what it does.
HOLDING: Mapping[tuple[Mode, Field], tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        (Mode.EDIT, ""): (("Enter", NEW_LINE), ("Esc", "leave")),
        (Mode.FIELD, ""): (("Esc", "leave"),),
        (Mode.FIELD, "value"): (("Enter", KEEP), ("Esc", DROP)),
        (Mode.FIELD, "find"): (("Enter", "find-next"), ("Esc", "leave")),
        (Mode.FIX, ""): (("Enter", "fix-done"), ("Tab", "edge-other"), ("Esc", "fix-cancel")),
        (Mode.POINT, ""): (("Enter", "point-done"), ("N", "point-next"), ("Esc", "point-end")),
        (Mode.WALK, ""): (
            ("Enter", "walk-break"), ("T", "walk-heading"), ("S", "walk-next"), ("Esc", "walk-end"),
        ),
    }
)  # fmt: skip


class ModeKeys(QWidget):
    """The keys of one mode and field; ``triggered`` is the action that was clicked."""

    triggered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.keys: list[KeyButton] = []
        self._held: tuple[tuple[str, str, str], ...] = ()  # what they are: chord, what it does, in words
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self.hide()

    def show_keys(self, mode: Mode, field: Field) -> None:
        """Show what holds there, in the language of the interface; nothing in Review."""
        held = tuple((chord, does, _words(does)) for chord, does in HOLDING.get((mode, field), ()))
        if held == self._held:
            return
        self._held = held
        for key in self.keys:
            self._row.removeWidget(key)
            key.hide()
            key.deleteLater()
        self.keys = [self._key(*key) for key in held]
        self.setVisible(bool(self.keys))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for key in self.keys:
            key.set_theme(theme)

    def wanted_width(self) -> int:
        """Pixels that the keys take with their words."""
        return sum(key.width_with(True) + GAP for key in self.keys)

    def _key(self, chord: str, does: str, word: str) -> KeyButton:
        button = KeyButton(chord, self)
        button.set_theme(self._theme)
        button.set_word(word)
        if does not in OF_THE_FIELD:
            button.clicked.connect(lambda: self.triggered.emit(does))
        self._row.addWidget(button)
        button.show()
        return button


def _words(does: str) -> str:
    return QCoreApplication.translate(CONTEXT, does) if does in OF_THE_FIELD else text_of(does)
