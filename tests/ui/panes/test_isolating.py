"""Latin with signs of its own stands in the order in which it is read, and the text has nothing for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from core.spans import Span
from ui.panes import CleanedPane, Mark, RawPane, TextPane

TEXT = "تعلم لغة C++ في شهر"
C, END = TEXT.index("C"), TEXT.index("C") + 3
K = Qt.Key


def left(pane: TextPane, start: int, end: int) -> float:
    """Where the one box of a span begins."""
    pane.set_marks([Mark("span", start, end, "pending", "k")])
    (shape,) = pane.shapes()
    (rect,) = shape.rects
    return rect.left()


def seam(pane: TextPane, place: int) -> float:
    pane.set_marks([Mark("break", place, place, "pending", "k")])
    (shape,) = pane.shapes()
    assert shape.seam
    return shape.seam.x


def press(pane: CleanedPane, key: Qt.Key, text: str = "") -> None:
    QApplication.sendEvent(pane, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


@pytest.mark.parametrize(("text", "order"), [(TEXT, "C+"), ("على منصة .NET هنا", ".N"), ("طائرة 16-F هنا", "6-F")])
def test_signs_stand_where_they_are_read(raw: Callable[..., RawPane], text: str, order: str) -> None:
    pane = raw(text)
    start = text.index(order)
    places = [left(pane, start + index, start + index + 1) for index in range(len(order))]
    assert places == sorted(places)
    assert pane.text == text


def test_breaks_and_words_around_it_stand_at_its_far_sides(raw: Callable[..., RawPane]) -> None:
    pane = raw(TEXT)
    assert left(pane, C, END) > left(pane, END + 1, END + 3)
    assert seam(pane, C) > left(pane, END - 1, END)
    assert seam(pane, END) == pytest.approx(left(pane, C, END), abs=1)


def test_what_is_copied_has_no_sign_of_it(raw: Callable[..., RawPane]) -> None:
    pane = raw(TEXT)
    pane.selectAll()
    pane.copy()
    assert QGuiApplication.clipboard().text() == TEXT


def test_the_caret_goes_letter_by_letter_through_it(cleaned: Callable[..., CleanedPane]) -> None:
    pane = cleaned(TEXT)
    pane.set_editing(True)
    pane.set_caret(C - 1)
    met = []
    for _ in range(6):
        press(pane, K.Key_Left)
        met.append(pane.caret())
    assert sorted(met) == list(range(C, C + 6))
    for _ in range(6):
        press(pane, K.Key_Right)
    assert pane.caret() == C - 1


def test_typing_beside_and_into_it_keeps_it_in_order(cleaned: Callable[..., CleanedPane]) -> None:
    pane = cleaned("لغة C في شهر")
    pane.set_editing(True)
    pane.set_caret(5)
    for _ in range(2):
        press(pane, K.Key_Plus, "+")
    assert pane.text == "لغة C++ في شهر"
    assert left(pane, 4, 5) < left(pane, 5, 6)
    press(pane, K.Key_Backspace)
    press(pane, K.Key_Backspace)
    assert (pane.text, pane.document().toPlainText()) == ("لغة C في شهر",) * 2


def test_a_name_that_goes_on_in_latin_needs_nothing(cleaned: Callable[..., CleanedPane]) -> None:
    pane = cleaned(TEXT)
    pane.replace(Span(END, END), " Builder")
    assert pane.document().toPlainText() == pane.text
    assert left(pane, C, C + 1) < left(pane, C + 1, C + 2) < left(pane, C + 4, C + 5)
