"""The lay-out of a pane's text: space between paragraphs, which QPlainTextEdit has no setting for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

# A block's user state, as bits; Qt's own -1 means none of them.
SOFT = 1  # a soft break ends it: no paragraph does
HEADING = 2


def has(block: QTextBlock, bit: int) -> bool:
    """Whether a bit of the block's user state is set."""
    state = block.userState()
    return state > 0 and bool(state & bit)


class ParagraphLayout(QPlainTextDocumentLayout):
    """Adds ``gap`` pixels below each block that ends a paragraph."""

    def __init__(self, document: QTextDocument, gap: int) -> None:
        super().__init__(document)
        self.gap = gap

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = QPlainTextDocumentLayout.blockBoundingRect(self, block)  # asked for many times a key
        state = block.userState()
        if state <= 0 or not state & SOFT:
            rect.setHeight(rect.height() + self.gap)
        return rect


def make_document(gap: int) -> QTextDocument:
    """An empty document that runs right to left whatever its first letter; Qt keeps no undo of it."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentLayout(ParagraphLayout(document, gap))
    document.setDocumentMargin(8)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    return document
