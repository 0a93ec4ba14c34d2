"""Whatever is done to the cleaned pane in Edit arrives as ``typed``; its text changes only by ``replace``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from core.spans import Span
from ui.panes import CleanedPane

Made = Callable[..., CleanedPane]
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
K = Qt.Key


def press(pane: CleanedPane, key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = NONE) -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, key, held, text)
    QApplication.sendEvent(pane, event)
    return event.isAccepted()


def heard(pane: CleanedPane) -> list[tuple[Span, str]]:
    events: list[tuple[Span, str]] = []
    pane.typed.connect(lambda span, text: events.append((span, text)))
    return events


def editing(cleaned: Made, text: str, caret: int, anchor: int | None = None) -> CleanedPane:
    pane = cleaned(text)
    pane.set_editing(True)
    pane.set_caret(caret, anchor)
    return pane


class Case(NamedTuple):
    """``key``: which, its text, what is held with it; ``after``: where the caret is then."""

    label: str
    text: str
    caret: int
    anchor: int | None
    key: tuple[Qt.Key, str, Qt.KeyboardModifier]
    span: tuple[int, int]
    new: str
    after: int


KEYS = [
    Case("letter", "قال", 1, None, (K.Key_unknown, "س", NONE), (1, 1), "س", 2),
    Case("letter over a selection", "قال نعم", 3, 0, (K.Key_unknown, "س", NONE), (0, 3), "س", 1),
    Case("letter after an emoji", "\U0001f600قال", 1, None, (K.Key_unknown, "س", NONE), (1, 1), "س", 2),
    Case("joiner", "قال", 1, None, (K.Key_unknown, "\u200c", SHIFT), (1, 1), "\u200c", 2),
    Case("no-break space", "قال", 1, None, (K.Key_Space, "\u00a0", SHIFT), (1, 1), "\u00a0", 2),
    Case("AltGr", "قال", 1, None, (K.Key_unknown, "€", CTRL | ALT), (1, 1), "€", 2),
    Case("enter", "قال نعم", 3, None, (K.Key_Return, "\r", NONE), (3, 3), "\n", 4),
    Case("keypad enter", "قال", 3, None, (K.Key_Enter, "\r", Qt.KeyboardModifier.KeypadModifier), (3, 3), "\n", 4),
    Case("shift enter", "قال نعم", 3, None, (K.Key_Return, "\r", SHIFT), (3, 3), "\n", 4),
    Case("backspace", "قال", 2, None, (K.Key_Backspace, "\b", NONE), (1, 2), "", 1),
    Case("backspace at a line's start", "قال\nنعم", 4, None, (K.Key_Backspace, "\b", NONE), (3, 4), "", 3),
    Case("backspace takes one mark", "قاًل", 3, None, (K.Key_Backspace, "\b", NONE), (2, 3), "", 2),
    Case("backspace takes a whole emoji", "قا\U0001f600", 3, None, (K.Key_Backspace, "\b", NONE), (2, 3), "", 2),
    Case("delete", "قال", 1, None, (K.Key_Delete, "\x7f", NONE), (1, 2), "", 1),
    Case("delete takes a letter with its mark", "قاًل", 1, None, (K.Key_Delete, "\x7f", NONE), (1, 3), "", 1),
    Case("delete at a line's end", "قال\nنعم", 3, None, (K.Key_Delete, "\x7f", NONE), (3, 4), "", 3),
    Case("delete a selection", "قال نعم", 5, 2, (K.Key_Delete, "\x7f", NONE), (2, 5), "", 2),
    Case("delete word back", "قال نعم", 7, None, (K.Key_Backspace, "\x7f", CTRL), (4, 7), "", 4),
    Case("delete word on", "قال نعم", 0, None, (K.Key_Delete, "\x7f", CTRL), (0, 4), "", 0),
]


@pytest.mark.parametrize("case", KEYS, ids=[case.label for case in KEYS])
def test_keys_that_change_the_text(cleaned: Made, case: Case) -> None:
    pane = editing(cleaned, case.text, case.caret, case.anchor)
    events = heard(pane)
    assert press(pane, *case.key)
    start, end = case.span
    assert events == [(Span(start, end), case.new)]
    assert pane.text == case.text[:start] + case.new + case.text[end:]
    assert pane.selected() == (case.after, case.after)
    assert pane.document().toPlainText() == pane.text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (K.Key_Z, CTRL), (K.Key_Y, CTRL), (K.Key_Return, CTRL), (K.Key_Tab, NONE), (K.Key_Escape, NONE),
        (K.Key_F4, NONE), (K.Key_S, CTRL), (K.Key_T, CTRL),
    ],
)  # fmt: skip
def test_keys_of_the_window_go_on_to_it(cleaned: Made, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    pane = editing(cleaned, "قال", 1)
    events = heard(pane)
    event = QKeyEvent(QEvent.Type.KeyPress, key, held, "")
    pane.keyPressEvent(event)
    assert not event.isAccepted()
    assert not events


@pytest.mark.parametrize("key", [K.Key_Z, K.Key_Y])
def test_undo_is_not_claimed_before_the_windows_shortcuts(cleaned: Made, key: Qt.Key) -> None:
    pane = editing(cleaned, "قال", 1)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL, "")
    event.ignore()
    QApplication.sendEvent(pane, event)
    assert not event.isAccepted()


def test_moving_types_nothing(cleaned: Made) -> None:
    pane = editing(cleaned, "قال نعم", 0)
    events = heard(pane)
    press(pane, K.Key_End)
    assert pane.caret() == 7
    press(pane, K.Key_Home, held=SHIFT)
    assert pane.selected() == (0, 7)
    assert not events


@pytest.mark.parametrize("key", [K.Key_Backspace, K.Key_Delete])
def test_nothing_is_typed_where_nothing_stands(cleaned: Made, key: Qt.Key) -> None:
    pane = editing(cleaned, "", 0)
    events = heard(pane)
    press(pane, key)
    assert not events


def test_a_clipboard_that_nobody_has_filled_pastes_nothing(cleaned: Made) -> None:
    pane = editing(cleaned, "قال", 1)
    events = heard(pane)
    QGuiApplication.clipboard().clear()
    press(pane, K.Key_V, held=CTRL)
    pane.insertFromMimeData(None)
    assert not events


def test_in_review_no_key_types_or_is_kept(cleaned: Made) -> None:
    pane = cleaned("قال نعم")
    events = heard(pane)
    for key, text in ((K.Key_unknown, "س"), (K.Key_Return, "\r"), (K.Key_Delete, ""), (K.Key_Down, ""), (K.Key_F, "f")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, text)
        pane.keyPressEvent(event)
        assert not event.isAccepted()
    assert not events


def test_a_committed_word_is_typed(cleaned: Made) -> None:
    pane = editing(cleaned, "قال", 3)
    events = heard(pane)
    event = QInputMethodEvent("", [])
    event.setCommitString("لا")
    QApplication.sendEvent(pane, event)
    assert events == [(Span(3, 3), "لا")]
    assert pane.text == "قاللا"
    assert pane.caret() == 5


def test_composing_shows_and_changes_nothing(cleaned: Made) -> None:
    pane = editing(cleaned, "قال", 3)
    events = heard(pane)
    QApplication.sendEvent(pane, QInputMethodEvent("نع", []))
    assert pane.document().firstBlock().layout().preeditAreaText() == "نع"
    assert (events, pane.text) == ([], "قال")
    event = QInputMethodEvent("", [])
    event.setCommitString("نعم")
    QApplication.sendEvent(pane, event)
    assert events == [(Span(3, 3), "نعم")]
    assert pane.document().firstBlock().layout().preeditAreaText() == ""
    assert pane.document().toPlainText() == "قالنعم"


def test_composing_over_a_selection_asks_for_it_first(cleaned: Made) -> None:
    pane = editing(cleaned, "قال نعم", 7, 4)
    events = heard(pane)
    QApplication.sendEvent(pane, QInputMethodEvent("ل", []))
    assert events == [(Span(4, 7), "")]
    assert pane.document().toPlainText() == pane.text == "قال "


def test_an_input_method_may_replace_what_stands_before_the_caret(cleaned: Made) -> None:
    pane = editing(cleaned, "\U0001f600قال", 4)
    events = heard(pane)
    event = QInputMethodEvent("", [])
    event.setCommitString("لت", -1, 1)
    QApplication.sendEvent(pane, event)
    assert events == [(Span(3, 4), "لت")]
    assert pane.text == "\U0001f600قالت"


def test_pasting_keeps_what_qt_would_lose_and_mends_line_ends(cleaned: Made) -> None:
    pane = editing(cleaned, "قال", 3)
    data = QMimeData()
    data.setText("\u00a0أ\r\nب\u2028ج\u2029د\rه")
    pane.insertFromMimeData(data)
    assert pane.text == "قال\u00a0أ\nب\nج\nد\nه"
    assert pane.caret() == len(pane.text)


def test_copy_and_cut_give_the_text_itself(cleaned: Made) -> None:
    pane = editing(cleaned, "قال\u00a0نعم\nولا", 9, 2)
    events = heard(pane)
    press(pane, K.Key_C, held=CTRL)
    assert QGuiApplication.clipboard().text() == "ل\u00a0نعم\nو"
    assert not events
    press(pane, K.Key_X, held=CTRL)
    assert events == [(Span(2, 9), "")]
    assert pane.text == "قالا"


@pytest.mark.parametrize(("scan", "letter"), [(54, "ؤ"), (53, "ء")], ids=["copy", "cut"])
def test_copy_and_cut_under_an_arabic_layout_alone(cleaned: Made, scan: int, letter: str) -> None:
    """The key has no Latin letter: its place says what it is."""
    pane = editing(cleaned, "قال نعم", 7, 4)
    QGuiApplication.clipboard().setText("")
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), CTRL, scan, 0, 0, letter)
    QApplication.sendEvent(pane, event)
    assert QGuiApplication.clipboard().text() == "نعم"
    assert pane.text == ("قال نعم" if scan == 54 else "قال ")


def test_everything_can_be_selected(cleaned: Made) -> None:
    pane = editing(cleaned, "قال\nنعم", 2)
    press(pane, K.Key_A, held=CTRL)
    assert pane.selected() == (0, 7)


def test_dropped_text_is_typed_where_it_falls(cleaned: Made) -> None:
    pane = editing(cleaned, "قال", 0)
    events = heard(pane)
    data = QMimeData()
    data.setText("نعم")
    left = QPointF(2, 20)  # left of the line: its end
    drop = QDropEvent(left, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    pane.dropEvent(drop)
    assert events == [(Span(3, 3), "نعم")]


def test_files_are_not_taken(cleaned: Made) -> None:
    pane = editing(cleaned, "قال", 0)
    data = QMimeData()
    data.setText("file:///a.txt")
    data.setUrls(["file:///a.txt"])
    assert not pane.canInsertFromMimeData(data)


def test_a_refused_change_leaves_everything(cleaned: Made) -> None:
    pane = editing(cleaned, "قال نعم", 3, 0)
    pane.typed.disconnect(pane.replace)
    press(pane, K.Key_unknown, "س")
    assert pane.document().toPlainText() == pane.text == "قال نعم"
    assert pane.selected() == (0, 3)


def test_the_caret_follows_what_was_typed_though_more_was_replaced(cleaned: Made) -> None:
    pane = editing(cleaned, "قال نعم ثم", 5)
    pane.typed.disconnect(pane.replace)
    pane.typed.connect(lambda span, text: pane.replace(Span(0, 7), "وقال نسعم"))
    press(pane, K.Key_unknown, "س")
    assert pane.text == "وقال نسعم ثم"
    assert pane.caret() == 6


def test_a_caret_only_in_edit(cleaned: Made) -> None:
    pane = cleaned("قال")
    assert not pane.editing
    assert not pane.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
    pane.set_editing(True)
    assert pane.editing
    assert pane.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
    pane.set_editing(False)
    assert not pane.editing
