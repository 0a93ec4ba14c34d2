"""What rows of lists are painted with: the ground of the current one, and one line of text in a rectangle, at the near
or far edge, elided, in a direction that is given and not guessed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.lettering import Side, draw_lettered, elided
from ui.theme import Theme

RADIUS = 4.0


def draw_ground(painter: QPainter, area: QRect, theme: Theme, current: bool) -> None:
    """What stands behind a row, the painter made ready for it: a rounded ground where the row is the current one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("current"))
        painter.drawRoundedRect(QRectF(area), RADIUS, RADIUS)


def draw_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    mirrored: bool,
    far: bool = False,
    article: bool = False,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
) -> None:
    """Paint with the painter's font and pen. ``mirrored``: the interface runs right to left; ``article``: the text
    does, whatever the interface; ``far``: at the line's end."""
    side = Side.AlignRight if mirrored != far else Side.AlignLeft
    right_to_left = mirrored or article
    shown = elided(painter.font(), text, rect.width(), elide, right_to_left=right_to_left)
    draw_lettered(painter, rect, shown, side, right_to_left=right_to_left)
