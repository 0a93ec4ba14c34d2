"""Runs the program through ``main()`` and answers questions about it: ``python serve.py PATH…``.

Each line of standard input is a Python expression over the names of :func:`names`; each line of standard output is its
value as JSON. Keys are pressed from outside, by the window system; ``keys()`` says how many came and what they typed.
The end of standard input ends the program.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QKeyEvent, QWindow  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

import main  # noqa: E402
from core.decisions import accept  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402

PLACES = (37, 50, 62, 64, 105, 108)  # X11 key codes of Ctrl, Shift and Alt, which may switch the layout when held


class Keys(QObject):
    """Counts the keys that the window system sends, those that are only held apart; and keeps the last's text."""

    def __init__(self) -> None:
        super().__init__()
        self.count, self.held, self.last = 0, 0, ""

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(receiver, QWindow):
            return False
        if event.type() != QEvent.Type.KeyPress or event.isAutoRepeat():
            return False
        if event.nativeScanCode() in PLACES:
            self.held += 1
        else:
            self.count += 1
            self.last = event.text()
        return False


class Served:
    """The running program; what is asked of it."""

    def __init__(self) -> None:
        self.keys = Keys()
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._input.activated.connect(self.answer)
        self._rest = b""

    @property
    def window(self) -> MainWindow:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))

    def answer(self) -> None:
        read = os.read(sys.stdin.fileno(), 1 << 16)
        if not read:
            os._exit(0)
        *lines, self._rest = (self._rest + read).split(b"\n")
        for line in lines:
            try:
                value = eval(line.decode(), self.names())  # the test's own words
            except Exception:  # noqa: BLE001  the test is told
                value = {"error": traceback.format_exc()}
            print(json.dumps(value, ensure_ascii=False), flush=True)

    def names(self) -> dict[str, Any]:
        """What questions are about."""
        window, session = self.window, self.window.session
        return {
            "window": window,
            "session": session,
            "review": session.review,
            "stop": session.stop,
            "body": window.body,
            "entries": window.batch.entries,
            "mode": window.mode().value,
            "events": [event.what for event in session.review.events] if session.review else [],
            "cleaned": session.review.cleaned if session.review else "",
            "focus": QApplication.focusWidget(),
            "dialog": QApplication.activeModalWidget(),
            "popup": QApplication.activePopupWidget(),
            "keys": self.keys,
            "at": self.at,
            "go": self.go,
            "decide": self.decide,
            "caret": self.caret,
            "verdicts": self.verdicts,
            "selection": lambda: (window.body.cleaned.selected().start, window.body.cleaned.selected().end),
            "cell": self.cell,
            "calm": self.calm,
            "active": self.active,
            "Path": Path,
        }

    def at(self) -> int:
        """Which stop is the current one, from 0; -1 for none."""
        session = self.window.session
        return next((i for i, stop in enumerate(session.stops) if session.stop and stop.key == session.stop.key), -1)

    def go(self, kind: str, nth: int = 0) -> bool:
        """Make the nth stop of a kind the current one."""
        session = self.window.session
        session.go([stop for stop in session.stops if stop.kind == kind][nth].key)
        return True

    def decide(self, index: int) -> bool:
        """Accept a stop without going there."""
        session = self.window.session
        return session.do(lambda review, by: accept(review, session.stops[index].ids, by))

    def verdicts(self, kind: str) -> list[str]:
        return [stop.verdict for stop in self.window.session.stops if stop.kind == kind]

    def caret(self, text: str, selected: bool = False) -> bool:
        """Put the caret before a text of the cleaned pane, or select it."""
        pane = self.window.body.cleaned
        start = pane.text.index(text)
        pane.set_caret(start + len(text) if selected else start, start if selected else None)
        return True

    def cell(self, row: int, column: int) -> bool:
        """Edit a cell of the numbers table."""
        table = self.window.body.numbers
        table.show()
        table.view.setFocus()
        table.view.setCurrentIndex(table.model.index(row, column))
        table.view.edit(table.model.index(row, column))
        return True

    def active(self) -> bool:
        """Whether keys go where they should; without a window manager the window has to ask for them."""
        wanted: QWidget = QApplication.activeModalWidget() or self.window
        if wanted.isActiveWindow() and (QApplication.focusWidget() or QApplication.activePopupWidget()):
            return True
        wanted.activateWindow()
        return False

    def calm(self, path: str) -> bool:
        """Leave whatever is under way, and open another file."""
        window = self.window
        close: list[Callable[[], object]] = []
        if popup := QApplication.activePopupWidget():
            close.append(popup.close)
        if isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            close.append(dialog.reject)
        for one in close:
            one()
        window.deciding.leave(undone=True)
        window.run("leave")
        window.value.hide()
        for part in (window.find_bar, window.body.numbers):
            part.hide()
        window.find_bar.field.clear()
        window.body.queue.field.clear()
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.appearance.zoom(0)
        window.opening.open([path])
        return True


def run(arguments: list[str]) -> int:
    real: Callable[[], int] = QApplication.exec

    def served() -> int:
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        server = Served()
        QTimer.singleShot(0, lambda: QApplication.instance().installEventFilter(server.keys))  # type: ignore[union-attr]
        return real()

    QApplication.exec = staticmethod(served)  # type: ignore[method-assign,assignment]
    return main.main(arguments)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
