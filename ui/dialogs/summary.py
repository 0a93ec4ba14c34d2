"""The summary of a batch, to read and to copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.dialogs.box import buttons
from ui.summary_words import Part, as_text

WIDTH, GAP = 460, 14  # pixels


def show_summary(parent: QWidget | None, title: str, parts: Sequence[Part]) -> QDialog:
    """Show the summary; the window goes on behind it."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(WIDTH)
    grid = QGridLayout()
    grid.setColumnStretch(0, 1)
    grid.setHorizontalSpacing(2 * GAP)
    grid.setVerticalSpacing(2)
    mirrored = dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight  # a label goes by its first letter
    for part in parts:
        if grid.rowCount() > 1:
            grid.setRowMinimumHeight(grid.rowCount(), GAP)
        heading = QLabel(part.title)
        font = heading.font()
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for name, value in part.rows:
            row = grid.rowCount()
            said, figure = QLabel(name), QLabel(value)
            said.setProperty("secondary", True)
            figure.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
            figure.setAccessibleName(f"{name}: {value}")
            grid.addWidget(said, row, 0)
            grid.addWidget(figure, row, 1)
    below = buttons(dialog, None)
    copying = below.addButton(
        QCoreApplication.translate("Dialogs", "Copy as text"), QDialogButtonBox.ButtonRole.ActionRole
    )
    copying.clicked.connect(lambda: QApplication.clipboard().setText(as_text(parts)))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 16)
    layout.setSpacing(GAP)
    layout.addLayout(grid)
    layout.addWidget(below)
    below.buttons()[0].setFocus()
    dialog.open()
    return dialog
