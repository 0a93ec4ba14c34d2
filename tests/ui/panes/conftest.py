"""Panes on an off-screen display, with the bundled letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ui.panes import CleanedPane, RawPane, TextPane
from ui.theme import LIGHT, Sizes, load_fonts


def _show(qtbot: QtBot, pane: TextPane, text: str, width: int, height: int) -> TextPane:
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.set_text(text)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


@pytest.fixture
def raw(qtbot: QtBot) -> Callable[..., RawPane]:
    """Makes a shown raw pane of a text."""
    load_fonts()
    return lambda text, width=400, height=300: _show(qtbot, RawPane(LIGHT, Sizes()), text, width, height)


@pytest.fixture
def cleaned(qtbot: QtBot) -> Callable[..., CleanedPane]:
    """Makes a shown cleaned pane of a text, which carries out what is typed as the session does."""
    load_fonts()

    def make(text: str, width: int = 400, height: int = 300) -> CleanedPane:
        pane = CleanedPane(LIGHT, Sizes())
        pane.typed.connect(pane.replace)
        return _show(qtbot, pane, text, width, height)

    return make
