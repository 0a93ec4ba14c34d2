"""Figures and signs stand at the edge where the interface begins."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui import i18n
from ui.field_direction import start_at_the_edge, turn


def begins_right(field: QLineEdit) -> bool:
    """Whether what is typed stands in the right half, by what is drawn there."""
    field.clearFocus()
    image = field.grab().toImage()
    ground = image.pixelColor(image.width() // 2, image.height() // 2)
    rows = range(6, image.height() - 6)
    inked = [x for x in range(6, image.width() - 6) if any(image.pixelColor(x, y) != ground for y in rows)]
    return min(inked) > image.width() // 2


@pytest.fixture
def field(qtbot: QtBot, arabic: QApplication) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.resize(400, 30)
    made.show()
    return made


@pytest.mark.parametrize("text", ["48", "%", "50%", "سنة", "٤٨"])
def test_in_arabic_from_the_right(field: QLineEdit, text: str) -> None:
    start_at_the_edge(field)
    field.setText(text)
    assert begins_right(field)


def test_a_pattern_from_the_left_and_words_again_from_the_right(field: QLineEdit) -> None:
    field.setText("48")
    turn(field, left_to_right=True)
    assert not begins_right(field)
    turn(field, left_to_right=False)
    assert begins_right(field)


def test_in_english_from_the_left(field: QLineEdit, qapp: QApplication) -> None:
    i18n.install(qapp, "en")
    start_at_the_edge(field)
    field.setText("48")
    assert not begins_right(field)
