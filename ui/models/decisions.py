"""The stops of one review as a list model. Rows are worded by the delegate; here are codes and pieces of text.

``set_review(review, stops)`` for another document, ``update(review, stops, changes)`` after an event: it repaints
the rows that changed, and their neighbours, whose text may hold a bit of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.decision_words import spoken, tooltip
from ui.models.decision_rows import DecisionRow, Lookup, decision_row
from ui.models.splice import common_ends, ranges

if TYPE_CHECKING:
    from core.review import Changes, Review
    from core.stops import Stop

Shown = Literal["all", "text", "numbers"]
Index = QModelIndex | QPersistentModelIndex

KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE = KEY_ROLE + 1


class DecisionModel(QAbstractListModel):
    """Rows by place; ``KEY_ROLE`` gives a stop's key, ``ROW_ROLE`` its :class:`DecisionRow`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stops: tuple[Stop, ...] = ()
        self._visible: list[Stop] = []
        self._rows: dict[str, int] = {}
        self._lookup: Lookup | None = None
        self._shown: Shown = "all"

    def set_review(self, review: Review | None, stops: Sequence[Stop]) -> None:
        """Show another review; None empties the list."""
        self.beginResetModel()
        self._lookup = Lookup.of(review) if review else None
        self._stops = tuple(stops)
        self._place(self._filtered())
        self.endResetModel()

    def update(self, review: Review, stops: Sequence[Stop], changes: Changes) -> None:
        """Take in what an event changed."""
        self._lookup = Lookup.of(review)
        self._stops = tuple(stops)
        self._splice(self._filtered())
        touched = changes.edits | changes.numbers | changes.flags
        rows = [row for row, stop in enumerate(self._visible) if not touched.isdisjoint(stop.ids)]
        for first, last in ranges(rows, len(self._visible), around=1):
            self.dataChanged.emit(self.index(first), self.index(last))

    def set_shown(self, shown: Shown) -> None:
        """Filter: all, text only, numbers only."""
        if shown != self._shown:
            self.beginResetModel()
            self._shown = shown
            self._place(self._filtered())
            self.endResetModel()

    @property
    def shown(self) -> Shown:
        return self._shown

    def counts(self) -> tuple[int, int, int]:
        """How many stops there are: all, text, numbers."""
        numbers = sum(stop.kind == "number" for stop in self._stops)
        return len(self._stops), len(self._stops) - numbers, numbers

    def row_of(self, key: str) -> int | None:
        """The row of a stop; None where the filter hides it."""
        return self._rows.get(key)

    def row_at(self, row: int) -> DecisionRow | None:
        """What stands in a row; None past the end."""
        if self._lookup is None or not 0 <= row < len(self._visible):
            return None
        return decision_row(self._visible[row], self._lookup)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._visible)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._lookup is None:
            return None
        if role == KEY_ROLE:
            return self._visible[index.row()].key
        if role not in (ROW_ROLE, *_WORDED):
            return None
        row = decision_row(self._visible[index.row()], self._lookup)
        return row if role == ROW_ROLE else _WORDED[role](row)

    def _filtered(self) -> list[Stop]:
        if self._shown == "all":
            return list(self._stops)
        return [stop for stop in self._stops if (stop.kind == "number") == (self._shown == "numbers")]

    def _place(self, visible: list[Stop]) -> None:
        self._visible = visible
        self._rows = {stop.key: row for row, stop in enumerate(visible)}

    def _splice(self, fresh: list[Stop]) -> None:
        """Replace the rows between the first and the last that differ by key."""
        old, new = [stop.key for stop in self._visible], [stop.key for stop in fresh]
        if old == new:
            self._visible = fresh
            return
        head, tail = common_ends(old, new)
        if len(old) > head + tail:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._place(self._visible[:head] + self._visible[len(old) - tail :])
            self.endRemoveRows()
        if len(new) > head + tail:
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._place(fresh)
            self.endInsertRows()
        self._place(fresh)


_WORDED = {
    int(Qt.ItemDataRole.DisplayRole): lambda row: row.text,
    int(Qt.ItemDataRole.ToolTipRole): tooltip,
    int(Qt.ItemDataRole.AccessibleTextRole): spoken,
}
