"""Whole lines deleted and lines begun with the keys of Edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.lines import lines
from tests.ui.opened import SHIFT, Program, opened

K = Qt.Key
RAW = (
    "وصل الوفد إلى العاصمة مساء أمس للقاء الوزراء.ترحيب واسع بالزيارةوقال رئيس الوفد إن المحادثات كانت مثمرة جدا."
    "وانتهت الزيارة صباح اليوم بعد توقيع الاتفاق."
)
HEADING = "ترحيب واسع بالزيارة"


@pytest.fixture
def article(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    yield from opened(qapp, qtbot, tmp_path, monkeypatch, [{"id": "a", "raw": RAW}, {"id": "b", "raw": RAW}])


def shown(program: Program) -> list[tuple[str, str]]:
    cleaned = program.review.cleaned
    return [(line.kind, cleaned[line.start : line.end]) for line in lines(program.review)]


def empty_line(program: Program, text: str) -> None:
    """F4, then the line that holds a text is selected and deleted."""
    program.press(K.Key_F4)
    program.window.body.cleaned.set_caret(program.review.cleaned.index(text))
    program.press(K.Key_Home)
    program.press(K.Key_End, held=SHIFT)
    program.press(K.Key_Delete, "\x7f")


@pytest.mark.parametrize("accepted", [False, True], ids=["pending breaks", "accepted breaks"])
@pytest.mark.parametrize("key", [K.Key_Delete, K.Key_Backspace], ids=["Delete", "Backspace"])
@pytest.mark.parametrize("nth", range(4))
def test_a_line_is_emptied_and_goes_with_the_next_key(article: Program, nth: int, key: Qt.Key, accepted: bool) -> None:
    if accepted:
        for _ in range(len(article.window.session.stops)):
            article.press(K.Key_Return, "\r")
    before = shown(article)
    assert before[1] == ("heading", HEADING)
    text = article.review.cleaned
    start = text.index(before[nth][1])
    empty_line(article, before[nth][1])
    left = [line for line in before if line != before[nth]]
    assert article.review.cleaned == text.replace(before[nth][1], "")
    assert article.window.body.cleaned.caret() == start
    assert shown(article) == left
    assert start not in article.window.body.cleaned.shown.headings()
    article.press(K.Key_Delete if nth == 0 else key, "\x7f")
    assert article.review.cleaned == "\n".join(line for _, line in left)
    assert shown(article) == left
    article.press(K.Key_Escape)
    for _ in range(2):
        article.press(K.Key_Z, "\x1a", Qt.KeyboardModifier.ControlModifier)
    assert shown(article) == before


def test_enter_at_the_start_of_a_heading_leaves_it_one(article: Program) -> None:
    before = shown(article)
    article.press(K.Key_F4)
    article.window.body.cleaned.set_caret(article.review.cleaned.index(HEADING))
    article.press(K.Key_Return, "\r")
    assert shown(article) == before
    assert f"\n\n{HEADING}\n" in article.review.cleaned
    assert article.window.body.cleaned.caret() == article.review.cleaned.index(HEADING)
    assert article.window.body.cleaned.shown.headings() == (article.review.cleaned.index(HEADING),)


@pytest.mark.parametrize("at", [0, 1], ids=["before the space", "behind it"])
def test_enter_takes_the_white_space_and_the_caret_begins_the_line(article: Program, at: int) -> None:
    before = article.review.cleaned
    article.press(K.Key_F4)
    article.window.body.cleaned.set_caret(before.index(" الوزراء") + at)
    article.press(K.Key_Return, "\r")
    assert article.review.cleaned == before.replace(" الوزراء", "\nالوزراء")
    assert article.window.body.cleaned.caret() == article.review.cleaned.index("الوزراء")
