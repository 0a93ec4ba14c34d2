"""Keys with their words, and the signs of states."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.buttons import KeyButton
from ui.decision_delegate import STATE_COLORS
from ui.icons import ICONS, paint_icon
from ui.queue_delegate import SIGNS
from ui.theme import DARK, LIGHT


def drawn(name: str) -> QImage:
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, 32, 32), QColor("black"))
    painter.end()
    return image


def test_every_state_has_a_sign_of_its_own(qapp: object) -> None:
    names = {*STATE_COLORS, "current"}
    assert (
        len({bytes(drawn(name).constBits()) for name in names} | {bytes(drawn("nothing").constBits())})
        == len(names) + 1
    )
    assert {sign for sign, _ in SIGNS.values()} <= set(ICONS)
    assert all(hasattr(theme, color) for theme in (LIGHT, DARK) for _, color in SIGNS.values())


def test_a_key_gives_up_its_word_and_keeps_it_as_tooltip(qtbot: QtBot) -> None:
    key = KeyButton("E")
    qtbot.addWidget(key)
    key.set_word("Fix")
    wide = key.sizeHint().width()
    key.set_label_visible(False)
    assert key.sizeHint().width() < wide
    assert key.toolTip().startswith("Fix")
    assert (key.accessibleName(), key.accessibleDescription()) == ("Fix", "E")


@pytest.mark.parametrize("enabled", [True, False])
def test_a_key_is_pressed_only_where_it_does_something(qtbot: QtBot, enabled: bool) -> None:
    key = KeyButton("Enter")
    qtbot.addWidget(key)
    key.set_word("Accept")
    key.setEnabled(enabled)
    heard: list[int] = []
    key.clicked.connect(lambda: heard.append(1))
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert heard == [1] * enabled
    assert key.focusPolicy() == Qt.FocusPolicy.NoFocus
