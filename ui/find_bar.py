"""The field that finds words in the cleaned text: Enter and F3 go on, with Shift back, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from core.spans import Span
from ui.bidi import figures
from ui.finding import matches
from ui.panes import CleanedPane

WIDTH = 320
translate = QCoreApplication.translate


class FindBar(QWidget):
    """``point_at`` selects a span of the cleaned pane; ``left`` is called when the bar is put away."""

    def __init__(
        self, pane: CleanedPane, point_at: Callable[[Span | None], object], left: Callable[[], object]
    ) -> None:
        super().__init__()
        self._pane, self._point_at, self._left = pane, point_at, left
        self.field, self.count = QLineEdit(), QLabel()
        self.field.setFixedWidth(WIDTH)
        self.count.setProperty("secondary", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.field)
        row.addWidget(self.count, 1)
        self.field.textChanged.connect(lambda: self._go(0))
        self.setFocusProxy(self.field)
        self.hide()
        self._word()

    def open(self) -> None:
        """Show the bar, ready to type over what was sought last."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def step(self, by: int) -> None:
        """The next match or, with -1, the one before, round the end of the text; with nothing sought yet, ask."""
        if self.field.text():
            self._go(by)
        else:
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._left()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _go(self, by: int) -> None:
        """Point at a match: the first from the selection on (0), the one after it, or the one before it."""
        found = matches(self._pane.text, self.field.text())
        if not found:
            self.count.setText(translate("FindBar", "No matches.") if self.field.text() else "")
            return
        here = self._pane.selected()
        if by < 0:
            index = next((i for i in reversed(range(len(found))) if found[i].start < here.start), len(found) - 1)
        else:
            least = here.end if by else here.start
            index = next((i for i, span in enumerate(found) if span.start >= least), 0)
        self._point_at(found[index])
        text = translate("FindBar", "{k} of {n}")
        self.count.setText(text.format(k=figures(index + 1), n=figures(len(found))))

    def _word(self) -> None:
        self.field.setPlaceholderText(translate("FindBar", "Find in the cleaned text"))
        self.field.setAccessibleName(self.field.placeholderText())
