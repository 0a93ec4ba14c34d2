"""The one object that holds a core review: every change of it goes through here.

An event is built by core, carried out, and kept (on disk) before anybody hears of it. Views listen to the signals
and repaint what ``Changes`` names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic

from PySide6.QtCore import QObject, Signal

from core import history
from core.drafts import Actor
from core.edits import NEWLINE
from core.errors import MurajiError
from core.review import Changes, Event, Review, apply, patched
from core.spans import Span
from core.standing import Standing
from core.stops import Row, Stop, first_open, index_of, nearest, next_open, stops, stops_after
from core.writing import break_at, type_over

Make = Callable[[Review, Actor], Event | None]
Keep = Callable[[Review, Event], None]
Begin = Callable[[Review, tuple[Stop, ...]], Stop | None]

TYPING_PAUSE = 1.0  # seconds after which typing begins a new undo step


def now() -> str:
    """The time as events carry it: ISO 8601 with offset."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class _Typing:
    """The undo step that typing is in: where it may go on, in cleaned code points, and until when."""

    step: int
    place: int
    until: float


class Session(QObject):
    """One document under review and its current stop.

    ``keep`` puts an event on disk, with the review as it is after it; what it raises as MurajiError is said, and the
    change is not made. Places and spans are code points.
    """

    shown = Signal(object)  # Review | None: another document stands here now
    changed = Signal(object, object)  # Review, Changes
    stop_changed = Signal(object)  # Stop | None
    noticed = Signal(str, object)  # a code with data, see ui.notices

    def __init__(self, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review: Review | None = None
        self.stops: tuple[Stop, ...] = ()
        self.row = Row((), (), ())  # the stops, with what the last event changed of them
        self.standing: Standing | None = None
        self.stop: Stop | None = None
        self.reviewer: str | None = None
        self.read_only = False
        self.appeared = 0.0  # monotonic seconds: when the document was shown
        self._keep = keep
        self._typing: _Typing | None = None
        self._tried: tuple[Review, tuple[Event, ...]] | None = None  # the review as it is, and what is tried out on it

    def show(self, review: Review | None, *, read_only: bool = False, at: Begin | None = None) -> None:
        """Another document; its first open stop, or that which ``at`` chooses, becomes the current one."""
        self._typing = self._tried = None
        self.review, self.read_only, self.appeared = review, read_only, monotonic()
        self.stops = stops(review) if review else ()
        self.row = Row(self.stops, (), self.stops)
        self.standing = Standing(review) if review else None
        self.shown.emit(review)
        self._select(at(review, self.stops) if at and review else first_open(self.stops))

    @property
    def settled(self) -> Review | None:
        """The review without what is only being tried out: what may be saved."""
        return self._tried[0] if self._tried else self.review

    def actor(self, step: int | None = None) -> Actor:
        return Actor(self.reviewer, now(), step)

    def do(self, make: Make, *, step: int | None = None, onward: bool = False) -> bool:
        """Make an event and carry it out; with ``onward`` go to the next open stop. False where there was nothing to
        do or it can't be done, which is said."""
        self.drop()
        if self.review is None:
            return False
        if self.read_only:
            self.noticed.emit("read-only", {})
            return False
        try:
            event = make(self.review, self.actor(step))
            if event is None:
                return False
            review, changes = apply(self.review, event)
            self._keep(review, event)
        except MurajiError as error:
            self.noticed.emit(error.code, error.data)
            return False
        self._typing = None
        self._become(review, changes, onward=onward)
        return True

    def type_over(self, span: Span, text: str) -> bool:
        """Typing, pasting and deleting in the cleaned text. A word, until a pause, is one undo step. Enter alone begins
        a line, which takes the white space around it."""
        typing = self._typing
        goes_on = typing is not None and monotonic() < typing.until and typing.place in span and not text.isspace()
        breaks = text == NEWLINE and span.start == span.end
        if not self.do(
            lambda review, by: break_at(review, span.start, by) if breaks else type_over(review, span, text, by),
            step=typing.step if goes_on and typing else None,
        ):
            return False
        assert self.review is not None
        self._typing = _Typing(self.review.events[-1].step, span.start + len(text), monotonic() + TYPING_PAUSE)
        return True

    def undo(self) -> bool:
        """Take the last step back and go where it was."""
        return self._travel(history.undo)

    def redo(self) -> bool:
        """Carry the last step undone out again and go where it was."""
        return self._travel(history.redo)

    def try_out(self, makes: Sequence[Make]) -> bool:
        """Show what some events, one after the other, would come to; nothing is kept until :meth:`settle`.

        False, and nothing shown of it, where one of them can't be.
        """
        self.drop()
        base = self.review
        if base is None or self.read_only:
            return False
        review, events = base, []
        by = self.actor()
        try:
            for make in makes:
                event = make(review, by)
                if event:
                    review = apply(review, event)[0]
                    events.append(event)
                    by = replace(by, step=event.step)
        except MurajiError as error:
            self.noticed.emit(error.code, error.data)
            return False
        if events:
            shown, changes = patched(base, history.composed(events)[1])
            self._tried = (base, tuple(events))
            self._become(shown, changes)
        return bool(events)

    def settle(self) -> bool:
        """Keep what was tried out, as one undo step."""
        events = self._tried[1] if self._tried else ()
        self.drop()
        done = [self.do(lambda review, by, event=event: event) for event in events]  # type: ignore[misc]
        return any(done)

    def drop(self) -> None:
        """Forget what was tried out."""
        if self._tried is None or self.review is None:
            return
        (base, events), self._tried = self._tried, None
        _, changes = patched(self.review, history.composed(events)[0])
        self._become(base, changes)

    def go(self, key: str | None) -> None:
        """Make the stop of a key the current one."""
        index = index_of(self.stops, self.review, key) if self.review and key else None
        if index is not None:
            self._select(self.stops[index])

    def step(self, by: int) -> None:
        """The next stop or, with -1, the one before; what is there stays as it is."""
        index = self._index() + by
        if 0 <= index < len(self.stops):
            self._select(self.stops[index])

    def step_open(self, by: int = 1) -> None:
        """The next stop that waits for a decision or, with -1, the one before, round the end of the article."""
        found = next_open(self.stops, self._index(), by)
        if found is not None:
            self._select(self.stops[found])
        elif self.review:
            self.noticed.emit("all-decided" if self.stops else "no-suggestions", {})

    def go_to_place(self, raw: int) -> None:
        """Make the stop nearest to a raw place the current one."""
        index = nearest(self.stops, raw)
        if index is not None:
            self._select(self.stops[index])

    def _index(self) -> int:
        """Where the current stop is in the row; -1 where there is none."""
        index = index_of(self.stops, self.review, self.stop.key) if self.review and self.stop else None
        return -1 if index is None else index

    def _travel(self, event: Make) -> bool:
        before = self.review
        if not self.do(event) or self.review is None or before is None:
            return False
        moved = self.review.events[-1].after
        named = {key for table in ("edits", "numbers", "flags") for key in moved.get(table, ())}
        found = next((stop for stop in self.row.come if named & {*stop.ids}), None)
        if found:
            self._select(found)
        return True

    def _become(self, review: Review, changes: Changes, *, onward: bool = False) -> None:
        if self.review is None or self.standing is None:
            return
        self.row = stops_after(self.stops, self.review, review, changes)
        self.review, self.stops = review, self.row.stops
        self.standing = self.standing.after(review, self.row, changes)
        old = self.stop
        index = index_of(self.stops, review, old.key) if old else None
        if index is None:
            index = nearest(self.stops, old.start if old else 0)
        self.changed.emit(review, changes)
        if onward and index is not None:
            self.stop = self.stops[index]
            if next_open(self.stops, index) is not None:
                self.step_open()  # so that each part shows one stop for one key
                return
        self._select(None if index is None else self.stops[index])
        if onward:
            self.step_open()

    def _select(self, stop: Stop | None) -> None:
        self.stop = stop
        self.stop_changed.emit(stop)
