"""Ctrl+Enter: what has to be seen or said before an article is done."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from core.decisions import finish
from core.history import looking_again
from core.review import Review
from ui.session import Session

DEAD_TIME = 0.4  # seconds after an article appears in which Ctrl+Enter does nothing
ASIDE = ("flagged", "skipped")  # the reviewer has said what is to become of the article: that stays


class FinishKey:
    """``finished`` is called with a review that is done, or stands aside."""

    def __init__(self, session: Session, finished: Callable[[], object]) -> None:
        self._session, self._finished = session, finished
        self._asked: Review | None = None  # the state in which finishing was asked for the first time
        for told in (session.shown, session.stop_changed):
            told.connect(lambda _: self.withdraw())

    def press(self) -> None:
        """Reviewed. With anything open it asks for a second press, naming the flags. What is flagged or unusable is
        left so, and as open as it is. Just after the article appeared, nothing."""
        session = self._session
        session.drop()
        review = session.review
        if review is None or monotonic() - session.appeared < DEAD_TIME:
            return
        if review.status in ASIDE:
            self._finished()
            return
        waiting = session.standing.open if session.standing else 0
        flags = [flag.code for flag in review.flags if flag.verdict == "pending"]
        if waiting > len(flags) and looking_again(review):
            session.noticed.emit("look-first", {"count": waiting - len(flags)})
            if session.stop is None or not session.stop.open:
                session.step_open()
            return
        if waiting and self._asked is not review:
            self._asked = review
            session.noticed.emit(
                "finish-again", {"count": waiting, "among": len(flags), "flags": tuple(dict.fromkeys(flags))}
            )
            return
        self._asked = None
        if (review.status == "reviewed" and not waiting) or session.do(finish):
            self._finished()

    def withdraw(self) -> None:
        """Forget that it was asked: something else was done since."""
        self._asked = None
