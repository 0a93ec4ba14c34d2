"""Notes and reasons, in the window: what was written is seen and kept, and what is set aside stays so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.summary import summed
from tests.ui.opened import CTRL, Program, opened
from tests.ui.test_dialogs import answer
from ui.models.queue import ENTRY_ROLE
from ui.notices import sentence
from ui.queue_words import spoken
from ui.summary_words import summary_rows


def test_a_note_is_seen_in_the_status_and_the_queue(program: Program) -> None:
    status, queue = program.window.status, program.window.body.queue
    assert not status.note.isVisible()
    answer(*"راجع", Qt.Key.Key_Return)
    program.letter("C")
    assert status.note.isVisible()
    assert "راجع" in status.note.toolTip()
    assert "راجع" in spoken(queue.model.index(0).data(ENTRY_ROLE))
    program.press(ord("Z"), "", Qt.KeyboardModifier.ControlModifier)
    assert not status.note.isVisible()


def test_setting_aside_is_said(program: Program) -> None:
    answer(Qt.Key.Key_Return)
    program.letter("U")
    assert program.review.status == "skipped"
    assert program.review.note in program.window.status.notice.text()
    assert "Ctrl+Enter" in program.window.status.notice.text()


REASON = "فارغ أو مبتور"


@pytest.fixture
def batch(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The window on three short articles."""
    records = [{"id": key, "text": "وقال الوزير للصحفيين إن العمل مستمر."} for key in "abc"]
    yield from opened(qapp, qtbot, tmp_path, monkeypatch, records)


def finish(program: Program) -> None:
    program.press(Qt.Key.Key_Return, "\r", CTRL)


def write(program: Program, note: str) -> None:
    answer(*note, Qt.Key.Key_Return)
    program.letter("C")
    assert program.review.note == note


def unusable(program: Program, row: int = 0) -> None:
    answer(*[Qt.Key.Key_Down] * row, Qt.Key.Key_Return)
    program.letter("U")


def test_a_reason_goes_before_the_note_and_undo_takes_it_back(program: Program) -> None:
    write(program, "مهم")
    unusable(program)
    assert program.review.note == f"{REASON}\nمهم"
    assert REASON in program.window.status.note.toolTip()
    assert "مهم" in program.window.status.note.toolTip()
    program.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert (program.review.status, program.review.note) == ("pending", "مهم")


def test_another_reason_takes_the_place_of_the_first(program: Program) -> None:
    write(program, "مهم")
    unusable(program)
    unusable(program, 1)
    assert program.review.note == "ليس مقالا\nمهم"


def test_a_flag_keeps_reason_and_note(program: Program) -> None:
    write(program, "مهم")
    unusable(program)
    program.letter("G")
    assert (program.review.status, program.review.note) == ("flagged", f"{REASON}\nمهم")


def test_what_is_usable_after_all_loses_its_reason_and_keeps_its_note(program: Program) -> None:
    write(program, "مهم")
    unusable(program)
    unusable(program, 5)
    assert (program.review.status, program.review.note) == ("in-progress", "مهم")


def test_a_flag_is_said_with_the_key_for_a_note_and_taken_off_again(program: Program) -> None:
    program.letter("G")
    said = program.window.status.notice.text()
    assert "زميل" in said
    assert "Ctrl+Enter" in said
    assert "C" in said.replace("Ctrl", "")
    program.letter("G")
    assert program.review.status == "in-progress"


def flag(program: Program) -> None:
    program.letter("G")


@pytest.mark.parametrize(("set_aside", "status", "word"), [(flag, "flagged", "زميل"), (unusable, "skipped", "صالح")])
def test_finishing_leaves_what_was_set_aside_and_goes_on(
    batch: Program, set_aside: object, status: str, word: str
) -> None:
    set_aside(batch)  # type: ignore[operator]
    note = batch.review.note
    finish(batch)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    left = batch.window.batch.review_at(0)
    assert (left.status, left.note, left.events[-1].what) == (status, note, "status")
    assert word in batch.window.status.notice.text()


def test_a_flag_taken_off_is_finished_as_any_article(batch: Program) -> None:
    flag(batch)
    flag(batch)
    finish(batch)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    assert batch.window.batch.entries[0].status == "reviewed"


def test_at_the_end_every_count_says_the_same(batch: Program) -> None:
    flag(batch)
    finish(batch)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    unusable(batch)
    finish(batch)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 2)
    finish(batch)
    said = batch.window.status.notice.text()
    assert said == sentence("batch-done", {"count": 1, "flagged": 1, "set_aside": 1})
    model = batch.window.body.queue.model
    assert (model.progress(), model.seconds_left()) == ((1, 3), None)
    shown = summary_rows(summed(entry.work for entry in batch.window.batch.entries))[0].rows
    assert [value for _name, value in shown] == ["1 من 3", "1", "1"]


def test_a_single_article_that_is_flagged_is_said_to_stay_so(program: Program) -> None:
    flag(program)
    finish(program)
    assert program.review.status == "flagged"
    assert program.window.status.notice.text() == sentence("left-flagged", {})
