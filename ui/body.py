"""The article's part of the window: queue, raw, cleaned and decisions side by side, the decision bar below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from core.lines import count_again, count_lines
from core.review import Changes, Review
from ui.counts import counts
from ui.decision_bar import DecisionBar
from ui.decision_list import DecisionList
from ui.decision_words import DOT
from ui.numbers_table import NumbersTable
from ui.panes import CleanedPane, PaneFrame, RawPane
from ui.queue_panel import FOLDED_WIDTH, WIDTH, QueuePanel
from ui.theme import Sizes, Theme

DECISIONS_WIDTH = 316
TABLE_HEIGHT = 230
FOLD_BELOW = 1440  # pixels: at the size of the drawings the queue is open, in anything narrower it is a strip
PARTS = (5, 6)  # raw and cleaned share what is left
translate = QCoreApplication.translate


class Body(QWidget):
    """Holds the parts; what they show is told them by others."""

    def __init__(self, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.raw, self.cleaned = RawPane(theme, sizes), CleanedPane(theme, sizes)
        self.raw_frame, self.cleaned_frame = PaneFrame(self.raw), PaneFrame(self.cleaned)
        self.queue, self.decisions, self.bar = QueuePanel(), DecisionList(), DecisionBar()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.queue, self.raw_frame, self.cleaned_frame, self.decisions):
            widget.setBackgroundRole(QPalette.ColorRole.Base)
            widget.setAutoFillBackground(True)
            widget.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # the bar below grows by a line at times
            self.splitter.addWidget(widget)
        self._peeking = False  # whether the folded queue is open as long as it has the keyboard
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self._counted: Review | None = None  # whose lines were counted
        self._lines = 0
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.numbers = NumbersTable()
        self.numbers.setFixedHeight(TABLE_HEIGHT)
        self.numbers.hide()
        column.addWidget(self.splitter, 1)
        column.addWidget(self.numbers)
        column.addWidget(self.bar)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through, in the order of Ctrl+1 to Ctrl+4."""
        return self.queue, self.raw, self.cleaned, self.decisions

    def set_look(self, theme: Theme, sizes: Sizes) -> None:
        """Take colours and zoom."""
        for pane in (self.raw, self.cleaned):
            pane.set_look(theme, sizes)
        for part in (self.queue, self.decisions, self.numbers, self.bar):
            part.set_theme(theme)

    def open_queue(self) -> None:
        """Unfold the queue for as long as it has the keyboard."""
        self._peeking = True
        self._share()

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar between the panes and the decision bar."""
        self._column.insertWidget(1, bar)

    def set_lens(self, on: bool) -> None:
        """Whether hidden characters are shown."""
        for pane in (self.raw, self.cleaned):
            pane.set_lens(on)

    def set_facts(self, review: Review | None) -> None:
        """What stands above the text panes, which show the review."""
        self._counted, self._lines = review, count_lines(review.cleaned) if review else 0
        self._word_facts()

    def update_facts(self, review: Review, changes: Changes) -> None:
        """The same after an event."""
        before, self._counted = self._counted, review
        if before is not None:
            spans = changes.cleaned_before, changes.cleaned_after
            self._lines = count_again(self._lines, before.cleaned, spans[0], review.cleaned, spans[1])
        self._word_facts()

    def _word_facts(self) -> None:
        parts = []
        if self._counted is not None:
            parts = [counts.lines(self._lines), counts.headings(len(self.cleaned.shown.headings()))]
        self.raw_frame.set_words(translate("MainWindow", "Raw text"), translate("MainWindow", "read only"))
        self.cleaned_frame.set_words(translate("MainWindow", "Cleaned text"), DOT.join(parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or QApplication.activePopupWidget() is not None or self.queue.isAncestorOf(now):
            return
        self.queue.choice.mark()
        if self._peeking:
            self._peeking = False
            self._share()

    def _share(self) -> None:
        """Share the width out; the queue is a strip where there is little of it and the keyboard is elsewhere."""
        folded = self.width() < FOLD_BELOW and not self._peeking
        if folded != self.queue.is_folded:
            self.queue.set_folded(folded)
        queue = FOLDED_WIDTH if folded else WIDTH
        rest = max(2, self.width() - queue - DECISIONS_WIDTH)
        raw = rest * PARTS[0] // sum(PARTS)
        self.splitter.setSizes([queue, raw, rest - raw, DECISIONS_WIDTH])
