"""The window: it only puts the parts together and tells each what the others say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.review import Changes, Review
from core.stops import Stop
from ui.actions import BY_ID, Mode
from ui.adding import Adding
from ui.appearance import Appearance
from ui.applying import applies
from ui.batch import Batch
from ui.batch_work import BatchWork
from ui.binding import TextPanes
from ui.body import Body
from ui.context_menu import show_menu, show_row_menu
from ui.deciding import MOVES, Deciding
from ui.exporting import Exporting
from ui.find_all import FindAll
from ui.find_bar import FindBar
from ui.finishing import Finishing
from ui.keys import KeyFilter, field_of
from ui.menus import build_menus
from ui.mode_keys import Field
from ui.number_words import in_words
from ui.opening import Opening
from ui.pointing import Pointing
from ui.queue_binding import QueueBinding
from ui.saving import Saver
from ui.saying import Saying
from ui.status_line import StatusLine
from ui.value_field import ValueField
from ui.walking import Walking
from ui.welcome import Welcome
from ui.window_actions import WindowActions

SIZE = (1440, 900)
KEEPING = ("file", "review")  # menus whose actions keep first what a field holds
TRAVELLING = ("undo", "redo")  # they come here from the value's field where it has nothing to undo or redo itself
translate = QCoreApplication.translate


class MainWindow(QMainWindow):
    """``run(action_id)`` does what a key or a menu entry says; ``folder`` is where the program keeps its own files."""

    def __init__(self, batch: Batch, appearance: Appearance, folder: Path) -> None:
        super().__init__()
        self.batch, self.session, self.appearance = batch, batch.session, appearance
        self.body, self.status = Body(appearance.theme, appearance.sizes), StatusLine()
        self.welcome, self.stack = Welcome(), QStackedWidget()
        self._lay_out()
        self.saying = Saying(self.session, self.status, self.body.bar, self.welcome)
        for begun in (self.body.decisions.stop_activated, self.body.cleaned.typed, self.body.queue.opened):
            begun.connect(lambda *_: self.saying.begin())  # before what is done by it says something itself
        self.panes = TextPanes(self.session, self.body.raw, self.body.cleaned)
        self.find_bar = FindBar(self.body.cleaned, self.panes.point_at, self.body.cleaned.setFocus, self.session.do)
        self.body.add_bar(self.find_bar)
        self.queue_binding = QueueBinding(batch, self.body.queue, appearance)
        self.opening = Opening(batch, appearance, folder, self)
        self.saver = Saver(batch, self.opening.ask_conflict)
        walking = Walking(self.session, self.panes.walk_to)
        pointing = Pointing(self.session, self.panes.walk_to)
        batch_work = BatchWork(batch, appearance, self)
        self.finishing = Finishing(batch, self.saver, appearance, batch_work.show_summary)
        self.deciding = Deciding(
            self.session, self, self.panes.selection, self.finishing.finished, walking=walking, pointing=pointing
        )
        bar = self.body.bar
        self.value = ValueField(
            bar, bar.value_rect, lambda text: self.deciding.set_number(value=text), self._value_done
        )
        self.value.cover(bar.card)
        adding = Adding(self.session, self.value, self.panes.selection, self.body.cleaned.setFocus, pointing)
        self._window_actions = WindowActions(self)
        self.exporting = Exporting(batch, appearance, self, self.panes.selection, self.saver.paths)
        self.find_all = FindAll(batch, self.find_bar, self)
        self._changing = self.deciding.handlers().keys() - MOVES  # what nobody can do where one can only read
        self._handlers: dict[str, Callable[[], object]] = {
            **self.deciding.handlers(),
            "number": adding.begin,
            **self._window_actions.handlers(),
            **self.exporting.handlers(),
            **batch_work.handlers(),
            **self.find_all.handlers(),
        }
        self.keys = KeyFilter(self, self.mode, self.run, self._digit)
        self._connect()
        self.body.set_look(appearance.theme, appearance.sizes)
        self.status.set_theme(appearance.theme)
        self.find_bar.set_theme(appearance.theme)
        self.body.set_lens(appearance.settings["hidden_characters"])
        self._word()

    def run(self, action_id: str) -> None:
        """Do what an action says, and show the mode that follows."""
        self.saying.begin()
        if action_id != "finish":
            self.deciding.finish_key.withdraw()
        if action_id in TRAVELLING and self.value.leave() and action_id == "undo":
            return  # what was begun in the field was the last thing done
        if BY_ID[action_id].menu in KEEPING and not (self.value.keep() and self.body.numbers.keep()):
            return
        if self.session.read_only and action_id in self._changing:
            self.saying.say("read-only", {})
            return
        if BY_ID[action_id].stays or not self.deciding.leave(undone=action_id == "undo"):
            self._handlers[action_id]()
        self._tell_mode()

    def handled(self) -> frozenset[str]:
        """The ids of all actions that do something."""
        return frozenset(self._handlers)

    def mode(self) -> Mode:
        """What keys mean now."""
        focus = self.focusWidget()
        if self.stack.currentWidget() is self.welcome or (
            focus and focus is not self.body.cleaned and field_of(focus) is not None
        ):
            return Mode.FIELD
        if self.deciding.fixing.active:
            return Mode.FIX
        if self.deciding.walking.active:
            return Mode.WALK
        if self.deciding.pointing.active:
            return Mode.POINT
        return Mode.EDIT if self.body.cleaned.editing and self.body.cleaned.hasFocus() else Mode.REVIEW

    def _lay_out(self) -> None:
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.body)
        rows.addWidget(self.stack, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)
        self.setAcceptDrops(True)
        self.resize(*SIZE)
        self.restoreGeometry(QByteArray.fromBase64(self.appearance.settings["window"].encode()))  # else as it is
        self.welcome.setFocus()

    def _connect(self) -> None:
        session, batch = self.session, self.batch
        session.shown.connect(self._show)
        session.changed.connect(self._change)
        session.stop_changed.connect(self._stop)
        for told in (session.shown, session.changed):
            told.connect(self.find_bar.refresh)
        QApplication.instance().focusChanged.connect(self._tell_mode)  # type: ignore[union-attr]
        batch.failed.connect(self.opening.failed)
        for told in (batch.turned, batch.listed):  # the articles of a long file come one piece after the other
            told.connect(lambda *_: self.status.set_place(batch.index + 1, len(batch.entries)))
        batch.waiting.connect(self.status.begin)
        batch.idle.connect(self.status.end)
        self.status.cancelled.connect(batch.cancel)
        for said in (self.opening.said, self.exporting.said):
            said.connect(self.saying.say)
        self.opening.opened.connect(self.saver.forget)
        self.saver.saved.connect(self._saved)
        self.saver.failed.connect(lambda error: self.saying.say(error.code, error.data))
        self.body.decisions.stop_activated.connect(session.go)
        self.body.decisions.menu_wanted.connect(
            lambda where: show_row_menu(
                self.body.decisions.view, where, self.run, lambda name: applies(name, self.session)
            )
        )
        self.body.queue.left.connect(self.body.cleaned.setFocus)
        self.body.bar.triggered.connect(self.run)
        self.body.numbers.number_activated.connect(session.go)
        self.body.numbers.edited.connect(self.deciding.set_fields)
        for pane in (self.body.raw, self.body.cleaned):
            pane.menu_wanted.connect(lambda _place, where, pane=pane: show_menu(pane, where, self.run))
        self.body.cleaned.place_double_clicked.connect(self._window_actions.edit_at)
        self.welcome.wants_sample.connect(self.opening.sample)
        self.welcome.wants_open.connect(lambda: self.run("open"))
        self.welcome.wants_paths.connect(self.opening.open)
        self.appearance.changed.connect(self.body.set_look)
        for bar in (self.status, self.find_bar):
            self.appearance.changed.connect(lambda theme, _sizes, bar=bar: bar.set_theme(theme))

    def _show(self, review: Review | None) -> None:
        self.stack.setCurrentWidget(self.body if review is not None else self.welcome)
        self.body.decisions.set_review(review, self.session.stops)
        self.body.numbers.set_review(review)
        self.body.cleaned.set_editing(False)
        self.body.set_facts(review)
        self.status.set_saved("")
        self.status.set_reviewer(self.session.reviewer or "")
        self.status.set_read_only(self.session.read_only)
        self.status.set_note(review.note or "" if review else "")
        if review is None:
            self.status.set_place(0, 0)
        else:
            self.welcome.say("")
        (self.body.cleaned if review is not None else self.welcome).setFocus()
        self._tell_mode()

    def _change(self, review: Review, changes: Changes) -> None:
        self.body.decisions.update_review(review, self.session.stops, changes)
        self.body.numbers.update_review(review, changes)
        if changes.edits:
            self.body.update_facts(review, changes)
        self.status.set_note(review.note or "")
        self.status.set_saved("")

    def _stop(self, stop: Stop | None) -> None:
        key = stop.key if stop else None
        if self.deciding.fixing.active and not self.deciding.fixing.is_of(key):  # another stop was clicked
            self.deciding.leave()
            self._tell_mode()
        review = self.session.review
        self.body.decisions.set_current(None if self.deciding.elsewhere else key)
        self.body.numbers.set_current(key if stop and stop.kind == "number" else None)
        if review is not None:
            number = review.number(stop.key) if stop and stop.kind == "number" else None
            self.body.bar.show_stop(review, self.session.stops, key, in_words(number), self.session.standing)

    def _saved(self, path: str) -> None:
        self.status.set_saved(self._window_actions.clock())
        self.saying.say("saved", {"file": path})

    def _digit(self, digit: str) -> None:
        stop = self.session.stop
        if stop is not None and stop.kind == "number" and not self.session.read_only:
            self.saying.begin()
            self.value.open(digit)

    def _value_done(self, kept: bool) -> None:
        self.body.cleaned.setFocus()
        if kept:
            self.session.step_open()

    def _tell_mode(self) -> None:
        mode, focus = self.mode(), self.focusWidget()
        elsewhere = mode in (Mode.WALK, Mode.POINT)
        if elsewhere != self.body.bar.elsewhere:  # another place stands out then, not the stop
            stop = self.session.stop
            self.body.decisions.set_current(stop.key if stop and not elsewhere else None)
        self.status.set_mode(mode)
        field: Field = ""
        if mode is Mode.FIELD and focus is not None:
            if focus is self.value or self.body.numbers.isAncestorOf(focus):
                field = "value"
            elif focus is self.find_bar.field:
                field = "find"
        self.body.bar.set_mode(mode, field, self.session.read_only)

    def _word(self) -> None:
        self.setWindowTitle(translate("MainWindow", "Muraji"))
        build_menus(self.menuBar(), self.run, self.appearance.recent, self.opening.open)
        self.welcome.set_recent(self.appearance.recent())
        self.body.set_facts(self.session.review)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.stack.currentWidget() is self.welcome and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opening.sample()
        elif event.key() == Qt.Key.Key_Escape:  # a field that had no use for it: back to Review
            self.body.cleaned.setFocus()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.find_bar.finder.close()
        self.appearance.set(window=bytes(self.saveGeometry().toBase64().data()).decode())
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.opening.open([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
