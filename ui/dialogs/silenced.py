"""The rules that were silenced, each of which can be lifted again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.dialogs.box import buttons

translate = QCoreApplication.translate


def show_silenced(
    parent: QWidget | None, title: str, entries: Sequence[tuple[int, str]], lift: Callable[[int], object]
) -> None:
    """Show (id, words) of each; ``lift`` is called with the id of one that is lifted, which leaves the list."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(560, 380)
    said = QLabel(translate("Silenced", "Suggestions of these rules change nothing in articles not yet opened."))
    said.setWordWrap(True)
    none = QLabel(translate("Silenced", "No rule is silenced."))
    none.setAlignment(Qt.AlignmentFlag.AlignCenter)
    none.setProperty("secondary", True)
    shown = QListWidget()
    shown.setAccessibleName(title)
    for key, words in entries:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, key)
        shown.addItem(item)
    row = buttons(dialog, None)
    lifting = row.addButton(translate("Silenced", "Lift"), QDialogButtonBox.ButtonRole.ActionRole)

    def refresh() -> None:
        empty = not shown.count()
        none.setVisible(empty)
        said.setVisible(not empty)
        shown.setVisible(not empty)
        lifting.setEnabled(shown.currentItem() is not None)

    def take() -> None:
        item = shown.currentItem()
        if item is not None:
            lift(item.data(Qt.ItemDataRole.UserRole))
            shown.takeItem(shown.row(item))
        refresh()

    lifting.clicked.connect(take)
    shown.currentItemChanged.connect(lambda: lifting.setEnabled(shown.currentItem() is not None))
    layout = QVBoxLayout(dialog)
    layout.addWidget(said)
    layout.addWidget(shown, 1)
    layout.addWidget(none, 1)
    layout.addWidget(row)
    shown.setCurrentRow(0)
    refresh()
    dialog.exec()
