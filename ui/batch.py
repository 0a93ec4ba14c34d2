"""The documents of a session: read and suggested for in the background, one of them shown, their events kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from core.atomic import Stamp
from core.errors import MurajiError
from core.formats.record import Record
from core.history import looking_again
from core.learning import lesson
from core.locks import Lock
from core.making import review_of
from core.review import DONE, Event, Made, Review
from core.silencing import Silenced
from core.stops import Stop, stops
from core.store import Opened, Store, open_store
from core.summary import Work, work_on
from core.tally import worked
from ui.background import Background
from ui.left_off import article_left, keep_article, keep_stop, stop_left
from ui.loading import Read, reading
from ui.session import Session, now

DRAWN = 50  # milliseconds in which an article is drawn before others are worked on
AHEAD = 3  # articles after the current one whose suggestions are worked out first
COUNTED = 500  # up to so many articles, all are worked out for the queue's counts
PER_SECOND = 100_000  # characters suggested for in a second, roughly
LONG = 100_000  # characters from which a document is taken into the store in the background
HELD = 8  # reviews kept ready
TITLE_WORDS = 6
TOLD = (*DONE, "flagged")  # of these the figures are kept ready
URGENT, SOON, LATER = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the batch. ``open`` decisions and ``lowest`` confidence are None until it was worked out;
    ``seconds`` of work are known of what is done, and ``work`` of what was set aside too; ``again`` says that it is in
    its second look."""

    record: Record
    title: str
    status: str = "pending"
    open: int | None = None
    lowest: float | None = None
    note: str = ""
    seconds: float | None = None
    again: bool = False
    work: Work | None = None


