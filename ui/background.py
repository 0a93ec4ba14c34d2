"""One thread beside the window's: reading and suggesting go there, so that the window never stands still."""

from __future__ import annotations

import itertools
import queue
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import MurajiError

Work = Callable[[], Any]
LAST = 1 << 60  # sorts behind every piece of work
SWITCH_INTERVAL = 0.0002  # seconds for which the other thread may keep the interpreter from the window


class Background(QObject):
    """Does one piece of work at a time, the most urgent first; ``done`` comes back on the window's thread.

    ``done(ticket, result)``: the result is a MurajiError where the work raised one. Anything else that is raised goes
    to ``sys.excepthook`` and comes back as ``MurajiError("failed")``.
    """

    done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: queue.PriorityQueue[tuple[int, int, object, Work | None]] = queue.PriorityQueue()
        self._order = itertools.count()
        self.cancelled = threading.Event()
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._thread = threading.Thread(target=self._work, name="suggestions", daemon=True)
        self._thread.start()

    def submit(self, ticket: object, work: Work, urgency: int = 0) -> None:
        """Queue a piece of work; a lower number is done earlier."""
        self._waiting.put((urgency, next(self._order), ticket, work))

    def cancel(self) -> None:
        """Drop what waits; ``cancelled`` tells the work under way."""
        self.cancelled.set()
        while True:
            try:
                self._waiting.get_nowait()
            except queue.Empty:
                return

    def resume(self) -> None:
        """Take work again after :meth:`cancel`."""
        self.cancelled.clear()

    def close(self, seconds: float = 0.5) -> None:
        """End the thread; work that takes longer is left to die with the process."""
        self.cancel()
        self._waiting.put((LAST, next(self._order), None, None))
        self._thread.join(seconds)

    def _work(self) -> None:
        while True:
            _, _, ticket, work = self._waiting.get()
            if work is None:
                return
            try:
                result = work()
            except MurajiError as error:
                result = error
            except Exception as error:  # noqa: BLE001  a fault in the work is reported, and the thread goes on
                sys.excepthook(type(error), error, error.__traceback__)
                result = MurajiError("failed", why=type(error).__name__)
            try:
                self.done.emit(ticket, result)
            except RuntimeError:  # the window is gone already
                return
