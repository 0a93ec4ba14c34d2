"""Screen readers: every part of the side panels and the bar that can be used has a name and a role."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from core.stops import stops
from tests.ui.made_up import review
from tests.ui.models.test_queue import ENTRIES
from ui import i18n
from ui.decision_bar import DecisionBar
from ui.decision_list import DecisionList
from ui.numbers_table import NumbersTable
from ui.queue_panel import QueuePanel

USABLE = (QAbstractButton, QAbstractItemView, QLineEdit, QProgressBar)


def decisions() -> QWidget:
    panel = DecisionList()
    panel.set_review(review(), stops(review()))
    return panel


def queue() -> QWidget:
    panel = QueuePanel()
    panel.set_entries(ENTRIES)
    return panel


def bar() -> QWidget:
    made = DecisionBar()
    made.show_stop(review(), stops(review()), stops(review())[0].key)
    return made


def table() -> QWidget:
    made = NumbersTable()
    made.set_review(review())
    return made


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("make", [decisions, queue, bar, table])
def test_all_that_can_be_used_is_named(
    make: Callable[[], QWidget], language: i18n.Language, english: QApplication, qtbot: QtBot
) -> None:
    i18n.install(english, language)
    try:
        widget = make()
        qtbot.addWidget(widget)
        widget.show()
        inner = [child for child in widget.findChildren(QWidget) if isinstance(child, USABLE)]
        parts = [child for child in inner if child.isVisible() and not isinstance(child.parent(), USABLE)]
        assert parts
        unnamed = []
        for part in parts:
            heard = QAccessible.queryAccessibleInterface(part)
            if not heard.text(QAccessible.Text.Name) or heard.role() == QAccessible.Role.NoRole:
                unnamed.append(part)
        assert unnamed == []
    finally:
        i18n.install(english, "en")


def test_a_row_of_decisions_is_read_in_full(english: QApplication, qtbot: QtBot) -> None:
    panel = DecisionList()
    qtbot.addWidget(panel)
    panel.set_review(review(), stops(review()))
    panel.show()
    spoken = QAccessible.queryAccessibleInterface(panel.view)
    said = [spoken.child(row).text(QAccessible.Text.Name) for row in range(spoken.childCount())]
    heading = next(text for text in said if text.startswith("Sub-heading"))
    assert heading == "Sub-heading, مقتل 22 مسلحا, glued to the end of a sentence, pending, 87%"
