"""Notes and reasons, in the window: what was written is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.opened import Program
from tests.ui.test_dialogs import answer
from ui.models.queue import ENTRY_ROLE
from ui.queue_words import spoken


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
