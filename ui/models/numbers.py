"""The numbers of one review as a table model: text, value, kind, unit, counted noun, modifier.

``set_review(review)`` for another document, ``update(review, changes)`` after an event. A cell that is edited changes
nothing here: ``edited(number id, fields)`` asks for it, with fields as ``core.numbering.set_number`` takes them, and
``update`` brings the answer; ``refused(number id, why)`` says in words why a text does not fit.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.numbers import reading_order
from core.tables import index_of
from ui import labels
from ui.bidi import figures, left_to_right, right_to_left, stored_order
from ui.models.number_fields import fitting_value, modifier_fields, part_fields
from ui.models.splice import common_ends, ranges

if TYPE_CHECKING:
    from core.numbers import Number
    from core.review import Changes, Review

Index = QModelIndex | QPersistentModelIndex

COLUMNS = ("text", "value", "kind", "unit", "counted", "modifier")
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NUMBER_ROLE = ID_ROLE + 1


class NumberModel(QAbstractTableModel):
    """``ID_ROLE`` gives a number's id, ``NUMBER_ROLE`` the number; the edit role gives codes and bare texts."""

    edited = Signal(str, object)
    refused = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._numbers: tuple[Number, ...] = ()

    def set_review(self, review: Review | None) -> None:
        """Show another review's numbers; None empties the table."""
        self.beginResetModel()
        self._review, self._numbers = review, review.numbers if review else ()
        self.endResetModel()

    def update(self, review: Review, changes: Changes) -> None:
        """Take in what an event changed."""
        if self._review is None:
            return
        before, self._review = self._review, review
        low, high = self._changed(before, review, changes.numbers)
        fresh = review.numbers[low : len(review.numbers) - high]
        old, new = [n.id for n in self._numbers[low : len(self._numbers) - high]], [n.id for n in fresh]
        if old != new:
            head, tail = common_ends(old, new)
            end = len(self._numbers) - high - tail
            if len(old) > head + tail:
                self.beginRemoveRows(QModelIndex(), low + head, end - 1)
                self._numbers = self._numbers[: low + head] + self._numbers[end:]
                self.endRemoveRows()
            if len(new) > head + tail:
                self.beginInsertRows(QModelIndex(), low + head, low + len(new) - tail - 1)
                self._numbers = review.numbers
                self.endInsertRows()
        self._numbers = review.numbers
        rows = [row for row, number in enumerate(fresh, low) if number.id in changes.numbers]
        for first, last in ranges(rows, len(self._numbers)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def row_of(self, number_id: str) -> int | None:
        """The row of a number; None where there is none of that id."""
        number = self._review.numbers_by_id.get(number_id) if self._review else None
        return None if number is None else index_of(self._numbers, number, reading_order)

    @staticmethod
    def _changed(before: Review, review: Review, keys: Collection[str]) -> tuple[int, int]:
        """How many numbers stand before all of these in both reviews, and how many after them."""
        heads, tails = [len(before.numbers)], [len(before.numbers)]
        for one in (before, review):
            for number in filter(None, map(one.numbers_by_id.get, keys)):
                index = index_of(one.numbers, number, reading_order)
                heads.append(index)
                tails.append(len(one.numbers) - index - 1)
        return min(heads), min(tails) if len(tails) > 1 else 0

    def words_used(self, field: str) -> list[str]:
        """Units or counted nouns that this review holds already, to complete what is typed."""
        parts = (getattr(number, field) for number in self._numbers)
        return sorted({part.text for part in parts if part})

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return labels.number_field(COLUMNS[section])
        return figures(section + 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return plain if COLUMNS[index.column()] == "text" else plain | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number, column = self._numbers[index.row()], COLUMNS[index.column()]
        if role == ID_ROLE:
            return number.id
        if role == NUMBER_ROLE:
            return number
        if role == Qt.ItemDataRole.EditRole:
            return bare(number, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return shown(number, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return labels.named(labels.number_field(column), shown(number, column))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a change; False where the text does not fit or is what stands there."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self._review is None:
            return False
        number, column, text = self._numbers[index.row()], COLUMNS[index.column()], str(value).strip()
        if text == bare(number, column):
            return False
        fields = self._fields(number, column, text)
        if fields is None:
            self.refused.emit(number.id, self.why_not(number, column))
            return False
        self.edited.emit(number.id, fields)
        return True

    def fits(self, index: Index, text: str) -> bool:
        """Whether ``setData`` would take the text."""
        number, column = self._numbers[index.row()], COLUMNS[index.column()]
        return text.strip() == bare(number, column) or self._fields(number, column, text.strip()) is not None

    def why_not(self, number: Number, column: str) -> str:
        """Why a text does not fit a column, in words."""
        if column in ("value", "kind"):
            return labels.misfit(number.kind)
        return self.tr("This word does not stand near the number")

    def _fields(self, number: Number, column: str, text: str) -> dict[str, Any] | None:
        if column == "value":
            fitting = fitting_value(number.kind, text)
            return None if fitting is None else {"value": fitting}
        if column == "kind":
            return None if fitting_value(text, number.value) is None else {"kind": text}
        if column == "modifier":
            return modifier_fields(number, text)
        return None if self._review is None else part_fields(self._review, number, column, text)


def bare(number: Number, column: str) -> str:
    """A cell's own text or code, as an editor field takes it."""
    if column in ("unit", "counted"):
        part = getattr(number, column)
        return part.text if part else ""
    if column == "modifier":
        return number.modifier.code if number.modifier else ""
    return str(getattr(number, column))


def shown(number: Number, column: str) -> str:
    """A cell in words, isolated so that nothing in it flips."""
    text = bare(number, column)
    if column == "kind":
        return labels.number_kind(text)
    if column == "modifier":
        return labels.modifier(text) if text else ""
    if column == "value":
        return left_to_right(figures(text))
    return right_to_left(stored_order(text))
