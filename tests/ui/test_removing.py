"""Taking lines out by keys, making a removal longer, and typing at what was found, in a window on one article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.lines import lines
from tests.ui.opened import CTRL, Program, opened
from ui.actions import Mode

K = Qt.Key
RAW = (
    "انتهى الاجتماع مساء أمس في العاصمة.اقرأ أيضا: خبر آخر عن الوفد؟وقال الوزير إن اللقاء كان مثمرا جدا."
    "تفاصيل الاتفاق الجديدوأضاف المتحدث أن التوقيع سيكون في 12 أيار. ثم عاد الوفد إلى بلاده بعد الزيارة."
)


@pytest.fixture
def article(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    yield from opened(qapp, qtbot, tmp_path, monkeypatch, [{"id": "a", "raw": RAW}])


def shown(program: Program) -> list[tuple[str, str]]:
    cleaned = program.review.cleaned
    return [(line.kind, cleaned[line.start : line.end]) for line in lines(program.review)]


def test_d_removes_the_line_of_the_stop_and_goes_on(article: Program) -> None:
    before = shown(article)
    heading = next(line for line in before if line[0] == "heading")
    stop = article.go(lambda stop: stop.kind == "heading")
    article.letter("D")
    assert shown(article) == [line for line in before if line != heading]
    assert [e.verdict for e in article.review.edits if e.rule == "editor"] == ["accepted"]
    assert article.stop.open
    assert article.stop.start >= stop.start
    article.press(K.Key_Z, "\x1a", CTRL)
    assert shown(article) == before


def test_d_on_a_removal_accepts_it_and_leaves_the_line_behind_it(article: Program) -> None:
    before = shown(article)
    stop = article.go(lambda stop: stop.kind == "remove")
    article.letter("D")
    assert article.review.edit(stop.key).verdict == "accepted"
    assert shown(article) == before
    assert article.stop != stop


def test_ctrl_d_removes_the_line_of_the_caret(article: Program) -> None:
    before = shown(article)
    article.press(K.Key_F4)
    article.window.body.cleaned.set_caret(3)
    article.press(K.Key_D, "\x04", CTRL)
    assert shown(article) == before[1:]
    assert article.window.mode() is Mode.EDIT


def test_a_removal_is_stretched_by_words(article: Program) -> None:
    (removal,) = (e for e in article.review.edits if e.kind == "remove" and e.applied)
    article.go(lambda stop: stop.kind == "remove")
    article.letter("E")
    assert article.window.mode() is Mode.FIX
    for _ in range(2):
        article.press(K.Key_Left)
    assert article.window.body.decisions.current_row().kind == "remove"
    article.press(K.Key_Return, "\r")
    (now,) = (e for e in article.review.edits if e.kind == "remove" and e.applied)
    assert now.before == removal.before + "وقال الوزير "
    assert "العاصمة.\nإن اللقاء" in article.review.cleaned
    article.window.session.go(now.id)
    article.letter("E")
    article.press(K.Key_Tab, "\t")
    article.press(K.Key_Right)
    article.press(K.Key_Return, "\r")
    assert "مساء أمس في\nإن اللقاء" in article.review.cleaned


def test_a_removal_whose_edges_stay_is_accepted(article: Program) -> None:
    stop = article.go(lambda stop: stop.kind == "remove")
    for key in (K.Key_Left, K.Key_Right):
        before = article.review
        article.letter("E")
        article.press(key)
        article.press(K.Key_Escape)
        assert article.review.edits == before.edits
    article.letter("E")
    article.press(K.Key_Return, "\r")
    assert article.review.edit(stop.key).verdict == "accepted"


def test_f4_goes_to_what_was_found_and_then_to_the_stop_again(article: Program) -> None:
    article.press(K.Key_F, "\x06", CTRL)
    article.window.find_bar.field.setText("المتحدث")
    for key in (K.Key_Return, K.Key_Escape, K.Key_F4):
        article.press(key)
    cleaned = article.window.body.cleaned
    assert cleaned.caret() == article.review.cleaned.index("المتحدث")
    assert cleaned.selected().start == cleaned.selected().end
    article.press(K.Key_Escape)
    stop = article.go(lambda stop: stop.kind == "heading")
    article.press(K.Key_F4)
    assert cleaned.caret() <= article.review.offsets.start_to_cleaned(article.review.edit(stop.key).end)
