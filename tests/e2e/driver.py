"""Runs the program through ``main()`` and presses keys in it: ``python driver.py STEPS PATH…``.

STEPS is a file with a JSON list: ["key", "Ctrl+S"], ["type", "كلمة"], ["until", CONDITION], ["state", FILE],
["shot", FILE], ["pause", MILLISECONDS] and, last, ["kill"], ["signal", NAME] or ["close"]; the rest are methods below.
A script that runs out of time, or a window that stands still, ends the process with exit code 3.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

import main  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402

LIMIT = 60.0  # seconds for a whole script
TICK = 20  # milliseconds
NAMES = {
    "Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Delete": Qt.Key.Key_Delete, "Tab": Qt.Key.Key_Tab,
    "Backspace": Qt.Key.Key_Backspace, "Up": Qt.Key.Key_Up, "Down": Qt.Key.Key_Down, "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right, "Home": Qt.Key.Key_Home, "End": Qt.Key.Key_End, "PageDown": Qt.Key.Key_PageDown,
    "PageUp": Qt.Key.Key_PageUp,
}  # fmt: skip
HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
TEXTS = {"Enter": "\r", "Tab": "\t", "Delete": "\x7f", "Backspace": "\b"}


class Driver:
    """Does one step each time that the event loop comes round."""

    def __init__(self, steps: list[list[Any]]) -> None:
        self.steps, self.at = steps, 0
        self.deadline = time.monotonic() + LIMIT
        self.wait_until = 0.0
        self.pressed = 0  # keys since the last ["count"]; a key with others held is one

    def tick(self) -> None:
        QTimer.singleShot(TICK, self.tick)  # one timer each: a repeating one would not fire while a dialog is open
        if time.monotonic() > self.deadline:
            self.fail("out of time")
        window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
        if window is None or not window.isVisible() or time.monotonic() < self.wait_until:
            return
        if QApplication.focusWidget() is None and QApplication.activeModalWidget() is None:
            window.activateWindow()  # a bare X server has no window manager that would
            return
        if self.at == len(self.steps):
            return
        what, *about = self.steps[self.at]
        if what == "until":
            self.at += self.do_until(window, *about)
            return
        self.at += 1  # before it is done: a dialog that a key opens has an event loop of its own
        getattr(self, f"do_{what}")(window, *about)

    def fail(self, why: str) -> None:
        step = self.steps[self.at : self.at + 1]
        print(f"driver: {why} at step {self.at}: {step}", file=sys.stderr, flush=True)
        os._exit(3)

    def do_key(self, window: MainWindow, chord: str, code: int = 0, repeat: bool = False) -> None:
        *held, name = chord.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= HELD[one]
        if name in NAMES:
            key, text = int(NAMES[name]), TEXTS.get(name, "")
        elif len(name) > 1:
            key, text = int(getattr(Qt.Key, f"Key_{name}")), ""
        else:
            key, text = ord(name.upper()), name.lower() if not held else ""
        self.pressed += 1
        send(key, modifiers, text, code, repeat)

    def do_count(self, window: MainWindow) -> None:
        """Count the keys from here on."""
        self.pressed = 0

    def do_type(self, window: MainWindow, text: str) -> None:
        for char in text:
            self.pressed += 1
            send(ord(char), Qt.KeyboardModifier.NoModifier, char)

    def do_until(self, window: MainWindow, condition: str) -> bool:
        """Wait for a Python expression over ``window``, ``session``, ``review`` and ``dialog``."""
        names = {
            "window": window,
            "session": window.session,
            "review": window.session.review,
            "dialog": QApplication.activeModalWidget(),
        }
        return bool(eval(condition, {"__builtins__": __builtins__}, names))  # the test's own words

    def do_pause(self, window: MainWindow, milliseconds: int) -> None:
        self.wait_until = time.monotonic() + milliseconds / 1000

    def do_go(self, window: MainWindow, expression: str) -> None:
        """Press Down until the current stop fits, as an editor would."""
        names = {"window": window, "session": window.session, "review": window.session.review}
        for _ in range(200):
            if window.session.stop and eval(expression, {**names, "stop": window.session.stop}):
                return
            self.do_key(window, "Down")
        self.fail("no such stop")

    def do_back(self, window: MainWindow) -> None:
        """Press Up until the first stop."""
        for _ in window.session.stops:
            self.do_key(window, "Up")

    def do_select(self, window: MainWindow, text: str) -> None:
        """Put the caret of the cleaned pane before a text: what a mouse would do."""
        window.body.cleaned.set_caret(window.body.cleaned.text.index(text))

    def do_state(self, window: MainWindow, file: str) -> None:
        """Write down what the window shows."""
        session, review = window.session, window.session.review
        state: dict[str, Any] = {
            "mode": window.mode().value,
            "notice": window.status.notice.text(),
            "said": window.welcome.shown_text(),
            "welcome": window.stack.currentWidget() is window.welcome,
            "entries": len(window.batch.entries),
            "pressed": self.pressed,
        }
        if review is not None:
            state |= {
                "cleaned": review.cleaned,
                "pane": window.body.cleaned.text,
                "raw_pane": window.body.raw.text,
                "verdicts": {e.id: (e.kind, e.verdict, e.after, e.applied) for e in review.edits},
                "numbers": {n.id: (n.kind, n.value, n.verdict, n.start, n.end) for n in review.numbers},
                "events": [event.what for event in review.events],
                "status": review.status,
                "stop": session.stop.key if session.stop else None,
                "open": sum(stop.open for stop in session.stops),
            }
        Path(file).write_text(json.dumps(state, ensure_ascii=False, indent=1), encoding="utf-8")

    def do_shot(self, window: MainWindow, file: str) -> None:
        window.grab().save(file)

    def do_resize(self, window: MainWindow, width: int, height: int) -> None:
        window.resize(width, height)

    def do_run(self, window: MainWindow, action: str) -> None:
        window.run(action)

    def do_kill(self, window: MainWindow) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def do_signal(self, window: MainWindow, name: str) -> None:
        os.kill(os.getpid(), getattr(signal, name))

    def do_close(self, window: MainWindow) -> None:
        window.close()


def send(key: int, modifiers: Qt.KeyboardModifier, text: str, code: int = 0, repeat: bool = False) -> None:
    """A key to whatever has the focus, as the window system would send it."""
    receiver: QWidget | None = QApplication.activePopupWidget() or QApplication.focusWidget()
    if receiver is None:
        raise RuntimeError("nothing has the focus")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(receiver, QKeyEvent(kind, key, modifiers, code, 0, 0, text, repeat))


def watch(driver: Driver) -> None:
    """Ends a process whose window stands still."""
    while time.monotonic() < driver.deadline + 10:
        time.sleep(0.5)
    driver.fail("the window stands still")


def run(arguments: list[str]) -> int:
    driver = Driver(json.loads(Path(arguments[0]).read_text(encoding="utf-8")))
    threading.Thread(target=watch, args=(driver,), daemon=True).start()
    real: Callable[[], int] = QApplication.exec

    def driven() -> int:
        QTimer.singleShot(TICK, driver.tick)
        return real()

    QApplication.exec = staticmethod(driven)  # type: ignore[method-assign,assignment]
    return main.main(arguments[1:])


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
