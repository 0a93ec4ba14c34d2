"""How a review stands: how much is open, what is sure, how many decisions are like one another.

Read from all stops once, then kept up from what each event changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from core.decisions import Likeness, is_sure, likeness, waiting_likeness
from core.history import looking_again
from core.review import Changes, Review, numbers_between
from core.spans import Span
from core.stops import Row, Stop, stops


class _Part(NamedTuple):
    """What one stop adds to the counts."""

    kind: str
    confidence: float | None  # of an open one
    sure: bool
    alike: frozenset[Likeness]  # of what is pending in it


class Standing:
    """The counts of one review. :meth:`after` brings it to the next."""

    def __init__(self, review: Review) -> None:
        self._parts: dict[str, _Part] = {}
        self._kinds: Counter[str] = Counter()
        self._sure: Counter[str] = Counter()
        self._open: Counter[float] = Counter()
        self._flags = 0  # of the open
        self._alike: Counter[frozenset[Likeness]] = Counter()
        self._held_by: dict[Likeness, set[frozenset[Likeness]]] = {}
        self._widest = 0  # code points of raw that no number covers more of
        self._begin(review, stops(review))

    def after(self, review: Review, row: Row, changes: Changes) -> Standing:
        """Itself, with an event taken in: the row after it, and what it changed; another where all is new."""
        if row.come is row.stops:
            return Standing(review)
        for stop in row.gone:
            self._remove(stop.key)
        self._begin(review, row.come)
        for key in self._reworded(review, changes):
            part = self._remove(key)
            self._add(key, part._replace(alike=waiting_likeness(review, (key,))))
        return self

    @property
    def total(self) -> int:
        """How many stops there are."""
        return len(self._parts)

    @property
    def numbers(self) -> int:
        """How many of them are numbers."""
        return self._kinds["number"]

    @property
    def open(self) -> int:
        """How many wait for a decision."""
        return self._open.total()

    @property
    def lowest(self) -> float | None:
        """The confidence of the least sure of those; None where none waits, or only flags, which are not guesses."""
        return None if self.open == self._flags else min(self._open)

    def sure(self, review: Review) -> Mapping[str, int]:
        """How many of each kind would be accepted with all that is sure."""
        return {} if looking_again(review) else {kind: count for kind, count in self._sure.items() if count}

    def alike(self, review: Review, stop: Stop) -> int:
        """How many other stops hold something that is decided with this one when all alike is."""
        if looking_again(review):
            return 0
        wanted = likeness(review, stop.ids)
        held = {alike for one in wanted for alike in self._held_by.get(one, ())}
        own = not self._parts[stop.key].alike.isdisjoint(wanted)
        return sum(self._alike[alike] for alike in held) - own

    def _begin(self, review: Review, row: tuple[Stop, ...]) -> None:
        for stop in row:
            self._add(stop.key, _part(review, stop))
            if stop.kind == "number":
                number = review.number(stop.key)
                self._widest = max(self._widest, number.end - number.start)

    def _reworded(self, review: Review, changes: Changes) -> list[str]:
        """The numbers whose text in cleaned may be another now, whatever is known of them is the same."""
        if changes.cleaned_before == changes.cleaned_after:
            return []
        start, end = changes.cleaned_after
        raw = Span(review.offsets.end_to_raw(start) - self._widest, review.offsets.start_to_raw(end))
        return [number.id for number in numbers_between(review, raw)]

    def _add(self, key: str, part: _Part) -> None:
        self._parts[key] = part
        self._kinds[part.kind] += 1
        self._sure[part.kind] += part.sure
        if part.confidence is not None:
            self._open[part.confidence] += 1
            self._flags += part.kind == "flag"
        if part.alike:
            self._alike[part.alike] += 1
            for one in part.alike:
                self._held_by.setdefault(one, set()).add(part.alike)

    def _remove(self, key: str) -> _Part:
        part = self._parts.pop(key)
        self._kinds[part.kind] -= 1
        self._sure[part.kind] -= part.sure
        if part.confidence is not None:
            self._open[part.confidence] -= 1
            self._flags -= part.kind == "flag"
            if not self._open[part.confidence]:
                del self._open[part.confidence]
        if part.alike:
            self._alike[part.alike] -= 1
            if not self._alike[part.alike]:
                del self._alike[part.alike]
                for one in part.alike:
                    self._held_by[one].discard(part.alike)
        return part


def _part(review: Review, stop: Stop) -> _Part:
    sure = any(is_sure(review, key) for key in stop.ids)
    return _Part(stop.kind, stop.confidence if stop.open else None, sure, waiting_likeness(review, stop.ids))
