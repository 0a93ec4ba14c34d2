"""Buttons that the style sheet can't draw: a segment of a filter, and a key with what it does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.bidi import figures, isolated
from ui.chords import shown
from ui.lettering import Side, advance, draw_lettered, elided, line_height
from ui.theme import LIGHT, Theme, interface_font

CAP_SIZE = 9.0  # points
CAP_PADDING, CAP_HEIGHT, GAP = 9, 36, 8  # pixels
RADIUS = 4.0


class Segment(QAbstractButton):
    """One choice of a row of them, checkable; takes no focus, since in Review the keys decide."""

    OUTLINED = False  # on a ground of its own colour

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setText(text)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(advance(self.font(), self.text()) + 16, line_height(self.font()) + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "accent" if self.isChecked() else "current" if self.underMouse() else "window"
        painter.setPen(QPen(self._theme.color("edge"), 1) if self.OUTLINED else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(fill))
        inset = 0.5 if self.OUTLINED else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.setPen(self._theme.color("on_accent" if self.isChecked() else "text"))
        text = elided(self.font(), self.text(), self.width() - 8, Qt.TextElideMode.ElideRight)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_lettered(painter, self.rect(), text, Side.AlignHCenter, right_to_left=mirrored)


class Switch(Segment):
    """Something that is on or off beside a field, turned by a key or a click."""

    OUTLINED = True

    def __init__(self, chord: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._chord = chord

    def set_word(self, word: str, meaning: str) -> None:
        """What it is called, and in the tooltip and for the screen reader what it does."""
        self.setText(word)
        self.setToolTip(f"{meaning}  {isolated(shown(self._chord))}")
        self.setAccessibleName(word)
        self.setAccessibleDescription(f"{meaning}, {self._chord}")
        self.updateGeometry()


class KeyButton(QAbstractButton):
    """A key cap, both letters of it, with the word of what it does beside; a click does the same.

    ``set_label_visible(False)`` leaves the cap alone, the word as tooltip.
    """

    def __init__(self, chord: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._chord, self._label = LIGHT, chord, True
        self._caps = shown(chord, arabic_cap=True)
        self._face: tuple[object, QPixmap] | None = None  # what it looks like, and that painted
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_word(self, word: str) -> None:
        """What the key does, for the eye, the tooltip and the screen reader."""
        text = figures(word)
        if self.text() == text:
            return
        self.setText(text)
        self.setToolTip(f"{text}  {isolated(self._caps)}")
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._chord)
        self.updateGeometry()
        self.update()

    def set_label_visible(self, visible: bool) -> None:
        if visible != self._label:
            self._label = visible
            self.updateGeometry()
            self.update()

    def caps(self) -> str:
        """What stands on the key: ``E ث``."""
        return self._caps

    def width_with(self, label: bool) -> int:
        """How wide the button is with or without its word, in pixels."""
        text = self.text() if label else ""
        return self._cap_width() + (advance(self.font(), text, right_to_left=self._mirrored()) + GAP if text else 0)

    def sizeHint(self) -> QSize:
        return QSize(self.width_with(self._label), CAP_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self.devicePixelRatio()
        with QPainter(self) as painter:
            if scale % 1:  # a picture would be blurred
                self._paint(painter)
            else:
                painter.drawPixmap(0, 0, self._painted(scale))

    def _painted(self, scale: float) -> QPixmap:
        """The button on the ground of the window, as long as it looks the same: it moves more often than that."""
        ground = self.palette().color(self.backgroundRole())
        looks = (
            self.size(), scale, self._theme, self.text() if self._label else "", self.isEnabled(), self.underMouse(),
            self.isDown(), self._mirrored(), self.font(), ground,
        )  # fmt: skip
        if self._face is None or self._face[0] != looks:
            face = QPixmap(self.size() * scale)
            face.setDevicePixelRatio(scale)
            face.fill(ground)
            with QPainter(face) as painter:
                self._paint(painter)
            self._face = looks, face
        return self._face[1]

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored, width, top = self._mirrored(), self._cap_width(), (self.height() - CAP_HEIGHT) / 2
        left = self.width() - width if mirrored else 0
        self._paint_cap(painter, QRectF(left + 0.5, top + 0.5, width - 1, CAP_HEIGHT - 1))
        if self._label and self.text():
            painter.setFont(self.font())
            painter.setPen(self._theme.color("text" if self.isEnabled() else "edge"))
            beside = QRectF(0 if mirrored else width + GAP, 0, self.width() - width - GAP, self.height())
            side = Side.AlignRight if mirrored else Side.AlignLeft
            draw_lettered(painter, beside, self.text(), side, right_to_left=mirrored)

    def _paint_cap(self, painter: QPainter, cap: QRectF) -> None:
        painter.setPen(QPen(self._theme.color("edge"), 1))
        painter.setBrush(self._theme.color("current" if self.underMouse() and self.isEnabled() else "pane"))
        painter.drawRoundedRect(cap, RADIUS, RADIUS)
        if not self.isDown():
            y = cap.bottom() - 1
            painter.drawLine(QPointF(cap.left() + RADIUS / 2, y), QPointF(cap.right() - RADIUS / 2, y))
        painter.setFont(interface_font(CAP_SIZE))
        painter.setPen(self._theme.color("secondary" if self.isEnabled() else "edge"))
        draw_lettered(painter, cap, isolated(self._caps), Side.AlignHCenter, right_to_left=self._mirrored())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _cap_width(self) -> int:
        return max(30, advance(interface_font(CAP_SIZE), self._caps) + 2 * CAP_PADDING)
