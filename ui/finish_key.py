"""Ctrl+Enter: what has to be seen or said before an article is done."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from core.decisions import finish
from core.history import looking_again
from core.review import Changes, Review
from core.spans import Span
from core.stops import Stop
from ui.session import Session

DEAD_TIME = 0.4  # seconds after an article appears in which Ctrl+Enter does nothing


class FinishKey:
    """``finished`` is called with a review that is done."""

    def __init__(self, session: Session, finished: Callable[[], object]) -> None:
        self._session, self._finished = session, finished
        self._asked: Review | None = None  # the state in which finishing was asked for the first time
        self._met: set[str] = set()  # ids of the flags that were shown: as the stop, or with the number they are about
        session.shown.connect(self._turn)
        session.changed.connect(self._change)
        session.stop_changed.connect(self._meet)

    def press(self) -> None:
        """Reviewed. With open decisions it asks for a second press; just after the article appeared, nothing. A flag
        that was not shown yet is shown first; the next press takes it as seen."""
        session = self._session
        session.drop()
        review = session.review
        if review is None or monotonic() - session.appeared < DEAD_TIME:
            return
        waiting = session.standing.open if session.standing else 0
        flags = [flag.id for flag in review.flags if flag.verdict == "pending"]
        left = waiting - len(flags)
        if left and looking_again(review):
            session.noticed.emit("look-first", {"count": left})
            if session.stop is None or not session.stop.open:
                session.step_open()
            return
        unseen = [key for key in flags if key not in self._met]
        if unseen or (left and self._asked is not review):
            session.go(next(iter(unseen), None))
            self._asked = review
            data = {"count": left, "unseen": len(unseen)} if left else {"count": len(unseen)}
            session.noticed.emit("finish-again" if left else "flags-unseen", data)
            return
        self._asked = None
        if (review.status == "reviewed" and not waiting) or session.do(finish):
            self._finished()

    def withdraw(self) -> None:
        """Forget that it was asked: something else was done since."""
        self._asked = None

    def _turn(self) -> None:
        self._met.clear()
        self.withdraw()

    def _change(self, _review: Review, changes: Changes) -> None:
        self._met -= changes.flags  # one that says something else is to be looked at again

    def _meet(self, stop: Stop | None) -> None:
        review = self._session.review
        self.withdraw()
        if stop is None or review is None:
            return
        if stop.kind == "flag":
            self._met.add(stop.key)
        elif stop.kind == "number":
            number = review.number(stop.key)
            self._met |= review.flags_on(Span(number.start, number.end))
