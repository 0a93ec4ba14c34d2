"""The queue's panel: filter, order, opening, folding, how far the work is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.models.test_queue import ENTRIES
from ui.models.queue import ID_ROLE, QueueEntry
from ui.queue_panel import FOLDED_WIDTH, WIDTH, QueuePanel
from ui.queue_words import spoken, state_line


@pytest.fixture
def panel(qtbot: QtBot, english: object) -> QueuePanel:
    made = QueuePanel()
    qtbot.addWidget(made)
    made.resize(WIDTH, 600)
    made.set_entries(ENTRIES)
    made.set_current("b")
    made.show()
    return made


def ids(panel: QueuePanel) -> str:
    return "".join(panel.model.index(row).data(ID_ROLE) for row in range(panel.model.rowCount()))


def test_typing_filters_and_enter_opens_the_first(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.field.setText("درنه")
    qtbot.waitUntil(lambda: ids(panel) == "d")
    with qtbot.waitSignal(panel.opened) as heard:
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert heard.args == ["d"]


def test_enter_does_not_wait_for_the_filter(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.field.setText("درنه")
    with qtbot.waitSignal(panel.opened) as heard:
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert heard.args == ["d"]


def test_no_match_is_said_and_escape_shows_all(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.field.setText("زززز")
    qtbot.waitUntil(lambda: ids(panel) == "")
    assert panel._nothing.isVisible()
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ids(panel) == "abcdef")
    assert not panel._nothing.isVisible()


def test_a_click_opens_another_document_but_not_the_open_one(panel: QueuePanel) -> None:
    heard: list[str] = []
    panel.opened.connect(heard.append)
    for row in (1, 2):
        place = panel.view.visualRect(panel.model.index(row)).center()
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == ["c"]
    assert panel.view.currentIndex().row() == 1, "what is open stays marked until it is another"


def test_the_order_is_chosen_and_the_next_follows_it(panel: QueuePanel) -> None:
    panel.order.choose("needs-me")
    assert panel.order.text() == "needs me most"
    assert (panel.neighbour(1), panel.neighbour(-1)) == ("c", None)


def test_only_what_is_not_done_is_shown_until_escape(panel: QueuePanel) -> None:
    names = [action.text() for action in panel.order.menu().actions() if not action.isSeparator()]
    assert names[-4:] == ["all", "not done", "flagged", "done"]
    panel.order.menu().actions()[-3].trigger()
    assert ids(panel) == "bcdf"
    assert panel.order.text() == "as opened · not done"
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert ids(panel) == "abcdef"


def test_progress_counts_up_as_documents_are_done(panel: QueuePanel) -> None:
    assert panel._done.text() == "1 of 6 reviewed · about 1 min left"
    panel.put(ENTRIES[2]._replace(status="reviewed", seconds=40))
    assert panel._done.text().startswith("2 of 6 reviewed")
    assert panel.bar.value() == 2


def test_folded_it_is_a_strip_of_signs(panel: QueuePanel) -> None:
    panel.set_folded(True)
    assert panel.width() == FOLDED_WIDTH
    assert not panel.field.isVisible()
    assert panel.view.isVisible()
    panel.set_folded(False)
    assert panel.field.isVisible()
    assert panel.maximumWidth() > WIDTH


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (QueueEntry("x", "x"), "Not started"),
        (QueueEntry("x", "x", open=12), "Not started · 12 suggestions"),
        (QueueEntry("x", "x", "in-progress", 8, 0.61), "8 open · lowest 61%"),
        (QueueEntry("x", "x", "in-progress"), "In progress"),
        (QueueEntry("x", "x", "reviewed", 0, None, 34), "Reviewed · 34 s"),
        (QueueEntry("x", "x", "second-look", 5, 0.97), "Second look · 5 open"),
        (QueueEntry("x", "x", "unusable", note="empty"), "Unusable · “\u2068empty\u2069”"),
    ],
)
def test_a_documents_state_in_words(english: object, entry: QueueEntry, said: str) -> None:
    assert state_line(entry) == said


@pytest.mark.parametrize("status", ["pending", "in-progress", "reviewed", "flagged", "unusable"])
def test_a_note_is_told_whatever_the_state(english: object, status: str) -> None:
    told = spoken(QueueEntry("1", "خبر", status, open=3, note="راجع الأسماء"))
    assert told.count("راجع الأسماء") == 1
    assert "ote" not in spoken(QueueEntry("1", "خبر", status, open=3))


def test_a_note_is_signed_in_the_row(panel: QueuePanel) -> None:
    plain = panel.view.viewport().grab().toImage()
    entry = panel.model.entry("b")
    assert entry is not None
    panel.put(entry._replace(note="راجع الأسماء"))
    assert panel.view.viewport().grab().toImage() != plain


def test_the_panel_speaks_the_interfaces_language(panel: QueuePanel, arabic: object, qapp: object) -> None:
    qapp.processEvents()  # type: ignore[attr-defined]
    assert panel.field.placeholderText().strip() == "ابحث في القائمة"
    assert panel._done.text().startswith("أُنجز 1 من 6")
