"""Which document of the queue is chosen: the one that is open, or another that the arrows have come to."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex

from ui.models.queue import ID_ROLE, QueueModel
from ui.rows_view import RowsView


class Choice:
    """The chosen row of a view. ``current`` is the id of the open document."""

    def __init__(self, view: RowsView, model: QueueModel) -> None:
        self._view, self._model = view, model
        self.current: str | None = None

    def mark(self) -> None:
        """Choose the open document; nothing where the filter hides it."""
        row = None if self.current is None else self._model.row_of(self.current)
        if row is None:
            self._view.clearSelection()
            self._view.setCurrentIndex(QModelIndex())
        else:
            self._view.setCurrentIndex(self._model.index(row))

    def chosen(self) -> str | None:
        """The id of the chosen document; None where there is none."""
        key = self._view.currentIndex().data(ID_ROLE)
        return None if key is None else str(key)

    def move(self, by: int) -> None:
        """Choose the row so many further; the first where none was chosen."""
        here = self._view.currentIndex()
        self.to(here.row() + by if here.isValid() else 0)

    def to(self, row: int) -> None:
        """Choose a row, if there is one."""
        index = self._model.index(row)
        if index.isValid():
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
