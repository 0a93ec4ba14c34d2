"""The stops of one review as a list model. Rows are worded by the delegate; here are codes and pieces of text.

``set_review(review, stops)`` for another document, ``update(review, stops, changes)`` after an event: it repaints
the rows that changed, and their neighbours, whose text may hold a bit of them; those that show something else now.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.lines import line_start
from core.spans import Span
from core.stops import index_of, starts_of
from ui.decision_words import spoken, tooltip
from ui.models.decision_rows import DecisionRow, Lookup, decision_row
from ui.models.splice import common_ends, ranges

if TYPE_CHECKING:
    from core.review import Changes, Review
    from core.stops import Stop

Shown = Literal["all", "text", "numbers"]
Index = QModelIndex | QPersistentModelIndex

_start = attrgetter("start")
FEW = 64  # rows that are compared with what they showed before they are drawn again
KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE = KEY_ROLE + 1


class DecisionModel(QAbstractListModel):
    """Rows by place; ``KEY_ROLE`` gives a stop's key, ``ROW_ROLE`` its :class:`DecisionRow`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stops: Sequence[Stop] = ()
        self._visible: list[Stop] = []
        self._lookup: Lookup | None = None
        self._shown: Shown = "all"

    def set_review(self, review: Review | None, stops: Sequence[Stop]) -> None:
        """Show another review; None empties the list."""
        self.beginResetModel()
        self._lookup = Lookup.of(review) if review else None
        self._stops = stops
        self._visible = self._filtered(stops)
        self.endResetModel()

    def update(self, review: Review, stops: Sequence[Stop], changes: Changes) -> None:
        """Take in what an event changed."""
        touched = changes.edits | changes.numbers | changes.flags
        starts = starts_of(review, touched)
        if self._lookup is not None:
            starts |= starts_of(self._lookup.review, touched)
        if not starts:
            self._lookup, self._stops = Lookup.of(review), stops
            return
        first, last = min(starts), max(starts)
        low, high = _between(self._visible, first, last)
        was = self._rows(range(low - 1, high + 1)) if high - low <= FEW else {}
        self._splice(review, stops, first, last)
        low, high = _between(self._visible, first, last)
        rows = {row for row in range(low, high) if not touched.isdisjoint(self._visible[row].ids)}
        rows |= {row for key in _line_begun_by(review, changes) if (row := self.row_of(key)) is not None}
        for low, high in ranges(sorted(rows), len(self._visible), around=1):
            if not was:
                self.dataChanged.emit(self.index(low), self.index(high))
                continue
            for row, (key, shown) in enumerate(self._rows(range(low, high + 1)).items(), low):
                if was.get(key) != shown:
                    self.dataChanged.emit(self.index(row), self.index(row))

    def set_shown(self, shown: Shown) -> None:
        """Filter: all, text only, numbers only."""
        if shown != self._shown:
            self.beginResetModel()
            self._shown = shown
            self._visible = self._filtered(self._stops)
            self.endResetModel()

    @property
    def shown(self) -> Shown:
        return self._shown

    def counts(self) -> tuple[int, int, int]:
        """How many stops there are: all, text, numbers."""
        numbers = len(self._lookup.numbers) if self._lookup else 0
        return len(self._stops), len(self._stops) - numbers, numbers

    def row_of(self, key: str) -> int | None:
        """The row of a stop; None where the filter hides it."""
        return index_of(self._visible, self._lookup.review, key) if self._lookup else None

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

    def _rows(self, rows: Iterable[int]) -> dict[str, DecisionRow]:
        """What some rows show, by their keys."""
        return {shown.key: shown for row in rows if (shown := self.row_at(row)) is not None}

    def _filtered(self, stops: Sequence[Stop]) -> list[Stop]:
        if self._shown == "all":
            return list(stops)
        return [stop for stop in stops if (stop.kind == "number") == (self._shown == "numbers")]

    def _splice(self, review: Review, stops: Sequence[Stop], first: int, last: int) -> None:
        """Show the stops that start between two raw places as they are in another review. Rows come and go between
        the first and the last that differ by key; at any moment what is shown fits the review it is looked up in."""
        low, high = _between(self._visible, first, last)
        fresh = self._filtered(stops[slice(*_between(stops, first, last))])
        old, new = [stop.key for stop in self._visible[low:high]], [stop.key for stop in fresh]
        head, tail = common_ends(old, new) if old != new else (len(old), 0)
        if len(old) > head + tail:
            self.beginRemoveRows(QModelIndex(), low + head, high - tail - 1)
            del self._visible[low + head : high - tail]
            self.endRemoveRows()
        self._lookup, self._stops = Lookup.of(review), stops
        self._visible[low : low + head + tail] = fresh[:head] + fresh[len(new) - tail :]
        if len(new) > head + tail:
            self.beginInsertRows(QModelIndex(), low + head, low + len(new) - tail - 1)
            self._visible[low + head : low + head] = fresh[head : len(new) - tail]
            self.endInsertRows()


def _line_begun_by(review: Review, changes: Changes) -> list[str]:
    """Ids of the edits that begin the line in which the text has changed: the row of a heading shows all of it."""
    start = line_start(review.cleaned, changes.cleaned_after.start)
    return [change.edit_id for change in review.offsets.touching(Span(start, start))]


def _between(stops: Sequence[Stop], first: int, last: int) -> tuple[int, int]:
    """Which of the stops start between two raw places, both included."""
    return bisect_left(stops, first, key=_start), bisect_right(stops, last, key=_start)


_WORDED = {
    int(Qt.ItemDataRole.DisplayRole): lambda row: row.text,
    int(Qt.ItemDataRole.ToolTipRole): tooltip,
    int(Qt.ItemDataRole.AccessibleTextRole): spoken,
}
