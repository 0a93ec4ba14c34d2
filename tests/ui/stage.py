"""The window in its main states, as an editor meets them: what is looked at in snapshots and checked in tests."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.decisions import finish, set_status
from core.looks import look_again
from core.review import Made
from core.settings import Settings
from core.store import open_store
from ui import i18n
from ui.appearance import Appearance
from ui.batch import Batch
from ui.main_window import MainWindow

SAMPLE = Path(__file__).parents[2] / "core" / "data" / "sample.txt"
ARTICLES = Path(__file__).parents[1] / "cases" / "queue.json"
PATIENCE = 30.0  # seconds
NONE = Qt.KeyboardModifier.NoModifier
Look = Callable[[QWidget], None]


@dataclass
class Stage:
    """The window on the sample and on articles of every status; ``look`` is given what a state shows."""

    window: MainWindow
    look: Look

    def wait(self, condition: Callable[[], object]) -> None:
        """Let the window work until something is so."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "the window did not get there"
            QCoreApplication.processEvents()
            time.sleep(0.005)

    def press(self, key: int, text: str = "", held: Qt.KeyboardModifier = NONE) -> None:
        """A key, to what has the focus."""
        receiver = QApplication.focusWidget() or self.window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(receiver, QKeyEvent(kind, key, held, text))

    def type(self, text: str) -> None:
        for letter in text:
            self.press(ord(letter), letter)

    def go(self, kind: str, nth: int = 0) -> None:
        """Make the nth stop of a kind the current one."""
        found = [stop for stop in self.window.session.stops if stop.kind == kind]
        self.window.session.go(found[nth].key)
        self.settle()

    def article(self, index: int) -> None:
        """Show an article of the queue."""
        self.window.batch.show(index)
        self.wait(lambda: self.window.batch.index == index)

    def shown(self, widget: QWidget | None = None) -> None:
        """Let the state be looked at, drawn as it stands."""
        self.settle()
        self.look(widget or self.window)

    def settle(self) -> None:
        """Let layouts within layouts settle, one after the other."""
        for _ in range(5):
            QCoreApplication.processEvents()

    def in_dialog(self, opening: Callable[[], object]) -> None:
        """Open a dialog, let it be looked at, close it."""
        troubles: list[BaseException] = []
        seen_one: list[QDialog] = []

        def seen() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):  # it comes after some work in the background
                QTimer.singleShot(20, seen)
                return
            try:
                self.shown(dialog)
            except AssertionError as trouble:  # raised again outside the event loop of the dialog
                troubles.append(trouble)
            dialog.reject()
            seen_one.append(dialog)

        QTimer.singleShot(0, seen)
        opening()
        self.wait(lambda: seen_one)
        if troubles:
            raise troubles[0]


def welcome(stage: Stage) -> None:
    stage.window.batch.leave()
    stage.shown()
    stage.window.batch.show(0)
    stage.wait(lambda: stage.window.session.review)


def heading(stage: Stage) -> None:
    stage.go("heading", 1)
    stage.shown()


def number(stage: Stage) -> None:
    stage.go("number", 2)
    stage.shown()


def score(stage: Stage) -> None:
    """A number that a sentence draws the other way round."""
    stage.article(1)
    stage.go("number", 0)
    stage.shown()
    stage.article(0)


def warning(stage: Stage) -> None:
    """A number with a band of warnings."""
    stage.article(1)
    stage.go("number", 2)
    stage.shown()
    stage.article(0)


def value(stage: Stage) -> None:
    stage.go("number", 2)
    stage.type("48")
    stage.shown()
    stage.press(Qt.Key.Key_Escape)


def asked_again(stage: Stage) -> None:
    stage.window.session.appeared = 0.0
    stage.window.run("finish")
    stage.shown()
    stage.window.session.step(1)


def editing(stage: Stage) -> None:
    stage.go("paragraph", 1)
    stage.window.run("type")
    stage.shown()
    stage.window.run("leave")


def fixing(stage: Stage) -> None:
    stage.go("heading", 2)
    stage.window.run("fix")
    stage.press(Qt.Key.Key_Left)
    stage.shown()
    stage.press(Qt.Key.Key_Escape)


def walking(stage: Stage) -> None:
    stage.article(1)
    stage.window.run("walk")
    stage.shown()
    stage.press(Qt.Key.Key_Escape)
    stage.article(0)


def pointing(stage: Stage) -> None:
    """Words pointed at that should be a number, among letters in old forms and Latin names with signs."""
    stage.article(7)
    stage.go("paragraph", 0)
    stage.window.run("number")
    stage.shown()
    stage.press(Qt.Key.Key_Escape)
    stage.article(0)


def looking_again(stage: Stage) -> None:
    """An article in its second look."""
    stage.article(2)
    stage.window.session.do(look_again)
    stage.window.session.step_open()
    stage.shown()
    stage.window.run("undo")
    stage.article(0)


def second_look(stage: Stage) -> None:
    stage.in_dialog(lambda: stage.window.run("second-look"))


def note(stage: Stage) -> None:
    stage.in_dialog(lambda: stage.window.run("note"))


def unusable(stage: Stage) -> None:
    stage.in_dialog(lambda: stage.window.run("unusable"))


