"""The small signs of states, painted: the bundled fonts lack them, and a bare system has no others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

STROKE = 1.6  # pixels

Point = tuple[float, float]


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint one sign into a rectangle: a decision's state (pending, current, accepted, edited, rejected, warning)
    or a document's (not-started, in-progress, second-look, reviewed, skipped, unusable, flagged), or that
    it has a note. Others paint nothing."""
    draw = ICONS.get(name)
    if draw is None:
        return
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / 16, side / 16)
    pen = QPen(color, STROKE * 16 / side, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    draw(painter, color)
    painter.restore()


def _path(*points: Point, closed: bool = False) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    if closed:
        path.closeSubpath()
    return path


def _diamond(painter: QPainter, color: QColor) -> None:
    painter.drawPath(_path((8, 3), (13, 8), (8, 13), (3, 8), closed=True))


def _full_diamond(painter: QPainter, color: QColor) -> None:
    painter.setBrush(color)
    _diamond(painter, color)


def _check(painter: QPainter, color: QColor) -> None:
    painter.drawPath(_path((3, 8.5), (6.5, 12.5), (13, 3.5)))


def _cross(painter: QPainter, color: QColor) -> None:
    painter.drawPath(_path((4, 4), (12, 12)))
    painter.drawPath(_path((12, 4), (4, 12)))


def _pencil(painter: QPainter, color: QColor) -> None:
    painter.drawPath(_path((3, 13), (4, 9.5), (10.5, 3), (13, 5.5), (6.5, 12), closed=True))
    painter.drawPath(_path((8.7, 4.8), (11.2, 7.3)))


def _triangle(painter: QPainter, color: QColor) -> None:
    painter.drawPath(_path((8, 2.5), (14, 13), (2, 13), closed=True))
    painter.drawPath(_path((8, 6.5), (8, 9.3)))
    painter.drawPoint(QPointF(8, 11.2))


def _ring(painter: QPainter, color: QColor) -> None:
    painter.drawEllipse(QRectF(3, 3, 10, 10))


def _disc(painter: QPainter, color: QColor) -> None:
    painter.setBrush(color)
    _ring(painter, color)


def _arc_arrow(painter: QPainter, color: QColor) -> None:
    path = QPainterPath(QPointF(2.5, 10))
    path.cubicTo(QPointF(4, 4.5), QPointF(10, 4.5), QPointF(12.5, 8.5))
    painter.drawPath(path)
    painter.drawPath(_path((13.2, 5), (12.8, 9), (9, 8.4)))


def _barred(painter: QPainter, color: QColor) -> None:
    _ring(painter, color)
    painter.drawPath(_path((4.6, 11.4), (11.4, 4.6)))


def _eye(painter: QPainter, color: QColor) -> None:
    path = QPainterPath(QPointF(1.5, 8))
    path.quadTo(QPointF(8, 1.5), QPointF(14.5, 8))
    path.quadTo(QPointF(8, 14.5), QPointF(1.5, 8))
    painter.drawPath(path)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(6.4, 6.4, 3.2, 3.2))


def _note(painter: QPainter, color: QColor) -> None:
    painter.drawPath(_path((3, 2), (13, 2), (13, 10), (9, 14), (3, 14), closed=True))
    painter.drawPath(_path((5.5, 6), (10.5, 6)))
    painter.drawPath(_path((5.5, 9.5), (8.5, 9.5)))


def _flag(painter: QPainter, color: QColor) -> None:
    painter.drawPath(_path((4, 14), (4, 2.5)))
    painter.setBrush(color)
    painter.drawPath(_path((4, 3), (13, 3.8), (10.5, 6.2), (13, 8.8), (4, 8.6), closed=True))


ICONS: Mapping[str, Callable[[QPainter, QColor], None]] = MappingProxyType(
    {
        "pending": _diamond,
        "current": _full_diamond,
        "accepted": _check,
        "edited": _pencil,
        "rejected": _cross,
        "warning": _triangle,
        "not-started": _ring,
        "in-progress": _disc,
        "second-look": _eye,
        "reviewed": _check,
        "skipped": _arc_arrow,
        "unusable": _barred,
        "flagged": _flag,
        "note": _note,
    }
)
