"""Places in a text. Every offset is a Unicode code point, half open, in logical order (CONTRACT.md 1)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple


class Span(NamedTuple):
    """``start`` included, ``end`` excluded; zero-width where they are equal."""

    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """Whether both can't be rewritten at once: they share a character, or are one zero-width place."""
        if self.start == self.end or other.start == other.end:
            if self == other:
                return True
            point, whole = (self.start, other) if self.start == self.end else (other.start, self)
            return whole.start < point < whole.end
        return self.start < other.end and other.start < self.end


class Change(NamedTuple):
    """One replacement carried out: what it covers in the raw and in the cleaned text, and which edit it is."""

    raw: Span
    cleaned: Span
    edit_id: str


@dataclass(frozen=True, slots=True, eq=False)
class OffsetMap:
    """Raw ↔ cleaned, by the applied edits in order; all text between them is kept as it was.

    The first five tuples are parallel: one entry an applied edit. The cleaned places from index ``tail`` on are
    ``ahead`` further than they stand here, so that an edit need not count all that follow it anew.
    """

    raw_starts: tuple[int, ...]
    raw_ends: tuple[int, ...]
    cleaned_starts: tuple[int, ...]
    cleaned_ends: tuple[int, ...]
    ids: tuple[str, ...]
    tail: int = 0
    ahead: int = 0

    def __eq__(self, other: object) -> bool:
        """Whether both carry every place to the same place."""
        if not isinstance(other, OffsetMap):
            return NotImplemented
        one, two = self.with_tail(len(self)), other.with_tail(len(other))
        return (one.raw_starts, one.raw_ends, one.cleaned_starts, one.cleaned_ends, one.ids) == (
            two.raw_starts, two.raw_ends, two.cleaned_starts, two.cleaned_ends, two.ids,
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash((self.raw_starts, self.raw_ends, self.ids))

    def __len__(self) -> int:
        return len(self.ids)

    def change(self, index: int) -> Change:
        ahead = self.ahead if index >= self.tail else 0
        return Change(
            Span(self.raw_starts[index], self.raw_ends[index]),
            Span(self.cleaned_starts[index] + ahead, self.cleaned_ends[index] + ahead),
            self.ids[index],
        )

    def cleaned_end(self, index: int) -> int:
        """Where the text of the change at an index ends in the cleaned text."""
        return self.cleaned_ends[index] + (self.ahead if index >= self.tail else 0)

    def shift(self, index: int) -> int:
        """How far the text between two changes has moved: that before the change at an index."""
        return self.cleaned_end(index - 1) - self.raw_ends[index - 1] if index else 0

    def with_tail(self, tail: int) -> OffsetMap:
        """The same map, its tail beginning at another index: at its length, nothing is owed."""
        if tail == self.tail:
            return self
        low, high = min(tail, self.tail), max(tail, self.tail)
        by = self.ahead if tail > self.tail else -self.ahead
        starts, ends = self.cleaned_starts, self.cleaned_ends
        if by:
            starts = (*starts[:low], *(place + by for place in starts[low:high]), *starts[high:])
            ends = (*ends[:low], *(place + by for place in ends[low:high]), *ends[high:])
        return replace(self, cleaned_starts=starts, cleaned_ends=ends, tail=tail)

    def start_to_cleaned(self, raw: int) -> int:
        """Where the character that begins at a raw place begins in the cleaned text (or the edit that replaced it).

        Past everything that zero-width edits put before it.
        """
        index = bisect_right(self.raw_starts, raw) - 1
        if index < 0:
            return raw
        ahead = self.ahead if index >= self.tail else 0
        if raw < self.raw_ends[index]:
            return self.cleaned_starts[index] + ahead
        return self.cleaned_ends[index] + ahead + raw - self.raw_ends[index]

    def end_to_cleaned(self, raw: int) -> int:
        """Where the character that ends at a raw place ends in the cleaned text (or the edit that replaced it)."""
        index = bisect_left(self.raw_starts, raw) - 1
        if index < 0:
            return raw
        if raw < self.raw_ends[index]:
            return self.cleaned_end(index)
        return self.cleaned_end(index) + raw - self.raw_ends[index]

    def start_to_raw(self, cleaned: int) -> int:
        """Raw place where the origin of the character after a cleaned place begins; removed text before it is out."""
        change = self.change_at(cleaned)
        if change:
            return change.raw.start
        return self._past(self._find(bisect_right, cleaned) - 1, cleaned)

    def end_to_raw(self, cleaned: int) -> int:
        """Raw place where the origin of the character before a cleaned place ends; removed text after it is out."""
        change = self.change_at(cleaned - 1) if cleaned else None
        if change:
            return change.raw.end
        return self._past(self._find(bisect_left, cleaned) - 1, cleaned)

    def _past(self, index: int, cleaned: int) -> int:
        return self.raw_ends[index] + cleaned - self.cleaned_end(index) if index >= 0 else cleaned

    def span_to_cleaned(self, raw: Span) -> Span:
        """The cleaned text of a raw span, without what zero-width edits put at its very edges."""
        start = self.start_to_cleaned(raw.start)
        if raw.start == raw.end:
            return Span(start, start)
        return Span(start, max(start, self.end_to_cleaned(raw.end)))

    def span_to_raw(self, cleaned: Span) -> Span:
        """The raw span that a cleaned span stands for, without what was removed at its very edges."""
        start = self.start_to_raw(cleaned.start)
        if cleaned.start == cleaned.end:
            return Span(start, start)
        return Span(start, max(start, self.end_to_raw(cleaned.end)))

    def kept_to_raw(self, cleaned: Span) -> int | None:
        """What must be added to the places of a cleaned span to have the raw ones; None where an edit falls into it."""
        index = self._find(bisect_left, cleaned.end) - 1
        if index < 0:
            return 0
        end = self.cleaned_end(index)
        return self.raw_ends[index] - end if end <= cleaned.start else None

    def kept_to_cleaned(self, raw: Span) -> int | None:
        """The same for a raw span: what makes cleaned places of its places."""
        index = bisect_left(self.raw_starts, raw.end) - 1
        if index < 0:
            return 0
        end = self.raw_ends[index]
        return self.cleaned_end(index) - end if end <= raw.start else None

    def change_at(self, cleaned: int) -> Change | None:
        """The edit that put the character at a cleaned place there; None for a character kept from the raw."""
        index = self._find(bisect_right, cleaned) - 1
        while index >= 0 and self.cleaned_starts[index] == self.cleaned_ends[index]:
            index -= 1
        return self.change(index) if index >= 0 and cleaned < self.cleaned_end(index) else None

    def of_edit(self, edit_id: str, raw_start: int) -> Change | None:
        """Where an edit that starts at a raw place was carried out; None if it was not."""
        for index in range(bisect_left(self.raw_starts, raw_start), bisect_right(self.raw_starts, raw_start)):
            if self.ids[index] == edit_id:
                return self.change(index)
        return None

    def touching(self, cleaned: Span) -> tuple[Change, ...]:
        """The changes whose text, or whose zero-width place, meets a cleaned span, its edges included."""
        low = self._find(bisect_left, cleaned.start)
        if low > 0 and self.cleaned_end(low - 1) >= cleaned.start:
            low -= 1
        return tuple(self.change(i) for i in range(low, self._find(bisect_right, cleaned.end)))

    def _find(self, bisect: Callable[..., int], cleaned: int) -> int:
        """``bisect_left`` or ``bisect_right`` of a place among the cleaned starts."""
        index = bisect(self.cleaned_starts, cleaned, 0, self.tail)
        return index if index < self.tail else bisect(self.cleaned_starts, cleaned - self.ahead, self.tail)
