"""Finding and replacing by keys, in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.opened import CTRL, RAW, SHIFT, Program
from ui.actions import Mode


def test_finding_words_round_the_end(program: Program) -> None:
    program.press(ord("F"), "", CTRL)
    for char in "المدينه":
        program.press(ord(char), char)
    cleaned = program.window.body.cleaned
    seen = [cleaned.selected()]
    for _ in range(2):
        program.press(Qt.Key.Key_Return, "\r")
        seen.append(cleaned.selected())
    assert [cleaned.text[span.start : span.end] for span in seen] == ["المدينة"] * 3
    assert seen[0] == seen[2] != seen[1]
    program.press(Qt.Key.Key_Escape)
    assert program.window.mode() is Mode.REVIEW
    assert program.review.events == ()


def test_replacing_by_keys_counts_first_and_is_undone_at_once(program: Program) -> None:
    before, bar = program.review.cleaned, program.window.find_bar
    program.press(ord("H"), "", CTRL)
    for char in "المدينه":
        program.press(ord(char), char)
    program.press(ord("H"), "", CTRL)
    assert bar.replacement.hasFocus()
    for char in "البلدة":
        program.press(ord(char), char)
    assert "2" in bar.all.accessibleName()
    program.press(Qt.Key.Key_Return, "\r", SHIFT)
    assert program.review.cleaned == before.replace("المدينة", "البلدة")
    assert program.window.body.cleaned.text == program.review.cleaned
    assert program.review.raw == RAW
    assert "0" in bar.all.accessibleName()
    program.press(Qt.Key.Key_Escape)
    program.press(ord("Z"), "", CTRL)
    assert program.review.cleaned == before


def test_replacing_one_goes_on_to_the_next(program: Program) -> None:
    before, bar = program.review.cleaned, program.window.find_bar
    program.window.run("replace")
    bar.field.setText("الهجوم")
    bar.replacement.setText("الغارة")
    bar.replacement.setFocus()
    program.press(Qt.Key.Key_Return, "\r")
    assert program.review.cleaned == before.replace("الهجوم", "الغارة", 1)
    selected = program.window.body.cleaned.selected()
    assert program.review.cleaned[selected.start : selected.end] == "الهجوم"
    program.press(Qt.Key.Key_Return, "\r")
    assert program.review.cleaned == before.replace("الهجوم", "الغارة")
    assert program.window.body.cleaned.selected() != selected
    program.window.run("find")
    assert bar.field.hasFocus()


def test_a_pattern_is_sought_without_the_window_standing_still(program: Program) -> None:
    bar, cleaned = program.window.find_bar, program.window.body.cleaned
    program.window.run("find")
    program.press(ord("R"), "", CTRL)
    assert bar.pattern.isChecked()
    bar.field.setText(r"عام \d{4}")
    program.bot.waitUntil(lambda: not bar.finder.busy, timeout=20_000)
    selected = cleaned.selected()
    assert cleaned.text[selected.start : selected.end] == "عام 2019"
    program.window.run("replace")
    bar.replacement.setText(r"سنة \g<0>")
    program.bot.waitUntil(lambda: not bar.finder.busy, timeout=20_000)
    bar.field.setText("(عام")
    assert "1" in bar.count.text()  # the place of what is wrong


def test_a_pattern_s_replacement_uses_its_groups(program: Program) -> None:
    bar, before = program.window.find_bar, program.review.cleaned
    program.window.run("replace")
    bar.pattern.setChecked(True)
    bar.field.setText(r"(\d+) عنصرا")
    bar.replacement.setText(r"عناصر عددهم \1")
    program.bot.waitUntil(lambda: not bar.finder.busy, timeout=20_000)
    bar.replacement.setFocus()
    program.press(Qt.Key.Key_Return, "\r", SHIFT)
    assert program.review.cleaned == before.replace("22 عنصرا", "عناصر عددهم 22").replace("25 عنصرا", "عناصر عددهم 25")
    program.window.close()


def test_the_count_of_a_pattern_comes_though_its_replacement_is_typed_meanwhile(program: Program) -> None:
    bar = program.window.find_bar
    program.press(ord("H"), "", CTRL)
    for char in r"(\d+) \w":
        program.press(ord(char), char)
    program.press(ord("R"), "", CTRL)
    program.press(Qt.Key.Key_Tab, "\t")
    bar.replacement.setFocus()
    for char in r"\1 z":
        program.press(ord(char), char)
    program.bot.waitUntil(lambda: not bar.finder.busy, timeout=20_000)
    assert bar.count.text() == "1 من 3"
    assert "3" in bar.all.accessibleName()


def test_as_written_forms_of_letters_count(program: Program) -> None:
    bar = program.window.find_bar
    program.window.run("find")
    bar.field.setText("المدينه")
    assert "2" in bar.count.text()
    program.press(ord("E"), "", CTRL)
    assert "2" not in bar.count.text()
