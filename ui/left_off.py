"""Where the reviewer left off: the article of a batch, and the stop in an article. Kept in the working store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from core.errors import MurajiError
from core.formats.record import Record
from core.review import DONE, Review
from core.stops import Stop, first_open, index_of, nearest, starts_of
from core.store import Store
from ui.session import Session

ARTICLE = "article"  # the fact that names the article that was open last
ONE_STOP = 2  # a heading has two edits; what named more places was done in bulk


def keep_article(store: Store, record: Record) -> None:
    """This article stands in the window now."""
    with suppress(MurajiError):  # what is wrong with the store is said with the next decision
        store.set_fact(ARTICLE, {"path": record.path, "number": record.number})


def article_left(store: Store, records: Iterable[Record]) -> int | None:
    """Which of some records was open last; None where none of them was."""
    left = store.fact(ARTICLE)
    if not left:
        return None
    found = ((record.path, record.number) == (left["path"], left["number"]) for record in records)
    return next((index for index, here in enumerate(found) if here), None)


def keep_stop(store: Store, key: str, session: Session) -> None:
    """The session leaves this document."""
    stop, review = session.stop, session.settled
    if stop is not None and review is not None:
        place = {"stop": stop.key, "start": stop.start, "events": len(review.events)}
        with suppress(MurajiError):  # as above
            store.set_place(key, place)


def stop_left(review: Review, row: tuple[Stop, ...], place: Mapping[str, Any]) -> Stop | None:
    """The stop at which to go on with a review whose stops are ``row``.

    Where nothing was done since the place was kept, the one there. Else (the program was killed, or somebody else went
    on) the first open one from the last decision on. A document that is done, or new, begins at its first open stop.
    """
    first = first_open(row)
    if first is None or review.status in DONE:
        return first
    if place.get("events") == len(review.events):
        index = index_of(row, review, place["stop"])
        index = nearest(row, place["start"]) if index is None else index
        return first if index is None else row[index]
    after = review.events[-1].after if review.events else {}
    named = [key for table in ("edits", "numbers", "flags") for key in after.get(table, ())]
    starts = starts_of(review, named)
    if not 0 < len(starts) <= ONE_STOP:
        return first
    return next((stop for stop in row if stop.open and stop.start >= min(starts)), first)
