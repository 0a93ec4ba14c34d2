"""What would be decided in all articles, to be looked through before it is: each can be left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from ui.bidi import right_to_left
from ui.dialogs.box import buttons

ARTICLE, TEXT = range(2)
Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


class HitsModel(QAbstractTableModel):
    """(article, text) rows with a tick each; all are ticked at first."""

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._rows = rows
        self.ticked = [True] * len(rows)

    def tick(self, on: bool) -> None:
        """Tick all, or none."""
        self.ticked = [on] * len(self._rows)
        self.dataChanged.emit(self.index(0, ARTICLE), self.index(len(self._rows) - 1, ARTICLE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == ARTICLE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == ARTICLE:
            return Qt.CheckState.Checked if self.ticked[index.row()] else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return right_to_left(self._rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:  # the article's text runs right to left in every interface
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.ticked[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (translate("Hits", "Article"), translate("Hits", "What stands there ← what would"))[section]


class _Table(QTableView):
    """Space ticks the selected rows or takes their ticks away, whatever column the focus is in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() != Qt.Key.Key_Space or not isinstance(model, HitsModel):
            super().keyPressEvent(event)
            return
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        on = not all(model.ticked[row] for row in rows)
        for row in rows:
            state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            model.setData(model.index(row, ARTICLE), state, Qt.ItemDataRole.CheckStateRole)


def choose_hits(
    parent: QWidget | None, title: str, question: str, confirm: str, rows: Sequence[tuple[str, str]]
) -> list[int] | None:
    """The places of the (article, text) rows that stay ticked; None where it was left. ``confirm`` names the button
    that carries them out."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(820, 560)
    model = HitsModel(rows)
    table = _Table()
    table.setModel(model)
    table.setAccessibleName(question)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setStretchLastSection(True)
    table.setColumnWidth(ARTICLE, 320)
    asked = QLabel(question)
    asked.setWordWrap(True)
    every = QCheckBox(translate("Hits", "All"))
    every.setChecked(True)
    every.toggled.connect(model.tick)
    row = buttons(dialog, confirm)
    first = row.buttons()[0]
    model.dataChanged.connect(lambda: first.setEnabled(any(model.ticked)))
    layout = QVBoxLayout(dialog)
    for widget in (asked, every, table, row):
        layout.addWidget(widget)
    table.setCurrentIndex(model.index(0, ARTICLE))  # selectRow finds no column in a mirrored table not yet shown
    table.setFocus()  # Space ticks, Enter carries out
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return [place for place, ticked in enumerate(model.ticked) if ticked]
