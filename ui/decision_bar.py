"""The bar below the panes: the current stop, the keys that decide it, what F9 would do, and the finish button.

``show_stop(review, stops, key, words, standing)`` shows the current stop, ``words`` being a number's value in words;
``set_state(BarState, words)`` does so from a state that was gathered before (``ui.models.bar_state``);
``set_notice(text)`` says something instead of the stop until the next ``set_state``, an empty text nothing.
``triggered(id)`` is emitted when a key or button is clicked: accept, reject, fix, next, accept-alike, accept-sure,
finish.
``set_mode(mode, field, read_only)`` says what keys mean now: outside Review those that decide give way to those that
hold there (``ui.mode_keys``), and in an article that can only be read they can't be pressed.
60 pixels high, more only while a number has a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedLayout, QWidget

from ui import decision_words as words
from ui import labels
from ui.actions import BY_ID, Mode
from ui.bidi import right_to_left
from ui.buttons import KeyButton
from ui.counts import counts, sure_summary
from ui.decision_delegate import STATE_COLORS
from ui.icons import paint_icon
from ui.lettering import advance, line_height, strengthened
from ui.line_painter import draw_line
from ui.mode_keys import Field, ModeKeys
from ui.models.bar_state import BarState, bar_state
from ui.number_card import NumberCard
from ui.theme import LIGHT, Theme, interface_font

if TYPE_CHECKING:
    from core.review import Review
    from core.standing import Standing
    from core.stops import Stop

HEIGHT, NARROWEST = 60, 820  # pixels
MARGIN, ICON, GAP = 8, 16, 10  # pixels
TITLE_ROOM, LONGEST = 280, 480  # pixels kept for the stop, least and most, before keys go
QUOTES = "“”\"«»‘’' "
KEYS = ("accept", "reject", "fix", "next", "accept-alike")
GOING = ("finish", "next", "full", "accept-alike", "sure", "fix")  # what goes first where there is no room
SPARED = 2  # how many of these go to make room for the whole stop
WORDLESS = len(GOING) + 1  # the level at which keys lose their words


class StopSummary(QWidget):
    """The stop in two lines: what it is, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._color = LIGHT, "", "accent"
        self._first, self._second = "", ""
        self.setMinimumWidth(160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_lines(self, first: str, second: str, icon: str = "", color: str = "accent") -> None:
        if (first, second, icon, color) == (self._first, self._second, self._icon, self._color):
            return
        self._first, self._second, self._icon, self._color = first, second, icon, color
        self.setToolTip("\n".join(part for part in (first, second) if part))
        self.setAccessibleName(first)
        self.setAccessibleDescription(second)
        self.update()

    def wanted_width(self) -> int:
        """Pixels in which the first line is whole and most of the second."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        first = advance(self._strong(), self._first, right_to_left=mirrored)
        second = advance(interface_font(9.0), self._second, right_to_left=mirrored)
        return max(first, second * 4 // 5) + 2 * MARGIN + ICON + GAP

    def _strong(self) -> QFont:
        return strengthened(self.font(), 1)

    def sizeHint(self) -> QSize:
        return QSize(TITLE_ROOM, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - MARGIN - ICON if mirrored else MARGIN
        icon = QRectF(left, (self.height() - ICON) / 2, ICON, ICON)
        paint_icon(painter, self._icon, icon, self._theme.color(self._color))
        indent = MARGIN + (ICON + GAP if self._icon else 0)
        strong = self._strong()
        height = line_height(strong)
        room = self.rect().adjusted(MARGIN if mirrored else indent, 0, -indent if mirrored else -MARGIN, 0)
        top = room.center().y() - (height if self._second else height // 2)
        painter.setFont(strong)
        painter.setPen(self._theme.color("text"))
        line = QRect(room.left(), top, room.width(), height)
        draw_line(painter, line, self._first, mirrored=mirrored)
        painter.setFont(interface_font(9.0))
        painter.setPen(self._theme.color("secondary"))
        draw_line(painter, line.translated(0, height), self._second, mirrored=mirrored)


class DecisionBar(QWidget):
    """See the module's own text."""

    triggered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._state, self._value_words = LIGHT, BarState(), ""
        self._notice: tuple[str, str] | None = None  # what is said in the stop's place, in two lines
        self._mode: tuple[Mode, Field, bool] = (Mode.REVIEW, "", False)
        self.elsewhere = False  # whether a place is shown where a line might begin or a number be, and no stop
        self.summary, self.card = StopSummary(), NumberCard()
        self.keys = {name: self._key(name) for name in KEYS}
        self.sure_label, self.sure_key = QLabel(), self._key("accept-sure", "F9")
        self.sure_label.setProperty("secondary", True)
        self.others = ModeKeys(LIGHT)
        self.others.triggered.connect(self.triggered)
        self.finish_key, self.finish = self._key("finish"), QPushButton()
        self.finish.setProperty("primary", True)
        self.finish.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.finish.clicked.connect(lambda: self.triggered.emit("finish"))
        self._lay_out()
        self._word()

    def show_stop(
        self,
        review: Review,
        stops: Sequence[Stop],
        key: str | None,
        value_words: str = "",
        standing: Standing | None = None,
    ) -> None:
        """Show the current stop of a review, and how the review stands."""
        self.set_state(bar_state(review, stops, key, standing), value_words)

    def set_state(self, state: BarState, value_words: str = "") -> None:
        """Show a stop, or that there is none; takes a notice away."""
        if (state, value_words, None) != (self._state, self._value_words, self._notice):
            self._state, self._value_words, self._notice = state, value_words, None
            self._word()

    def set_notice(self, text: str, more: str = "") -> None:
        """Say something in the stop's place, with a second line; show the stop again with an empty text."""
        if (text, more) != (self._notice or ("", "")):
            self._notice = (text, more) if text else None
            self._word()

    def set_mode(self, mode: Mode, field: Field = "", read_only: bool = False) -> None:
        """What keys mean now, which field has them, and whether the article can only be read."""
        if self._mode != (mode, field, read_only):
            self._mode = (mode, field, read_only)
            self.elsewhere = mode in (Mode.WALK, Mode.POINT)
            self._word()

    def value_rect(self) -> QRect:
        """Where a number's value stands in the bar, for a field to cover."""
        return self.card.lines_rect().translated(self.card.pos())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.summary.set_theme(theme)
        self.card.set_theme(theme)
        self.others.set_theme(theme)
        for key in (self.sure_key, self.finish_key, *self.keys.values()):
            key.set_theme(theme)
        self._word()

    def sizeHint(self) -> QSize:
        return QSize(900, HEIGHT + self.card.band_height())

    def minimumSizeHint(self) -> QSize:
        """Not what the words now shown need: they give way when the window is made narrower."""
        return QSize(NARROWEST, HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _key(self, action: str, chord: str = "") -> KeyButton:
        button = KeyButton(chord or BY_ID[action].keys(Mode.REVIEW)[0], self)
        button.clicked.connect(lambda: self.triggered.emit(action))
        return button

    def _lay_out(self) -> None:
        self._stop = QStackedLayout()
        self._stop.addWidget(self.summary)
        self._stop.addWidget(self.card)
        side = QWidget()
        side.setFixedHeight(HEIGHT)
        keys = QHBoxLayout(side)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(GAP)
        for widget in (*self.keys.values(), self.others, self.sure_label, self.sure_key, self.finish_key, self.finish):
            keys.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addLayout(self._stop, 1)
        row.addWidget(side, 0, Qt.AlignmentFlag.AlignBottom)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _word(self) -> None:
        """All words and what can be pressed, for the state in the language of the interface."""
        state, (mode, field, read_only) = self._state, self._mode
        names = {
            "accept": self.tr("Accept"),
            "reject": self.tr("Reject"),
            "fix": self.tr("Fix"),
            "next": self.tr("Later"),
            "accept-alike": counts.alike(state.alike),
        }
        for name, button in self.keys.items():
            button.set_word(names[name])
            button.setEnabled(state.row is not None and (name == "next" or not read_only))
        self.sure_label.setToolTip(sure_summary(state.sure))
        self.sure_key.set_word(self.tr("Accept them"))
        self.sure_key.setEnabled(any(state.sure.values()) and not read_only)
        self.others.show_keys(mode, field)
        for finish in (self.finish_key, self.finish):
            finish.setEnabled(not read_only)
        self.finish_key.set_word(self.tr("Done, next"))
        self.finish_key.set_label_visible(False)
        self.finish.setText(self.tr("Done, next"))
        self._show_stop()
        self._fit()
        self.setFixedHeight(HEIGHT + (self.card.band_height() if self._stop.currentWidget() is self.card else 0))

    def _show_stop(self) -> None:
        row, state = self._state.row, self._state
        card = row is not None and row.number is not None and not self._notice and not self.elsewhere
        self._stop.setCurrentWidget(self.card if card else self.summary)
        if self._notice:
            self.summary.show_lines(*self._notice, "warning", "pending")
        elif self.elsewhere:
            walk = self._mode[0] is Mode.WALK
            said = self.tr("A line might begin here") if walk else self.tr("Should this be a number?")
            self.summary.show_lines(said, "", "current")
        elif row is None:
            said = self.tr("All is decided") if state.total else self.tr("No suggestions")
            self.summary.show_lines(said, "")
        elif card:
            self.card.set_number(row.number, self._value_words, self._tail(row), state.warnings)
        else:
            icon = "current" if row.state == "pending" else row.state
            color = "accent" if icon == "current" else STATE_COLORS[row.state]
            second = words.DOT.join(part for part in (words.why(row), self._tail(row)) if part)
            self.summary.show_lines(self._headline(row), second, icon, color)

    def _headline(self, row: words.DecisionRow) -> str:
        """The kind with the text; a heading's in quotation marks."""
        if not row.text:
            return words.title(row)
        if row.kind == "heading":
            text = self.tr("{kind}: “{text}”")
            return text.format(kind=words.title(row), text=right_to_left(row.text.strip(QUOTES)))
        return labels.named(words.title(row), right_to_left(row.text))

    def _tail(self, row: words.DecisionRow) -> str:
        share = words.confidence(row)
        named = share if row.by_hand else self.tr("confidence {share}").format(share=share)
        parts = [named] if share else []
        if row.state != "pending":
            parts.append(labels.state(row.state))
        return words.DOT.join((*parts, words.place(self._state.index, self._state.total)))

    def _fit(self) -> None:
        """Leave out the least important keys for the stop's sake, then shorten what is said of it before further keys
        go. Only in the narrowest window do keys lose their words."""
        full = sure_summary(self._state.sure)
        short = counts.sure(sum(self._state.sure.values()))
        current = self.card if self._stop.currentWidget() is self.card else self.summary
        spared, longest = (
            (len(GOING), self.width()) if self._notice else (SPARED, LONGEST)
        )  # what is said is said whole
        room = max(TITLE_ROOM, min(longest, current.wanted_width()))
        for level in range(WORDLESS + 1):
            free = self.width() - self._width_at(level, full, short)
            if (level <= spared and free >= room) or (level >= spared and free >= TITLE_ROOM):
                break
        self.sure_label.setText(short if _gone("full", level) else full)
        self.sure_label.setVisible(self._wanted("sure", level))
        for name, button in (*self.keys.items(), ("accept-sure", self.sure_key)):
            button.set_label_visible(level < WORDLESS)
            button.setVisible(self._wanted(name, level))
        self.finish_key.setVisible(self._wanted("finish", level))

    def _width_at(self, level: int, full: str, short: str) -> int:
        """How wide all beside the stop is at a level: the higher, the less of it is shown."""
        widths = [self.finish.sizeHint().width(), self.others.wanted_width()]
        widths += [
            button.width_with(level < WORDLESS)
            for name, button in (*self.keys.items(), ("accept-sure", self.sure_key))
            if self._wanted(name, level)
        ]
        if self._wanted("sure", level):
            label = short if _gone("full", level) else full
            widths.append(advance(self.sure_label.font(), label))
        if self._wanted("finish", level):
            widths.append(self.finish_key.width_with(False))
        return sum(widths) + len(widths) * GAP + 2 * MARGIN

    def _wanted(self, name: str, level: int) -> bool:
        """Whether a part is shown at a level, in the mode that is."""
        if name in ("sure", "accept-sure"):
            return self._mode[0] in (Mode.REVIEW, Mode.EDIT) and not _gone(name, level)
        if name in self.keys and self._mode[0] is not Mode.REVIEW:
            return False
        return (name != "accept-alike" or self._state.alike > 0) and not _gone(name, level)


def _gone(name: str, level: int) -> bool:
    return name in GOING[:level]
