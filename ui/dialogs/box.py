"""Messages and questions with buttons in the program's own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.field_direction import start_at_the_edge

CANCEL = "cancel"


def choose(parent: QWidget | None, title: str, text: str, choices: Sequence[tuple[str, str]]) -> str:
    """Ask; returns the id of the chosen (id, label) pair. The first is the default; Esc gives ``cancel``."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    buttons = {}
    for choice, label in choices:
        role = QMessageBox.ButtonRole.RejectRole if choice == CANCEL else QMessageBox.ButtonRole.AcceptRole
        buttons[box.addButton(label, role)] = choice
    first = next(iter(buttons))
    box.setDefaultButton(first)
    box.setEscapeButton(next((b for b, choice in buttons.items() if choice == CANCEL), first))
    box.exec()
    clicked = box.clickedButton()
    return next((choice for button, choice in buttons.items() if button is clicked), CANCEL)


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Say something that needs to be read before going on."""
    choose(parent, title, text, [(CANCEL, QCoreApplication.translate("Dialogs", "Close"))])


def prompt(parent: QWidget | None, title: str, label: str, text: str = "") -> str | None:
    """One line of text; None where it was left with Esc."""
    field = QLineEdit(text)
    start_at_the_edge(field)
    return field.text() if _kept(parent, title, QLabel(label), field) else None


def ask_number(parent: QWidget | None, title: str, label: str, number: int, *, most: int, zero: str) -> int | None:
    """A whole number from 0, which is shown as ``zero``; None where it was left with Esc."""
    field = QSpinBox()
    field.setRange(0, most)
    field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    field.setSpecialValueText(zero)
    field.setValue(number)
    caption = QLabel(label)
    caption.setWordWrap(True)
    return field.value() if _kept(parent, title, caption, field) else None


def _kept(parent: QWidget | None, title: str, caption: QLabel, field: QLineEdit | QSpinBox) -> bool:
    """Whether the reviewer kept what is in the field, which stands alone below its caption."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(420)
    layout = QVBoxLayout(dialog)
    field.setAccessibleName(caption.text())
    caption.setBuddy(field)
    layout.addWidget(caption)
    layout.addWidget(field)
    layout.addWidget(buttons(dialog, QCoreApplication.translate("Dialogs", "Keep")))
    field.selectAll()
    field.setFocus()
    kept = dialog.exec() == QDialog.DialogCode.Accepted
    field.setParent(None)  # what it holds is read after the dialog is gone
    return kept


def show_text(parent: QWidget | None, title: str, text: str) -> None:
    """A longer text to read, such as the differences of two files."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(760, 520)
    layout = QVBoxLayout(dialog)
    view = QPlainTextEdit(text)
    view.setReadOnly(True)
    view.setAccessibleName(title)
    layout.addWidget(view)
    layout.addWidget(buttons(dialog, None))
    dialog.exec()


def buttons(dialog: QDialog, keep: str | None) -> QDialogButtonBox:
    """The row of buttons of a dialog: ``keep`` accepts it, the other leaves it. None leaves only "Close"."""
    box = QDialogButtonBox()
    if keep is None:
        box.addButton(QCoreApplication.translate("Dialogs", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
    else:
        first = box.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        first.setDefault(True)
        box.addButton(QCoreApplication.translate("Dialogs", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def plain_table(table: QTableView, name: str, widths: Sequence[int]) -> QTableView:
    """The table as the dialogs show one: whole rows, no grid, columns of these pixels and a last that takes the
    rest. ``name`` is what a screen reader says."""
    table.setAccessibleName(name)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setStretchLastSection(True)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, width)
    return table
