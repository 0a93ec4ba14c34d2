"""What reaches beyond the article: rules silenced, all alike in the batch, second looks, the summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QListWidget, QMenu, QSpinBox, QTableView
from pytestqt.qtbot import QtBot

from core.settings import load
from core.store import open_store
from tests.ui.opened import CTRL, Program, opened
from tests.ui.watching import Watch, watch_all
from ui.bidi import PDI, RLI
from ui.finishing import next_unfinished

TEXT = "قتل 22 عنصرا في  الهجوم  الأخير.وأعلنت القيادة أن 25 عنصرا فروا."
RECORDS = [
    {"id": "a", "text": TEXT, "source": "وكالة"},
    {"id": "b", "text": TEXT + "وعاد  الهدوء.", "source": "وكالة"},
    {"id": "c", "text": "وفي خبر آخر:  " + TEXT, "source": "صحيفة"},
]
SPACES = "several-spaces"


@pytest.fixture
def batch(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The window on three articles of two sources, all worked out."""
    for program in opened(qapp, qtbot, tmp_path, monkeypatch, RECORDS):
        worked_out(program)
        yield program


def worked_out(program: Program) -> None:
    entries = program.window.batch.entries
    program.bot.waitUntil(lambda: len(entries) == 3 and all(entry.open is not None for entry in entries))


def turn(program: Program, index: int) -> None:
    program.window.batch.show(index)
    program.bot.waitUntil(lambda: program.window.batch.index == index)


def go_to_space(program: Program) -> None:
    program.go(lambda stop: stop.kind == "space" and program.review.edit(stop.key).reason == SPACES)


def verdicts(program: Program, index: int | None = None) -> list[str]:
    """The verdicts on spare spaces, in the shown article or another."""
    review = program.review if index is None else program.window.batch.review_at(index)
    return [edit.verdict for edit in review.edits if edit.reason == SPACES]


def proposed(program: Program) -> int:
    return sum(stop.kind == "space" for stop in program.window.session.stops)


def said(program: Program) -> str:
    return program.window.status.notice.text().translate({ord(c): None for c in "\u2066\u2067\u2068\u2069"})


def in_dialog(act: Callable[[QDialog], object]) -> None:
    """Do something in the dialog that is about to open."""

    def at_it() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(20, at_it)

    QTimer.singleShot(20, at_it)


def press(dialog: QDialog, place: int = 0) -> None:
    """Press a button by its place."""
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    box.buttons()[place].click()


def test_a_rule_is_silenced_in_the_article_as_one_step(batch: Program) -> None:
    go_to_space(batch)
    batch.window.run("silence-article")
    assert verdicts(batch) == ["rejected", "rejected"]
    assert "عدة مسافات متتالية" in said(batch) or "مسافات" in said(batch)
    batch.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert verdicts(batch) == ["pending", "pending"]
    turn(batch, 1)
    assert proposed(batch) == 3


def test_silenced_everywhere_it_proposes_nothing_in_what_follows(batch: Program, tmp_path: Path) -> None:
    go_to_space(batch)
    batch.window.run("silence-everywhere")
    assert verdicts(batch) == ["rejected", "rejected"]
    worked_out(batch)
    turn(batch, 1)
    assert proposed(batch) == 0
    assert verdicts(batch) == ["pending"] * 3
    assert "في  الهجوم" in batch.review.cleaned
    assert load(tmp_path / "own")["silenced"] == [{"rule": "space:several-spaces", "source": None}]


def test_silenced_for_a_source_another_source_has_it_still(batch: Program) -> None:
    go_to_space(batch)
    batch.window.run("silence-source")
    turn(batch, 1)
    assert proposed(batch) == 0
    turn(batch, 2)
    assert proposed(batch) == 3


def test_a_rule_is_lifted_in_its_dialog(batch: Program) -> None:
    go_to_space(batch)
    batch.window.run("silence-everywhere")
    shown: list[str] = []

    def lift(dialog: QDialog) -> None:
        entries = dialog.findChild(QListWidget)
        assert entries is not None
        shown.append(entries.item(0).text())
        press(dialog, 1)
        shown.append(str(entries.count()))
        dialog.reject()

    in_dialog(lift)
    batch.window.run("silenced")
    assert "مسافات" in shown[0]
    assert shown[1] == "0"
    assert batch.window.appearance.settings["silenced"] == []
    turn(batch, 1)
    assert proposed(batch) == 3


def test_a_number_has_no_rule_to_silence(batch: Program) -> None:
    batch.go(lambda stop: stop.kind == "number")
    events = batch.review.events
    batch.window.run("silence-everywhere")
    assert batch.review.events == events
    assert batch.window.appearance.settings["silenced"] == ()
    assert said(batch)


