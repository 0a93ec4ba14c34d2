"""What is marked where: a review's stops as marks of the raw and of the cleaned pane."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.edits import NEWLINE, Edit
from core.flags import Flag
from core.numbers import Number
from core.review import Review
from core.spans import Change, Span
from core.stops import Stop
from ui.panes import Mark, MarkKind, MarkState

STATES: Mapping[str, MarkState] = MappingProxyType(
    {"pending": "pending", "accepted": "accepted", "rejected": "rejected", "replaced": "edited"}
)


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks of both panes, each sorted by start; a mark's key is its stop's."""

    raw: tuple[Mark, ...]
    cleaned: tuple[Mark, ...]


def marks_of(review: Review, stops: Iterable[Stop]) -> Marks:
    """The marks of the stops."""
    maker = _Maker(review, review.edits_by_id, review.numbers_by_id, review.flags_by_id)
    raw: list[Mark] = []
    cleaned: list[Mark] = []
    for stop in stops:
        for key in stop.ids:
            if key in maker.edits:
                raw.append(maker.edit_in_raw(maker.edits[key], stop.key))
                cleaned += maker.edit_in_cleaned(maker.edits[key], stop)
            elif key in maker.numbers:
                raw.append(maker.number_in_raw(maker.numbers[key], stop.key))
                cleaned.append(maker.number_in_cleaned(maker.numbers[key], stop.key))
            elif key in maker.flags:
                marks = maker.flag_in_raw(maker.flags[key], stop.key)
                raw += marks
                cleaned += [maker.carried(mark) for mark in marks]
    return Marks(tuple(sorted(raw, key=_start)), tuple(sorted(cleaned, key=_start)))


def heading_starts(review: Review, within: Span | None = None) -> list[int]:
    """Where the headings begin in the cleaned text; or those within a stretch of it, its edges included."""
    edits = review.edits_by_id
    span = within or Span(0, len(review.cleaned))
    ends = (c.cleaned.end for c in review.offsets.touching(span) if edits[c.edit_id].kind == "heading-break")
    return sorted(place for place in ends if span.start <= place <= span.end)


def _start(mark: Mark) -> int:
    return mark.start


@dataclass(frozen=True, slots=True)
class _Maker:
    review: Review
    edits: Mapping[str, Edit]
    numbers: Mapping[str, Number]
    flags: Mapping[str, Flag]

    def edit_in_raw(self, edit: Edit, key: str) -> Mark:
        if edit.is_break:
            return Mark("break", edit.start, edit.end, _state(edit), key)
        kind: MarkKind = "span"
        if edit.kind == "remove" or (edit.before and not edit.after.strip(edit.before)):
            kind = "removed" if edit.applied and not edit.after.strip() else "span"
        return Mark(kind, edit.start, edit.end, _state(edit), key)

    def edit_in_cleaned(self, edit: Edit, stop: Stop) -> list[Mark]:
        change = self.review.offsets.of_edit(edit.id, edit.start) if edit.applied else None
        if edit.is_break:
            return [] if edit.id != stop.key else [self._line_mark(edit, change, stop)]
        if change is None:
            place = self.review.offsets.start_to_cleaned(edit.start)
            end = max(place, self.review.offsets.end_to_cleaned(edit.end)) if edit.end > edit.start else place
            return [Mark("place", place, end, _state(edit), stop.key)]
        kind: MarkKind = "inserted" if edit.kind in ("insert", "manual") and edit.after.strip() else "span"
        if not edit.after.strip():
            kind = "place"
        return [Mark(kind, *change.cleaned, _state(edit), stop.key)]

    def number_in_raw(self, number: Number, key: str) -> Mark:
        kind: MarkKind = "place" if number.inside else "span"
        return Mark(kind, number.start, number.end, STATES[number.verdict], key)

    def number_in_cleaned(self, number: Number, key: str) -> Mark:
        return Mark("span", *self.review.where(number), STATES[number.verdict], key)

    def flag_in_raw(self, flag: Flag, key: str) -> list[Mark]:
        return [Mark("place", *place, STATES[flag.verdict], key) for place in flag.places]

    def carried(self, mark: Mark) -> Mark:
        start, end = self.review.offsets.span_to_cleaned(mark.span)
        return mark._replace(start=start, end=end)

    def _line_mark(self, edit: Edit, change: Change | None, stop: Stop) -> Mark:
        """A heading's whole line; a paragraph's first word; the seam where the break is not carried out."""
        cleaned, offsets = self.review.cleaned, self.review.offsets
        if change is None:
            place = offsets.end_to_cleaned(edit.start)
            return Mark("place", place, offsets.start_to_cleaned(edit.end), _state(edit), stop.key)
        start = change.cleaned.end
        line = cleaned.find(NEWLINE, start)
        end = len(cleaned) if line < 0 else line
        if stop.kind == "paragraph":
            blank = cleaned.find(" ", start, end)
            end = blank if blank >= 0 else end
        return Mark("place", start, end, _state(edit), stop.key)


def _state(edit: Edit) -> MarkState:
    return "edited" if edit.kind == "manual" and edit.verdict == "accepted" else STATES[edit.verdict]
