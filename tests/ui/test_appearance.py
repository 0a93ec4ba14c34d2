"""How texts look is chosen in the window, and kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo

from tests.ui.opened import Program
from tests.ui.test_dialogs import answer
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
