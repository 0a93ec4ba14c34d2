"""The lists of rows: the current one is filled by its delegate alone, so that its round corners stay round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.stops import stops
from tests.ui.reviews import review
from ui.decision_list import DecisionList
from ui.models.queue import QueueEntry
from ui.queue_panel import QueuePanel
from ui.rows_view import RowsView
from ui.theme import Theme, apply_theme, theme_named


def queue() -> tuple[QueuePanel, RowsView]:
    panel = QueuePanel()
    panel.set_entries([QueueEntry("a", "a"), QueueEntry("b", "b")])
    panel.set_current("a")
    return panel, panel.view


def decisions() -> tuple[DecisionList, RowsView]:
    shown = review()
    panel = DecisionList()
    panel.set_review(shown, stops(shown))
    panel.set_current(stops(shown)[0].key)
    return panel, panel.view


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("make", [queue, decisions])
def test_the_current_row_has_clean_corners(qapp: QApplication, qtbot: QtBot, make: object, name: str) -> None:
    panel, view = make()  # type: ignore[operator]
    qtbot.addWidget(panel)
    theme: Theme = theme_named(name)
    apply_theme(qapp, theme)
    panel.set_theme(theme)
    panel.resize(300, 400)
    panel.show()
    view.setFocus()
    qapp.processEvents()  # the scroll bar's room is given away only then
    row = view.visualRect(view.currentIndex())
    picture = view.viewport().grab().toImage()
    scale = picture.devicePixelRatio()

    def color(place: QPoint) -> str:
        return picture.pixelColor(place * scale).name()

    corners = {color(place) for place in (row.topLeft(), row.topRight(), row.bottomLeft(), row.bottomRight())}
    assert color(row.center()) == theme.color("current").name()
    assert corners == {color(QPoint(row.center().x(), view.viewport().height() - 2))}


def test_the_current_row_stays_in_view_where_the_list_is_made_lower(qapp: QApplication, qtbot: QtBot) -> None:
    panel = QueuePanel()
    qtbot.addWidget(panel)
    panel.set_entries([QueueEntry(str(number), str(number)) for number in range(40)])
    panel.resize(300, 600)
    panel.show()
    panel.set_current("6")
    view = panel.view
    panel.resize(300, 330)
    qtbot.waitUntil(lambda: view.viewport().height() < 300)
    assert view.visualRect(view.currentIndex()).bottom() <= view.viewport().height()
    panel.resize(300, 600)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    panel.resize(300, 330)
    qapp.processEvents()
    assert view.visualRect(view.currentIndex()).bottom() < 0
