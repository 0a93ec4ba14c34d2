"""The strip at the right of a text: line numbers, and a bar beside each heading."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.bidi import figures
from ui.panes.layout import HEADING, has
from ui.theme import interface_font

if TYPE_CHECKING:
    from ui.panes.textpane import TextPane

BAR_INSET = 10
NUMBERED, BARE = 72, 32  # pixels, with and without numbers
SIDE = 20  # pixels at the pane's other edge


class Gutter(QWidget):
    """Drawn beside the pane that it is a child of; numbers only where ``numbered``.

    ``words`` is how a line's number is written.
    """

    def __init__(self, pane: TextPane, *, numbered: bool) -> None:
        super().__init__(pane)
        self._pane = pane
        self.numbered = numbered
        self.words: Callable[[int], str] = figures
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def place(self) -> None:
        """Take the pane's right edge, as wide as the letters ask for."""
        wide = max(1.0, self._pane.sizes.zoom)
        width = round((NUMBERED if self.numbered else BARE) * wide)
        self._pane.setViewportMargins(SIDE, 0, width, 0)  # Qt doesn't mirror these
        area = self._pane.contentsRect()
        self.setGeometry(area.right() + 1 - width, area.top(), width, area.height())

    def follow(self, rect: QRect, moved: int) -> None:
        """Draw again what stands beside a part of the text that is drawn again, or all where the text has moved."""
        if moved:
            self.update()
        else:
            self.update(0, rect.top(), self.width(), rect.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        pane, theme, sizes = self._pane, self._pane.theme, self._pane.sizes
        font = interface_font(sizes.line_number * sizes.zoom)
        metrics = QFontMetricsF(font)
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.color("pane"))
            painter.setFont(font)
            for block, origin, layout, *_ in pane.seen():
                if not layout.lineCount() or origin.y() > event.rect().bottom():
                    continue
                first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
                if origin.y() + last.y() + last.height() < event.rect().top():
                    continue
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
                    words = self.words(number)
                    baseline = origin.y() + first.y() + first.ascent()
                    painter.drawText(QRectF(10, baseline - metrics.ascent(), 40 * sizes.zoom, metrics.height()), words)
