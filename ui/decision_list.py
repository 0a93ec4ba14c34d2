"""The decisions of the current article: heading, filter All / Text / Numbers with counts, the list by place.

``set_review(review, stops)`` for another document, ``update(review, stops, changes)`` after an event,
``set_current(key)`` for the current stop. Emits ``stop_activated(key)`` when a row is clicked; the window answers
with ``set_current``. Takes the focus as a pane, but leaves every key to the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.bidi import figures
from ui.buttons import Segment
from ui.decision_delegate import DecisionDelegate
from ui.models.decision_rows import DecisionRow
from ui.models.decisions import KEY_ROLE, DecisionModel, Shown
from ui.rows_view import RowsView
from ui.theme import Theme

if TYPE_CHECKING:
    from core.review import Changes, Review
    from core.stops import Stop

FILTERS: tuple[Shown, ...] = ("all", "text", "numbers")


class DecisionList(QWidget):
    """See the module's own text."""

    stop_activated = Signal(str)
    shown_changed = Signal(str)
    menu_wanted = Signal(QPoint)  # on the row that is activated just before, at this place of the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self._delegate = DecisionModel(self), DecisionDelegate(self)
        self._current: str | None = None
        self._title, self._order = QLabel(), QLabel()
        for label in (self._title, self._order):
            label.setProperty("secondary", True)
        self._segments = [Segment(parent=self) for _ in FILTERS]
        self._group = QButtonGroup(self)
        for position, segment in enumerate(self._segments):
            self._group.addButton(segment, position)
        self._segments[0].setChecked(True)
        self._group.idClicked.connect(lambda position: self.set_shown(FILTERS[position]))
        self.view = self._make_view()
        self._lay_out()
        self._word()

    def set_review(self, review: Review | None, stops: Sequence[Stop]) -> None:
        """Show another document's stops."""
        self.model.set_review(review, stops)
        self._current = None
        self._word()

    def update_review(self, review: Review, stops: Sequence[Stop], changes: Changes) -> None:
        """Take in what an event changed; the current stop stays marked."""
        self.model.update(review, stops, changes)
        self._mark()
        self._word()

    def set_current(self, key: str | None) -> None:
        """Mark the current stop and scroll to it; a filter that hides it is lifted."""
        self._current = key
        if key is not None and self.model.row_of(key) is None and self.model.shown != "all":
            self.set_shown("all")
        self._mark()

    def current_row(self) -> DecisionRow | None:
        """What the current stop shows; None where there is none."""
        row = None if self._current is None else self.model.row_of(self._current)
        return None if row is None else self.model.row_at(row)

    def set_shown(self, shown: Shown) -> None:
        """Filter the list: all, text, numbers."""
        self._segments[FILTERS.index(shown)].setChecked(True)
        if shown != self.model.shown:
            self.view.scrollToTop()
            self.model.set_shown(shown)
            self._mark()
            self.shown_changed.emit(shown)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.set_theme(theme)
        for segment in self._segments:
            segment.set_theme(theme)
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
            self.view.viewport().update()

    def _make_view(self) -> RowsView:
        view = RowsView(self.model, self._delegate, self._delegate.row_height(), self)
        view.clicked.connect(self._clicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._want_menu)
        self.setFocusProxy(view)
        return view

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._order)
        filters = QHBoxLayout()
        filters.setSpacing(6)
        for segment in self._segments:
            filters.addWidget(segment, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(8)
        head.setContentsMargins(8, 0, 8, 0)
        column.addLayout(head)
        column.addLayout(filters)
        column.addWidget(self.view, 1)

    def _word(self) -> None:
        """All words of the panel, in the language of the interface."""
        names = (self.tr("All {n}"), self.tr("Text {n}"), self.tr("Numbers {n}"))
        for segment, name, count in zip(self._segments, names, self.model.counts(), strict=True):
            text = name.format(n=figures(count))
            if segment.text() != text:
                segment.setText(text)
                segment.updateGeometry()
        self._title.setText(self.tr("Decisions"))
        self._order.setText(self.tr("by place"))
        self.view.setAccessibleName(self.tr("Decisions"))
        self.view.setAccessibleDescription(self.tr("Suggestions and numbers of this article, in the order of the text"))

    def _clicked(self, index: QModelIndex) -> None:
        key = index.data(KEY_ROLE)
        self._mark()
        self.stop_activated.emit(key)

    def _want_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if index.isValid():
            self._clicked(index)
            self.menu_wanted.emit(self.view.viewport().mapToGlobal(place))

    def _mark(self) -> None:
        row = None if self._current is None else self.model.row_of(self._current)
        if row is None:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
            return
        index = self.model.index(row)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
