"""The review of one document, and the events that change it (CONTRACT.md 1).

The event log is the truth: :func:`apply` carries one event out and says what changed; the same function replays a
log and, with :func:`inverse`, takes an event back. It reads no text: what an event changes stands in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple, get_args

from core.doubts import doubts
from core.edits import THRESHOLD, Edit, carry_again, carry_out, resolve, resolve_around, text_order
from core.flags import Flag, flag_order
from core.numbers import Number, bound, cleaned_span, reading_order
from core.numerals.extract import extract
from core.records import edit_from, edit_with, flag_from, flag_with, number_from, number_with
from core.spans import OffsetMap, Span
from core.tables import Pairs, by_id, mapped, pairs_of, spliced
from core.version import VERSION

Status = Literal["pending", "in-progress", "reviewed", "skipped", "flagged"]
What = Literal[
    "accept", "reject", "replace", "move", "break", "join", "heading", "paragraph", "type",
    "number", "number-add", "number-join", "accept-alike", "reject-alike", "accept-sure", "silence", "finish",
    "second-look", "status", "note", "merge", "restore", "undo", "redo",
]  # fmt: skip
STATUSES: tuple[str, ...] = get_args(Status)
DONE = ("reviewed", "skipped")  # statuses of what needs no more work
EVENTS: tuple[str, ...] = get_args(What)

NOWHERE = Span(0, 0)
Flagged = tuple[Span, str]  # one place of a flag, and the flag's id

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
    # Found when first asked for; what a patch leaves of it is handed on to the next review.
    _found: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def edits_by_id(self) -> Mapping[str, Edit]:
        """The edits by their ids."""
        if "edits" not in self._found:
            self._found["edits"] = by_id(self.edits)
        return self._found["edits"]

    @property
    def numbers_by_id(self) -> Mapping[str, Number]:
        """The numbers by their ids."""
        if "numbers" not in self._found:
            self._found["numbers"] = by_id(self.numbers)
        return self._found["numbers"]

    @property
    def flags_by_id(self) -> Mapping[str, Flag]:
        """The flags by their ids."""
        if "flags" not in self._found:
            self._found["flags"] = by_id(self.flags)
        return self._found["flags"]

    @property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the edits of each group, in text order: a heading and the break that ends it."""
        if "groups" not in self._found:
            groups: dict[str, list[str]] = {}
            for edit in self.edits:
                if edit.group:
                    groups.setdefault(edit.group, []).append(edit.id)
            self._found["groups"] = {group: tuple(ids) for group, ids in groups.items()}
        return self._found["groups"]

    @property
    def longest(self) -> int:
        """Code points of raw that no edit covers more of."""
        if "longest" not in self._found:
            self._found["longest"] = max((edit.end - edit.start for edit in self.edits), default=0)
        return self._found["longest"]

    def flags_on(self, raw: Span) -> frozenset[str]:
        """Ids of the flags that have a place which shares a character with a raw span."""
        if "flagged" not in self._found:
            places = _places_of(self.flags)
            self._found["flagged"] = places, max((end - start for (start, end), _ in places), default=0)
        places, widest = self._found["flagged"]
        low = bisect_left(places, raw.start - widest, key=_flagged_at)
        high = bisect_left(places, raw.end, key=_flagged_at)
        return frozenset(key for (start, end), key in places[low:high] if start < raw.end and raw.start < end)

    def edit(self, edit_id: str) -> Edit:
        """One edit by its id; KeyError if there is none."""
        return self.edits_by_id[edit_id]

    def number(self, number_id: str) -> Number:
        """One number by its id; KeyError if there is none."""
        return self.numbers_by_id[number_id]

    def where(self, number: Number) -> Span:
        """Where a number stands in ``cleaned``: its edit may have put white space at its edges, which is none of it."""
        start, end = cleaned_span(number, self.offsets)
        text = self.cleaned[start:end]
        before, after = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
        return Span(start + before, end - after) if before + after < len(text) else Span(start, end)


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
    read = list(bound(extract(cleaned), 0, raw, offsets, by_id(settled).__getitem__))
    numbers = tuple(sorted((number for number, _ in read), key=reading_order))
    review = Review(
        id, source, made, raw, reference, settled, numbers, (), cleaned, offsets, extra=extra or {},
    )  # fmt: skip
    found = doubts(review, {number.id: mention for number, mention in read if mention})
    return replace(review, flags=tuple(sorted({**by_id(flags), **found}.values(), key=flag_order)))


def inverse(event: Event) -> Event:
    """The event that takes this one back."""
    return replace(event, before=event.after, after=event.before)


def apply(review: Review, event: Event) -> tuple[Review, Changes]:
    """The review after one event, the event appended to its log, and what changed. MurajiError
    ``unknown-id`` where the event speaks of what the review does not have."""
    return _with(review, event.after, (*review.events, event))


def patched(review: Review, patch: Patch) -> tuple[Review, Changes]:
    """The review with a patch carried out, and what changed; the log stays as it is."""
    return _with(review, patch, review.events)


class _Edited(NamedTuple):
    """What an edits' patch comes to: ``found`` is handed on, ``touched`` and the windows are told as changes."""

    edits: tuple[Edit, ...]
    cleaned: str
    offsets: OffsetMap
    found: Mapping[str, Any]
    touched: frozenset[str] = frozenset()
    before: Span = NOWHERE
    after: Span = NOWHERE


