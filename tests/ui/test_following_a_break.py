"""A break that is moved (E) is followed by everything that shows the current stop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.edits import Edit
from tests.ui.opened import CTRL, Program
from ui import labels
from ui.actions import Mode


def made(program: Program) -> Edit:
    (edit,) = (edit for edit in program.review.edits if edit.rule == "editor")
    return edit


def shown_at(program: Program, edit: Edit) -> None:
    """Everything shows the break as the current stop."""
    body = program.window.body
    assert program.stop.key == edit.id
    assert body.decisions.current_row().key == edit.id
    assert body.decisions.view.currentIndex().row() == body.decisions.model.row_of(edit.id)
    assert [pane.marks.of(edit.id) != [] for pane in (body.raw, body.cleaned)] == [True, True]
    assert labels.state("rejected") not in body.bar.summary.accessibleDescription()


@pytest.fixture
def fixing(program: Program) -> Program:
    program.go(lambda stop: stop.kind in ("paragraph", "heading"))
    program.letter("E")
    return program


def test_each_step_is_followed(fixing: Program) -> None:
    places = set()
    for _ in range(3):
        fixing.press(Qt.Key.Key_Left)
        shown_at(fixing, made(fixing))
        places.add(made(fixing).start)
        assert fixing.window.mode() is Mode.FIX
    assert len(places) == 3


def test_back_at_its_place_it_is_itself_again(fixing: Program) -> None:
    first, before = fixing.stop.key, fixing.review
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        fixing.press(key, "", CTRL)
    assert (fixing.stop.key, fixing.review, fixing.window.mode()) == (first, before, Mode.FIX)


def test_escape_goes_back_to_it(fixing: Program) -> None:
    first = fixing.stop.key
    fixing.press(Qt.Key.Key_Left)
    fixing.press(Qt.Key.Key_Escape)
    assert (fixing.stop.key, fixing.window.mode()) == (first, Mode.REVIEW)


def test_what_was_kept_is_moved_again(fixing: Program) -> None:
    fixing.press(Qt.Key.Key_Left)
    fixing.press(Qt.Key.Key_Return, "\r")
    once = made(fixing)
    fixing.window.session.go(once.id)
    fixing.letter("E")
    for _ in range(2):
        fixing.press(Qt.Key.Key_Left)
        shown_at(fixing, made(fixing))
        assert fixing.window.mode() is Mode.FIX
    assert made(fixing).start > once.start
    fixing.press(Qt.Key.Key_Escape)
    assert fixing.stop.key == once.id


def test_enter_goes_on_from_the_new_place(fixing: Program) -> None:
    fixing.press(Qt.Key.Key_Left)
    moved = made(fixing)
    fixing.press(Qt.Key.Key_Return, "\r")
    assert fixing.stop.open
    assert fixing.stop.start > moved.start
