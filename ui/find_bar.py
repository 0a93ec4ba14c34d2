"""The fields that find and replace words in the cleaned text: Enter and F3 go on, with Shift back, Esc leaves. In the
field of the replacement Enter replaces the match and goes on, Shift+Enter replaces all, whose count stands beside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from core.spans import Span
from ui.bidi import figures
from ui.buttons import KeyButton
from ui.finding import matches
from ui.panes import CleanedPane
from ui.replacing import replace_matches, replaceable
from ui.session import Make
from ui.theme import Theme

WIDTH, NARROWEST = 260, 120  # pixels of a field
translate = QCoreApplication.translate


class FindBar(QWidget):
    """``point_at`` selects a span of the cleaned pane; ``left`` is called when the bar is put away; ``do``
    carries out the event that replaces."""

    def __init__(
        self,
        pane: CleanedPane,
        point_at: Callable[[Span | None], object],
        left: Callable[[], object],
        do: Callable[[Make], bool],
    ) -> None:
        super().__init__()
        self._pane, self._point_at, self._left, self._do = pane, point_at, left, do
        self.field, self.count, self.replacement = QLineEdit(), QLabel(), QLineEdit()
        self.one, self.all = KeyButton("Enter"), KeyButton("Shift+Enter")
        self.count.setProperty("secondary", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        for widget in (self.field, self.count, self.replacement, self.one, self.all):
            row.addWidget(widget, 2 if isinstance(widget, QLineEdit) else 0)
        row.addStretch(1)
        for field in (self.field, self.replacement):
            field.setMinimumWidth(NARROWEST)
            field.setMaximumWidth(WIDTH)
        self.field.textChanged.connect(lambda: self._go(0))
        for field in (self.field, self.replacement):
            field.textChanged.connect(self.refresh)
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)
        self.setFocusProxy(self.field)
        self._offer(False)
        self.hide()
        self._word()

    def open(self) -> None:
        """Show the bar, ready to type over what was sought last."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def open_to_replace(self) -> None:
        """Show the bar with the field of the replacement; what is sought is asked for first."""
        self._offer(True)
        if self.isVisible() and self.field.hasFocus() and self.field.text():
            self.replacement.setFocus()
        else:
            self.open()

    def step(self, by: int) -> None:
        """The next match or, with -1, the one before, round the end of the text; with nothing sought yet, ask."""
        if self.field.text():
            self._go(by)
        else:
            self.open()

    def replace_one(self) -> None:
        """Replace the match that is selected and go to the next; where none is selected, go to one."""
        wanted, instead, here, by = self.field.text(), self.replacement.text(), self._pane.selected(), 0
        if here in matches(self._pane.text, wanted):
            if self._do(lambda review, by: replace_matches(review, wanted, instead, by, here)):
                behind = here.start + len(instead)
                self._point_at(Span(behind, behind))
            else:
                by = 1  # it reads so already
        self._go(by)
        self.refresh()

    def replace_all(self) -> None:
        """Replace every match, and say how many they were."""
        wanted, instead = self.field.text(), self.replacement.text()
        found = len(replaceable(self._pane.text, wanted, instead))
        if self._do(lambda review, by: replace_matches(review, wanted, instead, by)):
            self.count.setText(translate("FindBar", "Replaced: {n}").format(n=figures(found)))
        self.refresh()

    def refresh(self) -> None:
        """Count anew what replacing all would change."""
        if not self.all.isHidden():
            found = len(replaceable(self._pane.text, self.field.text(), self.replacement.text()))
            self.all.set_word(translate("FindBar", "Replace all: {n}").format(n=figures(found)))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for button in (self.one, self.all):
            button.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self._offer(False)
            self.hide()
            self._left()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not self.replacement.hasFocus():
            self._go(-1 if back else 1)
        elif not event.isAutoRepeat():
            (self.replace_all if back else self.replace_one)()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _offer(self, replacing: bool) -> None:
        for widget in (self.replacement, self.one, self.all):
            widget.setVisible(replacing)
        self.refresh()

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
        self.replacement.setPlaceholderText(translate("FindBar", "Replace with"))
        for field in (self.field, self.replacement):
            field.setAccessibleName(field.placeholderText())
        self.one.set_word(translate("FindBar", "Replace"))
        self.refresh()
