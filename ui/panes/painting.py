"""Draws marks: what lies behind the letters, then what lies over them. Formats are no use: they reshape letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.panes.geometry import Seam
from ui.panes.marks import Mark
from ui.theme import Theme

CARET_WIDTH = 11.0
CARET_HEIGHT = 8.0
LINE = 2.0
RADIUS = 5.0
_FILLS = {"accepted": "accepted_fill", "edited": "edited_fill"}
_DASHES = {"pending": [3.5, 2.0], "rejected": [1.0, 1.5]}  # in pen widths


class Shape(NamedTuple):
    """A mark where it is on the screen; ``seam`` where it has no width of its own, or is a break."""

    mark: Mark
    rects: list[QRectF]
    seam: Seam | None
    current: bool


def caret_rect(seam: Seam) -> QRectF:
    """The box of a break's caret: below the seam, its foot on the bottom of the line."""
    return QRectF(seam.x - CARET_WIDTH / 2, seam.bottom - CARET_HEIGHT, CARET_WIDTH, CARET_HEIGHT)


def target(shape: Shape) -> list[QRectF]:
    """Where a click means this mark."""
    if shape.seam:
        return [caret_rect(shape.seam).adjusted(-4, -4, 4, 3)]
    return shape.rects


def paint_behind(painter: QPainter, shapes: Sequence[Shape], theme: Theme) -> None:
    """Fills of what is decided, of what was found, and of the current stop."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in sorted(shapes, key=lambda shape: shape.current):
        if shape.current and shape.mark.kind != "edge":
            _paint_current(painter, shape, theme)
        elif shape.mark.kind == "match":
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(theme.color("current"))
            for rect in shape.rects:
                painter.drawRoundedRect(rect.adjusted(-1, 4, 1, -2), 3, 3)
        elif shape.mark.kind in ("span", "removed", "inserted"):
            fill = "removed_fill" if shape.mark.kind == "removed" else _FILLS.get(shape.mark.state)
            if fill and shape.mark.state != "rejected":
                for rect in shape.rects:
                    painter.fillRect(rect.adjusted(-1, 4, 1, 0), theme.color(fill))


def paint_over(painter: QPainter, shapes: Sequence[Shape], theme: Theme) -> None:
    """Lines, strikes and carets."""
    for shape in shapes:
        mark = shape.mark
        if mark.kind in ("place", "match"):
            continue
        if mark.kind == "edge" and shape.seam:
            _paint_edge(painter, shape.seam, theme)
            continue
        if mark.kind == "break" and shape.seam:
            _paint_caret(painter, caret_rect(shape.seam), mark.state, theme)
            continue
        rects = shape.rects
        if shape.seam:
            seam = shape.seam
            rects = [QRectF(seam.x - 4, seam.top, 8, seam.bottom - seam.top)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for rect in rects:
            _paint_line(painter, rect, mark.state, theme)
            if mark.kind == "removed" and mark.state != "rejected":
                _paint_strike(painter, rect, theme)
        if mark.kind == "inserted" or shape.seam:
            _paint_ends(painter, rects, mark.state, theme)


def _paint_current(painter: QPainter, shape: Shape, theme: Theme) -> None:
    painter.setPen(QPen(theme.color("accent"), 1.5))
    painter.setBrush(theme.color("current"))
    rects = [caret_rect(shape.seam).adjusted(-4, -3, 4, 2)] if shape.seam else shape.rects
    for rect in rects:
        box = rect if shape.seam else rect.adjusted(-1.5, 1, 1.5, -1)
        painter.drawRoundedRect(box, RADIUS, RADIUS)


def _paint_line(painter: QPainter, rect: QRectF, state: str, theme: Theme) -> None:
    painter.setPen(_line_pen(theme, state))
    levels = (rect.bottom() - 5, rect.bottom() - 1) if state == "edited" else (rect.bottom() - 1,)
    for level in levels:
        y = round(level)
        painter.drawLine(QPointF(round(rect.left()), y), QPointF(round(rect.right()), y))


@lru_cache
def _line_pen(theme: Theme, state: str) -> QPen:
    pen = QPen(theme.color(state), LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if state in _DASHES:
        pen.setDashPattern(_DASHES[state])
    return pen


def _paint_strike(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(theme.color("removed"), LINE))
    y = round(rect.top() + rect.height() * 0.5)
    painter.drawLine(QPointF(round(rect.left()), y), QPointF(round(rect.right()), y))


def _paint_ends(painter: QPainter, rects: Sequence[QRectF], state: str, theme: Theme) -> None:
    """The upright ends of a bracket below inserted text; of a mark without width, one stem on its seam."""
    painter.setPen(QPen(theme.color(state), LINE))
    for rect in rects:
        ends = (rect.center().x(),) if rect.width() <= 8 else (rect.left() + 1, rect.right() - 1)
        for x in ends:
            painter.drawLine(QPointF(round(x), round(rect.bottom() - 6)), QPointF(round(x), round(rect.bottom() - 1)))


def _paint_edge(painter: QPainter, seam: Seam, theme: Theme) -> None:
    """A bar over the whole line with a knob at each end."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), LINE))
    painter.setBrush(theme.color("accent"))
    top, bottom = QPointF(seam.x, seam.top + 3), QPointF(seam.x, seam.bottom - 3)
    painter.drawLine(top, bottom)
    for end in (top, bottom):
        painter.drawEllipse(end, 2.5, 2.5)


@lru_cache
def _caret_pen(theme: Theme, state: str) -> QPen:
    pen = QPen(theme.color(state), 1.6)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _paint_caret(painter: QPainter, box: QRectF, state: str, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.color(state)
    painter.setPen(_caret_pen(theme, state))
    painter.setBrush(color if state in ("accepted", "edited") else theme.color("pane"))
    inner = box.adjusted(1, 1, -1, -0.8)
    if state == "edited":
        inner.setBottom(inner.bottom() - 3)
    painter.drawPolygon(QPolygonF([QPointF(inner.center().x(), inner.top()), inner.bottomRight(), inner.bottomLeft()]))
    if state == "edited":
        painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()))
    if state == "rejected":
        painter.drawLine(box.bottomLeft(), box.topRight())
