"""What would be decided in all articles, to be looked through before it is: each can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QTableView, QVBoxLayout, QWidget

from ui.dialogs.box import buttons, plain_table
from ui.models.hits import ARTICLE, HitsModel

WIDTHS = (320,)  # pixels of the first column
translate = QCoreApplication.translate


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
    plain_table(table, question, WIDTHS).horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    )
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
