"""The panel of decisions: filter, current stop, clicks, keys left to the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.decisions import accept
from core.stops import Stop, stops
from tests.ui.made_up import BY, done, review
from ui import i18n, labels, words
from ui.decision_delegate import GAP, ICON, MARGIN, SMALL
from ui.decision_list import DecisionList
from ui.theme import DARK, LIGHT, Theme, apply_theme, interface_font, load_fonts

PANEL, PADDING, SCROLL_BAR = 316, 8, 10  # pixels


@pytest.fixture
def panel(qtbot: QtBot, english: object) -> DecisionList:
    made = DecisionList()
    qtbot.addWidget(made)
    made.resize(316, 780)
    made.set_review(review(), stops(review()))
    made.show()
    return made


def stop_of(kind: str) -> Stop:
    return next(stop for stop in stops(review()) if stop.kind == kind)


def segments(panel: DecisionList) -> list[str]:
    return [segment.text() for segment in panel._segments]


def test_the_filter_counts_what_it_would_show(panel: DecisionList) -> None:
    text, numbers = panel.model.counts()[1:]
    assert segments(panel) == [f"All {text + numbers}", f"Text {text}", f"Numbers {numbers}"]


def test_a_segment_filters_and_a_hidden_stop_lifts_the_filter(panel: DecisionList, qtbot: QtBot) -> None:
    QTest.mouseClick(panel._segments[2], Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 5
    panel.set_current(stop_of("quote").key)
    assert panel.model.shown == "all"
    row = panel.current_row()
    assert row is not None
    assert row.kind == "quote"


def test_a_click_asks_for_the_stop(panel: DecisionList, qtbot: QtBot) -> None:
    key = stop_of("quote").key
    index = panel.model.index(panel.model.row_of(key))
    panel.view.scrollTo(index)
    with qtbot.waitSignal(panel.stop_activated) as heard:
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.visualRect(index).center())
    assert heard.args == [key]


def test_an_event_keeps_the_current_stop(panel: DecisionList) -> None:
    stop = stop_of("quote")
    panel.set_current(stop.key)
    after, changes = done(review(), accept(review(), stop.ids, BY))
    panel.update_review(after, stops(after), changes)
    row = panel.current_row()
    assert row is not None
    assert (row.key, row.state) == (stop.key, "accepted")
    assert panel.view.currentIndex().row() == panel.model.row_of(stop.key)


def test_keys_are_the_windows(panel: DecisionList) -> None:
    panel.set_current(stop_of("quote").key)
    before = panel.view.currentIndex()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_A):
        QTest.keyClick(panel.view, key)
    assert panel.view.currentIndex() == before


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_current_row_is_filled_in_the_theme(panel: DecisionList, qapp: object, theme: Theme) -> None:
    apply_theme(qapp, theme)  # type: ignore[arg-type]
    panel.set_theme(theme)
    stop = stop_of("quote")
    panel.set_current(stop.key)
    rect = panel.view.visualRect(panel.view.currentIndex())
    picture = panel.view.viewport().grab().toImage()
    assert picture.pixelColor(rect.center().x() + 100, rect.top() + 3) == QColor(theme.current)
    apply_theme(qapp, LIGHT)  # type: ignore[arg-type]


def test_the_panel_speaks_the_interfaces_language(panel: DecisionList, arabic: object, qapp: object) -> None:
    qapp.processEvents()  # type: ignore[attr-defined]
    assert segments(panel)[0].startswith("الكل ")
    assert panel.view.accessibleName() == "القرارات"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_no_word_of_a_kind_or_reason_is_cut_at_the_panels_width(english: QApplication, language: i18n.Language) -> None:
    load_fonts()
    i18n.install(english, language)
    try:
        room = PANEL - 2 * (PADDING + MARGIN) - SCROLL_BAR - ICON - GAP
        small = QFontMetrics(interface_font(SMALL))
        said = [labels.reason(code) for code in words.REASONS] + [labels.flag_reason(code) for code in words.FLAGS]
        titles = [labels.flag(code) for code in words.FLAGS] + [labels.stop_kind(code) for code in words.STOP_KINDS]
        titles += [f"{labels.stop_kind('number')} · {labels.number_kind(code)}" for code in words.NUMBER_KINDS]
        share = small.horizontalAdvance(labels.percent(0.99)) + GAP
        assert [text for text in said if small.horizontalAdvance(text) > room] == []
        assert [text for text in titles if small.horizontalAdvance(text) > room - share] == []
    finally:
        i18n.install(english, "en")
