"""How one document looks in the queue: the sign of its state, its first words, its state in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import paint_icon
from ui.lettering import line_height
from ui.line_painter import draw_ground, draw_line
from ui.models.queue import ENTRY_ROLE, QueueEntry
from ui.queue_words import note_beside, state_line
from ui.theme import LIGHT, Theme, interface_font

SMALL = 9.0  # points
MARGIN, ICON, GAP, PADDING, NOTE = 8, 14, 8, 5, 12  # pixels
SIGNS = {
    "pending": ("not-started", "secondary"),
    "in-progress": ("in-progress", "accent"),
    "second-look": ("second-look", "accent"),
    "reviewed": ("reviewed", "accepted"),
    "skipped": ("skipped", "rejected"),
    "unusable": ("unusable", "rejected"),
    "flagged": ("flagged", "removed"),
}


class QueueDelegate(QStyledItemDelegate):
    """``folded``: the sign alone, in the middle."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self.folded = LIGHT, False
        self._title, self._strong, self._small = interface_font(), interface_font(), interface_font(SMALL)
        self._strong.setWeight(QFont.Weight.DemiBold)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(28, self.row_height())

    def row_height(self) -> int:
        """Pixels of one row."""
        return line_height(self._title) + line_height(self._small) + 2 * PADDING

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: QueueEntry | None = index.data(ENTRY_ROLE)
        if entry is None:
            return
        painter.save()
        area: QRect = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        draw_ground(painter, area, self._theme, current)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = area.right() + 1 - MARGIN - ICON if mirrored else area.left() + MARGIN
        left = area.center().x() - ICON / 2 + 0.5 if self.folded else side
        sign, color = SIGNS.get(entry.status, SIGNS["pending"])
        place = QRectF(left, area.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, sign, place, self._theme.color(color))
        if not self.folded:
            self._paint_words(painter, area, entry, current, mirrored)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, entry: QueueEntry, current: bool, mirrored: bool) -> None:
        indent = MARGIN + ICON + GAP
        room = area.adjusted(MARGIN if mirrored else indent, PADDING, -indent if mirrored else -MARGIN, -PADDING)
        font = self._strong if current else self._title
        title = QRect(room.left(), room.top(), room.width(), line_height(font))
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        elide = Qt.TextElideMode.ElideRight
        draw_line(painter, title, entry.title or entry.id, mirrored=mirrored, article=True, elide=elide)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("secondary"))
        below = QRect(room.left(), title.bottom() + 1, room.width(), line_height(self._small))
        if note_beside(entry):
            left = below.left() if mirrored else below.right() + 1 - NOTE
            place = QRectF(left, below.center().y() - NOTE / 2 + 0.5, NOTE, NOTE)
            paint_icon(painter, "note", place, self._theme.color("accent"))
            painter.setPen(self._theme.color("secondary"))
            below.adjust(NOTE + GAP if mirrored else 0, 0, 0 if mirrored else -NOTE - GAP, 0)
        draw_line(painter, below, state_line(entry), mirrored=mirrored, elide=elide)
