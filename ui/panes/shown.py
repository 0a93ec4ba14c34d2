"""A text as a QTextDocument shows it. The truth is ``text``; the document is written to and never read back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from core.spans import Span
from ui.bidi import LRI, PDI
from ui.models.splice import common_ends
from ui.panes.layout import HEADING, SOFT, has, make_document
from ui.positions import LONGEST, TextMap, isolates, soft_breaks, view_text

IS_HEADING = int(QTextFormat.Property.UserProperty.value) + 1  # marks the format of heading letters


class Replaced(NamedTuple):
    """What of a replacement really differed: where it stood, and how long what stands there now is."""

    span: Span
    length: int

    def carry(self, place: int) -> int:
        """Where a place of the old text is in the new one; one inside goes to the end."""
        if (place < self.span.end and place <= self.span.start) or place < self.span.start:
            return place
        return self.span.start + self.length + max(0, place - self.span.end)


class ShownText:
    """One text, its document, and the map between both. Places are code points of ``text``."""

    def __init__(self, gap: int, longest: int = LONGEST) -> None:
        """``gap``: pixels between paragraphs; ``longest``: code points of a view line, twice that after edits."""
        self.text = ""
        self.map = TextMap(0)
        self.document = make_document(gap)
        self._longest = longest
        self._writing = False
        self._headings: list[int] = []  # where each heading line starts
        self._plain = QTextCharFormat()
        self._heading = QTextCharFormat()
        self.document.contentsChange.connect(self._notice)

    def set_text(self, text: str) -> None:
        """Show another text, without headings."""
        self.text = text
        soft = tuple(soft_breaks(text, 0, len(text), self._longest))
        self.map = TextMap.of(text, soft, isolates(text, 0, len(text), soft))
        self._headings = []
        with self._written():
            self.document.setPlainText(view_text(text, 0, len(text), self.map.soft, self.map.isolated))
        for place, _ in soft:
            self.block_of(max(0, place - 1)).setUserState(SOFT)  # that which the break ends

    def replace(self, span: Span, new: str, whole: str | None = None) -> Replaced:
        """Replace a stretch of the text by one edit of the document; returns what really differed, before the edit.
        ``whole`` is what the text comes to, where it is at hand: a long one need not be put together twice."""
        head, tail = common_ends(self.text[span.start : span.end], new)
        span, new = Span(span.start + head, span.end - tail), new[head : len(new) - tail]
        if span.start == span.end and not new:
            return Replaced(span, 0)
        self._join(self.map.isolated_in(span))
        first, last = self.map.span_to_view(span)
        shift = len(new) - (span.end - span.start)
        low, high = bisect_right(self._headings, span.start), bisect_right(self._headings, span.end)
        if shift or low != high:
            self._headings[low:] = [place + shift for place in self._headings[high:]]
        self.map = self.map.replaced(span, new)
        self.text = "".join((self.text[: span.start], new, self.text[span.end :])) if whole is None else whole
        cursor = _cursor(self.document, first, last)
        with self._written():
            cursor.insertText(view_text(new, 0, len(new)), cursor.blockCharFormat())
            block = self.document.findBlock(first)
            start = self.map.from_view(block.position())
            self._isolate(self.block_of(start), self._shorten(block, span.start + len(new)))
            self._settle(start, span.start + len(new))
        return Replaced(span, len(new))

    def set_headings(self, starts: Iterable[int], within: Span | None = None) -> bool:
        """Where heading lines start, in the whole text or within a stretch of it; only what changed is touched.
        False where nothing did."""
        low = bisect_left(self._headings, within.start) if within else 0
        high = bisect_right(self._headings, within.end) if within else len(self._headings)
        wanted, had = sorted(starts), self._headings[low:high]
        if wanted == had:
            return False
        self._headings[low:high] = wanted
        self._settle_all(sorted(set(wanted) ^ set(had)))
        return True

    def set_formats(self, plain: QTextCharFormat, heading: QTextCharFormat) -> None:
        """How letters look; headings that stand are drawn anew."""
        heading.setProperty(IS_HEADING, True)
        self._plain, self._heading = plain, heading
        self._settle_all(self._headings, anew=True)

    def headings(self) -> tuple[int, ...]:
        """Places where heading lines start."""
        return tuple(self._headings)

    def block_of(self, place: int) -> QTextBlock:
        """The block that shows the character at a place."""
        return self.document.findBlock(self.map.to_view(place))

    def span_of(self, block: QTextBlock) -> Span:
        """What a block shows, without its end."""
        start = block.position()
        return self.map.span_from_view(start, start + block.length() - 1)

    def line_number(self, block: QTextBlock) -> int | None:
        """Line of the text, from 1, that begins with this block; None where a soft break begins it."""
        before = block.previous()
        if before.isValid() and has(before, SOFT):
            return None
        return block.blockNumber() + 1 - self.map.soft_before(self.map.from_view(block.position()))

    def _shorten(self, block: QTextBlock, end: int) -> int:
        """Put soft breaks into the blocks from ``block`` to the one at ``end`` that have grown too long; returns up to
        where blocks have changed."""
        spans = []
        while block.isValid() and self.map.from_view(block.position()) <= end:
            if block.length() > 2 * self._longest:
                spans.append(self.span_of(block))
            block = block.next()
        for span in reversed(spans):
            self._join(self.map.isolated_in(span))  # a break may fall into a stretch or at its end
            breaks = soft_breaks(self.text, span.start, span.end, self._longest)
            for place, on_space in reversed(breaks):
                at = self.map.to_view(place)
                cursor = _cursor(self.document, at, at + on_space)
                cursor.insertBlock()
            self.map = self.map.with_soft(breaks)
        return max([end, *(span.end for span in spans)])

    def _isolate(self, block: QTextBlock, end: int) -> None:
        """Isolate in the blocks from ``block`` to the one at ``end`` what would be drawn out of its order."""
        whole = self.span_of(block)
        wanted: list[Span] = []
        while block.isValid() and self.map.from_view(block.position()) <= end:
            span = self.span_of(block)
            wanted += isolates(self.text, span.start, span.end, self.map.soft)
            whole = Span(whole.start, span.end)
            block = block.next()
        had = [one for one in self.map.isolated_in(whole) if whole.start <= one.start and one.end <= whole.end]
        if had != wanted:
            self._join([one for one in had if one not in wanted])
            new = [one for one in wanted if one not in had]
            for one in reversed(new):
                for place, sign in ((one.end, PDI), (one.start, LRI)):
                    at = self.map.to_view(place)
                    _cursor(self.document, at, at).insertText(sign)
            self.map = self.map.with_isolated((*self.map.isolated, *new))

    def _join(self, isolated: Sequence[Span]) -> None:
        """Isolate these stretches no more."""
        if not isolated:
            return
        with self._written():
            for one in reversed(isolated):
                end = self.map.to_view(one.end)
                _cursor(self.document, end - 1, end).removeSelectedText()
                start = self.map.to_view(one.start)
                _cursor(self.document, start, start + 1).removeSelectedText()
        self.map = self.map.with_isolated(one for one in self.map.isolated if one not in isolated)

    def _settle_all(self, places: Sequence[int], *, anew: bool = False) -> None:
        with self._written():
            for place in places:
                self._settle(place, place, anew=anew)

    @contextmanager
    def _written(self) -> Iterator[None]:
        """What is written within is one edit, and ours."""
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        was, self._writing = self._writing, True
        try:
            yield
        finally:
            cursor.endEditBlock()
            self._writing = was

    def _notice(self, _place: int, removed: int, added: int) -> None:
        """Somebody else wrote to the document, such as a screen reader: the text is not theirs to change."""
        if removed != added and not self._writing:
            QTimer.singleShot(0, self.document, self._restore)

    def _restore(self) -> None:
        headings = self._headings
        self.set_text(self.text)
        self._headings = headings
        self._settle_all(headings)

    def _settle(self, start: int, end: int, *, anew: bool = False) -> None:
        """Give the blocks of a stretch their state and their format, to the end of its last line."""
        block = self.block_of(start)
        while block.isValid():
            span = self.span_of(block)
            soft = self._ends_softly(block, span)
            heading = self._is_heading(block, span)
            block.setUserState(SOFT * soft | HEADING * heading)
            if anew or not _looks_so(block, heading):
                cursor = _cursor(self.document, block.position(), block.position() + block.length() - 1)
                cursor.setBlockCharFormat(self._heading if heading else self._plain)
                cursor.setCharFormat(self._heading if heading else self._plain)
            if span.end >= end and not soft:
                return
            block = block.next()

    def _ends_softly(self, block: QTextBlock, span: Span) -> bool:
        """Whether a soft break, not a line end of the text, ends the block."""
        soft = self.map.soft
        index = bisect_left(soft, (span.end,))
        here = soft[index : index + 2]
        if (span.end, True) in here:
            return True
        # An added break and the end of an empty line may sit at one place: only after the first the place is the same.
        return (span.end, False) in here and self.map.from_view(block.position() + block.length()) == span.end

    def _is_heading(self, block: QTextBlock, span: Span) -> bool:
        before = block.previous()
        if before.isValid() and has(before, SOFT):
            return has(before, HEADING)
        index = bisect_left(self._headings, span.start)
        return index < len(self._headings) and self._headings[index] == span.start


def _cursor(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """A cursor that selects from one unit to another."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _looks_so(block: QTextBlock, heading: bool) -> bool:
    """Whether all letters of a block, and its end, have the format of a heading, or none."""
    ranges = block.textFormats()  # named: a range's format dies with it
    own = block.charFormat().boolProperty(IS_HEADING)
    return own == heading and all(item.format.boolProperty(IS_HEADING) == heading for item in ranges)
