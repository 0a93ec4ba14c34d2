"""Keeps the queue in step with the batch."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.appearance import Appearance
from ui.batch import Batch, Entry
from ui.models.queue import QueueEntry
from ui.queue_panel import QueuePanel


class QueueBinding(QObject):
    """A document's id in the queue is its place in the batch. The order that is chosen is kept in the settings."""

    def __init__(self, batch: Batch, queue: QueuePanel, appearance: Appearance) -> None:
        super().__init__(queue)
        self._batch, self._queue = batch, queue
        queue.order.choose(by=appearance.settings["queue_sort"])
        queue.order.chosen.connect(lambda: appearance.set(queue_sort=queue.order.by))
        batch.listed.connect(self._list)
        batch.updated.connect(lambda index: queue.put(_row(index, batch.entries[index])))
        batch.turned.connect(lambda index: queue.set_current(str(index) if index >= 0 else None))
        queue.opened.connect(lambda key: batch.show(int(key)))
        self._list(0, False)

    def step(self, by: int) -> bool:
        """The document that many rows away, as filter and order of the queue stand; False past its ends."""
        key = self._queue.neighbour(by)
        if key is None:
            return False
        self._batch.show(int(key))
        return True

    def _list(self, first: int, more: bool) -> None:
        rows = [_row(index, entry) for index, entry in enumerate(self._batch.entries[first:], first)]
        self._queue.set_entries(rows, further=first > 0, more=more)
        if first == 0:
            self._queue.set_current(str(self._batch.index) if self._batch.index >= 0 else None)


def _row(index: int, entry: Entry) -> QueueEntry:
    status = "unusable" if entry.status == "skipped" and entry.note else entry.status
    status = "second-look" if entry.again else status
    return QueueEntry(str(index), entry.title, status, entry.open, entry.lowest, entry.seconds, entry.note)
