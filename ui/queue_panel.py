"""The queue: a field to filter it, an order to choose, the documents, how far the work is and how long it will take.

``set_entries(entries)`` for a batch, ``put(entry)`` for one document that changed, ``set_current(id)``;
``set_folded(True)`` leaves a strip of 44 pixels with the signs alone; ``order`` is the button that chooses order and
statuses. The field has the keyboard: letters filter, ↓ and ↑ choose a document, Enter opens it. Emits ``opened(id)``
when another document is opened so or with the mouse, ``left()`` where Enter was pressed on the open one; ``choice``
says which is chosen. ``neighbour(step)`` is the next document as the list stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ui.bidi import figures
from ui.counts import time_left
from ui.field_direction import hint, start_at_the_edge
from ui.models.queue import ID_ROLE, QueueEntry, QueueModel
from ui.queue_choice import Choice
from ui.queue_delegate import QueueDelegate
from ui.queue_menu import QueueMenu
from ui.queue_words import DOT
from ui.rows_view import RowsView
from ui.theme import Theme

WIDTH, FOLDED_WIDTH, NARROWEST = 236, 44, 160  # pixels
WIDEST = 16_777_215  # Qt's own "no maximum"
FILTER_DELAY = 60  # milliseconds after the last letter


class QueuePanel(QWidget):
    """See the module's own text."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self._delegate = QueueModel(self), QueueDelegate(self)
        self._title, self._nothing, self._done = QLabel(), QLabel(), QLabel()
        for label in (self._title, self._nothing, self._done):
            label.setProperty("secondary", True)
        self.field, self.order, self.bar = QLineEdit(), QueueMenu(), QProgressBar()
        self.view = RowsView(self.model, self._delegate, self._delegate.row_height(), self)
        self.choice = Choice(self.view, self.model)
        self.view.clicked.connect(self._clicked)
        self.setFocusProxy(self.field)
        self._delay = QTimer(self, singleShot=True, interval=FILTER_DELAY)
        self._delay.timeout.connect(self._filter)
        self.field.textChanged.connect(self._delay.start)
        self.field.returnPressed.connect(self._open_chosen)
        self.field.setClearButtonEnabled(True)
        self.order.chosen.connect(self._choose)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._done.setWordWrap(True)
        self._lay_out()
        self.set_folded(False)
        self._word()

    def set_entries(self, entries: Sequence[QueueEntry], *, further: bool = False, more: bool = False) -> None:
        """Show another batch, or ``further`` documents of this one: they stand below the others until no ``more`` are
        to come, and then in their order."""
        if not further:
            self.model.set_entries(entries)
            self.choice.mark()
        else:
            self.model.add_entries(entries)
            if not more and self.model.settle():
                self.choice.mark()
            self._show_nothing()
        self._count()

    def put(self, entry: QueueEntry) -> None:
        """Show what changed of one document."""
        self.model.put(entry)
        self._count()

    def set_current(self, document_id: str | None) -> None:
        """Mark the open document and scroll to it."""
        self.choice.current = document_id
        self.choice.mark()

    def neighbour(self, step: int) -> str | None:
        """The document that many rows from the open one, as filter and order stand; None past the ends."""
        return None if self.choice.current is None else self.model.neighbour(self.choice.current, step)

    def set_folded(self, folded: bool) -> None:
        """A strip of signs, or the whole panel."""
        self._delegate.folded = folded
        for widget in (self._title, self.field, self.order, self._done):
            widget.setVisible(not folded)
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.view.setVerticalScrollBarPolicy(never if folded else needed)
        margin = 6 if folded else 8
        self._column.setContentsMargins(margin, 10, margin, 8)
        self.setMinimumWidth(FOLDED_WIDTH if folded else NARROWEST)
        self.setMaximumWidth(FOLDED_WIDTH if folded else WIDEST)
        self._show_nothing()
        self.view.viewport().update()

    @property
    def is_folded(self) -> bool:
        return self._delegate.folded

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.set_theme(theme)
        self.order.set_theme(theme)
        self.view.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_filtered():
            self.field.clear()
            self.order.choose(shown=())
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._filter_now()
            self.choice.move(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
            self.view.viewport().update()

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.order)
        self.order.setFixedHeight(self._title.fontMetrics().height())
        self._column.addLayout(head)
        self._column.addWidget(self.field)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._done)

    def _word(self) -> None:
        """All words of the panel, in the language of the interface."""
        self._title.setText(self.tr("Queue"))
        hint(self.field, self.tr("Filter the queue"))
        start_at_the_edge(self.field)
        self.field.setAccessibleName(self.tr("Filter the queue"))
        self.view.setAccessibleName(self.tr("Queue"))
        self._nothing.setText(self.tr("No matches. Esc shows all."))
        self._count()

    def _count(self) -> None:
        done, total = self.model.progress()
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        parts = [self.tr("{done} of {total} reviewed").format(done=figures(done), total=figures(total))]
        left = self.model.seconds_left()
        if left is not None:
            parts.append(time_left(left))
        self._done.setText(DOT.join(parts))
        self.bar.setAccessibleName(parts[0])
        self.bar.setToolTip(DOT.join(parts))

    def _filter(self) -> None:
        self.view.scrollToTop()
        self.model.set_filter(self.field.text().strip(), self.order.shown, self.order.by)
        self.choice.mark()
        if self.field.text().strip():  # Enter opens what was sought, not what is open
            self.choice.to(0)
        self._show_nothing()

    def _choose(self) -> None:
        self._delay.stop()
        self._filter()

    def _show_nothing(self) -> None:
        self._nothing.setVisible(not self.is_folded and self._is_filtered() and not self.model.rowCount())

    def _is_filtered(self) -> bool:
        return bool(self.field.text() or self.order.shown)

    def _open_chosen(self) -> None:
        self._filter_now()
        chosen = self.choice.chosen()
        if chosen is None:
            return
        if chosen == self.choice.current:
            self.left.emit()
        else:
            self.opened.emit(chosen)

    def _filter_now(self) -> None:
        """Filter by what was typed a moment ago."""
        if self._delay.isActive():
            self._delay.stop()
            self._filter()

    def _clicked(self, index: QModelIndex) -> None:
        document_id = index.data(ID_ROLE)
        self.choice.mark()
        if document_id != self.choice.current:
            self.opened.emit(document_id)
