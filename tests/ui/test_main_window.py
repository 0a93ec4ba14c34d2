"""The window put together: every action does something, and each key of the table does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.lines import sections
from core.review import Made
from core.spans import Span
from core.stops import Stop
from core.store import open_store
from tests.ui.opened import CTRL, SHIFT, Program
from ui import finish_key
from ui.actions import ACTIONS, MENUS, Mode
from ui.batch import Batch


def paragraph(stop: Stop) -> bool:
    return stop.kind in ("paragraph", "heading")


def number(stop: Stop) -> bool:
    return stop.kind == "number"


def test_every_action_does_something(program: Program) -> None:
    assert program.window.handled() == {action.id for action in ACTIONS}


def test_menus_are_made_from_the_table(program: Program) -> None:
    bar = program.window.menuBar()
    titles = [action.text() for action in bar.actions()]
    assert titles == ["ملف", "مراجعة", "تحرير", "عرض", "أدوات", "مساعدة"]
    entries = {entry.objectName() for action in bar.actions() for entry in action.menu().actions()}
    assert {action.id for action in ACTIONS if action.menu in dict(MENUS)} <= entries


def test_menus_follow_the_language(program: Program) -> None:
    program.window.run("language")
    bar = program.window.menuBar()
    program.bot.waitUntil(lambda: [action.text() for action in bar.actions()][:2] == ["File", "Review"])
    assert program.window.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_enter_accepts_and_goes_on(program: Program) -> None:
    first = program.stop
    program.press(Qt.Key.Key_Return, "\r")
    assert program.now(first.key).verdict == "accepted"
    assert program.stop.key != first.key


def test_delete_rejects_and_a_second_press_on_it_goes_on(program: Program) -> None:
    first = program.go(paragraph)
    program.press(Qt.Key.Key_Delete)
    assert program.now(first.key).verdict in ("rejected", "replaced")
    program.window.session.go(first.key)
    events = len(program.review.events)
    program.press(Qt.Key.Key_Delete)
    assert (len(program.review.events), program.stop.key != first.key) == (events, True)


def test_arrows_leave_open_and_tab_skips_the_decided(program: Program) -> None:
    keys = [stop.key for stop in program.window.session.stops]
    program.press(Qt.Key.Key_Down)
    assert program.stop.key == keys[1]
    program.press(Qt.Key.Key_Return, "\r")
    program.window.session.go(keys[0])
    program.press(Qt.Key.Key_Tab, "\t")
    assert program.stop.key == keys[2]
    program.press(Qt.Key.Key_Backtab, "", SHIFT)
    assert program.stop.key == keys[0]


def test_all_alike_are_decided_together(program: Program) -> None:
    first = program.go(number)
    program.press(Qt.Key.Key_Return, "\r", SHIFT)
    assert program.now(first.key).verdict == "accepted"
    assert program.window.status.notice.text()


def test_all_that_is_sure_is_one_step(program: Program) -> None:
    program.press(Qt.Key.Key_F9)
    assert [event.what for event in program.review.events] == ["accept-sure"]
    program.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert all(stop.verdict == "pending" for stop in program.window.session.stops if stop.kind != "flag")


def test_accepting_all_that_is_sure_stays_where_the_stop_is_still_open(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    least = min(stop.confidence for stop in program.window.session.stops if stop.confidence is not None)
    monkeypatch.setattr("core.decisions.SURE", least + 0.001)  # this text has nothing else that is in doubt
    doubtful = program.go(lambda stop: stop.confidence == least)
    program.press(Qt.Key.Key_F9)
    assert "accepted" in {stop.verdict for stop in program.window.session.stops}
    assert (program.stop.key, program.now(doubtful.key).verdict) == (doubtful.key, "pending")


def test_a_digit_replaces_the_value(program: Program) -> None:
    stop = program.go(number)
    for digit in "٧٥":
        program.press(ord(digit), digit)
    assert program.window.value.text() == "7٥"
    program.press(Qt.Key.Key_Return, "\r")
    assert (program.review.number(stop.key).value, program.now(stop.key).verdict) == ("75", "replaced")
    assert program.stop.key != stop.key


def test_a_value_that_does_not_fit_is_said_and_the_field_stays(program: Program) -> None:
    stop = program.go(lambda stop: number(stop) and program.review.number(stop.key).kind == "year")
    program.press(ord("7"), "7")
    for char in "abc":
        program.press(ord(char), char)
    program.press(Qt.Key.Key_Return, "\r")
    assert program.window.value.isVisible()
    assert program.review.number(stop.key).value == "2019"
    program.press(Qt.Key.Key_Escape)
    assert not program.window.value.isVisible()
    assert program.window.mode() is Mode.REVIEW


def test_a_break_one_word_off_is_three_keys(program: Program) -> None:
    stop = program.go(paragraph)
    place = program.review.edit(stop.key).end
    program.letter("E")
    assert program.window.mode() is Mode.FIX
    program.press(Qt.Key.Key_Left)
    program.press(Qt.Key.Key_Return, "\r")
    made = [edit for edit in program.review.edits if edit.rule == "editor"]
    assert [edit.end for edit in made] == [program.review.raw.index(" ", place) + 1]
    assert program.window.mode() is Mode.REVIEW


def test_escape_leaves_a_fix_as_it_was(program: Program) -> None:
    program.go(paragraph)
    before = program.review
    program.letter("E")
    program.press(Qt.Key.Key_Left, "", CTRL)
    assert program.review.cleaned != before.cleaned
    program.press(Qt.Key.Key_Escape)
    assert program.review == before


def test_undo_while_an_edge_is_moved_drops_the_move(program: Program) -> None:
    program.go(paragraph)
    before = program.review
    program.letter("E")
    program.press(Qt.Key.Key_Left)
    program.press(Qt.Key.Key_Z, "\x1a", CTRL)
    assert (program.review, program.window.mode()) == (before, Mode.REVIEW)


def test_saving_while_an_edge_is_moved_keeps_the_move(program: Program) -> None:
    program.go(paragraph)
    program.letter("E")
    program.press(Qt.Key.Key_Left)
    program.press(Qt.Key.Key_Plus, "+", CTRL)
    assert program.window.mode() is Mode.FIX
    program.press(Qt.Key.Key_S, "\x13", CTRL)
    assert ([event.what for event in program.review.events], program.window.mode()) == (["move"], Mode.REVIEW)


def test_a_click_on_another_stop_keeps_the_edge_that_was_moved(program: Program) -> None:
    program.go(paragraph)
    program.letter("E")
    for _ in range(2):
        program.press(Qt.Key.Key_Left)
    assert program.window.mode() is Mode.FIX
    other = program.go(number)
    assert (program.window.mode(), program.stop.key) == (Mode.REVIEW, other.key)
    assert [event.what for event in program.review.events] == ["move"]
    program.press(Qt.Key.Key_Return, "\r")
    assert program.now(other.key).verdict == "accepted"


def test_the_edges_of_a_number_move(program: Program) -> None:
    stop = program.go(number)
    before = program.review.number(stop.key)
    program.letter("E")
    program.press(Qt.Key.Key_Left)
    program.press(Qt.Key.Key_Return, "\r")
    after = next(n for n in program.review.numbers if n.start == before.start)
    assert (after.text.split()[0], after.end > before.end) == (before.text, True)


def test_join_takes_a_break_away(program: Program) -> None:
    program.go(paragraph)
    lines = program.review.cleaned.count("\n")
    program.letter("J")
    assert program.review.cleaned.count("\n") == lines - 1


def test_heading_and_back(program: Program) -> None:
    stop = program.go(paragraph)
    kind = program.review.edit(stop.key).kind
    program.letter("T")
    assert program.review.edit(stop.key).kind != kind
    program.window.session.go(stop.key)
    program.letter("T")
    assert program.review.edit(stop.key).kind == kind


def test_typing_and_back(program: Program) -> None:
    program.press(Qt.Key.Key_F4)
    assert program.window.mode() is Mode.EDIT
    before = program.review.cleaned
    program.window.body.cleaned.set_caret(0)
    for char in "ثم ":
        program.press(ord(char), char)
    assert program.review.cleaned == program.window.body.cleaned.text == "ثم " + before
    program.press(Qt.Key.Key_Escape)
    assert program.window.mode() is Mode.REVIEW


def test_enter_and_backspace_break_and_join_in_edit(program: Program) -> None:
    program.press(Qt.Key.Key_F4)
    cleaned = program.window.body.cleaned
    before = program.review.cleaned
    cleaned.set_caret(before.index("الأخير"))
    program.press(Qt.Key.Key_Return, "\r")
    assert program.review.cleaned.count("\n") == before.count("\n") + 1
    program.press(Qt.Key.Key_Backspace, "\b")
    assert program.review.cleaned.count("\n") == before.count("\n")


def test_walking_to_a_break_that_was_not_proposed(program: Program) -> None:
    stop = program.go(paragraph)
    program.letter("J")
    joined = program.review.cleaned
    program.window.session.go(program.window.session.stops[0].key)
    program.letter("S")
    assert program.window.mode() is Mode.WALK
    program.press(Qt.Key.Key_Return, "\r")
    program.press(Qt.Key.Key_Escape)
    assert program.window.mode() is Mode.REVIEW
    assert program.review.cleaned.count("\n") == joined.count("\n") + 1
    assert program.review.edit(stop.key).verdict in ("accepted", "rejected")


def test_past_the_last_possible_break_enter_decides_nothing(program: Program) -> None:
    program.go(paragraph)
    program.letter("J")
    program.window.session.go(program.window.session.stops[0].key)
    program.letter("S")
    body, marked = program.window.body, program.window.body.cleaned.selected()
    raw = body.raw.selected()
    assert program.review.raw[raw.start : raw.end] == program.review.cleaned[marked.start : marked.end] != ""
    for _ in range(20):
        if body.cleaned.selected().start == body.cleaned.selected().end:
            break
        program.letter("S")
    before = program.review
    program.press(Qt.Key.Key_Return, "\r")
    assert program.review is before
    assert program.window.mode() is Mode.WALK
    program.letter("S")
    assert program.window.mode() is Mode.REVIEW
    assert program.review is before


def test_finding_ends_the_walk(program: Program) -> None:
    program.go(paragraph)
    program.letter("J")
    program.letter("S")
    assert program.window.mode() is Mode.WALK
    program.press(Qt.Key.Key_F, "\x06", CTRL)
    program.press(Qt.Key.Key_Escape)
    assert program.window.mode() is Mode.REVIEW


def test_walking_on_makes_a_heading(program: Program) -> None:
    program.go(paragraph)
    program.letter("J")
    program.window.session.go(program.window.session.stops[0].key)
    program.letter("S")
    program.letter("T")
    headings = [edit for edit in program.review.edits if edit.kind == "heading-break" and edit.applied]
    assert len(headings) == 1


def test_finish_asks_for_a_second_press_then_saves(program: Program) -> None:
    program.press(Qt.Key.Key_Return, "\r", CTRL)
    assert program.review.status == "pending"
    assert "Ctrl+Enter" in program.window.body.bar.summary.accessibleName()
    assert program.window.status.notice.text() == "", "once is enough"
    program.press(Qt.Key.Key_Return, "\r", CTRL)
    assert program.review.status == "reviewed"
    saved = program.window.saver.path()
    assert saved is not None
    assert Path(saved).exists()


def test_finishing_is_dead_just_after_an_article_appears(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [program.window.session.appeared + 0.3]
    monkeypatch.setattr(finish_key, "DEAD_TIME", 0.4)
    monkeypatch.setattr(finish_key, "monotonic", lambda: clock[0])
    for _ in range(2):
        program.press(Qt.Key.Key_Return, "\r", CTRL)
    assert program.review.status == "pending"
    clock[0] += 0.2
    for _ in range(2):
        program.press(Qt.Key.Key_Return, "\r", CTRL)
    assert program.review.status == "reviewed"


def test_another_key_between_takes_the_question_back(program: Program) -> None:
    program.press(Qt.Key.Key_Return, "\r", CTRL)
    program.press(Qt.Key.Key_Return, "\r")
    program.press(Qt.Key.Key_Return, "\r", CTRL)
    assert program.review.status == "in-progress"


def test_panes_by_key(program: Program) -> None:
    body = program.window.body
    for key, pane in zip("2341", (body.raw, body.cleaned, body.decisions, body.queue), strict=True):
        program.press(ord(key), "", CTRL)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus is pane or pane.isAncestorOf(focus)
    program.press(Qt.Key.Key_F6)
    assert body.raw.hasFocus()


def test_a_flag_and_back(program: Program) -> None:
    program.letter("G")
    assert program.review.status == "flagged"
    program.letter("G")
    assert program.review.status == "in-progress"


def test_a_cell_of_the_numbers_table_is_edited(program: Program) -> None:
    stop = program.go(number)
    program.window.run("numbers-table")
    program.window.body.numbers.edited.emit(stop.key, {"value": "99"})
    assert program.review.number(stop.key).value == "99"


def test_a_second_window_on_the_article_only_reads(program: Program, tmp_path: Path) -> None:
    store = open_store(tmp_path / "own")
    other = Batch(store, Made())
    other.open([str(tmp_path / "article.txt")])
    program.bot.waitUntil(lambda: other.session.review is not None, timeout=20_000)
    assert other.session.read_only
    other.close()
    store.close()


def test_a_line_typed_becomes_a_heading(program: Program) -> None:
    place = program.review.cleaned.index("في الهجوم")
    program.window.session.type_over(Span(place, place), "كلمة\nعنوان ")
    program.window.panes.point_at(Span(place + 6, place + 7))
    program.letter("T")
    headings = [section.heading for section in sections(program.review) if section.heading]
    assert [heading.startswith("عنوان في الهجوم") for heading in headings] == [True]
