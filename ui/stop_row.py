"""The row of stops after an event: only what the event touched is made anew, since a long article has thousands."""

from __future__ import annotations

from bisect import insort_right
from collections.abc import Sequence
from dataclasses import replace

from core.review import Changes, Review
from core.stops import Stop, stops

RANKS = {"number": 1, "flag": 2}  # of stops at one place; edits go before them


def after(row: Sequence[Stop], review: Review, changes: Changes) -> tuple[Stop, ...]:
    """The same as ``core.stops.stops(review)``, from the row before the event and what the event changed."""
    touched = changes.edits | changes.numbers | changes.flags
    if not touched:
        return tuple(row)
    gone = [stop for stop in row if not touched.isdisjoint(stop.ids)]
    ids = touched.union(*(stop.ids for stop in gone))
    starts = {stop.start for stop in gone}
    groups: set[str] = set()
    while True:
        size = len(starts) + len(groups)
        for edit in review.edits:
            if edit.id in ids or edit.start in starts or (edit.group and edit.group in groups):
                starts.add(edit.start)
                if edit.group:
                    groups.add(edit.group)
        if len(starts) + len(groups) == size:
            break
    edits = tuple(e for e in review.edits if e.id in ids or e.start in starts or (e.group and e.group in groups))
    starts.update(number.start for number in review.numbers if number.id in ids)
    starts.update(flag.places[0].start for flag in review.flags if flag.id in ids and flag.places)
    numbers = tuple(n for n in review.numbers if n.start in starts or n.id in ids)
    flags = tuple(flag for flag in review.flags if flag.id in ids or (flag.places and flag.places[0].start in starts))
    fresh = stops(replace(review, edits=edits, numbers=numbers, flags=flags))
    again = ids.union(*(stop.ids for stop in fresh), (e.id for e in edits), (n.id for n in numbers))
    out = [stop for stop in row if again.isdisjoint(stop.ids)]
    for stop in fresh:
        insort_right(out, stop, key=_place)
    return tuple(out)


def _place(stop: Stop) -> tuple[int, int]:
    return stop.start, RANKS.get(stop.kind, 0)
