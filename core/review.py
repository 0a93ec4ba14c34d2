"""The review of one document, and the events that change it (CONTRACT.md 1).

The event log is the truth: :func:`apply` carries one event out and says what changed; the same function replays a
log and, with :func:`inverse`, takes an event back. It reads no text: what an event changes stands in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar, get_args

from core.doubts import doubts
from core.edits import THRESHOLD, Edit, carry_again, carry_out, resolve, text_order
from core.errors import MurajiError
from core.flags import Flag, flag_order
from core.numbers import Number, bind, cleaned_span, reading_order
from core.numerals.extract import extract
from core.records import edit_from, edit_with, flag_from, flag_with, number_from, number_with
from core.spans import OffsetMap, Span
from core.version import VERSION

Status = Literal["pending", "in-progress", "reviewed", "skipped", "flagged"]
What = Literal[
    "accept", "reject", "replace", "move", "break", "join", "heading", "paragraph", "type",
    "number", "number-add", "number-join", "accept-alike", "reject-alike", "accept-sure", "silence", "finish",
    "second-look", "status", "note", "merge", "restore", "undo", "redo",
]  # fmt: skip
STATUSES: tuple[str, ...] = get_args(Status)
EVENTS: tuple[str, ...] = get_args(What)

T = TypeVar("T", Edit, Number, Flag)

NOWHERE = Span(0, 0)

# Per table, per id, the fields that changed; None where the thing does not exist. "review" holds plain fields.
Patch = Mapping[str, Any]
TABLES = ("edits", "numbers", "flags")
REVIEW_FIELDS = ("status", "reviewer", "started", "finished", "note")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from; ``sha256`` is of the record's bytes as read."""

    path: str | None
    record: int | None
    sha256: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Made:
    """With what a review was made: needed to check ``applied``."""

    version: str = VERSION
    breaks: Literal["sentence", "lost"] = "sentence"
    threshold: float = THRESHOLD
    reference: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """One thing somebody did. ``when`` is ISO 8601 with offset; events of one ``step`` are undone together."""

    who: str | None
    when: str
    what: What
    step: int
    before: Patch
    after: Patch
    unknown: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What an event changed: ids, names of review fields, and the cleaned text replaced, as it was and as it is."""

    edits: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    cleaned_before: Span = NOWHERE
    cleaned_after: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Review:
    """All that is known of one document. ``edits`` are in text order and settled; ``cleaned`` and ``offsets``
    follow from them. Offsets are code points into ``raw``."""

    id: str
    source: Source
    made: Made
    raw: str
    reference: str | None
    edits: tuple[Edit, ...]
    numbers: tuple[Number, ...]
    flags: tuple[Flag, ...]
    cleaned: str
    offsets: OffsetMap
    note: str | None = None
    status: Status = "pending"
    reviewer: str | None = None
    started: str | None = None
    finished: str | None = None
    events: tuple[Event, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    unknown: tuple[tuple[str, Any], ...] = ()
    _found: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def edits_by_id(self) -> Mapping[str, Edit]:
        """The edits by their ids, made when first asked for."""
        if "edits" not in self._found:
            self._found["edits"] = by_id(self.edits)
        return self._found["edits"]

    @property
    def numbers_by_id(self) -> Mapping[str, Number]:
        """The numbers by their ids, made when first asked for."""
        if "numbers" not in self._found:
            self._found["numbers"] = by_id(self.numbers)
        return self._found["numbers"]

    def edit(self, edit_id: str) -> Edit:
        """One edit by its id; KeyError if there is none."""
        return self.edits_by_id[edit_id]

    def number(self, number_id: str) -> Number:
        """One number by its id; KeyError if there is none."""
        return self.numbers_by_id[number_id]

    def where(self, number: Number) -> Span:
        """Where a number stands in ``cleaned``."""
        return cleaned_span(number, self.offsets)


def by_id(things: Iterable[T]) -> dict[str, T]:
    return {thing.id: thing for thing in things}


def new_review(
    raw: str,
    edits: Iterable[Edit],
    flags: Iterable[Flag],
    *,
    id: str,
    source: Source,
    made: Made,
    reference: str | None = None,
    extra: Mapping[str, Any] | None = None,
) -> Review:
    """A review with nothing decided: edits settled, numbers read from the cleaned text, their doubts flagged."""
    settled = tuple(resolve(raw, edits, made.threshold))
    cleaned, offsets = carry_out(raw, settled)
    numbers = bind(extract(cleaned), 0, raw, offsets, by_id(settled).__getitem__)
    review = Review(
        id, source, made, raw, reference, settled, tuple(sorted(numbers, key=reading_order)), (), cleaned, offsets,
        extra=extra or {},
    )  # fmt: skip
    return replace(review, flags=tuple(sorted({**by_id(flags), **doubts(review)}.values(), key=flag_order)))


def inverse(event: Event) -> Event:
    """The event that takes this one back."""
    return replace(event, before=event.after, after=event.before)


def apply(review: Review, event: Event) -> tuple[Review, Changes]:
    """The review after one event, the event appended to its log, and what changed. MurajiError
    ``unknown-id`` where the event speaks of what the review does not have."""
    changed, changes = patched(review, event.after)
    return replace(changed, events=(*review.events, event)), changes


def patched(review: Review, patch: Patch) -> tuple[Review, Changes]:
    """The review with a patch carried out, and what changed; the log stays as it is."""
    fields = {name: value for name, value in patch.get("review", {}).items() if name in REVIEW_FIELDS}
    numbers = _merged(review.numbers, patch.get("numbers", {}), number_with, number_from, reading_order)
    flags = _merged(review.flags, patch.get("flags", {}), flag_with, flag_from, flag_order)
    edit_patch = patch.get("edits", {})
    edits, cleaned, offsets, window = review.edits, review.cleaned, review.offsets, (NOWHERE, NOWHERE)
    touched = frozenset(edit_patch)
    if edit_patch:
        merged = _merged(review.edits, edit_patch, edit_with, edit_from, text_order)
        known = {edit.id: edit for edit in merged if edit.id in touched}
        around = [things[key].span for key in touched for things in (review.edits_by_id, known) if key in things]
        edits = tuple(resolve(review.raw, merged, review.made.threshold, around))
        differing = _differing(review.edits, edits)
        touched |= {edit.id for edit in differing}
        if any(edit.applied for edit in differing):
            place = Span(min(e.start for e in differing), max(e.end for e in differing))
            cleaned, offsets = carry_again(review.raw, edits, place, review.cleaned, review.offsets)
            window = (
                Span(review.offsets.end_to_cleaned(place.start), review.offsets.start_to_cleaned(place.end)),
                Span(offsets.end_to_cleaned(place.start), offsets.start_to_cleaned(place.end)),
            )
    changed = replace(
        review, edits=edits, numbers=numbers, flags=flags, cleaned=cleaned, offsets=offsets, **fields
    )  # fmt: skip
    return changed, Changes(
        touched, frozenset(patch.get("numbers", ())), frozenset(patch.get("flags", ())), frozenset(fields), *window
    )


def _merged(
    things: tuple[T, ...],
    patch: Mapping[str, Any],
    change: Callable[[T, Mapping[str, Any]], T],
    create: Callable[[str, Mapping[str, Any]], T],
    order: Callable[[T], Any],
) -> tuple[T, ...]:
    """The things with a table's patch carried out, in order."""
    if not patch:
        return things
    places = {thing.id: index for index, thing in enumerate(things) if thing.id in patch}
    out, gone, moved = list(things), set(), False
    for key, fields in patch.items():
        if fields is None:
            if key not in places:
                raise MurajiError("unknown-id", id=key)
            gone.add(key)
        elif key in places:
            was = things[places[key]]
            thing = change(was, fields)
            moved = moved or order(thing) != order(was)
            out[places[key]] = thing
        else:
            out.append(create(key, fields))
            moved = True
    if gone:
        out = [thing for thing in out if thing.id not in gone]
    return tuple(sorted(out, key=order)) if moved else tuple(out)


