"""Where a stretch of text stands on the screen. Everything is in pixels of the pane's viewport."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from ui.positions import TextMap


class Seam(NamedTuple):
    """The place between two letters: x, the line's top and bottom, and its baseline."""

    x: float
    top: float
    bottom: float
    baseline: float


class Found:
    """Where stretches of one block stand in its lay-out, by the units at which they begin and end in the block; and
    the tops of its lines. Each is found once."""

    __slots__ = ("rects", "seams", "tops")

    def __init__(self) -> None:
        self.rects: dict[tuple[int, int], list[QRectF]] = {}
        self.seams: dict[tuple[int, int], Seam | None] = {}
        self.tops: list[float] = []


class SeenBlock(NamedTuple):
    """A block that is at least partly visible, where its lay-out begins, its first unit and how many it has."""

    block: QTextBlock
    origin: QPointF
    layout: QTextLayout
    start: int
    length: int
    found: Found


def seen_units(seen: Sequence[SeenBlock], top: float, bottom: float) -> tuple[int, int]:
    """First and last view unit of the lines that stand between two heights of the viewport."""
    first = last = seen[-1].start + seen[-1].length - 1
    for _, origin, layout, start, _, found in seen:
        tops = found.tops
        if not tops:
            tops += [layout.lineAt(index).y() for index in range(layout.lineCount())]
        low = max(0, bisect_right(tops, top - origin.y()) - 1)
        if tops and first == last and (low + 1 < len(tops) or _bottom(layout, low) >= top - origin.y()):
            first = min(first, start + layout.lineAt(low).textStart())
        high = bisect_right(tops, bottom - origin.y())
        if high < len(tops):
            place = start + layout.lineAt(high).textStart()
            return min(first, place), place
    return first, last


def lines_between(seen: Sequence[SeenBlock], start: int, end: int) -> tuple[float, float] | None:
    """Top and bottom of the lines that show the view units from ``start`` to ``end``; None where none is seen."""
    top = bottom = None
    for _, origin, layout, here, length, _ in seen:
        first, last = start - here, end - here
        if last < 0 or first >= length:
            continue
        above, below = line_at(layout, max(0, first)), line_at(layout, min(last, length - 1))
        top = origin.y() + above.y() if top is None else top
        bottom = origin.y() + below.y() + below.height()
    return None if top is None or bottom is None else (top, bottom)


def span_rects(seen: Sequence[SeenBlock], start: int, end: int) -> list[QRectF]:
    """The rectangles that the view units from ``start`` to ``end`` fill: one a line, or several where directions mix.

    Spaces that hang over the end of a line are left out.
    """
    rects: list[QRectF] = []
    for _, origin, layout, here, length, found in seen:
        first, last = start - here, end - here
        if last <= 0 or first >= length - 1:
            continue
        known = found.rects.get((first, last))
        if known is None:
            known = found.rects[first, last] = _block_rects(layout, first, last)
        rects += [rect.translated(origin) for rect in known]
    return rects


def seam_at(seen: Sequence[SeenBlock], text_map: TextMap, start: int, end: int) -> Seam | None:
    """Where a break that covers the text places ``start`` to ``end`` shows; None where that isn't visible.

    Amid spaces on one line, in their middle; where the line wraps there, at the start of the next line; at a line end
    of the text, at that end. Qt's cursor sits on the paragraph's side of a run in the other direction: the break's too.
    """
    first, last = text_map.to_view(start), text_map.to_view(end)
    for _, origin, layout, here, length, found in seen:
        if not here <= first < here + length:
            continue
        key = first - here, last - here
        if key not in found.seams:
            found.seams[key] = _block_seam(layout, *key, length)
        seam, y = found.seams[key], origin.y()
        return seam and Seam(origin.x() + seam.x, y + seam.top, y + seam.bottom, y + seam.baseline)
    return None


def line_at(layout: QTextLayout, position: int) -> QTextLine:
    """The visual line that shows a position of its block."""
    line = layout.lineForTextPosition(position)
    return line if line.isValid() else layout.lineAt(max(0, layout.lineCount() - 1))


def cursor_x(line: QTextLine, position: int) -> float:
    """Where Qt's cursor stands on a line: on the paragraph's side of a run in the other direction."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _bottom(layout: QTextLayout, index: int) -> float:
    line = layout.lineAt(index)
    return line.y() + line.height()


def _block_seam(layout: QTextLayout, first: int, last: int, length: int) -> Seam | None:
    before = layout.lineForTextPosition(first)
    if not before.isValid():
        return None
    line, x = before, cursor_x(before, first)
    if first < last < length:
        line = layout.lineForTextPosition(last)
        after = cursor_x(line, last)
        x = (x + after) / 2 if line.lineNumber() == before.lineNumber() else after
    return Seam(x, line.y(), line.y() + line.height(), line.y() + line.ascent())


def _block_rects(layout: QTextLayout, first: int, last: int) -> list[QRectF]:
    rects: list[QRectF] = []
    for index in range(line_at(layout, max(0, first)).lineNumber(), layout.lineCount()):
        line = layout.lineAt(index)
        if line.textStart() >= last:
            break
        rects += _line_rects(line, first, last)
    return rects


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
