"""The strip at the right of a text: line numbers, and a bar beside each heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.panes.layout import HEADING, has
from ui.theme import interface_font

if TYPE_CHECKING:
    from ui.panes.textpane import TextPane

BAR_INSET = 10


class Gutter(QWidget):
    """Drawn beside the pane that it is a child of; numbers only where ``numbered``."""

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.numbered = False

    def paintEvent(self, event: QPaintEvent) -> None:
        pane, theme, sizes = self._pane, self._pane.theme, self._pane.sizes
        font = interface_font(sizes.line_number * sizes.zoom)
        metrics = QFontMetricsF(font)
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.color("pane"))
            painter.setFont(font)
            for block, origin in pane.seen():
                layout = block.layout()
                if not layout.lineCount():
                    continue
                first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
                if has(block, HEADING):
                    bar = QRectF(
                        self.width() - BAR_INSET - sizes.accent_bar,
                        origin.y() + 3,
                        sizes.accent_bar,
                        last.y() + last.height() - 6,
                    )
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(theme.color("accent"))
                    painter.drawRoundedRect(bar, 2, 2)
                number = pane.shown.line_number(block) if self.numbered else None
                if number is not None:
                    painter.setPen(theme.color("secondary"))
                    words = pane.number_words(number)
                    baseline = origin.y() + first.y() + first.ascent()
                    painter.drawText(QRectF(10, baseline - metrics.ascent(), 40 * sizes.zoom, metrics.height()), words)