def _differing(old: Sequence[Edit], new: Sequence[Edit]) -> list[Edit]:
    """Old and new states of the edits whose part in the cleaned text is another than before."""
    head = next(
        (i for i, (was, now) in enumerate(zip(old, new, strict=False)) if was is not now), min(len(old), len(new))
    )
    most = min(len(old), len(new)) - head
    tail = next((i for i in range(most) if old[-1 - i] is not new[-1 - i]), most)
    before = by_id(old[head : len(old) - tail])
    out: list[Edit] = []
    for edit in new[head : len(new) - tail]:
        was = before.pop(edit.id, None)
        if was is None or (was.applied, was.after, was.span) != (edit.applied, edit.after, edit.span):
            out += [edit] if was is None else [was, edit]
    return out + list(before.values())


def numbers_between(review: Review, raw: Span) -> tuple[Number, ...]:
    """The numbers whose raw place begins within a span, both edges included."""
    starts = [number.start for number in review.numbers]
    low = bisect_left(starts, raw.start)
    return tuple(number for number in review.numbers[low:] if number.start <= raw.end)


def numbers_in_force(review: Review, raw: Span) -> tuple[Number, ...]:
    """The numbers that are not rejected and share a character with a raw span."""
    return tuple(
        n for n in review.numbers if n.verdict != "rejected" and n.start < n.end and raw.touches(Span(n.start, n.end))
    )