def test_alike_are_rejected_in_all_articles_after_a_look(batch: Program, tmp_path: Path) -> None:
    go_to_space(batch)
    rows: list[str] = []

    def look(dialog: QDialog) -> None:
        table = dialog.findChild(QTableView)
        assert table is not None
        model = table.model()
        rows.extend(str(model.index(row, 1).data()) for row in range(model.rowCount()))
        QTest.keyClick(table, Qt.Key.Key_Space)  # the first row stays as it is

        press(dialog)

    in_dialog(look)
    batch.window.run("reject-alike-everywhere")
    assert len(rows) == 8
    assert rows[0].startswith(RLI)
    assert rows[0].endswith(PDI)
    assert verdicts(batch) == ["pending", "rejected"]
    assert [verdicts(batch, index) for index in (1, 2)] == [["rejected"] * 3, ["rejected"] * 3]
    assert [entry.status for entry in batch.window.batch.entries] == ["in-progress"] * 3
    kept = open_store(tmp_path / "own")
    assert sorted(held.events for held in kept.documents()) == [1, 1, 1]
    kept.close()
    turn(batch, 2)
    batch.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert verdicts(batch) == ["pending"] * 3
    assert verdicts(batch, 1) == ["rejected"] * 3


def test_numbers_alike_are_accepted_in_all_articles(batch: Program) -> None:
    first = batch.go(lambda stop: stop.kind == "number")
    in_dialog(press)
    batch.window.run("accept-alike-everywhere")
    text = batch.review.number(first.key).text
    reviews = [batch.review, *(batch.window.batch.review_at(index) for index in (1, 2))]
    found = [(n.text, n.verdict) for review in reviews for n in review.numbers]
    assert [verdict for of, verdict in found if of == text] == ["accepted"] * 3
    assert {verdict for of, verdict in found if of != text} == {"pending"}
    assert [review.events[-1].what for review in reviews] == ["accept-alike"] * 3


def test_left_with_escape_nothing_is_decided(batch: Program) -> None:
    go_to_space(batch)
    in_dialog(lambda dialog: dialog.reject())
    batch.window.run("accept-alike-everywhere")
    assert [verdicts(batch, index) for index in range(3)] == [["pending"] * n for n in (2, 3, 3)]


def test_an_article_that_is_open_elsewhere_is_left(batch: Program, tmp_path: Path) -> None:
    other = open_store(tmp_path / "own")
    assert other.open(batch.window.batch.review_at(1), who="منى", when="2026-01-05T09:00:00+03:00").lock
    go_to_space(batch)
    in_dialog(press)
    batch.window.run("accept-alike-everywhere")
    assert [verdicts(batch, index)[0] for index in range(3)] == ["accepted", "pending", "accepted"]
    other.close()


def test_with_nothing_alike_it_says_so(batch: Program) -> None:
    go_to_space(batch)
    in_dialog(press)
    batch.window.run("accept-alike-everywhere")
    batch.go(lambda stop: stop.kind == "space")
    before = said(batch)
    batch.window.run("accept-alike-everywhere")
    assert said(batch) not in ("", before)


def finish(program: Program) -> None:
    for _ in range(2):
        program.press(Qt.Key.Key_Return, "\r", CTRL)


def test_a_second_look_comes_at_the_end_and_asks_for_each(batch: Program, watch: Watch) -> None:
    watch_all(watch, batch)

    def every(dialog: QDialog) -> None:
        field = dialog.findChild(QSpinBox)
        assert field is not None
        field.setValue(1)
        press(dialog)

    in_dialog(every)
    batch.window.run("second-look")
    finish(batch)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    first = batch.window.batch.entries[0]
    assert (first.status, first.again) == ("in-progress", True)
    assert next_unfinished(batch.window.batch) == 2
    for index in (2, 0):
        finish(batch)
        batch.bot.waitUntil(lambda index=index: batch.window.batch.index == index)
    batch.press(Qt.Key.Key_F9)
    finish(batch)
    assert batch.window.batch.index == 0
    assert any(stop.open for stop in batch.window.session.stops)
    while any(stop.open for stop in batch.window.session.stops):
        batch.press(Qt.Key.Key_Return, "\r")
    finish(batch)
    batch.bot.waitUntil(lambda: batch.window.batch.index == 1)
    assert batch.window.batch.entries[0].status == "reviewed"
    work = batch.window.batch.entries[0].work
    assert work is not None
    assert (work.seen, work.changed) == (work.decided, 0)


def test_the_last_article_ends_with_a_summary_to_copy(batch: Program) -> None:
    for index in (1, 2, 0):
        finish(batch)
        if index:
            batch.bot.waitUntil(lambda index=index: batch.window.batch.index == index)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "3 من 3" in texts
    press(dialog, 1)
    copied = QApplication.clipboard().text()
    assert all(text in copied for text in texts)
    dialog.reject()


def test_in_the_middle_of_a_batch_the_summary_tells_what_was_begun(batch: Program) -> None:
    batch.press(Qt.Key.Key_Return, "\r")
    turn(batch, 1)
    batch.press(Qt.Key.Key_Delete)
    batch.press(Qt.Key.Key_Return, "\r")
    batch.window.run("summary")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts[texts.index("الكل") + 1] == "3"
    assert "0 من 3" in texts
    dialog.reject()


def test_a_row_has_a_menu_that_decides_it(batch: Program) -> None:
    decisions = batch.window.body.decisions
    row = next(
        row for row in range(decisions.model.rowCount())
        if (shown := decisions.model.row_at(row)) is not None and shown.reason == SPACES
    )  # fmt: skip
    place = decisions.view.visualRect(decisions.model.index(row)).center()
    decisions.view.customContextMenuRequested.emit(QPoint(place))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next(action for action in menu.actions() if "المقال" in action.text() and "تعطيل" in action.text())
    entry.trigger()
    menu.close()
    assert verdicts(batch) == ["rejected", "rejected"]
