"""What is opened again stands where it was left: the article, and the stop in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.decisions import accept, accept_sure, finish
from core.review import Review, apply
from core.stops import stops
from tests.ui.opened import CTRL, RAW, Program, opened
from tests.ui.reviews import review
from ui.left_off import stop_left
from ui.session import Session


@pytest.fixture
def batch(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The window on three articles."""
    yield from opened(qapp, qtbot, tmp_path, monkeypatch, [{"raw": f"{RAW} {word}."} for word in "ابت"])


def again(program: Program, tmp_path: Path) -> None:
    """Open the same file once more."""
    before = program.review
    program.window.opening.open([str(tmp_path / "batch.jsonl")])
    program.bot.waitUntil(lambda: program.window.session.review is not None and program.review is not before)


def test_the_article_and_the_stop_are_those_that_were_left(batch: Program, tmp_path: Path) -> None:
    batch.press(Qt.Key.Key_PageDown, held=CTRL)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    batch.press(Qt.Key.Key_Return, "\r")
    for _ in range(3):
        batch.press(Qt.Key.Key_Down)
    batch.press(Qt.Key.Key_Up)
    key = batch.stop.key
    again(batch, tmp_path)
    assert (batch.window.batch.index, batch.stop.key) == (1, key)


def test_going_to_another_article_and_back_keeps_the_stop(batch: Program) -> None:
    batch.press(Qt.Key.Key_Down)
    batch.press(Qt.Key.Key_Down)
    key = batch.stop.key
    for index, name in ((1, Qt.Key.Key_PageDown), (0, Qt.Key.Key_PageUp)):
        batch.press(name, held=CTRL)
        batch.bot.waitUntil(lambda index=index: batch.window.batch.index == index)
    assert batch.stop.key == key


def test_an_article_of_another_batch_begins_at_its_first(batch: Program, tmp_path: Path) -> None:
    batch.press(Qt.Key.Key_PageDown, held=CTRL)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    other = tmp_path / "other.txt"
    other.write_text("وصل 30 وزيرا إلى المدينة.", encoding="utf-8")
    batch.window.opening.open([str(other)])
    batch.bot.waitUntil(lambda: batch.window.session.review is not None and "وزيرا" in batch.review.raw)
    assert batch.window.batch.index == 0


def judged(session: Session, at: int) -> Review:
    """A review in which one stop was accepted."""
    made = review()
    event = accept(made, stops(made)[at].ids, session.actor())
    assert event is not None
    return apply(made, event)[0]


def test_after_a_kill_it_goes_on_behind_the_last_decision(qapp: QApplication) -> None:
    made = judged(Session(lambda *_: None), 2)
    row = stops(made)
    assert stop_left(made, row, {"stop": row[0].key, "start": 0, "events": 0}) == row[3]
    assert stop_left(made, row, {}) == row[3]


def test_after_what_was_done_in_bulk_it_begins_at_the_first_that_is_open(qapp: QApplication) -> None:
    made = review()
    event = accept_sure(made, Session(lambda *_: None).actor())
    assert event is not None
    made, _ = apply(made, event)
    row = stops(made)
    assert stop_left(made, row, {}) == next(stop for stop in row if stop.open)


def test_a_stop_that_is_gone_gives_way_to_the_nearest(qapp: QApplication) -> None:
    made = judged(Session(lambda *_: None), 0)
    row = stops(made)
    assert stop_left(made, row, {"stop": "gone", "start": row[4].start + 1, "events": 1}) == row[4]


def test_an_article_that_is_done_is_read_from_the_top(qapp: QApplication) -> None:
    made = review()
    event = finish(made, Session(lambda *_: None).actor())
    assert event is not None
    made, _ = apply(made, event)
    row = stops(made)
    assert stop_left(made, row, {"stop": row[3].key, "start": row[3].start, "events": 1}) == row[0]
