"""N with nothing selected: the words that should be a number are pointed at by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import SHIFT, Program, opened
from ui.actions import Mode

RAW = (
    "أطلقت الشركة الصاروخ فالكون 9 أمس ووصل 5 وزراء إلى المدينة.وحلقت طائرة ميغ 29 ثم سافر الوزراء إلى المدينة."
    "وانتهى الخبر هنا ولم يعرف شيء آخر."
)


@pytest.fixture
def pointing(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """N pressed at the first stop of an article with figures that are no numbers."""
    for program in opened(qapp, qtbot, tmp_path, monkeypatch, [{"raw": RAW}]):
        program.go(lambda stop: stop.kind == "paragraph")
        program.letter("N")
        yield program


def pointed(program: Program) -> str:
    """What stands out in the cleaned pane."""
    pane = program.window.body.cleaned
    span = pane.selected()
    return pane.text[span.start : span.end]


def numbers(program: Program) -> dict[str, str]:
    return {n.text: n.value for n in program.review.numbers if n.verdict in ("accepted", "replaced")}


def test_the_first_figure_of_the_line_is_pointed_at(pointing: Program) -> None:
    assert (pointing.window.mode(), pointed(pointing)) == (Mode.POINT, "29")
    assert pointing.review.events == ()


def test_enter_makes_it_a_number_and_the_current_stop(pointing: Program) -> None:
    pointing.press(Qt.Key.Key_Return, "\r")
    assert (numbers(pointing), pointing.window.mode()) == ({"29": "29"}, Mode.REVIEW)
    assert pointing.review.number(pointing.stop.key).text == "29"


def test_figures_are_gone_through_both_ways(pointing: Program) -> None:
    pointing.press(Qt.Key.Key_Up)
    assert pointed(pointing) == "9"
    pointing.letter("N")
    assert pointed(pointing) == "29"
    pointing.letter("N")
    assert pointed(pointing) == "29"
    assert pointing.window.status.notice.text()


def test_words_are_gone_through_and_taken_together(pointing: Program) -> None:
    pointing.press(Qt.Key.Key_Right)
    assert pointed(pointing) == "ميغ"
    pointing.press(Qt.Key.Key_Left, held=SHIFT)
    assert pointed(pointing) == "ميغ 29"
    pointing.press(Qt.Key.Key_Left, held=SHIFT)
    pointing.press(Qt.Key.Key_Right, held=SHIFT)
    assert pointed(pointing) == "ميغ 29"
    pointing.press(Qt.Key.Key_Right, held=SHIFT)
    pointing.press(Qt.Key.Key_Right, held=SHIFT)
    assert pointed(pointing) == "ميغ"


def test_a_word_without_a_value_is_asked_for_it(pointing: Program) -> None:
    pointing.press(Qt.Key.Key_Right)
    pointing.press(Qt.Key.Key_Return, "\r")
    assert pointing.window.value.isVisible()
    for key, text in ((Qt.Key.Key_4, "4"), (Qt.Key.Key_Return, "\r")):
        pointing.press(key, text)
    assert numbers(pointing) == {"ميغ": "4"}


def test_escape_leaves_everything_as_it_was(pointing: Program) -> None:
    key = pointing.stop.key
    pointing.press(Qt.Key.Key_Escape)
    assert (pointing.window.mode(), pointed(pointing), pointing.review.events) == (Mode.REVIEW, "", ())
    assert pointing.stop.key == key


def test_where_the_line_has_no_figure_the_word_at_the_stop_is_pointed_at(pointing: Program) -> None:
    pointing.press(Qt.Key.Key_Escape)
    pointing.go(lambda stop: stop.start >= RAW.index("وانتهى"))
    pointing.letter("N")
    assert pointed(pointing) == "وانتهى"
