"""What is marked in a pane: plain values, and a table that finds those of a stretch of text quickly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from contextlib import suppress
from itertools import accumulate
from typing import Any, Literal, NamedTuple

from core.spans import Span

MarkKind = Literal["span", "break", "removed", "inserted", "place", "match", "edge"]
MarkState = Literal["pending", "accepted", "edited", "rejected"]
FEW = 16  # keys that are looked up one by one


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


class MarkTable:
    """The marks of one pane by place. They move along when the text is replaced before them."""

    __slots__ = ("_ends", "_keys", "_marks", "_measured", "_reach", "_starts")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        """``marks`` sorted by start."""
        self._marks = list(marks)
        self._starts = [mark.start for mark in self._marks]
        self._ends = [mark.end for mark in self._marks]
        self._keys = [mark.key for mark in self._marks]
        self._reach: list[int] = []
        self._measured = 0

    def __len__(self) -> int:
        return len(self._marks)

    def update(self, marks: Iterable[Mark], gone: Collection[str] = ()) -> None:
        """Take out every mark whose key is in ``gone`` or among ``marks``, then put ``marks`` in."""
        new = sorted(marks, key=lambda mark: mark.start)
        out = {*gone, *(mark.key for mark in new)}
        for index in reversed(self._indices(out)):
            self._measured = min(self._measured, index)
            for column in self._columns():
                del column[index]
        for mark in new:
            index = bisect_right(self._starts, mark.start)
            self._measured = min(self._measured, index)
            for column, value in zip(self._columns(), (mark, mark.start, mark.end, mark.key), strict=True):
                column.insert(index, value)

    def shift(self, span: Span, length: int) -> None:
        """The text of ``span`` was replaced by ``length`` code points: marks after it move, those in it shrink."""
        moved, end = length - (span.end - span.start), span.start + length
        self._measure()
        low = bisect_left(self._reach, span.start)
        high = bisect_left(self._starts, max(span.end, span.start + 1), low)
        for index in range(low, high):
            start, stop = self._starts[index], self._ends[index]
            if start >= span.end:
                start += moved
            elif start > span.start:
                start = min(start, end)
            if stop > span.start:
                stop = stop + moved if stop >= span.end else min(stop, end)
            self._starts[index], self._ends[index] = start, max(start, stop)
        self._starts[high:] = [place + moved for place in self._starts[high:]]
        self._ends[high:] = [place + moved for place in self._ends[high:]]
        self._measured = min(self._measured, low)

    def between(self, start: int, end: int) -> list[Mark]:
        """Marks that touch ``start`` to ``end``, their edges included, in order."""
        self._measure()
        first, last = bisect_left(self._reach, start), bisect_right(self._starts, end)
        return [self._at(index) for index in range(first, last) if self._ends[index] >= start]

    def of(self, key: str) -> list[Mark]:
        """The marks with this key, in order."""
        return [self._at(index) for index in self._indices({key})]

    def _at(self, index: int) -> Mark:
        return self._marks[index]._replace(start=self._starts[index], end=self._ends[index])

    def _columns(self) -> tuple[list[Any], ...]:
        return self._marks, self._starts, self._ends, self._keys

    def _indices(self, keys: set[str]) -> list[int]:
        if len(keys) > FEW:
            return [index for index, key in enumerate(self._keys) if key in keys]
        found = []
        for key in keys:
            at = -1
            with suppress(ValueError):
                while True:
                    at = self._keys.index(key, at + 1)
                    found.append(at)
        return sorted(found)

    def _measure(self) -> None:
        """How far any mark so far reaches: it grows only, so that the first that may touch a place can be bisected."""
        low, count = self._measured, len(self._ends)
        if low < count or len(self._reach) != count:
            del self._reach[low:]
            before = self._reach[-1] if self._reach else 0
            self._reach += accumulate(self._ends[low:], max, initial=before)
            del self._reach[low]  # the initial value itself
            self._measured = count
