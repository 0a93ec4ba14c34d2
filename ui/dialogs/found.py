"""Where something was found, article by article: Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QTableView, QVBoxLayout, QWidget

from ui.bidi import figures, right_to_left
from ui.dialogs.box import buttons, plain_table

ARTICLE, COUNT, TEXT = range(3)
WIDTHS = (300, 70)  # pixels of the first columns
Index = QModelIndex | QPersistentModelIndex
Row = tuple[str, int, str]
translate = QCoreApplication.translate


class FoundModel(QAbstractTableModel):
    """(article, how often, first place) rows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            value = self._rows[index.row()][index.column()]
            return figures(value) if isinstance(value, int) else right_to_left(value)
        if role == Qt.ItemDataRole.TextAlignmentRole:  # the article's text runs right to left in every interface
            side = Qt.AlignmentFlag.AlignHCenter if index.column() == COUNT else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (translate("Found", "Article"), translate("Found", "Matches"), translate("Found", "The first"))[section]


class _Table(QTableView):
    """Enter goes where the row says."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def choose_found(parent: QWidget | None, title: str, summary: str, rows: Sequence[Row], current: int) -> int | None:
    """The place of the row that is gone to; None where the list was left with Esc."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(860, 520)
    model, table = FoundModel(rows), _Table()
    table.setModel(model)
    plain_table(table, summary, WIDTHS)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    said, row = QLabel(summary), buttons(dialog, translate("Found", "Go there"))
    layout = QVBoxLayout(dialog)
    for widget in (said, table, row):
        layout.addWidget(widget)
    table.setCurrentIndex(model.index(current, ARTICLE))
    table.activated.connect(dialog.accept)
    table.doubleClicked.connect(dialog.accept)
    table.setFocus()
    return table.currentIndex().row() if dialog.exec() == QDialog.DialogCode.Accepted else None
