"""N on what is no number asks for its value: there is no number without one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.numbers import Number
from tests.ui.opened import CTRL, Program
from ui.actions import Mode

WORD = "القيادة"


def select(program: Program, word: str) -> None:
    cleaned = program.window.body.cleaned
    start = cleaned.text.index(word)
    cleaned.set_caret(start + len(word), start)


def on(program: Program, word: str) -> list[Number]:
    return [n for n in program.review.numbers if n.text == word]


def type_value(program: Program, value: str) -> None:
    for digit in value:
        program.press(ord(digit), digit)
    program.press(Qt.Key.Key_Return, "\r")


@pytest.fixture
def asked(program: Program) -> Program:
    """N pressed on a word that is no number."""
    select(program, WORD)
    program.letter("N")
    assert program.window.value.isVisible()
    assert program.window.mode() is Mode.FIELD
    assert program.review.events == ()
    return program


def test_the_value_typed_makes_the_number_in_one_step(asked: Program) -> None:
    type_value(asked, "12")
    (made,) = on(asked, WORD)
    assert (made.value, made.verdict != "pending", asked.stop.key) == ("12", True, made.id)
    assert asked.window.mode() is Mode.REVIEW
    asked.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert on(asked, WORD) == []


def test_nothing_typed_makes_no_number_and_is_said(asked: Program) -> None:
    asked.press(Qt.Key.Key_Return, "\r")
    assert asked.window.value.isVisible()
    assert asked.window.status.notice.text()
    type_value(asked, "7")
    assert [n.value for n in on(asked, WORD)] == ["7"]


def test_escape_leaves_no_number(asked: Program) -> None:
    asked.press(Qt.Key.Key_Escape)
    assert (on(asked, WORD), asked.review.events, asked.window.mode()) == ([], (), Mode.REVIEW)


def test_another_pane_leaves_no_number(asked: Program) -> None:
    asked.press(Qt.Key.Key_F6)
    assert (on(asked, WORD), asked.review.events) == ([], ())
    assert QApplication.focusWidget() is not asked.window.value


def test_an_article_is_not_finished_over_a_value_that_is_asked_for(asked: Program) -> None:
    for _ in range(2):
        asked.press(Qt.Key.Key_Return, "\r", CTRL)
    assert (asked.review.events, asked.window.value.isVisible()) == ((), True)


def test_a_number_that_reads_itself_is_not_asked_for(program: Program) -> None:
    stop = program.go(lambda stop: stop.kind == "number")
    text = program.review.number(stop.key).text
    program.press(Qt.Key.Key_Delete)
    select(program, text)
    program.letter("N")
    assert not program.window.value.isVisible()
    assert [(n.value, n.verdict) for n in on(program, text)] == [(text, "accepted")]


def test_in_edit_the_caret_comes_back_to_the_text(program: Program) -> None:
    program.press(Qt.Key.Key_F4)
    select(program, WORD)
    program.press(Qt.Key.Key_N, "\x0e", CTRL)
    type_value(program, "3")
    assert [n.value for n in on(program, WORD)] == ["3"]
    assert program.window.mode() is Mode.EDIT


def test_a_digit_on_a_number_replaces_its_value_as_before(asked: Program) -> None:
    asked.press(Qt.Key.Key_Escape)
    stop = asked.go(lambda stop: stop.kind == "number")
    type_value(asked, "75")
    assert asked.review.number(stop.key).value == "75"


def test_the_field_covers_what_is_said_of_the_old_value(program: Program) -> None:
    program.go(lambda stop: stop.kind == "number")
    program.press(Qt.Key.Key_7, "7")
    window, card = program.window, program.window.body.bar.card

    def covered() -> bool:
        lines = card.lines_rect().translated(card.pos())
        return window.value.geometry().left() <= lines.left() and window.value.geometry().right() >= lines.right()

    program.bot.waitUntil(covered)
    window.resize(window.width() - 200, window.height())
    program.bot.waitUntil(covered)


def test_undo_takes_back_the_number_begun_and_nothing_before_it(program: Program) -> None:
    program.press(Qt.Key.Key_Return, "\r")
    decided = program.review.events
    select(program, WORD)
    program.letter("N")
    program.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert (on(program, WORD), program.review.events, program.window.mode()) == ([], decided, Mode.REVIEW)
    assert not program.window.value.isVisible()


def test_redo_closes_the_field_for_a_value(program: Program) -> None:
    program.press(Qt.Key.Key_Return, "\r")
    program.press(Qt.Key.Key_Z, "\x1a", CTRL)
    select(program, WORD)
    program.letter("N")
    program.press(Qt.Key.Key_Y, "\x19", CTRL)
    assert (on(program, WORD), program.window.value.isVisible()) == ([], False)
    assert [event.what for event in program.review.events] == ["accept", "undo", "redo"]
