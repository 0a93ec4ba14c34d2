"""Choosing one of a list by typing a part of its name: commands, kinds, reasons, encodings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.field_direction import hint, start_at_the_edge
from ui.models.queue import folded

_WORD = re.compile(r"\w+")
ARTICLE = "ال"
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def pick(
    parent: QWidget | None,
    title: str,
    entries: Sequence[tuple[str, str]],
    current: str | None = None,
    also: Mapping[str, str] | None = None,
) -> str | None:
    """The id of the chosen (id, label) entry; None where the list was left with Esc. ``also`` holds what else an
    entry is found by, by its id."""
    dialog = _Pick(parent, title, entries, current, also or {})
    return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None


def nearness(words: Sequence[str], name: str) -> tuple[int, int] | None:
    """How well a name holds what was typed, the smaller the better: all of it whole words, beginnings of words, or
    within words; then how early it stands. The Arabic article is no part of a word. None where something is missing."""
    worst = first = 0
    parts = _WORD.findall(name)
    for word in words:
        if word not in name:
            return None
        hits = [(_fit(word, part), place) for place, part in enumerate(parts) if word in part]
        rank, place = min(hits, default=(2, len(parts)))
        worst, first = max(worst, rank), first + place
    return worst, first


def _fit(word: str, part: str) -> int:
    bare = part.removeprefix(ARTICLE) or part
    return min(0 if word == form else 1 if form.startswith(word) else 2 for form in (part, bare))


class _Pick(QDialog):
    """A field over a list: letters narrow the list, arrows move in it, Enter chooses."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        entries: Sequence[tuple[str, str]],
        current: str | None,
        also: Mapping[str, str],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(420, 420)
        self._entries, self._also = entries, also
        self._field, self._list, self._none = QLineEdit(), QListWidget(), QLabel()
        self._none.setProperty("secondary", True)
        self._none.setText(QCoreApplication.translate("Pick", "No results"))
        hint(self._field, title)
        start_at_the_edge(self._field)
        self._field.setAccessibleName(title)
        self._list.setAccessibleName(title)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._none)
        layout.addWidget(self._list, 1)
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._choose)
        self._list.itemClicked.connect(self.accept)
        self._field.installEventFilter(self)
        self._narrow("")
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == current:
                self._list.setCurrentRow(row)
        self._field.setFocus()

    def chosen(self) -> str | None:
        item = self._list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TO_LIST:
            step = -1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
            self._list.setCurrentRow(max(0, min(self._list.count() - 1, self._list.currentRow() + step)))
            return True
        return super().eventFilter(receiver, event)

    def _choose(self) -> None:
        if self._list.currentItem():
            self.accept()

    def _narrow(self, text: str) -> None:
        self._list.clear()
        words = folded(text).split()
        found = []
        for entry, label in self._entries:
            near = nearness(words, folded(f"{label} {self._also.get(entry, '')}"))
            if near is not None:
                found.append((near, entry, label))
        for _near, entry, label in sorted(found, key=lambda hit: hit[0]):
            item = QListWidgetItem(label)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self._list.addItem(item)
        self._none.setVisible(self._list.count() == 0)
        self._list.setCurrentRow(0)
