"""Keys in every layout: what a key event does in each mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QVBoxLayout, QWidget

from ui.actions import Mode
from ui.chords import Switches, chord_of, digit_of, shown
from ui.keys import KeyFilter

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def press(key: int, text: str = "", held: Qt.KeyboardModifier = NONE, code: int = 0, repeat: bool = False) -> QKeyEvent:
    """A key press as X11 gives it; ``code`` is the native scan code."""
    return QKeyEvent(QEvent.Type.KeyPress, key, held, code, 0, 0, text, repeat)


@pytest.mark.parametrize(
    ("event", "chord"),
    [
        pytest.param(press(Qt.Key.Key_E, "e", code=26), "E", id="latin"),
        pytest.param(press(ord("ث"), "ث", code=26), "E", id="arabic by place"),
        pytest.param(press(ord("ث"), "ث"), "E", id="arabic without a code, by the letter"),
        pytest.param(press(Qt.Key.Key_A, "a", code=24), "A", id="azerty: the letter, not the place"),
        pytest.param(press(ord("س"), "س", CTRL, 39), "Ctrl+S", id="ctrl under arabic"),
        pytest.param(press(Qt.Key.Key_Return, "\r", SHIFT, 36), "Shift+Enter", id="shift"),
        pytest.param(press(Qt.Key.Key_Enter, "\r", KEYPAD, 104), "Enter", id="keypad"),
        pytest.param(press(Qt.Key.Key_Backtab, "", SHIFT, 23), "Shift+Tab", id="backtab"),
        pytest.param(press(Qt.Key.Key_Plus, "+", CTRL | SHIFT, 21), "Ctrl+Plus", id="plus needs shift"),
        pytest.param(press(Qt.Key.Key_Equal, "=", CTRL, 21), "Ctrl+Plus", id="plus without shift"),
        pytest.param(press(Qt.Key.Key_Ampersand, "&", CTRL, 10), "Ctrl+1", id="azerty digit by place"),
        pytest.param(press(ord("١"), "١", CTRL, 10), "Ctrl+1", id="arabic digit by place"),
        pytest.param(press(Qt.Key.Key_Z, "z", CTRL | SHIFT, 52), "Ctrl+Shift+Z", id="two modifiers"),
        pytest.param(press(Qt.Key.Key_Shift, "", SHIFT, 50), None, id="a modifier alone"),
        pytest.param(press(Qt.Key.Key_Slash, "/", code=61), None, id="not in the table"),
    ],
)
def test_a_chord_by_its_name(event: QKeyEvent, chord: str | None) -> None:
    assert chord_of(event) == chord


NEXT_GROUP = 0xFE08  # keysym of a key that switches the layout


def test_a_key_that_switches_the_layout_counts_as_held_until_it_is_let_go() -> None:
    switches = Switches()
    z = press(ord("ئ"), "", CTRL, 52)
    switches.note(QKeyEvent(QEvent.Type.KeyPress, 0, CTRL, 50, NEXT_GROUP, 0))
    assert chord_of(z, switches.held) == "Ctrl+Shift+Z"
    switches.note(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, CTRL, 50, 0xFFE1, 0))
    assert chord_of(z, switches.held) == "Ctrl+Z"


def test_a_key_let_go_behind_a_dialog_is_held_no_more(window: Window, qapp: QApplication) -> None:
    window.reading.setFocus()
    QCoreApplication.sendEvent(window.reading, QKeyEvent(QEvent.Type.KeyPress, 0, CTRL, 50, NEXT_GROUP, 0))
    window.send(window.reading, press(ord("ئ"), "", CTRL, 52))
    qapp.focusWindowChanged.emit(None)
    window.send(window.reading, press(ord("ئ"), "", CTRL, 52))
    assert window.done == ["redo", "undo"]


def test_a_caps_lock_in_the_place_of_ctrl_is_no_ctrl() -> None:
    switches = Switches()
    switches.note(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_CapsLock, NONE, 37, 0xFFE5, 0))
    assert chord_of(press(Qt.Key.Key_Z, "z", NONE, 52), switches.held) == "Z"


@pytest.mark.parametrize(
    ("text", "held", "digit"),
    [("4", NONE, "4"), ("٤", NONE, "4"), ("۴", NONE, "4"), ("1", SHIFT, "1"), ("1", CTRL, None), ("x", NONE, None)],
)
def test_digits_of_every_system(text: str, held: Qt.KeyboardModifier, digit: str | None) -> None:
    assert digit_of(press(ord(text), text, held)) == digit


def test_a_chip_shows_both_caps() -> None:
    assert (shown("E", arabic_cap=True), shown("Ctrl+S", arabic_cap=True), shown("Down")) == ("E ث", "Ctrl+S", "↓")


@dataclass
class Window:
    """A window of a read only text, a text that is edited and a field; ``done`` is what the keys did."""

    window: QMainWindow
    reading: QPlainTextEdit
    writing: QPlainTextEdit
    field: QLineEdit
    mode: Mode = Mode.REVIEW
    done: list[str] = field(default_factory=list)

    def send(self, widget: QWidget, event: QKeyEvent) -> None:
        widget.setFocus()
        QCoreApplication.sendEvent(widget, event)
        QCoreApplication.sendEvent(
            widget, QKeyEvent(QEvent.Type.KeyRelease, event.key(), event.modifiers(), event.text())
        )


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    main, body = QMainWindow(), QWidget()
    parts = Window(main, QPlainTextEdit(), QPlainTextEdit(), QLineEdit())
    parts.reading.setReadOnly(True)
    layout = QVBoxLayout(body)
    for widget in (parts.reading, parts.writing, parts.field):
        layout.addWidget(widget)
    main.setCentralWidget(body)
    keys = KeyFilter(main, lambda: parts.mode, parts.done.append, lambda digit: parts.done.append(f"digit {digit}"))
    qapp.installEventFilter(keys)
    main.show()
    main.activateWindow()
    yield parts
    qapp.removeEventFilter(keys)
    main.close()


ENTER = (Qt.Key.Key_Return, "\r", NONE, 36)


def test_review_decides_by_key(window: Window) -> None:
    window.send(window.reading, press(*ENTER))
    window.send(window.reading, press(ord("ء"), "ء", code=53))
    assert window.done == ["accept", "reject"]


def test_a_held_key_decides_once_but_moves_on(window: Window) -> None:
    window.send(window.reading, press(*ENTER))
    for _ in range(5):
        window.send(window.reading, press(*ENTER, True))
    for _ in range(2):
        window.send(window.reading, press(Qt.Key.Key_Down, "", NONE, 116, True))
    assert window.done == ["accept", "next", "next"]


def test_a_repeat_that_is_not_called_one_decides_once(window: Window) -> None:
    """X11 sends a release and a press at the same time, which may come as if a person had pressed again."""
    window.reading.setFocus()
    for time, kind in ((100, QEvent.Type.KeyPress), (600, QEvent.Type.KeyRelease), (600, QEvent.Type.KeyPress)):
        event = QKeyEvent(kind, ENTER[0], ENTER[2], ENTER[1])
        event.setTimestamp(time)
        QCoreApplication.sendEvent(window.reading, event)
    assert window.done == ["accept"]


def test_edit_types_and_keeps_its_own_keys(window: Window) -> None:
    window.mode = Mode.EDIT
    window.send(window.writing, press(ord("ث"), "ث", code=26))
    window.send(window.writing, press(Qt.Key.Key_Z, "\x1a", CTRL, 52))
    assert (window.writing.toPlainText(), window.done) == ("ث", ["undo"])


def test_a_field_takes_letters_digits_and_enter(window: Window) -> None:
    for event in (press(ord("ث"), "ث", code=26), press(Qt.Key.Key_4, "4", code=13), press(*ENTER)):
        window.send(window.field, event)
    window.send(window.field, press(Qt.Key.Key_S, "\x13", CTRL, 39))
    assert (window.field.text(), window.done) == ("ث4", ["save"])


def test_enter_that_leaves_a_field_decides_nothing(window: Window) -> None:
    window.field.returnPressed.connect(window.reading.setFocus)
    window.send(window.field, press(*ENTER))
    assert window.done == []
    window.send(window.reading, press(*ENTER))
    assert window.done == ["accept"]


@pytest.mark.parametrize("undo", [press(Qt.Key.Key_Z, "\x1a", CTRL, 52), press(ord("ئ"), "ئ", CTRL, 52)])
def test_a_field_undoes_its_own_typing_first(window: Window, undo: QKeyEvent) -> None:
    window.send(window.field, press(Qt.Key.Key_X, "x", code=53))
    window.send(window.field, undo)
    assert (window.field.text(), window.done) == ("", [])
    window.send(window.field, undo)
    assert window.done == ["undo"]


def test_a_field_copies_cuts_and_pastes_under_an_arabic_layout(window: Window) -> None:
    window.field.setText("48")
    everything, cut, paste = (
        press(ord(letter), letter, CTRL, code) for letter, code in (("ش", 38), ("ء", 53), ("ر", 55))
    )
    for event in (everything, cut):
        window.send(window.field, event)
    assert window.field.text() == ""
    for _ in range(2):
        window.send(window.field, paste)
    assert (window.field.text(), window.done) == ("4848", [])


def test_a_digit_goes_to_the_number(window: Window) -> None:
    window.send(window.reading, press(ord("٧"), "٧", code=16))
    assert window.done == ["digit 7"]


def test_other_windows_keep_their_keys(window: Window) -> None:
    other = QPlainTextEdit()
    other.setReadOnly(True)
    other.show()
    window.send(other, press(*ENTER))
    other.close()
    assert window.done == []
