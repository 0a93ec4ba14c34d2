"""The fields that find and replace words in the cleaned text: Enter and F3 go on, with Shift back, Esc leaves. In the
field of the replacement Enter replaces the match and goes on, Shift+Enter replaces all, whose count stands beside.

Two switches say how: as written, so that diacritics and forms of letters count (Ctrl+E); as a regular expression
(Ctrl+R).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from core.spans import Span
from ui import labels
from ui.bidi import figures
from ui.buttons import KeyButton, Switch
from ui.field_direction import hint, turn
from ui.finder import Finder, Found, Then
from ui.finding import Query
from ui.panes import CleanedPane
from ui.replacing import replace_hits
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
        self.exact, self.pattern = Switch("Ctrl+E"), Switch("Ctrl+R")
        self.finder = Finder(self)
        self._going: int | None = None  # the step that waits for an answer, see _go
        self.count.setProperty("secondary", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        for widget in (self.field, self.exact, self.pattern, self.count, self.replacement, self.one, self.all):
            row.addWidget(widget, 2 if isinstance(widget, QLineEdit) else 0)
        row.addStretch(1)
        for field in (self.field, self.replacement):
            field.setMinimumWidth(NARROWEST)
            field.setMaximumWidth(WIDTH)
        self.field.textChanged.connect(lambda: self._go(0))
        for field in (self.field, self.replacement):
            field.textChanged.connect(self.refresh)
        for switch in (self.exact, self.pattern):
            switch.toggled.connect(lambda: self._go(0))
            switch.toggled.connect(self.refresh)
        for field in (self.field, self.replacement):
            self.pattern.toggled.connect(lambda on, field=field: turn(field, left_to_right=on))
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

    def turn(self, switch: Switch) -> None:
        """Turn one of the switches; the bar is shown for it."""
        if self.isHidden():
            self.open()
        switch.toggle()

    def step(self, by: int) -> None:
        """The next match or, with -1, the one before, round the end of the text; with nothing sought yet, ask."""
        if self.field.text():
            self._go(by)
        else:
            self.open()

    def query(self) -> Query:
        """What is sought, and what is to stand there if it is to be replaced."""
        instead = None if self.replacement.isHidden() else self.replacement.text()
        return Query(self.field.text(), self.pattern.isChecked(), self.exact.isChecked(), instead)

    def seek(self, query: Query) -> None:
        """Show the bar with a query and go to its first match from the start of the text on."""
        self._offer(query.instead is not None)
        self.exact.setChecked(query.exact)
        self.pattern.setChecked(query.pattern)
        self.show()
        self._point_at(Span(0, 0))
        self.field.setText(query.text)
        self.field.setFocus()
        self._go(0)

    def replace_one(self) -> None:
        """Replace the match that is selected and go to the next; where none is selected, go to one."""
        self._ask(self._replace_here)

    def replace_all(self) -> None:
        """Replace every match, and say how many they were."""
        self._ask(self._replace_found)

    def refresh(self) -> None:
        """Count anew what replacing all would change; what is still being sought for the count is sought anew too,
        since the question before is not answered any more."""
        if self._going is not None:
            self._go(self._going)
        if not self.all.isHidden():
            words = translate("FindBar", "Replace all: {n}")
            self._ask(lambda found: self.all.set_word(words.format(n=figures(len(found.changing)))))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for button in (self.one, self.all, self.exact, self.pattern):
            button.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self._going = None
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

    def _ask(self, then: Then) -> None:
        """Have it found in the text that is shown; what comes too late for it is passed over."""

        def current(found: Found) -> None:
            if found.text == self._pane.text:
                then(found)

        self.finder.ask(self._pane.text, self.query(), current)

    def _go(self, by: int) -> None:
        """Point at a match: the first from the selection on (0), the one after it, or the one before it."""
        self._going = by
        self._ask(lambda found: self._point(found, by))
        if self.finder.busy:
            self.count.setText(translate("FindBar", "Searching…"))

    def _point(self, result: Found, by: int) -> None:
        if result.fault is None:  # else it is sought again as soon as a half typed replacement is whole
            self._going = None
        found = [hit.span for hit in result.hits]
        if not found:
            fault = labels.search_fault(result.fault) if result.fault else translate("FindBar", "No matches.")
            self.count.setText(fault if result.query.text else "")
            self.count.setToolTip(self.count.text())
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

    def _replace_here(self, found: Found) -> None:
        here, by = self._pane.selected(), 0
        hit = next((hit for hit in found.hits if hit.span == here), None)
        if hit is not None and hit.instead is not None:
            if self._do(lambda review, by: replace_hits(review, [hit], by)):
                behind = here.start + len(hit.instead)
                self._point_at(Span(behind, behind))
            else:
                by = 1  # it reads so already
        self._go(by)
        self.refresh()

    def _replace_found(self, found: Found) -> None:
        if self._do(lambda review, by: replace_hits(review, found.changing, by)):
            self.count.setText(translate("FindBar", "Replaced: {n}").format(n=figures(len(found.changing))))
        self.refresh()

    def _word(self) -> None:
        sought, instead = translate("FindBar", "Find in the cleaned text"), translate("FindBar", "Replace with")
        for field, words in ((self.field, sought), (self.replacement, instead)):
            hint(field, words)
            field.setAccessibleName(words)
            turn(field, left_to_right=self.pattern.isChecked())
        self.exact.set_word(
            translate("FindBar", "As written"), translate("FindBar", "Diacritics and forms of letters count")
        )
        self.pattern.set_word(translate("FindBar", "Pattern"), translate("FindBar", "A regular expression"))
        self.one.set_word(translate("FindBar", "Replace"))
        self.refresh()
