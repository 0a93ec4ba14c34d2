"""When an article is done: kept for a second look by chance, saved, the next one shown; a summary after the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from types import MappingProxyType

from core.history import looking_again
from core.looks import is_due, look_again
from ui.appearance import Appearance
from ui.batch import Batch
from ui.saving import Saver

OPEN = ("pending", "in-progress")
LEFT = MappingProxyType({"flagged": "left-flagged", "skipped": "left-unusable"})


class Finishing:
    """``summary`` shows what the batch came to."""

    def __init__(self, batch: Batch, saver: Saver, appearance: Appearance, summary: Callable[[], object]) -> None:
        self._batch, self._saver, self._appearance, self._summary = batch, saver, appearance, summary
        batch.turned.connect(lambda _index: self._say_second_look())

    def finished(self) -> None:
        """The current article is done or stands aside: save it and go to the next that is not."""
        session, review = self._batch.session, self._batch.session.review
        done = review is not None and review.status == "reviewed"
        if review is not None and done and is_due(review.id, self._appearance.settings["second_look"]):
            session.do(look_again)
        if not self._saver.save():
            return
        here, following = self._batch.index, next_unfinished(self._batch)
        if following is None:
            if len(self._batch.entries) > 1:
                self._say_batch_done()
                self._summary()
            elif not self._say_left():
                self._say_batch_done()
        elif following == here:
            session.step_open()
            self._say_second_look()
        else:
            self._say_left()
            self._batch.show(following)

    def _say_left(self) -> bool:
        """Say of an article that was set aside that it stays so; whether it was."""
        review = self._batch.session.review
        if review is None or review.status not in LEFT:
            return False
        self._batch.session.noticed.emit(LEFT[review.status], {})
        return True

    def _say_batch_done(self) -> None:
        states = Counter(entry.status for entry in self._batch.entries)
        aside = {"flagged": states["flagged"], "set_aside": states["skipped"]}
        self._batch.session.noticed.emit("batch-done", {"count": states["reviewed"], **aside})

    def _say_second_look(self) -> None:
        review = self._batch.session.review
        if review is not None and looking_again(review):
            self._batch.session.noticed.emit("second-look", {})


def next_unfinished(batch: Batch) -> int | None:
    """The next entry that is not done, round the end of the batch, those with a second look last; None when all
    are."""
    count = len(batch.entries)
    rest = [(batch.index + away) % count for away in range(1, count + 1)]
    left = [index for index in rest if batch.entries[index].status in OPEN]
    return next((index for index in left if not batch.entries[index].again), next(iter(left), None))
