"""A list of equally high rows that stays quick with 100,000 of them, and leaves every key to the window.

A table of one column, since QListView lays all of its rows out anew whenever the model is reset.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView, QWidget


class RowsView(QTableView):
    """Shows a list model through a delegate that paints whole rows ``row_height`` pixels high."""

    def __init__(
        self, model: QAbstractItemModel, delegate: QStyledItemDelegate, row_height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # or each row is drawn anew at a scroll
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # or where the list is made lower
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)  # the delegate fills its own corners
        self.setPalette(colors)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.palette().base())
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.viewport().update()
        row = self.visualRect(self.currentIndex())
        if event.size().height() <= row.bottom() and 0 <= row.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # what was seen of it is seen still

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