def sought(stage: Stage) -> None:
    """What is asked before all articles are searched."""
    stage.in_dialog(lambda: stage.window.run("find-all"))


def finding(stage: Stage) -> None:
    stage.window.run("find")
    stage.type("التنظيم")
    stage.shown()
    stage.press(Qt.Key.Key_Escape)


def replacing(stage: Stage) -> None:
    stage.window.run("replace")
    stage.shown()
    stage.press(Qt.Key.Key_Escape)


def numbers(stage: Stage) -> None:
    stage.window.run("numbers-table")
    stage.go("number", 3)
    stage.shown()
    stage.window.run("numbers-table")


def lens(stage: Stage) -> None:
    stage.window.run("lens")
    stage.article(1)
    stage.shown()
    stage.window.run("lens")
    stage.article(0)


def narrow(stage: Stage) -> None:
    stage.window.resize(1100, 700)
    stage.shown()
    stage.window.resize(1440, 900)


def menu(stage: Stage) -> None:
    stage.window.run("menus")
    bar = stage.window.menuBar()
    bar.setActiveAction(bar.actions()[1])
    popup = QApplication.activePopupWidget()
    assert popup is not None
    stage.shown(popup)
    popup.close()


def keys(stage: Stage) -> None:
    stage.in_dialog(lambda: stage.window.run("keys"))


def commands(stage: Stage) -> None:
    stage.in_dialog(lambda: stage.window.run("commands"))


def kinds(stage: Stage) -> None:
    stage.go("number", 2)
    stage.in_dialog(lambda: stage.window.run("kind"))


def conflict(stage: Stage) -> None:
    path = stage.window.saver.path()
    assert path is not None
    stage.in_dialog(lambda: stage.window.opening.ask_conflict(path, "-a\n+b\n"))


def summary(stage: Stage) -> None:
    stage.in_dialog(lambda: stage.window.run("summary"))


def everywhere(stage: Stage) -> None:
    """What accepting all alike in the batch would do."""
    stage.go("paragraph", 0)
    stage.in_dialog(lambda: stage.window.run("accept-alike-everywhere"))


def silenced(stage: Stage) -> None:
    stage.article(5)
    stage.go("paragraph", 0)
    stage.window.run("silence-everywhere")
    stage.in_dialog(lambda: stage.window.run("silenced"))
    stage.article(0)


def read_only(stage: Stage) -> None:
    session = stage.window.session
    review = session.review
    session.show(review, read_only=True)
    session.noticed.emit("held", {"who": "سلمى", "when": "2026-01-05T09:00:00+03:00"})
    stage.shown()
    session.show(review)


def decided(stage: Stage) -> None:
    """Accepted, edited and rejected marks beside pending ones."""
    stage.window.session.go(stage.window.session.stops[0].key)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        stage.press(key)
    stage.type("24")
    stage.press(Qt.Key.Key_Return)
    stage.go("paragraph", 0)
    stage.press(Qt.Key.Key_Delete)
    stage.go("heading", 1)
    stage.shown()
    for _ in range(5):
        stage.window.run("undo")


def sure(stage: Stage) -> None:
    stage.window.run("accept-sure")
    stage.shown()
    stage.window.run("undo")


STATES: MappingProxyType[str, Callable[[Stage], None]] = MappingProxyType(
    {
        state.__name__.replace("_", "-"): state
        for state in (
            heading, number, score, warning, value, decided, sure, asked_again, editing, fixing, walking, finding,
            replacing, numbers, lens, narrow, menu, keys, commands, kinds, conflict,
            summary, everywhere, silenced, read_only, welcome, pointing, looking_again, second_look, note, unusable,
            sought,
        )
    }
)  # fmt: skip


@contextmanager
def staged(app: QApplication, folder: Path, language: str, theme: str, look: Look) -> Iterator[Stage]:
    """The window in a language and a theme, on the sample and seven articles of different statuses."""
    articles, own = folder / "articles", folder / "own"
    articles.mkdir(parents=True)
    shutil.copyfile(SAMPLE, articles / "0.txt")
    others = json.loads(ARTICLES.read_text(encoding="utf-8"))
    for name, article in enumerate(others, start=1):
        (articles / f"{name}.txt").write_text(article["text"], encoding="utf-8")
    store = open_store(own)
    batch = Batch(store, Made())
    batch.session.reviewer = "سلمى"
    window = MainWindow(batch, Appearance(app, own, Settings().changed(language=language, theme=theme)), own)
    app.installEventFilter(window.keys)
    stage = Stage(window, look)
    try:
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        window.opening.open([str(articles)])
        stage.wait(lambda: window.session.review and all(entry.open is not None for entry in batch.entries))
        for index, article in enumerate(others, start=1):
            stage.article(index)
            if article["status"] == "reviewed":
                batch.session.do(finish)
            elif article["status"] != "pending":
                done = article["status"]
                batch.session.do(lambda review, by, done=done: set_status(review, done, by))
        stage.article(0)
        yield stage
    finally:
        app.removeEventFilter(window.keys)
        batch.close()
        window.close()
        store.close()
        for done in (window, batch, window.appearance):
            done.deleteLater()  # a window that stays is drawn anew with each theme
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        i18n.install(app, "en")
