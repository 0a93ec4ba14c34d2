"""E on a number: its edges go by words and letters, and never end at what nobody sees."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.opened import CTRL, Program

K = Qt.Key


def on_number(program: Program, text: str) -> str:
    number = next(n for n in program.review.numbers if n.text == text)
    program.go(lambda stop: stop.key == number.id)
    program.letter("E")
    return number.id


def test_a_letter_takes_the_space_before_it_along(program: Program) -> None:
    key = on_number(program, "22")
    before = program.review.number(key).start
    program.press(K.Key_Tab, "\t")
    program.press(K.Key_Right, "", CTRL)  # the text runs to the left: back
    assert program.review.number(key).text == "ل 22"
    program.press(K.Key_Left, "", CTRL)
    program.press(K.Key_Escape)
    assert (program.review.number(key).start, program.review.number(key).text) == (before, "22")


def test_a_word_is_taken_whole(program: Program) -> None:
    key = on_number(program, "22")
    program.press(K.Key_Left)  # the edge at its end is under the keys first
    program.press(K.Key_Return, "\r")
    assert program.review.number(key).text == "22 عنصرا"
    assert program.review.number(key).verdict == "replaced"
