"""The documents of a session as a list model, fit for 100,000 rows: filter and order work on a list of indexes.

``set_entries(entries)`` for a new batch; ``put(entry)`` for one that changed (it keeps its place until the filter or
the order is chosen anew, so that no row moves under the reader's hand).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from ui.queue_words import spoken

Order = Literal["place", "needs-me", "confidence", "open"]
Index = QModelIndex | QPersistentModelIndex

ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ENTRY_ROLE = ID_ROLE + 1
RANKS = MappingProxyType({"in-progress": 0, "pending": 1, "second-look": 2, "flagged": 2})
DONE = ("reviewed", "skipped", "unusable")
WAITING = ("pending", "in-progress", "second-look")  # for this reviewer; what is flagged waits for a colleague
PIECE = 2000  # entries that are made ready to be sought in at a time: some milliseconds
ALIKE = tuple(zip("أإآٱىؤئة", "اااايويه", strict=True))
UNREAD = re.compile("[\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")  # tatweel and vowel signs


class QueueEntry(NamedTuple):
    """One document. ``status`` as in a review, ``unusable`` or ``second-look``; ``open`` counts open decisions (None:
    not known yet), ``confidence`` is the lowest of them; ``seconds`` of work; ``note`` of the reviewer."""

    id: str
    title: str
    status: str = "pending"
    open: int | None = None
    confidence: float | None = None
    seconds: float | None = None
    note: str = ""


class QueueModel(QAbstractListModel):
    """``ID_ROLE`` gives a document's id, ``ENTRY_ROLE`` its :class:`QueueEntry`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[QueueEntry] = []
        self._folded: list[str] = []  # the first entries as they are sought in: made at rest, or when a filter asks
        self._at_rest = QTimer(self, interval=0)
        self._at_rest.timeout.connect(self._fold_some)
        self._order: list[int] = []
        self._keys: dict[str, list[Any]] = {}  # per order what the entries are sorted by, made when first needed
        self._reviewed = self._waiting = self._timed = 0  # documents; of the last, the time they took is known
        self._seconds = 0.0
        self._index_of: dict[str, int] = {}
        self._text, self._statuses, self._by = "", frozenset[str](), "place"

    def set_entries(self, entries: Sequence[QueueEntry]) -> None:
        """Show another batch, in the order given."""
        self.beginResetModel()
        self._entries = list(entries)
        self._folded, self._keys = [], {}
        self._at_rest.start()
        timed = [entry.seconds for entry in self._entries if entry.status in DONE and entry.seconds]
        self._timed, self._seconds = len(timed), sum(timed)
        self._reviewed = sum(entry.status == "reviewed" for entry in self._entries)
        self._waiting = sum(entry.status in WAITING for entry in self._entries)
        self._index_of = {entry.id: index for index, entry in enumerate(self._entries)}
        self._choose()
        self.endResetModel()

    def add_entries(self, entries: Sequence[QueueEntry]) -> None:
        """Further documents of the batch: what the filter lets through stands below the rest, whatever the order."""
        first = len(self._entries)
        self._entries += entries
        self._index_of |= {entry.id: index for index, entry in enumerate(entries, first)}
        for entry in entries:
            self._tally(entry, 1)
        for by, keys in self._keys.items():
            keys.extend(map(KEYS[by], entries))
        self._at_rest.start()
        rows = self._chosen(first)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._order), len(self._order) + len(rows) - 1)
            self._order += rows
            self.endInsertRows()

    def settle(self) -> bool:
        """Put the rows into their order, where they are not in it; whether any moved."""
        old = self._order
        self._choose()
        if self._order == old:
            return False
        new, self._order = self._order, old
        self.beginResetModel()
        self._order = new
        self.endResetModel()
        return True

    def put(self, entry: QueueEntry) -> None:
        """Replace the entry of that id where it stands; KeyError if there is none."""
        index = self._index_of[entry.id]
        if entry == self._entries[index]:
            return
        self._tally(self._entries[index], -1)
        self._tally(entry, 1)
        self._entries[index] = entry
        for by, keys in self._keys.items():
            keys[index] = KEYS[by](entry)
        if index < len(self._folded):
            self._folded[index] = folded(_sought(entry))
        row = self.row_of(entry.id)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))

    def set_filter(self, text: str = "", statuses: Sequence[str] = (), by: Order | None = None) -> None:
        """Keep what holds the text (diacritics, hamza and alef forms don't count) and is in one of the statuses; in
        another order where one is named: ``place`` in the batch, ``needs-me`` most first, lowest ``confidence`` first,
        most ``open`` first."""
        self._again(text=folded(text), statuses=frozenset(statuses), by=by or self._by)

    def entry(self, document_id: str) -> QueueEntry | None:
        index = self._index_of.get(document_id)
        return None if index is None else self._entries[index]

    def row_of(self, document_id: str) -> int | None:
        """The row of a document; None where the filter hides it."""
        index = self._index_of.get(document_id)
        try:
            return None if index is None else self._order.index(index)
        except ValueError:
            return None

    def neighbour(self, document_id: str, step: int) -> str | None:
        """The id that many rows away, as the list now stands; None past its ends."""
        row = self.row_of(document_id)
        wanted = (0 if step > 0 else -1) if row is None else row + step
        return self._entries[self._order[wanted]].id if 0 <= wanted < len(self._order) else None

    def progress(self) -> tuple[int, int]:
        """How many documents are reviewed, of how many."""
        return self._reviewed, len(self._entries)

    def seconds_left(self) -> float | None:
        """What waits will take at the pace so far; None before anything is done, and when nothing waits."""
        return self._seconds / self._timed * self._waiting if self._timed and self._waiting else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[self._order[index.row()]]
        if role == ENTRY_ROLE:
            return entry
        if role == ID_ROLE:
            return entry.id
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title or entry.id
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(entry)
        return None

    def _tally(self, entry: QueueEntry, sign: int) -> None:
        self._reviewed += sign * (entry.status == "reviewed")
        self._waiting += sign * (entry.status in WAITING)
        if entry.status in DONE and entry.seconds:
            self._timed += sign
            self._seconds += sign * entry.seconds

    def _again(self, *, text: str, statuses: frozenset[str], by: str) -> None:
        self.beginResetModel()
        self._text, self._statuses, self._by = text, statuses, by
        self._choose()
        self.endResetModel()

    def _choose(self) -> None:
        rows, by = self._chosen(), self._by
        if by not in self._keys:
            self._keys[by] = [KEYS[by](entry) for entry in self._entries]
        rows.sort(key=self._keys[by].__getitem__)
        self._order = rows

    def _chosen(self, first: int = 0) -> list[int]:
        """What the filter lets through from an entry on, by place."""
        entries, statuses = self._entries, self._statuses
        chosen = self._holding(self._text, first) if self._text else range(first, len(entries))
        return [index for index in chosen if entries[index].status in statuses] if statuses else list(chosen)

    def _holding(self, text: str, first: int) -> list[int]:
        self._fold(len(self._entries))
        return [index for index, title in enumerate(self._folded[first:], first) if text in title]

    def _fold(self, count: int) -> None:
        """Make so many entries ready to be sought in, all at once: many times quicker than one by one."""
        piece = self._entries[len(self._folded) : count]
        if piece:
            self._folded += folded("\n".join(map(_sought, piece))).split("\n")

    def _fold_some(self) -> None:
        self._fold(len(self._folded) + PIECE)
        if len(self._folded) >= len(self._entries):
            self._at_rest.stop()


def _sought(entry: QueueEntry) -> str:
    return (entry.title or entry.id).replace("\n", " ")


def folded(text: str) -> str:
    """The text as it is compared: no diacritics or tatweel, one form of hamza, alef, ya and ta marbuta."""
    plain = UNREAD.sub("", text.casefold())
    for written, read in ALIKE:
        plain = plain.replace(written, read)
    return plain


def _needs_me(entry: QueueEntry) -> float:
    """Begun before new, both before what waits for a colleague or is done; then the least sure, the most open."""
    sure = 1.0 if entry.confidence is None else entry.confidence
    return RANKS.get(entry.status, 3) * 2 + sure - (entry.open or 0) * 1e-9


KEYS: Mapping[str, Callable[[QueueEntry], Any]] = MappingProxyType(
    {
        "place": lambda entry: entry.status == "second-look",  # at the end; the sort keeps all else in its place
        "needs-me": _needs_me,
        "confidence": lambda entry: 1.0 if entry.confidence is None else entry.confidence,
        "open": lambda entry: -(entry.open or 0),
    }
)
