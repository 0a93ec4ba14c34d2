"""What has no room in a line is left out by whole words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.bidi import closed, right_to_left
from ui.lettering import elided
from ui.theme import interface_font, load_fonts

LONG = "القيمة: 11:30 · " + right_to_left("بين الحادية عشرة والنصف والثانية عشرة إلا ربعا")
ENDS = {"end": Qt.TextElideMode.ElideRight, "middle": Qt.TextElideMode.ElideMiddle}


@pytest.mark.parametrize("elide", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("share", [0.3, 0.5, 0.8, 0.95])
def test_whole_words_go_and_what_was_opened_is_closed(
    qapp: QApplication, share: float, elide: Qt.TextElideMode
) -> None:
    load_fonts()
    font = interface_font()
    metrics = QFontMetrics(font)
    width = int(metrics.horizontalAdvance(LONG) * share)
    shown = elided(font, LONG, width, elide)
    assert metrics.horizontalAdvance(shown) <= width
    assert {word.strip("…") for word in closed(shown).replace("\u2069", "").split(" ")} <= {
        *LONG.replace("\u2069", "").split(" "),
        "",
    }
    assert shown.count("\u2067") <= shown.count("\u2069")


def test_what_has_room_stays(qapp: QApplication) -> None:
    font = interface_font()
    assert elided(font, LONG, QFontMetrics(font).horizontalAdvance(LONG), ENDS["end"]) == LONG


def test_a_single_word_is_cut(qapp: QApplication) -> None:
    assert elided(interface_font(), "ا" * 200, 60, ENDS["end"]).endswith("…")
