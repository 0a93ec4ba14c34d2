"""How texts look is chosen in the window, and kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import settings
from core.review import Made
from core.store import open_store
from tests.ui.opened import CTRL, Program
from tests.ui.test_dialogs import answer
from ui.appearance import Appearance
from ui.batch import Batch
from ui.main_window import MainWindow
from ui.theme import INTERFACE_FAMILY, TEXT_FAMILY


def test_a_font_for_texts_is_chosen_and_kept(program: Program) -> None:
    panes = program.window.body.raw, program.window.body.cleaned
    assert [QFontInfo(pane.font()).family() for pane in panes] == [TEXT_FAMILY] * 2
    answer(*"Plex", Qt.Key.Key_Return)
    program.window.run("font")
    assert [QFontInfo(pane.font()).family() for pane in panes] == [INTERFACE_FAMILY] * 2
    assert program.window.appearance.settings["font_text"] == INTERFACE_FAMILY


def test_a_font_that_is_gone_gives_way_to_the_bundled_one(program: Program) -> None:
    program.window.appearance.set_text_font("Nobody Has This")
    assert QFontInfo(program.window.body.cleaned.font()).family() == TEXT_FAMILY


def test_the_windows_size_is_kept_for_the_next_run(
    program: Program, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.resize(820, 640)
    program.press(Qt.Key.Key_Q, "\x11", CTRL)
    assert not program.window.isVisible()
    again = Appearance(qapp, tmp_path / "own", settings.load(tmp_path / "own"))
    store = open_store(tmp_path / "own")
    batch = Batch(store, Made())
    window = MainWindow(batch, again, tmp_path / "own")
    qtbot.addWidget(window)
    assert window.height() == 640, "the screen of the tests is narrower than the window"
    batch.close()
    store.close()


def test_a_maximised_window_is_so_again(program: Program, tmp_path: Path) -> None:
    program.window.showMaximized()
    program.window.close()
    window = MainWindow(program.window.batch, program.window.appearance, tmp_path / "own")
    program.bot.addWidget(window)
    assert window.isMaximized()
