"""Flags are seen before an article is done, each once; what was said goes when something else is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import CTRL, Program, opened
from ui import labels
from ui.counts import counts
from ui.models.queue import ENTRY_ROLE
from ui.notices import sentence
from ui.queue_words import state_line

SURE = "قتل 22 عنصرا في الهجوم الأخير على المدينة.وأعلنت القيادة أن 25 عنصرا فروا من"  # and the end is missing
TWO = (
    "عاد الهدوء إلى المدينة.وقتل 84 رجلا في الهجوم.وقال المصدر إن 48 رجلا قتلوا في الهجوم.وأعلنت القيادة أن رجلا نجا من"
)
PLAIN = "قتل 22 عنصرا في الهجوم الأخير على المدينة.وأعلنت القيادة أن 25 عنصرا فروا."
RECORDS = [{"id": "sure", "text": SURE}, {"id": "two", "text": TWO}, {"id": "plain", "text": PLAIN}]


@pytest.fixture
def batch(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The window on an article with a flag, one with two, one without."""
    for program in opened(qapp, qtbot, tmp_path, monkeypatch, RECORDS):
        entries = program.window.batch.entries
        qtbot.waitUntil(lambda entries=entries: len(entries) == 3 and all(e.open is not None for e in entries))
        yield program


def finish(program: Program) -> None:
    program.press(Qt.Key.Key_Return, "\r", CTRL)


def turn(program: Program, index: int) -> None:
    program.window.batch.show(index)
    program.bot.waitUntil(lambda: program.window.batch.index == index)


def flags(program: Program, index: int) -> list[str]:
    return [flag.verdict for flag in program.window.batch.review_at(index).flags]


def test_the_queue_and_the_list_count_the_same(batch: Program) -> None:
    stops = batch.window.session.stops
    assert [stop.open for stop in stops if stop.kind == "flag"] == [True]
    assert batch.window.batch.entries[0].open == batch.window.body.decisions.model.counts()[0] == len(stops)


def test_a_flag_alone_is_asked_for_and_named_before_the_article_is_done(batch: Program) -> None:
    batch.press(Qt.Key.Key_F9)
    assert batch.stop.kind == "flag"
    assert batch.window.body.decisions.current_row().flag == "truncated-tail"
    assert batch.window.batch.entries[0].open == 1
    finish(batch)
    assert batch.review.status == "in-progress"
    summary = batch.window.body.bar.summary
    assert summary.accessibleName() == sentence("finish-again", {"count": 1, "among": 1})
    assert "نهاية مبتورة" in summary.accessibleDescription()
    finish(batch)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    assert (batch.window.batch.entries[0].status, flags(batch, 0)) == ("reviewed", ["accepted"])


def test_a_flag_that_was_taken_as_seen_costs_no_second_press(batch: Program) -> None:
    batch.press(Qt.Key.Key_F9)
    batch.press(Qt.Key.Key_Return, "\r")
    finish(batch)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    assert (batch.window.batch.entries[0].status, flags(batch, 0)) == ("reviewed", ["accepted"])


@pytest.mark.parametrize("index", [0, 1, 2])
def test_the_question_counts_what_the_queue_counts(batch: Program, index: int) -> None:
    turn(batch, index)
    entry, waiting = batch.window.batch.entries[index], len(batch.review.flags)
    finish(batch)
    asked = sentence("finish-again", {"count": entry.open, "among": waiting})
    assert batch.window.body.bar.summary.accessibleName() == asked


def test_only_flags_open_have_no_lowest_confidence(batch: Program) -> None:
    assert batch.window.batch.entries[0].lowest is not None
    batch.press(Qt.Key.Key_F9)
    row = state_line(batch.window.body.queue.model.index(0).data(ENTRY_ROLE))
    assert row == counts.open(1)


def test_deciding_the_rest_leads_to_the_flag_and_enter_takes_it_as_seen(batch: Program) -> None:
    for _ in range(len(batch.window.session.stops)):
        assert batch.window.status.notice.text() == ""
        batch.press(Qt.Key.Key_Return, "\r")
    assert [flag.verdict for flag in batch.review.flags] == ["accepted"]
    assert "Ctrl+Enter" in batch.window.status.notice.text()


def test_tab_stops_at_a_flag(batch: Program) -> None:
    seen = set()
    for _ in batch.window.session.stops:
        seen.add(batch.stop.kind)
        batch.press(Qt.Key.Key_Tab, "\t")
    assert "flag" in seen


def test_finishing_in_bulk_names_the_flags_and_takes_them_as_seen(batch: Program) -> None:
    turn(batch, 1)
    finish(batch)
    summary = batch.window.body.bar.summary
    assert "تنبيهان" in summary.accessibleName()
    assert all(labels.flag(flag.code) in summary.accessibleDescription() for flag in batch.review.flags)
    assert batch.review.status == "pending"
    finish(batch)
    assert (batch.window.batch.entries[1].status, flags(batch, 1)) == ("reviewed", ["accepted", "accepted"])


def test_undoing_the_finish_leaves_the_flag_to_be_seen(batch: Program) -> None:
    batch.press(Qt.Key.Key_F9)
    finish(batch)
    finish(batch)
    turn(batch, 0)
    batch.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert [flag.verdict for flag in batch.review.flags] == ["pending"]


def say_all_is_decided(program: Program) -> None:
    turn(program, 2)
    program.press(Qt.Key.Key_F9)
    program.press(Qt.Key.Key_Tab, "\t")
    assert "Ctrl+Enter" in program.window.status.notice.text()


def next_article(program: Program) -> None:
    finish(program)
    program.bot.waitUntil(lambda: program.window.batch.index != 2)


STALE = {
    "next-article": next_article,
    "clicked-article": lambda program: turn(program, 0),
    "edit": lambda program: program.press(Qt.Key.Key_F4),
    "undo": lambda program: program.press(Qt.Key.Key_Z, "\x1a", CTRL),
    "stop": lambda program: program.press(Qt.Key.Key_Up),
}


@pytest.mark.parametrize("act", STALE)
def test_what_was_said_goes_with_the_next_thing_done(batch: Program, act: str) -> None:
    say_all_is_decided(batch)
    said = batch.window.status.notice.text()
    STALE[act](batch)
    assert batch.window.status.notice.text() != said


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_Down, Qt.Key.Key_Plus])
def test_the_question_of_finishing_is_over_when_something_else_is_done(batch: Program, key: Qt.Key) -> None:
    turn(batch, 2)
    finish(batch)
    asked = batch.window.body.bar.summary.accessibleName()
    assert "Ctrl+Enter" in asked
    batch.press(key, "", CTRL if key == Qt.Key.Key_Plus else Qt.KeyboardModifier.NoModifier)
    assert batch.window.body.bar.summary.accessibleName() != asked or not batch.window.body.bar.summary.isVisible()
    finish(batch)
    assert batch.window.body.bar.summary.accessibleName() == asked
    assert batch.review.status == "pending"
