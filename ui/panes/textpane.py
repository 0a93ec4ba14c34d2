"""A text with its marks, gutter and lens: the base of the raw and the cleaned pane."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import ceil, floor

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from core.spans import Span
from ui.panes.geometry import SeenBlock, lines_between, seam_at, seen_units, span_rects
from ui.panes.gutter import Gutter
from ui.panes.keystrokes import means
from ui.panes.lens import paint_lens
from ui.panes.marks import Mark, MarkTable
from ui.panes.painting import Shape, paint_behind, paint_over, target
from ui.panes.shown import Replaced
from ui.panes.view import TextView
from ui.theme import Sizes, Theme

OVERHANG = 8  # pixels that a mark may reach over the line that it stands on
FEW = 64  # marks that are drawn one by one
SCROLL_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TextPane(TextView):
    """Paints marks over its text and says what was clicked. Read only; every key but Copy and paging goes on."""

    NUMBERED = False  # whether the gutter shows line numbers

    mark_activated = Signal(str)  # key of the mark that was clicked
    place_clicked = Signal(int)
    place_double_clicked = Signal(int)
    zoom_wanted = Signal(int)  # 1 or -1: the wheel was turned with Ctrl held
    menu_wanted = Signal(int, QPoint)  # place, and where on the screen

    def __init__(self, theme: Theme, sizes: Sizes | None = None, parent: QWidget | None = None) -> None:
        self.marks = MarkTable()
        self._current = ""
        self._lens = False
        self._pressed: QPointF | None = None
        super().__init__(theme, sizes or Sizes(), parent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # the bar below grows by a line at times
        self.gutter = Gutter(self, numbered=self.NUMBERED)
        self.updateRequest.connect(self.gutter.follow)
        self.set_look(self.theme, self.sizes)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """All marks, sorted by start."""
        self.marks = MarkTable(marks)
        self.viewport().update()

    def update_marks(self, marks: Iterable[Mark], gone: Collection[str] = ()) -> None:
        """Put marks in the place of those with the same keys, and take out those whose keys are ``gone``."""
        new = sorted(marks)
        keys = {*gone, *(mark.key for mark in new)}
        old = sorted(mark for key in keys for mark in self.marks.of(key))
        if new != old:
            self.marks.update(new, keys)
            self._draw_anew({*old} ^ {*new})

    def set_current(self, key: str) -> None:
        """Which marks are the current stop's; "" for none."""
        if key != self._current:
            old, self._current = self._current, key
            self._draw_anew({*self.marks.of(old), *self.marks.of(key)})

    def set_lens(self, on: bool) -> None:
        """Whether hidden characters and digit systems are shown."""
        self._lens = on
        self.viewport().update()

    def set_text(self, text: str) -> None:
        self.marks = MarkTable()
        super().set_text(text)

    def replace(self, span: Span, new: str, whole: str | None = None) -> Replaced:
        done = super().replace(span, new, whole)
        self.marks.shift(done.span, done.length)
        return done

    def set_headings(self, starts: Iterable[int], within: Span | None = None) -> bool:
        changed = super().set_headings(starts, within)
        if changed:
            self.gutter.update()
        return changed

    def set_look(self, theme: Theme, sizes: Sizes) -> None:
        super().set_look(theme, sizes)
        self.gutter.place()
        self.gutter.update()

    def shapes(self, seen: list[SeenBlock] | None = None, within: QRect | None = None) -> list[Shape]:
        """The visible marks, as they stand on the screen; those near a part of it."""
        seen = self.seen() if seen is None else seen
        if not seen:
            return []
        text_map, part = self.shown.map, within or self.viewport().rect()
        first, last = seen_units(seen, part.top(), part.bottom())
        out = []
        for mark in self.marks.between(text_map.from_view(first), text_map.from_view(last)):
            current = bool(self._current) and mark.key == self._current
            if mark.kind == "place" and not current:
                continue
            rects = [] if mark.kind == "break" else span_rects(seen, *text_map.span_to_view(mark.span))
            seam = None if rects else seam_at(seen, text_map, mark.start, mark.end)
            if rects or seam:
                out.append(Shape(mark, rects, seam, current))
        return out

    def mark_at(self, point: QPointF) -> str:
        """Key of the mark at a point of the viewport, the current and the shortest first; "" if there is none."""
        hits = [
            (not shape.current, shape.seam is None, shape.mark.end - shape.mark.start, shape.mark.key)
            for shape in self.shapes()
            if any(rect.contains(point) for rect in target(shape))
        ]
        return min(hits)[-1] if hits else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = self.seen()
        shapes = self.shapes(seen, event.rect().adjusted(0, -OVERHANG, 0, OVERHANG))
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.theme.color("pane"))
            painter.setClipRegion(event.region())
            paint_behind(painter, shapes, self.theme)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setClipRegion(event.region())
            paint_over(painter, shapes, self.theme)
            if self._lens:
                paint_lens(painter, self.shown, seen, self.theme, self.sizes)

    def _draw_anew(self, marks: Collection[Mark]) -> None:
        """Draw the lines again on which these marks stand."""
        if len(marks) > FEW:
            self.viewport().update()
            return
        seen, width = self.seen(), self.viewport().width()
        for mark in marks:
            lines = lines_between(seen, *self.shown.map.span_to_view(mark.span))
            if lines:
                top = floor(lines[0]) - OVERHANG
                self.viewport().update(QRect(0, top, width, ceil(lines[1]) + OVERHANG - top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.gutter.place()
        if event.size().width() != event.oldSize().width():  # lines begin at the right
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if means(event, QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in SCROLL_KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        if (event.position() - pressed).manhattanLength() >= QApplication.startDragDistance():
            return
        self.place_clicked.emit(self.place_at(event.position().toPoint()))
        if self.isReadOnly() and (key := self.mark_at(event.position())):
            self.mark_activated.emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self.place_double_clicked.emit(self.place_at(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu would change the widget's text: the window shows one of its own."""
        self.menu_wanted.emit(self.place_at(event.pos()), event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel would change the letters behind the window's back: it asks instead."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
