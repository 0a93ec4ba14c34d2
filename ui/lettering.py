"""Lines of letters, shaped once and kept: joining Arabic letters costs more than drawing them, and a window shows the
same words at each key."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from ui.bidi import closed

KEPT = 2048  # lines
BOUNDLESS = 1 << 20  # pixels

Side = Qt.AlignmentFlag


class Lettered(NamedTuple):
    """A line ready to be drawn; ``width`` is what it takes up, ``height`` from its ascent to its descent, in pixels."""

    layout: QTextLayout
    width: float
    height: float


@lru_cache(maxsize=KEPT)
def lettered(font: QFont, text: str, right_to_left: bool) -> Lettered:
    """A text as one line in a font, its base direction given and not guessed."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)  # else what was shaped is forgotten after each drawing
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(BOUNDLESS)
    layout.endLayout()
    return Lettered(layout, line.horizontalAdvance(), line.ascent() + line.descent())


def advance(font: QFont, text: str, *, right_to_left: bool = True) -> int:
    """Pixels that a text takes up on one line, which is shaped in the direction in which it may be drawn."""
    return round(lettered(font, text, right_to_left).width)


@lru_cache(maxsize=KEPT)
def elided(font: QFont, text: str, width: int, elide: Qt.TextElideMode, *, right_to_left: bool = True) -> str:
    """The text in so many pixels: whole words go, from the middle or else from the end, and what was opened to keep a
    piece in its direction is closed. Only where no word has room is one cut."""
    if advance(font, text, right_to_left=right_to_left) <= width:
        return text
    metrics, words = QFontMetrics(font), text.split(" ")

    def kept(left: int) -> str:
        behind = left // 2 if elide == Qt.TextElideMode.ElideMiddle else 0
        return " ".join((closed(" ".join(words[: left - behind])) + "…", *words[len(words) - behind :]))

    left = bisect_right(range(1, len(words)), width, key=lambda left: metrics.horizontalAdvance(kept(left)))
    return kept(left) if left else metrics.elidedText(text, elide, width)


@lru_cache(maxsize=64)
def line_height(font: QFont) -> int:
    """Pixels from the ascent to the descent of a font."""
    return QFontMetrics(font).height()


def draw_lettered(painter: QPainter, rect: QRect | QRectF, text: str, side: Side, *, right_to_left: bool) -> None:
    """Draw one line with the painter's font and pen, in the middle of a rectangle's height and at one of its sides."""
    line = lettered(painter.font(), text, right_to_left)
    free = rect.width() - line.width
    share = {Side.AlignLeft: 0.0, Side.AlignRight: 1.0, Side.AlignHCenter: 0.5}[side]
    line.layout.draw(painter, QPointF(rect.x() + free * share, rect.y() + (rect.height() - line.height) / 2))


@lru_cache(maxsize=64)
def strengthened(font: QFont, by: float = 0.0) -> QFont:
    """A font in half bold, larger by so many points."""
    strong = QFont(font)
    if by:
        strong.setPointSizeF(font.pointSizeF() + by)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def forget() -> None:
    """Other fonts are known now: what was shaped is shaped anew."""
    for kept in (lettered, elided, line_height):
        kept.cache_clear()
