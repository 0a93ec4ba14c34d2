"""Dialogs: answered by keys, in the program's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPushButton, QWidget

from ui.actions import ACTIONS, text_of
from ui.dialogs.box import CANCEL, choose, prompt
from ui.dialogs.keys_sheet import rows
from ui.dialogs.pick import pick

ENTRIES = [("year", "سنة"), ("date", "تاريخ"), ("time", "وقت")]
ENTER, ESC, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down


def answer(*keys: int | str, holds: type[QWidget] = QWidget) -> None:
    """Press keys in the dialog that is about to open, the first that holds such a widget."""

    tries = iter(range(200))

    def press() -> None:
        waited = QApplication.activeModalWidget()
        if waited is None or waited.findChild(holds) is None:
            if next(tries, None) is not None:
                QTimer.singleShot(50, press)
            return
        for key in keys:
            dialog = QApplication.activeModalWidget()
            assert dialog is not None
            receiver: QWidget = dialog.focusWidget() or dialog
            code, text = (ord(key), key) if isinstance(key, str) else (key, "")
            QCoreApplication.sendEvent(
                receiver, QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
            )

    QTimer.singleShot(50, press)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param([ENTER], "year", id="the first"),
        pytest.param([DOWN, DOWN, ENTER], "time", id="by arrows"),
        pytest.param(["ت", "ا", ENTER], "date", id="by letters"),
        pytest.param(["x", ESC], None, id="left"),
    ],
)
def test_picking_from_a_list(qapp: QApplication, keys: list[int | str], expected: str | None) -> None:
    answer(*keys)
    assert pick(None, "Kind", ENTRIES) == expected


def test_what_an_entry_is_also_called_finds_it_and_letters_may_be_plain(qapp: QApplication) -> None:
    answer(*"acc sure", ENTER)
    assert pick(None, "?", [("a", "إنهاء"), ("b", "قبول المؤكَّد كله")], also={"b": "Accept all that is sure"}) == "b"
    answer(*"المؤكد", ENTER)
    assert pick(None, "?", [("a", "إنهاء"), ("b", "قبول المؤكَّد كله")]) == "b"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("المراجع", "reviewer"), ("عربية", "language"), ("مراج", "reviewer"), ("rev", "leave"), ("lang", "language")],
)
def test_whole_words_come_before_beginnings_and_those_before_the_rest(
    qapp: QApplication, typed: str, found: str
) -> None:
    entries = [
        ("copy", "نسخ لبرامج لا تدعم العربية"), ("leave", "عودة إلى المراجعة"), ("language", "العربية أو الإنجليزية"),
        ("reviewer", "المراجِع…"),
    ]  # fmt: skip
    answer(*typed, ENTER)
    assert pick(None, "?", entries, also={"language": "Language", "leave": "Back to review"}) == found


def test_a_list_without_results_says_so(qapp: QApplication) -> None:
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        seen.extend(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
        dialog.close()

    def press() -> None:
        answer("x", "x", ENTER)
        QTimer.singleShot(300, look)

    QTimer.singleShot(0, press)
    assert pick(None, "?", ENTRIES) is None
    assert seen == ["No results"]


def test_the_current_entry_is_picked_first(qapp: QApplication) -> None:
    answer(ENTER)
    assert pick(None, "Kind", ENTRIES, "date") == "date"


@pytest.mark.parametrize(("keys", "expected"), [(["ن", ENTER], "ن"), ([ESC], None)])
def test_a_line_of_text(qapp: QApplication, keys: list[int | str], expected: str | None) -> None:
    answer(*keys)
    assert prompt(None, "Note", "Note on this article") == expected


def look(check: Callable[[QWidget], None]) -> None:
    def at_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        check(dialog)
        dialog.close()

    QTimer.singleShot(50, at_it)


def test_buttons_carry_our_words(arabic: QApplication) -> None:
    seen: list[str] = []
    look(lambda dialog: seen.extend(button.text() for button in dialog.findChildren(QPushButton)))
    assert choose(None, "title", "text", [("as", "حفظ باسم آخر"), (CANCEL, "إلغاء")]) == CANCEL
    assert sorted(seen) == sorted(["حفظ باسم آخر", "إلغاء"])
    seen.clear()
    look(lambda dialog: seen.extend(b.text() for box in dialog.findChildren(QDialogButtonBox) for b in box.buttons()))
    prompt(None, "title", "label")
    assert "إلغاء" in seen


def test_the_sheet_names_every_action_with_its_keys(qapp: QApplication) -> None:
    named = {name for _, name, *_ in rows()}
    assert {text_of(action.id) for action in ACTIONS} <= named
    accept = next(row for row in rows() if row[1] == text_of("accept"))
    assert "Enter" in accept[2]
    assert "F ب" in accept[2]
