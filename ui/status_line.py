"""The line at the foot: mode, when saved, reviewer, a notice for a while, article k of n, and long work's bar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.actions import Mode
from ui.bidi import figures, isolated
from ui.theme import Theme

HEIGHT = 24
NOTICE_TIME = 8000
BAR_AFTER, TICK = 500, 100  # milliseconds
translate = QCoreApplication.translate


class StatusLine(QWidget):
    """Everything is set from outside; what depends on the language is worded here."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._mode, self._reviewer, self._saved, self._place = Mode.REVIEW, "", "", (0, 0)
        self._read_only, self._note = False, ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(18)
        self.mode, self.saved, self.reviewer, self.note, self.notice, self.place = (QLabel() for _ in range(6))
        self.mode.setObjectName("mode")
        self.notice.setObjectName("notice")
        for label in (self.saved, self.reviewer, self.note, self.place):
            label.setProperty("secondary", True)
        for label in (self.mode, self.saved, self.reviewer, self.note):
            layout.addWidget(label)
        layout.addWidget(self.notice, 1)
        self.bar, self.cancel = QProgressBar(), QPushButton()
        self.bar.setFixedSize(180, 6)
        self.bar.setTextVisible(False)
        self.cancel.setFlat(True)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cancel.setFixedHeight(HEIGHT - 2)
        self.cancel.clicked.connect(self.cancelled)
        for widget in (self.bar, self.cancel):
            widget.hide()
            layout.addWidget(widget)
        layout.addWidget(self.place)
        self._fade, self._wait, self._tick = QTimer(self), QTimer(self), QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._advance)
        for timer in (self._fade, self._wait):
            timer.setSingleShot(True)
        self._fade.timeout.connect(self.hush)
        self._wait.timeout.connect(self._show_bar)
        self._word()

    def set_theme(self, theme: Theme) -> None:
        self.mode.setStyleSheet(f"color: {theme.accent}")

    def say(self, text: str) -> None:
        """A notice that goes after a while."""
        self.notice.setText(text)
        self.notice.setToolTip(text)
        self._fade.start(NOTICE_TIME)

    def hush(self) -> None:
        """Take the notice away."""
        self._fade.stop()
        self.notice.clear()
        self.notice.setToolTip("")

    def set_mode(self, mode: Mode) -> None:
        if mode != self._mode:
            self._mode = mode
            self._word()

    def set_read_only(self, on: bool) -> None:
        """Whether the article can only be read: somebody else has it."""
        self._read_only = on
        self._word()

    def set_reviewer(self, name: str) -> None:
        self._reviewer = name
        self._word()

    def set_note(self, note: str) -> None:
        """The reviewer's note on the article, if any."""
        if note != self._note:
            self._note = note
            self._word()

    def set_saved(self, when: str) -> None:
        """When the file was saved, as a clock shows it; empty while decisions are in the journal alone."""
        if when != self._saved:
            self._saved = when
            self._word()

    def set_place(self, index: int, count: int) -> None:
        """Which article of how many, from 1; none with an index or a count of 0."""
        self._place = (index, count if index else 0)
        self._word()

    def begin(self, seconds: float) -> None:
        """Work begins that is expected to take so long: after half a second its bar shows, and fills in that time."""
        self.bar.setRange(0, max(1, round(seconds * 1000)))
        self.bar.setValue(0)
        self._wait.start(BAR_AFTER)
        self._tick.start()

    def end(self) -> None:
        """The work is over."""
        self._wait.stop()
        self._tick.stop()
        self.bar.hide()
        self.cancel.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _advance(self) -> None:
        """Fill the bar; what takes longer than expected goes on ever more slowly."""
        left = self.bar.maximum() - self.bar.value()
        self.bar.setValue(self.bar.value() + min(TICK, left // 10))

    def _show_bar(self) -> None:
        self.bar.show()
        self.cancel.show()

    def _word(self) -> None:
        modes = {
            Mode.REVIEW: translate("Status", "Review"),
            Mode.EDIT: translate("Status", "Editing"),
            Mode.FIELD: translate("Status", "Field"),
            Mode.WALK: translate("Status", "Walking: S the next, Enter a line, T a heading, Esc the end"),
            Mode.POINT: translate("Status", "A number: ← → a word, Shift longer or shorter, N the next figure, Enter"),
            Mode.FIX: translate("Status", "Fixing: ← → a word, Ctrl a letter, Shift or Tab the other edge, Enter"),
        }
        self.mode.setText(modes[self._mode] if self._place[1] else "")
        shown_time = isolated(figures(self._saved))
        saved = translate("Status", "Saved at {time}") if self._saved else translate("Status", "Kept in the journal")
        told = translate("Status", "Read only") if self._read_only else saved.format(time=shown_time)
        self.saved.setText(told if self._place[1] else "")
        reviewer = translate("Status", "Reviewer: {name}").format(name=isolated(self._reviewer))
        self.reviewer.setText(reviewer if self._reviewer else "")
        index, count = self._place
        place = translate("Status", "Article {k} of {n}").format(k=figures(index), n=figures(count))
        self.place.setText(place if count else "")
        self.cancel.setText(translate("Status", "Cancel"))
        self.note.setText(translate("Status", "Has a note") if self._note else "")
        self.note.setToolTip(isolated(self._note))
        for label in (self.mode, self.saved, self.reviewer, self.note):
            label.setVisible(bool(label.text()))
