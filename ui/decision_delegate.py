"""How one decision looks in the list: kind and confidence, the sign of its state and the text, the reason."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import decision_words as words
from ui.icons import paint_icon
from ui.lettering import advance, line_height
from ui.line_painter import draw_ground, draw_line
from ui.models.decision_rows import DecisionRow
from ui.models.decisions import ROW_ROLE
from ui.theme import INTERFACE_FAMILY, LIGHT, Theme, interface_font, text_font

SMALL, TEXT = 9.0, 13.0  # points
MARGIN, ICON, GAP = 8, 16, 8  # pixels
PADDING = 4
STATE_COLORS = {
    "pending": "pending",
    "accepted": "accepted",
    "edited": "edited",
    "rejected": "rejected",
    "warning": "removed",
}


class DecisionDelegate(QStyledItemDelegate):
    """Paints rows of equal height; the article's text always runs right to left, the rest as the interface does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._small, self._text = interface_font(SMALL), text_font(TEXT)
        self._text.setFamilies([*self._text.families(), INTERFACE_FAMILY])
        self._struck = QFont(self._text)
        self._struck.setStrikeOut(True)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def row_height(self) -> int:
        """Pixels of one row."""
        small, text = line_height(self._small), line_height(self._text)
        return 2 * PADDING + 2 * small + text

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, self.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: DecisionRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        area: QRect = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        draw_ground(painter, area, self._theme, current)
        self._paint_row(painter, area, row, current, option.direction)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, area: QRect, row: DecisionRow, current: bool, direction: Qt.LayoutDirection
    ) -> None:
        small, text = line_height(self._small), line_height(self._text)
        inner = area.adjusted(MARGIN, PADDING, -MARGIN, -PADDING)
        indent = ICON + GAP
        mirrored = direction == Qt.LayoutDirection.RightToLeft

        def line(top: int, height: int) -> QRect:
            left, right = (0, indent) if mirrored else (indent, 0)
            return QRect(inner.left() + left, inner.top() + top, inner.width() - left - right, height)

        share = words.confidence(row)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("secondary"))
        taken = advance(self._small, share) + GAP if share else 0
        first = line(0, small)
        draw_line(painter, first, share, far=True, mirrored=mirrored)
        near = first.adjusted(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)
        draw_line(painter, near, words.title(row), mirrored=mirrored)
        last = line(small + text, small)
        cut = Qt.TextElideMode.ElideMiddle if row.values else Qt.TextElideMode.ElideRight  # the numbers at odds stay
        draw_line(painter, last, words.why(row), mirrored=mirrored, elide=cut)
        beside = inner.left() if not mirrored else inner.right() + 1 - ICON
        self._paint_icon(painter, QRectF(beside, inner.top() + small + (text - ICON) / 2, ICON, ICON), row, current)
        struck = row.kind == "remove" and row.state != "rejected"
        painter.setFont(self._struck if struck else self._text)
        painter.setPen(self._theme.color("secondary" if row.state == "rejected" else "text"))
        draw_line(painter, line(small, text), row.text, mirrored=mirrored, article=True)

    def _paint_icon(self, painter: QPainter, place: QRectF, row: DecisionRow, current: bool) -> None:
        name = "current" if current and row.state == "pending" else row.state
        color = "accent" if name == "current" else STATE_COLORS[row.state]
        paint_icon(painter, name, place, self._theme.color(color))
