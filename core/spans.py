"""Places in a text. Every offset is a Unicode code point, half open, in logical order (CONTRACT.md 1)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Raw ↔ cleaned, by the applied edits in order; all text between them is kept as it was.

    The five tuples are parallel: one entry an applied edit.
    """

    raw_starts: tuple[int, ...]
    raw_ends: tuple[int, ...]
    cleaned_starts: tuple[int, ...]
    cleaned_ends: tuple[int, ...]
    ids: tuple[str, ...]

    def change(self, index: int) -> Change:
        return Change(
            Span(self.raw_starts[index], self.raw_ends[index]),
            Span(self.cleaned_starts[index], self.cleaned_ends[index]),
            self.ids[index],
        )

    def shift(self, index: int) -> int:
        """How far the text between two changes has moved: that before the change at an index."""
        return self.cleaned_ends[index - 1] - self.raw_ends[index - 1] if index else 0

    def start_to_cleaned(self, raw: int) -> int:
        """Where the character that begins at a raw place begins in the cleaned text (or the edit that replaced it).

        Past everything that zero-width edits put before it.
        """
        index = bisect_right(self.raw_starts, raw) - 1
        if index < 0:
            return raw
        if raw < self.raw_ends[index]:
            return self.cleaned_starts[index]
        return self.cleaned_ends[index] + raw - self.raw_ends[index]

    def end_to_cleaned(self, raw: int) -> int:
        """Where the character that ends at a raw place ends in the cleaned text (or the edit that replaced it)."""
        index = bisect_left(self.raw_starts, raw) - 1
        if index < 0:
            return raw
        if raw < self.raw_ends[index]:
            return self.cleaned_ends[index]
        return self.cleaned_ends[index] + raw - self.raw_ends[index]

    def start_to_raw(self, cleaned: int) -> int:
        """Raw place where the origin of the character after a cleaned place begins; removed text before it is out."""
        change = self.change_at(cleaned)
        if change:
            return change.raw.start
        return self._past(bisect_right(self.cleaned_starts, cleaned) - 1, cleaned)

    def end_to_raw(self, cleaned: int) -> int:
        """Raw place where the origin of the character before a cleaned place ends; removed text after it is out."""
        change = self.change_at(cleaned - 1) if cleaned else None
        if change:
            return change.raw.end
        return self._past(bisect_left(self.cleaned_starts, cleaned) - 1, cleaned)

    def _past(self, index: int, cleaned: int) -> int:
        return self.raw_ends[index] + cleaned - self.cleaned_ends[index] if index >= 0 else cleaned

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
        index = bisect_left(self.cleaned_starts, cleaned.end) - 1
        if index < 0:
            return 0
        end = self.cleaned_ends[index]
        return self.raw_ends[index] - end if end <= cleaned.start else None

    def kept_to_cleaned(self, raw: Span) -> int | None:
        """The same for a raw span: what makes cleaned places of its places."""
        index = bisect_left(self.raw_starts, raw.end) - 1
        if index < 0:
            return 0
        end = self.raw_ends[index]
        return self.cleaned_ends[index] - end if end <= raw.start else None

    def change_at(self, cleaned: int) -> Change | None:
        """The edit that put the character at a cleaned place there; None for a character kept from the raw."""
        index = bisect_right(self.cleaned_starts, cleaned) - 1
        while index >= 0 and self.cleaned_starts[index] == self.cleaned_ends[index]:
            index -= 1
        return self.change(index) if index >= 0 and cleaned < self.cleaned_ends[index] else None

    def of_edit(self, edit_id: str, raw_start: int) -> Change | None:
        """Where an edit that starts at a raw place was carried out; None if it was not."""
        for index in range(bisect_left(self.raw_starts, raw_start), bisect_right(self.raw_starts, raw_start)):
            if self.ids[index] == edit_id:
                return self.change(index)
        return None

    def touching(self, cleaned: Span) -> tuple[Change, ...]:
        """The changes whose text, or whose zero-width place, meets a cleaned span, its edges included."""
        low = bisect_left(self.cleaned_starts, cleaned.start)
        if low > 0 and self.cleaned_ends[low - 1] >= cleaned.start:
            low -= 1
        return tuple(self.change(i) for i in range(low, bisect_right(self.cleaned_starts, cleaned.end)))
