"""The number card: stored order, value, words, what belongs to it, warnings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.mentions import Modifier, Part
from core.numbers import Number
from ui import i18n
from ui.bidi import LRI, LRO, PDF, PDI
from ui.number_card import BAND, BIG_ROOM, LARGEST, SMALLEST, NumberCard, fitting_font, shown_value
from ui.theme import load_fonts


def number(text: str, kind: str, value: str, **more: object) -> Number:
    return Number("n", text, 0, len(text), kind, value, **more)  # type: ignore[arg-type]


@pytest.fixture
def card(qtbot: QtBot, english: object) -> NumberCard:
    made = NumberCard()
    qtbot.addWidget(made)
    made.resize(480, 60)
    return made


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("cardinal", "3500", "3500"),
        ("money", "1800000000", "1,800,000,000"),
        ("measure", "12500.5", "12,500.5"),
        ("identifier", "22541", "22541"),
        ("range", "30000000..40000000", "30000000..40000000"),
        ("year", "2019", "2019"),
        ("cardinal", "999" * 1500, "999" + ",999" * 1499),
    ],
)
def test_a_value_is_shown_left_to_right_and_grouped_where_it_is_an_amount(kind: str, value: str, shown: str) -> None:
    assert shown_value(number("x", kind, value)) == f"{LRI}{shown}{PDI}"


def test_arabic_digits_come_with_arabic_marks(english: QApplication) -> None:
    i18n.install(english, "ar", "arabic")
    try:
        assert shown_value(number("x", "money", "25300.5")) == f"{LRI}{LRO}٢٥٬٣٠٠٫٥{PDF}{PDI}"
        assert shown_value(number("x", "date", "2024-01-15")) == f"{LRI}{LRO}٢٠٢٤-٠١-١٥{PDF}{PDI}"
    finally:
        i18n.install(english, "en")


def test_all_that_was_read_is_said(card: NumberCard) -> None:
    read = number(
        "25 ألف", "money", "25000", unit=Part("دولار", 0, 1, ""), modifier=Modifier("at-least", "على الأقل", 0, 1)
    )
    card.set_number(read, "خمسة وعشرون ألفا", "5 of 13", ["count-differs"])
    said = card.summary()
    for part in ("25 ألف", "25,000", "خمسة وعشرون ألفا", "money", "Unit: ", "دولار", "Modifier: at least", "5 of 13"):
        assert part in said
    assert said.splitlines()[0] == "Count differs"
    assert card.accessibleDescription() == said


def test_a_warning_adds_a_band(card: NumberCard) -> None:
    card.set_number(number("48", "cardinal", "48"))
    low = card.sizeHint().height()
    card.set_number(number("48", "cardinal", "48"), warnings=["impossible-date"])
    assert card.sizeHint().height() == low + BAND


def digits(card: NumberCard, text: str) -> list[QImage]:
    """The signs of a number as the card draws them, from left to right, each cut out of the picture."""
    card.set_number(number(text, "score", "x"))
    image = card.grab().toImage()
    if card.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        image = image.copy(image.width() - 60, 0, 60, image.height())
    else:
        image = image.copy(0, 0, 60, image.height())
    paper = image.pixel(0, 0)
    inked = [x for x in range(60) if any(image.pixel(x, y) != paper for y in range(image.height()))]
    starts = [x for x in inked if x - 1 not in inked]
    return [image.copy(x, 0, next(i for i in range(x, 60) if i not in inked) - x, image.height()) for x in starts]


def unlike(first: QImage, second: QImage) -> float:
    """How far two drawings of a sign are apart; the same sign at another fraction of a pixel is near."""
    width = max(first.width(), second.width())
    form = QImage.Format.Format_Grayscale8
    grey = [image.scaled(width, image.height()).convertToFormat(form) for image in (first, second)]
    places = [(x, y) for x in range(width) for y in range(first.height())]
    return sum(abs(grey[0].pixelColor(*at).red() - grey[1].pixelColor(*at).red()) for at in places) / len(places)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_score_is_drawn_in_stored_order_in_both_interfaces(card: NumberCard, direction: Qt.LayoutDirection) -> None:
    load_fonts()
    card.setLayoutDirection(direction)
    left, _, right = digits(card, "2-1")
    one, _, two = digits(card, "1-2")
    assert unlike(left, two) < unlike(left, one)
    assert unlike(right, one) < unlike(right, two)


def test_long_words_shrink_before_they_are_elided() -> None:
    short, long = fitting_font("48", BIG_ROOM), fitting_font("خمسة وعشرين ألفا وثلاثمئة وستة وأربعين ألفا", BIG_ROOM)
    assert short.pointSizeF() == LARGEST
    assert SMALLEST <= long.pointSizeF() < LARGEST
    assert QFontMetrics(short).horizontalAdvance("48") < BIG_ROOM
