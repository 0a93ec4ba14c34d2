"""Long work: what it gives, a bar when it takes long, and cancelling it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton

from core.errors import MurajiError
from ui.dialogs import progress
from ui.dialogs.progress import work_through


def test_quick_work_gives_all_without_a_bar(qapp: QApplication) -> None:
    here = threading.get_ident()
    seen: list[bool] = []

    def pieces() -> Iterator[int]:
        for number in range(5):
            seen.append(threading.get_ident() == here)
            yield number

    outcome = work_through(None, "work", pieces(), 5)
    assert (outcome.results, outcome.cancelled, outcome.error) == ([0, 1, 2, 3, 4], False, None)
    assert not any(seen)


def test_an_error_ends_it_and_what_was_done_stays(qapp: QApplication) -> None:
    def pieces() -> Iterator[int]:
        yield 1
        raise MurajiError("disk-full")

    outcome = work_through(None, "work", pieces(), 2)
    assert outcome.results == [1]
    assert outcome.error is not None
    assert outcome.error.code == "disk-full"


def test_slow_work_that_is_let_go_on_is_not_cancelled(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "BAR_AFTER", 1)
    go_on = threading.Event()

    def pieces() -> Iterator[int]:
        go_on.wait(20)
        yield 0

    def wait_for_bar() -> None:
        if isinstance(QApplication.activeModalWidget(), QProgressDialog):
            go_on.set()
        else:
            QTimer.singleShot(10, wait_for_bar)

    QTimer.singleShot(10, wait_for_bar)
    assert work_through(None, "work", pieces(), 1) == ([0], False, None)


def test_slow_work_is_cancelled_from_its_bar(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "BAR_AFTER", 1)
    go_on, closed, shown = threading.Event(), threading.Event(), []

    def pieces() -> Iterator[int]:
        try:
            yield 0
            go_on.wait(20)
            yield 1
            yield 2
        finally:
            closed.set()

    def cancel() -> None:
        bar = QApplication.activeModalWidget()
        if not isinstance(bar, QProgressDialog):
            QTimer.singleShot(10, cancel)
            return
        shown.append((bar.labelText(), bar.maximum()))
        QTest.keyClick(bar, Qt.Key.Key_Return)  # which accepts all day long: here it does nothing
        shown.append((bar.wasCanceled(), bar.isVisible()))
        bar.findChild(QPushButton).click()  # type: ignore[union-attr]
        go_on.set()

    QTimer.singleShot(10, cancel)
    outcome = work_through(None, "work", pieces(), 3)
    assert shown == [("work", 3), (False, True)]
    assert (outcome.results, outcome.cancelled) == ([0, 1], True)
    assert closed.is_set()
