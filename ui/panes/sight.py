"""What is seen of a text, kept until something moves it: which blocks, how their letters are shaped, where stretches
of them stand. Qt forgets the shapes of letters after each drawing unless it is asked not to."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QTextBlock, QTextLayout

from ui.panes.geometry import Found, SeenBlock

if TYPE_CHECKING:
    from ui.panes.view import TextView

SHAPED = 64  # blocks whose letters are kept, some twenty windows of paragraphs


class Sight:
    """Asked by ``view`` alone, which says when its letters are to be ``forgotten``: before their font changes."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._seen: list[SeenBlock] | None = None
        self._place: tuple[int, int, int] | None = None  # at which scroll and in which size that was seen
        self._found: dict[int, Found] = {}  # by the numbers of their blocks
        self._blocks = 0
        self._shaped: deque[QTextBlock] = deque()
        view.document().contentsChange.connect(self._changed)

    def seen(self) -> list[SeenBlock]:
        """The blocks that are at least partly visible, from the top."""
        view, area = self._view, self._view.viewport()
        place = view.verticalScrollBar().value(), area.width(), area.height()
        if self._seen is None or place != self._place:
            if self._place is None or place[1] != self._place[1]:
                self._found.clear()
            self._place, self._seen = place, self._look(place[2])
        return self._seen

    def forget(self) -> None:
        """Other letters come: none of those that were shaped is kept."""
        while self._shaped:
            _let_go(self._shaped.popleft())
        self._seen = None
        self._found.clear()

    def shape(self, block: QTextBlock) -> QTextLayout:
        """The lay-out of a block, whose letters are kept once they are shaped."""
        layout = block.layout()
        if not layout.cacheEnabled():
            layout.setCacheEnabled(True)
            self._shaped.append(block)
            if len(self._shaped) > SHAPED:
                _let_go(self._shaped.popleft())
        return layout

    def _look(self, bottom: int) -> list[SeenBlock]:
        out: list[SeenBlock] = []
        block, offset = self._view.firstVisibleBlock(), self._view.contentOffset()
        y, lines = offset.y(), self._view.document().documentLayout()
        number, found = block.blockNumber(), {}
        while block.isValid() and y < bottom:
            layout = self.shape(block)
            height = lines.blockBoundingRect(block).height()
            known = found[number] = self._found.get(number) or Found()
            out.append(SeenBlock(block, QPointF(offset.x(), y), layout, block.position(), block.length(), known))
            y += height
            block, number = block.next(), number + 1
        self._found = found
        return out

    def _changed(self, place: int, _removed: int, added: int) -> None:
        """The text or a format was changed: blocks that were touched are looked at anew, and those that moved."""
        self._seen = None
        document = self._view.document()
        if document.blockCount() != self._blocks:
            self._blocks = document.blockCount()
            self._found.clear()
            return
        last = document.findBlock(place + added).blockNumber()
        for number in range(document.findBlock(place).blockNumber(), last + 1 if last >= 0 else self._blocks):
            self._found.pop(number, None)


def _let_go(block: QTextBlock) -> None:
    """Free the shaped letters of a block. Qt does so at the end of a drawing: here, one that meets nothing."""
    if block.isValid():
        layout = block.layout()
        layout.setCacheEnabled(False)
        nowhere = QImage(1, 1, QImage.Format.Format_RGB32)
        with QPainter(nowhere) as painter:
            layout.draw(painter, QPointF(0, -1e7), [], QRectF(0, 0, 1, 1))
