"""What rows of lists are painted with: the ground of the current one, and one line of text in a rectangle, at the near
or far edge, elided, in a direction that is given and not guessed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.bidi import closed
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
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    flags |= Qt.AlignmentFlag.AlignRight if mirrored != far else Qt.AlignmentFlag.AlignLeft
    forced = Qt.TextFlag.TextForceRightToLeft if mirrored or article else Qt.TextFlag.TextForceLeftToRight
    shown = elided(painter.fontMetrics(), text, rect.width(), elide)
    painter.drawText(rect, int(flags) | forced.value | Qt.TextFlag.TextSingleLine.value, shown)


def elided(metrics: QFontMetrics, text: str, width: int, elide: Qt.TextElideMode) -> str:
    """The text in so many pixels: whole words go, from the middle or else from the end, and what was opened to keep a
    piece in its direction is closed. Only where no word has room is one cut."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    words = text.split(" ")
    for left in range(len(words) - 1, 0, -1):
        behind = left // 2 if elide == Qt.TextElideMode.ElideMiddle else 0
        kept = " ".join((closed(" ".join(words[: left - behind])) + "…", *words[len(words) - behind :]))
        if metrics.horizontalAdvance(kept) <= width:
            return kept
    return metrics.elidedText(text, elide, width)
