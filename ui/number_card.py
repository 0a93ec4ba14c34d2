"""A number, large and in the order it is stored, with all that was read in it; warnings in a band on top.

``set_number(number, words, tail, warnings)``: ``words`` is the value in words, ``tail`` ends the second line
(confidence, place). Hidden when there is no number. ``band_height()`` is what the band adds, 0 without warnings.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import labels
from ui.bidi import figures, left_to_right, right_to_left, stored_order
from ui.decision_words import DOT
from ui.icons import paint_icon
from ui.lettering import advance, elided, line_height, strengthened
from ui.line_painter import draw_line
from ui.theme import INTERFACE_FAMILY, LIGHT, Theme, interface_font, text_font

if TYPE_CHECKING:
    from core.numbers import Number

ElideRight = Qt.TextElideMode.ElideRight
LARGEST, SMALLEST = 24.0, 14.0  # points
BODY, BAND, MARGIN, GAP, ICON = 60, 24, 8, 14, 16  # pixels
BIG_ROOM = 240  # pixels for the number itself
AMOUNTS = ("cardinal", "money", "measure", "percent", "duration", "age")
ARABIC_MARKS = str.maketrans(",.", "٬٫")
ENOUGH_TO_GROUP = 5  # digits from which thousands are set apart


class NumberCard(QWidget):
    """See the module's own text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._number: Number | None = None
        self._big, self._first, self._second, self._warning = "", "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(200)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_number(self, number: Number | None, words: str = "", tail: str = "", warnings: Sequence[str] = ()) -> None:
        """Show a number; None empties the card."""
        band = self.band_height()
        self._number = number
        if number is not None:
            self._big = stored_order(number.text or number.value)
            self._first = DOT.join(part for part in (_fact("value", shown_value(number)), right_to_left(words)) if part)
            self._second = DOT.join(part for part in (*details(number), tail) if part)
            self._warning = labels.joined([labels.flag(code) for code in warnings])
        self.setAccessibleName(labels.stop_kind("number"))
        self.setAccessibleDescription(self.summary())
        self.setToolTip(self.summary())
        if self.band_height() != band:
            self.updateGeometry()
        self.update()

    def summary(self) -> str:
        """All that the card shows, line by line."""
        if self._number is None:
            return ""
        return "\n".join(part for part in (self._warning, self._big, self._first, self._second) if part)

    def wanted_width(self) -> int:
        """Pixels in which number and first line are whole, and most of the second."""
        big = advance(fitting_font(self._big, BIG_ROOM), self._big)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        first = advance(self._strong(), self._first, right_to_left=mirrored)
        second = advance(interface_font(9.0), self._second, right_to_left=mirrored)
        return big + GAP + max(first, second * 4 // 5) + 2 * MARGIN + 4

    def lines_rect(self) -> QRect:
        """Where the lines beside the number are, in the card."""
        band = self.band_height()
        body = QRect(MARGIN, band, self.width() - 2 * MARGIN, self.height() - band)
        taken = self._big_line(body.width())[1] + GAP
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return body.adjusted(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)

    def band_height(self) -> int:
        return BAND if self._warning and self._number is not None else 0

    def sizeHint(self) -> QSize:
        return QSize(360, BODY + self.band_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._number is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        band = self.band_height()
        if band:
            self._paint_band(painter, QRect(0, 0, self.width(), band), mirrored)
        body = QRect(MARGIN, band, self.width() - 2 * MARGIN, self.height() - band)
        self._paint_big(painter, body, mirrored)
        self._paint_lines(painter, self.lines_rect(), mirrored)

    def _strong(self) -> QFont:
        return strengthened(self.font())

    def _paint_band(self, painter: QPainter, band: QRect, mirrored: bool) -> None:
        painter.fillRect(band, self._theme.color("removed_fill"))
        left = band.right() - MARGIN - ICON if mirrored else band.left() + MARGIN
        icon = QRectF(left, band.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, "warning", icon, self._theme.color("removed"))
        room = band.adjusted(MARGIN, 0, -MARGIN, 0)
        room = room.adjusted(0, 0, -ICON - 6, 0) if mirrored else room.adjusted(ICON + 6, 0, 0, 0)
        painter.setPen(self._theme.color("removed"))
        painter.setFont(self.font())
        draw_line(painter, room, self._warning, mirrored=mirrored)

    def _big_line(self, width: int) -> tuple[QFont, int, str]:
        """The number itself in a card so many pixels wide, smaller where it is long: font, pixels taken, text."""
        room = min(BIG_ROOM, width * 45 // 100)
        font = fitting_font(self._big, room)
        text = elided(font, self._big, room, Qt.TextElideMode.ElideMiddle)
        return font, min(room, advance(font, text) + 2), text

    def _paint_big(self, painter: QPainter, body: QRect, mirrored: bool) -> None:
        font, width, text = self._big_line(body.width())
        left = body.right() + 1 - width if mirrored else body.left()
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        draw_line(painter, QRect(left, body.top(), width, body.height()), text, mirrored=True)

    def _paint_lines(self, painter: QPainter, room: QRect, mirrored: bool) -> None:
        middle = room.center().y()
        strong = self._strong()
        height = line_height(strong)
        painter.setFont(strong)
        painter.setPen(self._theme.color("text"))
        above = QRect(room.left(), middle - height, room.width(), height)
        draw_line(painter, above, self._first, mirrored=mirrored, elide=ElideRight)
        painter.setFont(interface_font(9.0))
        painter.setPen(self._theme.color("secondary"))
        draw_line(painter, above.translated(0, height), self._second, mirrored=mirrored)


def shown_value(number: Number) -> str:
    """The value, left to right, in the reader's digits; amounts with their thousands set apart."""
    if number.kind not in AMOUNTS:
        return left_to_right(figures(number.value))
    whole, dot, rest = number.value.partition(".")
    if whole.isdecimal() and len(whole) >= ENOUGH_TO_GROUP:
        whole = f"{Decimal(whole):,}"  # of any length
    shown = f"{whole}{dot}{rest}"
    arabic = figures(shown)
    return left_to_right(shown if arabic == shown else arabic.translate(ARABIC_MARKS))


def details(number: Number) -> list[str]:
    """Kind, unit, counted noun and modifier in words."""
    out = [labels.number_kind(number.kind)]
    if number.unit:
        out.append(_fact("unit", right_to_left(number.unit.text)))
    if number.counted:
        out.append(_fact("counted", right_to_left(number.counted.text)))
    if number.modifier:
        out.append(_fact("modifier", labels.modifier(number.modifier.code)))
    return out


def fitting_font(text: str, room: int) -> QFont:
    """The text font at 24 points, smaller down to 14 where the text is wider than ``room`` pixels."""
    size = LARGEST
    while True:
        font = _big_font(size)
        if size <= SMALLEST or advance(font, text) <= room:
            return font
        size -= 2


@lru_cache
def _big_font(size: float) -> QFont:
    font = text_font(size)
    font.setFamilies([*font.families(), INTERFACE_FAMILY])
    return font


def _fact(field: str, value: str) -> str:
    return labels.named(labels.number_field(field), value)
