"""The field that opens where a digit is typed on a number: Enter keeps the value, Esc leaves it as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.field_direction import hint, start_at_the_edge

AROUND = 6  # pixels above and below


class ValueField(QLineEdit):
    """``commit`` takes the typed text and says whether it was kept; ``done`` gets whether anything was. ``place`` says
    where in the parent: it covers what is said of the old value."""

    closed = Signal()  # however that came

    def __init__(
        self,
        parent: QWidget,
        place: Callable[[], QRect],
        commit: Callable[[str], bool],
        done: Callable[[bool], object],
    ) -> None:
        super().__init__(parent)
        self._place, self._usual = place, (commit, done)
        self._commit, self._done = self._usual
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.returnPressed.connect(self._keep)
        self.hide()

    def open(
        self, text: str, commit: Callable[[str], bool] | None = None, done: Callable[[bool], object] | None = None
    ) -> None:
        """Show the field with what was typed so far, beside the number that it is for; another ``commit`` and ``done``
        hold this time alone."""
        self._commit, self._done = commit or self._usual[0], done or self._usual[1]
        self.setAccessibleName(QCoreApplication.translate("ValueField", "New value of the number"))
        hint(self, self.accessibleName())
        self.setText(text)
        start_at_the_edge(self)
        self._lie()
        self.show()
        self.raise_()
        self.setFocus()
        self.end(False)

    def cover(self, widget: QWidget) -> None:
        """Lie over a widget still when it is resized."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._lie()
        return False

    def keep(self) -> bool:
        """Keep what was typed, if the field is open. False where it does not fit: then the field stays."""
        if self.isVisible():
            self._keep()
        return not self.isVisible()

    def leave(self) -> bool:
        """Close the field and keep nothing. Whether it was open."""
        was_open = self.isVisible()
        self._close(False)
        return was_open

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.hide()

    def _lie(self) -> None:
        self.setGeometry(self._place().adjusted(0, AROUND, 0, -AROUND))

    def _keep(self) -> None:
        if self._commit(self.text()):
            self._close(True)

    def _close(self, kept: bool) -> None:
        if self.isVisible():
            self.hide()
            self._done(kept)
