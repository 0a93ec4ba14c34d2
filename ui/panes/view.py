"""A text on the screen, places in code points: what the raw and the cleaned pane have in common below their marks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from core.spans import Span
from ui.panes.geometry import SeenBlock, line_at
from ui.panes.shown import Replaced, ShownText
from ui.panes.sight import Sight
from ui.theme import Sizes, Theme, palette, text_font


class TextView(QPlainTextEdit):
    """Shows a text right to left and never changes it by itself. It has no caret.

    Whoever makes one calls ``set_look`` once it is whole.
    """

    selection_changed = Signal(object)  # Span in code points; zero-width: nothing is selected
    scrolled = Signal()  # another place stands at the top now, and not because the text was replaced

    def __init__(self, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ShownText(sizes.paragraph_gap)
        self.theme, self.sizes = theme, sizes
        self._quiet = False
        self.setDocument(self.shown.document)
        self._sight = Sight(self)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.take_drops(False)
        self.selectionChanged.connect(lambda: self.selection_changed.emit(self.selected()))
        self.verticalScrollBar().valueChanged.connect(self._notice_scroll)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # or all is drawn anew at a scroll

    @property
    def text(self) -> str:
        """The text, as it was given."""
        return self.shown.text

    def set_text(self, text: str) -> None:
        """Show another text from its beginning, without headings."""
        self.shown.set_text(text)
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def replace(self, span: Span, new: str, whole: str | None = None) -> Replaced:
        """Replace a stretch. What stands at the top stays there; caret and selection keep to their letters. ``whole``
        is what the text comes to, where it is at hand."""
        cursor = self.textCursor()
        anchor, place = (self.shown.map.from_view(unit) for unit in (cursor.anchor(), cursor.position()))
        top = self.top_place()
        self._quiet = True
        try:
            done = self.shown.replace(span, new, whole)
            self.set_caret(done.carry(place), done.carry(anchor))
            if done.span.start < top:
                self.scroll_place_to(done.carry(top), 0)
        finally:
            self._quiet = False
        return done

    def set_headings(self, starts: Iterable[int], within: Span | None = None) -> bool:
        """Where heading lines start: all, or those within a stretch of the text. False where that is known already."""
        changed = self.shown.set_headings(starts, within)
        if changed:
            self.viewport().update()
        return changed

    def set_look(self, theme: Theme, sizes: Sizes) -> None:
        """Colours, letters and zoom; the place at the top stays there."""
        top = self.top_place()
        self.theme, self.sizes = theme, sizes
        plain, heading = QTextCharFormat(), QTextCharFormat()
        heading.setFont(text_font(sizes.heading * sizes.zoom, heading=True, family=sizes.family))
        heading.setForeground(theme.color("accent"))
        self.setPalette(palette(theme))
        self.setFont(text_font(sizes.text * sizes.zoom, family=sizes.family))
        self.shown.set_formats(plain, heading)
        self.scroll_place_to(top, 0)
        self.viewport().update()

    def selected(self) -> Span:
        """What is selected; zero-width at the caret's place if nothing is."""
        cursor = self.textCursor()
        return self.shown.map.span_from_view(cursor.selectionStart(), cursor.selectionEnd())

    def caret(self) -> int:
        """The place of the caret, even while it isn't drawn."""
        return self.shown.map.from_view(self.textCursor().position())

    def set_caret(self, place: int, anchor: int | None = None) -> None:
        """Put the caret at a place, selecting from ``anchor``; it doesn't scroll."""
        cursor = self.textCursor()
        cursor.setPosition(self._unit(place if anchor is None else anchor))
        if anchor is not None and anchor != place:
            cursor.setPosition(self._unit(place), QTextCursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar()
        value, quiet = bar.value(), self._quiet
        self._quiet = True
        self.setTextCursor(cursor)
        bar.setValue(value)
        self._quiet = quiet

    def place_at(self, point: QPoint) -> int:
        """The place nearest to a point of the viewport."""
        return self.shown.map.from_view(self.cursorForPosition(point).position())

    def seen(self) -> list[SeenBlock]:
        """The blocks that are at least partly visible, from the top."""
        return self._sight.seen()

    def top_place(self) -> int:
        """The place at which the first visible line begins."""
        block = self.firstVisibleBlock()
        if not block.isValid():
            return 0
        line = self.verticalScrollBar().value() - block.firstLineNumber()
        layout = block.layout()
        unit = layout.lineAt(line).textStart() if 0 < line < layout.lineCount() else 0
        return self.shown.map.from_view(block.position() + unit)

    def y_of(self, place: int) -> float | None:
        """Top of the visual line that shows a place, in the viewport; None where it isn't visible."""
        unit = self._unit(place)
        for _, origin, layout, start, length, _ in self.seen():
            if start <= unit < start + length:
                return origin.y() + line_at(layout, unit - start).y()
        return None

    def scroll_to(self, span: Span) -> None:
        """Bring a stretch into view: no movement if it stands there well, else at a third of the height."""
        height, line = self.viewport().height(), self.fontMetrics().height()
        top, end = self.y_of(span.start), self.y_of(span.end)
        if top is not None and top >= 0 and end is not None and end + 2 * line <= height:
            return
        self.scroll_place_to(span.start, height / 3)

    def scroll_place_to(self, place: int, y: float) -> None:
        """Scroll so that the line of a place begins at height ``y`` or just above it."""
        unit = self._unit(place)
        block = self.document().findBlock(unit)
        layout, lines = self._sight.shape(block), self.document().documentLayout()
        height = lines.blockBoundingRect(block).height()
        above = line_at(layout, unit - block.position()).y() if height else 0.0
        left = y - above
        while left > 0 and block.previous().isValid():
            block = block.previous()
            self._sight.shape(block)
            left -= lines.blockBoundingRect(block).height()
        self.verticalScrollBar().setValue(block.firstLineNumber() + _lines_above(block, -left))

    def take_drops(self, take: bool) -> None:
        """Whether text may be dropped here; what isn't taken goes to the window."""
        self.setAcceptDrops(take)
        self.viewport().setAcceptDrops(take)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the text itself, not what stands for it on the screen."""
        data = QMimeData()
        span = self.selected()
        data.setText(self.text[span.start : span.end])
        return data

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:  # before Qt lays out what was shaped in the old letters
            self._sight.forget()
        super().changeEvent(event)

    def _unit(self, place: int) -> int:
        return self.shown.map.to_view(max(0, min(place, len(self.shown.text))))

    def _notice_scroll(self) -> None:
        if not self._quiet:
            self.scrolled.emit()


def _lines_above(block: QTextBlock, y: float) -> int:
    """How many lines of a block begin above ``y``."""
    layout = block.layout()
    return sum(1 for index in range(layout.lineCount()) if layout.lineAt(index).y() < y - 0.5)
