"""Work over many documents while the window waits: a bar with cancel after half a second."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QPushButton, QWidget

from core.errors import MurajiError
from ui.background import Background

T = TypeVar("T")
BAR_AFTER = 500  # milliseconds
_END = object()


class Outcome(NamedTuple, Generic[T]):
    """What the work gave before it ended; ``cancelled`` where the reader ended it, ``error`` where it could not go
    on."""

    results: list[T]
    cancelled: bool = False
    error: MurajiError | None = None


def work_through(parent: QWidget | None, title: str, pieces: Iterator[T], total: int) -> Outcome[T]:
    """Take all pieces, on a thread of its own; no key is handled until it is over. A generator that is cancelled is
    closed on that thread."""
    work: _Work[T] = _Work(pieces)
    late = QTimer(singleShot=True, interval=BAR_AFTER)
    late.timeout.connect(work.loop.quit)
    late.start()
    work.begin()
    work.loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not work.over:
        bar = _bar(parent, title, total)
        bar.canceled.connect(work.cancel)
        work.told = bar.setValue
        bar.setValue(len(work.results))
        bar.show()
        work.loop.exec()
        bar.hide()  # closing it would mean cancelling
        bar.deleteLater()
    late.stop()
    work.background.close()
    work.deleteLater()
    return Outcome(work.results, work.cancelled, work.error)


class _Work(QObject, Generic[T]):
    def __init__(self, pieces: Iterator[T]) -> None:
        super().__init__()
        self.results: list[T] = []
        self.cancelled = self.over = False
        self.error: MurajiError | None = None
        self.told: Any = None
        self.loop, self.background = QEventLoop(self), Background(self)
        self._pieces = pieces
        self.background.done.connect(self._take)

    def begin(self) -> None:
        self.background.submit("piece", lambda: next(self._pieces, _END))

    def cancel(self) -> None:
        self.cancelled = True

    def _take(self, ticket: str, result: Any) -> None:
        if ticket == "closed" or result is _END or isinstance(result, MurajiError):
            self.over = True
            self.error = result if isinstance(result, MurajiError) else None
            self.loop.quit()
            return
        self.results.append(result)
        if self.cancelled:
            self.background.submit("closed", getattr(self._pieces, "close", lambda: None))
            return
        if self.told:
            self.told(len(self.results))
        self.begin()


def _bar(parent: QWidget | None, title: str, total: int) -> QProgressDialog:
    bar = QProgressDialog(parent)
    bar.setWindowTitle(title)
    bar.setLabelText(title)
    bar.setAccessibleName(title)
    cancel, line = QPushButton(QCoreApplication.translate("Dialogs", "Cancel")), QProgressBar()
    cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter, which accepts all day long, must not cancel: Esc does
    cancel.setAutoDefault(False)
    line.setTextVisible(False)
    line.setFixedHeight(6)
    bar.setBar(line)
    bar.setCancelButton(cancel)
    bar.setMinimumWidth(420)
    bar.setAutoReset(False)
    bar.setAutoClose(False)
    bar.setRange(0, max(1, total))
    bar.setWindowModality(Qt.WindowModality.ApplicationModal)
    return bar
