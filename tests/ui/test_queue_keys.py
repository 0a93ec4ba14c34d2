"""The queue by keyboard: Ctrl+1 opens it, letters filter, arrows choose, Enter opens, Esc goes back to the review."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import CTRL, Program, opened
from ui.actions import Mode
from ui.models.queue import ID_ROLE
from ui.queue_panel import QueuePanel

TITLES = ("قتل رجل في الهجوم.", "فاز الفريق بالكأس.", "ارتفع سعر النفط.", "هطل المطر في الشمال.")
RECORDS = [{"id": str(index), "text": title} for index, title in enumerate(TITLES)]


@pytest.fixture(params=[1100, 1500], ids=["folded", "open"])
def queue(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Program]:
    """The window on four articles, in a width that folds the queue and in one that does not; Ctrl+1 pressed."""
    for program in opened(qapp, qtbot, tmp_path, monkeypatch, RECORDS):
        window = program.window
        qtbot.waitUntil(lambda window=window: len(window.batch.entries) == len(RECORDS))
        window.resize(request.param, 800)
        QApplication.processEvents()
        assert panel(program).is_folded == (request.param < 1440)
        program.press(Qt.Key.Key_1, "", CTRL)
        yield program
        window.resize(1440, 900)


def panel(program: Program) -> QueuePanel:
    return program.window.body.queue


def chosen(program: Program) -> str:
    return str(panel(program).view.currentIndex().data(ID_ROLE))


def shows(program: Program, index: int) -> bool:
    """An article is shown, keys decide, and the queue is as it was."""
    back = program.window.body.cleaned.hasFocus() and program.window.mode() is Mode.REVIEW
    folded = panel(program).is_folded == (program.window.width() < 1440)
    return program.window.batch.index == index and back and folded and chosen(program) == str(index)


def test_the_queue_opens_and_its_field_has_the_keyboard(queue: Program) -> None:
    assert not panel(queue).is_folded
    assert panel(queue).field.hasFocus()
    assert panel(queue).width() > 100


def test_arrows_choose_and_enter_opens(queue: Program) -> None:
    for key, expected in ((Qt.Key.Key_Down, "1"), (Qt.Key.Key_Down, "2"), (Qt.Key.Key_Up, "1"), (Qt.Key.Key_Up, "0")):
        queue.press(key)
        assert (chosen(queue), queue.window.batch.index) == (expected, 0)
    queue.press(Qt.Key.Key_Up)
    assert chosen(queue) == "0"
    queue.press(Qt.Key.Key_Down)
    queue.press(Qt.Key.Key_Return, "\r")
    queue.bot.waitUntil(lambda: shows(queue, 1))


def test_letters_filter_and_enter_opens_what_was_found(queue: Program) -> None:
    for letter in "النفط":
        queue.press(ord(letter), letter)
    queue.press(Qt.Key.Key_Return, "\r")
    queue.bot.waitUntil(lambda: queue.window.batch.index == 2)
    assert queue.window.mode() is Mode.REVIEW


def test_escape_goes_back_and_what_was_chosen_is_forgotten(queue: Program) -> None:
    queue.press(Qt.Key.Key_Down)
    queue.press(Qt.Key.Key_Escape)
    queue.bot.waitUntil(lambda: shows(queue, 0))


def test_escape_shows_all_first(queue: Program) -> None:
    queue.press(ord("ز"), "ز")
    queue.press(Qt.Key.Key_Escape)
    assert panel(queue).field.text() == ""
    assert panel(queue).field.hasFocus()
    queue.press(Qt.Key.Key_Escape)
    queue.bot.waitUntil(lambda: shows(queue, 0))


def test_enter_on_the_open_article_goes_back_to_it(queue: Program) -> None:
    review = queue.review
    queue.press(Qt.Key.Key_Return, "\r")
    assert shows(queue, 0)
    assert queue.review is review
