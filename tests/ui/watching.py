"""Qt's own tester on the models of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.opened import Program

CATEGORY = "qt.modeltest"  # under which the tester complains
Watch = Callable[[QAbstractItemModel], None]


def watching() -> Iterator[Watch]:
    """Watch models until the generator goes on; what the tester finds fails then."""
    found: list[str] = []
    testers: list[QAbstractItemModelTester] = []

    def note(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if context.category == CATEGORY:
            found.append(message)

    def begin(model: QAbstractItemModel) -> None:
        testers.append(QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning))

    before = qInstallMessageHandler(note)
    yield begin
    qInstallMessageHandler(before)
    assert found == []


def watch_all(watch: Watch, program: Program) -> None:
    """Watch the models of the window."""
    body = program.window.body
    for model in (body.decisions.model, body.numbers.model, body.queue.model):
        watch(model)
