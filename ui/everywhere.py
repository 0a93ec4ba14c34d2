"""What is alike in all documents of a batch: found and decided beside the window, each document in the store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from core.decisions import Likeness, alike_to
from core.drafts import Actor
from core.errors import MurajiError
from core.making import review_of
from core.review import Event, Review, apply
from core.stops import stops
from core.store import Store, open_store
from core.summary import Work, work_on
from ui.batch import DONE, Document
from ui.models.decision_rows import DecisionRow, Lookup, decision_row

Decide = Callable[[Review, Collection[str], Actor], Event | None]


@dataclass(frozen=True, slots=True)
class Hit:
    """One decision that is like the one in question: in which entry, what is decided by it, how it is shown."""

    index: int
    ids: tuple[str, ...]
    row: DecisionRow


@dataclass(frozen=True, slots=True)
class Done:
    """One entry after its event; ``review`` is None where it was left as it is, ``error`` says why it could not be."""

    index: int
    key: str = ""
    review: Review | None = None
    error: MurajiError | None = None


def hits_of(index: int, review: Review, wanted: Collection[Likeness]) -> tuple[Hit, ...]:
    """The open decisions of a review that have one of the likenesses; none in a document that is done."""
    ids = frozenset(alike_to(review, wanted)) if review.status not in DONE else frozenset()
    if not ids:
        return ()
    lookup = Lookup.of(review)
    return tuple(
        Hit(index, stop.ids, decision_row(stop, lookup)) for stop in stops(review) if not ids.isdisjoint(stop.ids)
    )


def finding(folder: Path, documents: Iterable[Document], wanted: Collection[Likeness]) -> Iterator[tuple[Hit, ...]]:
    """What is alike, document by document; what can't be read has nothing."""
    with closing(open_store(folder)) as store:
        for document in documents:
            try:
                yield hits_of(document.index, as_it_stands(store, document), wanted)
            except MurajiError:  # its own error is said when it is opened
                yield ()


def working(folder: Path, documents: Iterable[Document]) -> Iterator[Work | None]:
    """The figures of documents, for the summary; None of what can't be read."""
    with closing(open_store(folder)) as store:
        for document in documents:
            try:
                yield work_on(as_it_stands(store, document))
            except MurajiError:  # its own error is said when it is opened
                yield None


def deciding(
    folder: Path, documents: Iterable[Document], named: Mapping[int, Collection[str]], decide: Decide, by: Actor
) -> Iterator[Done]:
    """One event for each document, over the ids that are named for it, committed before the next is begun."""
    with closing(open_store(folder)) as store:
        for document in documents:
            try:
                yield _decided(store, document, named[document.index], decide, by)
            except MurajiError as error:
                yield Done(document.index, error=error)


def as_it_stands(store: Store, document: Document) -> Review:
    """The review of a document as it was left; nothing is taken into the store."""
    if document.key is not None:
        return store.load(document.key)
    return store.peek(review_of(document.record, document.made, *document.taught))


def _decided(store: Store, document: Document, ids: Collection[str], decide: Decide, by: Actor) -> Done:
    opened = store.open(as_it_stands(store, document), who=by.who or "", when=by.when)
    if opened.lock is None:
        return Done(document.index, error=MurajiError("held"))
    try:
        event = decide(opened.review, ids, by)
        if event is None:
            return Done(document.index)
        review, _ = apply(opened.review, event)
        store.append(opened.key, event)
        return Done(document.index, opened.key, review)
    finally:
        opened.lock.release()
