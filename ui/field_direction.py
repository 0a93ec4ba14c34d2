"""Which way the letters of a field run, and from which side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

THIN = "\u2009"


def start_at_the_edge(field: QLineEdit) -> None:
    """Keep what is typed at the side where the interface begins: Qt moves figures and signs alone to the left, since
    nothing in them runs from right to left."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    fixed = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    field.setAlignment((fixed if mirrored else Qt.AlignmentFlag.AlignLeading) | Qt.AlignmentFlag.AlignVCenter)


def hint(field: QLineEdit, words: str) -> None:
    """What an empty field asks for; a thin space before it, or the caret would stand on its first letter."""
    field.setPlaceholderText(THIN + words)


def turn(field: QLineEdit, *, left_to_right: bool) -> None:
    """A pattern is read from left to right; words as the interface runs."""
    if left_to_right:
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    else:
        field.unsetLayoutDirection()
        start_at_the_edge(field)
