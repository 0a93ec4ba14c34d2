"""What a key event means in an editable text, as Qt's own text widgets read it. None of them does anything here."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from ui.chords import chord_of

Key = QKeySequence.StandardKey
Move = QTextCursor.MoveOperation

_MOVEMENTS = (
    Key.MoveToNextChar, Key.MoveToPreviousChar, Key.MoveToNextWord, Key.MoveToPreviousWord,
    Key.MoveToNextLine, Key.MoveToPreviousLine, Key.MoveToNextPage, Key.MoveToPreviousPage,
    Key.MoveToStartOfLine, Key.MoveToEndOfLine, Key.MoveToStartOfBlock, Key.MoveToEndOfBlock,
    Key.MoveToStartOfDocument, Key.MoveToEndOfDocument,
    Key.SelectNextChar, Key.SelectPreviousChar, Key.SelectNextWord, Key.SelectPreviousWord,
    Key.SelectNextLine, Key.SelectPreviousLine, Key.SelectNextPage, Key.SelectPreviousPage,
    Key.SelectStartOfLine, Key.SelectEndOfLine, Key.SelectStartOfBlock, Key.SelectEndOfBlock,
    Key.SelectStartOfDocument, Key.SelectEndOfDocument,
)  # fmt: skip
_DELETIONS = (
    (Key.DeleteStartOfWord, Move.PreviousWord),
    (Key.DeleteEndOfWord, Move.NextWord),
    (Key.DeleteEndOfLine, Move.EndOfBlock),
    (Key.Delete, Move.NextCharacter),
)
# Under an Arabic layout alone Qt matches none of these by their letters.
_LETTERS = MappingProxyType({Key.Copy: "Ctrl+C", Key.Cut: "Ctrl+X", Key.Paste: "Ctrl+V", Key.SelectAll: "Ctrl+A"})
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_UNPRINTABLE_TEXT = ("Cf", "Zs", "Co")  # joiners and direction marks, spaces, private letters


def means(event: QKeyEvent, key: QKeySequence.StandardKey) -> bool:
    """Whether the event is Copy, Cut, Paste or SelectAll in any keyboard layout."""
    return event.matches(key) or chord_of(event) == _LETTERS[key]


def is_movement(event: QKeyEvent) -> bool:
    """Whether the key moves the caret or selects, and changes nothing."""
    return any(event.matches(key) for key in _MOVEMENTS)


def deletion(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    """Up to where the key deletes from the caret; None if it deletes nothing."""
    for key, move in _DELETIONS:
        if event.matches(key):
            return move
    plain = event.key() == Qt.Key.Key_Backspace and not event.modifiers() & _HELD
    return Move.PreviousCharacter if plain else None


def is_enter(event: QKeyEvent) -> bool:
    """Enter, alone or with Shift: with Ctrl it is the window's."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _HELD


def is_text(event: QKeyEvent) -> bool:
    """Whether the key gives letters. Ctrl with Alt is AltGr on some systems, so it may."""
    text = event.text()
    held = event.modifiers() & _HELD
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if not text or (held and held != altgr):
        return False
    return all(letter.isprintable() or unicodedata.category(letter) in _UNPRINTABLE_TEXT for letter in text)


def line_ends(text: str) -> str:
    """Text from outside with every sort of line end as ``\\n``; U+2028 never gets in."""
    for end in ("\r\n", "\r", "\u2028", "\u2029", "\u0085", "\x0b", "\x0c"):
        text = text.replace(end, "\n")
    return text
