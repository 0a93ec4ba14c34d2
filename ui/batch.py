"""The documents of a session: read and suggested for in the background, one of them shown, their events kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.atomic import Stamp
from core.errors import MurajiError
from core.formats.record import Record
from core.learning import lesson
from core.locks import Lock
from core.making import review_of
from core.review import Event, Made, Review
from core.stops import Stop, stops
from core.store import Opened, Store, open_store
from core.tally import worked
from ui.background import Background
from ui.loading import Read, reading
from ui.session import Session, now

AHEAD = 3  # articles after the current one whose suggestions are worked out first
COUNTED = 500  # up to so many articles, all are worked out for the queue's counts
PER_SECOND = 100_000  # characters suggested for in a second, roughly
LONG = 100_000  # characters from which a document is taken into the store in the background
HELD = 8  # reviews kept ready
TITLE_WORDS = 6
DONE = ("reviewed", "skipped")
URGENT, SOON, LATER = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the batch. ``open`` decisions and ``lowest`` confidence are None until it was worked out;
    ``seconds`` of work are known of what is done."""

    record: Record
    title: str
    status: str = "pending"
    open: int | None = None
    lowest: float | None = None
    note: str = ""
    seconds: float | None = None


class Batch(QObject):
    """Shows one entry at a time in the session; what the session does is kept in the store."""

    listed = Signal()  # entries came, or others stand here now
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
        self._words = store.words.all()  # the reviewer's own, which are never split
        self._background = Background(self)
        self._background.done.connect(self._take)
        self._ready: OrderedDict[int, Review] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted = -1
        self._keys: dict[int, str] = {}  # keys in the store of the entries that were shown
        self._lock: Lock | None = None
        self.unsaved: set[int] = set()  # entries with events that are in no review file yet
        self._round = 0
        self.session.changed.connect(lambda review: self._count(self.index, review, self.session.stops))

    def open(self, paths: Sequence[str], encoding: str | None = None) -> None:
        """Other documents instead of those that are here."""
        self.leave()
        self._round += 1
        self.entries, self.stamps = [], {}
        for held in (self._ready, self._asked, self._keys, self.unsaved):
            held.clear()
        self._wanted = 0
        self.listed.emit()
        self._background.cancel()
        self._background.resume()
        self.waiting.emit(1.0)
        pieces = reading(list(paths), encoding, self._background.cancelled.is_set)
        self._read_on(pieces)

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
            self._ask(near, SOON)

    def next_unfinished(self) -> int | None:
        """The next entry that is not done, round the end of the batch; None when all are."""
        count = len(self.entries)
        rest = ((self.index + away) % count for away in range(1, count + 1)) if count else iter(())
        return next((i for i in rest if self.entries[i].status in ("pending", "in-progress")), None)

    def review_at(self, index: int) -> Review:
        """The review of an entry as it stands; worked out here and now where it was not yet."""
        if index == self.index and self.session.settled is not None:
            return self.session.settled
        if index in self._ready:
            return self._ready[index]
        if index in self._keys:
            return self.store.load(self._keys[index])
        return review_of(self.entries[index].record, self._made, self._words)

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
        self.session.show(opened.review, read_only=opened.lock is None)
        self._count(index, opened.review, self.session.stops)
        self.turned.emit(index)
        self.idle.emit()
        if opened.held_by:
            self.session.noticed.emit("held", {"who": opened.held_by.who or "–", "when": opened.held_by.since})

    def _put_away(self) -> None:
        """Let others have the current document."""
        if 0 <= self.index < len(self.entries) and self.session.settled is not None:
            self._hold(self.index, self.session.settled)
        if self._lock:
            self._lock.release()
        self._lock, self.index = None, -1

    def _keep(self, review: Review, event: Event) -> None:
        if self.index not in self._keys:
            raise MurajiError("not-kept", why="")
        self.store.append(self._keys[self.index], event)
        self.unsaved.add(self.index)
        self._learn(review, event)

    def _learn(self, review: Review, event: Event) -> None:
        """Put the words that a decision teaches into the reviewer's list. What was worked out without them and not
        shown yet is worked out anew."""
        learned, unlearned = lesson(review, event)
        if not learned and not unlearned:
            return
        try:
            self.store.words.add(learned)
            self.store.words.remove(unlearned)
            self._words = self.store.words.all()
        except MurajiError as error:  # the decision is kept all the same
            self.failed.emit(error)
            return
        for index in self._ready.keys() - self._keys.keys():
            del self._ready[index]
            self._ask(index, SOON)

    def _count(self, index: int, review: Review, found: Sequence[Stop]) -> None:
        """Note an entry's state and how much of it is open."""
        waiting = [stop.confidence for stop in found if stop.open]
        self.entries[index] = replace(
            self.entries[index],
            status=review.status,
            open=len(waiting),
            lowest=min(waiting, default=None),
            note=review.note or "",
            seconds=worked(review) if review.status in DONE else None,
        )
        self.updated.emit(index)

    def _read_on(self, pieces: Iterator[Read]) -> None:
        self._background.submit((self._round, "read", pieces), lambda: next(pieces, None), URGENT)

    def _ask(self, index: int, urgency: int) -> None:
        if index in self._ready or (index in self._asked and urgency != URGENT):
            return
        self._asked.add(index)
        record, made, words = self.entries[index].record, self._made, self._words
        self._background.submit((self._round, "review", index), lambda: _worked_out(record, made, words), urgency)

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
        self.listed.emit()
        for error in result.errors:
            self.failed.emit(MurajiError(error.code, **error.data, opened=len(self.entries)))
        if first == 0 and self.entries:
            self.show(0)
        if result.last:
            for index in range(min(COUNTED, len(self.entries))):
                self._ask(index, LATER)
            if not self.entries:
                self.idle.emit()
        else:
            self._read_on(pieces)

    def _take_review(self, index: int, review: Review, found: Sequence[Stop], words: frozenset[str]) -> None:
        self._asked.discard(index)
        if index == self.index or index in self._ready:
            return
        if words != self._words:  # the reviewer has taught another word meanwhile
            self._ask(index, URGENT if index == self._wanted else SOON)
            return
        self._hold(index, review)
        self._count(index, review, found)
        if index == self._wanted and self.index != index:
            self.show(index)

    def _hold(self, index: int, review: Review) -> None:
        self._ready[index] = review
        self._ready.move_to_end(index)
        while len(self._ready) > HELD:
            del self._ready[next(iter(self._ready))]


def _worked_out(record: Record, made: Made, words: frozenset[str]) -> tuple[Review, tuple[Stop, ...], frozenset[str]]:
    review = review_of(record, made, words)
    return review, stops(review), words


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
