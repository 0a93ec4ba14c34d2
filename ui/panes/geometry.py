"""Where a stretch of text stands on the screen. Everything is in pixels of the pane's viewport."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from ui.positions import TextMap


class SeenBlock(NamedTuple):
    """A block that is at least partly visible, and where its lay-out begins."""

    block: QTextBlock
    origin: QPointF


class Seam(NamedTuple):
    """The place between two letters: x, the line's top and bottom, and its baseline."""

    x: float
    top: float
    bottom: float
    baseline: float


def seen_units(seen: Sequence[SeenBlock], top: float, bottom: float) -> tuple[int, int]:
    """First and last view unit of the lines that stand between two heights of the viewport."""
    first = last = seen[-1].block.position() + seen[-1].block.length() - 1
    for block, origin in seen:
        layout, start = block.layout(), block.position()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            y = origin.y() + line.y()
            if y > bottom:
                return min(first, start + line.textStart()), start + line.textStart()
            if y + line.height() >= top:
                first = min(first, start + line.textStart())
    return first, last


def lines_between(seen: Sequence[SeenBlock], start: int, end: int) -> tuple[float, float] | None:
    """Top and bottom of the lines that show the view units from ``start`` to ``end``; None where none is seen."""
    top = bottom = None
    for block, origin in seen:
        first, last = start - block.position(), end - block.position()
        if last < 0 or first >= block.length():
            continue
        layout = block.layout()
        above, below = line_at(layout, max(0, first)), line_at(layout, min(last, block.length() - 1))
        top = origin.y() + above.y() if top is None else top
        bottom = origin.y() + below.y() + below.height()
    return None if top is None or bottom is None else (top, bottom)


def span_rects(seen: Sequence[SeenBlock], start: int, end: int) -> list[QRectF]:
    """The rectangles that the view units from ``start`` to ``end`` fill: one a line, or several where directions mix.

    Spaces that hang over the end of a line are left out.
    """
    rects: list[QRectF] = []
    for block, origin in seen:
        first, last = start - block.position(), end - block.position()
        if last <= 0 or first >= block.length() - 1:
            continue
        layout = block.layout()
        for index in range(line_at(layout, max(0, first)).lineNumber(), layout.lineCount()):
            line = layout.lineAt(index)
            if line.textStart() >= last:
                break
            rects += [rect.translated(origin) for rect in _line_rects(line, first, last)]
    return rects


def seam_at(seen: Sequence[SeenBlock], text_map: TextMap, start: int, end: int) -> Seam | None:
    """Where a break that covers the text places ``start`` to ``end`` shows; None where that isn't visible.

    Amid spaces on one line, in their middle; where the line wraps there, at the start of the next line; at a line end
    of the text, at that end. Qt's cursor sits on the paragraph's side of a run in the other direction: the break's too.
    """
    first, last = text_map.to_view(start), text_map.to_view(end)
    for block, origin in seen:
        here = block.position()
        if not here <= first < here + block.length():
            continue
        layout = block.layout()
        before = layout.lineForTextPosition(first - here)
        if not before.isValid():
            return None
        line, x = before, cursor_x(before, first - here)
        if last > first and last < here + block.length():
            line = layout.lineForTextPosition(last - here)
            after = cursor_x(line, last - here)
            x = (x + after) / 2 if line.lineNumber() == before.lineNumber() else after
        top = origin.y() + line.y()
        return Seam(origin.x() + x, top, top + line.height(), top + line.ascent())
    return None


def line_at(layout: QTextLayout, position: int) -> QTextLine:
    """The visual line that shows a position of its block."""
    line = layout.lineForTextPosition(position)
    return line if line.isValid() else layout.lineAt(max(0, layout.lineCount() - 1))


def cursor_x(line: QTextLine, position: int) -> float:
    """Where Qt's cursor stands on a line: on the paragraph's side of a run in the other direction."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _line_rects(line: QTextLine, first: int, last: int) -> list[QRectF]:
    line_start = line.textStart()
    low, high = max(first, line_start), min(last, line_start + line.textLength())
    if low >= high:
        return []
    top, height = line.y(), line.height()
    spans = sorted(
        (rect.left(), rect.right())
        for run in line.glyphRuns(low, high - low)
        if (rect := run.boundingRect()).width() > 0
    )
    natural = line.naturalTextRect()
    spans = [(max(left, natural.left()), min(right, natural.right())) for left, right in spans]
    spans = [(left, right) for left, right in spans if right > left]
    return [QRectF(left, top, right - left, height) for left, right in _merged(spans)]


def _merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    if not spans:
        return []
    cuts = [index + 1 for index, (one, other) in enumerate(pairwise(spans)) if other[0] > one[1] + 1]
    bounds = [0, *cuts, len(spans)]
    return [(spans[low][0], max(right for _, right in spans[low:high])) for low, high in pairwise(bounds)]