def _with(review: Review, patch: Patch, events: tuple[Event, ...]) -> tuple[Review, Changes]:
    fields = {name: value for name, value in patch.get("review", {}).items() if name in REVIEW_FIELDS}
    flags, numbers = review.flags, review.numbers
    flags_by_id, numbers_by_id = review.flags_by_id, review.numbers_by_id
    flag_pairs: Pairs[Flag] = {}
    if patch.get("flags"):
        flag_pairs = pairs_of(flags_by_id, patch["flags"], flag_with, flag_from)
        flags, flags_by_id = tuple(spliced(flags, flag_pairs, flag_order)), mapped(flags_by_id, flag_pairs)
    if patch.get("numbers"):
        pairs = pairs_of(numbers_by_id, patch["numbers"], number_with, number_from)
        numbers, numbers_by_id = tuple(spliced(numbers, pairs, reading_order)), mapped(numbers_by_id, pairs)
    edited = _edited(review, patch.get("edits", {}))
    changed = replace(
        review, edits=edited.edits, numbers=numbers, flags=flags, cleaned=edited.cleaned, offsets=edited.offsets,
        events=events, **fields,
    )  # fmt: skip
    changed._found.update(edited.found, numbers=numbers_by_id, flags=flags_by_id)
    if "flagged" in review._found:
        places, widest = review._found["flagged"]
        changed._found["flagged"] = _reflagged(places, widest, flag_pairs)
    return changed, Changes(
        edited.touched, frozenset(patch.get("numbers", ())), frozenset(patch.get("flags", ())), frozenset(fields),
        edited.before, edited.after,
    )  # fmt: skip


def _edited(review: Review, patch: Mapping[str, Any]) -> _Edited:
    """The edits after a patch. The last answer is kept: what is tried to draft an event is asked for again by it."""
    found: dict[str, Any] = {"edits": review.edits_by_id, "groups": review.groups, "longest": review.longest}
    if not patch:
        return _Edited(review.edits, review.cleaned, review.offsets, found)
    kept: tuple[Mapping[str, Any], _Edited] | None = review._found.get("edited")
    if kept and kept[0] == patch:
        return kept[1]
    known = review.edits_by_id
    pairs = pairs_of(known, patch, edit_with, edit_from)
    merged = spliced(review.edits, pairs, text_order)
    around = [edit.span for pair in pairs.values() for edit in pair if edit]
    longest = max(review.longest, *(end - start for start, end in around))
    for index, edit in resolve_around(review.raw, merged, review.made.threshold, around, longest):
        merged[index] = edit
        pairs[edit.id] = known.get(edit.id), edit
    edits, cleaned, offsets, windows = tuple(merged), review.cleaned, review.offsets, (NOWHERE, NOWHERE)
    changed = [edit for was, now in pairs.values() if _part(was) != _part(now) for edit in (was, now) if edit]
    differing = [edit for edit in changed if edit.applied]  # those alone: another may lie within what is not changed
    if differing:
        place = Span(min(edit.start for edit in differing), max(edit.end for edit in differing))
        cleaned, offsets = carry_again(review.raw, edits, place, review.cleaned, review.offsets)
        windows = (
            Span(review.offsets.end_to_cleaned(place.start), review.offsets.start_to_cleaned(place.end)),
            Span(offsets.end_to_cleaned(place.start), offsets.start_to_cleaned(place.end)),
        )
    by_ids = mapped(known, pairs)
    found = {"edits": by_ids, "groups": _regrouped(review.groups, pairs, by_ids), "longest": longest}
    edited = _Edited(edits, cleaned, offsets, found, frozenset(pairs), *windows)
    review._found["edited"] = dict(patch), edited
    return edited


def _part(edit: Edit | None) -> tuple[bool, str, Span] | None:
    """An edit's part in the cleaned text."""
    return (edit.applied, edit.after, edit.span) if edit else None


def _regrouped(
    groups: Mapping[str, tuple[str, ...]], pairs: Pairs[Edit], edits: Mapping[str, Edit]
) -> Mapping[str, tuple[str, ...]]:
    """The groups after some edits came, went or moved."""
    moved = [(was, now) for was, now in pairs.values() if (was and was.group) != (now and now.group)]
    if not moved:
        return groups
    out = dict(groups)
    for was, _ in moved:
        if was and was.group:
            out[was.group] = tuple(key for key in out[was.group] if key != was.id)
    for _, now in moved:
        if now and now.group:
            members = (*out.get(now.group, ()), now.id)
            out[now.group] = tuple(sorted(members, key=lambda key: text_order(edits[key])))
    return {group: ids for group, ids in out.items() if ids}


def numbers_between(review: Review, raw: Span) -> tuple[Number, ...]:
    """The numbers whose raw place begins within a span, both edges included."""
    low = bisect_left(review.numbers, raw.start, key=_start)
    return review.numbers[low : bisect_right(review.numbers, raw.end, key=_start)]


def _places_of(flags: Iterable[Flag]) -> list[Flagged]:
    return sorted((place, flag.id) for flag in flags for place in flag.places)


def _reflagged(places: list[Flagged], widest: int, pairs: Pairs[Flag]) -> tuple[list[Flagged], int]:
    """The places of all flags after some came, went or moved, and code points that none of them is longer than."""
    moved = [(was, now) for was, now in pairs.values() if (was and was.places) != (now and now.places)]
    if not moved:
        return places, widest
    out = list(places)
    for was, _ in moved:
        for place in _places_of([was] if was else []):
            del out[bisect_left(out, place)]
    come = _places_of(now for _, now in moved if now)
    for place in come:
        insort(out, place)
    return out, max(widest, *(end - start for (start, end), _ in come), 0)


def _flagged_at(place: Flagged) -> int:
    return place[0].start


def _start(number: Number) -> int:
    return number.start


def numbers_in_force(review: Review, raw: Span) -> tuple[Number, ...]:
    """The numbers that are not rejected and share a character with a raw span."""
    return tuple(
        n for n in review.numbers if n.verdict != "rejected" and n.start < n.end and raw.touches(Span(n.start, n.end))
    )