class Taught(NamedTuple):
    """What suggestions heed of the reviewer: words that are never split, and rules that were silenced."""

    words: frozenset[str] = frozenset()
    silenced: tuple[Silenced, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document as another thread may work on it: its record, its key in the store where it was shown, and with
    what its suggestions are made."""

    index: int
    record: Record
    key: str | None
    made: Made
    taught: Taught


class Batch(QObject):
    """Shows one entry at a time in the session; what the session does is kept in the store."""

    listed = Signal(int, bool)  # entries stand here from this one on, and whether more are still being read
    updated = Signal(int)  # one entry's state or counts
    failed = Signal(object)  # MurajiError
    turned = Signal(int)  # this entry is shown now; -1 for none
    waiting = Signal(float)  # for work that is expected to take so many seconds
    idle = Signal()  # nothing is waited for any more

    def __init__(self, store: Store, made: Made, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = Session(self._keep, self)
        self.entries: list[Entry] = []
        self.index = -1
        self.stamps: dict[str, Stamp] = {}
        self.store, self._made = store, made
        self._taught = Taught(store.words.all())
        self._background = Background(self)
        self._background.done.connect(self._take)
        self._ready = _Ready()
        self._asked: set[int] = set()
        self._wanted = -1
        self._keys: dict[int, str] = {}  # keys in the store of the entries that were shown
        self._lock: Lock | None = None
        self.unsaved: set[int] = set()  # entries with events that are in no review file yet
        self._round = 0
        self.session.changed.connect(lambda review: self._count(self.index, review, *_shown(self.session)))

    def open(self, paths: Sequence[str], encoding: str | None = None) -> None:
        """Other documents instead of those that are here."""
        self.leave()
        self._round += 1
        self.entries, self.stamps = [], {}
        for held in (self._ready, self._asked, self._keys, self.unsaved):
            held.clear()
        self._wanted = 0
        self.listed.emit(0, True)
        self._background.cancel()
        self._background.resume()
        self.waiting.emit(1.0)
        pieces = reading(list(paths), encoding, self._background.cancelled.is_set)
        self._background.submit((self._round, "read", pieces), lambda: next(pieces, None), URGENT)

    def show(self, index: int) -> None:
        """Show an entry; it appears as soon as its suggestions are there."""
        if not 0 <= index < len(self.entries) or index == self.index:
            return
        self._wanted = index
        review = self._ready.get(index)
        if review is None:
            self._ask(index, URGENT)
            self.waiting.emit(len(self.entries[index].record.raw) / PER_SECOND)
            return
        who, when, folder = self.session.reviewer or "", now(), self.store.folder
        if len(review.raw) < LONG:
            self._put_away()
            self._stand(index, _opened(self.store, review, who, when))
        else:  # what is long takes its time to be written down
            self.waiting.emit(len(review.raw) / PER_SECOND)
            self._background.submit(
                (self._round, "stand", index), lambda: _opened_apart(folder, review, who, when), URGENT
            )
        for near in range(index + 1, min(len(self.entries), index + 1 + AHEAD)):
            QTimer.singleShot(DRAWN, self, partial(self._ask, near, SOON))

    def document(self, index: int) -> Document:
        """An entry's document, for work beside the window's."""
        return Document(index, self.entries[index].record, self._keys.get(index), self._made, self._taught)

    def took(self, index: int, key: str, review: Review) -> None:
        """An entry that is not shown was changed in the store."""
        self._keys[index] = key
        self.unsaved.add(index)
        self._ready.put(index, review, self._wanted)
        self._count(index, review, *_open(stops(review)))

    def teach(self, words: frozenset[str] | None = None, silenced: tuple[Silenced, ...] | None = None) -> None:
        """Other words are known or other rules silenced: what was worked out without them and not shown yet is
        worked out anew."""
        old = self._taught
        self._taught = Taught(old.words if words is None else words, old.silenced if silenced is None else silenced)
        for index in self._ready.keys() - self._keys.keys():
            del self._ready[index]
            self._ask(index, SOON)
        if self._taught.silenced != old.silenced:
            for index, entry in enumerate(self.entries[:COUNTED]):
                if entry.open is not None and index not in self._keys:
                    self._ask(index, LATER)

    def review_at(self, index: int) -> Review:
        """The review of an entry as it stands; worked out here and now where it was not yet."""
        if index == self.index and self.session.settled is not None:
            return self.session.settled
        if index in self._keys:  # before what is ready, which may know of no decision yet
            return self.store.load(self._keys[index])
        if index in self._ready:
            return self._ready[index]
        return review_of(self.entries[index].record, self._made, *self._taught)

    def saved(self, path: str, indexes: Iterable[int]) -> None:
        """A review file holds these entries as they stand."""
        for index in self.unsaved.intersection(indexes):
            self.store.saved(self._keys[index], path, len(self.review_at(index).events))
            self.unsaved.discard(index)

    def leave(self) -> None:
        """Put the current document away; nothing is shown."""
        self._put_away()
        self.session.show(None)

    def close(self) -> None:
        self.leave()
        self._background.close()

    def cancel(self) -> None:
        """Stop reading and working out; what is there stays."""
        self._background.cancel()
        self._asked.clear()
        self._background.resume()
        self.idle.emit()

    def _stand(self, index: int, result: tuple[Opened, MurajiError | None]) -> None:
        """Show a document that the store has taken in; one that nobody waits for any more is let go again."""
        opened, error = result
        if index != self._wanted:
            if opened.lock:
                opened.lock.release()
            return
        if error:
            self.failed.emit(error)
        self._put_away()
        self.index, self._lock = index, opened.lock
        if opened.key:
            self._keys[index] = opened.key
        place = self.store.place(opened.key) if opened.key else {}
        self.session.show(opened.review, read_only=opened.lock is None, at=partial(stop_left, place=place))
        keep_article(self.store, self.entries[index].record)
        self._count(index, opened.review, *_shown(self.session))
        self.turned.emit(index)
        self.idle.emit()
        if opened.held_by:
            holder = opened.held_by
            self.session.noticed.emit("held" if holder.who else "held-here", {"who": holder.who, "when": holder.since})

    def _put_away(self) -> None:
        """Let others have the current document."""
        if 0 <= self.index < len(self.entries) and self.session.settled is not None:
            self._ready.put(self.index, self.session.settled, self._wanted)
        if self._lock:
            keep_stop(self.store, self._keys[self.index], self.session)
            self._lock.release()
        self._lock, self.index = None, -1

    def _keep(self, review: Review, event: Event) -> None:
        if self.index not in self._keys:
            raise MurajiError("not-kept", why="")
        self.store.append(self._keys[self.index], event)
        self.unsaved.add(self.index)
        self._learn(review, event)

    def _learn(self, review: Review, event: Event) -> None:
        """Put the words that a decision teaches into the reviewer's list."""
        learned, unlearned = lesson(review, event)
        if not learned and not unlearned:
            return
        try:
            self.store.words.add(learned)
            self.store.words.remove(unlearned)
            self.teach(self.store.words.all())
        except MurajiError as error:  # the decision is kept all the same
            self.failed.emit(error)

    def _count(self, index: int, review: Review, waiting: int, lowest: float | None) -> None:
        """Note an entry's state, how much of it is open, and how sure the least sure of that is."""
        self.entries[index] = replace(
            self.entries[index],
            status=review.status,
            open=waiting,
            lowest=lowest,
            note=review.note or "",
            seconds=worked(review) if review.status in DONE else None,
            again=looking_again(review),
            work=work_on(review) if review.status in TOLD else None,
        )
        self.updated.emit(index)

    def _ask(self, index: int, urgency: int) -> None:
        if (
            index >= len(self.entries)
            or index in self._ready
            or (urgency != URGENT and (index in self._asked or index in self._keys))
        ):
            return
        self._asked.add(index)
        record, made, taught = self.entries[index].record, self._made, self._taught
        self._background.submit((self._round, "review", index), lambda: _worked_out(record, made, taught), urgency)

    def _take(self, ticket: tuple[int, str, Any], result: Any) -> None:
        """What came back from the background."""
        round_, what, about = ticket
        if round_ != self._round:
            if what == "stand" and not isinstance(result, MurajiError) and result[0].lock:
                result[0].lock.release()
            return
        if what == "read":
            self._take_records(about, result)
        elif isinstance(result, MurajiError):
            self._asked.discard(about)
            self.failed.emit(result.located(file=self.entries[about].record.path))
            self.idle.emit()
        elif what == "stand":
            self._stand(about, result)
        else:
            self._take_review(about, *result)

    def _take_records(self, pieces: Iterator[Read], result: Read | MurajiError | None) -> None:
        if not isinstance(result, Read):
            if result is not None:
                self.failed.emit(result)
            self.idle.emit()
            return
        self.stamps.update(result.stamps)
        first = len(self.entries)
        self.entries += [Entry(record, _title(record.raw)) for record in result.records]
        self.listed.emit(first, not result.last)
        for error in result.errors:
            self.failed.emit(MurajiError(error.code, **error.data, opened=len(self.entries)))
        left = article_left(self.store, result.records)
        if left is not None and self._wanted == 0 and not self.unsaved:  # nothing was done elsewhere meanwhile
            self.show(first + left)
        elif first == 0:
            self.show(0)
        if result.last:
            for index in range(min(COUNTED, len(self.entries))):
                self._ask(index, LATER)
            if not self.entries:
                self.idle.emit()
        else:
            self._background.submit((self._round, "read", pieces), lambda: next(pieces, None), URGENT)

    def _take_review(self, index: int, review: Review, found: Sequence[Stop], taught: Taught) -> None:
        self._asked.discard(index)
        if index == self.index or index in self._ready:
            return
        if index in self._keys:  # what the store has of it counts, not this
            if index == self._wanted:
                self._ready.put(index, review, self._wanted)
                self.show(index)
            return
        if taught != self._taught:  # the reviewer has taught something else meanwhile
            self._ask(index, URGENT if index == self._wanted else SOON)
            return
        self._ready.put(index, review, self._wanted)
        self._count(index, review, *_open(found))
        if index == self._wanted and self.index != index:
            self.show(index)


class _Ready(OrderedDict[int, Review]):
    """The reviews kept ready, by entry; of those that are not wanted soon, the oldest give way."""

    def put(self, index: int, review: Review, wanted: int) -> None:
        """Keep a review. The entry that is wanted and those after it stay."""
        self[index] = review
        self.move_to_end(index)
        for old in [key for key in self if not wanted <= key <= wanted + AHEAD][: max(0, len(self) - HELD)]:
            del self[old]


def _shown(session: Session) -> tuple[int, float | None]:
    """How many stops of the document that is shown are open, and the confidence of the least sure of them."""
    standing = session.standing
    return (standing.open, standing.lowest) if standing else (0, None)


def _open(found: Sequence[Stop]) -> tuple[int, float | None]:
    """The same of any stops."""
    waiting = [stop for stop in found if stop.open]
    return len(waiting), min((stop.confidence for stop in waiting if stop.kind != "flag"), default=None)


def _worked_out(record: Record, made: Made, taught: Taught) -> tuple[Review, tuple[Stop, ...], Taught]:
    review = review_of(record, made, *taught)
    return review, stops(review), taught


def _opened(store: Store, review: Review, who: str, when: str) -> tuple[Opened, MurajiError | None]:
    """The review taken into the store; where that can't be done, it can only be read, and why."""
    try:
        return store.open(review, who=who, when=when), None
    except MurajiError as error:
        return Opened("", review, False, None, None), error


def _opened_apart(folder: Path, review: Review, who: str, when: str) -> tuple[Opened, MurajiError | None]:
    """The same over a connection of its own, as another thread needs it."""
    store = open_store(folder)
    try:
        return _opened(store, review, who, when)
    finally:
        store.close()


def _title(raw: str) -> str:
    return " ".join(raw[:200].split()[:TITLE_WORDS])
