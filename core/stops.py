"""The places where a reviewer stops, in the order of the text: one for what is decided together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
from typing import Literal, NamedTuple, TypeVar

from core.edits import Edit, Verdict, proposed_kind, text_order
from core.flags import Flag
from core.numbers import Number
from core.review import Changes, Event, Review

StopKind = Literal[
    "heading", "paragraph", "word-split", "space", "quote", "character", "remove", "insert", "manual", "number", "flag"
]
T = TypeVar("T", Edit, Number)
_start = attrgetter("start")
KINDS: dict[str, StopKind] = {"heading-break": "heading", "paragraph-break": "paragraph"}


class Stop(NamedTuple):
    """One row of the decisions: ``ids`` are decided together, the first gives key, place and verdict.

    ``start`` is a raw code point, ``confidence`` that of the least sure part. ``open``: it waits for a verdict; a flag
    waits to be looked at.
    """

    key: str
    kind: StopKind
    ids: tuple[str, ...]
    start: int
    confidence: float
    verdict: Verdict
    open: bool


class Row(NamedTuple):
    """The stops after an event, and those at the places that it touched: as they were and as they are."""

    stops: tuple[Stop, ...]
    gone: tuple[Stop, ...]
    come: tuple[Stop, ...]


MOST_PLACES = 64  # up to so many are put in one by one


def stops(review: Review) -> tuple[Stop, ...]:
    """All stops by place. Left out: suggestions below the threshold or beaten by another, which change nothing; they
    are none either when the article was finished over them. A space that would part what a rejected break left glued
    is one, however unsure: nothing else mends that seam."""
    return _stops(review.edits, review.numbers, review.flags, review.events)


def unseen(review: Review) -> frozenset[str]:
    """Ids of suggestions that finishing rejected without anybody having seen them: they were not carried out."""
    refused = _finished_over(review.events)
    return frozenset(edit.id for edit in review.edits if edit.id in refused and not _shown(edit, refused))


def stops_after(row: Sequence[Stop], before: Review, review: Review, changes: Changes) -> Row:
    """What :func:`stops` gives of a review, from its row ``before`` an event and what the event changed."""
    touched = changes.edits | changes.numbers | changes.flags
    starts = starts_of(before, touched) | starts_of(review, touched)
    if len(starts) > MOST_PLACES:
        fresh = stops(review)
        return Row(fresh, tuple(row), fresh)
    edits = [edit for start in starts for edit in _at(review.edits, start)]
    members = {key for edit in edits if edit.group for key in review.groups[edit.group]}
    known = review.edits_by_id
    wanted = {edit.id: edit for edit in (*edits, *(known[key] for key in members))}
    fresh = _stops(
        sorted(wanted.values(), key=text_order),
        [number for start in sorted(starts) for number in _at(review.numbers, start)],
        [flag for start in sorted(starts) for flag in _flags_at(review.flags, start)],
        review.events,
    )
    come = tuple(stop for stop in fresh if stop.start in starts)
    out, gone = list(row), []
    for start in sorted(starts, reverse=True):
        here = _range(out, start)
        gone += out[here]
        out[here] = come[_range(come, start)]
    return Row(tuple(out), tuple(gone), come)


def index_of(row: Sequence[Stop], review: Review, key: str) -> int | None:
    """Where the stop of a key stands in the row of a review; None where there is none."""
    for start in starts_of(review, (key,)):
        here = _range(row, start)
        for index in range(here.start, here.stop):
            if row[index].key == key:
                return index
    return None


def starts_of(review: Review, keys: Collection[str]) -> set[int]:
    """Where the stops of a review stand that hold one of these ids."""
    edits, numbers, flags = review.edits_by_id, review.numbers_by_id, review.flags_by_id
    starts: set[int] = set()
    for key in keys:
        if edit := edits.get(key):
            starts.update(edits[member].start for member in (review.groups[edit.group] if edit.group else (key,)))
        elif number := numbers.get(key):
            starts.add(number.start)
        elif flag := flags.get(key):
            starts.add(_flag_start(flag))
    return starts


def nearest(row: Sequence[Stop], start: int) -> int | None:
    """Index of the stop nearest to a raw place, the first of several; None where there is none."""
    at = bisect_left(row, start, key=_start)
    beside = [index for index in (_range(row, row[at - 1].start).start if at else -1, at) if 0 <= index < len(row)]
    return min(beside, key=lambda index: abs(row[index].start - start), default=None)


def first_open(rows: Sequence[Stop]) -> Stop | None:
    """The first open stop, else the first; None where there is none."""
    return next((stop for stop in rows if stop.open), rows[0] if rows else None)


def next_open(rows: Sequence[Stop], index: int, step: int = 1) -> int | None:
    """Index of the next open stop after (or before) one, going round once; None if none is open."""
    for away in range(1, len(rows) + 1):
        at = (index + step * away) % len(rows)
        if rows[at].open:
            return at
    return None


def _stops(
    edits: Sequence[Edit], numbers: Iterable[Number], flags: Iterable[Flag], events: Iterable[Event]
) -> tuple[Stop, ...]:
    unseen = _finished_over(events)
    tails: dict[str, list[Edit]] = {}
    heads = {edit.group for edit in edits if edit.group and edit.kind == "heading-break"}
    refused = {edit.group for edit in edits if edit.group and _refused_heading(edit)}
    for edit in edits:
        if edit.kind == "paragraph-break" and edit.group and _is_tail(edit, heads, refused) and _shown(edit, unseen):
            tails.setdefault(edit.group, []).append(edit)
    out: list[tuple[int, int, Stop]] = []
    bare = _bare_seams(edits)
    for edit in edits:
        if not (_shown(edit, unseen) or _parts(edit, bare)) or (
            edit.kind == "paragraph-break" and _is_tail(edit, heads, refused)
        ):
            continue
        leads = edit.kind == "heading-break" or (edit.group in refused and _refused_heading(edit))
        parts = [edit, *tails.get(edit.group or "", ())] if leads else [edit]
        stop = Stop(
            edit.id,
            KINDS.get(edit.kind, edit.kind),  # type: ignore[arg-type]
            tuple(part.id for part in parts),
            edit.start,
            min(part.confidence for part in parts),
            edit.verdict,
            any(not part.decided for part in parts),
        )
        out.append((edit.start, 0, stop))
    out += [(number.start, 1, _number_stop(number)) for number in numbers]
    for flag in flags:
        start = _flag_start(flag)
        out.append((start, 2, Stop(flag.id, "flag", (flag.id,), start, 1.0, flag.verdict, flag.verdict == "pending")))
    return tuple(stop for *_, stop in sorted(out, key=lambda item: item[:2]))


def _at(things: Sequence[T], start: int) -> Sequence[T]:
    """Those of the edits or numbers in order that start at a place."""
    return things[bisect_left(things, start, key=_start) : bisect_right(things, start, key=_start)]


def _flags_at(flags: Sequence[Flag], start: int) -> Sequence[Flag]:
    return flags[bisect_left(flags, start, key=_flag_start) : bisect_right(flags, start, key=_flag_start)]


def _range(row: Sequence[Stop], start: int) -> slice:
    """The part of a row that stands at a place."""
    return slice(bisect_left(row, start, key=_start), bisect_right(row, start, key=_start))


def _flag_start(flag: Flag) -> int:
    return flag.places[0].start if flag.places else 0


def _is_tail(edit: Edit, heads: Collection[str], refused: Collection[str]) -> bool:
    """Whether a paragraph break ends a heading, and so has no row of its own; of a rejected heading, the end that
    went with it."""
    return edit.group in heads or (edit.group in refused and edit.verdict == "rejected")


def _refused_heading(edit: Edit) -> bool:
    """Whether an edit is the start of a heading that was rejected and begins a paragraph now."""
    replaced = edit.kind == "paragraph-break" and edit.verdict == "replaced"
    return replaced and proposed_kind(edit) == "heading-break"


def _shown(edit: Edit, unseen: Collection[str]) -> bool:
    if edit.applied or edit.kind == "insert":
        return True
    return edit.decided and not (edit.verdict == "rejected" and edit.id in unseen)


def _bare_seams(edits: Iterable[Edit]) -> frozenset[int]:
    """Raw places where a break without white space was rejected and nothing is put in its stead."""
    zero_width = [edit for edit in edits if edit.start == edit.end and not edit.is_mark]
    rejected = {edit.start for edit in zero_width if edit.is_break and edit.verdict == "rejected"}
    return frozenset(rejected.difference(edit.start for edit in zero_width if edit.applied))


def _parts(edit: Edit, bare: Collection[int]) -> bool:
    """Whether a suggestion waits that puts a space into a bare seam."""
    return edit.kind in ("space", "word-split") and not edit.decided and edit.start == edit.end and edit.start in bare


def _finished_over(events: Iterable[Event]) -> frozenset[str]:
    """Ids of what finishing rejected: it was not carried out, and nobody saw it."""
    return frozenset(
        key
        for event in events
        if event.what == "finish"
        for key, fields in event.after.get("edits", {}).items()
        if fields and fields.get("verdict") == "rejected"
    )


def _number_stop(number: Number) -> Stop:
    return Stop(number.id, "number", (number.id,), number.start, number.confidence, number.verdict, not number.decided)
