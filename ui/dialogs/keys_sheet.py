"""The sheet of keys (F1), made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ui.actions import ACTIONS, MENUS, Mode, menu_title, text_of
from ui.bidi import left_to_right
from ui.chords import shown
from ui.dialogs.box import buttons


def rows() -> list[tuple[str, str, str, str]]:
    """Every action: (menu, name, keys in Review, keys in Edit), in the order of the menus."""
    out = []
    for menu, _ in MENUS:
        out += [(menu_title(menu), text_of(a.id), _keys(a.review), _keys(a.edit)) for a in ACTIONS if a.menu == menu]
    fixing = QCoreApplication.translate("Keys", "While fixing")
    out += [(fixing, text_of(a.id), _keys(a.keys(Mode.FIX)), "") for a in ACTIONS if a.fix]
    walking = QCoreApplication.translate("Keys", "While walking")
    out += [(walking, text_of(a.id), _keys(a.keys(Mode.WALK)), "") for a in ACTIONS if a.walk]
    pointing = QCoreApplication.translate("Keys", "While pointing at a number")
    out += [(pointing, text_of(a.id), _keys(a.keys(Mode.POINT)), "") for a in ACTIONS if a.point]
    text = QCoreApplication.translate("Keys", "Text")
    digits = left_to_right("0 … 9")
    out += [
        (text, QCoreApplication.translate("Keys", "A new value for the number; Enter keeps it"), digits, ""),
        (
            text,
            QCoreApplication.translate("Keys", "Break the line; keep what a field holds"),
            "",
            _keys(("Enter",)),
        ),
        (text, QCoreApplication.translate("Keys", "Join, at the start of a line"), "", _keys(("Backspace",))),
    ]
    return out


def show_keys(parent: QWidget | None) -> None:
    """Show the sheet; it is read only and closes with Esc."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(text_of("keys"))
    dialog.resize(860, 640)
    headers = [
        QCoreApplication.translate("Keys", "Menu"),
        QCoreApplication.translate("Keys", "What it does"),
        QCoreApplication.translate("Keys", "Key in review"),
        QCoreApplication.translate("Keys", "Key in editing"),
    ]
    entries = rows()
    table = QTableWidget(len(entries), len(headers))
    table.setAccessibleName(text_of("keys"))
    table.setHorizontalHeaderLabels(headers)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)
    table.setShowGrid(False)
    for row, entry in enumerate(entries):
        for column, text in enumerate(entry):
            item = QTableWidgetItem(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setStretchLastSection(True)
    for column, width in enumerate((110, 320, 210)):
        table.setColumnWidth(column, width)
    layout = QVBoxLayout(dialog)
    layout.addWidget(table)
    layout.addWidget(buttons(dialog, None))
    dialog.exec()


def _keys(chords: tuple[str, ...]) -> str:
    return "   ".join(left_to_right(shown(chord, arabic_cap=True)) for chord in chords)
