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
        self._met: set[str] = set()  # ids of the flags that were shown: as the stop, with their number, in a question
        session.shown.connect(self._turn)
        session.changed.connect(self._change)
        session.stop_changed.connect(self._meet)

    def press(self) -> None:
        """Reviewed. With open decisions it asks for a second press, naming the flags that nobody has seen; with nothing
        else open the next of those is shown first. Just after the article appeared, nothing."""
        session = self._session
        session.drop()
        review = session.review
        if review is None or monotonic() - session.appeared < DEAD_TIME:
            return
        waiting = session.standing.open if session.standing else 0
        flags = [flag for flag in review.flags if flag.verdict == "pending"]
        left = waiting - len(flags)
        if left and looking_again(review):
            session.noticed.emit("look-first", {"count": left})
            if session.stop is None or not session.stop.open:
                session.step_open()
            return
        unseen = [flag for flag in flags if flag.id not in self._met]
        if left and self._asked is not review:
            self._met |= {flag.id for flag in unseen}
            codes = tuple(dict.fromkeys(flag.code for flag in unseen))
            self._asked = review
            session.noticed.emit("finish-again", {"count": left, "unseen": len(unseen), "flags": codes})
            return
        if unseen:
            session.go(unseen[0].id)
            session.noticed.emit("flags-unseen", {"count": len(unseen)})
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
