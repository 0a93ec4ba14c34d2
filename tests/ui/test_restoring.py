"""A backup restored in the window stands, though the review file beside the source holds more."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from tests.ui.opened import CTRL, Program
from tests.ui.watching import Watch, watch_all
from ui import opening


def test_a_restored_state_is_not_undone_by_the_file(
    program: Program, monkeypatch: pytest.MonkeyPatch, watch: Watch
) -> None:
    watch_all(watch, program)
    window, batch = program.window, program.window.batch
    program.press(Qt.Key.Key_Return, "\r")
    first = program.review
    backup = batch.store.back_up(datetime(2026, 11, 22, 10, 0))
    program.press(Qt.Key.Key_Return, "\r")
    later = program.review
    window.run("save")
    monkeypatch.setattr(opening, "pick", lambda *_: str(backup.path))
    window.run("restore")
    program.bot.waitUntil(lambda: batch.index == 0 and len(program.review.events) == 3, timeout=20_000)
    assert program.review.events[-1].what == "restore"
    assert (program.review.edits, program.review.numbers) == (first.edits, first.numbers)
    program.press(ord("Z"), "", CTRL)
    assert (program.review.edits, program.review.numbers) == (later.edits, later.numbers)
