"""What is marked in a pane: plain values, and a table that finds those of a stretch of text quickly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from itertools import accumulate
from typing import Literal, NamedTuple

from core.spans import Span

MarkKind = Literal["span", "break", "removed", "inserted", "place", "match"]
MarkState = Literal["pending", "accepted", "edited", "rejected"]


class Mark(NamedTuple):
    """One mark in code points of the pane's text.

    ``span`` gets a line below it, ``break`` a caret below its seam, ``removed`` is struck, ``inserted`` bracketed;
    a ``place`` shows only while it is current, a ``match`` is something found. Several marks may share a key.
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

    __slots__ = ("_ends", "_marks", "_reach", "_starts")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        """``marks`` sorted by start."""
        self._marks = list(marks)
        self._starts = [mark.start for mark in self._marks]
        self._ends = [mark.end for mark in self._marks]
        self._measure()

    def __len__(self) -> int:
        return len(self._marks)

    def update(self, marks: Iterable[Mark], gone: Collection[str] = ()) -> None:
        """Take out every mark whose key is in ``gone`` or among ``marks``, then put ``marks`` in."""
        new = sorted(marks, key=lambda mark: mark.start)
        out = {*gone, *(mark.key for mark in new)}
        keep = [index for index, mark in enumerate(self._marks) if mark.key not in out]
        if len(keep) < len(self._marks):
            self._marks = [self._marks[index] for index in keep]
            self._starts = [self._starts[index] for index in keep]
            self._ends = [self._ends[index] for index in keep]
        for mark in new:
            index = bisect_right(self._starts, mark.start)
            self._marks.insert(index, mark)
            self._starts.insert(index, mark.start)
            self._ends.insert(index, mark.end)
        self._measure()

    def shift(self, span: Span, length: int) -> None:
        """The text of ``span`` was replaced by ``length`` code points: marks after it move, those in it shrink."""
        moved, end = length - (span.end - span.start), span.start + length
        first = bisect_left(self._starts, span.start)
        self._starts[first:] = [
            place + moved if place >= span.end else min(place, end) for place in self._starts[first:]
        ]
        self._ends = [
            place if place <= span.start else place + moved if place >= span.end else min(place, end)
            for place in self._ends
        ]
        self._ends = [max(pair) for pair in zip(self._starts, self._ends, strict=True)]
        self._measure()

    def between(self, start: int, end: int) -> list[Mark]:
        """Marks that touch ``start`` to ``end``, their edges included, in order."""
        first, last = bisect_left(self._reach, start), bisect_right(self._starts, end)
        return [self._at(index) for index in range(first, last) if self._ends[index] >= start]

    def of(self, key: str) -> list[Mark]:
        """The marks with this key, in order."""
        return [self._at(index) for index, mark in enumerate(self._marks) if mark.key == key]

    def _at(self, index: int) -> Mark:
        return self._marks[index]._replace(start=self._starts[index], end=self._ends[index])

    def _measure(self) -> None:
        # How far any mark so far reaches: it grows only, so that the first that may touch a place can be bisected.
        self._reach = list(accumulate(self._ends, max))
