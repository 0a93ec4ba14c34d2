"""Keys in no order that makes sense, as a cat would press them: nothing breaks, both panes show the review, the review
keeps its laws, and all of it can be undone."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.checks import problems
from core.reviewfile import dumps
from tests.ui.stage import Stage, staged
from ui.actions import Mode

KEYS_PRESSED = 700
NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key
Stroke = tuple[int, str, Qt.KeyboardModifier]
DECIDING: list[Stroke] = [(key, "", NO) for key in (K.Key_Return, K.Key_Delete, K.Key_Backspace)]
MOVING: list[Stroke] = [
    (key, "", NO)
    for key in (
        K.Key_Down, K.Key_Up, K.Key_Left, K.Key_Right, K.Key_Tab, K.Key_Escape, K.Key_F8, K.Key_F4, K.Key_F9, K.Key_F6,
        K.Key_Home, K.Key_End, K.Key_F2, K.Key_F3, K.Key_F1, K.Key_F11,
    )
]  # fmt: skip
LETTERS: list[Stroke] = [(ord(letter), letter.lower(), NO) for letter in "FXELKJTNSCGUDHP0123456789 .,-:"]
ARABIC: list[Stroke] = [(0, letter, NO) for letter in "اثلب٣ةـ،؟”\u064b"]
SHIFTED: list[Stroke] = [(key, "", SHIFT) for key in (K.Key_Return, K.Key_Delete, K.Key_Backtab, K.Key_Right)]
TRAVEL: list[Stroke] = [(key, "", CTRL) for key in (K.Key_Z, K.Key_Y)]
CHORDS: list[Stroke] = [
    (key, "", CTRL)
    for key in (
        K.Key_Return, K.Key_T, K.Key_N, K.Key_F, K.Key_H, K.Key_K, K.Key_S, K.Key_A, K.Key_C, K.Key_V, K.Key_X,
        K.Key_Plus, K.Key_0, K.Key_Left, K.Key_Right, K.Key_PageDown, K.Key_PageUp, K.Key_1, K.Key_2, K.Key_3,
        K.Key_4, K.Key_Delete, K.Key_Backspace,
    )
]  # fmt: skip
STROKES = DECIDING * 4 + MOVING * 2 + LETTERS * 2 + ARABIC + SHIFTED + TRAVEL * 4 + CHORDS


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    with staged(qapp, tmp_path, "ar", "light", lambda _: None) as made:
        yield made


def strike(stage: Stage, stroke: Stroke) -> None:
    receiver: QWidget = QApplication.focusWidget() or stage.window
    key, text, held = stroke
    QCoreApplication.sendEvent(receiver, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
    if receiver is (QApplication.focusWidget() or stage.window):  # a key may have closed what it was pressed in
        QCoreApplication.sendEvent(receiver, QKeyEvent(QEvent.Type.KeyRelease, key, held, text))


def leave_dialogs() -> None:
    for shown in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if isinstance(shown, QDialog):
            shown.reject()
        elif shown is not None:
            shown.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_keys_keep_the_laws_and_can_be_undone(stage: Stage, seed: int) -> None:
    chance, window = random.Random(seed), stage.window
    closing = QTimer(interval=5)
    closing.timeout.connect(leave_dialogs)
    closing.start()
    for count in range(KEYS_PRESSED):
        window.session.appeared = 0.0
        strike(stage, chance.choice(STROKES))
        QApplication.processEvents()
        if not window.isActiveWindow():
            window.activateWindow()
        review = window.session.review
        assert review is not None
        assert (window.body.raw.text, window.body.cleaned.text) == (review.raw, review.cleaned)
        settled = window.session.settled
        if count % 50 == 0 and settled is not None:
            assert problems(json.loads(dumps(settled))) == ()
    closing.stop()
    while window.mode() is not Mode.REVIEW:
        stage.press(K.Key_Escape)
        stage.settle()
    while window.session.undo():
        pass
    undone = window.session.review
    assert undone is not None
    assert [thing.verdict for thing in (*undone.edits, *undone.numbers)] == ["pending"] * (
        len(undone.edits) + len(undone.numbers)
    )
