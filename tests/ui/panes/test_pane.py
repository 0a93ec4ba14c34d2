"""Clicks, scrolling, copying, looks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from core.spans import Span
from ui.panes import AlignedScroll, CleanedPane, Mark, PaneFrame, RawPane, TextPane
from ui.theme import DARK, LIGHT, Sizes

Raw = Callable[..., RawPane]
Cleaned = Callable[..., CleanedPane]
LINES = "\n".join(f"سطر {number} من النص" for number in range(200))


def start_of(number: int) -> int:
    return LINES.index(f"سطر {number} ")


def colours(pane: TextPane) -> set[str]:
    image: QImage = pane.viewport().grab().toImage()
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(0, image.width())
        for y in range(0, min(image.height(), 90))
    }


def click(qtbot: QtBot, pane: TextPane, span: Span) -> None:
    rects = next(shape.rects for shape in pane.shapes() if shape.mark.span == span)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=rects[0].center().toPoint())


def test_a_click_names_the_shortest_mark_and_the_place(raw: Raw, qtbot: QtBot) -> None:
    pane = raw("أعلنت القيادة 48 عملية")
    pane.set_marks([Mark("removed", 6, 22, "pending", "long"), Mark("span", 14, 16, "pending", "number")])
    keys: list[str] = []
    places: list[int] = []
    pane.mark_activated.connect(keys.append)
    pane.place_clicked.connect(places.append)
    click(qtbot, pane, Span(14, 16))
    assert keys == ["number"]
    assert 14 <= places[0] <= 16


def test_a_click_beside_marks_names_none(raw: Raw, qtbot: QtBot) -> None:
    pane = raw("أعلنت القيادة 48 عملية")
    pane.set_marks([Mark("span", 14, 16, "pending", "number")])
    keys: list[str] = []
    pane.mark_activated.connect(keys.append)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 100))
    assert not keys


def test_in_edit_a_click_moves_the_caret_and_decides_nothing(cleaned: Cleaned, qtbot: QtBot) -> None:
    pane = cleaned("أعلنت القيادة 48 عملية")
    pane.set_editing(True)
    pane.set_marks([Mark("span", 14, 16, "pending", "number")])
    keys: list[str] = []
    pane.mark_activated.connect(keys.append)
    click(qtbot, pane, Span(14, 16))
    assert not keys
    assert 14 <= pane.caret() <= 16


def test_a_double_click_tells_its_place_and_selects_the_word(cleaned: Cleaned, qtbot: QtBot) -> None:
    pane = cleaned("أعلنت القيادة 48 عملية")
    pane.set_marks([Mark("span", 6, 13, "pending", "w")])
    rect = pane.shapes()[0].rects[0]
    with qtbot.waitSignal(pane.place_double_clicked) as heard:
        qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert heard.args is not None
    assert 6 <= heard.args[0] <= 13
    assert pane.selected() == (6, 13)


def test_selecting_tells_the_span(raw: Raw, qtbot: QtBot) -> None:
    pane = raw("\U0001f600 قال نعم")
    with qtbot.waitSignal(pane.selection_changed) as heard:
        pane.set_caret(5, 2)
    assert heard.args == [Span(2, 5)]


def test_what_is_copied_is_the_text_not_what_is_shown_for_it(raw: Raw) -> None:
    text = "\u00a0" + "كلمة " * 900 + "\r\u2028" + "س" * 5000
    pane = raw(text)
    pane.selectAll()
    pane.copy()
    assert QGuiApplication.clipboard().text() == text


def test_a_mark_shows_in_the_colour_of_its_state_and_is_gone_when_taken_away(raw: Raw) -> None:
    pane = raw("أعلنت القيادة 48 عملية")
    pane.set_marks([Mark("span", 14, 16, "accepted", "n")])
    assert {LIGHT.accepted, LIGHT.accepted_fill} <= colours(pane)
    pane.update_marks([Mark("span", 14, 16, "edited", "n")])
    assert {LIGHT.edited, LIGHT.edited_fill} <= colours(pane)
    assert LIGHT.accepted not in colours(pane)
    pane.update_marks([], gone=["n"])
    assert LIGHT.edited not in colours(pane)


@pytest.mark.parametrize("kind", ["span", "break", "removed", "inserted", "place"])
def test_the_current_stop_has_a_ground_of_its_own(raw: Raw, kind: str) -> None:
    pane = raw("أعلنت القيادة 48 عملية")
    pane.set_marks([Mark(kind, 14, 16, "pending", "n")])  # type: ignore[arg-type]
    assert LIGHT.current not in colours(pane)
    pane.set_current("n")
    assert LIGHT.current in colours(pane)
    pane.set_current("")
    assert LIGHT.current not in colours(pane)


def test_removed_text_is_struck_until_its_removal_is_rejected(raw: Raw) -> None:
    pane = raw("أعلنت القيادة 48 عملية")
    pane.set_marks([Mark("removed", 6, 13, "pending", "n")])
    assert LIGHT.removed in colours(pane)
    pane.update_marks([Mark("removed", 6, 13, "rejected", "n")])
    assert LIGHT.removed not in colours(pane)


def test_another_look_changes_colours_and_keeps_the_place(raw: Raw) -> None:
    pane = raw(LINES)
    pane.scroll_place_to(start_of(120), 0)
    pane.set_look(DARK, Sizes(zoom=1.5))
    assert pane.top_place() == start_of(120)
    found = colours(pane)
    assert DARK.pane in found
    assert LIGHT.pane not in found


def test_headings_are_drawn_in_the_accent_of_the_look(cleaned: Cleaned) -> None:
    pane = cleaned("عنوان\nفقرة")
    pane.set_headings([0])
    assert LIGHT.accent in colours(pane)
    pane.set_look(DARK, Sizes())
    assert DARK.accent in colours(pane)
    pane.set_headings([])
    assert DARK.accent not in colours(pane)


def test_replacing_above_keeps_what_is_seen(cleaned: Cleaned) -> None:
    pane = cleaned(LINES)
    pane.scroll_place_to(start_of(100), 0)
    pane.replace(Span(0, 0), "سطر جديد\n" * 7)
    assert pane.text[pane.top_place() :].startswith("سطر 100 ")
    pane.replace(Span(0, 9 * 7), "")
    assert pane.top_place() == start_of(100)


def test_replacing_below_keeps_what_is_seen(cleaned: Cleaned) -> None:
    pane = cleaned(LINES)
    pane.scroll_place_to(start_of(100), 0)
    pane.replace(Span(start_of(104), start_of(150)), "")
    assert pane.top_place() == start_of(100)


def test_scrolling_to_what_is_far_shows_it_and_to_what_is_seen_moves_nothing(raw: Raw) -> None:
    pane = raw(LINES)
    span = Span(start_of(150), start_of(150) + 4)
    pane.scroll_to(span)
    y = pane.y_of(span.start)
    assert y is not None
    assert 0 < y < pane.viewport().height() / 2
    value = pane.verticalScrollBar().value()
    pane.scroll_to(Span(start_of(151), start_of(151) + 4))
    assert pane.verticalScrollBar().value() == value


def test_one_pane_follows_the_other(raw: Raw, cleaned: Cleaned) -> None:
    left, right = raw(LINES.replace("\n", " ")), cleaned(LINES)
    sync = AlignedScroll(left, right)
    sync.set_map(lambda place: place, lambda place: place)
    left.verticalScrollBar().setValue(left.verticalScrollBar().maximum() // 2)
    assert abs(right.top_place() - left.top_place()) < 400
    assert right.verticalScrollBar().value() > 0
    right.verticalScrollBar().setValue(right.verticalScrollBar().maximum())
    assert left.verticalScrollBar().value() == left.verticalScrollBar().maximum()
    right.verticalScrollBar().setValue(0)
    assert left.verticalScrollBar().value() == 0


def test_a_frame_names_its_pane(qtbot: QtBot) -> None:
    frame = PaneFrame(RawPane(LIGHT))
    qtbot.addWidget(frame)
    frame.set_words("النص الخام", "للقراءة فقط")
    assert frame.pane.accessibleName() == "النص الخام"
    assert (frame.title.text(), frame.facts.text()) == ("النص الخام", "للقراءة فقط")
