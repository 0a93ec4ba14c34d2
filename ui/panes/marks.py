"""What is marked in a pane: plain values, and a table that finds those of a stretch of text quickly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable
from operator import attrgetter
from typing import Literal, NamedTuple

from core.spans import Span

MarkKind = Literal["span", "break", "removed", "inserted", "place", "match", "edge"]
MarkState = Literal["pending", "accepted", "edited", "rejected"]


class Mark(NamedTuple):
    """One mark in code points of the pane's text.

    ``span`` gets a line below it, ``break`` a caret below its seam, ``removed`` is struck, ``inserted`` bracketed;
    a ``place`` shows only while it is current, a ``match`` is something found, an ``edge`` (of no width)
    the edge of a stop that is being moved. Several marks may share a key.
    """

    kind: MarkKind
    start: int
    end: int
    state: MarkState
    key: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class _Entry:
    """A mark in the table, and where it is now; behind the table's ``_tail`` the places lack ``_ahead``."""

    __slots__ = ("end", "mark", "start")

    def __init__(self, mark: Mark) -> None:
        self.mark, self.start, self.end = mark, mark.start, mark.end

    def move(self, by: int) -> None:
        self.start += by
        self.end += by


_place = attrgetter("start")


class MarkTable:
    """The marks of one pane by place. They move along when the text is replaced before them.

    Entries behind the last replacement are owed their move: so typing costs what lies between one replacement and
    the next, not all that follows in the text.
    """

    __slots__ = ("_ahead", "_by_key", "_entries", "_longest", "_tail")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        """``marks`` sorted by start."""
        self._entries = [_Entry(mark) for mark in marks]
        self._tail, self._ahead = len(self._entries), 0
        self._longest = max((entry.end - entry.start for entry in self._entries), default=0)
        self._by_key: dict[str, list[_Entry]] = {}
        for entry in self._entries:
            self._by_key.setdefault(entry.mark.key, []).append(entry)

    def __len__(self) -> int:
        return len(self._entries)

    def update(self, marks: Iterable[Mark], gone: Collection[str] = ()) -> None:
        """Take out every mark whose key is in ``gone`` or among ``marks``, then put ``marks`` in."""
        groups: dict[str, list[Mark]] = {key: [] for key in gone}
        for mark in sorted(marks, key=_place):
            groups.setdefault(mark.key, []).append(mark)
        for key, new in groups.items():
            here = self._indexes(key)
            if [self._at(index).start for index in here] == [mark.start for mark in new]:
                for index, mark in zip(here, new, strict=True):  # nothing else is moved for them
                    self._change(index, mark)
                continue
            for index in reversed(here):
                del self._entries[index]
                self._tail -= index < self._tail
            self._by_key.pop(key, None)
            for mark in new:
                self._insert(mark)

    def shift(self, span: Span, length: int) -> None:
        """The text of ``span`` was replaced by ``length`` code points: marks after it move, those in it shrink."""
        moved, end = length - (span.end - span.start), span.start + length
        high = self._find(bisect_left, max(span.end, span.start + 1))
        self._cut(high)
        low = bisect_left(self._entries, span.start - self._longest, 0, high, key=_place)
        for entry in self._entries[low:high]:
            if entry.start >= span.end:
                entry.start += moved
            elif entry.start > span.start:
                entry.start = min(entry.start, end)
            if entry.end > span.start:
                entry.end = entry.end + moved if entry.end >= span.end else min(entry.end, end)
            entry.end = max(entry.start, entry.end)
            self._longest = max(self._longest, entry.end - entry.start)
        self._ahead += moved

    def between(self, start: int, end: int) -> list[Mark]:
        """Marks that touch ``start`` to ``end``, their edges included, in order."""
        first, last = self._find(bisect_left, start - self._longest), self._find(bisect_right, end)
        return [mark for index in range(first, last) if (mark := self._at(index)).end >= start]

    def of(self, key: str) -> list[Mark]:
        """The marks with this key, in order."""
        return [self._at(index) for index in self._indexes(key)]

    def _indexes(self, key: str) -> list[int]:
        return sorted(self._index(entry) for entry in self._by_key.get(key, ()))

    def _change(self, index: int, mark: Mark) -> None:
        """Put a mark in the place of one that starts where it does."""
        entry, ahead = self._entries[index], self._ahead if index >= self._tail else 0
        entry.mark, entry.start, entry.end = mark, mark.start - ahead, mark.end - ahead
        self._longest = max(self._longest, mark.end - mark.start)

    def _insert(self, mark: Mark) -> None:
        index, entry = self._find(bisect_right, mark.start), _Entry(mark)
        if index > self._tail:
            entry.move(-self._ahead)
        else:
            self._tail += 1
        self._entries.insert(index, entry)
        self._by_key.setdefault(mark.key, []).append(entry)
        self._longest = max(self._longest, mark.end - mark.start)

    def _at(self, index: int) -> Mark:
        entry, ahead = self._entries[index], self._ahead if index >= self._tail else 0
        return entry.mark._replace(start=entry.start + ahead, end=entry.end + ahead)

    def _find(self, bisect: Callable[..., int], place: int) -> int:
        """``bisect_left`` or ``bisect_right`` of a place among the starts."""
        index = bisect(self._entries, place, 0, self._tail, key=_place)
        return index if index < self._tail else bisect(self._entries, place - self._ahead, self._tail, key=_place)

    def _index(self, entry: _Entry) -> int:
        # Its own numbers don't tell on which side of the tail it is: it is where one of both sides holds it.
        for low, high in ((0, self._tail), (self._tail, len(self._entries))):
            index = bisect_left(self._entries, entry.start, low, high, key=_place)
            while index < high and self._entries[index].start == entry.start:
                if self._entries[index] is entry:
                    return index
                index += 1
        raise KeyError(entry.mark.key)

    def _cut(self, index: int) -> None:
        """Let the tail begin at ``index``: what comes out of it gets what it is owed, what goes in lends it."""
        if self._ahead:
            for entry in self._entries[self._tail : index]:
                entry.move(self._ahead)
            for entry in self._entries[index : self._tail]:
                entry.move(-self._ahead)
        self._tail = index
        if index == len(self._entries):
            self._ahead = 0
