"""What is sought in all articles: a field that holds what was sought last, Enter begins."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui import labels
from ui.dialogs.box import buttons
from ui.field_direction import turn
from ui.finding import Query, fault_of

translate = QCoreApplication.translate


class _Sought(QDialog):
    """Stays open where nothing is typed, or a pattern that can't be sought, and says what is wrong with it."""

    def __init__(self, parent: QWidget | None, title: str, query: Query) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        caption = QLabel(translate("FindAll", "What is sought in the cleaned texts"))
        self.field = QLineEdit(query.text)
        self.field.setAccessibleName(caption.text())
        caption.setBuddy(self.field)
        self.exact = QCheckBox(translate("FindAll", "As written: diacritics and forms of letters count"))
        self.pattern = QCheckBox(translate("FindAll", "Pattern: a regular expression"))
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.pattern.toggled.connect(lambda on: turn(self.field, left_to_right=on))
        self.exact.setChecked(query.exact)
        self.pattern.setChecked(query.pattern)
        turn(self.field, left_to_right=query.pattern)
        layout = QVBoxLayout(self)
        row = buttons(self, translate("FindAll", "Find"))
        for widget in (caption, self.field, self.exact, self.pattern, self.wrong, row):
            layout.addWidget(widget)
        self.field.selectAll()
        self.field.setFocus()

    def query(self) -> Query:
        return Query(self.field.text(), self.pattern.isChecked(), self.exact.isChecked())

    def accept(self) -> None:
        fault = fault_of(self.query())
        self.wrong.setText(labels.search_fault(fault) if fault else "")
        self.wrong.setVisible(fault is not None)
        if self.field.text() and fault is None:
            super().accept()
        else:
            self.field.setFocus()


def ask_sought(parent: QWidget | None, title: str, last: Query) -> Query | None:
    """The query, which can be sought; None where the dialog was left with Esc."""
    dialog = _Sought(parent, title, replace(last, instead=None))
    return dialog.query() if dialog.exec() == QDialog.DialogCode.Accepted else None
