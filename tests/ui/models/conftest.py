"""Qt's own tester watches each model of these tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QAbstractItemModelTester

Watch = Callable[[QAbstractItemModel], None]


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Watch a model for the rest of the test; what the tester finds fails it."""
    found: list[str] = []
    testers: list[QAbstractItemModelTester] = []

    def note(kind: QtMsgType, context: object, message: str) -> None:
        found.append(message)

    def begin(model: QAbstractItemModel) -> None:
        testers.append(QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning))

    before = qInstallMessageHandler(note)
    yield begin
    qInstallMessageHandler(before)
    assert found == []
