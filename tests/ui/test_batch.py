"""The batch: what was decided in an article stays known, however many others are opened after it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import Program, opened
from ui.batch import HELD

MANY = HELD + 5


@pytest.fixture
def many(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The window on more articles than are held ready."""
    records = [{"id": str(n), "text": f"قتل {n + 2} عنصرا.وأعلنت القيادة الخبر."} for n in range(MANY)]
    yield from opened(qapp, qtbot, tmp_path, monkeypatch, records)


def turn(program: Program, index: int) -> None:
    program.window.batch.show(index)
    program.bot.waitUntil(lambda: program.window.batch.index == index)


def test_the_place_is_told_of_all_articles_though_they_come_in_pieces(many: Program) -> None:
    batch = many.window.batch
    many.bot.waitUntil(lambda: len(batch.entries) == MANY)
    batch.entries.append(batch.entries[-1])
    batch.listed.emit(0, False)
    assert many.window.status.place.text() == f"المقال 1 من {MANY + 1}"


def test_an_article_decided_long_ago_keeps_its_state(many: Program) -> None:
    batch = many.window.batch
    many.bot.waitUntil(lambda: len(batch.entries) == MANY and all(entry.open is not None for entry in batch.entries))
    turn(many, 2)
    many.press(Qt.Key.Key_Return, "\r")
    before = batch.entries[2]
    for index in (*range(3, MANY), 0, 1):
        turn(many, index)
    many.bot.wait(300)  # for what may come from the background
    assert batch.entries[2] == before
    assert [event.what for event in batch.review_at(2).events] == ["accept"]
    turn(many, 2)
    assert [event.what for event in many.review.events] == ["accept"]
