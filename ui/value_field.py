"""The field that opens where a digit is typed on a number: Enter keeps the value, Esc leaves it as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

WIDTH = 240
BESIDE, BELOW = 112, 14  # pixels left to the number itself, and below


class ValueField(QLineEdit):
    """``commit`` takes the typed text and says whether it was kept; ``done`` gets whether anything was."""

    def __init__(self, parent: QWidget, commit: Callable[[str], bool], done: Callable[[bool], object]) -> None:
        super().__init__(parent)
        self._parent, self._commit, self._done = parent, commit, done
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFixedWidth(WIDTH)
        self.returnPressed.connect(self._keep)
        self.hide()

    def open(self, text: str) -> None:
        """Show the field with what was typed so far, beside the number that it is for."""
        self.setAccessibleName(QCoreApplication.translate("ValueField", "New value of the number"))
        self.setPlaceholderText(self.accessibleName())
        self.setText(text)
        self.adjustSize()
        mirrored = self._parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self._parent.width() - BESIDE - self.width() if mirrored else BESIDE
        self.move(left, self._parent.height() - self.height() - BELOW)
        self.show()
        self.raise_()
        self.setFocus()
        self.end(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close(False)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.hide()

    def _keep(self) -> None:
        if self._commit(self.text()):
            self._close(True)

    def _close(self, kept: bool) -> None:
        if self.isVisible():
            self.hide()
            self._done(kept)
