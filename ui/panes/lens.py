"""The lens: small labels on characters that can't be seen, and on figures the system that they are of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.panes.geometry import SeenBlock, cursor_x, line_at, span_rects
from ui.panes.shown import ShownText
from ui.theme import Sizes, Theme, interface_font

LABEL_SIZE = 7.0  # points
RAISED = 0.35  # of a label's height: figures reach higher than letters
# Short names of the Unicode standard.
HIDDEN = {
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u061c": "ALM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\u00a0": "NBSP",
    "\u202f": "NNBSP",
    "\u2007": "FSP",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u2060": "WJ",
    "\ufeff": "BOM",
    "\u00ad": "SHY",
    "\u0640": "TATWEEL",
    "\u2028": "LSEP",
    "\r": "CR",
    "\t": "TAB",
}
# Unicode's codes of numbering systems (CLDR): words, since figures beside figures would be read as one number.
DIGITS = (("0-9", "latn"), ("٠-٩", "arab"), ("۰-۹", "arabext"))
_FIGURES = "|".join(f"([{digits}]+(?:[-.:/,٫٬][{digits}]+)*)" for digits, _ in DIGITS)
_FOUND = re.compile("(" + "|".join(map(re.escape, HIDDEN)) + ")\\1*|" + _FIGURES)


def hidden_in(text: str) -> list[tuple[int, int, str, bool]]:
    """(start, end, label, whether it is figures) of whatever the lens names in a text, in order."""
    out = []
    for match in _FOUND.finditer(text):
        if match[1]:
            count = len(match[0])
            label = HIDDEN[match[1]] + (f"×{count}" if count > 1 else "")
            out.append((match.start(), match.end(), label, False))
        else:
            out.append((match.start(), match.end(), DIGITS[(match.lastindex or 2) - 2][1], True))
    return out


def paint_lens(painter: QPainter, shown: ShownText, seen: Sequence[SeenBlock], theme: Theme, sizes: Sizes) -> None:
    """Label the hidden characters and the figures of the visible blocks."""
    font = interface_font(LABEL_SIZE * sizes.zoom)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in seen:
        span = shown.span_of(item.block)
        for start, end, label, figures in hidden_in(shown.text[span.start : span.end]):
            box = _box(shown, item, span.start + start, span.start + end)
            width = metrics.horizontalAdvance(label) + 4
            left = max(0.0, min(box.center().x() - width / 2, painter.viewport().width() - width))
            top = box.top() - metrics.height() * RAISED if figures else box.top()
            tag = QRectF(left, top, width, metrics.height() - 1)
            painter.setPen(QPen(theme.color("secondary" if figures else "removed"), 1))
            if not figures:
                painter.drawLine(QPointF(box.center().x(), tag.bottom()), QPointF(box.center().x(), box.bottom()))
                painter.setBrush(theme.color("removed_fill"))
                painter.drawRoundedRect(tag, 2, 2)
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextForceLeftToRight, label)


def _box(shown: ShownText, item: SeenBlock, start: int, end: int) -> QRectF:
    """Where the characters stand; without width where they have none."""
    first, last = shown.map.to_view(start), shown.map.to_view(end)
    rects = span_rects([item], first, last)
    if rects:
        return rects[0]
    line = line_at(item.layout, first - item.start)
    x = cursor_x(line, first - item.start)
    return QRectF(item.origin.x() + x, item.origin.y() + line.y(), 0, line.height())
