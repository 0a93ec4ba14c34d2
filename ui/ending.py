"""The system asks the program to end: at logging out, or by a signal. That is closing, and no crash."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class Ending:
    """Calls ``close`` once for a signal; ``saved`` where the session may end at any moment after it."""

    def __init__(self, app: QApplication, close: Callable[[], object], saved: Callable[[], object]) -> None:
        # Qt's loop runs no Python of itself, so a signal only writes a byte, and the loop wakes up for that.
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._before = {number: signal.signal(number, _wait_for_the_loop) for number in SIGNALS}
        self._waker = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, app)
        self._notifier.activated.connect(self._told)
        self._close = close
        app.commitDataRequest.connect(saved)

    def release(self) -> None:
        """Signals mean again what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._waker)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        for end in (self._read, self._write):
            end.close()

    def _told(self) -> None:
        if set(self._read.recv(64)) & set(SIGNALS):
            self._close()


def _wait_for_the_loop(_number: int, _frame: object) -> None:
    """What a signal means is done by the loop."""
