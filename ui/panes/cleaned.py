"""The cleaned text. In Edit it has a caret, and everything done to it becomes ``typed``: it never changes its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from core.spans import Span
from ui.panes.keystrokes import deletion, is_enter, is_movement, is_text, line_ends, means
from ui.panes.textpane import TextPane
from ui.theme import Sizes, Theme

Key = QKeySequence.StandardKey


class CleanedPane(TextPane):
    """Review: read only, no caret. Edit: keys, input methods, pasting, dropping and deleting are all ``typed``."""

    NUMBERED = True

    typed = Signal(object, str)  # Span in code points, and the text that is to replace it

    def __init__(self, theme: Theme, sizes: Sizes | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, sizes, parent)
        self.setCursorWidth(2)

    @property
    def editing(self) -> bool:
        """Whether the pane is in Edit."""
        return not self.isReadOnly()

    def set_editing(self, on: bool) -> None:
        """Go to Edit or back to Review."""
        flags = Qt.TextInteractionFlag.TextEditorInteraction if on else Qt.TextInteractionFlag.TextSelectableByMouse
        self.setReadOnly(not on)
        self.setTextInteractionFlags(flags)
        self.take_drops(on)
        self.viewport().update()

    def type_text(self, text: str, span: Span | None = None) -> None:
        """Ask for ``text`` in the place of a span, or of what is selected; then put the caret behind it."""
        span = self.selected() if span is None else span
        text = line_ends(text)
        if text == self.text[span.start : span.end]:
            self.set_caret(span.end)
            return
        before = self.text
        self.typed.emit(span, text)
        if self.text != before:
            self.set_caret(_behind(before[span.end :], self.text) if text == "\n" else span.start + len(text))
            self.ensureCursorVisible()

    def cut(self) -> None:
        """Copy what is selected and ask for it to go."""
        if self.textCursor().hasSelection():
            self.copy()
            self.type_text("")

    def event(self, event: QEvent) -> bool:
        # Qt claims undo and redo for the widget before any shortcut sees them: they are the session's.
        if isinstance(event, QKeyEvent) and _claims_history(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.editing:
            super().keyPressEvent(event)
        elif is_movement(event):
            self._move(event)
        elif means(event, Key.Copy):
            self.copy()
        elif means(event, Key.Cut):
            self.cut()
        elif means(event, Key.Paste):
            self.insertFromMimeData(QGuiApplication.clipboard().mimeData())
        elif means(event, Key.SelectAll):
            self.selectAll()
        elif is_enter(event):
            self.type_text("\n")
        elif move := deletion(event):
            self._delete(move)
        elif is_text(event):
            self.type_text(event.text())
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is committed is typed; what is still being composed Qt shows at the caret."""
        if not self.editing:
            event.ignore()
            return
        composing = event.preeditString() != self.textCursor().block().layout().preeditAreaText()
        span = self.selected()
        if event.replacementLength():
            unit = self.textCursor().position() + event.replacementStart()
            span = self.shown.map.span_from_view(unit, unit + event.replacementLength())
        elif composing and not event.commitString():
            # Qt takes the selection out of its document when composing begins: ask for it first.
            self.type_text("", span)
            self.set_caret(self.selected().start)
        shown = QInputMethodEvent(event.preeditString(), event.attributes())
        if event.commitString() or event.replacementLength():
            super().inputMethodEvent(QInputMethodEvent("", []))  # the text is replaced without a preedit in it
            self.type_text(event.commitString(), span)
        super().inputMethodEvent(shown)
        event.accept()

    def canInsertFromMimeData(self, source: QMimeData | None) -> bool:
        return source is not None and self.editing and source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData | None) -> None:
        """Pasting, by key, menu or middle button; a clipboard that nobody has filled gives None."""
        if source is not None and self.canInsertFromMimeData(source):
            self.type_text(source.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press on the selection would let Qt drag it away and take it out of the document by itself.
        if self.editing and self.textCursor().hasSelection() and event.button() == Qt.MouseButton.LeftButton:
            span, place = self.selected(), self.place_at(event.position().toPoint())
            if span.start <= place <= span.end and not event.modifiers():
                self.set_caret(place)
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(self.canInsertFromMimeData(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self.canInsertFromMimeData(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped text is copied to where it falls; files are the window's."""
        if self.canInsertFromMimeData(event.mimeData()):
            place = self.place_at(event.position().toPoint())
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.type_text(event.mimeData().text(), Span(place, place))

    def _move(self, event: QKeyEvent) -> None:
        """Qt's own movement; a step that only enters or leaves an isolated stretch of the view is no step."""
        unit, place = self.textCursor().position(), self.caret()
        super(TextPane, self).keyPressEvent(event)
        if self.caret() == place and self.textCursor().position() != unit:
            super(TextPane, self).keyPressEvent(event)

    def _delete(self, move: QTextCursor.MoveOperation) -> None:
        """Delete what is selected, else from the caret to where ``move`` leads; Backspace takes one code point."""
        cursor, caret = self.textCursor(), self.caret()
        span = self.selected()
        if not cursor.hasSelection():
            if move == QTextCursor.MoveOperation.PreviousCharacter:
                span = Span(max(0, caret - 1), caret)
            while span.start == span.end and cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor):
                place = self.shown.map.from_view(cursor.position())
                span = Span(min(place, caret), max(place, caret))
        if span.start == span.end == len(self.text) and self.text.endswith("\n"):
            span = Span(caret - 1, caret)  # the last line is empty: the key takes it away
        if span.start < span.end:
            self.type_text("", span)


def _behind(tail: str, text: str) -> int:
    """Where in a text stands what stood behind the caret; a line end may have taken its first white space."""
    return len(text) - len(tail if text.endswith(tail) else tail.lstrip())


def _claims_history(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.ShortcutOverride and (event.matches(Key.Undo) or event.matches(Key.Redo))
